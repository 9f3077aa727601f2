import { describe, expect, test } from 'vitest';
import type { Answer, TimelineEntry } from '../../src/answer/answer.ts';
import { execute } from '../../src/answer/execute.ts';
import type { Plan } from '../../src/answer/plan.ts';
import type { Dossier, DossierFact } from '../../src/dossier/dossier.ts';
import { readWhen } from '../../src/dossier/when.ts';
import { claim, concept, dispute, entity, fact, factOf, topic, withFacts } from '../doubles/dispute.ts';

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

/** All that a timeline tells, and all sayings, in order. */
const entries = ({ happened, expected }: AnswerOf<'timeline'>): readonly TimelineEntry[] => [...happened, ...expected];
const sayings = ({ groups }: AnswerOf<'said'>): readonly DossierFact[] => groups.flatMap(({ facts }) => facts);

/** What is sought as the plaintiffs' own: the total is of both, and either has a part. */
const ofPlaintiffs = withFacts(
  ...(
    [
      ['damages-total', ['saltmere', 'quayside-union']],
      ['damages-saltmere', ['saltmere']],
      ['damages-union', ['quayside-union']],
    ] as const
  ).map(([id, of]) => ({ ...factOf(id), figures: factOf(id).figures.map((figure) => ({ ...figure, of: of.map(entity) })) })),
);

describe('facts', () => {
  test('come in the order of the plan, each once, with its verdict', () => {
    const found = answer('facts', {
      kind: 'facts',
      facts: [fact('trial-date'), fact('suit-filed'), fact('trial-date')],
      related: [],
      verdict: 'yes',
    });
    expect(ids(found.facts)).toEqual(['trial-date', 'suit-filed']);
    expect(found.verdict).toBe('yes');
  });

  test('without related ones get up to three that share the first concept, then the claim', () => {
    expect(ids(answer('facts', { kind: 'facts', facts: [fact('damages-total')], related: [] }).related)).toEqual([
      'damages-saltmere',
      'damages-union',
      'suit-filed',
    ]);
  });

  test('keep the related ones of the plan, without those already shown', () => {
    const found = answer('facts', { kind: 'facts', facts: [fact('damages-total')], related: [fact('trial-date'), fact('damages-total')] });
    expect(ids(found.related)).toEqual(['trial-date']);
  });

  test('that were superseded are answered with what superseded them', () => {
    expect(ids(answer('facts', { kind: 'facts', facts: [fact('ships-target')], related: [] }).facts)).toEqual(['ships-target-put-off']);
  });

  test('that the dossier does not have are an error of ours', () => {
    expect(() => execute(dispute, { kind: 'facts', facts: [fact('no-such-fact')], related: [] })).toThrow(ReferenceError);
  });
});

describe('claims', () => {
  test('are listed with what each seeks, or else alleges', () => {
    const [first, second, third] = [...dispute.claims.values()];
    if (first === undefined || second === undefined || third === undefined) throw new Error('the double lacks claims');
    const claims = new Map([first, second, { ...third, seeks: [] }].map((one) => [one.id, one]));
    const found = answer('claims', { kind: 'claims' }, { ...dispute, claims });
    expect(found.claims.map((one) => [one.claim.id, ...ids(one.facts)])).toEqual([
      ['joint-claim', 'damages-total'],
      ['saltmere-claim', 'damages-saltmere'],
      ['union-claim', 'concealment-allegation'],
    ]);
  });

  test.each(['claim', 'sides'] as const)('one as %s has its parties and the facts of both sides', (kind) => {
    const found = answer(kind, { kind, claim: claim('joint-claim') });
    expect(ids(found.by)).toEqual(['saltmere', 'quayside-union']);
    expect(ids(found.against)).toEqual(['brackenlift']);
    expect(ids(found.seeks)).toEqual(['damages-total']);
    expect(ids(found.answers)).toEqual(['brackenlift-blames-gust', 'ashdell-denies', 'settlement-offer']);
  });
});

