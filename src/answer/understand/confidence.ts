/** Confidence: how likely it is that proposed facts answer a question, by its signals. A logistic regression; its weights are fitted by `npm run tune`. */
import { BASE, WEIGHTS } from './confidence-weights.ts';
import { SIGNALS } from './signals.ts';
import type { Signals } from './signals.ts';

/** From 0, surely not, to 1, surely. */
export function confidenceOf(signals: Signals): number {
  let score = BASE;
  for (const name of SIGNALS) score += WEIGHTS[name] * signals[name];
  return 1 / (1 + Math.exp(-score));
}

/** What each signal adds to the score or takes from it, the strongest first. */
export function contributions(signals: Signals): { readonly name: keyof Signals; readonly value: number }[] {
  return SIGNALS.map((name) => ({ name, value: WEIGHTS[name] * signals[name] })).sort(
    (one, other) => Math.abs(other.value) - Math.abs(one.value),
  );
}
