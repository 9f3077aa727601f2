import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { planCodeOf } from '../../commands/plan-code.ts';
import { OPERATIONS } from '../../src/answer/plan.ts';
import type { Plan } from '../../src/answer/plan.ts';
import { loadDossier } from '../../src/dossier/load.ts';
import { readWhen } from '../../src/dossier/when.ts';
import { SHIPPED } from '../../bench/exhibit.ts';
import { claim, concept, dispute, entity, fact, topic } from '../doubles/dossier.ts';

const code = planCodeOf(dispute);
const of = <Id>(ids: Iterable<Id>): fc.Arbitrary<Id> => fc.constantFrom(...ids);
const facts = of(dispute.facts.keys());
const entities = of(dispute.entities.keys());
const times = fc
  .constantFrom('2031-03', '2031', '2031-Q4', '2032-04-late', '2031-05-02', '2029/2031', 'before 2034', 'by 2031-05')
  .map(readWhen);
const figures = [...dispute.facts.values()].flatMap(({ id, figures: all }) => all.map((_, index) => ({ fact: id, index })));
const some = { requiredKeys: ['kind' as const] };

const plans: fc.Arbitrary<Plan> = fc.oneof(
  fc.record(
    {
      kind: fc.constant('facts' as const),
      facts: fc.array(facts, { minLength: 1, maxLength: 6 }),
      related: fc.array(facts, { maxLength: 4 }),
      verdict: fc.constantFrom('yes' as const, 'no' as const, 'otherwise' as const),
    },
    { requiredKeys: ['kind', 'facts', 'related'] },
  ),
  fc.constant<Plan>({ kind: 'claims' }),
  fc.record({ kind: fc.constantFrom('claim' as const, 'sides' as const), claim: of(dispute.claims.keys()) }),
  fc.record({ kind: fc.constant('timeline' as const), from: times, to: times, about: entities }, some),
  fc.record({ kind: fc.constant('who' as const), entity: entities }),
  fc.record(
    { kind: fc.constant('figure' as const), concept: of(dispute.concepts.keys()), of: entities },
    { requiredKeys: ['kind', 'concept'] },
  ),
  fc.record(
    {
      kind: fc.constant('compare' as const),
      concept: of(dispute.concepts.keys()),
      among: fc.array(entities, { minLength: 1, maxLength: 4 }),
    },
    { requiredKeys: ['kind', 'concept'] },
  ),
  fc.record({ kind: fc.constant('said' as const), speaker: entities, topic: of(dispute.topics.keys()) }, some),
  fc.record({ kind: fc.constant('source' as const), fact: facts }),
  fc.record(
    { kind: fc.constant('summary' as const), length: fc.constantFrom('short' as const, 'long' as const), topic: of(dispute.topics.keys()) },
    { requiredKeys: ['kind', 'length'] },
  ),
  fc.record({
    kind: fc.constant('compute' as const),
    operation: fc.constantFrom(...OPERATIONS),
    figures: fc.tuple(of(figures), of(figures)),
  }),
);

describe('a plan', () => {
  test.prop([plans])('is the same after it was a text', (plan) => {
    const text = code.encode(plan);
    expect(text).toMatch(/^[\w~/ -]+$/u);
    expect(code.decode(text ?? '')).toEqual(plan);
  });

  test.prop([fc.string({ maxLength: 40 })])('of any text is a plan that can be carried out, or none', (text) => {
    const plan = code.decode(text);
    if (plan !== undefined) expect(code.decode(code.encode(plan) ?? '')).toEqual(plan);
  });

  test('that refuses is none', () => {
    expect(code.encode({ kind: 'refuse', reason: 'off-topic', missing: [], nearest: [], choices: [], holders: [] })).toBeUndefined();
  });

  test('is short', () => {
    const plan: Plan = {
      kind: 'facts',
      facts: [fact('damages-total')],
      related: [fact('trial-date'), fact('lind-sues'), fact('suit-2029')],
    };
    expect(code.encode(plan)?.length).toBeLessThanOrEqual(25);
    expect(code.encode({ kind: 'sides', claim: claim('recipe-2031') })?.length).toBe(6);
    expect(code.encode({ kind: 'figure', concept: concept('stake'), of: entity('lind') })?.length).toBe(11);
    expect(code.encode({ kind: 'summary', topic: topic('words'), length: 'long' })?.length).toBe(7);
  });

  test('that names what the dossier no longer has is none', () => {
    const { facts: all } = dispute;
    const less = planCodeOf({ ...dispute, facts: new Map([...all].filter(([id]) => id !== 'trial-date')) });
    expect(less.decode(code.encode({ kind: 'source', fact: fact('trial-date') }) ?? '')).toBeUndefined();
    expect(less.decode(code.encode({ kind: 'source', fact: fact('lind-sues') }) ?? '')).toEqual({ kind: 'source', fact: 'lind-sues' });
  });

  test('of the shipped dossier tells all ids apart', () => {
    expect(() => planCodeOf(loadDossier(SHIPPED))).not.toThrow();
  });
});
