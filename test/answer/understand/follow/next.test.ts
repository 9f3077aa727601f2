import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../../src/answer/plan.ts';
import { nextTo } from '../../../../src/answer/understand/follow/next.ts';
import { factOf, dispute, engine, fact, withFacts } from '../../../doubles/dispute.ts';

const shown = (id: string): Plan => ({ kind: 'facts', facts: [fact(id)], related: [] });

describe('what came next', () => {
  const first = { ...factOf('suit-filed'), id: fact('first-suit'), when: '2030-01' };
  const later = { ...factOf('suit-filed'), id: fact('second-suit'), when: '2043-06' };
  const dossier = withFacts(first, later);

  test('is the next of the same matter, in the order of time', () => {
    const plan = nextTo(dossier, shown('first-suit'), 'after');
    expect(plan).toMatchObject({ kind: 'facts' });
    expect(plan?.kind === 'facts' && plan.facts[0]).toBe('suit-filed');
    expect(plan?.kind === 'facts' && plan.facts).not.toContain('first-suit');
  });

  test('is nothing where nothing of it is dated later, or nothing was shown', () => {
    expect(nextTo(dossier, shown('second-suit'), 'after')).toBeUndefined();
    expect(nextTo(dossier, { kind: 'who', entity: [...dispute.entities.keys()][0] ?? fail() }, 'after')).toBeUndefined();
  });

  test('has another way: what came before, the latest of it first', () => {
    expect(nextTo(dossier, shown('second-suit'), 'before')).toMatchObject({ kind: 'facts', facts: ['suit-filed', 'first-suit'] });
    expect(nextTo(dossier, shown('first-suit'), 'before')).toBeUndefined();
  });

  test.each(['and before that?', 'the previous time?', '那上一次呢', '在那之前呢'])('“%s” asks for what came before', (question) => {
    const previous = { plan: shown('suit-filed'), question: 'when was the suit filed' };
    expect(engine.understand(question, { previous }).plan).toMatchObject({
      kind: 'refuse',
      missing: [{ kind: 'further', what: 'earlier' }],
    });
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
