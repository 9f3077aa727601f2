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

  test('without related ones get two that share the first concept, or else the claim, and none that tells the same', () => {
    const relatedTo = (id: string) => ids(answer('facts', { kind: 'facts', facts: [fact(id)], related: [] }).related);
    expect(relatedTo('brackenlift-valuation')).toEqual(['dravensk-valuation', 'dravensk-forecast']);
    // Its parts say the same again, and so does what was computed from it.
    expect(relatedTo('damages-total')).toEqual(['suit-filed', 'concealment-allegation']);
    expect(relatedTo('damages-saltmere')).not.toContain('damages-total');
    // Two parts of one total tell of it both.
    expect(relatedTo('damages-saltmere')).not.toContain('damages-union');
  });

  test('leave out what their lead tells too, but no figure', () => {
    const part = { ...factOf('trial-date'), id: fact('trial-day'), part_of: [fact('trial-date')] };
    const asked = { kind: 'facts', facts: [fact('trial-date'), fact('trial-place')], related: [] } as const;
    expect(ids(answer('facts', { ...asked, facts: [part.id, fact('trial-date')] }, withFacts(part)).facts)).toEqual(['trial-date']);
    // A part with something of its own stays.
    expect(ids(answer('facts', asked, withFacts({ ...factOf('trial-place'), part_of: [fact('trial-date')] })).facts)).toHaveLength(2);
    expect(ids(answer('facts', asked).facts)).toEqual(['trial-date', 'trial-place']);
    const amounts = { kind: 'facts', facts: [fact('damages-total'), fact('damages-union')], related: [] } as const;
    expect(ids(answer('facts', amounts).facts)).toEqual(['damages-total', 'damages-union']);
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
      'settlement-refused',
      'brackenlift-valuation',
      'dravensk-valuation',
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
      'settlement-offer',
      'ships-target-put-off',
    ]);
  });

  test('tells what happened apart from what is expected or only forecast', () => {
    const found = answer('timeline', { kind: 'timeline', from: readWhen('2041-02-20') });
    expect(factIds(found.happened)).toEqual(['settlement-refused', 'brackenlift-valuation', 'dravensk-valuation', 'settlement-offer']);
    expect(factIds(found.expected)).toEqual(['ships-target-put-off', 'dravensk-forecast', 'trial-date', 'trial-place', 'second-crane']);
  });

  test('tells a thing once: by its lead, by its dated parts where the lead is a span or has no date, and never by what only says it again', () => {
    const tied = (id: string, ties: Partial<DossierFact>): DossierFact => ({ ...factOf(id), ...ties });
    const whole = { ...factOf('accident'), id: fact('whole-story'), when: '2040-08/2041-02' };
    const parts = [tied('accident', { part_of: [whole.id] }), tied('settlement-offer', { part_of: [whole.id] })];
    const again = { ...factOf('trial-date'), id: fact('trial-again'), restates: fact('trial-date') };
    const times = factIds(entries(answer('timeline', { kind: 'timeline' }, withFacts(whole, ...parts, again))));
    expect(times).toEqual(expect.arrayContaining(['accident', 'settlement-offer', 'trial-date']));
    expect(times).not.toContain('whole-story');
    expect(times).not.toContain('trial-again');
    // Of one day, the lead stands for its parts.
    expect(times).not.toContain('damages-saltmere');
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
    // What is claimed in court is told by the claims, and a part by its lead.
    expect(ids(found.said)).toEqual([]);
    expect(ids(found.did)).toEqual(['trial-date', 'settlement-offer', 'suit-filed', 'settlement-refused', 'insurance-payout']);
    expect(ids(found.others)).toEqual(['rask-settlement-chance']);
  });

  test('stays readable for somebody with many facts', () => {
    const many = (name: string, like: string) =>
      Array.from({ length: 20 }, (_, place) => ({ ...factOf(like), id: fact(`${name}-${place}`) }));
    const found = answer(
      'who',
      { kind: 'who', entity: entity('saltmere') },
      withFacts(
        ...many('did', 'suit-filed'),
        ...many('said', 'insurance-payout').map((one) => ({ ...one, status: 'said' as const, speaker: entity('saltmere') })),
        ...many('other', 'rask-settlement-chance'),
      ),
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
    expect(ids(sayings(answer('said', { kind: 'said', topic: topic('voices') })))).toEqual([
      'brackenlift-blames-gust',
      'ashdell-denies',
      'drunken-heron',
      'varnholt-warnings',
    ]);
  });

  test('of nobody in particular are a list of who is quoted, and how often', () => {
    const { speakers } = answer('speakers', { kind: 'said' });
    expect(speakers.slice(0, 2).map(({ entity: { id }, sayings: count }) => [id, count])).toEqual([
      ['harbour-board', 4],
      ['safety-office', 2],
    ]);
    expect(speakers.map(({ entity: { id } }) => id)).not.toContain('saltmere');
  });

  test('of the author are what the source analyses', () => {
    expect(ids(sayings(answer('said', { kind: 'said', speaker: entity('author') })))).toEqual(['suit-decides-automation']);
  });

  test('that are many are told topic by topic', () => {
    const many = Array.from({ length: 9 }, (_, place) => ({
      ...factOf(place < 5 ? 'ashdell-denies' : 'crane-savings'),
      id: fact(`saying-${place}`),
      speaker: entity('ashdell'),
    }));
    const { groups } = answer('said', { kind: 'said', speaker: entity('ashdell') }, withFacts(...many));
    expect(groups.map(({ topic: one, facts }) => [one?.id, facts.length])).toEqual([
      ['voices', 6],
      ['money', 4],
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
      'suit-filed',
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
