/** What is compared with Exhibit, and what it is given to learn from. */
import type { TaughtDossier } from '../../src/dossier/dossier.ts';
import { FactId } from '../../src/dossier/schema.ts';
import type { Gold } from '../../test/questions/score.ts';
import { z } from 'zod';
import type { Ask } from '../exhibit.ts';

/** A fact that may answer, and how well: higher is better, on a scale of the peer's own. */
export const Hit = z.object({ fact: FactId, score: z.number() });
export type Hit = z.infer<typeof Hit>;

/** Names the facts that may answer a question, best first; none where the peer itself takes it for one that no fact answers. */
export type Find = (question: string) => Promise<readonly Hit[]>;

/** What a peer may learn from: the facts, the tune half, and in a second round the dossier's example questions and gaps too, as Exhibit does. */
export interface Lesson {
  readonly dossier: TaughtDossier;
  readonly tune: readonly Gold[];
  readonly examples: boolean;
}

/** A peer that ranks facts. Whether it answers at all is left to a threshold. */
export interface Ranker {
  readonly kind: 'ranker';
  readonly find: Find;
  /** Where the peer has learnt the very questions that the threshold is fitted on: what asks each as if it had not. */
  readonly findUnlearnt?: () => Promise<Find>;
  /** Whether a score grows with the words of the question, so that its share for a word is worth a try. */
  readonly grows: boolean;
}

/** One that decides by itself whether it answers. */
export interface Decider {
  readonly kind: 'decider';
  readonly ask: Ask;
  /** The part of it that only understands, to be timed by itself. */
  readonly understand: (question: string) => unknown;
}

/** Builds the index or the model of a peer whose code is loaded. */
export type Build = (lesson: Lesson) => Promise<Ranker | Decider>;
