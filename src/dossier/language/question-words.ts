/** Which words ask, and what for. */
import { z } from 'zod';
import { Patterns, patterns } from './words.ts';

/** The kinds of thing that a question word may ask for. */
export const ASKS = ['day', 'when', 'where', 'place', 'who', 'money', 'percent', 'count', 'duration', 'degree', 'why', 'list'] as const;
export type Ask = (typeof ASKS)[number];

/** A word that asks only where others stand behind it, or do not: right behind it, or anywhere. */
const Placed = z.strictObject({
  word: z.string().trim().min(1),
  before: patterns,
  not_before: patterns,
  not_after: patterns,
  with: patterns,
  without: patterns,
});
export type Placed = z.infer<typeof Placed>;

/** Words, and such as count only where others stand behind them, or do not. */
const PlacedWords = Patterns.extend({ placed: z.array(Placed).default([]) });
export type PlacedWords = z.infer<typeof PlacedWords>;

const AskWords = PlacedWords.extend({ ask: z.enum(ASKS) });

/** How people ask. */
export const AskingWords = z.strictObject({
  /** Of two that overlap the earlier counts. */
  asks: z
    .array(AskWords)
    .refine((rows) => ASKS.every((ask) => rows.filter((row) => row.ask === ask).length === 1), `give each of ${ASKS.join(', ')} once`),
  /** Of these such as count people. */
  counts_people: Patterns,
  /** Asks in what way something is done or comes about. */
  manner: PlacedWords,
  /** Asks, and says nothing of the kind of answer. */
  open: Patterns,
  /** Asks who somebody is. */
  whoever: Patterns,
  /** Asks for the thing itself. */
  itself: Patterns.extend({ lead_in: patterns }),
  yes_no: z.strictObject({
    begins: patterns,
    lead_in: patterns,
    within: Patterns,
    particles: patterns,
    ends: Patterns,
    ends_nothing: patterns,
    /** Turns on more than what a fact says outright. */
    qualified: Patterns,
    /** Of these such as make a denial, or its opposite, only the stronger. */
    stronger: Patterns,
    /** Asks for more than yes or no. */
    more: Patterns,
    /** Asks whether it is so by asking whether it is not. */
    rhetorical: z.strictObject({ words: patterns, begins: patterns, denies: patterns, asks: patterns }),
  }),
  /** Lets choose of two. */
  of_two: Patterns.extend({ which: patterns, more: patterns, or: patterns, before_or: patterns, behind_or: patterns }),
  /** What a statement has and a topic has not. */
  stating: Patterns,
  /** What asks for a value that is worked out; the first that is found counts. */
  computed: z.strictObject({ ratio: Patterns, difference: Patterns, larger: Patterns }),
});
export type AskingWords = z.infer<typeof AskingWords>;
