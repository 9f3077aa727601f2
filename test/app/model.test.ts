/** The bots of a process with a language model behind them: its server is nobody's health, and an end while it is asked loses nothing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { launch } from '../child.ts';
import { chooses, fails, startModel } from '../doubles/model/server.ts';
import { OPEN_QUESTION, RIGHT_FACT } from '../llm/behind.ts';
import { runIn, telegramBehindProxy } from './running.ts';

const PATIENCE = { timeout: 20_000, interval: 20 };
const KEY = 'sk-very-secret-key';

test('a server that refuses the key leaves the process ready, is told of once, and costs nobody an answer', async () => {
  const server = await startModel(fails(401));
  const { env, says, answer } = await telegramBehindProxy();
  const bots = await runIn({ ...env, OPENAI_BASE_URL: server.url, OPENAI_MODEL: 'double', OPENAI_API_KEY: KEY });
  await expect.poll(async () => (await bots.asks('/readyz')).status, PATIENCE).toBe(200);
  for (const more of ['', ' please', ' exactly']) {
    says(`${OPEN_QUESTION}${more}`);
    expect(await answer()).not.toContain('Facts chosen');
  }
  says('When is the trial?');
  expect(await answer()).toContain('4 November 2041');
  expect(await bots.asks('/readyz')).toMatchObject({ status: 200 });
  expect(bots.told.filter((line) => line.includes('OPENAI_API_KEY'))).toHaveLength(1);
  expect(bots.lines().match(/refuses the key/gu)).toHaveLength(1);
  expect(server.asked).toHaveLength(1);
  expect(bots.lines() + bots.told.join('')).not.toContain(KEY);
  expect(bots.lines()).not.toContain('landed');
});

test('a variable of the model that cannot be used is told, and the bots run without it', async () => {
  const { env, says, answer } = await telegramBehindProxy();
  const bots = await runIn({ ...env, OPENAI_BASE_URL: 'nowhere', OPENAI_MODEL: 'double' });
  says('When is the trial?');
  expect(await answer()).toContain('4 November 2041');
  expect(bots.lines()).toContain('"variables":["OPENAI_BASE_URL"]');
});

test('a process that is killed while the model is asked loses nothing: the next one answers, once', async () => {
  const hanging = await startModel(() => undefined);
  const { env, says, answer, bot } = await telegramBehindProxy();
  const home = mkdtempSync(join(tmpdir(), 'exhibit-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const state = join(home, 'state');
  const model = (url: string) => ({ OPENAI_BASE_URL: url, OPENAI_MODEL: 'double' });
  const first = launch({ ...env, ...model(hanging.url) }, state);
  await expect.poll(() => first.out() + first.errors(), PATIENCE).toContain('t.me/');
  says(OPEN_QUESTION);
  await expect.poll(() => hanging.asked.length, PATIENCE).toBe(1);
  first.child.kill('SIGKILL');
  await first.code;
  launch({ ...env, ...model((await startModel(chooses(RIGHT_FACT))).url) }, state);
  expect(await answer()).toContain('Facts chosen by a language model');
  await bot.queue.settled();
}, 60_000);
