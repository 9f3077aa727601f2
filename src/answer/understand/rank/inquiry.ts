/** What is known of an inquiry once the facts and the examples have been asked, and once its candidates are ranked. */
import type { FactId } from '../../../dossier/schema.ts';
import type { Inquiry } from '../read/question.ts';
import type { Token } from '../read/tokens.ts';
import type { CandidateFeatures } from './candidate-features.ts';
import type { Examined } from './constraints.ts';
import type { Recognition } from './model.ts';
import type { RuledAnswer } from './rules.ts';

/** An inquiry with what the facts explain of it, and what its examples make of it. */
export interface Examination extends Inquiry {
  /** The facts that explain most of it, best first, each with the constraints it violates. */
  readonly examined: readonly Examined[];
  /** What the facts' own words answer, by rule; undefined where they explain too little. */
  readonly ruled: RuledAnswer | undefined;
  /** What it may mean, where it names nobody and the dossier measures the same of several. */
  readonly choices: readonly FactId[] | undefined;
  /** The question's features, by which it is recognised. */
  readonly features: readonly string[];
  readonly recognition: Recognition;
  /** The tokens that some fact holds. */
  readonly held: ReadonlySet<Token>;
}

/** An answer that is considered: a few facts, with how sure it is that they answer. */
export interface Candidate {
  /** The facts that would answer, the main one first. */
  readonly facts: readonly FactId[];
  /** The facts with what each explains of the question and which constraints it violates. */
  readonly examined: readonly Examined[];
  readonly features: CandidateFeatures;
  /** What of the question it passes over. Told when it is asked for. */
  readonly open: () => readonly Token[];
  /** How likely it is that they answer the question, 0 to 1. */
  readonly confidence: number;
}

/** The same with the answers considered, the surest first. */
export interface Ranked extends Examination {
  readonly candidates: readonly Candidate[];
}
