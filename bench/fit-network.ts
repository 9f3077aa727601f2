/**
 * Fitting a network (`src/answer/fitted/network.ts`) by Adam (Kingma, Ba 2015), a few cases at a time. A case is one or more rows of signals; what is asked of
 * its outputs is told by whoever fits, as by how much each output is too high. The same cases always give the same network.
 */
import { orderOf } from '../src/answer/understand/learn/fit-intents.ts';
import type { Network } from '../src/answer/fitted/network.ts';
import { randomFrom } from './random.ts';

/** What is fitted to: rows that are judged together. */
export interface Case {
  readonly rows: readonly Float64Array[];
  readonly weight: number;
  /** By how much each output of each row is too high, given what they come to: the slope of what is to be small. */
  readonly errors: (outputs: readonly Float64Array[]) => readonly (readonly number[])[];
}

/** How a network is fitted. */
export interface Fitting {
  readonly outputs: number;
  readonly units: number;
  readonly rounds: number;
  /** So many cases are seen before each step. */
  readonly batch: number;
  readonly penalty: number;
}

const STEP = 2e-3;
/** So many networks that began otherwise are fitted and taken together: what one of them makes too much of, the others do not. */
const NETWORKS = 3;
/** What a signal may be away from the mean of all, in standard deviations. */
const FARTHEST = 8;
/** An error smaller than this moves nothing that counts. */
const NEGLIGIBLE = 1e-4;
/** How Adam remembers slopes and their squares. */
const [KEEPS, KEEPS_SQUARES] = [0.9, 0.999];

/** Fits a network to cases, by the signals of these names. */
export function fitNetwork(cases: readonly Case[], names: readonly string[], fitting: Fitting): Network {
  const scaled = scaledOf(cases, names);
  const fitted = Array.from({ length: NETWORKS }, (_, at) => fitOne(cases, scaled, fitting, at + 1));
  const mean = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0) / NETWORKS;
  const outputs = Array.from({ length: fitting.outputs }, (_, at) => at);
  return {
    base: outputs.map((at) => mean(fitted.map(({ base }) => base[at] ?? 0))),
    units: fitted.flatMap(({ units }) => units.map(([begins = 0, ...says]) => [begins, ...says.map((one) => one / NETWORKS)])),
    signals: Object.fromEntries(
      scaled.inputs.map(({ name }) => {
        const rows = fitted.map(({ signals }) => signals[name] ?? []);
        return [
          name,
          [...outputs.map((at) => mean(rows.map((row) => row[at] ?? 0))), ...rows.flatMap((row) => row.slice(fitting.outputs))],
        ];
      }),
    ),
  };
}

/** What keeps so many digits of each number that is written as JSON. */
export const numbersTo =
  (digits: number) =>
  (_: string, value: unknown): unknown =>
    typeof value === 'number' ? Number(value.toPrecision(digits)) : value;

/** A network as text: a signal a line, of numbers that are read and not written. */
export function networkText({ base, units, signals }: Network): string {
  const short = numbersTo(4);
  const lines = Object.entries(signals).map(([signal, numbers]) => `${JSON.stringify(signal)}: ${JSON.stringify(numbers, short)}`);
  return `{\n"base": ${JSON.stringify(base, short)},\n"units": ${JSON.stringify(units, short)},\n"signals": {\n${lines.join(',\n')}\n}}\n`;
}

/** A signal with its scale. */
interface Input {
  readonly name: string;
  readonly mean: number;
  readonly spread: number;
}

/** The rows of the cases, brought to one scale, without signals that are the same in all. */
interface Scaled {
  readonly inputs: readonly Input[];
  readonly rows: readonly (readonly Float64Array[])[];
}

