/** `npm start` with a token: the whole of Exhibit as a process of its own, against the local Discord. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { launch, start } from './child.ts';
import type { Running } from './child.ts';
import { MENTION, Person, repliesTo } from './doubles/discord/driver.ts';
import { openDiscord } from './doubles/discord/server.ts';
import type { LocalDiscord } from './doubles/discord/server.ts';
import { guildIn } from './doubles/discord/world.ts';

/** Starts the bots with a local Discord, closed after the test. */
async function launchOnDiscord(
  env: Readonly<Record<string, string>> = {},
  prepare: (discord: LocalDiscord) => void = () => undefined,
): Promise<Running & { readonly discord: LocalDiscord }> {
  const discord = await openDiscord({ guilds: [guildIn('en-US')] });
  onTestFinished(async () => discord.close());
  prepare(discord);
  return { ...launch({ DISCORD_TOKEN: discord.token, DISCORD_API: discord.api, ...env }), discord };
}

const PATIENCE = { timeout: 60_000, interval: 100 };

describe('with a token', () => {
  test('serves, prints the invite link, keeps its state, and leaves in order at SIGTERM', { timeout: 90_000 }, async () => {
    const { child, discord, state, out, code } = await launchOnDiscord();
    await expect.poll(out, PATIENCE).toContain('https://discord.com/oauth2/authorize?client_id=100000000000000001');
    const [guild] = discord.guilds;
    const seen = await new Person(discord, { guild }).types('about');
    expect(seen.text).toContain('What it holds');
    child.kill('SIGTERM');
    expect(await code).toBe(0);
    expect(out()).toContain('"msg":"stopped"');
    expect(out()).not.toContain(discord.token);
    expect(existsSync(join(state, 'exhibit.sqlite'))).toBe(true);
    expect(discord.wrong).toEqual([]);
  });

  test('that Discord refuses says so with the mend, and ends with 78', { timeout: 90_000 }, async () => {
    const { errors, code } = await launchOnDiscord({ DISCORD_TOKEN: 'another.token.than-it-takes' });
    expect(await code).toBe(78);
    expect(errors()).toMatch(/^Discord refuses DISCORD_TOKEN: .*Copy it anew/mu);
  });

  test('refused by the gateway says the same', { timeout: 90_000 }, async () => {
    const { errors, code } = await launchOnDiscord({ EXHIBIT_LANGUAGE: 'zh' }, ({ gateway }) => (gateway.faults.closeIdentify = 4004));
    expect(await code).toBe(78);
    expect(errors()).toContain('Discord 拒绝了 DISCORD_TOKEN');
  });

  test('and a login that never ends says so in its own time, and ends with 75', { timeout: 90_000 }, async () => {
    const { errors, code } = await launchOnDiscord({ DISCORD_LOGIN_SECONDS: '2' }, ({ gateway }) => (gateway.faults.neverReady = true));
    expect(await code).toBe(75);
    expect(errors()).toContain('DISCORD_LOGIN_SECONDS');
  });
});

/** How many messages the state file in a folder has taken. */
function takenIn(state: string): number {
  const file = new DatabaseSync(join(state, 'exhibit.sqlite'), { readOnly: true });
  try {
    return Number(file.prepare('select count(*) as taken from inbox').get()?.['taken']);
  } finally {
    file.close();
  }
}

describe('killed with questions in hand', () => {
  test('the next process answers each of them, once', { timeout: 90_000 }, async () => {
    const discord = await openDiscord({ guilds: Array.from({ length: 6 }, () => guildIn('en-US')) });
    onTestFinished(async () => discord.close());
    const env = { DISCORD_TOKEN: discord.token, DISCORD_API: discord.api };
    const first = launch(env);
    await expect.poll(first.out, PATIENCE).toContain('"msg":"serving"');
    const sending = /^POST \/channels\//u;
    // Some answers are there before the end, some are on their way and arrive, some do not.
    const before = new Person(discord, { guild: discord.guilds[0] }).says(`${MENTION} when is the trial?`);
    await discord.until(() => repliesTo(discord, before).length === 1);
    discord.faults.push(
      ...Array.from({ length: 400 }, (_, call) => ({
        fits: sending,
        how: call % 3 === 0 ? ('done-dropped' as const) : ('silent' as const),
      })),
    );
    const asked = Array.from({ length: 120 }, (_, place) =>
      new Person(discord, { guild: discord.guilds[place % 6] }).says(`${MENTION} when is the trial?`),
    );
    await discord.until(() => discord.calls.filter(({ method, path }) => sending.test(`${method} ${path}`)).length > 6);
    // What the process had not heard of yet is nobody's to answer: Discord does not say it again.
    await expect.poll(() => takenIn(first.state), PATIENCE).toBe(asked.length + 1);
    first.child.kill('SIGKILL');
    await first.code;
    discord.faults.length = 0;
    const second = launch(env, first.state);
    await discord.until(() => asked.every((id) => repliesTo(discord, id).length > 0));
    second.child.kill('SIGTERM');
    expect(await second.code).toBe(0);
    expect([before, ...asked].map((id) => repliesTo(discord, id).length)).toEqual([before, ...asked].map(() => 1));
    expect(discord.wrong).toEqual([]);
  });
});

describe('a wrong environment', () => {
  test.each([
    [{ DISCORD_GUILD_ID: '123456789012345678' }, /^DISCORD_TOKEN is not set: the other DISCORD_ variables need it/u],
    [{ DISCORD_TOKEN: 'a b' }, /^DISCORD_TOKEN is “…”: it is one word/u],
    [{ DISCORD_TOKEN: 'x', DISCORD_GUILD_ID: 'my server' }, /^DISCORD_GUILD_ID is “my server”: it is the number/u],
    [{ DISCORD_TOKEN: 'x', DISCORD_SHARDS: '3-1' }, /^DISCORD_SHARDS is “3-1”: it may be auto/u],
    [{ DISCORD_TOKEN: 'x', DISCORD_SHARDS: '0,4', DISCORD_SHARD_COUNT: '4' }, /^DISCORD_SHARD_COUNT is “4”: DISCORD_SHARDS names shards/u],
    [{ DISCORD_TOKEN: 'x', DISCORD_SHARDS: '0' }, /^DISCORD_SHARD_COUNT is not set: DISCORD_SHARDS names shards/u],
    [{ DISCORD_TOKEN: 'x', DISCORD_API: 'nowhere' }, /^DISCORD_API is “nowhere”: it is an address/u],
  ])('%j is named with its mend before anything connects', async (env, told) => {
    const { code, out, errors } = await start([], { env: { LANG: 'C', ...env } });
    expect({ code, out }).toEqual({ code: 78, out: '' });
    expect(errors).toMatch(told);
  });
});
