/** `npm start` with a token of Telegram's: the whole of Exhibit as a process of its own, against the local Telegram. */
import { createServer } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { launch, start } from './child.ts';
import { Person } from './doubles/discord/driver.ts';
import { openDiscord } from './doubles/discord/server.ts';
import { guildIn } from './doubles/discord/world.ts';
import { startTelegram } from './doubles/telegram/driver.ts';
import type { Telegram } from './doubles/telegram/driver.ts';
import type { BotState } from './doubles/telegram/world.ts';

const PATIENCE = { timeout: 60_000, interval: 50 };
const SLOW = { timeout: 90_000 };
const READY = 'https://t.me/exhibit_bot';

/** A local Telegram with the bot, closed after the test; its judge's verdicts count. */
async function open(
  options: Parameters<typeof startTelegram>[0] = {},
): Promise<{ telegram: Telegram; bot: BotState; env: Readonly<Record<string, string>> }> {
  const telegram = await startTelegram(options);
  onTestFinished(async () => telegram.close());
  const bot = telegram.addBot('exhibit_bot');
  return { telegram, bot, env: { TELEGRAM_TOKEN: bot.token, TELEGRAM_API: telegram.root } };
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, resolve);
  });
  const address = server.address();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  if (address === null || typeof address === 'string') throw new TypeError('no port');
  return address.port;
}