function scaledOf(cases: readonly Case[], names: readonly string[]): Scaled {
  const all = cases.flatMap(({ rows }) => rows);
  const used = names.flatMap((name, at) => {
    const mean = all.reduce((sum, row) => sum + (row[at] ?? 0), 0) / all.length;
    const spread = Math.sqrt(all.reduce((sum, row) => sum + ((row[at] ?? 0) - mean) ** 2, 0) / all.length);
    return spread < 1e-6 ? [] : [{ at, name, mean, spread }];
  });
  const scale = (row: Float64Array): Float64Array =>
    Float64Array.from(used, ({ at, mean, spread }) => Math.max(-FARTHEST, Math.min(FARTHEST, ((row[at] ?? 0) - mean) / spread)));
  return { inputs: used, rows: cases.map(({ rows }) => rows.map(scale)) };
}

/** Fits one network, which begins as `seed` says. */
function fitOne(cases: readonly Case[], { inputs, rows }: Scaled, fitting: Fitting, seed: number): Network {
  const fit = new NetworkFit(inputs.length, fitting, seed);
  const average = cases.reduce((sum, { weight }) => sum + weight, 0) / cases.length;
  for (let round = 0; round < fitting.rounds; round++) {
    const order = orderOf(cases.length, seed * fitting.rounds + round);
    for (let from = 0; from < order.length; from += fitting.batch) {
      for (const at of order.subarray(from, from + fitting.batch)) {
        const [own, one] = [rows[at], cases[at]];
        if (own !== undefined && one !== undefined) fit.see(own, one, one.weight / average);
      }
      fit.step(Math.min(fitting.batch, order.length - from));
    }
  }
  return fit.network(inputs);
}

/** Rows of weights: of each input one for each output and each unit, then the same of what all begin with, then what each unit says to each output. */
class NetworkFit {
  readonly #outputs: number;
  readonly #units: number;
  readonly #width: number;
  readonly #inputs: number;
  readonly #penalty: number;
  readonly #weights: Float64Array;
  readonly #slopes: Float64Array;
  readonly #first: Float64Array;
  readonly #second: Float64Array;
  readonly #sums: Float64Array;
  readonly #errors: Float64Array;
  #steps = 0;

  constructor(inputs: number, { outputs, units, penalty }: Fitting, seed: number) {
    [this.#inputs, this.#outputs, this.#units, this.#width, this.#penalty] = [inputs, outputs, units, outputs + units, penalty];
    const size = (inputs + 1) * this.#width + outputs * units;
    this.#weights = new Float64Array(size);
    this.#slopes = new Float64Array(size);
    this.#first = new Float64Array(size);
    this.#second = new Float64Array(size);
    this.#sums = new Float64Array(this.#width);
    this.#errors = new Float64Array(this.#width);
    const random = randomFrom(seed);
    for (let at = 0; at < inputs; at++)
      for (let unit = 0; unit < units; unit++)
        this.#weights[at * this.#width + outputs + unit] = (3.4 * (random() - 0.5)) / Math.sqrt(inputs);
    for (let at = size - outputs * units; at < size; at++) this.#weights[at] = 0.35 * (random() - 0.5);
  }

  /** Adds what one case shows to the slopes. */
  see(rows: readonly Float64Array[], { errors }: Case, weight: number): void {
    errors(rows.map((row) => this.#come(row))).forEach((own, at) => {
      const row = rows[at];
      if (row !== undefined && own.some((error) => Math.abs(error) > NEGLIGIBLE)) this.#blame(row, own, weight);
    });
  }

  /** What the outputs of a row come to; the sums are left as they are for it. */
  #come(row: Float64Array): Float64Array {
    const [width, weights, sums, outputs] = [this.#width, this.#weights, this.#sums, this.#outputs];
    const bases = this.#inputs * width;
    for (let place = 0; place < width; place++) sums[place] = weights[bases + place] ?? 0;
    for (let at = 0; at < this.#inputs; at++) {
      const value = row[at] ?? 0;
      const from = at * width;
      for (let place = 0; place < width; place++) sums[place] = (sums[place] ?? 0) + value * (weights[from + place] ?? 0);
    }
    const found = sums.slice(0, outputs);
    for (let unit = 0; unit < this.#units; unit++) {
      const much = Math.max(0, sums[outputs + unit] ?? 0);
      const at = bases + width + unit * outputs;
      for (let output = 0; output < outputs; output++) found[output] = (found[output] ?? 0) + much * (weights[at + output] ?? 0);
    }
    return found;
  }

  /** Adds to the slopes what moves the outputs of a row against their errors. */
  #blame(row: Float64Array, own: readonly number[], weight: number): void {
    this.#come(row);
    const [width, weights, slopes, sums, errors, outputs] = [
      this.#width,
      this.#weights,
      this.#slopes,
      this.#sums,
      this.#errors,
      this.#outputs,
    ];
    const bases = this.#inputs * width;
    for (let output = 0; output < outputs; output++) errors[output] = weight * (own[output] ?? 0);
    for (let unit = 0; unit < this.#units; unit++) {
      const much = sums[outputs + unit] ?? 0;
      const from = bases + width + unit * outputs;
      let error = 0;
      const last = much > 0 ? outputs : 0;
      for (let output = 0; output < last; output++) {
        const ofOutput = errors[output] ?? 0;
        slopes[from + output] = (slopes[from + output] ?? 0) + ofOutput * much;
        error += ofOutput * (weights[from + output] ?? 0);
      }
      errors[outputs + unit] = error;
    }
    for (let place = 0; place < width; place++) slopes[bases + place] = (slopes[bases + place] ?? 0) + (errors[place] ?? 0);
    for (let at = 0; at < this.#inputs; at++) {
      const value = row[at] ?? 0;
      if (value === 0) continue;
      const from = at * width;
      for (let place = 0; place < width; place++) slopes[from + place] = (slopes[from + place] ?? 0) + value * (errors[place] ?? 0);
    }
  }

