/** How people ask. */
import { z } from 'zod';
import { CardPoint } from '../schema/card.ts';
import { Both, Patterns, patterns } from './words.ts';

/** How people ask what the card of every dossier answers. */
export const CardQuestions = z.strictObject({
  /** What stands for a slot of the questions, whatever the dispute. */
  slots: z.strictObject({ source: Both, dispute: Both }),
  /** What is polite or idle in a question. */
  fillers: Both,
  asked: z.record(CardPoint, Both),
});
export type CardQuestions = z.infer<typeof CardQuestions>;

/** How somebody asks for an account. */
export const SummaryWords = z.strictObject({
  around: Both,
  behind: Both,
  verbs: Both,
  nouns: Both,
  long: Both,
  short: Both,
  of: Both,
  whole: Both,
  articles: Both,
  /** How somebody or something is, asked with nothing else. */
  standing: Both,
});
export type SummaryWords = z.infer<typeof SummaryWords>;

/** What people say of themselves around a question, and what makes it part of it. */
export const Introductions = z.strictObject({ own: Both, identities: Both, conditions: Both, asks: Patterns, asks_first: patterns });
export type Introductions = z.infer<typeof Introductions>;

/** How a reply to somebody's message asks nothing but whether that is so. */
export const WhetherTrue = z.strictObject({
  this: Patterns,
  verbs: patterns,
  adverbs: patterns,
  so: Patterns,
  alone: patterns,
  check: patterns,
  before: patterns,
  behind: Patterns,
});
export type WhetherTrue = z.infer<typeof WhetherTrue>;
