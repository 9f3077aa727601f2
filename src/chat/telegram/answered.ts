/** Which messages answered which, for as long as an edited question gets its answer edited. */
import type { Message } from 'grammy/types';
import type { TelegramParts } from './parts.ts';

/** What a message was answered with, and when. */
export interface Answered {
  readonly ids: readonly number[];
  readonly at: number;
}

export interface AnsweredNotes {
  /** Notes the answer to a message; nothing for none. */
  readonly note: (message: Message, ids: readonly number[], at: number) => Promise<void>;
  /** The answer to a message; undefined where there is none, or it is too long ago. */
  readonly of: (message: Message) => Promise<Answered | undefined>;
}

/** How long an edited question gets its answer edited. */
const EDITABLE = 15 * 60 * 1000;
const keyOf = ({ chat, message_id: id }: Message): string => `telegram:answered:${chat.id}:${id}`;

/** The notes, kept over a restart. */
export const answeredIn = ({ kept, now }: Pick<TelegramParts, 'kept' | 'now'>): AnsweredNotes => ({
  async note(message, ids, at) {
    if (ids.length > 0) await kept.set(keyOf(message), JSON.stringify({ ids, at }), EDITABLE);
  },
  async of(message) {
    const answered = read(await kept.get(keyOf(message)));
    return answered === undefined || now() - answered.at > EDITABLE ? undefined : answered;
  },
});

function read(text: string | undefined): Answered | undefined {
  if (text === undefined) return undefined;
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || !('ids' in value) || !('at' in value)) return undefined;
  const { ids, at } = value;
  return Array.isArray(ids) && typeof at === 'number' ? { ids: ids.filter((id) => typeof id === 'number'), at } : undefined;
}
