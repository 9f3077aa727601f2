/** A storage for Keyv 6 over one table: small, and without a driver that has to be compiled. https://github.com/jaredwray/keyv#storage-adapter-contract-v6 */
import { EventEmitter } from 'node:events';
import { keyvStorageCapability } from 'keyv';
import type { KeyvStorageAdapter, KeyvStorageCapability, KeyvStorageEntry, KeyvStorageGetResult } from 'keyv';
import type { Connection } from './connection.ts';

/** The table that it reads and writes. */
export const KEYV_SCHEMA = `
create table if not exists keyv (key text primary key, value text not null, expires integer) without rowid;
create index if not exists keyv_expires on keyv (expires) where expires is not null;`;

const READ = 'select value from keyv where key = ? and (expires is null or expires > ?)';
const WRITE =
  'insert into keyv (key, value, expires) values (?, ?, ?) on conflict (key) do update set value = excluded.value, expires = excluded.expires';

/** What has passed its time. Run from time to time. */
export const KEYV_SWEEP = 'delete from keyv where expires <= ?';

/** One namespace of the table. Rejects with a StoreError; Keyv emits that as `error`. */
export class KeyvSqlite extends EventEmitter implements KeyvStorageAdapter {
  readonly namespace: string;
  readonly #connection: Connection;

  constructor(connection: Connection, namespace: string) {
    super();
    this.#connection = connection;
    this.namespace = namespace;
  }

  get capabilities(): KeyvStorageCapability {
    return keyvStorageCapability(this);
  }

  #key(key: string): string {
    return `${this.namespace}::${key}`;
  }

  async get<Value>(key: string): Promise<KeyvStorageGetResult<Value>> {
    const value = this.#connection.get(READ, this.#key(key), Date.now())?.['value'];
    return typeof value === 'string' ? value : undefined;
  }

  async getMany<Value>(keys: string[]): Promise<KeyvStorageGetResult<Value | undefined>[]> {
    return Promise.all(keys.map(async (key) => this.get<Value | undefined>(key)));
  }

  async set(key: string, value: unknown, expires?: number): Promise<boolean> {
    if (typeof value !== 'string') throw new TypeError('a value comes here as text');
    await this.#connection.soon(WRITE, this.#key(key), value, expires ?? null);
    return true;
  }

  async setMany<Value>(entries: KeyvStorageEntry<Value>[]): Promise<boolean[]> {
    return Promise.all(entries.map(async ({ key, value, expires }) => this.set(key, value, expires)));
  }

  async delete(key: string): Promise<boolean> {
    return this.#connection.run('delete from keyv where key = ?', this.#key(key)) > 0;
  }

  async deleteMany(keys: string[]): Promise<boolean[]> {
    return Promise.all(keys.map(async (key) => this.delete(key)));
  }

  async has(key: string): Promise<boolean> {
    return (await this.get(key)) !== undefined;
  }

  async hasMany(keys: string[]): Promise<boolean[]> {
    return Promise.all(keys.map(async (key) => this.has(key)));
  }

  async clear(): Promise<void> {
    this.#connection.run('delete from keyv where substr(key, 1, ?) = ?', this.namespace.length + 2, `${this.namespace}::`);
  }
}
