/**
 * Fitting boosted trees (`src/answer/fitted/trees.ts`): each is grown on what those before it left, by steps of Newton (Friedman 2001; Chen, Guestrin 2016), on part
 * of the cases and of the signals. The same cases always give the same trees.
 */
import { LEAF, NODE } from '../src/answer/fitted/trees.ts';
import type { Trees } from '../src/answer/fitted/trees.ts';
import { numbersTo } from './fit-network.ts';
import type { Case } from './fit-network.ts';
import { randomFrom } from './random.ts';

/** How trees are fitted. */
export interface TreeFitting {
  /** What each output begins with. */
  readonly base: readonly number[];
  /** In each round one tree is grown for each output, so deep at the most. */
  readonly rounds: number;
  readonly depth: number;
  /** How sure a leaf has to be of what it says, as the sum of the curves of its rows. */
  readonly leastCurve: number;
}

const STEP = 0.1;
/** Numbers are kept to so many digits. */
const DIGITS = 5;
/** The share of the cases, and of the signals, that one tree sees. */
const SEEN = { cases: 0.7, signals: 0.5 } as const;
const PENALTY = 1;
const LEAST_GAIN = 1e-3;
const LEAST_CURVE = 1e-4;
/** A signal is told apart by so many values at the most, and they are sought among so many rows. */
const [MOST_BINS, MOST_SOUGHT] = [64, 20_000];

/** Fits trees to cases, by the signals of these names. */
export function fitTrees(cases: readonly Case[], names: readonly string[], fitting: TreeFitting): Trees {
  const rows = cases.flatMap((one) => one.rows);
  const fit = new TreesFit(cases, binnedOf(rows, names.length), fitting);
  const trees: Trees['trees'] = [];
  for (let round = 0; round < fitting.rounds; round++) trees.push(...fit.round());
  return { base: [...fitting.base], signals: [...names], trees };
}

/** Trees as text: one a line, of numbers that are read and not written. */
export function treesText({ base, signals, trees }: Trees): string {
  const short = numbersTo(DIGITS);
  const lines = trees.map((tree) => JSON.stringify(tree, short));
  return `{\n"base": ${JSON.stringify(base, short)},\n"signals": ${JSON.stringify(signals)},\n"trees": [\n${lines.join(',\n')}\n]}\n`;
}

/** A signal with the values that split it, ascending, and where each row stands between them. */
interface Binned {
  readonly signal: number;
  readonly edges: readonly number[];
  readonly bins: Uint8Array;
}

/** The signals that tell rows apart: not those that are the same in all that are sought among, nearly. */
function binnedOf(rows: readonly Float64Array[], signals: number): Binned[] {
  const every = Math.max(1, Math.floor(rows.length / MOST_SOUGHT));
  return Array.from({ length: signals }, (_, signal): Binned => {
    const sought = Float64Array.from(
      rows.filter((__, at) => at % every === 0),
      (row) => row[signal] ?? 0,
    ).sort();
    const edges = edgesOf(sought);
    return { signal, edges, bins: Uint8Array.from(rows, (row) => binOf(row[signal] ?? 0, edges)) };
  }).filter(({ edges }) => edges.length > 0);
}

/** Half-way between values that follow one another: all of them where they are few, else those at which equal shares of the rows begin. */
function edgesOf(sorted: Float64Array): number[] {
  const values = [...new Set(sorted)];
  const ends =
    values.length <= MOST_BINS
      ? values
      : [...new Set(Array.from({ length: MOST_BINS }, (_, bin) => sorted[Math.floor((bin * sorted.length) / MOST_BINS)] ?? 0))];
  // As they are written: what is read back splits the same rows.
  return ends.slice(1).map((value, at) => Number(((value + (ends[at] ?? value)) / 2).toPrecision(DIGITS)));
}

