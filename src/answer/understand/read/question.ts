/** A question, read: its tokens, its shape, and what it says of who does what. */
import type { ConceptId, EntityId } from '../../../dossier/schema.ts';
import type { QuestionShape } from './shape.ts';
import type { QuestionLanguage } from './fold.ts';
import type { Unread } from './other-language.ts';
import type { RelationAsked } from './relations.ts';
import type { Token } from './tokens.ts';

/** What of a question its features are made of. */
export interface QuestionWords {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly shape: QuestionShape;
  readonly relations: readonly RelationAsked[];
}

/** A question, read. */
export interface Question extends QuestionWords {
  /** What the tokens may mean, in their order. */
  readonly entities: ReadonlySet<EntityId>;
  readonly concepts: ReadonlySet<ConceptId>;
  /** It asks of several things. */
  readonly several: boolean;
  /** Whose words are asked for. */
  readonly speakers: ReadonlySet<string>;
  /** It is in a language that is not read. */
  readonly unread?: Unread | undefined;
}

/** An inquiry: a question on its way from reading to a decision, with how much each of its tokens counts. */
export interface Inquiry {
  readonly question: Question;
  readonly language: QuestionLanguage;
  readonly weighed: readonly Weighed[];
}

/** A token with how much it counts. */
export interface Weighed {
  readonly token: Token;
  readonly weight: number;
}

/** The share of the question's weight that is explained, 0 to 1. `explained` is in the order of `weighed`. */
export function coverageOf(weighed: readonly Weighed[], explained: readonly number[]): number {
  let total = 0;
  let part = 0;
  for (let at = 0; at < weighed.length; at++) {
    const weight = weighed[at]?.weight ?? 0;
    total += weight;
    part += weight * (explained[at] ?? 0);
  }
  return total === 0 ? 0 : part / total;
}
