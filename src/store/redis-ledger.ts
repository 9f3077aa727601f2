/** What several processes change and none may change twice, on Redis: each step is one script, and all keys stand in one list by their order. */
import { z } from 'zod';
import type { RedisConnection } from './redis-connection.ts';
import { redisKey } from './redis-connection.ts';
import type { RedisLife } from './redis-life.ts';
import type { Entry, Ledger } from './store.ts';

const KEYS = redisKey('ledger');
const entryKey = (key: string): string => redisKey('ledger', 'of', key);

const ADD = `
if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
redis.call('HSET', KEYS[1], 'body', ARGV[2], 'version', 1)
redis.call('ZADD', KEYS[2], 0, ARGV[1])
return 1`;
const SWAP = `
if redis.call('HGET', KEYS[1], 'version') ~= ARGV[2] then return 0 end
redis.call('HSET', KEYS[1], 'body', ARGV[1])
redis.call('HINCRBY', KEYS[1], 'version', 1)
return 1`;
const REMOVE = `
redis.call('DEL', KEYS[1])
return redis.call('ZREM', KEYS[2], ARGV[1])`;
// What begins with a prefix lies between it and the prefix with a byte behind it that no character begins with.
const LIST = `
local found = {}
for _, key in ipairs(redis.call('ZRANGE', KEYS[1], '[' .. ARGV[1], '(' .. ARGV[1] .. '\\255', 'BYLEX')) do
  local one = redis.call('HMGET', ARGV[2] .. key, 'body', 'version')
  if one[1] then
    table.insert(found, key)
    table.insert(found, one[1])
    table.insert(found, one[2])
  end
end
return found`;

const Fields = z.tuple([z.string().nullable(), z.string().nullable()]);
const Listed = z.array(z.string());

/** Opens the ledger. All of it rejects with a StoreError where Redis cannot be used. */
export function openRedisLedger(redis: RedisConnection, life: RedisLife): Ledger {
  return {
    self: life.owner,
    async add(key, body) {
      // Before the entry is there: nobody takes it for one of a process that is gone.
      await life.hold();
      return (await redis.step(ADD, [entryKey(key), KEYS], [key, body])) === 1;
    },
    async get(key) {
      const [body, version] = Fields.parse(await redis.ask('HMGET', entryKey(key), 'body', 'version'));
      return body === null ? undefined : { key, body, version: Number(version) };
    },
    async list(prefix) {
      const listed = Listed.parse(await redis.step(LIST, [KEYS], [prefix, entryKey('')]));
      return Array.from({ length: listed.length / 3 }, (_, place): Entry => {
        const [key = '', body = '', version] = listed.slice(3 * place, 3 * place + 3);
        return { key, body, version: Number(version) };
      });
    },
    async swap({ key, version }, body) {
      await life.hold();
      return (await redis.step(SWAP, [entryKey(key)], [body, version])) === 1;
    },
    async remove(key) {
      await redis.step(REMOVE, [entryKey(key), KEYS], [key]);
    },
    lives: async (owner) => life.lives(owner),
  };
}
