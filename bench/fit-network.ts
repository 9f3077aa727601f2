/** Fitting the network of a verdict (`src/answer/check/network.ts`): by Adam (Kingma, Ba 2015), a few rows at a time. The same rows always give the same network. */
import { orderOf } from '../src/answer/understand/learn/fit-intents.ts';
import type { Network } from '../src/answer/check/network.ts';

/** A statement that was judged, with the verdicts that would be no fault: supported, contradicted, not in the record. */
export interface Row {
  readonly signals: Float64Array;
  readonly right: readonly boolean[];
  readonly weight: number;
}

const UNITS = 40;
const ROUNDS = 15;
const BATCH = 256;
const STEP = 2e-3;
const PENALTY = 1e-3;
/** So many networks that began otherwise are fitted and taken together: what one of them makes too much of, the others do not. */
const NETWORKS = 3;
/** What a signal may be away from the mean of all, in standard deviations. */
const FARTHEST = 8;
/** How Adam remembers slopes and their squares. */
const [KEEPS, KEEPS_SQUARES] = [0.9, 0.999];

/** Fits a network to rows, by the signals of these names. */
export function fitNetwork(rows: readonly Row[], names: readonly string[]): Network {
  const fitted = Array.from({ length: NETWORKS }, (_, at) => fitOne(rows, names, at + 1));
  const share = (number: number): number => number / NETWORKS;
  const sum = (numbers: readonly number[]): number => share(numbers.reduce((total, one) => total + one, 0));
  return {
    base: [sum(fitted.map(({ base }) => base[0])), sum(fitted.map(({ base }) => base[1]))],
    units: fitted.flatMap(({ units }) =>
      units.map(([begins, wrong, untold]): [number, number, number] => [begins, share(wrong), share(untold)]),
    ),
    signals: Object.fromEntries(
      Object.keys(fitted[0]?.signals ?? {}).map((name) => {
        const rowsOf = fitted.map(({ signals }) => signals[name] ?? []);
        return [
          name,
          [sum(rowsOf.map((row) => row[0] ?? 0)), sum(rowsOf.map((row) => row[1] ?? 0)), ...rowsOf.flatMap((row) => row.slice(2))],
        ];
      }),
    ),
  };
}

/** Fits one network, which begins as `seed` says. */
function fitOne(rows: readonly Row[], names: readonly string[], seed: number): Network {
  const used = names.flatMap((_, at) => (rows.some(({ signals }) => signals[at] !== rows[0]?.signals[at]) ? [at] : []));
  const mean = used.map((at) => rows.reduce((sum, { signals }) => sum + (signals[at] ?? 0), 0) / rows.length);
  const spread = used.map((at, place) =>
    Math.max(1e-6, Math.sqrt(rows.reduce((sum, { signals }) => sum + ((signals[at] ?? 0) - (mean[place] ?? 0)) ** 2, 0) / rows.length)),
  );
  const fit = new NetworkFit(used.length, seed);
  const inputs = rows.map(({ signals }) =>
    Float64Array.from(used, (at, place) =>
      Math.max(-FARTHEST, Math.min(FARTHEST, ((signals[at] ?? 0) - (mean[place] ?? 0)) / (spread[place] ?? 1))),
    ),
  );
  const average = rows.reduce((sum, { weight }) => sum + weight, 0) / rows.length;
  for (let round = 0; round < ROUNDS; round++) {
    const order = orderOf(rows.length, seed * ROUNDS + round);
    for (let from = 0; from < order.length; from += BATCH) {
      for (const at of order.subarray(from, from + BATCH)) {
        const [input, row] = [inputs[at], rows[at]];
        if (input !== undefined && row !== undefined) fit.see(input, row.right, row.weight / average);
      }
      fit.step(Math.min(BATCH, order.length - from));
    }
  }
  return fit.network(used.map((at, place) => ({ name: names[at] ?? '', mean: mean[place] ?? 0, spread: spread[place] ?? 1 })));
}

/** Rows of weights: of each input its own pair and a number for each unit, then the same of what all begin with, then the units' pairs. */
class NetworkFit {
  readonly #width = 2 + UNITS;
  readonly #inputs: number;
  readonly #weights: Float64Array;
  readonly #slopes: Float64Array;
  readonly #first: Float64Array;
  readonly #second: Float64Array;
  readonly #sums: Float64Array;
  readonly #errors: Float64Array;
  #steps = 0;

