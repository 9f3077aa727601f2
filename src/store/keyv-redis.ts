/** A storage for Keyv 6 over Redis, as small as the one over a file. */
import { KeyvEach } from './keyv-each.ts';
import type { RedisConnection } from './redis-connection.ts';
import { redisKey } from './redis-connection.ts';

/** One namespace of it. Rejects with a StoreError; Keyv emits that as `error`. */
export class KeyvRedis extends KeyvEach {
  readonly #redis: RedisConnection;

  constructor(redis: RedisConnection, namespace: string) {
    super(namespace);
    this.#redis = redis;
  }

  #key(key: string): string {
    return redisKey('value', this.namespace, key);
  }

  protected override async read(key: string): Promise<string | undefined> {
    const value = await this.#redis.ask('GET', this.#key(key));
    return typeof value === 'string' ? value : undefined;
  }

  protected override async write(key: string, value: string, expires: number | undefined): Promise<void> {
    const until = expires === undefined ? [] : ['PXAT', String(Math.ceil(expires))];
    await this.#redis.ask('SET', this.#key(key), value, ...until);
  }

  override async delete(key: string): Promise<boolean> {
    return (await this.#redis.ask('DEL', this.#key(key))) === 1;
  }

  /** Nothing of ours deletes a whole kind. */
  override async clear(): Promise<void> {
    throw new Error('values of a kind are deleted one by one');
  }
}
