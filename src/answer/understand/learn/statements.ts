/**
 * Learning from example statements: a softmax regression of what the record says of a statement, by AdaGrad (Duchi, Hazan, Singer 2011). Each
 * feature has weights whatever the fact is, more of each paragraph and more of each fact in whose statements it occurs: what people get wrong of one fact they
 * get wrong of its neighbours. The same statements always give the same model.
 */
import type { TaughtDossier } from '../../../dossier/dossier.ts';
import { LANGUAGES } from '../../../dossier/schema.ts';
import type { FactId } from '../../../dossier/schema.ts';
import { STATED } from '../../../dossier/schema/fact-files.ts';
import { orderOf } from './fit-intents.ts';
import { placesOf } from '../rank/feature-places.ts';
import { isCounted } from '../rank/question-features.ts';
import { statementFeaturesOf } from '../rank/statement-features.ts';
import { foldWords } from '../read/fold.ts';
import type { Reader } from '../reader.ts';
import { WEIGHTS } from '../rank/statement-model.ts';
import type { FactNumbers, StatementModel } from '../rank/statement-model.ts';

/** An example statement: its features, the fact it is about, and what the record says of it, as a place in `STATED`. */
export interface StatementSample {
  readonly features: readonly string[];
  readonly fact: FactId;
  /** The first in which the fact stands. */
  readonly paragraph: number;
  readonly verdict: number;
}

const ROUNDS = 6;
const STEP = 0.3;
/** What AdaGrad's sums of squares begin with. */
const START = 1e-2;
/** Errors smaller than this change nothing that counts. */
const NEGLIGIBLE = 1e-3;
const CLASSES = STATED.length;
/** A row of a feature or a posting: as many weights as verdicts, and as many sums of squares. */
const ROW = 2 * CLASSES;

/** The example statements of a dossier, and each fact's own texts as statements that it supports. */
export function statementsOf(
  { statements, facts }: Pick<TaughtDossier, 'statements' | 'facts'>,
  { readWords }: Pick<Reader, 'readWords'>,
): StatementSample[] {
  const sample =
    (fact: FactId, verdict: number) =>
    (text: string): StatementSample => ({
      features: statementFeaturesOf(readWords(foldWords(text))),
      fact,
      paragraph: facts.get(fact)?.paragraphs[0] ?? 0,
      verdict,
    });
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
  const facts = new Map<FactId, FactNumbers>();
  const paragraphs = new Map<number, number>();
  // The facts' numbers come before those of the paragraphs.
  const factCount = new Set(samples.map(({ fact }) => fact)).size;
  const numbersOf = ({ fact, paragraph }: StatementSample): FactNumbers => {
    const known = facts.get(fact);
    if (known !== undefined) return known;
    const ofParagraph = paragraphs.get(paragraph) ?? factCount + paragraphs.size;
    paragraphs.set(paragraph, ofParagraph);
    const numbers: FactNumbers = [facts.size, ofParagraph];
    facts.set(fact, numbers);
    return numbers;
  };
  const rows = samples.map((sample): Row => {
    const places: number[] = [];
    for (const feature of sample.features) {
      if (isCounted(feature)) continue;
      const place = names.get(feature) ?? names.size;
      if (place === names.size) names.set(feature, place);
      counts[place] = (counts[place] ?? 0) + 1;
      places.push(place);
    }
    const own = numbersOf(sample).map((number) => ({ number, postings: new Int32Array(places.length) }));
    return { places, own, verdict: sample.verdict };
  });
  const rarity = Float32Array.from(counts, (count) => Math.log(1 + samples.length / count));
  const index = postingsOf(rows, factCount + paragraphs.size, names.size);
  const fit = new Fit(names.size, index.intents.length);
  const values = rows.map((row) => valuesOf(row, rarity));
  for (let round = 0; round < ROUNDS; round++)
    for (const at of orderOf(rows.length, round)) {
      const [row, own] = [rows[at], values[at]];
      if (row !== undefined && own !== undefined) fit.learn(row, own);
    }
  return { facts, taught: samples.length, places: placesOf(names.keys()), rarity, ...index, ...fit.weights() };
}

/** A statement: the places of its features, its verdict, and of its fact and its paragraph their number and the features' postings under it. */
interface Row {
  readonly places: readonly number[];
  readonly own: readonly Own[];
  readonly verdict: number;
}

interface Own {
  readonly number: number;
  readonly postings: Int32Array;
}

