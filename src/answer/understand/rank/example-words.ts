/** What the example questions of facts hold of a question's words: looked up once, and then for each candidate. */
import type { FactId } from '../../../dossier/schema.ts';
import type { Trained } from '../learn/trained.ts';
import type { Key, Token } from '../read/tokens.ts';
import { placeOf } from './feature-places.ts';
import { examplesWith, postingOf } from './model.ts';

/** An example's word explains as well as if the fact held it; a single example, somewhat less. */
const BY_EXAMPLES = 0.9;
const BY_ONE_EXAMPLE = 0.7;
/** How well parts explain the whole. */
const BY_PARTS = 0.9;

export class ExampleWords {
  readonly #trained: Pick<Trained, 'model' | 'intentsOf'>;
  readonly #places = new Map<Key, number | undefined>();
  readonly #held = new Map<FactId, Map<Key, number>>();

  constructor(trained: Pick<Trained, 'model' | 'intentsOf'>) {
    this.#trained = trained;
  }

  /** How much a token is asked with where the source is silent, 0 to 1; 0 where no example has it. */
  untoldShare({ readings }: Token): number {
    let most = 0;
    for (const { key } of readings) {
      const share = this.#trained.model.untold[this.#placeOf(key) ?? -1];
      if (share !== undefined) most = Math.max(0.5, most, share);
    }
    return most;
  }

  /** How well a token is explained when what the facts' examples hold counts too; `already` is how well without. */
  explain(token: Token, already: number, facts: readonly FactId[]): number {
    if (already >= BY_EXAMPLES) return already;
    return Math.max(
      already,
      explain(token, (key) => {
        let most = 0;
        for (const fact of facts) most = Math.max(most, this.#heldBy(fact, key));
        return most;
      }),
    );
  }

  /** Of the fact's examples with one feature, the share that have another too, which none has without it, 0 to 1. */
  shareWith(feature: string, other: string, fact: FactId): number {
    const all = this.#countOf(feature, fact);
    return all === 0 ? 0 : this.#countOf(other, fact) / all;
  }

  /** How many examples of the fact have a feature. */
  #countOf(feature: string, fact: FactId): number {
    const { model, intentsOf } = this.#trained;
    return examplesWith(model, feature, intentsOf.get(fact) ?? []);
  }

  #placeOf(key: Key): number | undefined {
    if (this.#places.has(key)) return this.#places.get(key);
    const place = placeOf(this.#trained.model.places, key);
    this.#places.set(key, place);
    return place;
  }

  /** How well the examples of a fact hold a key. */
  #heldBy(fact: FactId, key: Key): number {
    const known = this.#held.get(fact) ?? new Map<Key, number>();
    const before = known.get(key);
    if (before !== undefined) return before;
    const { model, intentsOf } = this.#trained;
    const place = this.#placeOf(key);
    let most = 0;
    if (place !== undefined) {
      for (const intent of intentsOf.get(fact) ?? []) {
        const posting = postingOf(model, place, intent);
        if (posting >= 0) most = Math.max(most, (model.counts[posting] ?? 0) > 1 ? BY_EXAMPLES : BY_ONE_EXAMPLE);
        if (most === BY_EXAMPLES) break;
      }
    }
    known.set(key, most);
    this.#held.set(fact, known);
    return most;
  }
}

/** How well a token is explained, 0 to 1, by what weighs its readings: by its best one, or by its parts together. */
export function explain({ readings, parts }: Token, weigh: (key: Key, strength: number) => number): number {
  let best = 0;
  for (const { key, strength } of readings) best = Math.max(best, weigh(key, strength));
  if (parts.length === 0) return best;
  const sum = parts.reduce((total, part) => total + explain(part, weigh), 0);
  return Math.max(best, (BY_PARTS * sum) / parts.length);
}