  constructor(inputs: number, seed: number) {
    this.#inputs = inputs;
    const size = (inputs + 1) * this.#width + 2 * UNITS;
    this.#weights = new Float64Array(size);
    this.#slopes = new Float64Array(size);
    this.#first = new Float64Array(size);
    this.#second = new Float64Array(size);
    this.#sums = new Float64Array(this.#width);
    this.#errors = new Float64Array(this.#width);
    let state = seed;
    const random = (): number => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      return state / 0x7fffffff - 0.5;
    };
    for (let at = 0; at < inputs; at++)
      for (let unit = 0; unit < UNITS; unit++) this.#weights[at * this.#width + 2 + unit] = (3.4 * random()) / Math.sqrt(inputs);
    for (let at = size - 2 * UNITS; at < size; at++) this.#weights[at] = 0.35 * random();
  }

  /** Adds what one row shows to the slopes. */
  see(input: Float64Array, right: readonly boolean[], weight: number): void {
    const [width, weights, slopes, sums, errors] = [this.#width, this.#weights, this.#slopes, this.#sums, this.#errors];
    const bases = this.#inputs * width;
    const out = bases + width;
    for (let place = 0; place < width; place++) sums[place] = weights[bases + place] ?? 0;
    for (let at = 0; at < this.#inputs; at++) {
      const value = input[at] ?? 0;
      const from = at * width;
      for (let place = 0; place < width; place++) sums[place] = (sums[place] ?? 0) + value * (weights[from + place] ?? 0);
    }
    let [wrong, untold] = [sums[0] ?? 0, sums[1] ?? 0];
    for (let unit = 0; unit < UNITS; unit++) {
      const much = Math.max(0, sums[2 + unit] ?? 0);
      wrong += much * (weights[out + 2 * unit] ?? 0);
      untold += much * (weights[out + 2 * unit + 1] ?? 0);
    }
    const most = Math.max(0, wrong, untold);
    const odds = [Math.exp(-most), Math.exp(wrong - most), Math.exp(untold - most)];
    const all = odds.reduce((sum, one) => sum + one, 0);
    const allowed = odds.reduce((sum, one, kind) => sum + (right[kind] === true ? one : 0), 0);
    const error = (kind: number): number => weight * ((odds[kind] ?? 0) / all - (right[kind] === true ? (odds[kind] ?? 0) / allowed : 0));
    const [ofWrong, ofUntold] = [error(1), error(2)];
    errors[0] = ofWrong;
    errors[1] = ofUntold;
    for (let unit = 0; unit < UNITS; unit++) {
      const much = sums[2 + unit] ?? 0;
      const at = out + 2 * unit;
      if (much > 0) {
        slopes[at] = (slopes[at] ?? 0) + ofWrong * much;
        slopes[at + 1] = (slopes[at + 1] ?? 0) + ofUntold * much;
      }
      errors[2 + unit] = much > 0 ? ofWrong * (weights[at] ?? 0) + ofUntold * (weights[at + 1] ?? 0) : 0;
    }
    for (let place = 0; place < width; place++) slopes[bases + place] = (slopes[bases + place] ?? 0) + (errors[place] ?? 0);
    for (let at = 0; at < this.#inputs; at++) {
      const value = input[at] ?? 0;
      if (value === 0) continue;
      const from = at * width;
      for (let place = 0; place < width; place++) slopes[from + place] = (slopes[from + place] ?? 0) + value * (errors[place] ?? 0);
    }
  }

  /** Moves the weights by what the rows since the last step showed. */
  step(count: number): void {
    this.#steps += 1;
    const [one, other] = [1 - KEEPS ** this.#steps, 1 - KEEPS_SQUARES ** this.#steps];
    const bases = this.#inputs * this.#width;
    for (let at = 0; at < this.#weights.length; at++) {
      const isBase = at >= bases && at < bases + this.#width;
      const slope = (this.#slopes[at] ?? 0) / count + (isBase ? 0 : PENALTY * (this.#weights[at] ?? 0));
      this.#slopes[at] = 0;
      this.#first[at] = KEEPS * (this.#first[at] ?? 0) + (1 - KEEPS) * slope;
      this.#second[at] = KEEPS_SQUARES * (this.#second[at] ?? 0) + (1 - KEEPS_SQUARES) * slope ** 2;
      this.#weights[at] =
        (this.#weights[at] ?? 0) - (STEP * ((this.#first[at] ?? 0) / one)) / (Math.sqrt((this.#second[at] ?? 0) / other) + 1e-8);
    }
  }

  /** The network, on signals as they are: scales and means are worked into the weights. */
  network(inputs: readonly { readonly name: string; readonly mean: number; readonly spread: number }[]): Network {
    const width = this.#width;
    const row = (at: number): number[] => [...this.#weights.subarray(at * width, (at + 1) * width)];
    const bases = row(this.#inputs);
    const signals: Record<string, number[]> = {};
    inputs.forEach(({ name, mean, spread }, at) => {
      const own = row(at).map((weight) => weight / spread);
      own.forEach((weight, place) => (bases[place] = (bases[place] ?? 0) - weight * mean));
      signals[name] = own;
    });
    const out = this.#weights.subarray((this.#inputs + 1) * width);
    return {
      base: [bases[0] ?? 0, bases[1] ?? 0],
      units: bases.slice(2).map((base, unit): [number, number, number] => [base, out[2 * unit] ?? 0, out[2 * unit + 1] ?? 0]),
      signals,
    };
  }
}