describe('a timeline', () => {
  test('is in the order of time, the more precise first', () => {
    expect(factIds(entries(answer('timeline', { kind: 'timeline' })))).toEqual([
      'machine-of-2038',
      'crane-handover',
      'accident',
      'injured',
      'no-deaths',
      'insurance-payout',
      'dockers-cleared',
      'inspection-finding',
      'damages-total',
      'suit-filed',
      'damages-saltmere',
      'damages-union',
      'settlement-refused',
      'brackenlift-valuation',
      'dravensk-valuation',
      'offer-share',
      'settlement-offer',
      'ships-target-put-off',
      'dravensk-forecast',
      'trial-date',
      'trial-place',
      'second-crane',
    ]);
  });

  test('holds whatever overlaps the time asked for', () => {
    const found = answer('timeline', { kind: 'timeline', from: readWhen('2041-02-10'), to: readWhen('2041-09') });
    expect(factIds(entries(found))).toEqual([
      'settlement-refused',
      'brackenlift-valuation',
      'dravensk-valuation',
      'offer-share',
      'settlement-offer',
      'ships-target-put-off',
    ]);
  });

  test('until before a year leaves the year out', () => {
    expect(factIds(entries(answer('timeline', { kind: 'timeline', to: readWhen('before 2040') })))).toEqual([
      'machine-of-2038',
      'crane-handover',
    ]);
  });

  test('about an entity has what belongs to it and what it says, not what only names it', () => {
    const found = answer('timeline', { kind: 'timeline', about: entity('harbour-board') });
    expect(factIds(entries(found))).toEqual(['crane-handover', 'ships-target-put-off', 'second-crane']);
    expect(found.about?.id).toBe('harbour-board');
    // The Heronarm is Brackenlift's; Quillmouth only names it.
    const owner = factIds(entries(answer('timeline', { kind: 'timeline', about: entity('brackenlift') })));
    expect(owner).toContain('accident');
    expect(owner).not.toContain('dravensk-valuation');
  });

  test('of a time without events is refused, and what there is is offered', () => {
    const found = answer('refusal', { kind: 'timeline', from: readWhen('2050'), about: entity('saltmere') });
    expect(found.reason).toBe('not-in-source');
    expect(ids(found.nearest)).toEqual(['insurance-payout', 'damages-total', 'suit-filed']);
  });
});

describe('who', () => {
  test('is split into what they did, what they said, and the rest', () => {
    const found = answer('who', { kind: 'who', entity: entity('saltmere') });
    expect(ids(found.said)).toEqual(['damages-total', 'concealment-allegation', 'damages-saltmere']);
    expect(ids(found.did)).toEqual([
      'trial-date',
      'settlement-offer',
      'suit-filed',
      'settlement-refused',
      'offer-share',
      'insurance-payout',
    ]);
    expect(ids(found.others)).toEqual(['rask-settlement-chance']);
  });

  test('stays readable for somebody with many facts', () => {
    const many = (name: string, like: string) =>
      Array.from({ length: 20 }, (_, place) => ({ ...factOf(like), id: fact(`${name}-${place}`) }));
    const found = answer(
      'who',
      { kind: 'who', entity: entity('saltmere') },
      withFacts(...many('did', 'suit-filed'), ...many('said', 'damages-saltmere'), ...many('other', 'rask-settlement-chance')),
    );
    expect(found.did.length + found.said.length + found.others.length).toBe(12);
    expect([found.said.length, found.others.length]).toEqual([4, 2]);
  });

  test('of somebody without facts still says who they are', () => {
    expect(answer('who', { kind: 'who', entity: entity('stonnard') }).entity.id).toBe('stonnard');
  });
});

describe('a figure', () => {
  test('is every measure of its concept', () => {
    const found = answer('figure', { kind: 'figure', concept: concept('valuation') });
    expect(factIds(found.rows)).toEqual(['brackenlift-valuation', 'dravensk-valuation', 'dravensk-forecast']);
    expect(ids(found.rows.flatMap((row) => row.of))).toEqual(['brackenlift', 'dravensk', 'dravensk']);
  });

  test('of an entity is its own, before one that it shares', () => {
    const asked = { kind: 'figure', concept: concept('damages-sought'), of: entity('saltmere') } as const;
    expect(factIds(answer('figure', asked, ofPlaintiffs).rows)).toEqual(['damages-saltmere', 'damages-total']);
  });

  test('of an entity without one is that of what belongs to it', () => {
    expect(factIds(answer('figure', { kind: 'figure', concept: concept('container-weight'), of: entity('brackenlift') }).rows)).toEqual([
      'container-weight',
    ]);
    expect(factIds(answer('figure', { kind: 'figure', concept: concept('injuries'), of: entity('quayside-union') }).rows)).toEqual([
      'injured',
    ]);
  });

  test('without a measure is the facts that answer it', () => {
    const found = answer('figure', { kind: 'figure', concept: concept('second-crane') });
    expect(found.rows).toEqual([]);
    expect(ids(found.facts)).toEqual(['second-crane']);
  });

  test('that the source gives for others only is refused, naming them', () => {
    const found = answer('refusal', { kind: 'figure', concept: concept('injuries'), of: entity('saltmere') });
    expect(found.missing).toMatchObject([{ kind: 'concept', concept: { id: 'injuries' }, entity: { id: 'saltmere' } }]);
    expect(ids(found.holders)).toEqual(['dockers']);
    expect(ids(found.nearest)).toContain('injured');
  });
});

