/** One SQLite file that may be lost, locked or spoilt while it is open: each use of it either works or throws a StoreError. */
import type { SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import { codeOf, inodeOf, isUnreadable, openFile, openMemory, setAside } from './file.ts';
import type { FileOptions, Open } from './file.ts';
import { StoreError } from './store.ts';

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
  /** Lets the file go. Throws nothing. */
  close(): void;
}

export interface ConnectionOptions extends FileOptions {
  /** What was kept in memory in these tables while the file could not be used goes into it; `write` takes all columns of a row, in their order. */
  readonly carried?: readonly { readonly table: string; readonly write?: string }[];
  /** Called when the file can be used again, before anything goes into it. */
  readonly onBack?: () => void;
  /** A clock in milliseconds that only goes forward. */
  readonly elapsed?: () => number;
}

/** How long another process is waited for at the first opening, when nobody waits for an answer yet, and at any later one. */
const WAIT = { first: 5000, later: 250 };
/** How long a locked file is left alone, and how often it is looked whether the file is still there, or usable again. */
const LOCKED_FOR = 1000;
const LOOK_EVERY = 1000;
const TRY_AGAIN = 30_000;

/** Primary result codes: https://www.sqlite.org/rescode.html */
const LOCKED: ReadonlySet<number> = new Set([5, 6]);
/** Read-only, a fault of the disk, cannot be opened. */
const UNUSABLE: ReadonlySet<number> = new Set([8, 10, 14]);
const IN_MEMORY = 'the state file cannot be used: state is kept in memory until it can';

/** A write that waits for the end of this turn. */
interface Waiting extends Write {
  readonly done: (changes: number) => void;
  readonly failed: (error: unknown) => void;
}

/** Opens the file, or goes on in memory where that cannot be done, and tries the file again from time to time. Throws nothing. */
export function connect(options: ConnectionOptions): Connection {
  const { path, schema, report, carried = [], onBack, elapsed = () => performance.now() } = options;
  const openOr = (what: string, wait: number = WAIT.later): Open => {
    try {
      return openFile(options, wait);
    } catch (error) {
      report(error, what);
      return openMemory(schema);
    }
  };
  let open = openOr(IN_MEMORY, WAIT.first);
  let looked = elapsed();
  let lockedUntil = Number.NEGATIVE_INFINITY;
  let closed = false;

  const replace = (next: Open): void => {
    open.statements.clear();
    open.database.close();
    open = next;
  };
  /** Moves into the file what memory has kept in its stead: all of it, or nothing and false. */
  const carry = (from: Open, to: Open): boolean => {
    try {
      onBack?.();
      to.database.exec('begin immediate');
      for (const { table, write } of carried)
        for (const row of from.database.prepare(`select * from ${table}`).all()) {
          const names = Object.keys(row);
          const whole = `insert or replace into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`;
          to.database.prepare(write ?? whole).run(...Object.values(row));
        }
      to.database.exec('commit');
      return true;
    } catch (error) {
      report(error, 'what was kept in memory could not be moved into the state file yet');
      // One that is only locked is free again soon.
      if (LOCKED.has(codeOf(error))) looked = elapsed() - TRY_AGAIN + LOCKED_FOR;
      return false;
    }
  };
  /** Looks whether the file is still the one that was opened, or can be used again. */
  const look = (): void => {
    const time = elapsed();
    if (time - looked < (open.inode === undefined ? TRY_AGAIN : LOOK_EVERY)) return;
    looked = time;
    if (open.inode === undefined) {
      const next = openOr('the state file still cannot be used');
      if (next.inode !== undefined && carry(open, next)) {
        report(new StoreError('back on disk'), 'the state file can be used again');
        replace(next);
      } else {
        // Memory goes on. A transaction that is open is rolled back.
        next.database.close();
      }
    } else if (inodeOf(path) !== open.inode) {
      report(new StoreError('the file is gone'), 'the state file was lost: a new one begins');
      replace(openOr(IN_MEMORY));
    }
  };
  /** What an error means for the file; true where another takes its place, and the same may be tried there. */
  const replacedFor = (error: unknown): boolean => {
    if (LOCKED.has(codeOf(error))) lockedUntil = elapsed() + LOCKED_FOR;
    if (open.inode === undefined) return false;
    if (isUnreadable(error)) {
      report(error, 'the state file is spoilt: a new one begins');
      const spoilt = open.inode;
      open.statements.clear();
      open.database.close();
      try {
        if (inodeOf(path) === spoilt) report(error, `the spoilt state file is kept as ${setAside(path)}`);
      } catch (failed) {
        report(failed, 'the spoilt state file could not be set aside');
      }
      open = openOr(IN_MEMORY);
      return true;
    }
    if (!UNUSABLE.has(codeOf(error))) return false;
    report(error, IN_MEMORY);
    replace(openMemory(schema));
    looked = elapsed();
    return true;
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
    if (elapsed() < lockedUntil) throw new StoreError('the state file is locked');
    look();
    const failed = (error: unknown): StoreError =>
      new StoreError(error instanceof Error ? error.message : 'the state file cannot be used', { cause: error });
    try {
      return work();
    } catch (error) {
      if (!replacedFor(error)) throw failed(error);
    }
    try {
      return work();
    } catch (error) {
      throw failed(error);
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
      try {
        if (open.database.isOpen) open.database.close();
      } catch (error) {
        report(error, 'the state file was not closed in order');
      }
    },
  };
}
