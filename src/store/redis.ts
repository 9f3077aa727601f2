/** The store on Redis: any number of processes side by side, on any machines. Keyv for values, scripts for what must be one atomic step. */
import { KeyvRedis } from './keyv-redis.ts';
import { createLimitOver, sinceBoot } from './limits.ts';
import { connectRedis, redisKey } from './redis-connection.ts';
import { redisTallies, redisVotes } from './redis-counts.ts';
import type { OrElse } from './redis-counts.ts';
import { openRedisInbox } from './redis-inbox.ts';
import { openRedisLedger } from './redis-ledger.ts';
import { openRedisLife } from './redis-life.ts';
import { remember } from './remembered.ts';
import { tellSeldom } from './seldom.ts';
import { StoreError } from './store.ts';
import type { Report, Store } from './store.ts';
import { valuesOf } from './values.ts';

export interface RedisStoreOptions {
  /** `redis://` or `rediss://`, with the name and the password where it asks for them. */
  readonly url: string;
  readonly report: Report;
  /** The time of day in milliseconds since 1970. */
  readonly now?: () => number;
  /** A clock in milliseconds that only goes forward. */
  readonly elapsed?: () => number;
  /** For tests: the name of a process that was killed, and so counts as gone for all others. */
  readonly gone?: string | undefined;
}

const TAKE = `
local points = redis.call('INCR', KEYS[1])
if points == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return points`;

/** Opens the store. A server that cannot be reached is reported, and this process does what it can alone: throws nothing but for an address that is none. */
export function openRedisStore({ url, report, now = Date.now, elapsed = () => performance.now(), gone }: RedisStoreOptions): Store {
  const tell = tellSeldom(report, elapsed);
  const redis = connectRedis({ url, report: tell });
  const life = openRedisLife({ redis, report: tell, elapsed, gone });
  const claimed = remember(elapsed);
  const orElse: OrElse = async (otherwise, what, work) => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      tell(error, what);
      return otherwise;
    }
  };
  return {
    kept: () => (redis.usable() ? 'disk' : 'process'),
    values: (kind, schema) => valuesOf(new KeyvRedis(redis, kind), kind, schema, tell),
    tallies: (kind) => redisTallies(redis, kind, now, orElse),
    votes: redisVotes(redis, orElse),
    limit: (rule) =>
      createLimitOver(
        rule,
        async (key, milliseconds) => Number(await redis.step(TAKE, [redisKey('limit', rule.name, key)], [milliseconds])),
        sinceBoot,
      ),
    async claim(key, milliseconds, otherwise = false) {
      if (claimed.holds(key)) return false;
      const first = await orElse(
        otherwise,
        'a claim could not be told',
        async () => (await redis.ask('SET', redisKey('claim', key), '1', 'NX', 'PX', String(Math.ceil(milliseconds)))) === 'OK',
      );
      return first && claimed.first(key, milliseconds);
    },
    inbox: openRedisInbox({ redis, life, orElse, taken: remember(elapsed) }),
    ledger: openRedisLedger(redis, life),
    async close() {
      await life.end();
      await redis.close();
    },
  };
}
