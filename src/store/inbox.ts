/**
 * What came in and has not been dealt with: kept from its arrival until its answer was sent, so that a process that ends without warning
 * loses nothing and sends nothing twice. Each item goes from `taken` over `sending` to `done`; only what was still `taken` may be done again.
 */
import type { SQLOutputValue } from 'node:sqlite';
import type { Connection } from './connection.ts';
import type { Inbox, LeftOver } from './store.ts';

export const INBOX_SCHEMA = `create table if not exists inbox (
  key text primary key, state text not null, owner text not null, body text not null, expires integer not null) without rowid;
create index if not exists inbox_open on inbox (state) where state <> 'done';`;
export const INBOX_SWEEP = 'delete from inbox where expires <= ?';

const TAKE = `insert into inbox (key, state, owner, body, expires) values (?, 'taken', ?, ?, ?)
  on conflict (key) do update set state = 'taken', owner = excluded.owner, body = excluded.body, expires = excluded.expires
  where inbox.expires <= ?`;
const SENDING = `update inbox set state = 'sending' where key = ? and state = 'taken'`;
const DONE = `update inbox set state = 'done', body = '' where key = ?`;
// An owner that no process has.
const RELEASE = `update inbox set owner = '' where key = ? and state <> 'done'`;
const OPEN = `select key, state, owner, body from inbox where state <> 'done' and substr(key, 1, ?) = ? order by key`;
const ADOPT = `update inbox set owner = ? where key = ? and owner = ? and state = ?`;

/** How an inbox meets a store that cannot be used now: does without it, and tells. */
export type Without = <Value>(otherwise: Value, what: string, error: unknown) => Value;

export interface InboxParts {
  readonly connection: Connection;
  readonly without: Without;
  readonly now: () => number;
  /** This process among all that ever use the file: its number, and a word of its own. */
  readonly owner: string;
  /** Whether the process of an owner still runs. */
  readonly lives: (owner: string) => boolean;
}

const text = (value: SQLOutputValue | undefined): string => (typeof value === 'string' ? value : '');

/** Opens the inbox. Rejects with nothing but what is not the store's fault. */
export function openInbox({ connection, without, now, owner, lives }: InboxParts): Inbox {
  const step = async (sql: string, key: string, what: string): Promise<void> => {
    try {
      await connection.soon(sql, key);
    } catch (error) {
      without(undefined, what, error);
    }
  };
  return {
    async take(key, body, milliseconds) {
      try {
        return (await connection.soon(TAKE, key, owner, body, now() + milliseconds, now())) > 0 ? 'new' : 'known';
      } catch (error) {
        // Better twice than never.
        return without('new', 'what came in could not be kept', error);
      }
    },
    sending: async (key) => step(SENDING, key, 'an answer could not be noted before it was sent'),
    done: async (key) => step(DONE, key, 'an answer could not be noted'),
    release: async (key) => step(RELEASE, key, 'what came in could not be handed over'),
    async leftOver(prefix, mine = () => true) {
      try {
        return connection
          .all(OPEN, prefix.length, prefix)
          .filter((row) => !lives(text(row['owner'])))
          .flatMap((row): LeftOver[] => {
            const state = text(row['state']);
            const left: LeftOver = { key: text(row['key']), body: text(row['body']), state: state === 'taken' ? 'taken' : 'sending' };
            // Of several processes that look at once, one adopts it.
            return mine(left) && connection.run(ADOPT, owner, left.key, text(row['owner']), state) > 0 ? [left] : [];
          });
      } catch (error) {
        return without([], 'what an earlier process left could not be read', error);
      }
    },
  };
}

/** A name for this process that no other has: its number, and a random word, since numbers come again. */
export const ownerOf = (pid: number, word: string): string => `${pid} ${word}`;

/** Whether an owner's process still runs on this machine. Ours is told by its word: after a restart in a container the number is the same. */
export function livesHere(owner: string, own: string): boolean {
  if (owner === own) return true;
  const pid = Number(owner.split(' ')[0]);
  if (!Number.isInteger(pid) || pid <= 0 || pid === Number(own.split(' ')[0])) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
