/** A process that may have few files open: what it does with a crowd, and where it refuses to start. */
import { expect, onTestFinished, test } from 'vitest';
import { launch } from './child.ts';
import { startTelegram } from './doubles/telegram/driver.ts';

const PATIENCE = { timeout: 60_000, interval: 50 };

test('with forty open files, everybody in a crowd of two hundred is answered', { timeout: 120_000 }, async () => {
  const telegram = await startTelegram();
  onTestFinished(async () => telegram.close());
  const bot = telegram.addBot('exhibit_bot');
  const { child, out, code } = launch({ TELEGRAM_TOKEN: bot.token, TELEGRAM_API: telegram.root }, undefined, 40);
  await expect.poll(out, PATIENCE).toContain('https://t.me/exhibit_bot');
  const people = Array.from({ length: 200 }, (_, place) => telegram.person(`Person ${place}`, 'en'));
  const chats = people.map((person) => telegram.privately(person, bot));
  people.forEach((person, place) => {
    const chat = chats[place];
    if (chat !== undefined) telegram.say(chat, person, 'When is the trial?');
  });
  const answers = await Promise.all(chats.map(async ({ sent }) => sent.next()));
  expect(answers.filter(({ text }) => text?.includes('2041') === true)).toHaveLength(200);
  child.kill('SIGTERM');
  expect(await code).toBe(0);
  expect(out()).not.toMatch(/EMFILE/u);
});
