import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { BALANCED, calibrationFor, confidenceOf, contributions, FULL, MIDDLE } from '../../../../src/answer/understand/rank/confidence.ts';
import { CORNERS } from '../../../../src/answer/understand/rank/confidence-weights.ts';
import type { Weights } from '../../../../src/answer/understand/rank/confidence-weights.ts';
import { SIDES, FEATURES } from '../../../../src/answer/understand/rank/candidate-features.ts';
import type { CandidateFeatures } from '../../../../src/answer/understand/rank/candidate-features.ts';

const NOTHING: CandidateFeatures = Object.freeze({ ...CORNERS[0].without, ...Object.fromEntries(FEATURES.map((name) => [name, 0])) });

const STEPS = ['without examples', 'with a few examples a fact', 'with many'];
describe.each(
  CORNERS.flatMap(({ without, withNearMisses }, at) => [
    [`${STEPS[at]}, without near misses`, without] as const,
    [`${STEPS[at]}, with near misses`, withNearMisses] as const,
  ]),
)('the weights for a dossier %s', (_, weights) => {
  test.each(FEATURES.filter((name) => SIDES[name] !== 'either'))('%s weighs on its own side only', (name) => {
    const change = confidenceOf({ ...NOTHING, [name]: 1 }, weights) - confidenceOf(NOTHING, weights);
    expect(SIDES[name] === 'for' ? change : -change).toBeGreaterThanOrEqual(0);
  });
});

describe('what speaks for an answer and against it', () => {
  const weights: Weights = { ...NOTHING, base: 7, words: 0.1, near: 0.5, explained: 2, turned: -3 };

  test('is told with what each feature adds or takes, the strongest first', () => {
    const told = contributions({ ...NOTHING, words: 4, explained: 1, near: -3, turned: 1 }, weights);
    expect(told.slice(0, 4)).toEqual([
      { name: 'turned', value: -3 },
      { name: 'explained', value: 2 },
      { name: 'near', value: -1.5 },
      { name: 'words', value: 0.4 },
    ]);
    expect(told.map(({ name }) => name).toSorted()).toEqual(FEATURES.toSorted());
  });
});

describe('the calibration of a dossier', () => {
  test('is that of its corner where it has taught just so much', () => {
    expect(calibrationFor({ examples: 0, nearMisses: 0 })).toEqual(CORNERS[0].without);
    expect(calibrationFor({ examples: FULL.examples, nearMisses: FULL.nearMisses })).toEqual(CORNERS[2].withNearMisses);
    expect(calibrationFor({ examples: 10 * FULL.examples, nearMisses: 0 })).toEqual(CORNERS[2].without);
  });

  test('is the balanced one half-way where it has as many near misses as its examples bring, whatever the fully taught have', () => {
    const { balanced } = CORNERS[1];
    expect(balanced).toBeDefined();
    const weights = calibrationFor({ examples: MIDDLE, nearMisses: MIDDLE * BALANCED });
    for (const name of FEATURES) expect(weights[name]).toBeCloseTo(balanced?.[name] ?? Number.NaN, 1);
  });

  property.prop([
    fc.record({ examples: fc.double({ min: 0, max: 500, noNaN: true }), nearMisses: fc.double({ min: 0, max: 500, noNaN: true }) }),
  ])('lies between those of the corners around it, weight by weight', (taught) => {
    const weights = calibrationFor(taught);
    const all = CORNERS.flatMap(({ without, balanced = without, withNearMisses }) => [without, balanced, withNearMisses]);
    for (const name of FEATURES) {
      expect(weights[name]).toBeGreaterThanOrEqual(Math.min(...all.map((corner) => corner[name])) - 1e-9);
      expect(weights[name]).toBeLessThanOrEqual(Math.max(...all.map((corner) => corner[name])) + 1e-9);
    }
  });
});
