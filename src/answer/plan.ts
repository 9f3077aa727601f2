/** A plan: what is wanted of the dossier, small and typed. Commands build one directly, the question engine builds one from free text. */
import type { CardPoint } from '../dossier/schema/card.ts';
import type { ClaimId, ConceptId, EntityId, FactId, GapId, TopicId } from '../dossier/schema.ts';
import type { When } from '../dossier/when.ts';

export const OPERATIONS = ['ratio', 'difference', 'sum', 'share', 'larger', 'earlier'] as const;
/** `ratio` first : second; `difference` first − second; `share` first as a percentage of second; `larger` and `earlier` name the winner. */
export type Operation = (typeof OPERATIONS)[number];

/** One figure of one fact. */
export interface FigureRef {
  readonly fact: FactId;
  /** Its place in the fact's `figures`, from 0. */
  readonly index: number;
}

/** How a yes/no question is answered, where the facts decide it. */
export type Verdict = 'yes' | 'no' | 'otherwise';

/** What the record says of a statement, and of a message as a whole. */
export const STATEMENT_VERDICTS = ['supported', 'contradicted', 'not-in-record'] as const;
export type StatementVerdict = (typeof STATEMENT_VERDICTS)[number];
export type MessageVerdict = StatementVerdict | 'mixed';

/** A statement of a message, as it was written, with the facts that decide it, the main one first. */
export interface CheckedStatement {
  /** Empty where it is no longer known. */
  readonly text: string;
  readonly verdict: StatementVerdict;
  readonly facts: readonly FactId[];
}

export const REFUSAL_REASONS = ['off-topic', 'not-in-source', 'ambiguous', 'unreadable'] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** What the question asked for and the source does not hold. `words` are the asker's, folded. */
export type Missing =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'entity'; readonly entity: EntityId }
  | { readonly kind: 'concept'; readonly concept: ConceptId; readonly entity?: EntityId }
  /** It is known that people ask this and that the source does not tell it. */
  | { readonly kind: 'gap'; readonly gap: GapId }
  /** The record tells it, but not of these two. */
  | { readonly kind: 'relation'; readonly concept: ConceptId; readonly from: EntityId; readonly to: EntityId }
  /** One part of a question that asks for several things, in the asker's words: nothing was found for it. */
  | { readonly kind: 'part'; readonly words: string }
  /** More of what was just told, or what came after or before it. */
  | { readonly kind: 'further'; readonly what: 'more' | 'next' | 'earlier' };

export interface Refusal {
  readonly kind: 'refuse';
  readonly reason: RefusalReason;
  readonly missing: readonly Missing[];
  /** The facts nearest to the question, at most three. */
  readonly nearest: readonly FactId[];
  /** For `ambiguous`: what may have been meant. */
  readonly choices: readonly FactId[];
  /** For a concept that the source gives, but for others: for whom it does. */
  readonly holders: readonly EntityId[];
  /** For `unreadable`: said in the language of the question, which is not read. */
  readonly sentence?: string;
}

export type SummaryLength = 'short' | 'long';

export type Plan =
  | {
      readonly kind: 'facts';
      readonly facts: readonly FactId[];
      readonly related: readonly FactId[];
      readonly verdict?: Verdict;
      /** What else was asked for, in another part of the question, and the source does not tell. */
      readonly untold?: readonly Missing[];
      /** A language model chose the facts: the reply says so. */
      readonly by?: 'model';
    }
  | { readonly kind: 'claims' }
  | { readonly kind: 'claim'; readonly claim: ClaimId }
  | { readonly kind: 'sides'; readonly claim: ClaimId }
  | { readonly kind: 'timeline'; readonly from?: When; readonly to?: When; readonly about?: EntityId }
  | { readonly kind: 'who'; readonly entity: EntityId }
  | { readonly kind: 'figure'; readonly concept: ConceptId; readonly of?: EntityId }
  | { readonly kind: 'compare'; readonly concept: ConceptId; readonly among?: readonly EntityId[] }
  | { readonly kind: 'said'; readonly speaker?: EntityId; readonly topic?: TopicId }
  | { readonly kind: 'source'; readonly fact: FactId }
  | { readonly kind: 'summary'; readonly topic?: TopicId; readonly length: SummaryLength }
  /** What the record says of a message; `by`: a language model chose the facts of one of its statements, at least. */
  | {
      readonly kind: 'check';
      readonly verdict: MessageVerdict;
      readonly statements: readonly CheckedStatement[];
      readonly by?: 'model';
    }
  /** What the dossier's card says to what people ask first. */
  | { readonly kind: 'card'; readonly point: CardPoint }
  | { readonly kind: 'compute'; readonly operation: Operation; readonly figures: readonly [FigureRef, FigureRef, ...FigureRef[]] }
  | Refusal;