describe('with a token of Telegram', () => {
  test('serves, keeps what is set and counted, and leaves in order at SIGTERM', SLOW, async () => {
    const { telegram, bot, env } = await open();
    const { child, out, code } = launch(env);
    await expect.poll(out, PATIENCE).toContain(READY);
    const [ann, ben] = [telegram.person('Ann', 'en'), telegram.person('Ben', 'en')];
    const alone = telegram.privately(ann, bot);
    const says = async (place: typeof alone, person: typeof ann, text: string): Promise<string> => {
      telegram.say(place, person, text);
      return (await place.sent.next()).text ?? '';
    };
    const trial = await says(alone, ann, 'When is the trial?');
    expect(trial).toContain('2041');
    expect(await says(alone, ann, '/settings language:zh')).toContain('中文');
    expect(await says(alone, ann, '/settings')).toContain('设置');
    expect(await says(alone, ann, '/forget')).toContain('删除');

    const group = telegram.group('supergroup', ann, ben, bot);
    telegram.promote(group, ann, ann);
    expect(await says(group, ben, '/ask Who is the judge?')).toContain('who the judge is');
    expect(await says(group, ben, '/unanswered')).not.toContain('judge');
    expect(await says(group, ben, '/settings whose:chat language:zh')).toContain('moderators');
    expect(await says(group, ann, '/unanswered')).toContain('judge');
    const chosen = await says(group, ann, '/settings whose:chat language:zh');
    expect(chosen).toContain('中文');
    expect(chosen).toContain('without a sound');
    expect(await says(group, ben, '/about')).toMatch(/\p{Script=Han}/u);

    child.kill('SIGTERM');
    expect(await code).toBe(0);
    expect(bot.queue.pending).toBe(0);
    expect(out()).toContain('"msg":"stopped"');
    expect(out()).not.toContain(bot.token);
    expect(out()).not.toContain('judge');
    await telegram.end();
  });

  test('its buttons work after a restart, votes are counted for moderators, and /forget withdraws them', SLOW, async () => {
    const { telegram, bot, env } = await open();
    const first = launch(env);
    await expect.poll(first.out, PATIENCE).toContain(READY);
    const [ann, ben] = [telegram.person('Ann', 'en'), telegram.person('Ben', 'en')];
    const group = telegram.group('supergroup', ann, ben, bot);
    telegram.promote(group, ann, ann);
    const says = async (person: typeof ann, text: string) => {
      telegram.say(group, person, text);
      return group.sent.next();
    };
    const answer = await says(ben, '/ask When is the trial?');
    expect((await telegram.press(group, ben, answer, '👍')).text).toContain('counted');
    expect((await telegram.press(group, ann, answer, '👎')).text).toContain('counted');
    first.child.kill('SIGTERM');
    expect(await first.code).toBe(0);

    const second = launch(env, first.state);
    await expect.poll(() => second.out(), PATIENCE).toContain(READY);
    await telegram.press(group, ben, answer, '中文');
    expect((await group.edited.next()).text).toContain('2041年');
    // Somebody else is led to their own chat with the bot, and Ben's answer stays.
    expect((await telegram.press(group, ann, answer, 'English')).url).toContain('https://t.me/exhibit_bot?start=press_');
    expect((await says(ann, '/unanswered')).text).toContain('(helpful 1, not 1)');
    expect((await says(ben, '/forget')).text).toContain('one vote');
    expect((await says(ann, '/unanswered')).text).toContain('(helpful 0, not 1)');
    expect((await says(ann, '/forget')).text).toContain('one vote');
    expect((await says(ann, '/unanswered')).text).not.toContain('helpful');
    second.child.kill('SIGTERM');
    expect(await second.code).toBe(0);
    expect(group.edited.all).toHaveLength(1);
    await telegram.end();
  });

  test('a group that becomes a supergroup takes its settings along', SLOW, async () => {
    const { telegram, bot, env } = await open();
    const { out } = launch(env);
    await expect.poll(out, PATIENCE).toContain(READY);
    const ann = telegram.person('Ann', 'en');
    const group = telegram.group('group', ann, bot);
    telegram.promote(group, ann, ann);
    telegram.say(group, ann, '/settings whose:chat language:zh');
    await group.sent.next();
    const upgraded = telegram.migrate(group, ann);
    await expect.poll(out, PATIENCE).toContain('telegram.moved');
    telegram.say(upgraded, ann, '/about');
    expect((await upgraded.sent.next()).text).toMatch(/\p{Script=Han}/u);
  });

  test('too many questions at once get one notice, and then silence', SLOW, async () => {
    const { telegram, bot, env } = await open();
    const { child, out, code } = launch(env);
    await expect.poll(out, PATIENCE).toContain(READY);
    const [ann, ben] = [telegram.person('Ann', 'en'), telegram.person('Ben', 'en')];
    const alone = telegram.privately(ann, bot);
    for (let one = 0; one < 23; one++) telegram.say(alone, ann, '/about');
    for (let one = 0; one < 20; one++) expect((await alone.sent.next()).text).not.toContain('a lot at once');
    expect((await alone.sent.next()).text).toContain('a lot at once');
    // Somebody else is answered all the same, and Ann gets no second notice.
    const other = telegram.privately(ben, bot);
    telegram.say(other, ben, '/about');
    expect((await other.sent.next()).text).not.toContain('a lot at once');
    // At its end nothing is left that might still be said.
    child.kill('SIGTERM');
    expect(await code).toBe(0);
    expect(bot.queue.pending).toBe(0);
    expect(telegram.calls.filter(({ method }) => method === 'sendMessage')).toHaveLength(22);
  });

  test('by webhook, on a port of its own', SLOW, async () => {
    const { telegram, bot, env } = await open();
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/from/telegram`;
    const { child, out, code } = launch({ ...env, PORT: String(port), TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: 'only-we-know' });
    await expect.poll(out, PATIENCE).toContain(READY);
    const ann = telegram.person('Ann', 'en');
    const alone = telegram.privately(ann, bot);
    telegram.say(alone, ann, 'When is the trial?');
    expect((await alone.sent.next()).text).toContain('2041');
    const post = async (to: string, secret: string) =>
      (await fetch(to, { method: 'POST', body: '{}', headers: { 'x-telegram-bot-api-secret-token': secret } })).status;
    expect(await post(url, 'a guess')).toBe(401);
    expect(await post(`http://127.0.0.1:${port}/`, 'only-we-know')).toBe(404);
    child.kill('SIGTERM');
    expect(await code).toBe(0);
    expect(out()).not.toContain('only-we-know');
    await telegram.end();
  });

  test('that Telegram refuses says so with the mend, and ends with 78', SLOW, async () => {
    const { env } = await open();
    const { errors, code } = launch({ ...env, TELEGRAM_TOKEN: `7:${'x'.repeat(35)}` });
    expect(await code).toBe(78);
    expect(errors()).toMatch(/^Telegram refuses TELEGRAM_TOKEN: .*Copy it anew/mu);
  });

  test(
    'ended without warning, with 120 questions in hand, answers after its restart what was not sent, and nothing twice',
    SLOW,
    async () => {
      const { telegram, bot, env } = await open({ latency: 150 });
      const people = Array.from({ length: 120 }, (_, number) => {
        const person = telegram.person(`P${number}`, 'en');
        return { person, place: telegram.privately(person, bot) };
      });
      const answers = (): number => people.filter(({ place }) => place.sent.all.length > 0).length;
      const first = launch(env);
      await expect.poll(first.out, PATIENCE).toContain(READY);
      for (const { person, place } of people) telegram.say(place, person, 'When is the trial?');
      await expect.poll(answers, { ...PATIENCE, interval: 5 }).toBeGreaterThan(20);
      first.child.kill('SIGKILL');
      await first.code;
      const before = answers();
      expect(before).toBeLessThan(people.length);

      const second = launch(env, first.state);
      const unsure = (): number => second.out().split('telegram.perhaps-sent').length - 1;
      await expect.poll(() => answers() + unsure(), PATIENCE).toBeGreaterThanOrEqual(people.length);
      for (const { person, place } of people) telegram.say(place, person, '/about');
      await expect.poll(() => people.every(({ place }) => place.sent.all.at(-1)?.text?.includes('What it holds')), PATIENCE).toBe(true);
      // Between “it is being sent” and the call itself a kill may fall: that one is not sent, and stands in the log.
      const counts = people.map(({ place }) => place.sent.all.length - 1);
      expect(counts.filter((count) => count > 1)).toEqual([]);
      expect(counts.filter((count) => count === 0).length).toBeLessThanOrEqual(unsure());
      second.child.kill('SIGTERM');
      expect(await second.code).toBe(0);
    },
  );

  test('where Telegram cannot be reached says so in its own time, and ends with 75', SLOW, async () => {
    const { env } = await open();
    const api = `http://127.0.0.1:${await freePort()}`;
    const { errors, code } = launch({ ...env, TELEGRAM_API: api, TELEGRAM_LOGIN_SECONDS: '1' });
    expect(await code).toBe(75);
    expect(errors()).toContain('TELEGRAM_LOGIN_SECONDS');
  });

  test('where the webhook’s port is taken says so, and ends with 78', SLOW, async () => {
    const { telegram, env } = await open();
    const { port } = new URL(telegram.root);
    const { errors, code } = launch({ ...env, PORT: port, TELEGRAM_WEBHOOK_URL: 'https://a.example/t', TELEGRAM_WEBHOOK_SECRET: 's' });
    expect(await code).toBe(78);
    expect(errors()).toContain('(PORT) cannot be had');
  });
});

