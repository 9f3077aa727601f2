/** The life of the connection: how it begins, comes back, and ends. */
import { createServer } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { mayPass, tellFailure } from '../../../src/chat/discord/words.ts';
import { REPLY_LANGUAGES } from '../../../src/reply/reply.ts';
import { MENTION, Person, repliesTo } from '../../doubles/discord/driver.ts';
import { guildIn } from '../../doubles/discord/world.ts';
import { busy, QUIET, run } from './running.ts';
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

  test('where Discord allows no more sessions today fails as sessions', async () => {
    const here = await opened({ waiting: true });
    here.discord.start.remaining = 0;
    expect(await here.bot.start()).toEqual({ failure: 'sessions' });
  });

  test.each([
    ['that is not there', 'ws://127.0.0.1:9'],
    ['that has no address', 'not an address'],
  ])('to a gateway %s fails as unreachable', async (_, url) => {
    const here = await opened({ waiting: true, discord: { loginSeconds: 1 } });
    here.discord.start.url = url;
    expect(await here.bot.start()).toEqual({ failure: 'unreachable' });
  });

  test('to a gateway that breaks off at once fails as unreachable', async () => {
    const here = await opened({ waiting: true, discord: { loginSeconds: 1 } });
    here.discord.gateway.faults.breaks = true;
    expect(await here.bot.start()).toEqual({ failure: 'unreachable' });
  });

  test.each(['html', 'refused', 'dropped', 'silent', 'cut'] as const)('where the API fails (%s) fails as unreachable', async (how) => {
    const here = await opened({ waiting: true, discord: { loginSeconds: 1 } });
    here.discord.faults.push({ fits: /\/gateway\/bot$/u, how });
    expect(await here.bot.start()).toEqual({ failure: 'unreachable' });
  });

  test('where the API answers nonsense fails as unreachable', async () => {
    const here = await opened({ waiting: true });
    here.discord.instead.push({ fits: /\/gateway\/bot$/u, status: 200, body: { hello: 'world' } });
    expect(await here.bot.start()).toEqual({ failure: 'unreachable' });
  });

  test.each([
    ['says nothing', null],
    ['tells of no servers', { guilds: null }],
    ['does not say who the bot is', { user: null }],
  ])('whose READY %s fails in its own time', async (_, ready) => {
    const here = await opened({ waiting: true, discord: { loginSeconds: 1 } });
    here.discord.gateway.faults.ready = ready;
    expect(await here.bot.start()).toEqual({ failure: 'silent' });
  });

  test('that never ends fails in its own time', async () => {
    const here = await opened({ waiting: true, discord: { loginSeconds: 1 } });
    here.discord.gateway.faults.neverReady = true;
    expect(await here.bot.start()).toEqual({ failure: 'silent' });
  });

  test.each([
    ['no server', 'http://127.0.0.1:9/api'],
    ['no such name', 'http://discord.invalid/api'],
  ])('where there is %s fails as unreachable', async (_, api) => {
    const here = await opened({ waiting: true, discord: { api, loginSeconds: 10 } });
    expect(await here.bot.start()).toEqual({ failure: 'unreachable' });
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

  test('that has several reasons to connect anew at once does so once', async () => {
    const here = await opened();
    for (let time = 0; time < 3; time++) here.discord.gateway.reconnect();
    here.discord.gateway.invalidate(true);
    here.discord.gateway.drop(4000);
    await here.discord.until(() => heard(here, RESUME) > 0);
    await here.discord.until(() => here.lines.some((line) => line.includes('"msg":"resumed"')));
    expect(await answered(here)).toContain('trial');
    expect(here.discord.gateway.connected).toBe(1);
    expect(here.lines.join('')).not.toContain('"level":"error"');
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

  test('that breaks off while Discord is away for a moment comes back', async () => {
    const here = await opened();
    await here.discord.leave();
    await here.discord.until(() => here.lines.some((line) => line.includes('connecting again')));
    await here.discord.comeBack();
    const ready = (): number => here.lines.filter((line) => line.includes('a connection is ready')).length;
    await here.discord.until(() => here.lines.some((line) => line.includes('"msg":"resumed"')) || ready() === 2);
    expect(await answered(here)).toContain('trial');
  });

  test('that does not come back for too long ends as unreachable', async () => {
    const here = await opened({ discord: { loginSeconds: 1 } });
    await here.discord.leave();
    expect(await here.bot.ended).toBe('unreachable');
    await here.discord.comeBack();
  });

  test('tries again after pauses that grow', async () => {
    const here = await opened();
    here.discord.gateway.faults.breaks = true;
    here.discord.gateway.arrivals.length = 0;
    here.discord.gateway.drop(4000);
    const { arrivals } = here.discord.gateway;
    await here.discord.until(() => arrivals.length === 5);
    const pauses = arrivals.slice(1).map((at, place) => at - (arrivals[place] ?? 0));
    expect((pauses.at(-1) ?? 0) / (pauses[0] ?? 0)).toBeGreaterThan(1.5);
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

describe('a bot that has ended', () => {
  const ends: readonly (readonly [string, RunningOptions, (here: Running) => void, (here: Running) => void])[] = [
    [
      'because its session never came',
      { discord: { loginSeconds: 1 } },
      ({ discord }) => (discord.gateway.faults.neverReady = true),
      ({ discord }) => (discord.gateway.faults.neverReady = false),
    ],
    [
      'because its token was refused',
      {},
      ({ discord }) => (discord.gateway.faults.closeIdentify = 4004),
      ({ discord }) => (discord.gateway.faults.closeIdentify = undefined),
    ],
    [
      'because the gateway was away',
      { discord: { loginSeconds: 1 } },
      ({ discord }) => (discord.start.url = 'ws://127.0.0.1:9'),
      ({ discord }) => (discord.start.url = undefined),
    ],
    [
      'because the gateway broke off',
      { discord: { loginSeconds: 1 } },
      ({ discord }) => (discord.gateway.faults.breaks = true),
      ({ discord }) => (discord.gateway.faults.breaks = false),
    ],
    [
      'because the API did not answer',
      { discord: { loginSeconds: 1 } },
      ({ discord }) => discord.faults.push({ fits: /gateway/u, how: 'silent' }),
      () => undefined,
    ],
    ['because nobody was there', {}, ({ discord }) => (discord.start.remaining = 0), ({ discord }) => (discord.start.remaining = 999)],
  ];
  test.each(ends)('%s, leaves nothing, does not come back, and another one serves', async (_, options, breaks, mends) => {
    const here = await opened({ waiting: true, ...options });
    breaks(here);
    expect(await here.bot.start()).toHaveProperty('failure');
    mends(here);
    await expect.poll(busy, { timeout: 10_000 }).toEqual(QUIET);
    expect(here.discord.sockets.size).toBe(0);
    const next = here.another();
    onTestFinished(async () => void (await next.stop()));
    expect(await next.start()).toHaveProperty('invite');
    const identified = heard(here, IDENTIFY);
    const person = new Person(here.discord, { guild: here.english });
    const one = person.starts('ask', { question: 'When is the trial?' });
    expect((await person.outcome(one)).text).toContain('trial');
    expect([one.answers.length, here.discord.gateway.connected, heard(here, IDENTIFY)]).toEqual([1, 1, identified]);
    await next.stop();
    await expect.poll(busy, { timeout: 10_000 }).toEqual(QUIET);
  });

  test('because the gateway took up and said nothing, leaves nothing, and breaks nothing later', async () => {
    const mute = createServer((socket) => void socket.resume());
    await new Promise<void>((resolve) => {
      mute.listen(0, '127.0.0.1', resolve);
    });
    const address = mute.address();
    if (address === null || typeof address === 'string') throw new TypeError('no port');
    onTestFinished(() => void mute.close());
    const here = await opened({ waiting: true, discord: { loginSeconds: 1 } });
    here.discord.start.url = `ws://127.0.0.1:${address.port}`;
    expect(await here.bot.start()).toEqual({ failure: 'unreachable' });
    await expect.poll(busy, { timeout: 10_000 }).toEqual(QUIET);
  });

  test('after it has served, leaves nothing, and another one serves', async () => {
    const here = await opened({ waiting: true });
    for (let time = 0; time < 3; time++) {
      const bot = time === 0 ? here.bot : here.another();
      expect(await bot.start()).toHaveProperty('invite');
      expect(await answered(here)).toContain('trial');
      await bot.stop();
      expect(await bot.ended).toBeUndefined();
      await expect.poll(busy, { timeout: 10_000 }).toEqual(QUIET);
      expect(here.discord.sockets.size).toBe(0);
    }
  });

  test('does not end another of the same token', async () => {
    const here = await opened();
    const other = here.another({ store: here.stateAgain() });
    expect(await other.start()).toHaveProperty('invite');
    await other.stop();
    await here.discord.until(() => here.discord.gateway.connected === 1);
    expect(await answered(here)).toContain('trial');
  });
});

describe('a token that Discord refuses while the bot serves', () => {
  const MESSAGE = /^POST \/channels\/\d+\/messages$/u;
  test('ends it as token; what was asked is answered by the next', async () => {
    const here = await opened();
    here.discord.instead.push({ fits: MESSAGE, status: 401, body: { code: 0, message: '401: Unauthorized' } });
    const person = new Person(here.discord, { guild: here.english });
    const id = person.says(`${MENTION} when is the trial?`);
    expect(await here.bot.ended).toBe('token');
    await here.bot.stop();
    const next = here.another();
    onTestFinished(async () => void (await next.stop()));
    expect(await next.start()).toHaveProperty('invite');
    expect((await person.replyTo(id)).text).toContain('trial');
    expect((await person.asks(`${MENTION} when is the trial?`)).text).toContain('trial');
    expect(repliesTo(here.discord, id)).toHaveLength(1);
  });

  test('of an interaction costs that interaction', async () => {
    const here = await opened();
    here.discord.instead.push({ fits: /^POST \/interactions\//u, status: 401, body: { code: 50_027, message: 'Invalid Webhook Token' } });
    const one = new Person(here.discord, { guild: here.english }).starts('about');
    await here.discord.until(() => here.lines.some((line) => line.includes('it was over before its answer')));
    expect(await answered(here)).toContain('trial');
    expect((await new Person(here.discord, { guild: here.english }).asks(`${MENTION} when is the trial?`)).text).toContain('trial');
    expect(one.answers).toEqual([]);
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
