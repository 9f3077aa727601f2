/** What several processes change and none may change twice. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { StoreError } from '../../src/store/store.ts';
import type { Ledger } from '../../src/store/store.ts';

/** So many processes on one file; the last may count as killed. */
function ledgers(count: number, gone?: string): { readonly path: string; readonly all: readonly Ledger[] } {
  const folder = mkdtempSync(join(tmpdir(), 'exhibit-'));
  const path = join(folder, 'exhibit.sqlite');
  const stores = Array.from({ length: count }, (_, place) =>
    openSqliteStore({ path, report: () => undefined, gone: place === count - 1 ? gone : undefined }),
  );
  onTestFinished(() => {
    stores.forEach((store) => store.close());
    rmSync(folder, { recursive: true, force: true });
  });
  return { path, all: stores.map(({ ledger }) => ledger) };
}

test('of several that add the same key one does', async () => {
  const { all } = ledgers(4);
  for (let round = 0; round < 50; round++) {
    const added = await Promise.all(all.map(async (ledger) => ledger.add(`run:${round}`, ledger.self)));
    expect(added.filter(Boolean)).toHaveLength(1);
  }
  expect(await all[0]?.list('run:')).toHaveLength(50);
});

test('of several that change what they have read the first does', async () => {
  const { all } = ledgers(3);
  await all[0]?.add('one', 'old');
  const read = await Promise.all(all.map(async (ledger) => ({ ledger, entry: await ledger.get('one') })));
  const changed = await Promise.all(read.map(async ({ ledger, entry }) => entry !== undefined && ledger.swap(entry, ledger.self)));
  expect(changed.filter(Boolean)).toHaveLength(1);
  expect((await all[0]?.get('one'))?.body).toBe(all[changed.indexOf(true)]?.self);
});

test('a list holds what begins so, in order, and nothing else', async () => {
  const [ledger] = ledgers(1).all;
  for (const key of ['post:b', 'post:a', 'post', 'posts:c', 'post:\u{10FFFD}', 'schedule:a']) await ledger?.add(key, key);
  expect((await ledger?.list('post:'))?.map(({ key }) => key)).toEqual(['post:a', 'post:b', 'post:\u{10FFFD}']);
  await ledger?.remove('post:a');
  expect(await ledger?.get('post:a')).toBeUndefined();
});

test('who runs is told from who was killed', async () => {
  const { all } = ledgers(2, 'killed');
  await all[1]?.add('one', 'body');
  expect(await all[0]?.lives(all[0].self)).toBe(true);
  expect(await all[0]?.lives('killed')).toBe(false);
});

test('while the file is locked it rejects, and nothing was done', async () => {
  const { path, all } = ledgers(1);
  const [ledger] = all;
  await ledger?.add('one', 'before');
  const other = new DatabaseSync(path, { timeout: 0 });
  other.exec('begin exclusive');
  await expect(ledger?.add('two', 'body')).rejects.toThrow(StoreError);
  other.exec('rollback');
  other.close();
  await new Promise((resolve) => {
    setTimeout(resolve, 1100);
  });
  expect((await ledger?.list(''))?.map(({ key }) => key)).toEqual(['one']);
});
