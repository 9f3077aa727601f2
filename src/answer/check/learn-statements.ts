/**
 * Learning from example statements: a softmax regression of what the record says of a statement, by AdaGrad (Duchi, Hazan, Singer 2011). Each
 * feature has weights whatever the fact is, and more of each fact in whose statements it occurs. The same statements always give the same model.
 */
import type { TaughtDossier } from '../../dossier/dossier.ts';
import { LANGUAGES } from '../../dossier/schema.ts';
import type { FactId } from '../../dossier/schema.ts';
import { STATED } from '../../dossier/schema/fact-files.ts';
import { orderOf } from '../understand/learn/fit-intents.ts';
import { placesOf } from '../understand/rank/feature-places.ts';
import { postingOf } from '../understand/rank/model.ts';
import { featuresOf, GIST } from '../understand/rank/question-features.ts';
import { foldWords } from '../understand/read/fold.ts';
import type { Reader } from '../understand/reader.ts';
import { WEIGHTS } from './statement-model.ts';
import type { StatementModel } from './statement-model.ts';

/** An example statement: its features, the fact it is about, and what the record says of it, as a place in `STATED`. */
export interface StatementSample {
  readonly features: readonly string[];
  readonly fact: FactId;
  readonly verdict: number;
}

const ROUNDS = 6;
const STEP = 0.3;
/** What AdaGrad's sums of squares begin with. */
const START = 1e-2;
/** Errors smaller than this change nothing that counts. */
const NEGLIGIBLE = 1e-3;
const CLASSES = STATED.length;

/** The example statements of a dossier, and each fact's own texts as statements that it supports. */
export function statementsOf(
  { statements, facts }: Pick<TaughtDossier, 'statements' | 'facts'>,
  { readWords }: Pick<Reader, 'readWords'>,
): StatementSample[] {
  const sample =
    (fact: FactId, verdict: number) =>
    (text: string): StatementSample => ({ features: featuresOf(readWords(foldWords(text))), fact, verdict });
  const told = statements.flatMap(({ fact, stated }) =>
    STATED.flatMap((verdict) => LANGUAGES.flatMap((language) => stated[verdict][language].map(sample(fact, STATED.indexOf(verdict))))),
  );
  const taught = new Set(told.map(({ fact }) => fact));
  const own = [...facts.values()].flatMap(({ id, text }) =>
    taught.has(id) ? LANGUAGES.map((language) => sample(id, 0)(text[language])) : [],
  );
  return [...told, ...own];
}

/** Learns a model from statements. */
export function learnStatements(samples: readonly StatementSample[]): StatementModel {
  const names = new Map<string, number>();
  const counts: number[] = [];
  const numbers = new Map<FactId, number>();
  const rows = samples.map(({ features, fact, verdict }): Row => {
    const number = numbers.get(fact) ?? numbers.size;
    numbers.set(fact, number);
    const places = features
      .filter((feature) => !feature.startsWith(GIST))
      .map((feature) => {
        const place = names.get(feature) ?? names.size;
        names.set(feature, place);
        counts[place] = (counts[place] ?? 0) + 1;
        return place;
      });
    return { places, number, verdict };
  });
  const rarity = Float32Array.from(counts, (count) => Math.log(1 + samples.length / count));
  const { starts, intents } = postingsOf(rows, names.size);
  const index = { starts, intents };
  const read = rows.map((row) => ({ ...row, ...valuesOf(row, rarity, index) }));
  const stated = new Uint8Array(intents.length);
  for (const { postings, verdict } of read) for (const posting of postings) stated[posting] = (stated[posting] ?? 0) | (1 << verdict);
  const fit = new Fit(names.size, intents.length);
  for (let round = 0; round < ROUNDS; round++)
    for (const at of orderOf(read.length, round)) {
      const row = read[at];
      if (row !== undefined) fit.learn(row);
    }
  return { facts: numbers, taught: samples.length, places: placesOf(names.keys()), rarity, starts, intents, stated, ...fit.weights() };
}

