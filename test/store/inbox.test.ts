/** What came in is kept until its answer was sent: what an earlier process left is done once, and never sent twice. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { Inbox } from '../../src/store/store.ts';

const DAY = 86_400_000;
function file() {
  const folder = mkdtempSync(join(tmpdir(), 'exhibit-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'exhibit.sqlite');
  let late = 0;
  /** The inbox of a process: of one that runs, or of one that was killed, where that has a name. */
  const inboxOf = (gone?: string): Inbox => {
    const store = openSqliteStore({ path, report: () => undefined, now: () => Date.now() + late, gone });
    onTestFinished(() => store.close());
    return store.inbox;
  };
  return { folder, path, inboxOf, wait: (milliseconds: number) => (late += milliseconds) };
}

test('what was taken is known, by whatever process, for as long as was said', async () => {
  const { inboxOf, wait } = file();
  const [one, other] = [inboxOf('one'), inboxOf('other')];
  expect(await one.take('a:1', 'hello', DAY)).toBe('new');
  expect([await one.take('a:1', 'hello', DAY), await other.take('a:1', 'hello', DAY)]).toEqual(['known', 'known']);
  await one.done('a:1');
  expect(await other.take('a:1', 'hello', DAY)).toBe('known');
  wait(DAY);
  expect(await other.take('a:1', 'hello', DAY)).toBe('new');
});

test('what a process that is gone left open is told of once, with how far it came', async () => {
  const { inboxOf } = file();
  const gone = inboxOf('gone');
  await Promise.all(['a:1', 'a:2', 'a:3', 'b:1'].map(async (key) => gone.take(key, `body of ${key}`, DAY)));
  await gone.sending('a:2');
  await gone.sending('a:3');
  await gone.done('a:3');
  const next = inboxOf();
  expect(await next.leftOver('a:')).toEqual([
    { key: 'a:1', body: 'body of a:1', state: 'taken', tries: 0 },
    { key: 'a:2', body: 'body of a:2', state: 'sending', tries: 0 },
  ]);
  expect(await next.leftOver('a:')).toEqual([]);
  expect(await inboxOf().leftOver('a:')).toEqual([]);
});

test('what a process that still runs has in hand is its own', async () => {
  const { inboxOf } = file();
  await inboxOf().take('a:1', 'hello', DAY);
  expect(await inboxOf().leftOver('a:')).toEqual([]);
});

test('what was not sent after all may be done again, and so may what a process hands on while it runs', async () => {
  const { inboxOf } = file();
  const us = inboxOf();
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
  await inboxOf('gone').take('a:1', 'hello', DAY);
  const next = inboxOf('next');
  await next.leftOver('a:');
  await next.again('a:1');
  expect(await inboxOf().leftOver('a:')).toMatchObject([{ key: 'a:1', tries: 1 }]);
});

test('what is released is left to whoever looks next, in this process too, with how far it came', async () => {
  const { inboxOf } = file();
  const inbox = inboxOf();
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
  const gone = inboxOf('gone');
  await Promise.all(['a:1', 'a:2'].map(async (key) => gone.take(key, key, DAY)));
  const [one, other] = [inboxOf(), inboxOf()];
  expect((await one.leftOver('a:', ({ body }) => body === 'a:2')).map(({ key }) => key)).toEqual(['a:2']);
  expect((await other.leftOver('a:')).map(({ key }) => key)).toEqual(['a:1']);
});

test('no text is kept of what is dealt with', async () => {
  const { path, inboxOf } = file();
  const inbox = inboxOf();
  await inbox.take('a:1', 'hello', DAY);
  await inbox.done('a:1');
  const kept = new DatabaseSync(path);
  onTestFinished(() => kept.close());
  expect(kept.prepare('select state, body from inbox').all()).toEqual([{ state: 'done', body: '' }]);
});

