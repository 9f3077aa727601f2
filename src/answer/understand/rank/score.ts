/** Scoring: how far each fact explains the question, and what it leaves unexplained. */
import { isSpeech, NUMERIC_ASKS } from '../read/asks.ts';
import { AUTHOR } from '../../../dossier/schema.ts';
import type { Evidence, EvidenceIndex } from './evidence.ts';
import { highest } from './highest.ts';
import type { Question, Weighed } from '../read/question.ts';
import type { Token } from '../read/tokens.ts';

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

export interface ScoredFact {
  readonly place: number;
  readonly evidence: Evidence;
  readonly score: number;
  /** The share of the question's weight that the fact explains, 0 to 1. */
  readonly coverage: number;
  /** For each weighed token, how well the fact explains it. */
  readonly explained: readonly number[];
}

/** The tokens that carry weight. */
export function weigh(tokens: readonly Token[], index: EvidenceIndex): Weighed[] {
  const weighed: Weighed[] = [];
  for (const token of tokens) {
    const weight = weightOf(token, index);
    if (weight > 0) weighed.push({ token, weight });
  }
  return weighed;
}

function weightOf(token: Token, index: EvidenceIndex): number {
  if (token.kind === 'light') return 0;
  if (token.kind === 'sense' && token.readings.some(({ key }) => isSpeech(key))) return SPEECH_WEIGHT;
  if (token.kind === 'ask') return Math.max(...token.readings.map(({ key }) => ASK_WEIGHT[key.slice(2)] ?? WEIGHT.ask));
  let rarity = 1;
  for (const { key } of token.readings) rarity = Math.min(rarity, index.rarity(key));
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

/** How many of the facts that explain most of a question are considered, and how many of those are looked at closely. */
const CLOSEST = 32;
const LOOKED_AT = 20;

/** One number for each fact, and the facts that have one: kept between questions, so that none is made for each. */
class Row {
  readonly values: Float32Array;
  /** The facts, as many as `count`. */
  readonly facts: Int32Array;
  count = 0;

  constructor(size: number) {
    this.values = new Float32Array(size);
    this.facts = new Int32Array(size);
  }

  /** Raises the fact's number to `value` where it is lower. */
  raise(fact: number, value: number): void {
    const before = this.values[fact] ?? 0;
    if (value <= before) return;
    if (before === 0) this.facts[this.count++] = fact;
    this.values[fact] = value;
  }

  /** Adds the numbers of another row, each so many times. */
  add({ facts, values, count }: Row, times: number): void {
    for (let at = 0; at < count; at++) {
      const fact = facts[at] ?? 0;
      this.raise(fact, (this.values[fact] ?? 0) + times * (values[fact] ?? 0));
    }
  }

  clear(): void {
    for (let at = 0; at < this.count; at++) this.values[this.facts[at] ?? 0] = 0;
    this.count = 0;
  }
}

/** Scores the facts of an index. One question at a time: it keeps its rows. */
export class Scorer {
  readonly #index: EvidenceIndex;
  readonly #rows: Row[] = [];

  constructor(index: EvidenceIndex) {
    this.#index = index;
  }

  /** Of the `closest` facts that explain most of the question those that fit it best, best first, at most `most`. */
  score(question: Question, weighed: readonly Weighed[], most = LOOKED_AT, closest = CLOSEST): ScoredFact[] {
    weighed.forEach(({ token }, at) => this.#explain(token, at, weighed.length));
    const covered = this.#row(weighed.length);
    let total = 0;
    weighed.forEach(({ weight }, at) => {
      total += weight;
      covered.add(this.#row(at), weight);
    });
    const fitness = fitnessFor(question);
    const found: (Omit<ScoredFact, 'explained'> & { explained: readonly number[] })[] = [];
    for (const place of highest(covered.values, closest, covered.facts, covered.count)) {
      const evidence = this.#index.facts[place];
      if (evidence === undefined) continue;
      const coverage = (covered.values[place] ?? 0) / total;
      found.push({ place, evidence, score: coverage + fitness(evidence), coverage, explained: [] });
    }
    found.sort((one, other) => other.score - one.score || one.place - other.place);
    if (found.length > most) found.length = most;
    for (const one of found) one.explained = weighed.map((_, at) => this.#row(at).values[one.place] ?? 0);
    for (let at = 0; at <= weighed.length; at++) this.#row(at).clear();
    return found;
  }

  /** Writes into row `at` how well each fact explains the token, 0 to 1; the rows from `free` on are at its disposal. */
  #explain(token: Token, at: number, free: number): void {
    const row = this.#row(at);
    const { postings } = this.#index;
    for (const { key, strength } of token.readings) {
      const [from, to] = postings.of(key);
      for (let posting = from; posting < to; posting++)
        row.raise(postings.facts[posting] ?? 0, strength * (postings.weights[posting] ?? 0));
    }
    if (token.parts.length === 0) return;
    const sum = this.#row(free);
    for (const part of token.parts) {
      this.#explain(part, free + 1, free + 2);
      const own = this.#row(free + 1);
      sum.add(own, 1);
      own.clear();
    }
    for (let place = 0; place < sum.count; place++) {
      const fact = sum.facts[place] ?? 0;
      row.raise(fact, (0.9 * (sum.values[fact] ?? 0)) / token.parts.length);
    }
    sum.clear();
  }

  #row(at: number): Row {
    return (this.#rows[at] ??= new Row(this.#index.facts.length));
  }
}

/** How much it speaks against a fact that it affirms what the question denies, and the other way round. */
const DENIED = 0.15;
const AFFIRMED = 0.03;

/** “Which plans show no ads” is about what a fact denies; a yes/no question may be about either, and a reason for what is not so tells what is. */
export const asksWhich = ({ shape }: Pick<Question, 'shape'>): boolean =>
  !shape.yesNo && shape.open && !shape.asks.some(({ ask }) => ask === 'why');

/** What speaks for or against a fact beyond the words it explains: it is about just this, and measures just this. */
export function fitnessFor({ shape, speakers, concepts, entities }: Question): (evidence: Evidence) => number {
  const othersAllowed = shape.asks.some(({ ask }) => ask === 'who' || ask === 'list') ? 2 : 1;
  const asksFigure = shape.asks.some(({ ask }) => NUMERIC_ASKS.has(ask) || ask === 'degree');
  const which = asksWhich({ shape });
  return (evidence) => {
    const { fact } = evidence;
    let bonus = 0.05 * evidence.leading;
    if (which && shape.negated !== evidence.denies) bonus -= shape.negated ? DENIED : AFFIRMED;
    const main = fact.concepts[0];
    if (main !== undefined && concepts.has(main)) bonus += 0.08;
    let others = evidence.entities.size;
    for (const entity of entities) if (evidence.entities.has(entity)) others -= 1;
    bonus -= 0.012 * Math.max(0, others - othersAllowed);
    for (const { concept, of } of evidence.measures) {
      if (!concepts.has(concept)) continue;
      if (of.size === 0 || !of.isDisjointFrom(entities)) bonus += asksFigure ? 0.08 : 0.03;
      else if (entities.size > 0 && asksFigure) bonus -= 0.1;
    }
    const speaker = fact.speaker ?? (fact.status === 'analysis' ? AUTHOR : undefined);
    if (speakers.size > 0) bonus += speaker !== undefined && speakers.has(speaker) ? 0.1 : -0.08;
    return bonus;
  };
}
