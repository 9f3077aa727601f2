/** The store on Redis keeps what the one in a file keeps, for processes on whatever machines. Skipped where there is no Redis. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openRedisStore } from '../../src/store/redis.ts';
import { StoreError } from '../../src/store/store.ts';
import type { Store } from '../../src/store/store.ts';
import { HAS_REDIS, openRedis } from '../doubles/redis.ts';
import type { LocalRedis } from '../doubles/redis.ts';

describe.skipIf(!HAS_REDIS)('on Redis', () => {
  let server: LocalRedis;
  beforeAll(async () => {
    server = await openRedis();
  });
  afterAll(async () => server.close());
  const opened: Store[] = [];
  afterEach(async () => {
    await Promise.all(opened.splice(0).map(async (store) => store.close()));
  });
  const reports: string[] = [];
  /** So many processes; the last may count as killed. */
  const stores = (count: number, gone?: string): Store[] => {
    const all = Array.from({ length: count }, (_, place) =>
      openRedisStore({
        url: server.url,
        report: (_error, what) => void reports.push(what),
        gone: place === count - 1 ? gone : undefined,
      }),
    );
    opened.push(...all);
    return all;
  };
  const one = (): Store => {
    const [store] = stores(1);
    if (store === undefined) throw new Error('a store is wanted');
    return store;
  };
  let made = 0;
  /** A name that no test has used. */
  const fresh = (what: string): string => `${what}-${process.pid}-${made++}`;

  test('of several that add the same key one does; of several that change what they have read the first does', async () => {
    const all = stores(4).map(({ ledger }) => ledger);
    const name = fresh('run');
    for (let round = 0; round < 20; round++) {
      const added = await Promise.all(all.map(async (ledger) => ledger.add(`${name}:${round}`, ledger.self)));
      expect(added.filter(Boolean)).toHaveLength(1);
    }
    const read = await Promise.all(all.map(async (ledger) => ({ ledger, entry: await ledger.get(`${name}:0`) })));
    const swapped = await Promise.all(read.map(async ({ ledger, entry }) => entry !== undefined && ledger.swap(entry, ledger.self)));
    expect(swapped.filter(Boolean)).toHaveLength(1);
    expect(await all[0]?.get(`${name}:0`)).toEqual({ key: `${name}:0`, body: all[swapped.indexOf(true)]?.self, version: 2 });
  });

  test('a list holds what begins so, in order, and nothing else', async () => {
    const { ledger } = one();
    const name = fresh('post');
    for (const key of [`${name}:b`, `${name}:a`, name, `${name}s:c`, `${name}:\u{10FFFD}`, `${name}:é`]) await ledger.add(key, 'body');
    expect((await ledger.list(`${name}:`)).map(({ key }) => key)).toEqual([`${name}:a`, `${name}:b`, `${name}:é`, `${name}:\u{10FFFD}`]);
    await ledger.remove(`${name}:a`);
    expect(await ledger.get(`${name}:a`)).toBeUndefined();
    expect(await ledger.list(`${name}:`)).toHaveLength(3);
    expect(await ledger.add(`${name}:a`, 'again')).toBe(true);
  });

  test('who runs is told from who was killed, and from who has ended in order', async () => {
    const [here, ended, killed] = stores(3, fresh('killed'));
    await ended?.ledger.add(fresh('one'), 'body');
    await killed?.ledger.add(fresh('one'), 'body');
    expect(await here?.ledger.lives(ended?.ledger.self ?? '')).toBe(true);
    expect(await here?.ledger.lives(killed?.ledger.self ?? '')).toBe(false);
    await ended?.close();
    expect(await here?.ledger.lives(ended?.ledger.self ?? '')).toBe(false);
  });

  test('values are kept for all, for as long as they are to be', async () => {
    const [here, there] = stores(2).map((store) => store.values(fresh('kind').replace(/\d+$/u, 'values'), z.object({ name: z.string() })));
    const key = fresh('key');
    await here?.set(key, { name: 'Ann' });
    expect(await there?.get(key)).toEqual({ name: 'Ann' });
    await here?.set(key, { name: 'Ben' }, 30);
    expect(await there?.get(key)).toEqual({ name: 'Ben' });
    await new Promise((resolve) => {
      setTimeout(resolve, 60);
    });
    expect(await there?.get(key)).toBeUndefined();
    await here?.set(key, { name: 'Cat' });
    await there?.delete(key);
    expect(await here?.read(key)).toBeUndefined();
  });

  test('a claim is one process’s, and a limit is counted over all of them', async () => {
    const all = stores(3);
    const key = fresh('claim');
    expect((await Promise.all(all.map(async (store) => store.claim(key, 60_000)))).filter(Boolean)).toHaveLength(1);
    const limits = all.map((store) =>
      store.limit({ name: fresh('limit').replace(/\d+$/u, 'shared'), points: 4, seconds: 60, shared: true }),
    );
    const person = fresh('person');
    const taken = await Promise.all(Array.from({ length: 9 }, async (_, place) => limits[place % 3]?.take(person)));
    expect(taken.toSorted((one_, other) => String(one_).localeCompare(String(other)))).toEqual([
      ...Array.from({ length: 4 }, () => 'allowed'),
      'last-word',
      ...Array.from({ length: 4 }, () => 'over'),
    ]);
  });

  test('what came in is taken once, and what a killed process left is another’s, once', async () => {
    const [here, there, killed] = stores(3, fresh('killed'));
    const prefix = fresh('in');
    expect(await killed?.inbox.take(`${prefix}:a`, 'first', 60_000)).toBe('new');
    expect(await here?.inbox.take(`${prefix}:a`, 'first', 60_000)).toBe('known');
    await killed?.inbox.take(`${prefix}:b`, 'second', 60_000);
    await killed?.inbox.sending(`${prefix}:b`);
    await killed?.inbox.take(`${prefix}:c`, 'third', 60_000);
    await killed?.inbox.done(`${prefix}:c`);
    await here?.inbox.take(`${prefix}:d`, 'mine', 60_000);
    const left = await Promise.all([here, there].map(async (store) => (await store?.inbox.leftOver(`${prefix}:`)) ?? []));
    expect(left.flat().toSorted((one_, other) => (one_.key < other.key ? -1 : 1))).toEqual([
      { key: `${prefix}:a`, body: 'first', state: 'taken', tries: 0 },
      { key: `${prefix}:b`, body: 'second', state: 'sending', tries: 0 },
    ]);
    await here?.inbox.release(`${prefix}:d`);
    expect((await there?.inbox.leftOver(`${prefix}:`))?.map(({ key }) => key)).toEqual([`${prefix}:d`]);
  });

  test('what is counted and voted is counted for all, moves along and is deleted', async () => {
    const [here, there] = stores(2);
    const kind = fresh('kind');
    for (const key of ['a', 'b', 'b']) await here?.tallies(kind).add('chat', key);
    expect((await there?.tallies(kind).top('chat', 9))?.map(({ key, times }) => [key, times])).toEqual([
      ['b', 2],
      ['a', 1],
    ]);
    await there?.tallies(kind).move('chat', 'moved');
    expect(await here?.tallies(kind).top('chat', 9)).toEqual([]);
    expect(await here?.tallies(kind).remove('moved', 'a')).toBe(1);
    expect(await here?.tallies(kind).remove('moved')).toBe(1);
    const [scope, moved, ann] = [fresh('scope'), fresh('scope'), fresh('ann')];
    await here?.votes.cast({ scope, person: ann, subject: 'fact', yes: true });
    await there?.votes.cast({ scope, person: ann, subject: 'fact', yes: false });
    await there?.votes.cast({ scope, person: fresh('ben'), subject: 'fact', yes: true });
    expect(await here?.votes.counts(scope, 9)).toEqual([{ subject: 'fact', yes: 1, no: 1 }]);
    await here?.votes.move(scope, moved);
    expect(await there?.votes.withdraw({ person: ann })).toBe(1);
    expect(await here?.votes.withdraw({ scope: moved })).toBe(1);
  });

  test('while it does not answer the ledger rejects in time, all else does without, and it goes on when it is back', async () => {
    const store = one();
    const key = fresh('one');
    await store.ledger.add(key, 'before');
    server.pause();
    const began = performance.now();
    await expect(store.ledger.get(key)).rejects.toThrow(StoreError);
    expect(await store.claim(fresh('claim'), 1000, true)).toBe(true);
    expect(await store.inbox.take(fresh('in'), 'body', 1000)).toBe('new');
    expect(await store.limit({ name: 'away', points: 1, seconds: 60, shared: true }).take('x')).toBe('allowed');
    expect(performance.now() - began).toBeLessThan(15_000);
    server.resume();
    for (let tries = 0; tries < 50 && (await store.ledger.get(key).catch(() => undefined)) === undefined; tries++)
      await new Promise((resolve) => {
        setTimeout(resolve, 100);
      });
    expect((await store.ledger.get(key))?.body).toBe('before');
    expect(reports).toContain('a claim could not be told');
  }, 60_000);

  test('a server that is not there is reported, and nobody waits for it', async () => {
    const told: string[] = [];
    const store = openRedisStore({ url: 'redis://127.0.0.1:9', report: (_error, what) => void told.push(what) });
    opened.push(store);
    await expect(store.ledger.list('')).rejects.toThrow(StoreError);
    expect(store.kept()).toBe('process');
    expect(told).toContain('Redis cannot be reached');
  });
});