/** A statement: the places of its features, the number of its fact, and its verdict. */
interface Row {
  readonly places: readonly number[];
  readonly number: number;
  readonly verdict: number;
}
/** The same with what each feature counts, and its posting under the fact. */
interface ReadRow extends Row {
  readonly values: readonly number[];
  readonly postings: readonly number[];
}

/** For each feature the facts in whose statements it occurs, ascending. */
function postingsOf(rows: readonly Row[], featureCount: number): Pick<StatementModel, 'starts' | 'intents'> {
  const byFeature: Set<number>[] = Array.from({ length: featureCount }, () => new Set());
  for (const { places, number } of rows) for (const place of places) byFeature[place]?.add(number);
  const starts = new Int32Array(featureCount + 1);
  const intents: number[] = [];
  byFeature.forEach((facts, place) => {
    intents.push(...[...facts].sort((one, other) => one - other));
    starts[place + 1] = intents.length;
  });
  return { starts, intents: Int32Array.from(intents) };
}

function valuesOf(
  { places, number }: Row,
  rarity: Float32Array,
  index: Pick<StatementModel, 'starts' | 'intents'>,
): Pick<ReadRow, 'values' | 'postings'> {
  const length = Math.sqrt(places.reduce((sum, place) => sum + (rarity[place] ?? 0) ** 2, 0)) || 1;
  return { values: places.map((place) => (rarity[place] ?? 0) / length), postings: places.map((place) => postingOf(index, place, number)) };
}

class Fit {
  readonly #general: Float32Array;
  readonly #own: Float32Array;
  readonly #generalSquares: Float32Array;
  readonly #ownSquares: Float32Array;

  constructor(features: number, postings: number) {
    this.#general = new Float32Array(CLASSES * features);
    this.#own = new Float32Array(CLASSES * postings);
    this.#generalSquares = new Float32Array(CLASSES * features).fill(START);
    this.#ownSquares = new Float32Array(CLASSES * postings).fill(START);
  }

  /** Moves the weights by what one statement shows. */
  learn({ places, values, postings, verdict }: ReadRow): void {
    const scores = STATED.map((_, kind) =>
      places.reduce(
        (sum, place, at) =>
          sum + (values[at] ?? 0) * ((this.#general[CLASSES * place + kind] ?? 0) + (this.#own[CLASSES * (postings[at] ?? 0) + kind] ?? 0)),
        0,
      ),
    );
    const most = Math.max(...scores);
    const odds = scores.map((score) => Math.exp(score - most));
    const total = odds.reduce((sum, one) => sum + one, 0);
    odds.forEach((own, kind) => {
      const error = own / total - (kind === verdict ? 1 : 0);
      if (Math.abs(error) < NEGLIGIBLE) return;
      places.forEach((place, at) => {
        const slope = error * (values[at] ?? 0);
        step(this.#general, this.#generalSquares, CLASSES * place + kind, slope);
        step(this.#own, this.#ownSquares, CLASSES * (postings[at] ?? 0) + kind, slope);
      });
    });
  }

  /** The weights, each verdict's against the first's. */
  weights(): Pick<StatementModel, 'general' | 'weights'> {
    return { general: againstFirst(this.#general), weights: againstFirst(this.#own) };
  }
}

function step(weights: Float32Array, squares: Float32Array, at: number, slope: number): void {
  const sum = (squares[at] ?? 0) + slope * slope;
  squares[at] = sum;
  weights[at] = (weights[at] ?? 0) - (STEP * slope) / Math.sqrt(sum);
}

function againstFirst(rows: Float32Array): Float32Array {
  const found = new Float32Array((rows.length / CLASSES) * WEIGHTS);
  for (let at = 0; at * CLASSES < rows.length; at++)
    for (let kind = 1; kind < CLASSES; kind++)
      found[WEIGHTS * at + kind - 1] = (rows[CLASSES * at + kind] ?? 0) - (rows[CLASSES * at] ?? 0);
  return found;
}
