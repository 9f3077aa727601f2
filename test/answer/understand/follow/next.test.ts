import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../../src/answer/plan.ts';
import { nextAfter } from '../../../../src/answer/understand/follow/next.ts';
import { factOf, dispute, engine, fact, withFacts } from '../../../doubles/dispute.ts';

const shown = (id: string): Plan => ({ kind: 'facts', facts: [fact(id)], related: [] });

describe('what came next', () => {
  const first = { ...factOf('suit-filed'), id: fact('first-suit'), when: '2030-01' };
  const later = { ...factOf('suit-filed'), id: fact('second-suit'), when: '2043-06' };
  const dossier = withFacts(first, later);

  test('is the next of the same matter, in the order of time', () => {
    const plan = nextAfter(dossier, shown('first-suit'));
    expect(plan).toMatchObject({ kind: 'facts' });
    expect(plan?.kind === 'facts' && plan.facts[0]).toBe('suit-filed');
    expect(plan?.kind === 'facts' && plan.facts).not.toContain('first-suit');
  });

  test('is nothing where nothing of it is dated later, or nothing was shown', () => {
    expect(nextAfter(dossier, shown('second-suit'))).toBeUndefined();
    expect(nextAfter(dossier, { kind: 'who', entity: [...dispute.entities.keys()][0] ?? fail() })).toBeUndefined();
  });

  test('is not the same again', () => {
    const previous = { plan: shown('suit-filed'), question: 'when was the suit filed' };
    const { plan, leans } = engine.understand('then what?', { previous });
    expect(plan).not.toEqual(previous.plan);
    expect(leans).toBe(true);
    expect(plan.kind === 'facts' ? plan.facts : []).not.toContain('suit-filed');
  });
});

function fail(): never {
  throw new Error('the dispute has no entities');
}
