/** What a follow-up aims at of what is told. */
import { describe, expect, test } from 'vitest';
import { saidBy } from '../../../../src/answer/understand/follow/told.ts';
import type { Plan } from '../../../../src/answer/plan.ts';
import { dispute, engine, factOf } from '../../../doubles/dispute.ts';

const facts = (plan: Plan | undefined): readonly string[] => (plan?.kind === 'facts' ? plan.facts : []);
const after = (question: string, follow: string): readonly string[] =>
  facts(engine.understand(follow, { previous: { plan: engine.understand(question).plan, question } }).plan);

describe('who says what was told', () => {
  test('is whoever says what was shown, and else whoever says the same', () => {
    expect(facts(saidBy([factOf('rask-settlement-chance'), factOf('trial-date')], dispute))).toEqual(['rask-settlement-chance']);
    expect(facts(saidBy([factOf('trial-date')], dispute))).toEqual(['trial-date']);
  });

  test('is said of nothing where nothing was shown', () => expect(saidBy([], dispute)).toBeUndefined());
});

describe('what points back at something', () => {
  test('is not answered with something else', () => {
    expect(after('When was Brackenlift sued?', "is that more than Dravensk's?")).toEqual([]);
  });
});
