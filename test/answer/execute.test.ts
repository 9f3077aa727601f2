import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { execute } from '../../src/answer/execute.ts';
import type { Plan } from '../../src/answer/plan.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { readWhen } from '../../src/dossier/when.ts';
import { claim, concept, dispute, entity, fact, topic } from '../doubles/dossier.ts';

type AnswerOf<Kind, One = Answer> = One extends { readonly kind: unknown } ? (Kind extends One['kind'] ? One : never) : never;

/** Carries out a plan and expects an answer of this kind. */
function answer<Kind extends Answer['kind']>(kind: Kind, plan: Plan, dossier: Dossier = dispute): AnswerOf<Kind> {
  const found: Answer = execute(dossier, plan);
  const isKind = (one: Answer | AnswerOf<Kind>): one is AnswerOf<Kind> => one.kind === kind;
  if (!isKind(found)) throw new Error(`a ${found.kind} in place of a ${kind}`);
  return found;
}
const ids = (values: readonly { readonly id: string }[]): string[] => values.map(({ id }) => id);
const factIds = (rows: readonly { readonly fact: { readonly id: string } }[]): string[] => rows.map((row) => row.fact.id);

describe('facts', () => {
  test('come in the order of the plan, each once, with its verdict', () => {
    const found = answer('facts', {
      kind: 'facts',
      facts: [fact('trial-date'), fact('lind-sues'), fact('trial-date')],
      related: [],
      verdict: 'yes',
    });
    expect(ids(found.facts)).toEqual(['trial-date', 'lind-sues']);
    expect(found.verdict).toBe('yes');
  });

  test('without related ones get up to three that share the first concept, then the claim', () => {
    expect(ids(answer('facts', { kind: 'facts', facts: [fact('damages-total')], related: [] }).related)).toEqual([
      'damages-cloudloaf',
      'damages-northmill',
      'lind-sues',
    ]);
  });

  test('keep the related ones of the plan, without those already shown', () => {
    const found = answer('facts', { kind: 'facts', facts: [fact('damages-total')], related: [fact('trial-date'), fact('damages-total')] });
    expect(ids(found.related)).toEqual(['trial-date']);
  });

  test('that were superseded are answered with what superseded them', () => {
    const current = dispute.facts.get(fact('trial-date'));
    if (current === undefined) throw new Error('the double lacks the trial date');
    const moved = { ...current, id: fact('trial-date-moved'), supersedes: [fact('trial-date')] };
    const facts = new Map([...dispute.facts].filter(([id]) => id !== current.id)).set(moved.id, moved);
    expect(ids(answer('facts', { kind: 'facts', facts: [fact('trial-date')], related: [] }, { ...dispute, facts }).facts)).toEqual([
      'trial-date-moved',
    ]);
  });

  test('that the dossier does not have are an error of ours', () => {
    expect(() => execute(dispute, { kind: 'facts', facts: [fact('no-such-fact')], related: [] })).toThrow(ReferenceError);
  });
});

describe('claims', () => {
  test('are listed with what each seeks, or else alleges', () => {
    const found = answer('claims', { kind: 'claims' });
    expect(ids(found.claims)).toEqual(['recipe-2031', 'name-2029']);
    expect(ids(found.facts)).toEqual(['damages-total', 'suit-2029']);
  });

  test.each(['claim', 'sides'] as const)('one as %s has its parties and the facts of both sides', (kind) => {
    const found = answer(kind, { kind, claim: claim('recipe-2031') });
    expect(ids(found.by)).toEqual(['lind']);
    expect(ids(found.against)).toEqual(['cloudloaf', 'northmill']);
    expect(ids(found.seeks)).toEqual(['damages-total', 'damages-cloudloaf', 'damages-northmill']);
    expect(ids(found.answers)).toEqual(['cloudloaf-answer']);
  });
});

