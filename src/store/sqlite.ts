/** The store over one SQLite file: Keyv for values, SQL for what must be one atomic step. */
import type { SQLOutputValue } from 'node:sqlite';
import { connect } from './connection.ts';
import type { Connection } from './connection.ts';
import { INBOX_SCHEMA, INBOX_SWEEP, openInbox } from './inbox.ts';
import { LEDGER_SCHEMA, openLedger } from './ledger.ts';
import { KEYV_SCHEMA, KEYV_SWEEP, KeyvSqlite } from './keyv-sqlite.ts';
import { openLife } from './life.ts';
import { createLimit, LIMITS_SCHEMA, sinceBoot, sweepLimits } from './limits.ts';
import { remember } from './remembered.ts';
import { tellSeldom } from './seldom.ts';
import { StoreError } from './store.ts';
import type { Report, Store, Tallies, Votes } from './store.ts';
import { valuesOf } from './values.ts';

const SCHEMA = `${KEYV_SCHEMA}${LIMITS_SCHEMA}${INBOX_SCHEMA}${LEDGER_SCHEMA}
create table if not exists tallies (
  kind text not null, scope text not null, key text not null, times integer not null, last integer not null,
  primary key (kind, scope, key)) without rowid;
create table if not exists votes (
  scope text not null, person text not null, subject text not null, yes integer not null,
  primary key (scope, person, subject)) without rowid;
create index if not exists votes_person on votes (person);
create table if not exists claims (key text primary key, expires integer not null) without rowid;`;

const ADD = `insert into tallies (kind, scope, key, times, last) values (?, ?, ?, ?, ?)
  on conflict (kind, scope, key) do update set times = times + excluded.times, last = max(last, excluded.last)`;
const FULL = 'select kind, scope from tallies group by kind, scope having count(*) > ?';
// Those asked least and longest ago make room.
const MAKE_ROOM = `delete from tallies where (kind, scope, key) in
  (select kind, scope, key from tallies where kind = ? and scope = ? order by times desc, last desc limit -1 offset ?)`;
const CAST = `insert into votes (scope, person, subject, yes) values (?, ?, ?, ?)
  on conflict (scope, person, subject) do update set yes = excluded.yes`;
const COUNTS = `select subject, sum(yes) as yes, sum(1 - yes) as no from votes where scope = ?
  group by subject order by count(*) desc, subject limit ?`;
// Changes a row only for the first who comes, or the first after the last one's time.
const CLAIM = `insert into claims (key, expires) values (?, ?)
  on conflict (key) do update set expires = excluded.expires where claims.expires <= ?`;
const SWEEPS = [KEYV_SWEEP, INBOX_SWEEP, 'delete from claims where expires <= ?'];
/** What memory has kept goes into the file once that can be used again; counts are added. */
const CARRIED = [
  { table: 'keyv' },
  { table: 'votes' },
  { table: 'claims' },
  { table: 'inbox' },
  { table: 'ledger' },
  { table: 'tallies', write: ADD },
];
const SWEEP_EVERY = 60_000;
/** Most keys that a scope counts: what is asked once by each of many must not fill the disk. */
const MOST_TALLIES = 2000;

const text = (value: SQLOutputValue | undefined): string => (typeof value === 'string' ? value : '');
const number = (value: SQLOutputValue | undefined): number => Number(value ?? 0);

export interface SqliteOptions {
  /** The file; its folder is made where there is none. */
  readonly path: string;
  readonly report: Report;
  /** The time of day in milliseconds since 1970: what is in the file has to expire over a restart. */
  readonly now?: () => number;
  /** A clock in milliseconds that only goes forward, for all else. */
  readonly elapsed?: () => number;
  /** Such a clock that all processes on this machine share. */
  readonly sinceBoot?: () => number;
  /** So many pages of the file at most, for tests of a disk that is full. */
  readonly mostPages?: number;
  /** For tests: the name of a process that was killed, and so counts as gone for all others. */
  readonly gone?: string | undefined;
}

/** It is closed at once. */
export interface SqliteStore extends Store {
  readonly close: () => void;
}