/** How many of the edges a value reaches. */
function binOf(value: number, edges: readonly number[]): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value >= (edges[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where some rows are best told apart. */
interface Split {
  readonly of: Binned;
  /** The last bin below. */
  readonly bin: number;
  readonly gain: number;
}

/** A tree as it grows: its nodes as they are kept, and where each tells rows apart; a leaf does not. */
interface Grown {
  readonly nodes: number[];
  readonly splits: (Split | undefined)[];
}

class TreesFit {
  readonly #cases: readonly Case[];
  readonly #signals: readonly Binned[];
  readonly #fitting: TreeFitting;
  readonly #average: number;
  /** Of each output, for each row: what the trees so far come to, by how much that is too high, and how fast it changes. */
  readonly #scores: readonly Float64Array[];
  readonly #slopes: readonly Float64Array[];
  readonly #curves: readonly Float64Array[];
  readonly #random = randomFrom(1);

  constructor(cases: readonly Case[], signals: readonly Binned[], fitting: TreeFitting) {
    [this.#cases, this.#signals, this.#fitting] = [cases, signals, fitting];
    const rows = cases.reduce((sum, one) => sum + one.rows.length, 0);
    this.#average = cases.reduce((sum, { weight }) => sum + weight, 0) / cases.length;
    this.#scores = fitting.base.map((begins) => new Float64Array(rows).fill(begins));
    this.#slopes = fitting.base.map(() => new Float64Array(rows));
    this.#curves = fitting.base.map(() => new Float64Array(rows));
  }

  /** Grows a tree for each output. */
  round(): Trees['trees'] {
    const seen = this.#see();
    return this.#fitting.base.map((_, output) => {
      const signals = this.#signals.filter(() => this.#random() < SEEN.signals);
      const grown: Grown = { nodes: [], splits: [] };
      this.#grow(grown, seen, { signals, output, depth: this.#fitting.depth });
      this.#add(grown, output);
      return { output, nodes: grown.nodes };
    });
  }

  /** Notes slopes and curves of all rows; the rows of the cases that the next trees are grown on. */
  #see(): Int32Array {
    const seen: number[] = [];
    let first = 0;
    for (const one of this.#cases) {
      this.#note(one, first);
      const next = first + one.rows.length;
      if (this.#random() < SEEN.cases) for (let row = first; row < next; row++) seen.push(row);
      first = next;
    }
    return Int32Array.from(seen);
  }

  /** Notes the slopes and curves of the rows of a case, the first of which is this one of all. */
  #note({ rows, weight, errors }: Case, first: number): void {
    const share = weight / this.#average;
    const found = errors(rows.map((_, at) => Float64Array.from(this.#scores, (scores) => scores[first + at] ?? 0)));
    this.#slopes.forEach((slopes, output) => {
      const curves = this.#curves[output];
      if (curves === undefined) return;
      for (let at = 0; at < rows.length; at++) {
        const error = found[at]?.[output] ?? 0;
        const much = Math.abs(error);
        slopes[first + at] = error * share;
        // How fast a chance changes, where the error is what it lacks of 0 or 1; where several would be no fault, near to it.
        curves[first + at] = Math.max(LEAST_CURVE, much * (1 - much)) * share;
      }
    });
  }

  /** Adds the node that tells these rows apart, and those below it. */
  #grow(
    grown: Grown,
    rows: Int32Array,
    { signals, output, depth }: { readonly signals: readonly Binned[]; readonly output: number; readonly depth: number },
  ): void {
    const [slope, curve] = this.#sums(rows, output);
    const split = depth === 0 ? undefined : this.#split(rows, signals, { output, slope, curve });
    const { nodes, splits } = grown;
    splits.push(split);
    if (split === undefined) {
      nodes.push(LEAF, (-STEP * slope) / (curve + PENALTY), 0);
      return;
    }
    const { bins, edges, signal } = split.of;
    const at = nodes.length;
    nodes.push(signal, edges[split.bin] ?? 0, 0);
    const below = { signals, output, depth: depth - 1 };
    this.#grow(
      grown,
      rows.filter((row) => (bins[row] ?? 0) <= split.bin),
      below,
    );
    nodes[at + 2] = nodes.length / NODE;
    this.#grow(
      grown,
      rows.filter((row) => (bins[row] ?? 0) > split.bin),
      below,
    );
  }

  #sums(rows: Int32Array, output: number): readonly [number, number] {
    const [slopes, curves] = [this.#slopes[output], this.#curves[output]];
    let [slope, curve] = [0, 0];
    for (const row of rows) {
      slope += slopes?.[row] ?? 0;
      curve += curves?.[row] ?? 0;
    }
    return [slope, curve];
  }

  /** Where the rows are best told apart; undefined where nowhere by enough. */
  #split(
    rows: Int32Array,
    signals: readonly Binned[],
    { output, slope, curve }: { readonly output: number; readonly slope: number; readonly curve: number },
  ): Split | undefined {
    const [slopes, curves] = [this.#slopes[output] ?? new Float64Array(), this.#curves[output] ?? new Float64Array()];
    const { leastCurve } = this.#fitting;
    const worth = (one: number, other: number): number => (one * one) / (other + PENALTY);
    let best: Split | undefined;
    for (const of of signals) {
      const ofSlopes = new Float64Array(of.edges.length + 1);
      const ofCurves = new Float64Array(of.edges.length + 1);
      for (const row of rows) {
        const bin = of.bins[row] ?? 0;
        ofSlopes[bin] = (ofSlopes[bin] ?? 0) + (slopes[row] ?? 0);
        ofCurves[bin] = (ofCurves[bin] ?? 0) + (curves[row] ?? 0);
      }
      let [low, lowCurve] = [0, 0];
      for (let bin = 0; bin < of.edges.length; bin++) {
        low += ofSlopes[bin] ?? 0;
        lowCurve += ofCurves[bin] ?? 0;
        if (lowCurve < leastCurve || curve - lowCurve < leastCurve) continue;
        const gain = worth(low, lowCurve) + worth(slope - low, curve - lowCurve) - worth(slope, curve);
        if (gain > (best?.gain ?? LEAST_GAIN)) best = { of, bin, gain };
      }
    }
    return best;
  }

  /** Adds what a tree says to the scores of all rows. */
  #add({ nodes, splits }: Grown, output: number): void {
    const scores = this.#scores[output];
    if (scores === undefined) return;
    for (let row = 0; row < scores.length; row++) {
      let node = 0;
      for (let split = splits[node]; split !== undefined; split = splits[node])
        node = (split.of.bins[row] ?? 0) > split.bin ? (nodes[NODE * node + 2] ?? 0) : node + 1;
      scores[row] = (scores[row] ?? 0) + (nodes[NODE * node + 1] ?? 0);
    }
  }
}