describe('a timeline', () => {
  test('is in the order of time, the more precise first', () => {
    expect(factIds(answer('timeline', { kind: 'timeline' }).entries)).toEqual([
      'lind-founded',
      'suit-2029',
      'oldoven-bakeries',
      'lind-sues',
      'damages-total',
      'cloudloaf-answer',
      'lind-insult',
      'cloudloaf-forecast',
      'trial-date',
      'cloudloaf-profit',
    ]);
  });

  test('holds whatever overlaps the time asked for', () => {
    const found = answer('timeline', { kind: 'timeline', from: readWhen('2031-05'), to: readWhen('2031-09') });
    expect(factIds(found.entries)).toEqual(['oldoven-bakeries', 'cloudloaf-answer', 'lind-insult']);
  });

  test('until before a year leaves the year out', () => {
    expect(factIds(answer('timeline', { kind: 'timeline', to: readWhen('before 2029') }).entries)).toEqual(['lind-founded']);
  });

  test('about an entity has what belongs to it and what it says, not what only names it', () => {
    const found = answer('timeline', { kind: 'timeline', about: entity('cloudloaf') });
    expect(factIds(found.entries)).toContain('cloudloaf-profit');
    expect(factIds(found.entries)).not.toContain('trial-date');
    expect(found.about?.id).toBe('cloudloaf');
  });

  test('of a time without events is refused, and what there is is offered', () => {
    const found = answer('refusal', { kind: 'timeline', from: readWhen('2050'), about: entity('lind') });
    expect(found.reason).toBe('not-in-source');
    expect(ids(found.nearest)).toEqual(['lind-founded', 'suit-2029', 'lind-sues']);
  });
});

describe('who', () => {
  test('is split into what they did, what they said, and the rest', () => {
    const found = answer('who', { kind: 'who', entity: entity('lind') });
    expect(ids(found.said)).toEqual(['damages-total', 'recipe-taken', 'damages-cloudloaf', 'damages-northmill', 'lind-insult']);
    expect(ids(found.did)).toEqual(['lind-sues', 'cloudloaf-answer', 'suit-2029', 'lind-founded']);
    expect(ids(found.others)).toEqual(['trial-date', 'author-doubt']);
  });

  test('stays readable for somebody with many facts', () => {
    const [one] = dispute.facts.values();
    if (one === undefined) throw new Error('the double has no facts');
    const many = Array.from({ length: 40 }, (_, place) => ({ ...one, id: fact(`fact-${place}`) }));
    const found = answer(
      'who',
      { kind: 'who', entity: entity('lind') },
      { ...dispute, facts: new Map([...dispute.facts, ...many.map((other) => [other.id, other] as const)]) },
    );
    expect(found.did.length + found.said.length + found.others.length).toBe(12);
    expect([found.said.length, found.others.length]).toEqual([4, 2]);
  });

  test('of somebody without facts still says who they are', () => {
    expect(answer('who', { kind: 'who', entity: entity('gazette') }).entity.id).toBe('gazette');
  });
});

describe('a figure', () => {
  test('is every measure of its concept', () => {
    const found = answer('figure', { kind: 'figure', concept: concept('valuation') });
    expect(factIds(found.rows)).toEqual(['cloudloaf-valuation', 'cloudloaf-forecast', 'crustco-valuation']);
    expect(ids(found.rows.flatMap((row) => row.of))).toEqual(['cloudloaf', 'cloudloaf', 'crustco']);
  });

  test('of an entity is its own, before one that it shares', () => {
    expect(factIds(answer('figure', { kind: 'figure', concept: concept('damages-sought'), of: entity('cloudloaf') }).rows)).toEqual([
      'damages-cloudloaf',
      'damages-total',
    ]);
  });

  test('of an entity without one is that of what belongs to it', () => {
    expect(factIds(answer('figure', { kind: 'figure', concept: concept('weekly-users'), of: entity('cloudloaf') }).rows)).toEqual([
      'loafbot-users',
    ]);
    expect(factIds(answer('figure', { kind: 'figure', concept: concept('valuation'), of: entity('lind') }).rows)).toEqual([
      'crustco-valuation',
    ]);
  });

  test('without a measure is the facts that answer it', () => {
    const found = answer('figure', { kind: 'figure', concept: concept('profit-date') });
    expect(found.rows).toEqual([]);
    expect(ids(found.facts)).toEqual(['cloudloaf-profit']);
  });

  test('that the source gives for others only is refused, naming them', () => {
    const found = answer('refusal', { kind: 'figure', concept: concept('weekly-users'), of: entity('crustco') });
    expect(found.missing).toMatchObject([{ kind: 'concept', concept: { id: 'weekly-users' }, entity: { id: 'crustco' } }]);
    expect(ids(found.holders)).toEqual(['loafbot']);
    expect(ids(found.nearest)).toContain('loafbot-users');
  });
});

