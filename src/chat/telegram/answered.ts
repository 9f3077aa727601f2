/** Which messages answered which, for as long as an edited question gets its answer edited. */
import type { Message } from 'grammy/types';
import { z } from 'zod';
import type { TelegramParts } from './parts.ts';

/** What a message was answered with, and until when that may be edited, on the clock that only goes forward. */
export interface Answered {
  readonly ids: readonly number[];
  readonly until: number;
}

export interface AnsweredNotes {
  /** Notes the answer to a message; nothing for none. Never rejects: it is for later. */
  readonly note: (message: Message, answered: Answered) => Promise<void>;
  /** The answer to a message; undefined where there is none, or it is too long ago. */
  readonly of: (message: Message) => Promise<Answered | undefined>;
}

/** How long an edited question gets its answer edited, in milliseconds. */
export const EDITABLE = 15 * 60 * 1000;
/** So many are known without looking into what is kept, where they survive a restart. */
const MOST = 5000;
const keyOf = ({ chat, message_id: id }: Message): string => `telegram:answered:${chat.id}:${id}`;

/** As it is kept; `at` is in milliseconds since 1970. */
const Kept = z.object({ ids: z.array(z.number()), at: z.number() });

/** The notes, kept over a restart. */
export function answeredIn({ kept, now, clock, log }: Pick<TelegramParts, 'kept' | 'now' | 'clock' | 'log'>): AnsweredNotes {
  const known = new Map<string, Answered>();
  return {
    async note(message, { ids, until }) {
      if (ids.length === 0) return;
      const key = keyOf(message);
      known.delete(key);
      known.set(key, { ids, until });
      const [oldest] = known.keys();
      if (known.size > MOST && oldest !== undefined) known.delete(oldest);
      const left = until - clock();
      try {
        await kept.set(key, JSON.stringify({ ids, at: now() - EDITABLE + left }), left);
      } catch (error) {
        log.fault('telegram.note', error);
      }
    },
    async of(message) {
      const key = keyOf(message);
      const answered = known.get(key) ?? fromKept(await kept.get(key), now() - clock());
      return answered === undefined || answered.until < clock() ? undefined : answered;
    },
  };
}

/** `ahead`: how far the time of day is ahead of the clock. */
function fromKept(text: string | undefined, ahead: number): Answered | undefined {
  try {
    const read = text === undefined ? undefined : Kept.safeParse(JSON.parse(text)).data;
    return read && { ids: read.ids, until: read.at + EDITABLE - ahead };
  } catch {
    return undefined;
  }
}
