/**
 * Fitting how much each feature speaks for each intent: a softmax regression by AdaGrad (Duchi, Hazan, Singer 2011). Only what a sample's
 * own features touch is gone through: of thousands of intents that is a small part, and the others come to the same number each.
 */
import { postingOf } from '../rank/model.ts';
import type { IntentModel } from '../rank/model.ts';

/** How often all samples are gone through. */
export const ROUNDS = 4;
const STEP = 1;
/** What AdaGrad's sums of squares begin with. */
export const START = 1e-2;
/** Gradients smaller than this change nothing that counts. */
const NEGLIGIBLE = 2e-3;
const FAR_BEHIND = 6;
/** Powers of e from 0 down to minus that, in steps fine enough for a gradient: the exponential is most of the work. */
const STEPS = 128;
const POWERS = Float64Array.from({ length: 1 + FAR_BEHIND * STEPS }, (_, step) => Math.exp(-step / STEPS));
/** How far an intent with few examples is made up for: 0 not at all, 1 wholly; and at most how many times. */
const BALANCE = 0.2;
const MOST_BALANCE = 4;

/** All intents are gone through where samples have so many postings, as a share of the intents. */
const TOUCHES_ALL = 0.5;

/** Samples as rows of numbers: those of sample `at` stand from `starts[at]` to before `starts[at + 1]`. */
export interface Samples {
  readonly intents: Int32Array;
  readonly starts: Int32Array;
  /** The features that are weighed, and what each counts. */
  readonly features: Int32Array;
  readonly values: Float32Array;
}

/** A fixed shuffle of `size` places, another one each round. */
export function orderOf(size: number, round: number): Int32Array {
  const order = Int32Array.from({ length: size }, (_, at) => at);
  let state = round + 1;
  for (let at = size - 1; at > 0; at--) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    const other = state % (at + 1);
    const one = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = one;
  }
  return order;
}

/** Fits the weights of a model to the samples. */
export function fitIntents(model: Pick<IntentModel, 'starts' | 'intents' | 'weights'>, samples: Samples, intentCount: number): void {
  const fit = new Fit(model, samples, intentCount);
  for (let round = 0; round < ROUNDS; round++) for (const at of orderOf(samples.intents.length, round)) fit.learn(at);
}

class Fit {
  readonly #model: Pick<IntentModel, 'starts' | 'intents' | 'weights'>;
  readonly #samples: Samples;
  readonly #squares: Float32Array;
  /** How much a sample of each intent counts: one with few examples is made up for. */
  readonly #balance: Float64Array;
  /** Of each intent first what speaks for it, then by how much its probability is too high: 0 where it need not change, and between samples. */
  readonly #row: Float64Array;
  /** Samples mostly touch so many of the intents that it is quicker to go through all of them than to keep account of which. */
  readonly #touchesAll: boolean;
  /** Those intents, each once, and of each intent the number of the sample that touched it last. */
  readonly #touched: Int32Array;
  readonly #touchedBy: Int32Array;
  #count = 0;
  #number = 0;
  /** The odds of each touched intent against the likeliest; and the intents that have to change. */
  readonly #odds: Float64Array;
  readonly #changed: Int32Array;
  #changing = 0;

