/** What is kept of posts, and for how long. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { KEPT_FOR, openBook } from '../../src/post/book.ts';
import type { Post } from '../../src/post/record.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { RUN } from './channel.ts';

test('what is older than it is kept goes, each kind in its own time, and nothing else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'exhibit-'));
  const store = openSqliteStore({ path: join(folder, 'exhibit.sqlite'), report: () => undefined });
  onTestFinished(() => {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const book = openBook(store.ledger, 'discord');
  const now = Date.parse('2041-06-01T00:00:00Z');
  const { wanted, by } = RUN;
  const { place } = wanted;
  for (const [run, at] of [
    ['old', now - KEPT_FOR.post - 1],
    ['new', now - KEPT_FOR.post],
  ] as const) {
    const post: Post = {
      ...wanted,
      id: run,
      run,
      by,
      at,
      state: 'withdrawn',
      owner: 'gone',
      record: 'r',
      print: 'p',
      lines: [],
      messages: [],
      corrections: [],
    };
    await book.posts.add(run, post);
    await book.note({
      at: now - KEPT_FOR.audit - (run === 'old' ? 1 : 0),
      chat: place.chat,
      deed: 'post',
      of: run,
      label: place.label,
      record: 'r',
    });
  }
  for (const [id, at] of [
    ['old', now - KEPT_FOR.draft - 1],
    ['new', now - KEPT_FOR.draft],
  ] as const) {
    await book.drafts.add(id, { ...wanted, id, by, at });
    await book.mends.add(id, { id, by, at, runs: [] });
  }
  await book.sweep(now);
  expect((await book.posts.all()).map(({ value }) => value.run)).toEqual(['new']);
  expect((await book.history(place.chat)).map(({ of }) => of)).toEqual(['new']);
  expect((await book.drafts.all()).map(({ value }) => value.id)).toEqual(['new']);
  expect((await book.mends.all()).map(({ value }) => value.id)).toEqual(['new']);
});
