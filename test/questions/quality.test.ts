/** Holds the answer quality on the half of the questions that nobody tunes on. Raise the floors when it rises; never lower them to pass. */
import { expect, test } from 'vitest';
import { openExhibit } from '../../bench/exhibit.ts';
import { scoreQuestions } from '../../bench/quality.ts';
import { halfOf } from './score.ts';

const FLOORS = { answerable: 0.67, unanswerable: 0.88 };

test('answers and refusals on the verify half stay at their level', async () => {
  const scored = (await scoreQuestions(openExhibit(), [])).filter(({ gold }) => halfOf(gold) === 'verify');
  const share = (expected: string): number => {
    const group = scored.filter(({ gold }) => gold.expect === expected);
    return group.filter(({ outcome }) => outcome === 'right').length / group.length;
  };
  expect(share('answer')).toBeGreaterThanOrEqual(FLOORS.answerable);
  expect(share('abstain')).toBeGreaterThanOrEqual(FLOORS.unanswerable);
});
