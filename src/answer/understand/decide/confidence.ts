/** Confidence: how likely it is that proposed facts answer a question, by its signals. A logistic regression; its weights are fitted by `npm run tune`. */
import { LITTLE_TAUGHT, WELL_TAUGHT } from './confidence-weights.ts';
import type { Weights } from './confidence-weights.ts';
import { SIGNALS } from '../rank/features.ts';
import type { Signals } from '../rank/features.ts';

/** How the confidence of a dossier's answers is made, and how sure an answer has to be to be given. */
export interface Standard {
  readonly weights: Weights;
  readonly least: number;
}

/** From so many example questions a fact on, what they teach is trusted more than the facts' own words. */
const MANY = 40;
/** Chosen on the tune half of the project's own questions: the most right answers with two refusals in a hundred missed. */
const WELL: Standard = { weights: WELL_TAUGHT, least: 0.35 };
/** A young dossier is asked for much that nobody has thought of yet: it has to be surer. */
const LITTLE: Standard = { weights: LITTLE_TAUGHT, least: 0.45 };

/** The standard for a dossier with so many example questions and facts. */
export const standardFor = (examples: number, facts: number): Standard => (examples >= MANY * facts ? WELL : LITTLE);

/** From 0, surely not, to 1, surely. */
export function confidenceOf(signals: Signals, weights: Weights): number {
  let score = weights.base;
  for (const name of SIGNALS) score += weights[name] * signals[name];
  return 1 / (1 + Math.exp(-score));
}

/** What each signal adds to the score or takes from it, the strongest first. */
export function contributions(signals: Signals, weights: Weights): { readonly name: keyof Signals; readonly value: number }[] {
  return SIGNALS.map((name) => ({ name, value: weights[name] * signals[name] })).sort(
    (one, other) => Math.abs(other.value) - Math.abs(one.value),
  );
}
