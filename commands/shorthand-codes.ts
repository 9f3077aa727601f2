/** Ids in few characters: each as the beginning of its hash, so that a code stays good when other ids come and go. */
import { createHash } from 'node:crypto';
import type { Plan } from '../src/answer/plan.ts';
import type { Dossier } from '../src/dossier/dossier.ts';
import type { ClaimId, ConceptId, EntityId, FactId, GapId, TopicId } from '../src/dossier/schema.ts';

/** Characters of a code: 24 bits, so that some hundred ids hardly ever meet. Two that do have none, and no button. */
export const CODE = 4;
const CODES = /^(?:[\w-]{4})*$/;

/** Codes of the ids of one kind, both ways. */
export class Codes<Id extends string> {
  readonly #codes = new Map<Id, string>();
  readonly #ids = new Map<string, Id>();

  constructor(ids: Iterable<Id>) {
    const all = [...ids].map((id) => ({ id, code: createHash('sha256').update(id).digest('base64url').slice(0, CODE) }));
    const counts = Map.groupBy(all, ({ code }) => code);
    for (const { id, code } of all) {
      if (counts.get(code)?.length !== 1) continue;
      this.#codes.set(id, code);
      this.#ids.set(code, id);
    }
  }

  /** Throws NoShorthand for an id without a code. */
  write(ids: readonly Id[]): string {
    return ids
      .map((id) => {
        const code = this.#codes.get(id);
        if (code === undefined) throw new NoShorthand(id);
        return code;
      })
      .join('');
  }

  one = (id: Id | undefined): string => (id === undefined ? '' : this.write([id]));

  /** Throws NoShorthand for what is no code of an id there is now. */
  read(text: string): Id[] {
    if (!CODES.test(text)) throw new NoShorthand(text);
    return (text.match(/.{4}/gs) ?? []).map((code) => {
      const id = this.#ids.get(code);
      if (id === undefined) throw new NoShorthand(code);
      return id;
    });
  }

  readOne(text: string): Id {
    const [id, more] = this.read(text);
    if (id === undefined || more !== undefined) throw new NoShorthand(text);
    return id;
  }

  readAtMostOne(text: string): Id | undefined {
    return text === '' ? undefined : this.readOne(text);
  }
}

/** It has no short form, or the short form names what is not there. No caller of the short forms sees it. */
export class NoShorthand extends Error {}

/** The codes of all ids of a dossier. */
export interface Book {
  readonly facts: Codes<FactId>;
  readonly entities: Codes<EntityId>;
  readonly concepts: Codes<ConceptId>;
  readonly topics: Codes<TopicId>;
  readonly claims: Codes<ClaimId>;
  readonly gaps: Codes<GapId>;
  /** The short forms of plans, the fullest first, as long as the plans are there. */
  readonly written: WeakMap<Plan, readonly string[]>;
}

const books = new WeakMap<Dossier, Book>();

/** The codes of a dossier, made once. */
export function bookOf(dossier: Dossier): Book {
  const book = books.get(dossier) ?? {
    facts: new Codes(dossier.facts.keys()),
    entities: new Codes(dossier.entities.keys()),
    concepts: new Codes(dossier.concepts.keys()),
    topics: new Codes(dossier.topics.keys()),
    claims: new Codes(dossier.claims.keys()),
    gaps: new Codes(dossier.gaps.keys()),
    written: new WeakMap<Plan, readonly string[]>(),
  };
  books.set(dossier, book);
  return book;
}

/** What `work` comes to; undefined where there is no short form. */
export function orUndefined<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof NoShorthand) return undefined;
    throw error;
  }
}
