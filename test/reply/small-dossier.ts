/** A small dossier of plain objects, of an invented dispute, for the tests of the reply stage. */
import { Decimal } from 'decimal.js';
import type { Answer, FigureRow } from '../../src/answer/answer.ts';
import type { Dossier, DossierFact } from '../../src/dossier/dossier.ts';
import { known } from '../../src/dossier/dossier.ts';
import type { EntityId } from '../../src/dossier/schema.ts';
import { Fact, FILES, SourceId, TopicId } from '../../src/dossier/schema.ts';
import { readWhen } from '../../src/dossier/when.ts';

const sourceId = SourceId.parse('paper');
const topicId = TopicId.parse('case');
const byId = <Item extends { id: unknown }>(items: readonly Item[]): Map<Item['id'], Item> => new Map(items.map((item) => [item.id, item]));
const both = (zh: string, en: string) => ({ zh, en });

const facts = Fact.array().parse([
  {
    id: 'sum',
    text: both('安娜向必达公司索赔20亿至30亿美元。', 'Anna asks Bidco for US$2–3 billion.'),
    status: 'alleged',
    speaker: 'anna',
    about: { anna: 'plaintiff', bidco: 'defendant' },
    concepts: ['damages'],
    when: '2026-01',
    figures: [{ concept: 'damages', of: ['bidco'], value: [2e9, 3e9], unit: 'USD' }],
    paragraphs: [11, 5],
    disagrees: [{ with: ['worth'], note: both('两处数字不同。', 'Two figures differ.') }],
  },
  {
    id: 'worth',
    text: both('必达公司估值约50亿美元。', 'Bidco is valued at about US$5 billion.'),
    status: 'stated',
    about: { bidco: 'subject' },
    concepts: ['valuation'],
    when: '2025',
    figures: [{ concept: 'valuation', of: ['bidco'], value: 5e9, unit: 'USD', is: 'about', as_of: '2025-12' }],
    paragraphs: [2],
  },
  {
    id: 'worth-of-anna-co',
    text: both(
      '安娜的公司在2026年第一季度的估值预计为10亿至20亿美元。',
      'Anna’s company is expected to be valued at US$1–2 billion in the first quarter of 2026.',
    ),
    status: 'forecast',
    speaker: 'annaco',
    via: 'herald',
    about: { annaco: 'subject' },
    concepts: ['valuation'],
    figures: [{ concept: 'valuation', of: ['annaco'], value: [1e9, 2e9], unit: 'USD', as_of: '2026-Q1' }],
    paragraphs: [3],
  },
  {
    id: 'vague',
    text: both('广告可带来数百万美元。', 'Advertising may bring several million dollars.'),
    status: 'analysis',
    about: {},
    concepts: ['valuation'],
    figures: [{ concept: 'valuation', words: both('数百万美元', 'several million dollars'), unit: 'USD', computed: true }],
    paragraphs: [4],
  },
  {
    id: 'denial',
    text: both('必达公司说指控毫无根据。', 'Bidco said that the claim is baseless.'),
    status: 'said',
    speaker: 'bidco',
    about: { bidco: 'subject' },
    concepts: ['damages'],
    paragraphs: [7],
  },
  {
    id: 'trial',
    text: both('庭审定于2026年4月下旬。', 'The trial is set for late April 2026.'),
    status: 'stated',
    about: {},
    concepts: ['damages'],
    when: '2026-04-late',
    paragraphs: [6, 7, 8],
  },
]);

const entities = FILES.entities.parse([
  { id: 'anna', kind: 'person', names: both('安娜', 'Anna'), brief: both('原告。', 'The plaintiff.'), paragraphs: [1] },
  { id: 'bidco', kind: 'organisation', names: both('必达公司', 'Bidco'), brief: both('被告。', 'The defendant.'), paragraphs: [1] },
  {
    id: 'annaco',
    kind: 'organisation',
    names: both('安娜公司', 'Annaco'),
    brief: both('安娜的公司。', 'Anna’s company.'),
    paragraphs: [1],
  },
  { id: 'herald', kind: 'outlet', names: both('先驱报', 'The Herald'), brief: both('媒体。', 'An outlet.'), paragraphs: [1] },
]);

const claims = FILES.claims.parse([
  {
    id: 'first',
    label: both('第一项诉求', 'The first claim'),
    by: ['anna'],
    against: ['bidco'],
    when: '2026-01',
    alleges: ['sum'],
    seeks: ['sum'],
    answers: ['denial'],
    outcome: ['trial'],
  },
  { id: 'second', label: both('第二项诉求', 'The second claim'), by: ['anna'], against: ['bidco', 'annaco'], alleges: ['worth'] },
]);

export const dossier: Dossier = {
  head: FILES.dossier.parse({
    id: 'small',
    title: both('安娜诉必达公司案', 'Anna v. Bidco'),
    about: both('一起纠纷。', 'A dispute.'),
    most_asked: ['sum'],
    summary: ['sum'],
  }),
  sources: byId(
    FILES.source.parse([
      {
        id: 'paper',
        title: both('一篇文章', 'An article'),
        byline: both('记者', 'A reporter'),
        published: '2026-01-22',
        language: 'zh',
        paragraphs: Array.from({ length: 12 }, (_, index) => ({
          number: index + 1,
          section: Math.floor(index / 6),
          kind: 'factual',
          sha256: '0'.repeat(64),
        })),
      },
    ]),
  ),
  entities: byId(entities),
  concepts: byId(
    FILES.concepts.parse([
      { id: 'damages', label: both('索赔金额', 'damages sought'), measure: 'USD' },
      { id: 'valuation', label: both('估值', 'valuation'), measure: 'USD' },
    ]),
  ),
  topics: byId(FILES.topics.parse([{ id: 'case', label: both('这起案件', 'The case') }])),
  claims: byId(claims),
  facts: byId(facts.map((fact): DossierFact => ({ ...fact, topic: topicId, source: sourceId, measured: fact.figures }))),
  gaps: new Map(),
};

