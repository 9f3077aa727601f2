/** What came in is kept until its answer was sent: what an earlier process left is done once, and never sent twice. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { livesHere, ownerOf } from '../../src/store/inbox.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { Inbox } from '../../src/store/store.ts';

const DAY = 86_400_000;
/** No process has this number: Linux gives none above four million. */
const NOBODY = 2_000_000_000;

function file() {
  const folder = mkdtempSync(join(tmpdir(), 'exhibit-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'exhibit.sqlite');
  let late = 0;
  const inboxOf = (pid: number, word: string): Inbox => {
    const store = openSqliteStore({ path, report: () => undefined, now: () => Date.now() + late, owner: ownerOf(pid, word) });
    onTestFinished(() => store.close());
    return store.inbox;
  };
  return { path, inboxOf, wait: (milliseconds: number) => (late += milliseconds) };
}

test('what was taken is known, by whatever process, for as long as was said', async () => {
  const { inboxOf, wait } = file();
  const [one, other] = [inboxOf(NOBODY, 'one'), inboxOf(NOBODY, 'other')];
  expect(await one.take('a:1', 'hello', DAY)).toBe('new');
  expect([await one.take('a:1', 'hello', DAY), await other.take('a:1', 'hello', DAY)]).toEqual(['known', 'known']);
  await one.done('a:1');
  expect(await other.take('a:1', 'hello', DAY)).toBe('known');
  wait(DAY);
  expect(await other.take('a:1', 'hello', DAY)).toBe('new');
});

test('what a process that is gone left open is told of once, with how far it came', async () => {
  const { inboxOf } = file();
  const gone = inboxOf(NOBODY, 'gone');
  await Promise.all(['a:1', 'a:2', 'a:3', 'b:1'].map(async (key) => gone.take(key, `body of ${key}`, DAY)));
  await gone.sending('a:2');
  await gone.sending('a:3');
  await gone.done('a:3');
  const next = inboxOf(process.pid, 'next');
  expect(await next.leftOver('a:')).toEqual([
    { key: 'a:1', body: 'body of a:1', state: 'taken', tries: 0 },
    { key: 'a:2', body: 'body of a:2', state: 'sending', tries: 0 },
  ]);
  expect(await next.leftOver('a:')).toEqual([]);
  expect(await inboxOf(process.ppid, 'third').leftOver('a:')).toEqual([]);
});

test('what a process that still runs has in hand is its own', async () => {
  const { inboxOf } = file();
  await inboxOf(process.ppid, 'parent').take('a:1', 'hello', DAY);
  expect(await inboxOf(process.pid, 'us').leftOver('a:')).toEqual([]);
});

test('what was not sent after all may be done again, and so may what a process hands on while it runs', async () => {
  const { inboxOf } = file();
  const us = inboxOf(process.pid, 'us');
  await Promise.all(['a:1', 'a:2', 'a:3'].map(async (key) => us.take(key, `body of ${key}`, DAY)));
  await us.sending('a:1');
  await us.unsent('a:1');
  await us.sending('a:2');
  await us.done('a:3');
  expect(await us.leftOver('a:')).toEqual([]);
  await Promise.all(['a:1', 'a:2', 'a:3'].map(async (key) => us.release(key)));
  expect((await us.leftOver('a:')).map(({ key, state }) => [key, state])).toEqual([
    ['a:1', 'taken'],
    ['a:2', 'sending'],
  ]);
  expect(await us.leftOver('a:')).toEqual([]);
});

test('how often something was begun again is known to whoever finds it', async () => {
  const { inboxOf } = file();
  await inboxOf(NOBODY, 'gone').take('a:1', 'hello', DAY);
  const next = inboxOf(NOBODY, 'next');
  await next.leftOver('a:');
  await next.again('a:1');
  expect(await inboxOf(process.pid, 'us').leftOver('a:')).toMatchObject([{ key: 'a:1', tries: 1 }]);
});

test('what is released is left to whoever looks next, in this process too, with how far it came', async () => {
  const { inboxOf } = file();
  const inbox = inboxOf(process.pid, 'us');
  await Promise.all(['a:1', 'a:2', 'a:3'].map(async (key) => inbox.take(key, `body of ${key}`, DAY)));
  await inbox.sending('a:2');
  await inbox.done('a:3');
  expect(await inbox.leftOver('a:')).toEqual([]);
  await Promise.all(['a:1', 'a:2', 'a:3'].map(async (key) => inbox.release(key)));
  expect(await inbox.leftOver('a:')).toEqual([
    { key: 'a:1', body: 'body of a:1', state: 'taken', tries: 0 },
    { key: 'a:2', body: 'body of a:2', state: 'sending', tries: 0 },
  ]);
  expect(await inbox.take('a:1', 'body of a:1', DAY)).toBe('known');
});

test('what is another’s to do stays for it', async () => {
  const { inboxOf } = file();
  const gone = inboxOf(NOBODY, 'gone');
  await Promise.all(['a:1', 'a:2'].map(async (key) => gone.take(key, key, DAY)));
  const [one, other] = [inboxOf(process.pid, 'one'), inboxOf(process.ppid, 'other')];
  expect((await one.leftOver('a:', ({ body }) => body === 'a:2')).map(({ key }) => key)).toEqual(['a:2']);
  expect((await other.leftOver('a:')).map(({ key }) => key)).toEqual(['a:1']);
});

test('no text is kept of what is dealt with', async () => {
  const { path, inboxOf } = file();
  const inbox = inboxOf(process.pid, 'us');
  await inbox.take('a:1', 'hello', DAY);
  await inbox.done('a:1');
  const kept = new DatabaseSync(path);
  onTestFinished(() => kept.close());
  expect(kept.prepare('select state, body from inbox').all()).toEqual([{ state: 'done', body: '' }]);
});

test('a file that cannot be used loses nothing that comes in', async () => {
  const { path, inboxOf } = file();
  writeFileSync(path, 'no database at all, and longer than the head of one would be'.repeat(20));
  const inbox = inboxOf(process.pid, 'us');
  expect(await inbox.take('a:1', 'hello', DAY)).toBe('new');
  await inbox.sending('a:1');
  await inbox.done('a:1');
  expect(await inbox.leftOver('a:')).toEqual([]);
});

test('a number that came again is another process: ours is told by its word', () => {
  const own = ownerOf(process.pid, 'now');
  expect(livesHere(own, own)).toBe(true);
  expect(livesHere(ownerOf(process.pid, 'before'), own)).toBe(false);
  expect(livesHere(ownerOf(NOBODY, 'x'), own)).toBe(false);
  expect(livesHere(ownerOf(process.ppid, 'x'), own)).toBe(true);
  expect(livesHere('', own)).toBe(false);
});
