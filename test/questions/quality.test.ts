/** Holds the answer quality on the half of the questions that nobody tunes on. Raise the floors when it rises; never lower them to pass. */
import { beforeAll, describe, expect, test } from 'vitest';
import { openExhibit } from '../../bench/exhibit.ts';
import { scoreQuestions } from '../../bench/quality.ts';
import type { Scored } from '../../bench/quality.ts';
import { halfOf } from './score.ts';

const FLOORS = { answerable: 0.94, unanswerable: 0.97, precision: 0.96 };

describe('on the verify half', () => {
  let scored: readonly Scored[] = [];
  beforeAll(async () => {
    scored = (await scoreQuestions(openExhibit(), [])).filter(({ gold }) => halfOf(gold) === 'verify');
  });
  const share = (of: (row: Scored) => boolean, right: (row: Scored) => boolean): number => {
    const group = scored.filter(of);
    return group.filter(right).length / group.length;
  };
  const isRight = ({ outcome }: Scored): boolean => outcome === 'right';

  test('answerable questions are answered rightly', () => {
    expect(share(({ gold }) => gold.expect === 'answer', isRight)).toBeGreaterThanOrEqual(FLOORS.answerable);
  });

  test('questions that the source does not answer are refused', () => {
    expect(share(({ gold }) => gold.expect === 'abstain', isRight)).toBeGreaterThanOrEqual(FLOORS.unanswerable);
  });

  test('what is answered is right', () => {
    const answered = ({ gold, outcome }: Scored): boolean => outcome !== 'false refusal' && !(outcome === 'right' && gold.expect !== 'answer');
    expect(share(answered, isRight)).toBeGreaterThanOrEqual(FLOORS.precision);
  });
});
