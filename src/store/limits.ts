/**
 * Limits: so many in a window of time, counted over the file where several processes count together, and in memory else or where the file cannot
 * be used. They go by a clock that only goes forward, so that a clock that is set neither frees nor blocks anybody.
 */
import type { Connection } from './connection.ts';
import { StoreError } from './store.ts';
import type { Limit, LimitRule, Taken } from './store.ts';

export const LIMITS_SCHEMA = `create table if not exists limits (key text primary key, points integer not null default 0, expire integer);`;
// What ends later than any window could was written before the machine was started last, when its clock began again.
const OVER = 'expire <= ?2 or expire > ?3';
const TAKE = `insert into limits (key, points, expire) values (?1, 1, ?3)
  on conflict (key) do update set points = iif(${OVER}, 1, points + 1), expire = iif(${OVER}, excluded.expire, expire)
  returning points`;
const SWEEP = 'delete from limits where expire <= ?1 or expire > ?1 + 86400000';
/** So many are counted in memory: the oldest makes room. */
const MOST = 100_000;

/** Milliseconds since this machine was started: the same for all processes on it, and no one sets it. */
export const sinceBoot = (): number => Number(process.hrtime.bigint() / 1_000_000n);

/** Deletes the windows that are over. @throws StoreError */
export const sweepLimits = (connection: Connection, clock: () => number): void => void connection.run(SWEEP, clock());

interface Window {
  points: number;
  readonly until: number;
}

/** Counts in this process; returns the points taken in the window. All windows are as long, so that the oldest end first. */
function countInMemory(milliseconds: number, clock: () => number): (key: string) => number {
  const windows = new Map<string, Window>();
  return (key) => {
    const now = clock();
    for (const [oldest, { until }] of windows) {
      if (until > now && windows.size < MOST) break;
      windows.delete(oldest);
    }
    const window = windows.get(key) ?? { points: 0, until: now + milliseconds };
    if (window.points === 0) windows.set(key, window);
    window.points += 1;
    return window.points;
  };
}

/** A limit of its own by name. `take` never rejects for want of the file. */
export const createLimit = (connection: Connection, rule: LimitRule, clock: () => number = sinceBoot): Limit =>
  createLimitOver(
    rule,
    async (key, milliseconds) => Number(connection.get(TAKE, `${rule.name}:${key}`, clock(), clock() + milliseconds)?.['points'] ?? 1),
    clock,
  );

/** A limit over what counts for all processes together: `count` comes to the points taken in the window, or rejects with a StoreError. */
export function createLimitOver(
  { points, seconds, shared }: LimitRule,
  count: (key: string, milliseconds: number) => Promise<number>,
  clock: () => number,
): Limit {
  const milliseconds = seconds * 1000;
  const inMemory = countInMemory(milliseconds, clock);
  const together = async (key: string): Promise<number> => {
    try {
      return await count(key, milliseconds);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      return inMemory(key);
    }
  };
  return {
    async take(key): Promise<Taken> {
      const taken = shared ? await together(key) : inMemory(key);
      if (taken <= points) return 'allowed';
      return taken === points + 1 ? 'last-word' : 'over';
    },
  };
}
