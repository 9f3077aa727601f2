/** Holds the answer quality on the half of the questions that nobody tunes on. Raise the floors when it rises; never lower them to pass. */
import { beforeAll, describe, expect, test } from 'vitest';
import { openExhibit } from '../../bench/exhibit.ts';
import { behindOthers, ownFollowUps, ownQuestions, score } from '../../bench/quality.ts';
import type { Scored } from '../../bench/quality.ts';
import { halfOf } from './score.ts';
import type { Gold } from './score.ts';

/** Those written by people who saw nothing of the project but the article are the harder ones: `fresh-3.jsonl` and `follow-ups-2.jsonl`. */
const isOfOthers = ({ id }: Gold): boolean => /^[LM]\d/u.test(id);
const SETS = [
  { name: 'of the project’s own questions', of: (gold: Gold) => !isOfOthers(gold), answerable: 0.944, unanswerable: 0.982, precision: 0.97, followUps: 0.95, mostWrong: 0.036 },
  { name: 'of people who saw nothing but the article', of: isOfOthers, answerable: 0.9, unanswerable: 0.955, precision: 0.91, followUps: 0.923, mostWrong: 0.054 },
] as const;

/** The share of whole questions that may come out otherwise behind another that has nothing to do with them. */
const LOST_BEHIND = 0.0265;

describe('on the verify half', () => {
  let questions: readonly Scored[] = [];
  let followUps: readonly Scored[] = [];
  let behind: readonly Scored[] = [];
  beforeAll(async () => {
    const ask = openExhibit();
    const verify = (gold: Gold): boolean => halfOf(gold) === 'verify';
    questions = await score(ask, ownQuestions().filter(verify));
    followUps = await score(ask, ownFollowUps().filter(verify));
    behind = await score(ask, behindOthers(ownQuestions().filter(verify)));
  });
  const isRight = ({ outcome }: Scored): boolean => outcome === 'right';
  const rightShare = (group: readonly Scored[]): number => group.filter(isRight).length / group.length;

  describe.each(SETS)('$name', ({ of, ...floors }) => {
    const own = (scored: readonly Scored[]): readonly Scored[] => scored.filter(({ gold }) => of(gold));

    test('answerable questions are answered rightly', () => {
      expect(rightShare(own(questions).filter(({ gold }) => gold.expect === 'answer'))).toBeGreaterThanOrEqual(floors.answerable);
    });

    test('questions that the source does not answer are refused', () => {
      expect(rightShare(own(questions).filter(({ gold }) => gold.expect === 'abstain'))).toBeGreaterThanOrEqual(floors.unanswerable);
    });

    test('a follow-up is understood with what it follows', () => {
      expect(own(followUps).length).toBeGreaterThanOrEqual(200);
      expect(rightShare(own(followUps))).toBeGreaterThanOrEqual(floors.followUps);
    });

    test('a follow-up is hardly ever answered wrongly', () => {
      const wrong = own(followUps).filter(({ outcome }) => outcome === 'wrong answer' || outcome === 'false answer');
      expect(wrong.length / own(followUps).length).toBeLessThanOrEqual(floors.mostWrong);
    });

    test('a whole question is hardly less well answered behind another', () => {
      for (const kind of ['answer', 'abstain'] as const) {
        const [alone, after] = [questions, behind].map((all) => rightShare(own(all).filter(({ gold }) => gold.expect === kind)));
        expect(after).toBeGreaterThanOrEqual((alone ?? 1) - LOST_BEHIND);
      }
    });

    test('what is answered is right', () => {
      const answered = ({ gold, outcome }: Scored): boolean => outcome !== 'false refusal' && !(outcome === 'right' && gold.expect !== 'answer');
      expect(rightShare(own(questions).filter(answered))).toBeGreaterThanOrEqual(floors.precision);
    });
  });
});
