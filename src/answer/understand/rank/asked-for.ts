/** How people ask for a fact: how much more of its examples ask for a kind of thing (when, why, in what way …) than of the examples of all facts. */
import type { FactId } from '../../../dossier/schema.ts';
import type { Trained } from '../learn/trained.ts';
import { placeOf } from './feature-places.ts';
import { examplesWith } from './model.ts';
import { askedForFeature } from './question-features.ts';
import type { AskedFor } from './question-features.ts';

/** A fact is taken to have so many examples more, which ask as all do: a few of its own prove little. */
const LIKE_ALL = 2;

export class AskedShares {
  readonly #trained: Pick<Trained, 'model' | 'intents' | 'intentsOf'>;
  /** How often the examples of all facts ask for each kind, and how many those are. */
  readonly #all = new Map<AskedFor | '', number>();
  readonly #own = new Map<AskedFor | '', Map<FactId, number>>();

  constructor(trained: Pick<Trained, 'model' | 'intents' | 'intentsOf'>) {
    this.#trained = trained;
  }

  /** How much more often the examples of one of the facts ask for a kind of thing than those of all: as a logarithm, of the fact that is asked for it most. */
  of(kind: AskedFor, facts: readonly FactId[]): number {
    const share = this.#ofAll(kind) / Math.max(1, this.#ofAll(''));
    if (share === 0) return 0;
    let most = Number.NEGATIVE_INFINITY;
    for (const fact of facts) {
      const own = (this.#ofFact(kind, fact) + LIKE_ALL * share) / (this.#ofFact('', fact) + LIKE_ALL);
      most = Math.max(most, Math.log(own / share));
    }
    return most;
  }

  #ofAll(kind: AskedFor | ''): number {
    const known = this.#all.get(kind);
    if (known !== undefined) return known;
    const { model, intents } = this.#trained;
    const place = placeOf(model.places, askedForFeature(kind));
    let count = 0;
    if (place !== undefined)
      for (let at = model.starts[place] ?? 0; at < (model.starts[place + 1] ?? 0); at++)
        if (intents[model.intents[at] ?? 0]?.kind === 'facts') count += model.counts[at] ?? 0;
    this.#all.set(kind, count);
    return count;
  }

  #ofFact(kind: AskedFor | '', fact: FactId): number {
    let own = this.#own.get(kind);
    if (own === undefined) this.#own.set(kind, (own = new Map<FactId, number>()));
    const known = own.get(fact);
    if (known !== undefined) return known;
    const { model, intentsOf } = this.#trained;
    const count = examplesWith(model, askedForFeature(kind), intentsOf.get(fact) ?? []);
    own.set(fact, count);
    return count;
  }
}
