/** One SQLite file, and writes that go into it together. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connect } from '../../src/store/connection.ts';
import { StoreError } from '../../src/store/store.ts';

const INSERT = 'insert into things (key) values (?)';
const ONCE = `${INSERT} on conflict (key) do nothing`;

function open() {
  const path = join(mkdtempSync(join(tmpdir(), 'exhibit-')), 'exhibit.sqlite');
  onTestFinished(() => rmSync(join(path, '..'), { recursive: true, force: true }));
  const again = () => {
    const connection = connect({ path, schema: 'create table if not exists things (key text primary key);', report: () => undefined });
    onTestFinished(() => connection.close());
    return connection;
  };
  const connection = again();
  return { connection, again, keys: () => connection.all('select key from things order by key').map(({ key }) => key) };
}

describe('what is written soon', () => {
  test('goes into the file together, each told its own', async () => {
    const { connection, keys } = open();
    expect(await Promise.all(['a', 'b', 'a'].map(async (key) => connection.soon(ONCE, key)))).toEqual([1, 1, 0]);
    expect(keys()).toEqual(['a', 'b']);
  });

  test('is there for what is read or deleted after it', async () => {
    const { connection, keys } = open();
    const kept = Promise.all([connection.soon(INSERT, 'a'), connection.soon(INSERT, 'b')]);
    expect(keys()).toEqual(['a', 'b']);
    connection.run('delete from things where key = ?', 'b');
    await kept;
    expect(keys()).toEqual(['a']);
  });

  test('is in the file when that is closed', async () => {
    const { connection, again } = open();
    const kept = connection.soon(INSERT, 'a');
    connection.close();
    expect(await kept).toBe(1);
    expect(again().all('select key from things')).toEqual([{ key: 'a' }]);
  });

  test('is refused after the end, and breaks nothing', async () => {
    const { connection } = open();
    connection.close();
    await expect(connection.soon(INSERT, 'a')).rejects.toThrow(StoreError);
    expect(() => connection.run(INSERT, 'a')).toThrow(StoreError);
    connection.close();
  });

  test('is all there or nothing of it, and what comes later is not held up', async () => {
    const { connection, keys } = open();
    const told = await Promise.allSettled([connection.soon(INSERT, 'a'), connection.soon(INSERT, 'a'), connection.soon(INSERT, 'b')]);
    expect(told.map((one) => one.status === 'rejected' && one.reason instanceof StoreError)).toEqual([true, true, true]);
    expect(keys()).toEqual([]);
    expect(await connection.soon(INSERT, 'c')).toBe(1);
    expect(keys()).toEqual(['c']);
  });
});