describe('a comparison', () => {
  test('sets the entities next to each other and leaves out what several share', () => {
    const found = answer('compare', { kind: 'compare', concept: concept('damages-sought') }, ofPlaintiffs);
    expect(factIds(found.rows)).toEqual(['damages-saltmere', 'damages-union']);
    expect(ids(found.facts)).toEqual(['damages-total']);
  });

  test('among some has only theirs', () => {
    expect(
      factIds(
        answer('compare', { kind: 'compare', concept: concept('valuation'), among: [entity('brackenlift'), entity('greyshoal')] }).rows,
      ),
    ).toEqual(['brackenlift-valuation']);
  });

  test('among those without it is refused for each', () => {
    const found = answer('refusal', { kind: 'compare', concept: concept('valuation'), among: [entity('saltmere'), entity('greyshoal')] });
    expect(found.missing).toMatchObject([{ entity: { id: 'saltmere' } }, { entity: { id: 'greyshoal' } }]);
    expect(ids(found.holders)).toEqual(['brackenlift', 'dravensk']);
  });
});

describe('sayings', () => {
  test('are what somebody says, forecasts, alleges or reports', () => {
    expect(ids(sayings(answer('said', { kind: 'said', speaker: entity('harbour-board') })))).toEqual([
      'standstill-board',
      'second-crane',
      'ships-target-put-off',
      'crane-savings',
    ]);
  });

  test('on a topic, by anyone', () => {
    expect(ids(sayings(answer('said', { kind: 'said', topic: topic('suit') })))).toEqual([
      'damages-total',
      'damages-saltmere',
      'damages-union',
      'concealment-allegation',
    ]);
  });

  test('of an outlet are followed by what it passed on', () => {
    expect(ids(sayings(answer('said', { kind: 'said', speaker: entity('lantern') })))).toEqual([
      'standstill-lantern',
      'insurance-payout',
      'dravensk-forecast',
    ]);
  });

  test('of somebody silent are refused', () => {
    expect(answer('refusal', { kind: 'said', speaker: entity('cobblemoor') })).toMatchObject({
      missing: [{ entity: { id: 'cobblemoor' } }],
      nearest: [{ id: 'cobblemoor-stake' }],
    });
  });
});

describe('a summary', () => {
  test('is short or whole', () => {
    const [short, long] = (['short', 'long'] as const).map((length) => answer('summary', { kind: 'summary', length }));
    expect(short?.written?.sections).toBe(dispute.summaries[0]?.short);
    expect(long?.written?.sections).toBe(dispute.summaries[0]?.full);
    expect(ids(short?.facts ?? [])).toContain('crane-working-again');
  });

  test('that nobody has written is its facts: of a topic all, in the order of the source', () => {
    const found = answer('summary', { kind: 'summary', topic: topic('suit'), length: 'long' }, { ...dispute, summaries: [] });
    expect(ids(found.facts)).toEqual([
      'suit-decides-automation',
      'damages-total',
      'offer-share',
      'suit-filed',
      'damages-saltmere',
      'damages-union',
      'concealment-allegation',
      'trial-date',
      'trial-place-reason',
      'trial-place',
      'settlement-offer',
      'settlement-refused',
    ]);
    expect(found.topic?.id).toBe('suit');
  });
});

describe('the others', () => {
  test('a source is the document of the fact', () => {
    expect(answer('source', { kind: 'source', fact: fact('trial-date') })).toMatchObject({
      fact: { id: 'trial-date' },
      source: { id: 'harbour-review-2041' },
    });
    expect(answer('source', { kind: 'source', fact: fact('ships-target-put-off') })).toMatchObject({ source: { id: 'lantern-2041' } });
  });

  test('a computation has the figures that it came from', () => {
    const figures = [
      { fact: fact('dravensk-valuation'), index: 0 },
      { fact: fact('brackenlift-valuation'), index: 0 },
    ] as const;
    const found = answer('computed', { kind: 'compute', operation: 'ratio', figures });
    expect(factIds(found.rows)).toEqual(['dravensk-valuation', 'brackenlift-valuation']);
    expect(found.computed.kind === 'number' && found.computed.values.map((value) => value.toFixed(3))).toEqual(['2.234']);
  });

  test('a figure that its fact does not have is an error of ours', () => {
    const figures = [
      { fact: fact('suit-filed'), index: 0 },
      { fact: fact('brackenlift-valuation'), index: 0 },
    ] as const;
    expect(() => execute(dispute, { kind: 'compute', operation: 'ratio', figures })).toThrow(RangeError);
  });

  test('a refusal has everything looked up', () => {
    const found = answer('refusal', {
      kind: 'refuse',
      reason: 'not-in-source',
      missing: [
        { kind: 'words', words: 'judge' },
        { kind: 'entity', entity: entity('stonnard') },
        { kind: 'concept', concept: concept('valuation'), entity: entity('saltmere') },
      ],
      nearest: [fact('trial-date')],
      choices: [fact('suit-filed')],
      holders: [entity('brackenlift')],
    });
    expect(found.missing).toMatchObject([
      { words: 'judge' },
      { entity: { names: { en: 'Stonnard' } } },
      { concept: { label: { en: 'valuation' } }, entity: { names: { en: 'Saltmere Ferries' } } },
    ]);
    expect([ids(found.nearest), ids(found.choices), ids(found.holders)]).toEqual([['trial-date'], ['suit-filed'], ['brackenlift']]);
  });
});
