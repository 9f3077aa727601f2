/** What is compared: something that, given the facts, names those that answer a question. */
import type { Dossier } from '../../src/dossier/dossier.ts';
import type { FactId } from '../../src/dossier/schema.ts';
import type { Gold, Given } from '../../test/questions/score.ts';

/** A fact that may answer, and how well; higher is better, and each peer has a scale of its own. */
export interface Hit {
  readonly fact: FactId;
  readonly score: number;
}

/** Names the facts that may answer a question, best first. */
export type Find = (question: string) => Promise<readonly Hit[]>;

/** What a peer is given. The tune half is all that it may learn from. */
export interface Lesson {
  readonly dossier: Dossier;
  readonly tune: readonly Gold[];
}

/** A peer that ranks facts; whether it answers is left to a threshold. */
export interface Ranker {
  readonly kind: 'ranker';
  readonly find: Find;
  /** Asks the tune half for the threshold where the peer has learnt those very questions: as if it had not. Left out, `find` does. */
  readonly findUnlearnt?: () => Promise<Find>;
  /** The scores that are tried for the threshold; `confidence` is one by itself. */
  readonly scale: 'score' | 'confidence';
}

/** One that decides by itself whether it answers, and with which words. */
export interface Decider {
  readonly kind: 'decider';
  /** Understands, without writing a reply. */
  readonly find: (question: string) => unknown;
  readonly ask: (question: string) => Promise<Given>;
}

/** Builds a peer's index or model. Its package is loaded before, so that neither its time nor its memory counts. */
export type Build = (lesson: Lesson) => Promise<Ranker | Decider>;
