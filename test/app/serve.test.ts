/** A process that runs bots, as whoever supervises it sees it: what it ends with when it is told to, when it fails, and when it stands still. */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { launch, start } from '../child.ts';
import type { Running } from '../child.ts';
import { CRANES } from '../doubles/cranes.ts';
import { telegramBehindProxy } from './running.ts';

const PATIENCE = { timeout: 60_000, interval: 50 };
const SLOW = { timeout: 120_000 };
const READY = 't.me/exhibit_bot';
/** Runs in the process before anything else, and does something to it when a signal comes that Exhibit does not know. */
const onSignal = (code: string): Readonly<Record<string, string>> => ({
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(`process.on('SIGUSR2', () => { ${code} })`)}`,
});

async function launched(more: Readonly<Record<string, string>> = {}): Promise<Running & Awaited<ReturnType<typeof telegramBehindProxy>>> {
  const telegram = await telegramBehindProxy();
  const running = launch({ ...telegram.env, ...more });
  await expect.poll(running.out, PATIENCE).toContain(READY);
  return { ...running, ...telegram, env: telegram.env };
}

describe('an error that nobody caught', () => {
  test.each([
    ['thrown', "setImmediate(() => { throw new Error('the last straw') })", 'an error was thrown, and nobody caught it'],
    ['of a promise', "void Promise.reject(new Error('the last straw'))", 'a promise was rejected, and nobody saw to it'],
  ])('%s is logged with a reference, and ends the process in order, to be started again', SLOW, async (_, code, event) => {
    const { child, out, state, code: ended } = await launched(onSignal(code));
    child.kill('SIGUSR2');
    expect(await ended).toBe(75);
    expect(out()).toMatch(new RegExp(`"reference":"\\w{8}".*"message":"the last straw".*"msg":"${event}"`, 'u'));
    expect(out()).toContain('"msg":"stopped"');
    // The state file was closed in order.
    expect(existsSync(join(state, 'exhibit.sqlite-wal'))).toBe(false);
  });

  test('does so in seconds, even where an answer can never be sent', SLOW, async () => {
    const { child, proxy, says, out, code } = await launched(onSignal("throw new Error('the last straw')"));
    proxy.swallows = /sendMessage/u;
    says('/about');
    await expect.poll(() => proxy.swallowed, PATIENCE).toBeGreaterThan(0);
    child.kill('SIGUSR2');
    expect(await code).toBe(75);
    expect(out()).toContain('not all was finished in time');
  });
});

test('a process that stands still is ended, and says so in its log', SLOW, async () => {
  const { child, out, code } = await launched(onSignal('/^(?:a|a)*$/.test(`${"a".repeat(60)}b`)'));
  child.kill('SIGUSR2');
  expect(await code).toBe(null);
  expect(child.signalCode).toBe('SIGKILL');
  expect(out()).toMatch(/"level":"error","time":"[^"]+","reference":"\w{8}","milliseconds":1\d{4},"msg":"the event loop stood still/u);
});

describe('a signal', () => {
  test.each([
    ['SIGTERM', 'SIGINT'],
    ['SIGINT', 'SIGTERM'],
    ['SIGTERM', 'SIGTERM'],
  ] as const)('%s and then %s ends at once what would stop in order', SLOW, async (first, second) => {
    const { child, proxy, says, out, code } = await launched();
    proxy.swallows = /sendMessage/u;
    says('/about');
    await expect.poll(() => proxy.swallowed, PATIENCE).toBeGreaterThan(0);
    child.kill(first);
    await expect.poll(out, PATIENCE).toContain('"msg":"stopping"');
    child.kill(second);
    expect(await code).toBe(null);
    expect(child.signalCode).toBe(second);
  });

  test('ends a process at once that is learning', SLOW, async () => {
    const home = mkdtempSync(join(tmpdir(), 'exhibit-'));
    onTestFinished(() => rmSync(home, { recursive: true, force: true }));
    // By another name nothing of it is learnt yet.
    cpSync(CRANES, join(home, 'harbour'), { recursive: true });
    const telegram = await telegramBehindProxy();
    const { child, out, errors, code } = launch({ ...telegram.env, EXHIBIT_DOSSIER: join(home, 'harbour') });
    await expect.poll(errors, PATIENCE).toContain('Learning');
    child.kill('SIGTERM');
    expect(await code).toBe(null);
    expect(child.signalCode).toBe('SIGTERM');
    expect(out()).toBe('');
  });
});

describe('what somebody has to mend before any bot can run', () => {
  const BOT = { TELEGRAM_TOKEN: '7:a-token-of-that-shape', LANG: 'C' };
  test.each([
    ['PORT', { PORT: 'abc' }, 'PORT is “abc”'],
    ['a variable for all', { EXHIBIT_LANGUAGE: 'klingon' }, 'EXHIBIT_LANGUAGE is “klingon”'],
    ['the dossier', { EXHIBIT_DOSSIER: '/nowhere' }, 'nowhere'],
  ])('is told, and ends with 78: %s', async (_, wrong, says) => {
    expect(await start([], { env: { ...BOT, ...wrong } })).toMatchObject({ code: 78, errors: expect.stringContaining(says) });
  });
});

describe('a variable of one platform that cannot be used', () => {
  const WRONG = { DISCORD_TOKEN: 'x', DISCORD_GUILD_ID: 'abc' };

  test('stops that platform alone, and is told', SLOW, async () => {
    const { child, says, answer, out, errors, code } = await launched(WRONG);
    expect(errors()).toMatch(/^DISCORD_GUILD_ID is “abc”: it is the number/mu);
    expect(out()).toContain('"variables":["DISCORD_GUILD_ID"]');
    says('/about');
    expect(await answer()).toContain('What it holds');
    child.kill('SIGTERM');
    expect(await code).toBe(0);
  });

  test('is nothing to whoever asks in the terminal', async () => {
    const env = { ...WRONG, TELEGRAM_TOKEN: 'no token', PORT: 'eighty', LANG: 'C' };
    expect(await start(['ask', 'Who is Sam Altman?'], { env })).toMatchObject({ code: 0, errors: '' });
    expect(await start(['check'], { env })).toMatchObject({ code: 0, errors: '' });
  });
});
