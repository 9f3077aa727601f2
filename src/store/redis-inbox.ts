/** What came in and has not been dealt with, on Redis: from `taken` over `sending` to done, each step one script. */
import { z } from 'zod';
import type { RedisConnection } from './redis-connection.ts';
import { redisKey } from './redis-connection.ts';
import type { OrElse } from './redis-counts.ts';
import type { RedisLife } from './redis-life.ts';
import type { Remembered } from './remembered.ts';
import type { Inbox, LeftOver } from './store.ts';

const OPEN = redisKey('inbox');
const itemKey = (key: string): string => redisKey('inbox', 'of', key);

const TAKE = `
if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
redis.call('HSET', KEYS[1], 'state', 'taken', 'owner', ARGV[2], 'body', ARGV[3], 'tries', 0)
redis.call('PEXPIRE', KEYS[1], ARGV[4])
redis.call('ZADD', KEYS[2], 0, ARGV[1])
return 1`;
const TURN = `if redis.call('HGET', KEYS[1], 'state') == ARGV[1] then redis.call('HSET', KEYS[1], 'state', ARGV[2]) end`;
const AGAIN = `if redis.call('EXISTS', KEYS[1]) == 1 then redis.call('HINCRBY', KEYS[1], 'tries', 1) end`;
const RELEASE = `
local state = redis.call('HGET', KEYS[1], 'state')
if state and state ~= 'done' then redis.call('HSET', KEYS[1], 'owner', '') end`;
// Its key stays known.
const DONE = `
if redis.call('EXISTS', KEYS[1]) == 1 then redis.call('HSET', KEYS[1], 'state', 'done', 'body', '') end
redis.call('ZREM', KEYS[2], ARGV[1])`;
const ADOPT = `
local now = redis.call('HMGET', KEYS[1], 'owner', 'state')
if now[1] ~= ARGV[1] or now[2] ~= ARGV[2] then return 0 end
redis.call('HSET', KEYS[1], 'owner', ARGV[3])
return 1`;

const Item = z.tuple([z.enum(['taken', 'sending', 'done']).nullable(), z.string().nullable(), z.string().nullable(), z.coerce.number()]);
const Keys = z.array(z.string());

export interface RedisInboxParts {
  readonly redis: RedisConnection;
  readonly life: RedisLife;
  readonly orElse: OrElse;
  /** What this process has taken, whatever became of Redis since. */
  readonly taken: Remembered;
}

/** Opens the inbox. Rejects with nothing but what is not the store's fault. */
export function openRedisInbox({ redis, life, orElse, taken }: RedisInboxParts): Inbox {
  const step = async (script: string, key: string, values: readonly string[], what: string): Promise<void> =>
    orElse(undefined, what, async () => {
      await redis.step(script, [itemKey(key), OPEN], values);
    });
  return {
    async take(key, body, milliseconds) {
      if (taken.holds(key)) return 'known';
      // Better twice than never: what another process took of it cannot be told now.
      const isNew = await orElse(true, 'what came in could not be kept', async () => {
        await life.hold();
        return (await redis.step(TAKE, [itemKey(key), OPEN], [key, life.owner, body, milliseconds])) === 1;
      });
      return isNew && taken.first(key, milliseconds) ? 'new' : 'known';
    },
    sending: async (key) => step(TURN, key, ['taken', 'sending'], 'an answer could not be noted before it was sent'),
    unsent: async (key) => step(TURN, key, ['sending', 'taken'], 'an answer that was not sent could not be noted'),
    again: async (key) => step(AGAIN, key, [], 'a new try could not be counted'),
    release: async (key) => step(RELEASE, key, [], 'what is left open could not be handed on'),
    done: async (key) => step(DONE, key, [key], 'an answer could not be noted'),
    leftOver: async (prefix, mine = () => true) =>
      orElse([], 'what an earlier process left could not be read', async () => {
        await life.hold();
        const running = new Map<string, boolean>();
        const left: LeftOver[] = [];
        for (const key of Keys.parse(await redis.ask('ZRANGE', OPEN, `[${prefix}`, `(${prefix}\u{10FFFF}`, 'BYLEX'))) {
          const [state, owner, body, tries] = Item.parse(await redis.ask('HMGET', itemKey(key), 'state', 'owner', 'body', 'tries'));
          // Its time is over.
          if (state === null || state === 'done') await redis.ask('ZREM', OPEN, key);
          if (state === null || state === 'done' || owner === null) continue;
          if (!running.has(owner)) running.set(owner, await life.lives(owner));
          const one: LeftOver = { key, body: body ?? '', state, tries };
          if (running.get(owner) === true || !mine(one)) continue;
          // Of several processes that look at once, one adopts it.
          if ((await redis.step(ADOPT, [itemKey(key)], [owner, state, life.owner])) === 1) left.push(one);
        }
        return left;
      }),
  };
}
