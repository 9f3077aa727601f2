/** What the finders of names in both languages hand over. */
import type { EntityKind } from '../schema.ts';

/** A paragraph of which names are sought. */
export interface Numbered {
  readonly number: number;
  readonly sentences: readonly string[];
}

/** One place where somebody or something is named. */
export interface Mention {
  readonly name: string;
  /** What the words around or inside the name say that it is. */
  readonly kind: EntityKind | undefined;
  /** What it may be, for want of anything better: people talk, but companies do too. */
  readonly perhaps?: EntityKind | undefined;
  /** False where it may be an ordinary word: it counts only where the same name is found with certainty too. */
  readonly certain: boolean;
}