test('a file that cannot be used loses nothing that comes in', async () => {
  const { path, inboxOf } = file();
  writeFileSync(path, 'no database at all, and longer than the head of one would be'.repeat(20));
  const inbox = inboxOf();
  expect(await inbox.take('a:1', 'hello', DAY)).toBe('new');
  await inbox.sending('a:1');
  await inbox.done('a:1');
  expect(await inbox.leftOver('a:')).toEqual([]);
});

/** What a process does that ends with the lock it holds: it takes a question, and says so. */
const TAKES = `
  const { openSqliteStore } = await import(process.argv[1]);
  const store = openSqliteStore({ path: process.argv[2], report: console.error });
  await store.inbox.take('a:1', 'hello', 86_400_000);
  console.log('taken');
  setInterval(() => undefined, 1000);`;

/** Another process, over the same file, that has taken a question. */
async function takesOne(path: string): Promise<{ readonly kill: () => Promise<void> }> {
  const store = new URL('../../src/store/sqlite.ts', import.meta.url).href;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', TAKES, store, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return {
    async kill() {
      child.kill('SIGKILL');
      await once(child, 'close');
    },
  };
}

test('another process’s question is its own while it lives, and left over at once when it was killed', async () => {
  const { folder, path, inboxOf } = file();
  const other = await takesOne(path);
  const inbox = inboxOf();
  expect(await inbox.leftOver('a:')).toEqual([]);
  expect(await inbox.leftOver('a:')).toEqual([]);
  await other.kill();
  expect(await inbox.leftOver('a:')).toMatchObject([{ key: 'a:1', body: 'hello', state: 'taken' }]);
  expect(await inboxOf().leftOver('a:')).toEqual([]);
  expect(readdirSync(folder).filter((name) => name.includes('alive')).length).toBe(3);
});

test('a number of a process says nothing: it comes again, after a restart and in every container', async () => {
  const { path, inboxOf } = file();
  await inboxOf('gone').take('a:1', 'hello', DAY);
  const database = new DatabaseSync(path);
  onTestFinished(() => database.close());
  // The parent of this process runs; so does this one.
  for (const owner of [`${process.ppid} whoever`, `${process.pid} whoever`, `${process.ppid}`, '1', '']) {
    database.prepare("update inbox set state = 'taken', owner = ?").run(owner);
    expect((await inboxOf().leftOver('a:')).map(({ key }) => key)).toEqual(['a:1']);
  }
});

test('what shows that a process lives is for its owner alone, is made again where it was lost, and goes with the process', async () => {
  const { folder, path } = file();
  let time = 0;
  const alive = (): string[] => readdirSync(folder).filter((name) => name.includes('alive'));
  const one = openSqliteStore({ path, report: () => undefined, elapsed: () => time });
  onTestFinished(() => one.close());
  expect(alive().map((name) => statSync(join(folder, name)).mode & 0o777)).toEqual([0o600]);
  for (const name of alive()) rmSync(join(folder, name));
  time += 1000;
  expect(await one.inbox.take('a:1', 'hello', DAY)).toBe('new');
  const other = openSqliteStore({ path, report: () => undefined });
  onTestFinished(() => other.close());
  expect(await other.inbox.leftOver('a:')).toEqual([]);
  one.close();
  expect(alive().length).toBe(1);
  expect((await other.inbox.leftOver('a:')).map(({ key }) => key)).toEqual(['a:1']);
});

test('what killed processes left beside the file is deleted by a later one, and nothing else', async () => {
  const { folder, path, inboxOf } = file();
  inboxOf();
  const held = readdirSync(folder);
  for (const name of ['old', 'new']) writeFileSync(`${path}.alive-${name}`, '');
  const long = new Date(Date.now() - 3_600_000);
  for (const name of [...held.filter((each) => each.includes('alive')), 'exhibit.sqlite.alive-old'])
    utimesSync(join(folder, name), long, long);
  inboxOf();
  expect(readdirSync(folder)).not.toContain('exhibit.sqlite.alive-old');
  expect(readdirSync(folder)).toEqual(expect.arrayContaining([...held, 'exhibit.sqlite.alive-new']));
});
