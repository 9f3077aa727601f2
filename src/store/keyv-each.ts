/** What every storage of ours for Keyv 6 does alike: many values are so many single ones. https://github.com/jaredwray/keyv#storage-adapter-contract-v6 */
import { EventEmitter } from 'node:events';
import { keyvStorageCapability } from 'keyv';
import type { KeyvStorageAdapter, KeyvStorageCapability, KeyvStorageEntry, KeyvStorageGetResult } from 'keyv';

/** One namespace of a storage that reads, writes and deletes one value at a time. Rejects with a StoreError; Keyv emits that as `error`. */
export abstract class KeyvEach extends EventEmitter implements KeyvStorageAdapter {
  readonly namespace: string;

  constructor(namespace: string) {
    super();
    this.namespace = namespace;
  }

  /** The text kept under a key; undefined where there is none, or its time has passed. */
  protected abstract read(key: string): Promise<string | undefined>;
  /** Keeps a text under a key, until a time in milliseconds where one is given. */
  protected abstract write(key: string, value: string, expires: number | undefined): Promise<void>;
  /** Whether there was one to delete. */
  abstract delete(key: string): Promise<boolean>;
  abstract clear(): Promise<void>;

  get capabilities(): KeyvStorageCapability {
    return keyvStorageCapability(this);
  }

  async get<Value>(key: string): Promise<KeyvStorageGetResult<Value>> {
    return this.read(key);
  }

  async getMany<Value>(keys: string[]): Promise<KeyvStorageGetResult<Value | undefined>[]> {
    return Promise.all(keys.map(async (key) => this.get<Value | undefined>(key)));
  }

  async set(key: string, value: unknown, expires?: number): Promise<boolean> {
    if (typeof value !== 'string') throw new TypeError('a value comes here as text');
    await this.write(key, value, expires);
    return true;
  }

  async setMany<Value>(entries: KeyvStorageEntry<Value>[]): Promise<boolean[]> {
    return Promise.all(entries.map(async ({ key, value, expires }) => this.set(key, value, expires)));
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
}
