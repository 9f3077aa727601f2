/**
 * How processes that use one Redis know of each other whether they still run: each keeps a key that expires unless it is renewed. One that cannot
 * renew it for so long counts as gone, and finds with its next step that what it had is somebody else's.
 */
import { randomUUID } from 'node:crypto';
import type { RedisConnection } from './redis-connection.ts';
import { redisKey } from './redis-connection.ts';
import { StoreError } from './store.ts';
import type { Report } from './store.ts';

export interface RedisLife {
  readonly owner: string;
  /** Renews it before anything is kept under its name. Rejects with a StoreError. */
  hold(): Promise<void>;
  /** Rejects with a StoreError. */
  lives(owner: string): Promise<boolean>;
  end(): Promise<void>;
}

export interface RedisLifeOptions {
  readonly redis: RedisConnection;
  readonly report: Report;
  /** A clock in milliseconds that only goes forward. */
  readonly elapsed: () => number;
  /** For tests: the name of a process that was killed, and so renews nothing. */
  readonly gone?: string | undefined;
}

/** So long a process counts as alive that says nothing, and how often it says so, in milliseconds. */
const LIVES = 30_000;
const EVERY = 5000;
const aliveKey = (owner: string): string => redisKey('alive', owner);

/** Begins a life. */
export function openRedisLife({ redis, report, elapsed, gone }: RedisLifeOptions): RedisLife {
  const owner = gone ?? randomUUID();
  let renewed = Number.NEGATIVE_INFINITY;
  const hold = async (): Promise<void> => {
    if (gone !== undefined || elapsed() - renewed < EVERY) return;
    await redis.ask('SET', aliveKey(owner), '1', 'PX', String(LIVES));
    renewed = elapsed();
  };
  const renew = async (): Promise<void> => {
    try {
      renewed = Number.NEGATIVE_INFINITY;
      await hold();
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      report(error, 'other processes cannot see that this one runs');
    }
  };
  const timer = setInterval(() => void renew(), EVERY).unref();
  return {
    owner,
    hold,
    lives: async (other) => other !== '' && (other === owner || (await redis.ask('EXISTS', aliveKey(other))) === 1),
    async end() {
      clearInterval(timer);
      try {
        if (gone === undefined) await redis.ask('DEL', aliveKey(owner));
      } catch (error) {
        if (!(error instanceof StoreError)) throw error;
        report(error, 'what shows that this process runs could not be deleted');
      }
    },
  };
}