const find = <Item>(map: ReadonlyMap<unknown, Item>, id: string): Item => known(map, id);
export const fact = (id: string): DossierFact => find(dossier.facts, id);
export const entity = (id: string) => find(dossier.entities, id);
export const concept = (id: string) => find(dossier.concepts, id);
export const claim = (id: string) => find(dossier.claims, id);
export const topic = find(dossier.topics, 'case');

/** The first figure of a fact as a row. */
export function row(id: string): FigureRow {
  const [figure] = fact(id).figures;
  if (figure === undefined) throw new ReferenceError(`${id} has no figure`);
  return {
    fact: fact(id),
    figure,
    concept: known(dossier.concepts, figure.concept),
    of: figure.of.map((of: EntityId) => known(dossier.entities, of)),
  };
}

const sides = {
  claim: claim('first'),
  by: [entity('anna')],
  against: [entity('bidco')],
  alleges: [fact('sum')],
  seeks: [fact('sum')],
  basis: [],
  answers: [fact('denial')],
  outcome: [fact('trial')],
};
const refusal = { kind: 'refusal', missing: [], nearest: [], choices: [], holders: [] } as const;

/** One answer of every kind, and of every way to refuse or to compute. */
export const ANSWERS = {
  facts: {
    kind: 'facts',
    facts: [fact('sum')],
    related: [fact('trial'), fact('denial'), fact('worth'), fact('vague')],
    verdict: 'otherwise',
  },
  claims: { kind: 'claims', claims: [claim('first'), claim('second')], facts: [fact('sum'), fact('worth'), fact('trial')] },
  claim: { kind: 'claim', ...sides },
  sides: { kind: 'sides', ...sides, answers: [] },
  timeline: {
    kind: 'timeline',
    about: entity('anna'),
    entries: [
      { when: readWhen('2026-01'), fact: fact('sum') },
      { when: readWhen('2026-04-late'), fact: fact('trial') },
    ],
  },
  who: { kind: 'who', entity: entity('bidco'), did: [fact('worth')], said: [fact('denial')], others: [fact('sum')] },
  figure: { kind: 'figure', concept: concept('valuation'), rows: [row('worth')], facts: [fact('worth'), fact('vague')] },
  compare: {
    kind: 'compare',
    concept: concept('valuation'),
    rows: [row('worth-of-anna-co'), row('worth'), row('worth'), row('vague')],
    facts: [fact('worth')],
  },
  said: { kind: 'said', speaker: entity('bidco'), topic, facts: [fact('denial')] },
  source: { kind: 'source', fact: fact('sum'), source: find(dossier.sources, 'paper') },
  summary: { kind: 'summary', topic: undefined, facts: [fact('sum'), fact('denial')] },
  ratio: {
    kind: 'computed',
    operation: 'ratio',
    rows: [row('sum'), row('worth')],
    computed: { kind: 'number', unit: 'times', values: [new Decimal('0.4'), new Decimal('0.6')] },
  },
  difference: {
    kind: 'computed',
    operation: 'difference',
    rows: [row('sum'), row('worth')],
    computed: { kind: 'number', unit: 'USD', values: [new Decimal(-3e9), new Decimal(-2e9)] },
  },
  sum: {
    kind: 'computed',
    operation: 'sum',
    rows: [row('sum'), row('worth-of-anna-co')],
    computed: { kind: 'number', unit: 'USD', values: [new Decimal(3e9), new Decimal(5e9)] },
  },
  share: {
    kind: 'computed',
    operation: 'share',
    rows: [row('sum'), row('worth')],
    computed: { kind: 'number', unit: 'percent', values: [new Decimal(40), new Decimal(60)] },
  },
  larger: { kind: 'computed', operation: 'larger', rows: [row('sum'), row('worth')], computed: { kind: 'winner', row: row('worth') } },
  earlier: { kind: 'computed', operation: 'earlier', rows: [row('sum'), row('worth')], computed: { kind: 'winner', row: row('worth') } },
  undecided: { kind: 'computed', operation: 'larger', rows: [row('sum'), row('worth-of-anna-co')], computed: { kind: 'undecided' } },
  'off-topic': { ...refusal, reason: 'off-topic' },
  'not-in-source': {
    ...refusal,
    reason: 'not-in-source',
    missing: [
      { kind: 'concept', concept: concept('damages'), entity: entity('herald') },
      { kind: 'words', words: 'judge' },
    ],
    holders: [entity('bidco'), entity('annaco')],
    nearest: [fact('trial'), fact('sum')],
  },
  ambiguous: { ...refusal, reason: 'ambiguous', choices: [fact('sum'), fact('worth')] },
  unreadable: { ...refusal, reason: 'unreadable' },
} as const satisfies Record<string, Answer>;
