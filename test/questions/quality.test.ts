/** Holds the answer quality on the half of the questions that nobody tunes on. Raise the floors when it rises; never lower them to pass. */
import { beforeAll, describe, expect, test } from 'vitest';
import { openExhibit } from '../../bench/exhibit.ts';
import { ownFollowUps, ownQuestions, score } from '../../bench/quality.ts';
import type { Scored } from '../../bench/quality.ts';
import { halfOf } from './score.ts';
import type { Gold } from './score.ts';

const FLOORS = { answerable: 0.94, unanswerable: 0.975, precision: 0.96, followUps: 0.91 };

describe('on the verify half', () => {
  let scored: readonly Scored[] = [];
  let followUps: readonly Scored[] = [];
  beforeAll(async () => {
    const ask = openExhibit();
    const verify = (gold: Gold): boolean => halfOf(gold) === 'verify';
    scored = await score(ask, ownQuestions().filter(verify));
    followUps = await score(ask, ownFollowUps().filter(verify));
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

  test('a follow-up is understood with what it follows', () => {
    expect(followUps.length).toBeGreaterThanOrEqual(200);
    expect(followUps.filter(isRight).length / followUps.length).toBeGreaterThanOrEqual(FLOORS.followUps);
  });

  test('what is answered is right', () => {
    const answered = ({ gold, outcome }: Scored): boolean => outcome !== 'false refusal' && !(outcome === 'right' && gold.expect !== 'answer');
    expect(share(answered, isRight)).toBeGreaterThanOrEqual(FLOORS.precision);
  });
});
