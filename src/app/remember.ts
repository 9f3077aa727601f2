/** The commands' memory over the store: under which keys a person's and a chat's things are kept. */
import { Settings } from '../../commands/memory.ts';
import type { Memory, VotedFact, Whose } from '../../commands/memory.ts';
import { heldFor } from '../store/fresh.ts';
import type { Store } from '../store/store.ts';

/** A person, and the chat that has settings and counts of its own; undefined for a private one. */
export interface Keys {
  readonly person: string;
  readonly chat: string | undefined;
}

export interface Remembering {
  readonly memoryOf: (keys: Keys) => Memory;
  /** Deletes everything of a chat, as when the bot was removed from it. */
  readonly forgetChat: (chat: string) => Promise<void>;
  /** Gives everything of a chat to the one that it has become. */
  readonly moveChat: (from: string, to: string) => Promise<void>;
}

/** So long settings are held, in milliseconds: where others write them too, a change of theirs shows after that time. */
const HELD = { alone: 10 * 60_000, several: 5000 } as const;
/** Votes given in private belong to no chat's moderators. */
const PRIVATE = '';

/** What is voted on: a fact as it answers, or as a language model chose it. Ids hold no space. */
const BY_MODEL = ' by model';
const subjectOf = (fact: string, by: 'model' | undefined): string => (by === undefined ? fact : `${fact}${BY_MODEL}`);
const factVotedOn = (subject: string): Pick<VotedFact, 'fact' | 'by'> =>
  subject.endsWith(BY_MODEL) ? { fact: subject.slice(0, -BY_MODEL.length), by: 'model' } : { fact: subject };

/** Makes memories over a store; `several` where other processes too write what is kept of the same people and chats. */
export function rememberIn(store: Store, several: boolean): Remembering {
  const settings = heldFor(several ? HELD.several : HELD.alone, store.values('settings', Settings));
  const unanswered = store.tallies('unanswered');
  const { votes } = store;
  return {
    memoryOf({ person, chat }) {
      const keyOf = (whose: Whose): string => {
        if (whose === 'person') return person;
        if (chat === undefined) throw new TypeError('a private chat has no settings of its own');
        return chat;
      };
      return {
        kept: () => (store.kept() === 'disk' ? 'disk' : 'process-for-now'),
        hasChat: chat !== undefined,
        settings: async (whose) => (await settings.get(keyOf(whose))) ?? {},
        change: async (whose, changed) =>
          Object.keys(changed).length === 0 ? settings.delete(keyOf(whose)) : settings.set(keyOf(whose), changed),
        async forget() {
          const had = (await settings.get(person)) !== undefined;
          await settings.delete(person);
          return { settings: had, votes: await votes.withdraw({ person }) };
        },
        async countUnanswered(question) {
          if (chat !== undefined) await unanswered.add(chat, question);
        },
        unanswered: async (most) =>
          chat === undefined ? [] : (await unanswered.top(chat, most)).map(({ key, times }) => ({ question: key, times })),
        dropUnanswered: async (question) => (chat === undefined ? 0 : unanswered.remove(chat, question)),
        vote: async (fact, helpful, by) => votes.cast({ scope: chat ?? PRIVATE, person, subject: subjectOf(fact, by), yes: helpful }),
        votes: async (most) =>
          (await votes.counts(chat ?? PRIVATE, most)).map(({ subject, yes, no }) => ({
            ...factVotedOn(subject),
            helpful: yes,
            notHelpful: no,
          })),
      };
    },
    async forgetChat(chat) {
      // One that fails keeps none of the others from being deleted.
      const gone = await Promise.allSettled([settings.delete(chat), unanswered.remove(chat), votes.withdraw({ scope: chat })]);
      for (const one of gone) if (one.status === 'rejected') throw one.reason;
    },
    async moveChat(from, to) {
      const chosen = await settings.get(from);
      if (chosen !== undefined) await settings.set(to, chosen);
      await settings.delete(from);
      await unanswered.move(from, to);
      await votes.move(from, to);
    },
  };
}
