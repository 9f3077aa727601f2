/** The store over one SQLite file, and what it does when the file is locked, lost or spoilt. */
import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { StoreError } from '../../src/store/store.ts';
import type { Store } from '../../src/store/store.ts';

interface Opened {
  readonly store: Store;
  readonly path: string;
  readonly reports: string[];
  readonly wait: (milliseconds: number) => void;
  /** Opens the same file once more. */
  readonly again: () => Store;
}

function open(path = join(mkdtempSync(join(tmpdir(), 'exhibit-')), 'deep', 'exhibit.sqlite')): Opened {
  const reports: string[] = [];
  let late = 0;
  const again = (): Store => {
    const store = openSqliteStore({
      path,
      report: (_, what) => void reports.push(what),
      now: () => Date.now() + late,
      elapsed: () => performance.now() + late,
    });
    onTestFinished(() => store.close());
    return store;
  };
  onTestFinished(() => rmSync(join(path, '..', '..'), { recursive: true, force: true }));
  return { store: again(), path, reports, again, wait: (milliseconds) => (late += milliseconds) };
}

const Thing = z.object({ size: z.number() });

describe('values', () => {
  test('are kept over a restart, by kind, and deleted', async () => {
    const { store, again } = open();
    const things = store.values('things', Thing);
    await things.set('one', { size: 1 });
    await store.values('others', Thing).set('one', { size: 2 });
    expect(await again().values('things', Thing).get('one')).toEqual({ size: 1 });
    await things.delete('one');
    expect([await things.get('one'), await store.values('others', Thing).get('one')]).toEqual([undefined, { size: 2 }]);
  });

  test('may be kept for a while only', async () => {
    const { store, path } = open();
    const things = store.values('things', Thing);
    await things.set('brief', { size: 1 }, 60_000);
    await things.set('spent', { size: 1 }, 1);
    expect(await things.get('brief')).toEqual({ size: 1 });
    await expect.poll(async () => things.get('spent')).toBeUndefined();
    // The sweep goes by the time that stands in the file.
    const file = new DatabaseSync(path);
    onTestFinished(() => file.close());
    expect(file.prepare('select count(*) as held from keyv where expires is not null').get()).toEqual({ held: 2 });
  });

  test('that no longer fit their schema count as absent', async () => {
    const { store } = open();
    await store.values('things', z.object({ colour: z.string() })).set('one', { colour: 'red' });
    expect(await store.values('things', Thing).get('one')).toBeUndefined();
  });
});

describe('counts', () => {
  test('are a scope’s own, the most counted first', async () => {
    const { store } = open();
    const tallies = store.tallies('questions');
    for (const key of ['b', 'a', 'b']) await tallies.add('here', key);
    await tallies.add('there', 'c');
    expect((await tallies.top('here', 10)).map(({ key, times }) => [key, times])).toEqual([
      ['b', 2],
      ['a', 1],
    ]);
    expect(await tallies.top('here', 1)).toHaveLength(1);
    expect([await tallies.remove('here', 'a'), await tallies.remove('here', 'a'), await tallies.remove('here')]).toEqual([1, 0, 1]);
    expect(await tallies.top('there', 10)).toHaveLength(1);
  });

  test('go over to another scope', async () => {
    const { store } = open();
    const tallies = store.tallies('questions');
    for (const key of ['a', 'a', 'b']) await tallies.add('group', key);
    await tallies.add('supergroup', 'a');
    await store.tallies('others').add('group', 'c');
    await tallies.move('group', 'supergroup');
    expect((await tallies.top('supergroup', 10)).map(({ key, times }) => [key, times])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
    expect(await tallies.top('group', 10)).toEqual([]);
    expect(await store.tallies('others').top('group', 10)).toHaveLength(1);
  });

  test('hold so many keys at most', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const { store } = open();
    const tallies = store.tallies('questions');
    await tallies.add('here', 'often');
    await tallies.add('here', 'often');
    for (let key = 0; key < 1500; key++) await tallies.add('here', String(key));
    expect(await tallies.top('here', 1)).toMatchObject([{ key: 'often', times: 2 }]);
    for (let key = 1500; key < 2600; key++) await tallies.add('here', String(key));
    expect((await tallies.top('here', 5000)).length).toBe(2601);
    vi.advanceTimersByTime(60_000);
    const all = await tallies.top('here', 5000);
    expect(all).toHaveLength(2000);
    expect(all[0]).toMatchObject({ key: 'often', times: 2 });
  });
});

describe('votes', () => {
  test('are one of each person on each subject, the last one', async () => {
    const { store } = open();
    const { votes } = store;
    await votes.cast({ scope: 's', person: 'anna', subject: 'fact', yes: true });
    await votes.cast({ scope: 's', person: 'anna', subject: 'fact', yes: false });
    await votes.cast({ scope: 's', person: 'bob', subject: 'fact', yes: true });
    expect(await votes.counts('s', 10)).toEqual([{ subject: 'fact', yes: 1, no: 1 }]);
    expect(await votes.withdraw({ person: 'anna' })).toBe(1);
    expect(await votes.counts('s', 10)).toEqual([{ subject: 'fact', yes: 1, no: 0 }]);
    await votes.move('s', 't');
    expect([await votes.withdraw({ scope: 's' }), await votes.withdraw({ scope: 't' })]).toEqual([0, 1]);
  });
});

describe('claims', () => {
  test('are one’s until their time is over', async () => {
    const { store, again, wait } = open();
    const other = again();
    expect([await store.claim('post', 1000), await other.claim('post', 1000), await other.claim('another', 1000)]).toEqual([
      true,
      false,
      true,
    ]);
    wait(1001);
    expect(await other.claim('post', 1000)).toBe(true);
  });
});

