/** An inquiry: a question on its way from reading to a decision, with all that is known of it so far. */
import type { FactId } from '../../../dossier/schema.ts';
import type { QuestionLanguage } from '../read/fold.ts';
import type { Question, Weighed } from '../read/question.ts';
import type { Candidate } from './candidates.ts';
import type { Examined } from './constraints.ts';
import type { Recognition } from './model.ts';
import type { RuledAnswer } from './rules.ts';

/** A question as it was read, with how much each of its tokens counts. */
export interface Inquiry {
  readonly question: Question;
  readonly language: QuestionLanguage;
  readonly weighed: readonly Weighed[];
}

/** The same with what the facts explain of it, and what its examples make of it. */
export interface Examination extends Inquiry {
  /** The facts that explain most of it, best first, each with the constraints it violates. */
  readonly examined: readonly Examined[];
  /** What the facts' own words answer, by rule; undefined where they explain too little. */
  readonly ruled: RuledAnswer | undefined;
  /** What it may mean, where it names nobody and the dossier measures the same of several. */
  readonly choices: readonly FactId[] | undefined;
  readonly recognition: Recognition;
}

/** The same with the answers considered, the surest first. */
export interface Ranked extends Examination {
  readonly candidates: readonly Candidate[];
}