describe('with both tokens', () => {
  const both = async () => {
    const opened = await open();
    const discord = await openDiscord({ guilds: [guildIn('en-US')] });
    onTestFinished(async () => discord.close());
    return { ...opened, discord, env: { ...opened.env, DISCORD_TOKEN: discord.token, DISCORD_API: discord.api } };
  };

  test('both are served by one process', SLOW, async () => {
    const { telegram, bot, discord, env } = await both();
    const { child, out, code } = launch(env);
    await expect.poll(out, PATIENCE).toContain(READY);
    await expect.poll(out, PATIENCE).toContain('oauth2/authorize');
    const ann = telegram.person('Ann', 'en');
    const alone = telegram.privately(ann, bot);
    telegram.say(alone, ann, '/about');
    expect((await alone.sent.next()).text).toContain('What it holds');
    const [guild] = discord.guilds;
    expect((await new Person(discord, { guild }).types('about')).text).toContain('What it holds');
    child.kill('SIGTERM');
    expect(await code).toBe(0);
  });

  test('one that Discord refuses says so, and Telegram goes on', SLOW, async () => {
    const { telegram, bot, env } = await both();
    const { child, out, errors, code } = launch({ ...env, DISCORD_TOKEN: 'another.token.than-it-takes' });
    await expect.poll(errors, PATIENCE).toContain('Discord refuses DISCORD_TOKEN');
    await expect.poll(out, PATIENCE).toContain(READY);
    const ann = telegram.person('Ann', 'en');
    const alone = telegram.privately(ann, bot);
    telegram.say(alone, ann, '/about');
    expect((await alone.sent.next()).text).toContain('What it holds');
    child.kill('SIGTERM');
    expect(await code).toBe(0);
  });

  test('one that Telegram refuses says so, and Discord goes on', SLOW, async () => {
    const { discord, env } = await both();
    const { child, out, errors, code } = launch({ ...env, TELEGRAM_TOKEN: `7:${'x'.repeat(35)}` });
    await expect.poll(errors, PATIENCE).toContain('Telegram refuses TELEGRAM_TOKEN');
    await expect.poll(out, PATIENCE).toContain('oauth2/authorize');
    const [guild] = discord.guilds;
    expect((await new Person(discord, { guild }).types('about')).text).toContain('What it holds');
    child.kill('SIGTERM');
    expect(await code).toBe(0);
  });

  test('and both refused, ends with 78 and says both', SLOW, async () => {
    const { env } = await both();
    const wrong = { DISCORD_TOKEN: 'another.token.than-it-takes', TELEGRAM_TOKEN: `7:${'x'.repeat(35)}` };
    const { errors, code } = launch({ ...env, ...wrong });
    expect(await code).toBe(78);
    expect(errors()).toContain('Telegram refuses TELEGRAM_TOKEN');
    expect(errors()).toContain('Discord refuses DISCORD_TOKEN');
  });
});

