/** The words that the engine knows: the dossier's names and terms, and the language's own. */
import type { Dossier } from '../../../dossier/dossier.ts';
import type { KnownWords } from '../../../dossier/language.ts';
import type { Names } from '../../../dossier/language/vocabulary.ts';
import { LANGUAGES } from '../../../dossier/schema.ts';
import { foldTerm } from './fold.ts';
import { unitsOf } from './units.ts';
import type { Unit } from './units.ts';

/**
 * What a word may mean, as a key that facts are indexed by: `e:` entity, `c:` concept, `t:` a fact's own term,
 * `s:` sense of the language. `light` words carry no content.
 */
export type SenseKey = `e:${string}` | `c:${string}` | `t:${string}` | `s:${string}`;

export interface Entry {
  keys: readonly SenseKey[];
  /** It names an entity. */
  entity: boolean;
  /** It is a term of a concept. */
  concept: boolean;
  /** Names something that an answer must hold when it is asked for: judge, salary, address. */
  attribute: boolean;
  /** Of the law: asked in any dispute, so never off-topic. */
  legal: boolean;
  /** The name of a place. */
  place: boolean;
}

/** A node of the tree of terms. Most have one next node at most: only where there are more is a map worth its room. */
class Node {
  entry: Entry | undefined;
  #key = '';
  #only: Node | undefined;
  #next: Map<string, Node> | undefined;

  /** The node that the key leads to. */
  next(key: string): Node | undefined {
    return this.#next === undefined ? (this.#key === key ? this.#only : undefined) : this.#next.get(key);
  }

  /** The same, made where there is none. */
  made(key: string): Node {
    const before = this.next(key);
    if (before !== undefined) return before;
    const made = new Node();
    if (this.#next !== undefined) this.#next.set(key, made);
    else if (this.#only === undefined) {
      this.#key = key;
      this.#only = made;
    } else
      this.#next = new Map([
        [this.#key, this.#only],
        [key, made],
      ]);
    return made;
  }
}

/** A match in a row of units: the entry, how many units it takes, and how long they are: a word counts for two characters. */
export interface Match {
  readonly entry: Entry;
  readonly length: number;
  readonly size: number;
}

const NONE: readonly Match[] = [];

export class Lexicon {
  readonly #root = new Node();
  /** Single Latin words by their first letter, each with its letters, for typos. */
  readonly #words = new Map<string, Map<string, number>>();
  /** Light words as they are written: a form of a word with content may share their stem (will, willing). */
  readonly #light = new Set<string>();

  /** Adds a term (folded already) with what it means; `undefined` for a light word. */
  add(folded: string, key: SenseKey | undefined, { attribute = false, legal = false, place = false } = {}): void {
    const units = unitsOf(folded);
    if (units.length === 0) return;
    if (key === undefined) this.#light.add(folded);
    let at = this.#root;
    for (const unit of units) at = at.made(unit.key);
    at.entry ??= { keys: [], entity: false, concept: false, attribute: false, legal: false, place: false };
    // Added so, the list has no room to spare: there are thousands, and hardly any grows.
    if (key !== undefined && !at.entry.keys.includes(key)) at.entry.keys = [...at.entry.keys, key];
    if (key?.startsWith('e:') === true) at.entry.entity = true;
    if (key?.startsWith('c:') === true) at.entry.concept = true;
    if (attribute) at.entry.attribute = true;
    if (legal) at.entry.legal = true;
    if (place) at.entry.place = true;
    const [only, second] = units;
    if (only !== undefined && second === undefined && !only.han && only.key.length > 3) {
      const initial = only.key.charAt(0);
      const words = this.#words.get(initial) ?? new Map<string, number>();
      this.#words.set(initial, words.set(only.key, lettersOf(only.key)));
    }
  }

  /** Every entry that begins at `units[from]`, the shortest first, ending before `to`. */
  matches(units: readonly Unit[], from: number, to: number): readonly Match[] {
    let found: Match[] | undefined;
    let at: Node | undefined = this.#root;
    let size = 0;
    for (let place = from; place < to; place++) {
      const unit = units[place];
      if (unit === undefined) break;
      at = at.next(unit.key);
      if (at === undefined) break;
      size += unit.han ? 1 : 2;
      if (at.entry !== undefined) (found ??= []).push({ entry: at.entry, length: place - from + 1, size });
    }
    return found ?? NONE;
  }

  /** Whether the word, just as it is written, carries no content. */
  isLight(text: string): boolean {
    return this.#light.has(text);
  }

  /** The entry of a single word, by its stem. */
  word(key: string): Entry | undefined {
    return this.#root.next(key)?.entry;
  }

  /** The known words that begin with the letter, each with its letters. */
  wordsFrom(initial: string): Iterable<readonly [word: string, letters: number]> {
    return this.#words.get(initial) ?? [];
  }
}

/** The letters of a word as bits. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/** What the keys of well-known names begin with. */
export const KNOWN_NAME = 's:name-';

/** The key of a well-known name: one for all its forms. */
export const knownNameKey = ({ en: [first], zh: [other] }: Names['names'][number]): SenseKey =>
  `${KNOWN_NAME}${foldTerm(first ?? other ?? '')}`;

/** The lexicon of a dossier, on top of the language's own words. */
export function buildLexicon(dossier: Dossier, { senses, names, stopWords }: KnownWords): Lexicon {
  const lexicon = new Lexicon();
  for (const language of LANGUAGES) for (const word of stopWords[language]) lexicon.add(foldTerm(word), undefined);
  for (const { id, attribute, law: legal, en, zh } of senses)
    for (const term of [...en, ...zh]) lexicon.add(foldTerm(term), `s:${id}`, { attribute, legal });
  for (const { kind, names: ofKind } of names) {
    for (const name of ofKind) {
      // A question that holds a well-known name asks about just that one: whatever does not mention it is no answer.
      const key = knownNameKey(name);
      for (const form of [...name.en, ...name.zh]) lexicon.add(foldTerm(form), key, { attribute: true, place: kind === 'place' });
    }
  }
  for (const entity of dossier.entities.values()) {
    for (const language of LANGUAGES)
      for (const name of [entity.names[language], ...entity.aliases[language]]) lexicon.add(foldTerm(name), `e:${entity.id}`);
  }
  for (const concept of dossier.concepts.values()) {
    for (const language of LANGUAGES)
      for (const term of [concept.label[language], ...concept.terms[language]]) lexicon.add(foldTerm(term), `c:${concept.id}`);
  }
  // Many facts may share a term.
  const terms = new Set([...dossier.facts.values()].flatMap((fact) => LANGUAGES.flatMap((language) => fact.terms[language])));
  for (const folded of [...terms].map(foldTerm)) lexicon.add(folded, `t:${folded}`);
  return lexicon;
}
