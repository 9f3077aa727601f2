/** What the engine makes of a question, with everything that led to it. */
import type { FactId } from '../../dossier/schema.ts';
import type { Plan } from '../plan.ts';
import type { Decision } from './decide/decide.ts';
import type { Ranked } from './rank/inquiry.ts';
import type { QuestionLanguage } from './read/fold.ts';

export interface Understood {
  readonly plan: Plan;
  readonly language: QuestionLanguage;
  /** Whether its words tell that language: a bare name, a number or a sign is the same in all. */
  readonly spoken: boolean;
  /** Whether its words lean on what was answered before. */
  readonly leans: boolean;
  /** Whether it may mean something else after another plan: else it is the same after any. */
  readonly mayLean: boolean;
}

/** How a question was understood, step by step. */
export interface Trace extends Understood, Ranked {
  readonly decision: Decision;
  /** Of a follow-up: the answers that it may ask for, with how likely each is. */
  readonly followed?: readonly { readonly facts: readonly FactId[]; readonly chance: number }[];
}
