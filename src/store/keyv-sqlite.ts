/** A storage for Keyv 6 over one table: small, and without a driver that has to be compiled. */
import type { Connection } from './connection.ts';
import { KeyvEach } from './keyv-each.ts';

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
export class KeyvSqlite extends KeyvEach {
  readonly #connection: Connection;

  constructor(connection: Connection, namespace: string) {
    super(namespace);
    this.#connection = connection;
  }

  #key(key: string): string {
    return `${this.namespace}::${key}`;
  }

  protected override async read(key: string): Promise<string | undefined> {
    const value = this.#connection.get(READ, this.#key(key), Date.now())?.['value'];
    return typeof value === 'string' ? value : undefined;
  }

  protected override async write(key: string, value: string, expires: number | undefined): Promise<void> {
    await this.#connection.soon(WRITE, this.#key(key), value, expires ?? null);
  }

  override async delete(key: string): Promise<boolean> {
    return this.#connection.run('delete from keyv where key = ?', this.#key(key)) > 0;
  }

  override async clear(): Promise<void> {
    this.#connection.run('delete from keyv where substr(key, 1, ?) = ?', this.namespace.length + 2, `${this.namespace}::`);
  }
}