/** Opens the store. A file that cannot be used is reported, and memory stands in for it: throws nothing. */
export function openSqliteStore(options: SqliteOptions): SqliteStore {
  const { path, report, mostPages, now = Date.now, elapsed = () => performance.now(), sinceBoot: clock = sinceBoot } = options;
  const connection = connect({ path, schema: SCHEMA, carried: CARRIED, report, elapsed, mostPages, onBack: () => life.hold() });
  const claimed = remember(elapsed);
  const tell = tellSeldom(report, elapsed);
  const life = openLife({ path, report: tell, elapsed, gone: options.gone });
  /** Does without where it has to; what is not the store's fault goes on up. */
  const without = <Value>(otherwise: Value, what: string, error: unknown): Value => {
    if (!(error instanceof StoreError)) throw error;
    tell(error, what);
    return otherwise;
  };
  const orElse = <Value>(otherwise: Value, what: string, work: () => Value): Value => {
    try {
      return work();
    } catch (error) {
      return without(otherwise, what, error);
    }
  };
  const sweep = (): void =>
    orElse(undefined, 'the state file was not swept', () => {
      SWEEPS.forEach((sql) => connection.run(sql, now()));
      sweepLimits(connection, clock);
      for (const { kind, scope } of connection.all(FULL, MOST_TALLIES)) connection.run(MAKE_ROOM, text(kind), text(scope), MOST_TALLIES);
      connection.checkpoint();
    });
  const tallies = new Map<string, ReturnType<typeof talliesOf>>();
  const votes = votesOf(connection, orElse);
  const timer = setInterval(sweep, SWEEP_EVERY).unref();

  return {
    kept: () => connection.kept(),
    values: (kind, schema) => valuesOf(new KeyvSqlite(connection, kind), kind, schema, tell),
    tallies(kind) {
      const known = tallies.get(kind) ?? talliesOf(connection, kind, now, orElse);
      tallies.set(kind, known);
      return known;
    },
    votes,
    limit: (rule) => createLimit(connection, rule, clock),
    async claim(key, milliseconds, otherwise = false) {
      if (claimed.holds(key)) return false;
      try {
        return (await connection.soon(CLAIM, key, now() + milliseconds, now())) > 0 && claimed.first(key, milliseconds);
      } catch (error) {
        return without(otherwise, 'a claim could not be told', error) && claimed.first(key, milliseconds);
      }
    },
    inbox: openInbox({ connection, without, now, taken: remember(elapsed), life }),
    ledger: openLedger(connection, life),
    close() {
      clearInterval(timer);
      tallies.forEach(({ flush }) => flush());
      votes.flush();
      connection.close();
      life.end();
    },
  };
}

type OrElse = <Value>(otherwise: Value, what: string, work: () => Value) => Value;

/** Counts that are not in the file yet. */
interface Pending {
  readonly scope: string;
  readonly key: string;
  times: number;
  last: number;
}

/** What is counted goes into the file together, once in a while; what the file cannot take now goes with the next. */
const WRITE_EVERY = 1000;

function talliesOf(connection: Connection, kind: string, now: () => number, orElse: OrElse): Tallies & { readonly flush: () => void } {
  const pending = new Map<string, Pending>();
  let timer: NodeJS.Timeout | undefined;
  const write = (): void => {
    clearTimeout(timer);
    timer = undefined;
    connection.together(
      [...pending.values()].map(({ scope, key, times, last }) => ({ sql: ADD, values: [kind, scope, key, times, last] })),
    );
    pending.clear();
  };
  const flush = (): void => orElse(undefined, `${kind} could not be counted yet`, write);
  return {
    flush,
    async add(scope, key) {
      const name = JSON.stringify([scope, key]);
      const one = pending.get(name);
      if (one === undefined && pending.size >= MOST_TALLIES) return;
      pending.set(name, { scope, key, times: (one?.times ?? 0) + 1, last: now() });
      timer ??= setTimeout(flush, WRITE_EVERY).unref();
    },
    async top(scope, most) {
      flush();
      return orElse([], `${kind} could not be read`, () => {
        return connection
          .all(
            'select key, times, last from tallies where kind = ? and scope = ? order by times desc, last desc limit ?',
            kind,
            scope,
            most,
          )
          .map(({ key, times, last }) => ({ key: text(key), times: number(times), last: number(last) }));
      });
    },
    async move(from, to) {
      write();
      connection.run('update or replace tallies set scope = ? where kind = ? and scope = ?', to, kind, from);
    },
    async remove(scope, key) {
      write();
      return key === undefined
        ? connection.run('delete from tallies where kind = ? and scope = ?', kind, scope)
        : connection.run('delete from tallies where kind = ? and scope = ? and key = ?', kind, scope, key);
    },
  };
}

/** A vote that the file could not take yet. */
type Vote = Parameters<Votes['cast']>[0];

function votesOf(connection: Connection, orElse: OrElse): Votes & { readonly flush: () => void } {
  /** The last one of each person on each subject. */
  const pending = new Map<string, Vote>();
  const write = (): void => {
    if (pending.size === 0) return;
    connection.together(
      [...pending.values()].map(({ scope, person, subject, yes }) => ({ sql: CAST, values: [scope, person, subject, Number(yes)] })),
    );
    pending.clear();
  };
  const flush = (): void => orElse(undefined, 'votes could not be kept yet', write);
  return {
    flush,
    async cast(vote) {
      const name = JSON.stringify([vote.scope, vote.person, vote.subject]);
      if (pending.size < MOST_TALLIES || pending.has(name)) pending.set(name, vote);
      flush();
    },
    async move(from, to) {
      write();
      connection.run('update or replace votes set scope = ? where scope = ?', to, from);
    },
    async counts(scope, most) {
      flush();
      return orElse([], 'votes could not be read', () =>
        connection.all(COUNTS, scope, most).map(({ subject, yes, no }) => ({ subject: text(subject), yes: number(yes), no: number(no) })),
      );
    },
    async withdraw(whose) {
      write();
      return 'person' in whose
        ? connection.run('delete from votes where person = ?', whose.person)
        : connection.run('delete from votes where scope = ?', whose.scope);
    },
  };
}
