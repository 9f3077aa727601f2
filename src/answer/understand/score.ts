/** Scoring: how far each fact explains the question, and what it leaves unexplained. */
import { isSpeech, NUMERIC_ASKS } from './asks.ts';
import { SOURCE_AUTHOR } from './evidence.ts';
import type { Evidence, EvidenceIndex } from './evidence.ts';
import { conceptsMeant, entitiesMeant } from './meaning.ts';
import { coverageOf } from './question.ts';
import type { Question, Weighed } from './question.ts';
import type { Token } from './tokens.ts';

/** How much a token counts, by its kind, before how telling it is. */
const WEIGHT: Record<Token['kind'], number> = { entity: 1, term: 1, sense: 0.8, value: 1.1, date: 1.1, ask: 0.6, unknown: 0.8, light: 0 };
const ASK_WEIGHT: Record<string, number> = {
  day: 0.9,
  when: 0.9,
  money: 0.8,
  percent: 0.9,
  count: 0.5,
  duration: 0.8,
  degree: 0.3,
  where: 0.5,
  place: 0.8,
  who: 0.25,
  why: 0.4,
  list: 0.05,
};
/** “Says” and “thinks” tell whose words are wanted, hardly what about. */
const SPEECH_WEIGHT = 0.2;
/** The share of a token's weight that it keeps when every fact holds it. */
const COMMONEST = 0.35;

export interface Candidate {
  readonly place: number;
  readonly evidence: Evidence;
  readonly score: number;
  /** The share of the question's weight that the fact explains, 0 to 1. */
  readonly coverage: number;
  /** For each weighed token, how well the fact explains it. */
  readonly explained: readonly number[];
}

/** The tokens that carry weight. */
export function weigh(question: Question, index: EvidenceIndex): Weighed[] {
  return question.tokens.flatMap((token) => {
    const weight = weightOf(token, index);
    return weight > 0 ? [{ token, weight }] : [];
  });
}

function weightOf(token: Token, index: EvidenceIndex): number {
  if (token.kind === 'light') return 0;
  if (token.kind === 'sense' && token.readings.some(({ key }) => isSpeech(key))) return SPEECH_WEIGHT;
  if (token.kind === 'ask') return Math.max(...token.readings.map(({ key }) => ASK_WEIGHT[key.slice(2)] ?? WEIGHT.ask));
  const known = token.readings.map(({ key }) => index.rarity(key));
  const rarity = known.length === 0 ? 1 : Math.min(...known);
  const length = token.kind === 'unknown' ? unknownLength(token) : 1;
  return WEIGHT[token.kind] * (token.name ? 1.6 : 1) * (token.attribute ? 1.15 : 1) * length * (COMMONEST + (1 - COMMONEST) * rarity);
}

/** A single unknown character is mostly a particle; a long run is a phrase. */
const unknownLength = (token: Token): number => {
  const signs = [...token.text].length;
  return /\p{Script=Han}/u.test(token.text)
    ? signs === 1
      ? 0.55
      : signs === 2
        ? 1
        : Math.min(1.7, 0.7 + 0.25 * signs)
    : signs < 3
      ? 0.5
      : 1;
};

/** How well each fact explains a token: `out[fact]`, 0 to 1. */
function explain(token: Token, index: EvidenceIndex, out: Float32Array, touched: Set<number>): void {
  for (const { key, strength } of token.readings) {
    for (const { fact, weight } of index.find(key)) {
      const value = strength * weight;
      if (value > (out[fact] ?? 0)) out[fact] = value;
      touched.add(fact);
    }
  }
  if (token.parts.length === 0) return;
  const sum = new Float32Array(out.length);
  const seen = new Set<number>();
  for (const part of token.parts) {
    const own = new Float32Array(out.length);
    explain(part, index, own, seen);
    for (const fact of seen) sum[fact] = (sum[fact] ?? 0) + (own[fact] ?? 0);
  }
  for (const fact of seen) {
    const value = (0.9 * (sum[fact] ?? 0)) / token.parts.length;
    if (value > (out[fact] ?? 0)) out[fact] = value;
    touched.add(fact);
  }
}

/** Scores every fact that explains anything of the question, best first. */
export function scoreFacts(question: Question, weighed: readonly Weighed[], index: EvidenceIndex): Candidate[] {
  const touched = new Set<number>();
  const rows = weighed.map(({ token }) => {
    const row = new Float32Array(index.facts.length);
    explain(token, index, row, touched);
    return row;
  });
  const askedConcepts = conceptsMeant(question.tokens);
  const askedEntities = entitiesMeant(question.tokens);
  const candidates: Candidate[] = [];
  for (const place of touched) {
    const evidence = index.facts[place];
    if (evidence === undefined) continue;
    const explained = rows.map((row) => row[place] ?? 0);
    const coverage = coverageOf(weighed, explained);
    const score = coverage + fitness(evidence, question, askedConcepts, askedEntities);
    candidates.push({ place, evidence, score, coverage, explained });
  }
  return candidates.sort((one, other) => other.score - one.score || one.place - other.place);
}

/** What speaks for or against a fact beyond the words it explains: it is about just this, and measures just this. */
function fitness(evidence: Evidence, { shape, speakers }: Question, concepts: ReadonlySet<string>, entities: ReadonlySet<string>): number {
  const { fact } = evidence;
  let bonus = 0.05 * evidence.leading;
  const [main] = fact.concepts;
  if (main !== undefined && concepts.has(main)) bonus += 0.08;
  const others = [...evidence.entities].filter((entity) => !entities.has(entity)).length;
  const asksWho = shape.asks.some(({ ask }) => ask === 'who' || ask === 'list');
  bonus -= 0.012 * Math.max(0, others - (asksWho ? 2 : 1));
  const asksFigure = shape.asks.some(({ ask }) => NUMERIC_ASKS.has(ask) || ask === 'degree');
  for (const { concept, of } of evidence.measures) {
    if (!concepts.has(concept)) continue;
    if (of.size === 0 || [...of].some((entity) => entities.has(entity))) bonus += asksFigure ? 0.08 : 0.03;
    else if (entities.size > 0 && asksFigure) bonus -= 0.1;
  }
  const speaker = fact.speaker ?? (fact.status === 'analysis' ? SOURCE_AUTHOR : undefined);
  if (speakers.size > 0) bonus += speaker !== undefined && speakers.has(speaker) ? 0.1 : -0.08;
  return bonus;
}
