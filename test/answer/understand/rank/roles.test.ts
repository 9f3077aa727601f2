/** Who does what to whom, in a question and in a fact: the same way round, or turned. */
import { describe, expect, test } from 'vitest';
import { turnsRoles } from '../../../../src/answer/understand/rank/roles.ts';
import { concept, engine, entity, fact } from '../../../doubles/dispute.ts';

const [ours, theirs] = [entity('saltmere'), entity('brackenlift')];
const sale = concept('handover');
const between = (from: string, to: string) => new Map([[sale, { relation: { from, to } }]]);

describe('the roles of a question', () => {
  const sold = { roles: new Map([['buyer', [ours]], ['bought', [theirs]]]) }; // prettier-ignore
  test.each([
    ['are not turned where each is on its own side', [ours], [theirs], false],
    ['are where each is on the other', [theirs], [ours], true],
    ['are where one is, and the other side is open', [], [ours], true],
    ['are not where one is on its own, and the other side is open', [], [theirs], false],
  ])('%s', (_, from, to, turned) => {
    expect(turnsRoles({ concept: sale, from, to }, sold, between('buyer', 'bought'))).toBe(turned);
  });

  test('are never turned where both sides are one: partners are each other’s', () => {
    const partners = { roles: new Map([['partner', [ours, theirs]]]) };
    for (const [from, to] of [
      [[ours], []],
      [[], [ours]],
      [[theirs], [ours]],
    ] as const)
      // prettier-ignore
      expect(turnsRoles({ concept: sale, from, to }, partners, between('partner', 'partner'))).toBe(false);
  });
});

test('a question with the roles turned is refused, though a few of the fact’s examples are read so', () => {
  const facts = (question: string): readonly string[] => {
    const { plan } = engine.trace(question);
    return plan.kind === 'facts' ? plan.facts : [];
  };
  expect(facts('who sued Brackenlift')).toContain(fact('suit-filed'));
  expect(engine.trace('who did Brackenlift sue').plan.kind).toBe('refuse');
});
