/**
 * How processes that use one state file know of each other whether they still run. Each holds a lock on a file of its own beside it for as long as it
 * lives; the system lets go of it however the process ends. A number of a process says nothing: it comes again, after a restart of the machine and
 * in each container.
 */
import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, openSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { inodeOf } from './file.ts';
import type { Report } from './store.ts';

export interface Life {
  /** This process among all that ever use the file. */
  readonly owner: string;
  /** Takes the lock where it is not held, such as after the folder was lost. Throws nothing. */
  hold(): void;
  /** Whether the process of that name still runs, on this machine or in any container on it. */
  lives(owner: string): boolean;
  /** Gives the lock back. Throws nothing. */
  end(): void;
}

export interface LifeOptions {
  /** The state file. */
  readonly path: string;
  readonly report: Report;
  /** A clock in milliseconds that only goes forward. */
  readonly elapsed: () => number;
  /** For tests: the name of a process that was killed, and so holds no lock. */
  readonly gone?: string | undefined;
}

/** How often it is looked whether the file with the lock is still there. */
const LOOK_EVERY = 1000;
/** Another process that has just made its file may not hold the lock yet: younger ones are left alone, in milliseconds. */
const NEW = 60_000;
const marker = (path: string): string => `${path}.alive-`;

/** Whether a process holds the lock of a file. What cannot be told counts as held: an answer is better late than twice. */
function isHeld(file: string): boolean {
  if (!existsSync(file)) return false;
  try {
    const database = new DatabaseSync(file, { readOnly: true, timeout: 0 });
    try {
      // Reading needs a share of the lock, of which there are many: two that look at once do not take each other for its holder.
      database.prepare('select 1 from sqlite_schema').get();
      return false;
    } finally {
      database.close();
    }
  } catch {
    return existsSync(file);
  }
}

/** Deletes what processes left that ended without warning. */
function clear(path: string, report: Report): void {
  if (!existsSync(path)) return;
  try {
    for (const name of readdirSync(dirname(path))) {
      const file = join(dirname(path), name);
      if (!name.startsWith(basename(marker(path))) || isHeld(file)) continue;
      const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? {};
      if (mtimeMs !== undefined && Math.abs(Date.now() - mtimeMs) > NEW) rmSync(file, { force: true });
    }
  } catch (error) {
    report(error, 'what earlier processes left beside the state file could not be deleted');
  }
}

/** Begins a life. Where its lock cannot be had it is tried again at each `hold`; until then others take this process for one that is gone. */
export function openLife({ path, report, elapsed, gone }: LifeOptions): Life {
  const owner = gone ?? randomUUID();
  const file = `${marker(path)}${owner}`;
  let held: { readonly database: DatabaseSync; readonly inode: number | undefined } | undefined;
  let looked = Number.NEGATIVE_INFINITY;
  const release = (): void => {
    held?.database.close();
    held = undefined;
  };
  const hold = (): void => {
    const time = elapsed();
    if (held !== undefined && time - looked < LOOK_EVERY) return;
    looked = time;
    if (held !== undefined && inodeOf(file) === held.inode) return;
    release();
    // The folder is made with the state file: without it there is nothing to be alive for.
    if (gone !== undefined || !existsSync(path)) return;
    try {
      closeSync(openSync(file, 'a', 0o600));
      const database = new DatabaseSync(file, { timeout: 0 });
      held = { database, inode: inodeOf(file) };
      // Nothing is ever written: no journal has to stand beside it.
      database.exec('pragma journal_mode = memory; begin exclusive;');
    } catch (error) {
      release();
      report(error, 'other processes cannot see that this one runs');
    }
  };
  clear(path, report);
  hold();
  return {
    owner,
    hold,
    lives: (other) => other === owner || (other !== '' && isHeld(`${marker(path)}${other}`)),
    end() {
      try {
        release();
        rmSync(file, { force: true });
      } catch (error) {
        report(error, 'what shows that this process runs could not be deleted');
      }
    },
  };
}
