/** What is counted and voted, on Redis. What cannot be counted now is counted by nobody: it is not worth waiting for. */
import { z } from 'zod';
import type { RedisConnection } from './redis-connection.ts';
import { redisKey } from './redis-connection.ts';
import type { Tallies, Votes } from './store.ts';

/** Does without where it has to, and tells; what is not the store's fault goes on up. */
export type OrElse = <Value>(otherwise: Value, what: string, work: () => Promise<Value>) => Promise<Value>;

/** Most keys that a scope counts: what is asked once by each of many must not fill the memory. */
const MOST = 2000;

// Those asked least make room.
const ADD = `
redis.call('ZINCRBY', KEYS[1], 1, ARGV[1])
redis.call('HSET', KEYS[2], ARGV[1], ARGV[2])
local over = redis.call('ZCARD', KEYS[1]) - tonumber(ARGV[3])
if over > 0 then
  for _, key in ipairs(redis.call('ZRANGE', KEYS[1], 0, over - 1)) do
    redis.call('ZREM', KEYS[1], key)
    redis.call('HDEL', KEYS[2], key)
  end
end`;
const MOVE = `
local counts = redis.call('ZRANGE', KEYS[1], 0, -1, 'WITHSCORES')
for place = 1, #counts, 2 do
  redis.call('ZADD', KEYS[3], counts[place + 1], counts[place])
  redis.call('HSET', KEYS[4], counts[place], redis.call('HGET', KEYS[2], counts[place]) or 0)
end
redis.call('DEL', KEYS[1], KEYS[2])`;
const REMOVE_ONE = `
redis.call('HDEL', KEYS[2], ARGV[1])
return redis.call('ZREM', KEYS[1], ARGV[1])`;
const REMOVE_ALL = `
local count = redis.call('ZCARD', KEYS[1])
redis.call('DEL', KEYS[1], KEYS[2])
return count`;
const TOP = `
local found = {}
local counts = redis.call('ZRANGE', KEYS[1], 0, -1, 'WITHSCORES')
for place = 1, #counts, 2 do
  table.insert(found, counts[place])
  table.insert(found, counts[place + 1])
  table.insert(found, redis.call('HGET', KEYS[2], counts[place]) or '0')
end
return found`;
const Texts = z.array(z.string());
const Count = z.coerce.number();

/** Counts of one kind. */
export function redisTallies(redis: RedisConnection, kind: string, now: () => number, orElse: OrElse): Tallies {
  const keysOf = (scope: string): readonly [string, string] => [
    redisKey('tally', kind, 'times', scope),
    redisKey('tally', kind, 'last', scope),
  ];
  return {
    add: async (scope, key) =>
      orElse(undefined, `${kind} could not be counted`, async () => void (await redis.step(ADD, keysOf(scope), [key, now(), MOST]))),
    top: async (scope, most) =>
      orElse([], `${kind} could not be read`, async () => {
        const told = Texts.parse(await redis.step(TOP, keysOf(scope), []));
        return Array.from({ length: told.length / 3 }, (_, place) => ({
          key: told[3 * place] ?? '',
          times: Number(told[3 * place + 1]),
          last: Number(told[3 * place + 2]),
        }))
          .toSorted((one, other) => other.times - one.times || other.last - one.last)
          .slice(0, most);
      }),
    move: async (from, to) => void (await redis.step(MOVE, [...keysOf(from), ...keysOf(to)], [])),
    remove: async (scope, key) =>
      Count.parse(key === undefined ? await redis.step(REMOVE_ALL, keysOf(scope), []) : await redis.step(REMOVE_ONE, keysOf(scope), [key])),
  };
}

/** All scopes in which somebody has voted: a person's votes are looked for in each. */
const SCOPES = redisKey('votes', 'scopes');
const votesKey = (scope: string): string => redisKey('votes', 'of', scope);
/** Whose vote it is, and on what. */
const Vote = z.tuple([z.string(), z.string()]);
const Cast = z.record(z.string(), z.string());

/** The votes. */
export function redisVotes(redis: RedisConnection, orElse: OrElse): Votes {
  const all = async (
    scope: string,
  ): Promise<{ readonly field: string; readonly person: string; readonly subject: string; readonly yes: boolean }[]> => {
    const told = Cast.parse(await redis.ask('HGETALL', votesKey(scope)));
    return Object.entries(told).map(([field, cast]) => {
      const [person, subject] = Vote.parse(JSON.parse(field));
      return { field, person, subject, yes: cast === '1' };
    });
  };
  return {
    cast: async ({ scope, person, subject, yes }) =>
      orElse(undefined, 'a vote could not be kept', async () => {
        await redis.ask('SADD', SCOPES, scope);
        await redis.ask('HSET', votesKey(scope), JSON.stringify([person, subject]), yes ? '1' : '0');
      }),
    async move(from, to) {
      for (const { field, yes } of await all(from)) await redis.ask('HSET', votesKey(to), field, yes ? '1' : '0');
      await redis.ask('SADD', SCOPES, to);
      await redis.ask('DEL', votesKey(from));
      await redis.ask('SREM', SCOPES, from);
    },
    counts: async (scope, most) =>
      orElse([], 'votes could not be read', async () =>
        [...Map.groupBy(await all(scope), ({ subject }) => subject)]
          .map(([subject, votes]) => {
            const yes = votes.filter((vote) => vote.yes).length;
            return { subject, yes, no: votes.length - yes };
          })
          .toSorted((one, other) => other.yes + other.no - one.yes - one.no || (one.subject < other.subject ? -1 : 1))
          .slice(0, most),
      ),
    async withdraw(whose) {
      if ('scope' in whose) {
        const count = Count.parse(await redis.ask('HLEN', votesKey(whose.scope)));
        await redis.ask('DEL', votesKey(whose.scope));
        await redis.ask('SREM', SCOPES, whose.scope);
        return count;
      }
      let count = 0;
      for (const scope of Texts.parse(await redis.ask('SMEMBERS', SCOPES)))
        for (const { field, person } of await all(scope))
          if (person === whose.person) count += Count.parse(await redis.ask('HDEL', votesKey(scope), field));
      return count;
    },
  };
}
