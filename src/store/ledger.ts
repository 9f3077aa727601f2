/** What several processes change and none may change twice, in the state file. */
import type { SQLOutputValue } from 'node:sqlite';
import type { Connection, Row } from './connection.ts';
import type { Life } from './life.ts';
import type { Entry, Ledger } from './store.ts';

export const LEDGER_SCHEMA = `create table if not exists ledger (
  key text primary key, body text not null, version integer not null) without rowid;`;

const ADD = 'insert into ledger (key, body, version) values (?, ?, 1) on conflict (key) do nothing';
const GET = 'select key, body, version from ledger where key = ?';
// What begins with a prefix lies between it and the prefix with the last of all characters behind it.
const LIST = `select key, body, version from ledger where key >= ? and key < ? || char(1114111) order by key`;
const SWAP = 'update ledger set body = ?, version = version + 1 where key = ? and version = ?';
const REMOVE = 'delete from ledger where key = ?';

const text = (value: SQLOutputValue | undefined): string => (typeof value === 'string' ? value : '');
const entryOf = (row: Row): Entry => ({ key: text(row['key']), body: text(row['body']), version: Number(row['version'] ?? 0) });

/** Opens the ledger over the file. */
export function openLedger(connection: Connection, life: Pick<Life, 'owner' | 'hold' | 'lives'>): Ledger {
  return {
    self: life.owner,
    async add(key, body) {
      // Before the entry is there: nobody takes it for one of a process that is gone.
      life.hold();
      return connection.run(ADD, key, body) > 0;
    },
    async get(key) {
      const row = connection.get(GET, key);
      return row && entryOf(row);
    },
    list: async (prefix) => connection.all(LIST, prefix, prefix).map(entryOf),
    async swap({ key, version }, body) {
      life.hold();
      return connection.run(SWAP, body, key, version) > 0;
    },
    async remove(key) {
      connection.run(REMOVE, key);
    },
    lives: async (owner) => life.lives(owner),
  };
}
