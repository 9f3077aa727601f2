/** One SQLite file that may be lost, locked or spoilt while it is open: each use of it either works or throws a StoreError. */
import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import { StoreError } from './store.ts';
import type { Report } from './store.ts';

export type Row = Record<string, SQLOutputValue>;

export interface Write {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

export interface Connection {
  /** The first row. @throws StoreError */
  get(sql: string, ...values: SQLInputValue[]): Row | undefined;
  /** All rows. @throws StoreError */
  all(sql: string, ...values: SQLInputValue[]): Row[];
  /** Runs it and returns how many rows it changed. @throws StoreError */
  run(sql: string, ...values: SQLInputValue[]): number;
  /** All of these, or none. @throws StoreError */
  together(writes: readonly Write[]): void;
  /** The same as `run`, in one transaction with whatever else comes in this turn of the event loop: a crowd's writes cost hardly more than one. Rejects with a StoreError. */
  soon(sql: string, ...values: SQLInputValue[]): Promise<number>;
  kept(): 'disk' | 'process';
  /** Moves into the file what was written beside it. @throws StoreError */
  checkpoint(): void;
  close(): void;
}

export interface ConnectionOptions {
  readonly path: string;
  /** Made once in each file that is opened; each may be run again. */
  readonly schema: string;
  readonly report: Report;
  readonly now?: () => number;
}

/** How long another process is waited for: it holds up everybody, so not long. At the opening nobody waits yet. */
const WAIT = { opening: 5000, running: 250 };
/** So many pages are written beside the file at most before they are moved into it: 64 MiB. */
const MOST_PAGES = 16_384;
/** How long a locked file is left alone, and how often it is looked whether the file is still there, or usable again. */
const LOCKED_FOR = 1000;
const LOOK_EVERY = 1000;
const TRY_AGAIN = 30_000;

/** Primary result codes: https://www.sqlite.org/rescode.html */
const LOCKED: ReadonlySet<number> = new Set([5, 6]);
const SPOILT: ReadonlySet<number> = new Set([8, 10, 11, 14, 26]);
const codeOf = (error: unknown): number =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : 0;

interface Open {
  readonly database: DatabaseSync;
  readonly statements: Map<string, StatementSync>;
  /** The file's own number; undefined for one in memory only. */
  readonly inode: number | undefined;
}

/** A write that waits for the end of this turn. */
interface Waiting extends Write {
  readonly done: (changes: number) => void;
  readonly failed: (error: unknown) => void;
}

const inodeOf = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.ino;

function openFile(path: string, schema: string): Open {
  mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path, { timeout: WAIT.opening });
  try {
    // What was written reaches the disk's own surface in one go, at `checkpoint`, and not in the middle of an answer.
    database.exec(`pragma journal_mode = wal; pragma synchronous = normal; pragma wal_autocheckpoint = ${MOST_PAGES};`);
    database.exec(schema);
    database.exec(`pragma busy_timeout = ${WAIT.running};`);
  } catch (error) {
    database.close();
    throw error;
  }
  return { database, statements: new Map(), inode: inodeOf(path) };
}

function openMemory(schema: string): Open {
  const database = new DatabaseSync(':memory:');
  database.exec(schema);
  return { database, statements: new Map(), inode: undefined };
}

/** Opens the file, or goes on in memory where that cannot be done, and tries the file again from time to time. Throws nothing. */
export function connect({ path, schema, report, now = Date.now }: ConnectionOptions): Connection {
  const openOr = (what: string): Open => {
    try {
      return openFile(path, schema);
    } catch (error) {
      report(error, what);
      return openMemory(schema);
    }
  };
  let open = openOr('the state file cannot be used: state is kept in memory until it can');
  let looked = now();
  let lockedUntil = 0;
  let closed = false;

  const replace = (next: Open): void => {
    open.database.close();
    open = next;
  };
  /** Looks whether the file is still the one that was opened, or can be used again. */
  const look = (): void => {
    const time = now();
    if (time - looked < (open.inode === undefined ? TRY_AGAIN : LOOK_EVERY)) return;
    looked = time;
    if (open.inode === undefined) {
      const next = openOr('the state file still cannot be used');
      if (next.inode !== undefined) report(new StoreError('back on disk'), 'the state file can be used again');
      replace(next);
    } else if (inodeOf(path) !== open.inode) {
      report(new StoreError('the file is gone'), 'the state file was lost: a new one begins');
      replace(openOr('the state file cannot be used: state is kept in memory until it can'));
    }
  };
  const statementFor = (sql: string): StatementSync => {
    const known = open.statements.get(sql);
    if (known !== undefined) return known;
    const statement = open.database.prepare(sql);
    open.statements.set(sql, statement);
    return statement;
  };
  const use = <Value>(work: () => Value): Value => {
    // Work that nobody waits for any more may come after the end.
    if (closed) throw new StoreError('the state file is closed');
    if (now() < lockedUntil) throw new StoreError('the state file is locked');
    look();
    try {
      return work();
    } catch (error) {
      const code = codeOf(error);
      if (LOCKED.has(code)) lockedUntil = now() + LOCKED_FOR;
      // Looked at again with the next use: lost, or from now on in memory.
      if (SPOILT.has(code) && open.inode !== undefined) {
        report(error, 'the state file cannot be used: state is kept in memory until it can');
        replace(openMemory(schema));
        looked = now();
      }
      throw new StoreError(error instanceof Error ? error.message : 'the state file cannot be used', { cause: error });
    }
  };

  const changed = ({ sql, values }: Write): number => Number(statementFor(sql).run(...values).changes);
  /** All or none. */
  const changedTogether = (writes: readonly Write[]): readonly number[] => {
    if (writes.length <= 1) return writes.map(changed);
    statementFor('begin immediate').run();
    try {
      const changes = writes.map(changed);
      statementFor('commit').run();
      return changes;
    } catch (error) {
      if (open.database.isTransaction) statementFor('rollback').run();
      throw error;
    }
  };
  let waiting: Waiting[] = [];
  const flush = (): void => {
    const writes = waiting;
    if (writes.length === 0) return;
    waiting = [];
    try {
      const changes = use(() => changedTogether(writes));
      writes.forEach(({ done }, place) => done(changes[place] ?? 0));
    } catch (error) {
      writes.forEach(({ failed }) => failed(error));
    }
  };
  /** Does something at once, after what was asked for before it. */
  const next = <Value>(work: () => Value): Value => {
    flush();
    return use(work);
  };

  return {
    get: (sql, ...values) => next(() => statementFor(sql).get(...values)),
    all: (sql, ...values) => next(() => statementFor(sql).all(...values)),
    run: (sql, ...values) => next(() => changed({ sql, values })),
    together: (writes) => next(() => void changedTogether(writes)),
    soon: async (sql, ...values) =>
      new Promise((done, failed) => {
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({ sql, values, done, failed });
      }),
    checkpoint: () => next(() => void statementFor('pragma wal_checkpoint(passive)').get()),
    kept: () => (open.inode === undefined ? 'process' : 'disk'),
    close: () => {
      flush();
      closed = true;
      open.statements.clear();
      if (open.database.isOpen) open.database.close();
    },
  };
}
