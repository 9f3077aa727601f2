/** The bots of one process, as an operator, a load balancer and the people who ask see them. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { MENTION, Person } from '../doubles/discord/driver.ts';
import type { LocalDiscord } from '../doubles/discord/server.ts';
import { HAS_REDIS, openRedis } from '../doubles/redis.ts';
import { Refusal } from '../doubles/telegram/refusal.ts';
import { discordBehindProxy, runIn, telegramBehindProxy } from './running.ts';

const PATIENCE = { timeout: 20_000, interval: 20 };
const SLOW = { timeout: 60_000 };
const UNAUTHORIZED = new Refusal(401, 'Unauthorized');

const discordAnswers = async (discord: LocalDiscord): Promise<string | undefined> => {
  const [guild] = discord.guilds;
  return (await new Person(discord, { guild }).types('about')).text;
};

describe('one bot that fails', () => {
  test('on Telegram at start takes no other with it, and serves once Telegram can be reached', SLOW, async () => {
    const [telegram, discord] = [await telegramBehindProxy(), await discordBehindProxy()];
    telegram.proxy.shut = true;
    const bots = await runIn({ ...telegram.env, ...discord.env, TELEGRAM_LOGIN_SECONDS: '1' });
    await expect.poll(() => bots.told.join(), PATIENCE).toContain('Telegram could not be reached');
    await expect.poll(bots.lines, PATIENCE).toContain('oauth2/authorize');
    expect(await discordAnswers(discord.discord)).toContain('What it holds');
    expect(await bots.asks('/healthz')).toMatchObject({
      status: 200,
      body: { bots: { discord: { state: 'serving' }, telegram: { state: 'trying again', failure: 'unreachable' } } },
    });
    expect((await bots.asks('/readyz')).status).toBe(503);
    telegram.proxy.shut = false;
    telegram.says('/about');
    expect(await telegram.answer()).toContain('What it holds');
    await expect.poll(async () => (await bots.asks('/readyz')).status, PATIENCE).toBe(200);
    // Said once, however often it was tried.
    expect(bots.told.filter((text) => text.includes('could not be reached'))).toHaveLength(1);
  });

  test('on Discord at start takes no other with it, and serves once Discord can be reached', SLOW, async () => {
    const [telegram, discord] = [await telegramBehindProxy(), await discordBehindProxy()];
    discord.proxy.shut = true;
    const bots = await runIn({ ...telegram.env, ...discord.env, DISCORD_LOGIN_SECONDS: '2' });
    await expect.poll(() => bots.told.join(), PATIENCE).toContain('Discord');
    telegram.says('/about');
    expect(await telegram.answer()).toContain('What it holds');
    discord.proxy.shut = false;
    await expect.poll(bots.lines, PATIENCE).toContain('oauth2/authorize');
    expect(await discordAnswers(discord.discord)).toContain('What it holds');
  });

  test('since Telegram refuses what its start needs says that, with the cause in the log, and is tried again', SLOW, async () => {
    const telegram = await telegramBehindProxy();
    const mend = telegram.telegram.trouble({
      method: 'deleteWebhook',
      refusal: new Refusal(400, 'Bad Request: something of ours'),
      times: 99,
    });
    const bots = await runIn(telegram.env);
    await expect.poll(() => bots.told.join(), PATIENCE).toContain('Telegram refuses something that the bot needs');
    expect(bots.told.join()).toContain('“Bad Request: something of ours”');
    expect(bots.told.join()).not.toContain('network');
    expect(bots.lines()).toMatch(/"failure":"refused".*something of ours.*"msg":"why the Telegram bot does not serve"/u);
    mend();
    telegram.says('/about');
    expect(await telegram.answer()).toContain('What it holds');
  });

  test('for a token that Telegram knows again the next moment is tried once more', SLOW, async () => {
    const telegram = await telegramBehindProxy();
    telegram.telegram.trouble({ method: 'getUpdates', refusal: UNAUTHORIZED, times: 1 });
    await runIn(telegram.env);
    telegram.says('/about');
    expect(await telegram.answer()).toContain('What it holds');
  });

  test('for a token that was revoked says so, shows it, and the other goes on', SLOW, async () => {
    const [telegram, discord] = [await telegramBehindProxy(), await discordBehindProxy()];
    const bots = await runIn({ ...telegram.env, ...discord.env });
    telegram.says('/about');
    await telegram.answer();
    for (const method of ['getUpdates', 'getMe']) telegram.telegram.trouble({ method, refusal: UNAUTHORIZED, times: 99 });
    telegram.says('/about');
    await expect
      .poll(async () => bots.asks('/healthz'), PATIENCE)
      .toMatchObject({
        status: 503,
        body: { status: 'failing', bots: { telegram: { state: 'ended', failure: 'unauthorised' } } },
      });
    expect(bots.told.filter((text) => text.includes('Telegram refuses TELEGRAM_TOKEN'))).not.toEqual([]);
    await expect.poll(bots.lines, PATIENCE).toContain('oauth2/authorize');
    expect(await discordAnswers(discord.discord)).toContain('What it holds');
    bots.stop();
    expect(await bots.code).toBe(0);
  });

  test('for another process with the same token is tried again, and serves when that one has gone', SLOW, async () => {
    const telegram = await telegramBehindProxy();
    telegram.telegram.trouble({
      method: 'getUpdates',
      refusal: new Refusal(409, 'Conflict: terminated by other getUpdates request'),
      times: 2,
    });
    const bots = await runIn(telegram.env);
    telegram.says('/about');
    expect(await telegram.answer()).toContain('What it holds');
    expect(bots.lines()).toMatch(/conflict/u);
  });

  test('for a variable that cannot be used is shown as ended, and the other runs', SLOW, async () => {
    const telegram = await telegramBehindProxy();
    const bots = await runIn({ ...telegram.env, DISCORD_TOKEN: 'x', DISCORD_GUILD_ID: 'abc' });
    telegram.says('/about');
    expect(await telegram.answer()).toContain('What it holds');
    await expect
      .poll(async () => bots.asks('/healthz'), PATIENCE)
      .toEqual({
        status: 503,
        body: { status: 'failing', bots: { discord: { state: 'ended', failure: 'variables' }, telegram: { state: 'serving' } } },
      });
  });
});

describe.skipIf(!HAS_REDIS)('with a Redis', () => {
  test('all state is there: a setting holds for another process, and no state file is made', SLOW, async () => {
    const server = await openRedis();
    onTestFinished(async () => server.close());
    const state = mkdtempSync(join(tmpdir(), 'exhibit-'));
    onTestFinished(() => rmSync(state, { recursive: true, force: true }));
    const telegram = await telegramBehindProxy();
    const env = { ...telegram.env, REDIS_URL: server.url, EXHIBIT_STATE: state };
    const first = await runIn(env);
    telegram.says('/settings language:zh');
    await telegram.answer();
    first.stop();
    expect(await first.code).toBe(0);
    await runIn(env);
    telegram.says('/about');
    expect(await telegram.answer()).toMatch(/\p{Script=Han}/u);
    expect(existsSync(join(state, 'exhibit.sqlite'))).toBe(false);
  });
});

describe('health', () => {
  test('tells how each bot fares, and no secret', SLOW, async () => {
    const telegram = await telegramBehindProxy();
    const bots = await runIn(telegram.env);
    await expect
      .poll(async () => bots.asks('/readyz'), PATIENCE)
      .toEqual({
        status: 200,
        body: { status: 'ok', bots: { telegram: { state: 'serving' } } },
      });
    expect(JSON.stringify(await bots.asks('/healthz'))).not.toContain(telegram.bot.token);
  });

  test('that cannot be served for its port is told, and the bot runs all the same', SLOW, async () => {
    const telegram = await telegramBehindProxy();
    const taken = createServer().listen(0);
    onTestFinished(() => void taken.close());
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const bots = await runIn({ ...telegram.env, PORT: String(port) });
    telegram.says('/about');
    expect(await telegram.answer()).toContain('What it holds');
    expect(bots.told).toEqual([expect.stringContaining(`Port ${port} (PORT) cannot be had`)]);
    // And it is served once the port is free.
    taken.close();
    await expect.poll(bots.lines, PATIENCE).toContain('the HTTP server is open');
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    bots.stop();
    expect(await bots.code).toBe(0);
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow('fetch failed');
  });

  test('whose port stays taken holds up no end', SLOW, async () => {
    const telegram = await telegramBehindProxy();
    const taken = createServer().listen(0);
    onTestFinished(() => void taken.close());
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const hour = 3_600_000;
    const bots = await runIn({ ...telegram.env, PORT: String(port) }, { pauses: { first: hour, longest: hour } });
    await expect.poll(bots.lines, PATIENCE).toContain('t.me');
    bots.stop();
    expect(await bots.code).toBe(0);
  });

  test('keeps its paths from the webhook, whose port ends it alone', SLOW, async () => {
    const [telegram, discord] = [await telegramBehindProxy(), await discordBehindProxy()];
    const { port } = new URL(telegram.proxy.root);
    const hook = { TELEGRAM_WEBHOOK_URL: 'https://a.example/t', TELEGRAM_WEBHOOK_SECRET: 's', PORT: port };
    const bots = await runIn({ ...telegram.env, ...discord.env, ...hook });
    await expect.poll(() => bots.told.join(), PATIENCE).toContain('(PORT) cannot be had');
    await expect.poll(bots.lines, PATIENCE).toContain('oauth2/authorize');
    expect(await discordAnswers(discord.discord)).toContain('What it holds');
  });
});

describe('the end', () => {
  test('comes at once where a bot is only waiting to be tried again', SLOW, async () => {
    const [telegram, discord] = [await telegramBehindProxy(), await discordBehindProxy()];
    telegram.proxy.shut = true;
    const hour = 3_600_000;
    const env = { ...telegram.env, ...discord.env, TELEGRAM_LOGIN_SECONDS: '1' };
    const bots = await runIn(env, { pauses: { first: hour, longest: hour } });
    await expect.poll(() => bots.told.join(), PATIENCE).toContain('Telegram could not be reached');
    await expect.poll(bots.lines, PATIENCE).toContain('oauth2/authorize');
    bots.stop();
    expect(await bots.code).toBe(0);
  });

  test('comes before the beginning where it was asked for before', SLOW, async () => {
    const telegram = await telegramBehindProxy();
    const bots = await runIn(telegram.env, { stop: AbortSignal.abort() });
    expect(await bots.code).toBe(0);
    expect(telegram.telegram.calls).toEqual([]);
  });

  test('comes in time where an answer can never be sent, and says what was left', SLOW, async () => {
    const telegram = await telegramBehindProxy();
    telegram.proxy.swallows = /sendMessage/u;
    const bots = await runIn(telegram.env, { stopWithin: () => 300 });
    telegram.says('/about');
    await expect.poll(() => telegram.proxy.swallowed, PATIENCE).toBeGreaterThan(0);
    await expect.poll(bots.lines, PATIENCE).toContain('t.me');
    bots.stop();
    expect(await bots.code).toBe(75);
    expect(bots.lines()).toMatch(/"left":\["telegram"\],"msg":"not all was finished in time"/u);
  });

  test.each(['telegram', 'discord'] as const)(
    'of a bot that stops by itself with something unfinished is told the same way: %s',
    SLOW,
    async (platform) => {
      const [telegram, discord] = [await telegramBehindProxy(), await discordBehindProxy()];
      const { proxy, env } = platform === 'telegram' ? telegram : discord;
      const bots = await runIn(env);
      await expect.poll(bots.lines, PATIENCE).toContain(platform === 'telegram' ? 't.me' : 'oauth2/authorize');
      if (platform === 'telegram') {
        proxy.swallows = /sendMessage/u;
        telegram.says('/about');
      } else {
        proxy.swallows = /messages/u;
        new Person(discord.discord, { guild: discord.discord.guilds[0] }).says(`${MENTION} when is the trial?`);
      }
      await expect.poll(() => proxy.swallowed, PATIENCE).toBeGreaterThan(0);
      bots.stop();
      expect(await bots.code).toBe(75);
      expect(bots.lines()).toContain(`"left":["${platform}"],"msg":"not all was finished in time"`);
    },
  );

  test('comes with 75 where no bot could be started, and with 78 where all need mending', SLOW, async () => {
    const [telegram, discord] = [await telegramBehindProxy(), await discordBehindProxy()];
    telegram.proxy.shut = true;
    const wrong = { ...discord.env, DISCORD_TOKEN: 'another.token.than-it-takes' };
    const first = await runIn({ ...telegram.env, ...wrong, TELEGRAM_LOGIN_SECONDS: '1' });
    expect(await first.code).toBe(75);
    const second = await runIn({ ...telegram.env, ...wrong, TELEGRAM_TOKEN: '7:not-a-token-of-it', TELEGRAM_API: telegram.telegram.root });
    expect(await second.code).toBe(78);
    expect(second.told.join('\n')).toMatch(/Discord refuses DISCORD_TOKEN[\s\S]*Telegram refuses|Telegram refuses[\s\S]*Discord refuses/u);
  });

  test('comes before the beginning where too few files may be open', SLOW, async () => {
    const telegram = await telegramBehindProxy();
    const bots = await runIn(telegram.env, { files: { limit: 32, open: 30 } });
    expect(await bots.code).toBe(78);
    expect(bots.told.join()).toMatch(/may have 32 files open, connections included, and needs \d+/u);
    expect(telegram.telegram.calls).toEqual([]);
  });
});