  constructor(model: Pick<IntentModel, 'starts' | 'intents' | 'weights'>, samples: Samples, intentCount: number) {
    this.#model = model;
    this.#samples = samples;
    this.#squares = new Float32Array(model.weights.length).fill(START);
    this.#row = new Float64Array(intentCount);
    this.#touchesAll = visitsOf(model, samples) > TOUCHES_ALL * intentCount * samples.intents.length;
    this.#touched = Int32Array.from({ length: intentCount + 1 }, (_, intent) => intent);
    this.#touchedBy = new Int32Array(intentCount);
    this.#changed = new Int32Array(intentCount);
    this.#odds = new Float64Array(intentCount);
    const sizes = new Int32Array(intentCount);
    for (const intent of samples.intents) sizes[intent] = (sizes[intent] ?? 0) + 1;
    this.#balance = Float64Array.from(sizes, (size) =>
      Math.min(MOST_BALANCE, (samples.intents.length / intentCount / Math.max(1, size)) ** BALANCE),
    );
  }

  /** Moves the weights by what one sample shows. */
  learn(at: number): void {
    if (this.#touchesAll) this.#scoreAll(at);
    else this.#score(at);
    this.#compare(this.#samples.intents[at] ?? 0);
    this.#move(at);
  }

  #scoreAll(at: number): void {
    const { starts, intents, weights } = this.#model;
    const { starts: rows, features, values } = this.#samples;
    const row = this.#row;
    for (let place = rows[at] ?? 0, last = rows[at + 1] ?? 0; place < last; place++) {
      const feature = features[place] ?? 0;
      const value = values[place] ?? 0;
      for (let posting = starts[feature] ?? 0, end = starts[feature + 1] ?? 0; posting < end; posting++) {
        const intent = intents[posting] ?? 0;
        row[intent] = (row[intent] ?? 0) + (weights[posting] ?? 0) * value;
      }
    }
    this.#count = row.length;
  }

  #score(at: number): void {
    const { starts, intents, weights } = this.#model;
    const { starts: rows, features, values } = this.#samples;
    const row = this.#row;
    const touched = this.#touched;
    const touchedBy = this.#touchedBy;
    const number = ++this.#number;
    let count = 0;
    for (let place = rows[at] ?? 0, last = rows[at + 1] ?? 0; place < last; place++) {
      const feature = features[place] ?? 0;
      const value = values[place] ?? 0;
      for (let posting = starts[feature] ?? 0, end = starts[feature + 1] ?? 0; posting < end; posting++) {
        const intent = intents[posting] ?? 0;
        row[intent] = (row[intent] ?? 0) + (weights[posting] ?? 0) * value;
        // Without a branch, which nothing could predict: what is written there is passed over where the intent was touched before.
        touched[count] = intent;
        count += Number(touchedBy[intent] !== number);
        touchedBy[intent] = number;
      }
    }
    this.#count = count;
  }

  /** Writes by how much each touched intent's probability is too high. */
  #compare(right: number): void {
    const row = this.#row;
    const touched = this.#touched;
    const changed = this.#changed;
    const odds = this.#odds;
    const weight = this.#balance[right] ?? 1;
    const count = this.#count;
    let highest = 0;
    for (let place = 0; place < count; place++) {
      const score = row[touched[place] ?? 0] ?? 0;
      if (score > highest) highest = score;
    }
    // Of all others nothing speaks for or against any.
    let total = (row.length - count) * oddsOf(highest);
    for (let place = 0; place < count; place++) {
      const intent = touched[place] ?? 0;
      const own = oddsOf(highest - (row[intent] ?? 0));
      total += own;
      row[intent] = 0;
      odds[place] = own;
    }
    // A little less than what counts: whether it does is looked at closely, of few.
    const least = (0.99 * NEGLIGIBLE * total) / weight;
    let changing = 0;
    for (let place = 0; place < count; place++) {
      const intent = touched[place] ?? 0;
      const own = odds[place] ?? 0;
      if (own < least && intent !== right) continue;
      const error = weight * (own / total - (intent === right ? 1 : 0));
      if (error <= NEGLIGIBLE && error >= -NEGLIGIBLE) continue;
      row[intent] = error;
      changed[changing++] = intent;
    }
    this.#changing = changing;
  }

  #move(at: number): void {
    const { starts, intents } = this.#model;
    const { starts: rows, features, values } = this.#samples;
    const errors = this.#row;
    const changing = this.#changing;
    for (let place = rows[at] ?? 0, last = rows[at + 1] ?? 0; place < last; place++) {
      const feature = features[place] ?? 0;
      const value = values[place] ?? 0;
      const start = starts[feature] ?? 0;
      const end = starts[feature + 1] ?? 0;
      // Few intents change at a time: among many postings each is looked up.
      if (end - start > changing * (33 - Math.clz32(end - start)))
        for (let one = 0; one < changing; one++) {
          const intent = this.#changed[one] ?? 0;
          const posting = postingOf(this.#model, feature, intent);
          if (posting >= 0) this.#step(posting, (errors[intent] ?? 0) * value);
        }
      else
        for (let posting = start; posting < end; posting++) {
          const error = errors[intents[posting] ?? 0] ?? 0;
          if (error !== 0) this.#step(posting, error * value);
        }
    }
    for (let one = 0; one < changing; one++) errors[this.#changed[one] ?? 0] = 0;
  }

  #step(posting: number, slope: number): void {
    const { weights } = this.#model;
    const sum = (this.#squares[posting] ?? 0) + slope * slope;
    this.#squares[posting] = sum;
    weights[posting] = (weights[posting] ?? 0) - (STEP * slope) / Math.sqrt(sum);
  }
}

/** How many postings the features of all samples have. */
function visitsOf({ starts }: Pick<IntentModel, 'starts'>, { features }: Samples): number {
  let visits = 0;
  for (const feature of features) visits += (starts[feature + 1] ?? 0) - (starts[feature] ?? 0);
  return visits;
}

/** e to the power of minus `behind`, which is not below 0. Far behind is as good as impossible. */
const oddsOf = (behind: number): number => (behind < FAR_BEHIND ? (POWERS[Math.trunc(behind * STEPS)] ?? 0) : 0);
