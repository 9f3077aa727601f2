/**
 * Fitting how much each feature speaks for each intent: a softmax regression by AdaGrad (Duchi, Hazan, Singer 2011). Only what a sample's
 * own features touch is gone through: of thousands of intents that is a small part, and the others come to the same number each.
 */
import type { IntentModel } from '../rank/model.ts';

const ROUNDS = 4;
const STEP = 1;
/** What AdaGrad's sums of squares begin with. */
const START = 1e-2;
/** Gradients smaller than this change nothing that counts. */
const NEGLIGIBLE = 2e-3;
const FAR_BEHIND = -6;
/** Powers of e from 0 down to there, in steps fine enough for a gradient: the exponential is most of the work. */
const STEPS = 128;
const POWERS = Float64Array.from({ length: 1 - FAR_BEHIND * STEPS }, (_, step) => Math.exp(-step / STEPS));
/** How far an intent with few examples is made up for: 0 not at all, 1 wholly; and at most how many times. */
const BALANCE = 0.2;
const MOST_BALANCE = 4;

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
  readonly #sizes: Int32Array;
  readonly #scores: Float64Array;
  /** The intents that the sample's features touch: each once. */
  readonly #touched: Int32Array;
  #count = 0;
  /** Of each intent by how much its probability is too high; 0 where it need not change. */
  readonly #errors: Float64Array;

  constructor(model: Pick<IntentModel, 'starts' | 'intents' | 'weights'>, samples: Samples, intentCount: number) {
    this.#model = model;
    this.#samples = samples;
    this.#squares = new Float32Array(model.weights.length).fill(START);
    this.#sizes = new Int32Array(intentCount);
    for (const intent of samples.intents) this.#sizes[intent] = (this.#sizes[intent] ?? 0) + 1;
    this.#scores = new Float64Array(intentCount).fill(Number.NaN);
    this.#touched = new Int32Array(intentCount);
    this.#errors = new Float64Array(intentCount);
  }

  /** Moves the weights by what one sample shows. */
  learn(at: number): void {
    this.#score(at);
    this.#compare(this.#samples.intents[at] ?? 0);
    this.#move(at);
    for (let place = 0; place < this.#count; place++) {
      const intent = this.#touched[place] ?? 0;
      this.#scores[intent] = Number.NaN;
      this.#errors[intent] = 0;
    }
    this.#count = 0;
  }

  #score(at: number): void {
    const { starts, intents, weights } = this.#model;
    const { starts: rows, features, values } = this.#samples;
    const scores = this.#scores;
    const touched = this.#touched;
    let count = 0;
    for (let place = rows[at] ?? 0, last = rows[at + 1] ?? 0; place < last; place++) {
      const feature = features[place] ?? 0;
      const value = values[place] ?? 0;
      for (let posting = starts[feature] ?? 0, end = starts[feature + 1] ?? 0; posting < end; posting++) {
        const intent = intents[posting] ?? 0;
        const before = scores[intent] ?? 0;
        // Not a number: not touched before.
        if (Number.isNaN(before)) {
          touched[count++] = intent;
          scores[intent] = (weights[posting] ?? 0) * value;
        } else scores[intent] = before + (weights[posting] ?? 0) * value;
      }
    }
    this.#count = count;
  }

  /** Writes by how much each touched intent's probability is too high. */
  #compare(right: number): void {
    const scores = this.#scores;
    const touched = this.#touched;
    const count = this.#count;
    let highest = 0;
    for (let place = 0; place < count; place++) {
      const score = scores[touched[place] ?? 0] ?? 0;
      if (score > highest) highest = score;
    }
    let total = (scores.length - count) * oddsOf(-highest);
    for (let place = 0; place < count; place++) {
      const intent = touched[place] ?? 0;
      const odds = oddsOf((scores[intent] ?? 0) - highest);
      scores[intent] = odds;
      total += odds;
    }
    const weight = Math.min(MOST_BALANCE, (this.#samples.intents.length / this.#sizes.length / (this.#sizes[right] ?? 1)) ** BALANCE);
    for (let place = 0; place < count; place++) {
      const intent = touched[place] ?? 0;
      const error = weight * ((scores[intent] ?? 0) / total - (intent === right ? 1 : 0));
      this.#errors[intent] = error > NEGLIGIBLE || error < -NEGLIGIBLE ? error : 0;
    }
  }

  #move(at: number): void {
    const { starts, intents, weights } = this.#model;
    const { starts: rows, features, values } = this.#samples;
    const squares = this.#squares;
    const errors = this.#errors;
    for (let place = rows[at] ?? 0, last = rows[at + 1] ?? 0; place < last; place++) {
      const feature = features[place] ?? 0;
      const value = values[place] ?? 0;
      for (let posting = starts[feature] ?? 0, end = starts[feature + 1] ?? 0; posting < end; posting++) {
        const error = errors[intents[posting] ?? 0] ?? 0;
        if (error === 0) continue;
        const slope = error * value;
        const sum = (squares[posting] ?? 0) + slope * slope;
        squares[posting] = sum;
        weights[posting] = (weights[posting] ?? 0) - (STEP * slope) / Math.sqrt(sum);
      }
    }
  }
}

/** e to the power of `behind`, which is not above 0. Far behind is as good as impossible, and not worth the exponential. */
const oddsOf = (behind: number): number => (behind < FAR_BEHIND ? 0 : (POWERS[Math.trunc(-behind * STEPS)] ?? 0));
