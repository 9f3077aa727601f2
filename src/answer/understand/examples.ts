/** Questions that are known: those that people ask for the facts, and those that the source does not answer. What is asked alike is meant alike. */
import type { Dossier } from '../../dossier/dossier.ts';
import { LANGUAGES } from '../../dossier/schema.ts';
import type { FactId, GapId } from '../../dossier/schema.ts';
import type { Weighed } from './question.ts';
import type { Key, Token } from './tokens.ts';

/** What an example question asks for. */
export type Asked = { readonly kind: 'facts'; readonly facts: readonly FactId[] } | { readonly kind: 'gap'; readonly gap: GapId };

export interface Example {
  readonly text: string;
  readonly asked: Asked;
}

/** An example that is asked like the question. */
export interface Alike {
  readonly example: Example;
  /** How alike the two are, 0 to 1. */
  readonly similarity: number;
  /** For each weighed token of the question, how well the example explains it. */
  readonly explained: readonly number[];
  /** The share of the question that the example explains, and of the example that the question explains, 0 to 1. */
  readonly there: number;
  readonly back: number;
}

interface Held extends Example {
  readonly weighed: readonly Weighed[];
  readonly keys: ReadonlyMap<Key, number>;
}

/** How many examples are compared closely. */
const COMPARED = 60;

/** Reads folded text into its weighed tokens: the same way as a question is read. */
export type Read = (raw: string) => readonly Weighed[];

export class ExampleIndex {
  readonly #examples: readonly Held[];
  readonly #postings = new Map<Key, number[]>();
  readonly #found: Float32Array;

  constructor(dossier: Pick<Dossier, 'questions' | 'gaps'>, read: Read) {
    this.#examples = examplesOf(dossier).map((example) => {
      const weighed = read(example.text);
      return { ...example, weighed, keys: keysOf(weighed) };
    });
    this.#examples.forEach(({ keys }, place) => {
      for (const key of keys.keys()) {
        const postings = this.#postings.get(key);
        if (postings === undefined) this.#postings.set(key, [place]);
        else postings.push(place);
      }
    });
    this.#found = new Float32Array(this.#examples.length);
  }

  /** The examples most alike, best first. */
  alike(weighed: readonly Weighed[]): Alike[] {
    const keys = keysOf(weighed);
    return this.#gather(weighed)
      .map((place) => this.#compare(weighed, keys, place))
      .filter((alike) => alike !== undefined)
      .toSorted((one, other) => other.similarity - one.similarity);
  }

  #gather(weighed: readonly Weighed[]): number[] {
    const touched: number[] = [];
    const found = this.#found;
    for (const { token, weight } of weighed) {
      const seen = new Set<number>();
      for (const key of keysOf([{ token }]).keys()) {
        for (const place of this.#postings.get(key) ?? []) {
          if (seen.has(place)) continue;
          seen.add(place);
          if (found[place] === 0) touched.push(place);
          found[place] = (found[place] ?? 0) + weight;
        }
      }
    }
    const scored = touched.map((place) => ({ place, score: found[place] ?? 0 }));
    for (const place of touched) found[place] = 0;
    return scored
      .sort((one, other) => other.score - one.score)
      .slice(0, COMPARED)
      .map(({ place }) => place);
  }

  #compare(weighed: readonly Weighed[], keys: ReadonlyMap<Key, number>, place: number): Alike | undefined {
    const held = this.#examples[place];
    if (held === undefined) return undefined;
    const explained = weighed.map(({ token }) => explain(token, held.keys));
    const back = held.weighed.map(({ token }) => explain(token, keys));
    const [there, all] = shares(weighed, explained);
    const [here, its] = shares(held.weighed, back);
    const total = all + its;
    return {
      example: held,
      explained,
      similarity: total === 0 ? 0 : (there + here) / total,
      there: all === 0 ? 0 : there / all,
      back: its === 0 ? 0 : here / its,
    };
  }
}

function examplesOf({ questions, gaps }: Pick<Dossier, 'questions' | 'gaps'>): Example[] {
  return [
    ...questions.flatMap((asked) =>
      LANGUAGES.flatMap((language) => asked[language].map((text): Example => ({ text, asked: { kind: 'facts', facts: asked.facts } }))),
    ),
    ...[...gaps.values()].flatMap((gap) =>
      LANGUAGES.flatMap((language) => gap[language].map((text): Example => ({ text, asked: { kind: 'gap', gap: gap.id } }))),
    ),
  ];
}

/** Every key of the tokens and of their parts, with how strongly it is meant. */
function keysOf(weighed: readonly { readonly token: Token }[]): Map<Key, number> {
  const keys = new Map<Key, number>();
  const add = ({ readings, parts }: Token): void => {
    for (const { key, strength } of readings) if (strength > (keys.get(key) ?? 0)) keys.set(key, strength);
    parts.forEach(add);
  };
  for (const { token } of weighed) add(token);
  return keys;
}

function explain({ readings, parts }: Token, keys: ReadonlyMap<Key, number>): number {
  let best = 0;
  for (const { key, strength } of readings) best = Math.max(best, strength * (keys.get(key) ?? 0));
  if (best >= 0.9 || parts.length === 0) return best;
  const sum = parts.reduce((total, part) => total + explain(part, keys), 0);
  return Math.max(best, (0.9 * sum) / parts.length);
}

function shares(weighed: readonly Weighed[], explained: readonly number[]): [part: number, total: number] {
  let part = 0;
  let total = 0;
  weighed.forEach(({ weight }, at) => {
    total += weight;
    part += weight * (explained[at] ?? 0);
  });
  return [part, total];
}
