/** One answer of every kind, and of every way to refuse or to compute, from the invented dispute. */
import type { Answer, Computed, FigureRow } from '../../src/answer/answer.ts';
import { compute } from '../../src/answer/compute.ts';
import type { Operation } from '../../src/answer/plan.ts';
import { known } from '../../src/dossier/dossier.ts';
import type { Claim, Concept, Entity, EntityId } from '../../src/dossier/schema.ts';
import { readWhen } from '../../src/dossier/when.ts';
import { claim, concept, dispute, entity, factOf, gap, topic } from '../doubles/dispute.ts';

export const entityOf = (id: string): Entity => known(dispute.entities, entity(id));
export const conceptOf = (id: string): Concept => known(dispute.concepts, concept(id));
const claimOf = (id: string): Claim => known(dispute.claims, claim(id));

/** The first figure of a fact as a row. */
export function row(id: string): FigureRow {
  const [figure] = factOf(id).figures;
  if (figure === undefined) throw new ReferenceError(`${id} has no figure`);
  return {
    fact: factOf(id),
    figure,
    concept: known(dispute.concepts, figure.concept),
    of: figure.of.map((of: EntityId) => known(dispute.entities, of)),
  };
}

/** What comes of an operation on the first figures of two facts. */
function computed(operation: Operation, one: string, other: string) {
  const rows = [row(one), row(other)] as const;
  const found: Computed = compute(operation, rows);
  return { kind: 'computed', operation, rows, computed: found } as const;
}

const sides = {
  claim: claimOf('joint-claim'),
  by: [entityOf('saltmere'), entityOf('quayside-union')],
  against: [entityOf('brackenlift')],
  alleges: [factOf('concealment-allegation')],
  seeks: [factOf('damages-total')],
  basis: [],
  answers: [factOf('ashdell-denies')],
  outcome: [factOf('rask-settlement-chance')],
};
const refusal = { kind: 'refusal', missing: [], nearest: [], choices: [], holders: [] } as const;
const [source] = dispute.sources.values();
if (source === undefined) throw new Error('the double has no source');

export const ANSWERS = {
  facts: {
    kind: 'facts',
    facts: [factOf('standstill-board')],
    related: [factOf('trial-date'), factOf('ashdell-denies'), factOf('brackenlift-valuation'), factOf('crane-savings')],
    verdict: 'otherwise',
  },
  claims: {
    kind: 'claims',
    claims: [
      { claim: claimOf('joint-claim'), facts: [factOf('damages-total'), factOf('trial-date')] },
      { claim: claimOf('union-claim'), facts: [factOf('damages-union')] },
    ],
  },
  claim: { kind: 'claim', ...sides },
  sides: { kind: 'sides', ...sides, answers: [] },
  timeline: {
    kind: 'timeline',
    about: entityOf('harbour-board'),
    happened: [{ when: readWhen('2039-05'), fact: factOf('crane-handover') }],
    expected: [{ when: readWhen('before 2044'), fact: factOf('second-crane') }],
  },
  who: {
    kind: 'who',
    entity: entityOf('brackenlift'),
    did: [factOf('settlement-offer')],
    said: [factOf('brackenlift-blames-gust')],
    others: [factOf('dravensk-valuation')],
  },
  figure: {
    kind: 'figure',
    concept: conceptOf('valuation'),
    rows: [row('brackenlift-valuation')],
    facts: [factOf('brackenlift-valuation'), factOf('crane-savings')],
  },
  compare: {
    kind: 'compare',
    concept: conceptOf('valuation'),
    rows: [
      row('rask-payment-forecast'),
      row('dravensk-forecast'),
      row('brackenlift-valuation'),
      row('brackenlift-valuation'),
      row('crane-savings'),
    ],
    facts: [factOf('dravensk-valuation')],
  },
  said: {
    kind: 'said',
    speaker: entityOf('harbour-board'),
    topic: known(dispute.topics, topic('accident')),
    groups: [{ topic: undefined, facts: [factOf('standstill-board')] }],
  },
  speakers: {
    kind: 'speakers',
    speakers: [
      { entity: entityOf('harbour-board'), sayings: 4 },
      { entity: entityOf('rask'), sayings: 2 },
    ],
  },
  card: {
    kind: 'card',
    point: 'short',
    entry: { text: { zh: '起重机掉了箱子。', en: 'A crane dropped its load.' }, facts: [factOf('accident').id], paragraphs: [] },
    facts: [factOf('accident')],
    source,
  },
  source: { kind: 'source', fact: factOf('damages-total'), source },
  summary: { kind: 'summary', topic: undefined, facts: [factOf('damages-total'), factOf('ships-target-put-off')] },
  ratio: computed('ratio', 'damages-total', 'brackenlift-valuation'),
  difference: computed('difference', 'damages-total', 'brackenlift-valuation'),
  sum: computed('sum', 'damages-saltmere', 'damages-union'),
  share: computed('share', 'damages-total', 'brackenlift-valuation'),
  larger: computed('larger', 'damages-total', 'brackenlift-valuation'),
  earlier: computed('earlier', 'damages-total', 'brackenlift-valuation'),
  undecided: computed('larger', 'damages-total', 'damages-saltmere'),
  'off-topic': { ...refusal, reason: 'off-topic' },
  'not-in-source': {
    ...refusal,
    reason: 'not-in-source',
    missing: [
      { kind: 'concept', concept: conceptOf('valuation'), entity: entityOf('saltmere') },
      { kind: 'words', words: 'bailiff' },
    ],
    holders: [entityOf('brackenlift'), entityOf('dravensk')],
    nearest: [factOf('brackenlift-valuation'), factOf('trial-date')],
  },
  untold: {
    ...refusal,
    reason: 'not-in-source',
    missing: [{ kind: 'gap', gap: known(dispute.gaps, gap('judge')) }],
    nearest: [factOf('trial-date')],
  },
  ambiguous: { ...refusal, reason: 'ambiguous', choices: [factOf('standstill-board'), factOf('standstill-lantern')] },
  unreadable: { ...refusal, reason: 'unreadable' },
} as const satisfies Record<string, Answer>;
