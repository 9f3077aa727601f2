/** The life of the connection: how it begins, comes back, and ends. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { mayPass, tellFailure } from '../../../src/chat/discord/words.ts';
import { REPLY_LANGUAGES } from '../../../src/reply/reply.ts';
import { Person } from '../../doubles/discord/driver.ts';
import { guildIn } from '../../doubles/discord/world.ts';
import { run } from './running.ts';
import type { Running, RunningOptions } from './running.ts';

async function opened(options: RunningOptions = {}): Promise<Running> {
  const here = await run(options);
  onTestFinished(async () => {
    expect(here.discord.wrong).toEqual([]);
    await here.close();
  });
  return here;
}
const answered = async (here: Running): Promise<string> =>
  (await new Person(here.discord, { guild: here.english }).types('ask', { question: 'When is the trial?' })).text;
const heard = ({ discord }: Running, op: number): number => discord.gateway.heard.filter((frame) => frame['op'] === op).length;
const IDENTIFY = 2;
const RESUME = 6;

describe('a login', () => {
  test('comes to the invite link, with no more permissions than needed', async () => {
    const here = await opened({ waiting: true });
    expect(await here.bot.start()).toEqual({
      invite: `https://discord.com/oauth2/authorize?client_id=100000000000000001&permissions=${(1n << 10n) | (1n << 11n) | (1n << 16n) | (1n << 38n)}&scope=bot+applications.commands`,
    });
  });

  test.each([
    [4004, 'token'],
    [4010, 'sharding'],
    [4011, 'sharding'],
    [4013, 'intents'],
    [4014, 'intents'],
  ] as const)('that the gateway closes with %i fails as %s', async (code, failure) => {
    const here = await opened({ waiting: true });
    here.discord.gateway.faults.closeIdentify = code;
    expect(await here.bot.start()).toEqual({ failure });
  });

  test('with a token that the API refuses fails as token', async () => {
    const here = await opened({ waiting: true, discord: { token: 'not.the.token-of-the-bot' } });
    expect(await here.bot.start()).toEqual({ failure: 'token' });
  });

  test('that never ends fails in its own time', async () => {
    const here = await opened({ waiting: true, discord: { loginSeconds: 1 } });
    here.discord.gateway.faults.neverReady = true;
    expect(await here.bot.start()).toEqual({ failure: 'silent' });
  });

  test('where nothing answers fails as unreachable, or in its own time', async () => {
    const here = await opened({ waiting: true, discord: { api: 'http://127.0.0.1:9/api', loginSeconds: 3 } });
    expect(['unreachable', 'silent']).toContain(Reflect.get(await here.bot.start(), 'failure'));
  });
});

describe('a connection', () => {
  test('that is dropped resumes, and serves on', async () => {
    const here = await opened();
    here.discord.gateway.drop(4000);
    await here.discord.until(() => heard(here, RESUME) === 1);
    expect(await answered(here)).toContain('trial');
  });

  test('that is asked to reconnect does', async () => {
    const here = await opened();
    here.discord.gateway.reconnect();
    await here.discord.until(() => heard(here, RESUME) === 1);
    expect(await answered(here)).toContain('trial');
  });

  test('whose session is invalid begins anew', async () => {
    const here = await opened();
    here.discord.gateway.invalidate(false);
    await here.discord.until(() => heard(here, IDENTIFY) === 2);
    await here.discord.until(() => here.lines.filter((line) => line.includes('a connection is ready')).length === 2);
    expect(await answered(here)).toContain('trial');
  });

  test('whose resume is refused begins anew', async () => {
    const here = await opened();
    here.discord.gateway.faults.refuseResume = true;
    here.discord.gateway.drop(4000);
    await here.discord.until(() => heard(here, IDENTIFY) === 2);
    await here.discord.until(() => here.lines.filter((line) => line.includes('a connection is ready')).length === 2);
    expect(await answered(here)).toContain('trial');
  });

  test('that ends for good says why', async () => {
    const here = await opened();
    here.discord.gateway.drop(4004);
    expect(await here.bot.ended).toBe('token');
  });

  test('that is stopped ends without a failure', async () => {
    const here = await opened();
    await here.bot.stop();
    expect(await here.bot.ended).toBeUndefined();
  });
});

describe('shards', () => {
  const guilds = Array.from({ length: 6 }, () => guildIn('en-US'));

  test('are as many as Discord recommends', async () => {
    const here = await opened({ guilds, local: { shards: 3 } });
    expect(here.discord.gateway.heard.map((frame) => frame['shard'])).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
    ]);
    for (const guild of guilds)
      expect((await new Person(here.discord, { guild }).types('ask', { question: 'When is the trial?' })).text).toContain('trial');
  });

  test('are those that are named; the commands are registered by the first alone', async () => {
    const here = await opened({ guilds, discord: { shards: [1, 2], shardCount: 3 } });
    expect(here.discord.gateway.heard.map((frame) => frame['shard'])).toEqual([
      [1, 3],
      [2, 3],
    ]);
    expect(here.discord.calls.some(({ method }) => method === 'PUT')).toBe(false);
  });
});

describe('a failure', () => {
  test('is told with its mend in every language, and whether starting again may help', () => {
    for (const language of REPLY_LANGUAGES) expect(tellFailure('token', language)).toContain('DISCORD_TOKEN');
    expect(tellFailure('silent', 'zh-Hant')).toContain('時限');
    expect([mayPass('token'), mayPass('sharding'), mayPass('silent')]).toEqual([false, false, true]);
  });
});
