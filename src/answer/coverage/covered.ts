/** What coverage is told in: a fact with its examples, near misses, and what is thin about it. */
import type { DossierFact } from '../../dossier/dossier.ts';
import type { GapId, Language, TopicId } from '../../dossier/schema.ts';
import type { Kind } from './kinds.ts';

/** An example with the kinds of question that it is. */
export interface KnownExample {
  readonly text: string;
  readonly kinds: ReadonlySet<Kind>;
}

export interface Covered {
  readonly fact: DossierFact;
  readonly examples: Readonly<Record<Language, readonly KnownExample[]>>;
  /** How many examples it answers together with other facts. */
  readonly together: number;
  /** What is not told near it: its near misses, and the gaps that offer it as the nearest. */
  readonly near: readonly GapId[];
}

/** Something that is thin about a fact. */
export type Thin =
  | { readonly what: 'few-examples'; readonly language: Language; readonly count: number }
  | { readonly what: 'no-near-miss' }
  /** A kind of question that fits the fact, and why, which nobody wrote in the language. */
  | { readonly what: 'unasked'; readonly language: Language; readonly kind: Kind; readonly because: string };

export interface FactCoverage extends Covered {
  readonly thin: readonly Thin[];
}

export interface Coverage {
  readonly facts: readonly FactCoverage[];
  /** Topics none of whose facts are asked for together with others. */
  readonly withoutTogether: readonly TopicId[];
}

/** How many of the examples are of each kind. */
export function countsOf(examples: readonly KnownExample[]): ReadonlyMap<Kind, number> {
  const counts = new Map<Kind, number>();
  for (const { kinds } of examples) for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
