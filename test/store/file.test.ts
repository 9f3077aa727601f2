/** The state file as others find it: whose it may be read by, what becomes of one that is none, and of one whose disk is full. */
import {
  appendFileSync,
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { SqliteOptions, SqliteStore } from '../../src/store/sqlite.ts';
import { StoreError } from '../../src/store/store.ts';

const Thing = z.object({ size: z.number() });

const DAY = 86_400_000;

function home() {
  const folder = mkdtempSync(join(tmpdir(), 'exhibit-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'state', 'exhibit.sqlite');
  const reports: string[] = [];
  const open = (more: Partial<SqliteOptions> = {}): SqliteStore => {
    const store = openSqliteStore({ path, report: (_, what) => void reports.push(what), ...more });
    onTestFinished(() => store.close());
    return store;
  };
  const names = (): string[] => readdirSync(join(folder, 'state')).sort();
  return { folder, path, reports, open, names, aside: () => names().filter((name) => name.includes('.unreadable-')) };
}

/** A state file with something in it, closed. */
async function used() {
  const made = home();
  const store = made.open();
  for (let key = 0; key < 200; key++) await store.values('things', Thing).set(`${key} ${'x'.repeat(100)}`, { size: key });
  store.close();
  return made;
}

const sql = (path: string, statements: string): void => {
  const database = new DatabaseSync(path);
  database.exec(statements);
  database.close();
};

describe('a file that holds no state of ours', () => {
  test.each([
    ['is no database', (path: string) => writeFileSync(path, 'this is no database, whatever it may be. '.repeat(40))],
    ['is cut short', (path: string) => truncateSync(path, 8192)],
    ['is cut off in its head', (path: string) => truncateSync(path, 100)],
    ['has its head overwritten', (path: string) => writeFileSync(path, Buffer.alloc(4096, 'z'), { flag: 'r+' })],
    ['is of a later version', (path: string) => sql(path, 'pragma user_version = 99')],
    ['is the database of something else', (path: string) => (rmSync(path), sql(path, 'create table recipes (name text)'))],
    ['is marked as of something else', (path: string) => (rmSync(path), sql(path, 'pragma application_id = 1; create table keyv (key)'))],
    ['has a table of our name and another shape', (path: string) => (rmSync(path), sql(path, 'create table votes (colour text)'))],
  ])('because it %s, is set aside with a new one in its place, and told', async (_, spoil) => {
    const { path, open, aside, reports } = await used();
    spoil(path);
    const before = readFileSync(path);
    const store = open();
    expect(store.kept()).toBe('disk');
    expect(reports.join()).toContain('a new one begins');
    const [name = '', ...more] = aside();
    expect(more).toEqual([]);
    expect(name).toMatch(/^exhibit\.sqlite\.unreadable-\d{8}T\d{9}Z$/u);
    expect(readFileSync(join(path, '..', name)).equals(before)).toBe(true);
    await store.values('things', Thing).set('one', { size: 1 });
    store.close();
    // And the next start finds nothing wrong with it.
    const next = open();
    expect(await next.values('things', Thing).get('one')).toEqual({ size: 1 });
    expect(aside()).toHaveLength(1);
  });

  test('is noticed in the middle of work as well', async () => {
    const { path, open, aside, reports } = await used();
    const store = open();
    const things = store.values('things', Thing);
    // Behind the first page, where SQLite looks only when it needs it.
    const size = statSync(path).size;
    writeFileSync(path, Buffer.concat([readFileSync(path).subarray(0, 4096), Buffer.alloc(size - 4096, 0xff)]), { flag: 'r+' });
    await things.set('one', { size: 1 });
    expect(await things.get('one')).toEqual({ size: 1 });
    expect(store.kept()).toBe('disk');
    expect(reports.join()).toContain('spoilt');
    expect(aside().filter((name) => !/-(?:wal|shm)$/u.test(name))).toHaveLength(1);
  });

  test('but of an earlier day, before it was marked as ours, is taken up', async () => {
    const { path, open, aside } = await used();
    sql(path, 'pragma application_id = 0; pragma user_version = 0');
    expect(
      await open()
        .values('things', Thing)
        .get(`7 ${'x'.repeat(100)}`),
    ).toEqual({ size: 7 });
    expect(aside()).toEqual([]);
  });

  test('and one that is only locked is left where it is', async () => {
    const { path, open, aside } = await used();
    sql(path, 'pragma journal_mode = delete');
    const holder = new DatabaseSync(path);
    onTestFinished(() => holder.close());
    holder.exec('begin exclusive');
    const bytes = readFileSync(path);
    expect(open().kept()).toBe('process');
    expect(aside()).toEqual([]);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });
});

describe('on a disk that is full', () => {
  /** A store that has no room for anything more. */
  async function full() {
    const made = home();
    const store = made.open({ mostPages: 30 });
    const things = store.values('things', Thing);
    const hasRoom = async (key: number): Promise<boolean> => {
      try {
        await things.set(`${key} ${'x'.repeat(500)}`, { size: key });
        return true;
      } catch (error) {
        if (error instanceof StoreError) return false;
        throw error;
      }
    };
    let fits = 0;
    while (fits < 2000 && (await hasRoom(fits))) fits++;
    expect(fits).toBeLessThan(2000);
    return { ...made, store, things };
  }

  test('what is only for later goes on in memory, and rejects nothing', async () => {
    const { store, reports, aside } = await full();
    const body = 'x'.repeat(200_000);
    expect(await store.inbox.take('a', body, 60_000)).toBe('new');
    expect(await store.inbox.take('a', body, 60_000)).toBe('known');
    await store.inbox.sending('a');
    await store.inbox.done('a');
    expect(await store.claim(`c ${body}`, 60_000, true)).toBe(true);
    expect(await store.claim(`c ${body}`, 60_000, true)).toBe(false);
    expect(await store.claim(`d ${body}`, 60_000)).toBe(false);
    await store.tallies('questions').add('here', body);
    await store.votes.cast({ scope: 's', person: body, subject: 'fact', yes: true });
    const limit = store.limit({ name: body, points: 1, seconds: 60, shared: true });
    expect([await limit.take('anna'), await limit.take('anna')]).toEqual(['allowed', 'last-word']);
    expect(store.kept()).toBe('disk');
    expect(reports).toContain('what came in could not be kept');
    expect(aside()).toEqual([]);
  });

  test('what somebody is told is kept says that it was not, and what was kept before is there', async () => {
    const { things } = await full();
    await expect(things.set('x'.repeat(20_000), { size: 1 })).rejects.toThrow(StoreError);
    expect(await things.read(`0 ${'x'.repeat(500)}`)).toEqual({ size: 0 });
  });

  test('votes and counts are written once there is room', async () => {
    const { store, things } = await full();
    const long = 'x'.repeat(3000);
    await store.votes.cast({ scope: 's', person: long, subject: 'fact', yes: true });
    await store.tallies('questions').add('here', long);
    for (let key = 0; key < 40; key++) await things.delete(`${key} ${'x'.repeat(500)}`);
    expect(await store.votes.counts('s', 9)).toEqual([{ subject: 'fact', yes: 1, no: 0 }]);
    expect(await store.tallies('questions').top('here', 9)).toMatchObject([{ key: long, times: 1 }]);
  });
});

describe('a file that is back', () => {
  test.each([
    ['locked', 'begin immediate', 'rollback', 1001],
    ['closed to writes', "create trigger no before insert on votes begin select raise(abort, 'no room'); end", 'drop trigger no', 30_001],
  ])('takes all that memory has kept, though it was %s at first', async (_, shut, opens, later) => {
    const { folder, path, open, reports } = home();
    open().close();
    // A file where the folder should be.
    renameSync(join(folder, 'state'), join(folder, 'away'));
    writeFileSync(join(folder, 'state'), '');
    let time = 0;
    const store = open({ elapsed: () => time });
    const things = store.values('things', Thing);
    await things.set('one', { size: 1 });
    await store.votes.cast({ scope: 'here', person: 'ann', subject: 'fact', yes: true });
    expect(await store.inbox.take('a:1', 'hello', DAY)).toBe('new');
    rmSync(join(folder, 'state'));
    renameSync(join(folder, 'away'), join(folder, 'state'));
    const other = new DatabaseSync(path);
    onTestFinished(() => other.close());
    other.exec(shut);
    time += 30_001;
    expect(await things.get('one')).toEqual({ size: 1 });
    expect(store.kept()).toBe('process');
    expect(reports.join()).toContain('could not be moved into the state file yet');
    other.exec(opens);
    time += later;
    expect(await things.get('one')).toEqual({ size: 1 });
    expect(store.kept()).toBe('disk');
    expect(await store.votes.counts('here', 9)).toMatchObject([{ subject: 'fact', yes: 1 }]);
    expect(other.prepare('select key, state, body from inbox').all()).toMatchObject([{ key: 'a:1', state: 'taken', body: 'hello' }]);
    // It is in the hands of a process that runs.
    expect(await open().inbox.leftOver('a:')).toEqual([]);
  });
});

describe('who may read it', () => {
  const modes = (folder: string): Record<string, string> =>
    Object.fromEntries(readdirSync(folder).map((name) => [name, (statSync(join(folder, name)).mode & 0o777).toString(8)]));

  test('is its owner alone, beside it too, whatever the umask', async () => {
    const before = process.umask(0);
    onTestFinished(() => void process.umask(before));
    const { folder, open } = home();
    await open().values('things', Thing).set('one', { size: 1 });
    expect(modes(folder)).toEqual({ state: '700' });
    expect(Object.entries(modes(join(folder, 'state'))).map(([name, mode]) => [name.replace(/alive-.*$/u, 'alive'), mode])).toEqual([
      ['exhibit.sqlite', '600'],
      ['exhibit.sqlite-shm', '600'],
      ['exhibit.sqlite-wal', '600'],
      ['exhibit.sqlite.alive', '600'],
    ]);
  });

  test('is changed where an earlier day was not so careful', async () => {
    const { folder, path, open } = await used();
    chmodSync(path, 0o644);
    open();
    expect(modes(join(folder, 'state'))['exhibit.sqlite']).toBe('600');
  });

  test('and what was set aside is not open to others either', async () => {
    const { folder, path, open } = await used();
    appendFileSync(path, 'x');
    writeFileSync(path, 'no database at all. '.repeat(100));
    open();
    expect(new Set(Object.values(modes(join(folder, 'state'))))).toEqual(new Set(['600']));
  });
});

describe('a clock that is set', () => {
  function clocks() {
    const made = home();
    const set = { day: 0, elapsed: 0 };
    const store = made.open({
      now: () => Date.now() + set.day,
      elapsed: () => set.elapsed,
      sinceBoot: () => 1_000_000 + set.elapsed,
    });
    return { ...made, store, set };
  }

  test.each([DAY, -DAY])('by %i milliseconds neither frees nor blocks anybody, and locks nothing', async (jump) => {
    const { store, set } = clocks();
    const limits = [true, false].map((shared) => store.limit({ name: `person ${shared}`, points: 1, seconds: 60, shared }));
    const take = async () => Promise.all(limits.map(async (limit) => limit.take('anna')));
    expect(await take()).toEqual(['allowed', 'allowed']);
    set.day = jump;
    expect(await take()).toEqual(['last-word', 'last-word']);
    expect(await take()).toEqual(['over', 'over']);
    set.elapsed += 60_000;
    expect(await take()).toEqual(['allowed', 'allowed']);
    await store.values('things', Thing).set('one', { size: 1 });
    expect(await store.values('things', Thing).get('one')).toEqual({ size: 1 });
  });

  test('does not make this process take the same twice', async () => {
    const { store, set } = clocks();
    expect([await store.claim('post', DAY / 2), await store.inbox.take('a', '', DAY / 2)]).toEqual([true, 'new']);
    set.day = DAY;
    expect([await store.claim('post', DAY / 2), await store.inbox.take('a', '', DAY / 2)]).toEqual([false, 'known']);
  });

  test('as after the start of the machine, when it begins again, blocks nobody', async () => {
    const { open } = home();
    let boot = 5 * DAY;
    const store = open({ sinceBoot: () => boot });
    const limit = store.limit({ name: 'person', points: 1, seconds: 60, shared: true });
    expect([await limit.take('anna'), await limit.take('anna')]).toEqual(['allowed', 'last-word']);
    boot = 1000;
    expect([await limit.take('anna'), await limit.take('anna')]).toEqual(['allowed', 'last-word']);
  });
});
