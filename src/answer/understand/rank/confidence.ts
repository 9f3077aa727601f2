/**
 * Confidence: how likely it is that a candidate answers a question, by its features. A logistic regression whose weights are fitted by
 * `npm run tune`, at the corners of how much a dossier has taught; between the corners they are interpolated.
 */
import { FEATURES } from './candidate-features.ts';
import type { CandidateFeatures } from './candidate-features.ts';
import { CORNERS } from './confidence-weights.ts';
import type { Corner, Weights } from './confidence-weights.ts';

/** How much a dossier has taught. */
export interface Taught {
  /** Example questions that facts answer, and near misses that people have written, for each fact. */
  readonly examples: number;
  readonly nearMisses: number;
}

/** The weights of a dossier's confidence. */
export type Calibration = Weights;

/** An answer has to be so sure to be given. The fit moves the weights so that it is the same for every dossier. */
export const THRESHOLD = 0.5;

/** From so many examples and near misses a fact on, more of them change nothing in how far they are trusted. */
export const FULL = { examples: 140, nearMisses: 50 } as const;

/** The examples a fact of the corner half-way. */
export const MIDDLE = Math.round(Math.sqrt(1 + FULL.examples) - 1);

/** How many near misses a dossier of such examples comes to have: both are written together. */
export const BALANCED = FULL.nearMisses / FULL.examples;

/** How far along the way from nothing to enough, 0 to 1: the first examples count most. */
export const along = (count: number, full: number): number => Math.min(1, Math.log1p(count) / Math.log1p(full));

/** The calibration of a dossier that has taught so much. */
export function calibrationFor({ examples, nearMisses }: Taught): Calibration {
  const across = along(examples, FULL.examples) * (CORNERS.length - 1);
  const at = Math.min(CORNERS.length - 2, Math.floor(across));
  const [lower, upper] = [CORNERS[at], CORNERS[at + 1]];
  if (lower === undefined || upper === undefined) throw new RangeError('the calibration has too few corners');
  const weightsOf = ({ without, balanced, withNearMisses }: Corner): Weights => {
    if (balanced === undefined) return mixed(without, withNearMisses, along(nearMisses, FULL.nearMisses));
    const ratio = nearMisses / Math.max(1, examples) / BALANCED;
    return ratio <= 1 ? mixed(without, balanced, ratio) : mixed(balanced, withNearMisses, Math.min(1, Math.log(ratio) / Math.log(MANY)));
  };
  return mixed(weightsOf(lower), weightsOf(upper), across - at);
}

/** How many times as many near misses as its examples bring the middle corner has with all of them. */
const MANY = FULL.nearMisses / (MIDDLE * BALANCED);

const mixed = (one: Weights, other: Weights, part: number): Weights => mapped((name) => (1 - part) * one[name] + part * other[name]);

const NAMES = ['base', ...FEATURES] as const;
function mapped(value: (name: keyof Weights) => number): Weights {
  const weights = { ...CORNERS[0].without };
  for (const name of NAMES) weights[name] = value(name);
  return weights;
}

/** From 0, surely not, to 1, surely. */
export function confidenceOf(features: CandidateFeatures, weights: Weights): number {
  let score = weights.base;
  for (const name of FEATURES) score += weights[name] * features[name];
  return 1 / (1 + Math.exp(-score));
}

/** What each feature adds to the score or takes from it, the strongest first. */
export function contributions(
  features: CandidateFeatures,
  weights: Weights,
): { readonly name: keyof CandidateFeatures; readonly value: number }[] {
  return FEATURES.map((name) => ({ name, value: weights[name] * features[name] })).sort(
    (one, other) => Math.abs(other.value) - Math.abs(one.value),
  );
}
