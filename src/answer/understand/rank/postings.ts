/** Which facts have each key, and how well they explain it. Rows of numbers: with lists of their own the many keys would take several times the room. */
import type { Key } from '../read/tokens.ts';

export class Postings {
  /** The place of each key. */
  readonly #places: ReadonlyMap<Key, number>;
  /** Where the postings of the key at each place begin; they end where the next one's begin. */
  readonly #starts: Int32Array;
  /** Of each posting: the fact's place, ascending for each key, and how well it explains the key, 0 to 1. */
  readonly facts: Int32Array;
  readonly weights: Float64Array;
  readonly #factCount: number;

  /** Takes the keys of all facts, with their weights, one fact after the other. */
  constructor(facts: Iterable<ReadonlyMap<Key, number>>) {
    const places = new Map<Key, number>();
    const [keys, weights, ends]: [number[], number[], number[]] = [[], [], []];
    for (const ofFact of facts) {
      for (const [key, weight] of ofFact) {
        const place = places.get(key) ?? places.size;
        if (place === places.size) places.set(key, place);
        keys.push(place);
        weights.push(weight);
      }
      ends.push(keys.length);
    }
    this.#places = places;
    this.#factCount = ends.length;
    this.#starts = new Int32Array(places.size + 1);
    for (const key of keys) this.#starts[key + 1] = (this.#starts[key + 1] ?? 0) + 1;
    for (let key = 0; key < places.size; key++) this.#starts[key + 1] = (this.#starts[key + 1] ?? 0) + (this.#starts[key] ?? 0);
    this.facts = new Int32Array(keys.length);
    this.weights = new Float64Array(keys.length);
    const next = this.#starts.slice();
    let fact = 0;
    keys.forEach((key, at) => {
      while (at >= (ends[fact] ?? Number.POSITIVE_INFINITY)) fact += 1;
      const posting = next[key] ?? 0;
      this.facts[posting] = fact;
      this.weights[posting] = weights[at] ?? 0;
      next[key] = posting + 1;
    });
  }

  has(key: Key): boolean {
    return this.#places.has(key);
  }

  /** Where the key's postings begin, and where they end. */
  of(key: Key): readonly [from: number, to: number] {
    const place = this.#places.get(key);
    return place === undefined ? NOWHERE : [this.#starts[place] ?? 0, this.#starts[place + 1] ?? 0];
  }

  /** How well a fact explains a key, 0 to 1. */
  weight(key: Key, fact: number): number {
    let [low, high] = this.of(key);
    while (low < high) {
      const middle = (low + high) >> 1;
      const found = this.facts[middle] ?? 0;
      if (found === fact) return this.weights[middle] ?? 0;
      if (found < fact) low = middle + 1;
      else high = middle;
    }
    return 0;
  }

  /** How telling a key is, from 0 (every fact has it) to 1 (one fact has it, or none). */
  rarity(key: Key): number {
    const [from, to] = this.of(key);
    const all = this.#factCount + 1;
    return from === to ? 1 : Math.log(all / (to - from)) / Math.log(all);
  }
}

const NOWHERE = [0, 0] as const;
