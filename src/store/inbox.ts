/**
 * What came in and has not been dealt with: kept from its arrival until its answer was sent, so that a process that ends without warning
 * loses nothing and sends nothing twice. Each item goes from `taken` over `sending` to `done`; only what was still `taken` may be done again.
 */
import type { SQLOutputValue } from 'node:sqlite';
import type { Connection } from './connection.ts';
import type { Life } from './life.ts';
import type { Remembered } from './remembered.ts';
import type { Inbox, LeftOver } from './store.ts';

export const INBOX_SCHEMA = `create table if not exists inbox (
  key text primary key, state text not null, owner text not null, body text not null, tries integer not null default 0,
  expires integer not null) without rowid;
create index if not exists inbox_open on inbox (state) where state <> 'done';`;
export const INBOX_SWEEP = 'delete from inbox where expires <= ?';

const TAKE = `insert into inbox (key, state, owner, body, expires) values (?, 'taken', ?, ?, ?)
  on conflict (key) do update set state = 'taken', owner = excluded.owner, body = excluded.body, tries = 0, expires = excluded.expires
  where inbox.expires <= ?`;
const SENDING = `update inbox set state = 'sending' where key = ? and state = 'taken'`;
const UNSENT = `update inbox set state = 'taken' where key = ? and state = 'sending'`;
const AGAIN = `update inbox set tries = tries + 1 where key = ?`;
const RELEASE = `update inbox set owner = '' where key = ? and state <> 'done'`;
const DONE = `update inbox set state = 'done', body = '' where key = ?`;
const OPEN = `select key, state, owner, body, tries from inbox where state <> 'done' and substr(key, 1, ?) = ? order by key`;
const ADOPT = `update inbox set owner = ? where key = ? and owner = ? and state = ?`;

/** How an inbox meets a store that cannot be used now: does without it, and tells. */
export type Without = <Value>(otherwise: Value, what: string, error: unknown) => Value;

export interface InboxParts {
  readonly connection: Connection;
  readonly without: Without;
  readonly now: () => number;
  /** What this process has taken, whatever became of the file since. */
  readonly taken: Remembered;
  /** This process among all that ever use the file, and whether the others still run. */
  readonly life: Pick<Life, 'owner' | 'hold' | 'lives'>;
}

const text = (value: SQLOutputValue | undefined): string => (typeof value === 'string' ? value : '');

/** Opens the inbox. Rejects with nothing but what is not the store's fault. */
export function openInbox({ connection, without, now, taken, life }: InboxParts): Inbox {
  const { owner } = life;
  const step = async (sql: string, key: string, what: string): Promise<void> => {
    try {
      await connection.soon(sql, key);
    } catch (error) {
      without(undefined, what, error);
    }
  };
  return {
    async take(key, body, milliseconds) {
      if (taken.holds(key)) return 'known';
      // Before the item is there: nobody takes it for one of a process that is gone.
      life.hold();
      const isNew = async (): Promise<boolean> => {
        try {
          return (await connection.soon(TAKE, key, owner, body, now() + milliseconds, now())) > 0;
        } catch (error) {
          // Better twice than never: what another process took of it cannot be told now.
          return without(true, 'what came in could not be kept', error);
        }
      };
      return (await isNew()) && taken.first(key, milliseconds) ? 'new' : 'known';
    },
    sending: async (key) => step(SENDING, key, 'an answer could not be noted before it was sent'),
    unsent: async (key) => step(UNSENT, key, 'an answer that was not sent could not be noted'),
    again: async (key) => step(AGAIN, key, 'a new try could not be counted'),
    release: async (key) => step(RELEASE, key, 'what is left open could not be handed on'),
    done: async (key) => step(DONE, key, 'an answer could not be noted'),
    async leftOver(prefix, mine = () => true) {
      try {
        life.hold();
        const rows = connection.all(OPEN, prefix.length, prefix);
        const running = new Set([...new Set(rows.map((row) => text(row['owner'])))].filter((one) => life.lives(one)));
        return rows
          .filter((row) => !running.has(text(row['owner'])))
          .flatMap((row): LeftOver[] => {
            const state = text(row['state']);
            // Of several processes that look at once, one adopts it.
            const left: LeftOver = {
              key: text(row['key']),
              body: text(row['body']),
              state: state === 'taken' ? 'taken' : 'sending',
              tries: Number(row['tries'] ?? 0),
            };
            return mine(left) && connection.run(ADOPT, owner, left.key, text(row['owner']), state) > 0 ? [left] : [];
          });
      } catch (error) {
        return without([], 'what an earlier process left could not be read', error);
      }
    },
  };
}