/** For each feature the facts and paragraphs in whose statements it occurs, ascending, and with what verdicts. Writes the rows' postings. */
function postingsOf(rows: readonly Row[], numbers: number, featureCount: number): Pick<StatementModel, 'starts' | 'intents' | 'stated'> {
  const byNumber: (Own & Pick<Row, 'places' | 'verdict'>)[][] = Array.from({ length: numbers }, () => []);
  for (const { places, own, verdict } of rows) for (const one of own) byNumber[one.number]?.push({ ...one, places, verdict });
  const starts = new Int32Array(featureCount + 1);
  const last = new Int32Array(featureCount).fill(-1);
  for (const row of byNumber.flat())
    for (const place of row.places) {
      if (last[place] === row.number) continue;
      last[place] = row.number;
      starts[place + 1] = (starts[place + 1] ?? 0) + 1;
    }
  for (let place = 0; place < featureCount; place++) starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0);
  const ends = starts.slice();
  const intents = new Int32Array(starts[featureCount] ?? 0);
  const stated = new Uint8Array(intents.length);
  last.fill(-1);
  for (const row of byNumber.flat())
    for (const [at, place] of row.places.entries()) {
      if (last[place] !== row.number) {
        last[place] = row.number;
        intents[ends[place] ?? 0] = row.number;
        ends[place] = (ends[place] ?? 0) + 1;
      }
      const posting = (ends[place] ?? 0) - 1;
      row.postings[at] = posting;
      stated[posting] = (stated[posting] ?? 0) | (1 << row.verdict);
    }
  return { starts, intents, stated };
}

/** What each feature of a statement counts: rare ones count more, and all together make one. */
function valuesOf({ places }: Row, rarity: Float32Array): Float64Array {
  const values = Float64Array.from(places, (place) => rarity[place] ?? 0);
  const length = Math.hypot(...values) || 1;
  return values.map((value) => value / length);
}

class Fit {
  /** Of each feature, and of each posting, the weights of the verdicts and then their sums of squares: what is used together lies together. */
  readonly #general: Float32Array;
  readonly #own: Float32Array;
  /** Of each verdict what speaks for it, then its odds against the likeliest. */
  readonly #odds = new Float64Array(CLASSES);

  constructor(features: number, postings: number) {
    this.#general = rowsOf(features);
    this.#own = rowsOf(postings);
  }

  /** Moves the weights by what one statement shows. */
  learn(row: Row, values: Float64Array): void {
    const odds = this.#odds;
    const total = this.#compare(row, values);
    for (let kind = 0; kind < CLASSES; kind++) {
      const error = (odds[kind] ?? 0) / total - (kind === row.verdict ? 1 : 0);
      if (Math.abs(error) >= NEGLIGIBLE) this.#move(row, values, { kind, error });
    }
  }

  /** Writes the odds of each verdict, and returns their sum. */
  #compare({ places, own }: Row, values: Float64Array): number {
    const odds = this.#odds.fill(0);
    const add = (rows: Float32Array, at: number, value: number): void => {
      for (let kind = 0; kind < CLASSES; kind++) odds[kind] = (odds[kind] ?? 0) + value * (rows[ROW * at + kind] ?? 0);
    };
    for (let at = 0; at < places.length; at++) {
      const value = values[at] ?? 0;
      add(this.#general, places[at] ?? 0, value);
      for (const { postings } of own) add(this.#own, postings[at] ?? 0, value);
    }
    const most = Math.max(...odds);
    let total = 0;
    for (let kind = 0; kind < CLASSES; kind++) total += odds[kind] = Math.exp((odds[kind] ?? 0) - most);
    return total;
  }

  #move({ places, own }: Row, values: Float64Array, { kind, error }: { readonly kind: number; readonly error: number }): void {
    for (let at = 0; at < places.length; at++) {
      const slope = error * (values[at] ?? 0);
      step(this.#general, ROW * (places[at] ?? 0) + kind, slope);
      for (const { postings } of own) step(this.#own, ROW * (postings[at] ?? 0) + kind, slope);
    }
  }

  /** The weights, each verdict's against the first's. */
  weights(): Pick<StatementModel, 'general' | 'weights'> {
    return { general: againstFirst(this.#general), weights: againstFirst(this.#own) };
  }
}

function rowsOf(count: number): Float32Array {
  const rows = new Float32Array(ROW * count);
  for (let at = 0; at < count; at++) rows.fill(START, ROW * at + CLASSES, ROW * (at + 1));
  return rows;
}

/** Moves the weight at a place against the slope. */
function step(rows: Float32Array, at: number, slope: number): void {
  const sum = (rows[at + CLASSES] ?? 0) + slope * slope;
  rows[at + CLASSES] = sum;
  rows[at] = (rows[at] ?? 0) - (STEP * slope) / Math.sqrt(sum);
}

function againstFirst(rows: Float32Array): Float32Array {
  const count = rows.length / ROW;
  const found = new Float32Array(WEIGHTS * count);
  for (let at = 0; at < count; at++)
    for (let kind = 1; kind < CLASSES; kind++) found[WEIGHTS * at + kind - 1] = (rows[ROW * at + kind] ?? 0) - (rows[ROW * at] ?? 0);
  return found;
}
