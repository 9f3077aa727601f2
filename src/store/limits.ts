/** Limits by rate-limiter-flexible over the same SQLite file, and in memory where that cannot be used. */
import { RateLimiterMemory, RateLimiterRes, RateLimiterSQLite } from 'rate-limiter-flexible';
import type { SQLInputValue } from 'node:sqlite';
import type { Connection, Row } from './connection.ts';
import type { Limit, LimitRule } from './store.ts';

const TABLE = 'limits';
/** The table as rate-limiter-flexible has it. */
export const LIMITS_SCHEMA = `create table if not exists ${TABLE} (key text primary key, points integer not null default 0, expire integer);`;
export const LIMITS_SWEEP = `delete from ${TABLE} where expire <= ?`;

/** What the limiter needs of better-sqlite3. An upsert is one statement, and so a transaction of its own. */
const clientOf = (connection: Connection) => ({
  prepare: (sql: string) => ({
    get: (...values: SQLInputValue[]): Row | undefined => connection.get(sql, ...values),
    run: (...values: SQLInputValue[]): { changes: number } => ({ changes: connection.run(sql, ...values) }),
  }),
  transaction:
    <Value>(work: () => Value) =>
    (): Value =>
      work(),
});

/** A limit of its own by name. `take` never rejects. */
export function createLimit(connection: Connection, { name, points, seconds, shared }: LimitRule): Limit {
  const rule = { keyPrefix: name, points, duration: seconds };
  const memory = new RateLimiterMemory(rule);
  const limiter = shared
    ? new RateLimiterSQLite({
        ...rule,
        storeClient: clientOf(connection),
        storeType: 'better-sqlite3',
        tableName: TABLE,
        tableCreated: true,
        clearExpiredByTimeout: false,
        insuranceLimiter: memory,
      })
    : memory;
  return {
    async take(key) {
      try {
        await limiter.consume(key);
        return 'allowed';
      } catch (rejected) {
        if (!(rejected instanceof RateLimiterRes)) throw rejected;
        return rejected.consumedPoints === points + 1 ? 'last-word' : 'over';
      }
    },
  };
}
