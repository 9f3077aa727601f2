/** A question, read: its tokens, its shape, and what it says of who does what. */
import type { QuestionShape } from './asks.ts';
import type { RelationAsked } from './relations.ts';
import type { Token } from './tokens.ts';

/** A question, read. */
export interface Question {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly shape: QuestionShape;
  readonly relations: readonly RelationAsked[];
  /** Whose words are asked for. */
  readonly speakers: ReadonlySet<string>;
}

/** A token with how much it counts. */
export interface Weighed {
  readonly token: Token;
  readonly weight: number;
}

/** Ids of one kind that the tokens may mean. */
export function meant(tokens: readonly Token[], kind: 'e' | 'c'): Set<string> {
  return new Set(tokens.flatMap(({ readings }) => readings.flatMap(({ key }) => (key.startsWith(`${kind}:`) ? [key.slice(2)] : []))));
}

/** Whether the token is a term of some fact alone. */
export const isOwnTerm = ({ readings }: Token): boolean => readings.some(({ key }) => key.startsWith('t:'));
