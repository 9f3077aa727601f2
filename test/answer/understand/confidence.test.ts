import { describe, expect, test } from 'vitest';
import { confidenceOf, contributions, standardFor } from '../../../src/answer/understand/confidence.ts';
import { LITTLE_TAUGHT, WELL_TAUGHT } from '../../../src/answer/understand/confidence-weights.ts';
import type { Weights } from '../../../src/answer/understand/confidence-weights.ts';
import { SIDES, SIGNALS } from '../../../src/answer/understand/signals.ts';
import type { Signals } from '../../../src/answer/understand/signals.ts';

const NOTHING: Signals = {
  aheadOfGaps: 0,
  aheadOfOthers: 0,
  own: 0,
  near: 0,
  untold: 0,
  offTopic: 0,
  sameWords: 0,
  sameWordsUntold: 0,
  lean: 0,
  explained: 0,
  openUntold: 0,
  fit: 0,
  lacksEntity: 0,
  lacksValue: 0,
  lacksAttribute: 0,
  roles: 0,
  turned: 0,
  kind: 0,
  speaker: 0,
  measure: 0,
  yesNo: 0,
  yesNoLacksValue: 0,
  yesNoLacksEntity: 0,
  words: 0,
  first: 0,
  joined: 0,
};

describe.each([
  ['a well-taught dossier', WELL_TAUGHT],
  ['a young one', LITTLE_TAUGHT],
])('the weights for %s', (_, weights) => {
  test.each(SIGNALS.filter((name) => SIDES[name] !== 'either'))('%s weighs on its own side only', (name) => {
    const change = confidenceOf({ ...NOTHING, [name]: 1 }, weights) - confidenceOf(NOTHING, weights);
    expect(SIDES[name] === 'for' ? change : -change).toBeGreaterThanOrEqual(0);
  });
});

describe('what speaks for an answer and against it', () => {
  const weights: Weights = { ...NOTHING, base: 7, words: 0.1, near: 0.5, explained: 2, turned: -3 };

  test('is told with what each signal adds or takes, the strongest first', () => {
    const told = contributions({ ...NOTHING, words: 4, explained: 1, near: -3, turned: 1 }, weights);
    expect(told.slice(0, 4)).toEqual([
      { name: 'turned', value: -3 },
      { name: 'explained', value: 2 },
      { name: 'near', value: -1.5 },
      { name: 'words', value: 0.4 },
    ]);
    expect(told.map(({ name }) => name).toSorted()).toEqual(SIGNALS.toSorted());
  });
});

test('a dossier with few examples has to be surer', () => {
  expect(standardFor(100, 50)).toMatchObject({ weights: LITTLE_TAUGHT });
  expect(standardFor(100_000, 50)).toMatchObject({ weights: WELL_TAUGHT });
  expect(standardFor(100, 50).least).toBeGreaterThan(standardFor(100_000, 50).least);
});
