/** What is kept of the one who asks and of the chat it is asked in: the commands' view of it. The store stands behind it. */
import { z } from 'zod';
import { REPLY_LANGUAGES } from '../src/reply/reply.ts';

/** A person's settings, or a chat's. What is absent is not set. */
export const Settings = z.object({
  language: z.enum(REPLY_LANGUAGES).optional(),
  /** Answers are for the asker's eyes, where the platform can. */
  quiet: z.boolean().optional(),
  /** False where no language model may be asked. */
  model: z.boolean().optional(),
});
export type Settings = z.infer<typeof Settings>;

export type Whose = 'person' | 'chat';

/** A question that the record could not answer, folded, and how often it was asked. */
export interface UnansweredQuestion {
  readonly question: string;
  readonly times: number;
}

/** How many found a fact helpful, and how many did not. */
export interface VotedFact {
  readonly fact: string;
  /** As chosen by a language model: counted apart. */
  readonly by?: 'model';
  readonly helpful: number;
  readonly notHelpful: number;
}

/** What was deleted of a person. */
export interface Forgotten {
  readonly settings: boolean;
  readonly votes: number;
}

/** The memory as one person in one chat has it. What cannot be kept now rejects, what cannot be read counts as absent. */
export interface Memory {
  /** On disk, or only until the program ends: as it is meant to be, or because the disk cannot be used now. */
  readonly kept: () => 'disk' | 'process' | 'process-for-now';
  /** Whether the chat has settings and counts of its own: a private one has not. */
  readonly hasChat: boolean;
  settings(whose: Whose): Promise<Settings>;
  change(whose: Whose, settings: Settings): Promise<void>;
  /** Deletes everything that is kept under the person. */
  forget(): Promise<Forgotten>;
  /** Counts a question, folded, that the record could not answer. Only in a chat that has counts. */
  countUnanswered(question: string): Promise<void>;
  unanswered(most: number): Promise<readonly UnansweredQuestion[]>;
  /** Deletes a counted question, or all; returns how many. */
  dropUnanswered(question?: string): Promise<number>;
  vote(fact: string, helpful: boolean, by?: 'model'): Promise<void>;
  votes(most: number): Promise<readonly VotedFact[]>;
}

/** A memory of this process alone, for one person: a chat in a terminal, which is its own moderator's. */
export function processMemory(): Memory {
  const settings = new Map<Whose, Settings>();
  const questions = new Map<string, number>();
  const votes = new Map<string, { readonly fact: string; readonly helpful: boolean; readonly by?: 'model' }>();
  return {
    kept: () => 'process',
    hasChat: true,
    settings: async (whose) => settings.get(whose) ?? {},
    change: async (whose, changed) => void settings.set(whose, changed),
    async forget() {
      const gone = { settings: settings.delete('person'), votes: votes.size };
      votes.clear();
      return gone;
    },
    countUnanswered: async (question) => void questions.set(question, (questions.get(question) ?? 0) + 1),
    unanswered: async (most) =>
      [...questions]
        .map(([question, times]) => ({ question, times }))
        .sort((one, other) => other.times - one.times)
        .slice(0, most),
    async dropUnanswered(question) {
      const dropped = question === undefined ? questions.size : Number(questions.has(question));
      if (question === undefined) questions.clear();
      else questions.delete(question);
      return dropped;
    },
    vote: async (fact, helpful, by) => void votes.set(`${fact} ${by ?? ''}`, { fact, helpful, ...(by !== undefined && { by }) }),
    votes: async (most) =>
      [...votes.values()].slice(0, most).map((vote) => ({ ...vote, helpful: Number(vote.helpful), notHelpful: Number(!vote.helpful) })),
  };
}