describe('limits', () => {
  test('tell the first over them, and count over instances', async () => {
    const { store, again } = open();
    const [one, other] = [store, again()].map((each) => each.limit({ name: 'person', points: 3, seconds: 60, shared: true }));
    const taken = [
      await one?.take('anna'),
      await other?.take('anna'),
      await one?.take('anna'),
      await other?.take('anna'),
      await one?.take('anna'),
    ];
    expect(taken).toEqual(['allowed', 'allowed', 'allowed', 'last-word', 'over']);
    expect(await one?.take('bob')).toBe('allowed');
  });
});

const WORKER = `
const { openSqliteStore } = await import(process.argv[1]);
const store = openSqliteStore({ path: process.argv[2], report: (error) => { console.error(error); } });
const limit = store.limit({ name: 'person', points: 100, seconds: 600, shared: true });
let claimed = 0, allowed = 0;
for (let n = 0; n < 50; n++) {
  if (await store.claim('slot ' + n, 600000)) claimed++;
  await store.tallies('t').add('s', 'k');
  if ((await limit.take('all')) === 'allowed') allowed++;
}
store.close();
process.stdout.write(JSON.stringify({ claimed, allowed }));
`;

describe('what is written in one turn', () => {
  test('is all kept or not at all where the file is locked, and each is told', async () => {
    const { store, path, reports } = open();
    const things = store.values('things', Thing);
    await things.set('one', { size: 1 });
    const other = new DatabaseSync(path);
    onTestFinished(() => other.close());
    other.exec('begin immediate');
    const [first, second, claim] = await Promise.allSettled([
      things.set('one', { size: 2 }),
      things.set('two', { size: 2 }),
      store.claim('a', 60_000, true),
    ]);
    other.exec('rollback');
    expect([first, second].map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(claim).toEqual({ status: 'fulfilled', value: true });
    expect(reports).toContain('a claim could not be told');
  });
});

describe('several processes on one file', () => {
  test('claim each thing once, count everything, and share a limit', async () => {
    const { path, store } = open();
    const module = new URL('../../src/store/sqlite.ts', import.meta.url).href;
    const Counts = z.object({ claimed: z.number(), allowed: z.number() });
    const ran = await Promise.all(
      Array.from({ length: 3 }, () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', WORKER, module, path])),
    );
    const counts = ran.map(({ stdout }) => Counts.parse(JSON.parse(stdout)));
    expect(counts.reduce((sum, { claimed }) => sum + claimed, 0)).toBe(50);
    expect(counts.reduce((sum, { allowed }) => sum + allowed, 0)).toBe(100);
    expect(await store.tallies('t').top('s', 1)).toMatchObject([{ times: 150 }]);
  });
});

describe('a file that is locked', () => {
  test('is done without and reported; what has to be kept says that it was not', async () => {
    const { store, path, reports, wait } = open();
    const things = store.values('things', Thing);
    await things.set('one', { size: 1 });
    const holder = new DatabaseSync(path);
    holder.exec('begin exclusive');
    await store.tallies('questions').add('here', 'x');
    expect(await store.claim('post', 1000)).toBe(false);
    await expect(things.set('one', { size: 2 })).rejects.toThrow(StoreError);
    expect(await store.limit({ name: 'person', points: 1, seconds: 60, shared: true }).take('anna')).toBe('allowed');
    expect(reports.length).toBeGreaterThan(0);
    holder.exec('commit');
    holder.close();
    wait(2000);
    await things.set('one', { size: 3 });
    expect(await things.get('one')).toEqual({ size: 3 });
  });
});

describe('a file that is lost', () => {
  test('begins anew, and is reported', async () => {
    const { store, path, reports, wait } = open();
    const things = store.values('things', Thing);
    await things.set('one', { size: 1 });
    for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
    wait(2000);
    expect(await things.get('one')).toBeUndefined();
    await things.set('one', { size: 2 });
    expect(reports.join()).toContain('lost');
    expect(store.kept()).toBe('disk');
    expect(readFileSync(path).subarray(0, 15).toString()).toBe('SQLite format 3');
  });
});

describe('a file that cannot be used', () => {
  test('is left as it is, memory stands in, and what that kept goes into it once it can be', async () => {
    const home = mkdtempSync(join(tmpdir(), 'exhibit-'));
    // Where the folder should be stands a file: that is neither ours nor to be moved.
    writeFileSync(join(home, 'deep'), 'in the way');
    const { store, path, reports, wait } = open(join(home, 'deep', 'exhibit.sqlite'));
    expect(store.kept()).toBe('process');
    const things = store.values('things', Thing);
    await things.set('one', { size: 1 });
    await store.votes.cast({ scope: 's', person: 'anna', subject: 'fact', yes: true });
    expect(await store.claim('post', 60_000)).toBe(true);
    expect(await things.get('one')).toEqual({ size: 1 });
    expect(reports.join()).toContain('cannot be used');
    rmSync(join(home, 'deep'));
    wait(31_000);
    await things.set('two', { size: 2 });
    expect(store.kept()).toBe('disk');
    const file = new DatabaseSync(path);
    onTestFinished(() => file.close());
    expect(file.prepare('select key from keyv order by key').all()).toEqual([{ key: 'things::one' }, { key: 'things::two' }]);
    expect(file.prepare('select key from claims').all()).toEqual([{ key: 'post' }]);
    expect(await store.votes.counts('s', 9)).toEqual([{ subject: 'fact', yes: 1, no: 0 }]);
  });

  test.skipIf(process.getuid?.() === 0)('for want of rights is told the same way', () => {
    const folder = mkdtempSync(join(tmpdir(), 'exhibit-'));
    chmodSync(folder, 0o500);
    expect(open(join(folder, 'deep', 'exhibit.sqlite')).store.kept()).toBe('process');
  });
});
