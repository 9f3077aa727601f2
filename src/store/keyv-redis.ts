/** A storage for Keyv 6 over Redis, as small as the one over a file. https://github.com/jaredwray/keyv#storage-adapter-contract-v6 */
import { EventEmitter } from 'node:events';
import { keyvStorageCapability } from 'keyv';
import type { KeyvStorageAdapter, KeyvStorageCapability, KeyvStorageEntry, KeyvStorageGetResult } from 'keyv';
import type { RedisConnection } from './redis-connection.ts';
import { redisKey } from './redis-connection.ts';

/** One namespace of it. Rejects with a StoreError; Keyv emits that as `error`. */
export class KeyvRedis extends EventEmitter implements KeyvStorageAdapter {
  readonly namespace: string;
  readonly #redis: RedisConnection;

  constructor(redis: RedisConnection, namespace: string) {
    super();
    this.#redis = redis;
    this.namespace = namespace;
  }

  get capabilities(): KeyvStorageCapability {
    return keyvStorageCapability(this);
  }

  #key(key: string): string {
    return redisKey('value', this.namespace, key);
  }

  async get<Value>(key: string): Promise<KeyvStorageGetResult<Value>> {
    const value = await this.#redis.ask('GET', this.#key(key));
    return typeof value === 'string' ? value : undefined;
  }

  async getMany<Value>(keys: string[]): Promise<KeyvStorageGetResult<Value | undefined>[]> {
    return Promise.all(keys.map(async (key) => this.get<Value | undefined>(key)));
  }

  async set(key: string, value: unknown, expires?: number): Promise<boolean> {
    if (typeof value !== 'string') throw new TypeError('a value comes here as text');
    const until = expires === undefined ? [] : ['PXAT', String(Math.ceil(expires))];
    await this.#redis.ask('SET', this.#key(key), value, ...until);
    return true;
  }

  async setMany<Value>(entries: KeyvStorageEntry<Value>[]): Promise<boolean[]> {
    return Promise.all(entries.map(async ({ key, value, expires }) => this.set(key, value, expires)));
  }

  async delete(key: string): Promise<boolean> {
    return (await this.#redis.ask('DEL', this.#key(key))) === 1;
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

  /** Nothing of ours deletes a whole kind. */
  async clear(): Promise<void> {
    throw new Error('values of a kind are deleted one by one');
  }
}