describe('a comparison', () => {
  test('sets the entities next to each other and leaves out what several share', () => {
    const found = answer('compare', { kind: 'compare', concept: concept('damages-sought') });
    expect(factIds(found.rows)).toEqual(['damages-cloudloaf', 'damages-northmill']);
    expect(ids(found.facts)).toEqual(['damages-total']);
  });

  test('among some has only theirs', () => {
    expect(
      factIds(answer('compare', { kind: 'compare', concept: concept('valuation'), among: [entity('crustco'), entity('oldoven')] }).rows),
    ).toEqual(['crustco-valuation']);
  });

  test('among those without it is refused for each', () => {
    const found = answer('refusal', { kind: 'compare', concept: concept('valuation'), among: [entity('northmill'), entity('oldoven')] });
    expect(found.missing).toMatchObject([{ entity: { id: 'northmill' } }, { entity: { id: 'oldoven' } }]);
    expect(ids(found.holders)).toEqual(['cloudloaf', 'crustco']);
  });
});

describe('sayings', () => {
  test('are what somebody says, forecasts, alleges or reports', () => {
    expect(ids(answer('said', { kind: 'said', speaker: entity('lind') }).facts)).toEqual([
      'recipe-taken',
      'damages-total',
      'damages-cloudloaf',
      'damages-northmill',
      'lind-insult',
    ]);
  });

  test('on a topic, by anyone', () => {
    expect(ids(answer('said', { kind: 'said', topic: topic('words') }).facts)).toEqual(['lind-insult', 'cloudloaf-answer']);
  });

  test('of an outlet are followed by what it passed on', () => {
    expect(ids(answer('said', { kind: 'said', speaker: entity('gazette') }).facts)).toEqual([
      'cloudloaf-valuation',
      'cloudloaf-forecast',
      'cloudloaf-answer',
    ]);
  });

  test('of somebody silent are refused', () => {
    expect(answer('refusal', { kind: 'said', speaker: entity('oldoven') })).toMatchObject({
      missing: [{ entity: { id: 'oldoven' } }],
      nearest: [{ id: 'oldoven-bakeries' }],
    });
  });
});

describe('a summary', () => {
  test('is short or whole', () => {
    expect(answer('summary', { kind: 'summary', length: 'short' }).facts).toHaveLength(5);
    expect(answer('summary', { kind: 'summary', length: 'long' }).facts).toHaveLength(6);
  });

  test('of a topic has the topic’s facts', () => {
    const found = answer('summary', { kind: 'summary', topic: topic('words'), length: 'short' });
    expect(ids(found.facts)).toEqual(['lind-insult', 'cloudloaf-answer', 'author-doubt']);
    expect(found.topic?.id).toBe('words');
  });
});

describe('the others', () => {
  test('a source is the document of the fact', () => {
    expect(answer('source', { kind: 'source', fact: fact('trial-date') })).toMatchObject({
      fact: { id: 'trial-date' },
      source: { id: 'bakers-weekly' },
    });
  });

  test('a computation has the figures that it came from', () => {
    const figures = [
      { fact: fact('cloudloaf-valuation'), index: 0 },
      { fact: fact('crustco-valuation'), index: 0 },
    ] as const;
    const found = answer('computed', { kind: 'compute', operation: 'ratio', figures });
    expect(factIds(found.rows)).toEqual(['cloudloaf-valuation', 'crustco-valuation']);
    expect(found.computed.kind === 'number' && found.computed.values.map(String)).toEqual(['2']);
  });

  test('a figure that its fact does not have is an error of ours', () => {
    const figures = [
      { fact: fact('lind-sues'), index: 0 },
      { fact: fact('crustco-valuation'), index: 0 },
    ] as const;
    expect(() => execute(dispute, { kind: 'compute', operation: 'ratio', figures })).toThrow(RangeError);
  });

  test('a refusal has everything looked up', () => {
    const found = answer('refusal', {
      kind: 'refuse',
      reason: 'not-in-source',
      missing: [
        { kind: 'words', words: 'judge' },
        { kind: 'entity', entity: entity('oldoven') },
        { kind: 'concept', concept: concept('valuation'), entity: entity('northmill') },
      ],
      nearest: [fact('trial-date')],
      choices: [fact('lind-sues')],
      holders: [entity('cloudloaf')],
    });
    expect(found.missing).toMatchObject([
      { words: 'judge' },
      { entity: { names: { en: 'Oldoven' } } },
      { concept: { label: { en: 'valuation' } }, entity: { names: { en: 'Northmill' } } },
    ]);
    expect([ids(found.nearest), ids(found.choices), ids(found.holders)]).toEqual([['trial-date'], ['lind-sues'], ['cloudloaf']]);
  });
});
