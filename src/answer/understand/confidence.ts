/** Confidence: how likely it is that proposed facts answer a question, by its signals. A logistic regression; its weights are fitted by `npm run tune`. */
import { LITTLE_TAUGHT, WELL_TAUGHT } from './confidence-weights.ts';
import type { Weights } from './confidence-weights.ts';
import { SIGNALS } from './signals.ts';
import type { Signals } from './signals.ts';

/** From so many example questions a fact on, what they teach is trusted more than the facts' own words. */
const MANY = 40;

/** The weights for a dossier with so many examples and facts. */
export const weightsFor = (examples: number, facts: number): Weights => (examples >= MANY * facts ? WELL_TAUGHT : LITTLE_TAUGHT);

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
