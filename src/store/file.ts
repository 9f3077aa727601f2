/**
 * The state file itself: made for its owner alone, known as ours, and set aside where it is something else. A file that is only locked, or whose
 * disk is full, is none of that: it is left where it is.
 */
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { StatementSync } from 'node:sqlite';
import type { Report } from './store.ts';

export interface Open {
  readonly database: DatabaseSync;
  readonly statements: Map<string, StatementSync>;
  /** The file's own number; undefined for one in memory only. */
  readonly inode: number | undefined;
}

export interface FileOptions {
  readonly path: string;
  /** Made once in each file that is opened; each statement may be run again. */
  readonly schema: string;
  readonly report: Report;
  /** So many pages at most, for tests of a disk that is full. */
  readonly mostPages?: number | undefined;
}

/** Beside the file, while it is open and after an end without warning: https://www.sqlite.org/tempfiles.html */
const BESIDE = ['-wal', '-shm'];
/** So many pages are written beside the file at most before they are moved into it: 64 MiB. */
const MOST_PAGES = 16_384;
/** How long another process is waited for once the file is open: it holds up everybody, so not long. */
const WAIT = 250;

/** "EXHB": whose file it is. https://www.sqlite.org/pragma.html#pragma_application_id */
const OURS = 0x45_58_48_42;
/** Of the tables. A file of a later one is not for this program. */
const VERSION = 1;

/** Primary result codes: https://www.sqlite.org/rescode.html */
/** A statement does not fit the tables. */
const WRONG = 1;
const NO_DATABASE: ReadonlySet<number> = new Set([11, 26]);
/** The primary result code of SQLite's that an error has; 0 for any other error. */
export const codeOf = (error: unknown): number =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : 0;

/** What is in the file is not ours, or not any more. */
class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}

/** Whether an error says that the file holds no database of ours, however long one waits. */
export const isUnreadable = (error: unknown): boolean => error instanceof UnreadableError || NO_DATABASE.has(codeOf(error));

/** The file's number at this moment; undefined where there is none. */
export const inodeOf = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.ino;

/** Makes the file where there is none, and takes from others what rights they had on it. */
function ownersAlone(path: string, report: Report): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, 'a', 0o600));
  for (const each of [path, ...BESIDE.map((end) => `${path}${end}`)]) {
    if (((statSync(each, { throwIfNoEntry: false })?.mode ?? 0) & 0o077) === 0) continue;
    try {
      chmodSync(each, 0o600);
    } catch (error) {
      report(error, 'the state file can be read by others, and that could not be changed');
    }
  }
}

const isOurs = (table: string, schema: string): boolean =>
  table.startsWith('sqlite_') || schema.includes(`create table if not exists ${table} `);

/** Whose database it is: ours, or one that is to be marked so. Nothing of it is changed. @throws UnreadableError where it is another's */
function recognise(database: DatabaseSync, schema: string): 'ours' | 'to be marked' {
  const number = (pragma: string): number => Number(Object.values(database.prepare(`pragma ${pragma}`).get() ?? {})[0] ?? 0);
  const [whose, version] = [number('application_id'), number('user_version')];
  if (whose === OURS && version > VERSION)
    throw new UnreadableError(`the state file is of version ${version}, and this program knows ${VERSION}`);
  if (whose === OURS) return 'ours';
  // Not marked yet: all that is in it is ours.
  const names = database.prepare("select name from sqlite_schema where type = 'table'").all();
  if (whose !== 0 || version !== 0 || names.some(({ name }) => !isOurs(String(name), schema)))
    throw new UnreadableError('the state file is the database of another program');
  return 'to be marked';
}

/** Makes the tables that are not there, all or none. One of the same name and of another shape is another program's. @throws UnreadableError */
function prepare(database: DatabaseSync, schema: string): void {
  const marked = `begin immediate; ${schema} pragma user_version = ${VERSION}; pragma application_id = ${OURS}; commit;`;
  try {
    database.exec(recognise(database, schema) === 'ours' ? schema : marked);
  } catch (error) {
    if (codeOf(error) !== WRONG) throw error;
    throw new UnreadableError('the state file has tables of another program', { cause: error });
  }
}

/** Opens the file as a database of ours; waits so long, in milliseconds, for another process that has it. */
function openDatabase({ path, schema, mostPages }: FileOptions, wait: number): Open {
  const database = new DatabaseSync(path, { timeout: wait });
  try {
    prepare(database, schema);
    // What was written reaches the disk's own surface in one go, at `checkpoint`, and not in the middle of an answer.
    database.exec(`pragma journal_mode = wal; pragma synchronous = normal; pragma wal_autocheckpoint = ${MOST_PAGES};`);
    database.exec(`pragma busy_timeout = ${WAIT};${mostPages === undefined ? '' : ` pragma max_page_count = ${mostPages};`}`);
  } catch (error) {
    database.close();
    throw error;
  }
  return { database, statements: new Map(), inode: inodeOf(path) };
}

/** Gives the file another name, with what stands beside it. Returns that name. */
export function setAside(path: string): string {
  const at = new Date().toISOString().replaceAll(/[-:]/gu, '').replace('.', '');
  let aside = `${path}.unreadable-${at}`;
  for (let more = 2; existsSync(aside); more++) aside = `${path}.unreadable-${at}-${more}`;
  renameSync(path, aside);
  for (const end of BESIDE) if (existsSync(`${path}${end}`)) renameSync(`${path}${end}`, `${aside}${end}`);
  return aside;
}

/** Opens the file; sets one aside that is none of ours, and begins a new one. @throws whatever keeps the file from being used now */
export function openFile(options: FileOptions, wait: number): Open {
  const { path, report } = options;
  ownersAlone(path, report);
  const before = inodeOf(path);
  try {
    return openDatabase(options, wait);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    // Of several processes that find it so, one sets it aside: the next finds another file there.
    if (inodeOf(path) === before) report(error, `the state file cannot be read: it is kept as ${setAside(path)}, and a new one begins`);
    ownersAlone(path, report);
    return openDatabase(options, wait);
  }
}

/** A database in this process alone. */
export function openMemory(schema: string): Open {
  const database = new DatabaseSync(':memory:');
  database.exec(schema);
  return { database, statements: new Map(), inode: undefined };
}