describe('a wrong environment for Telegram', () => {
  test.each([
    [{ TELEGRAM_TOKEN: 'not a token' }, /^TELEGRAM_TOKEN is “…”: it is digits, a colon and letters/u],
    [{ TELEGRAM_WEBHOOK_URL: 'https://a.example/t' }, /^TELEGRAM_TOKEN is not set: the other TELEGRAM_ variables need it/u],
    [{ TELEGRAM_TOKEN: '7:x', TELEGRAM_WEBHOOK_URL: 'https://a.example/t' }, /^TELEGRAM_WEBHOOK_SECRET is not set: it has to be set/u],
    [{ TELEGRAM_TOKEN: '7:x', TELEGRAM_WEBHOOK_SECRET: 'a b' }, /^TELEGRAM_WEBHOOK_SECRET is “…”: it has to be set/u],
    [
      { TELEGRAM_TOKEN: '7:x', TELEGRAM_WEBHOOK_URL: 'https://a.example/healthz', TELEGRAM_WEBHOOK_SECRET: 's' },
      /^TELEGRAM_WEBHOOK_URL is/u,
    ],
  ])('%j is named with its mend before anything connects', async (env, told) => {
    const { code, out, errors } = await start([], { env: { LANG: 'C', ...env } });
    expect({ code, out }).toEqual({ code: 78, out: '' });
    expect(errors).toMatch(told);
  });

  test('a wrong port is named with its mend as well', async () => {
    const { code, out, errors } = await start([], { env: { LANG: 'C', TELEGRAM_TOKEN: '7:x', PORT: '0' } });
    expect({ code, out }).toEqual({ code: 78, out: '' });
    expect(errors).toMatch(/^PORT is “0”: it is a number from 1 to 65535/u);
  });
});