  /** Moves the weights by what the cases since the last step showed. */
  step(count: number): void {
    this.#steps += 1;
    const [one, other] = [1 - KEEPS ** this.#steps, 1 - KEEPS_SQUARES ** this.#steps];
    const bases = this.#inputs * this.#width;
    for (let at = 0; at < this.#weights.length; at++) {
      const isBase = at >= bases && at < bases + this.#width;
      const slope = (this.#slopes[at] ?? 0) / count + (isBase ? 0 : this.#penalty * (this.#weights[at] ?? 0));
      this.#slopes[at] = 0;
      this.#first[at] = KEEPS * (this.#first[at] ?? 0) + (1 - KEEPS) * slope;
      this.#second[at] = KEEPS_SQUARES * (this.#second[at] ?? 0) + (1 - KEEPS_SQUARES) * slope ** 2;
      this.#weights[at] =
        (this.#weights[at] ?? 0) - (STEP * ((this.#first[at] ?? 0) / one)) / (Math.sqrt((this.#second[at] ?? 0) / other) + 1e-8);
    }
  }

  /** The network, on signals as they are: scales and means are worked into the weights. */
  network(inputs: readonly Input[]): Network {
    const width = this.#width;
    const row = (at: number): number[] => [...this.#weights.subarray(at * width, (at + 1) * width)];
    const bases = row(this.#inputs);
    const signals: Record<string, number[]> = {};
    inputs.forEach(({ name, mean, spread }, at) => {
      const own = row(at).map((weight) => weight / spread);
      own.forEach((weight, place) => (bases[place] = (bases[place] ?? 0) - weight * mean));
      signals[name] = own;
    });
    const says = this.#weights.subarray((this.#inputs + 1) * width);
    const [outputs, units] = [this.#outputs, this.#units];
    return {
      base: bases.slice(0, outputs),
      units: Array.from({ length: units }, (_, unit) => [
        bases[outputs + unit] ?? 0,
        ...says.subarray(unit * outputs, (unit + 1) * outputs),
      ]),
      signals,
    };
  }
}
