/** How several things are asked in one message. */
import { z } from 'zod';
import { Patterns, patterns } from './words.ts';

export const SeveralWords = z.strictObject({
  joined: Patterns,
  within_phrases: patterns,
  parts: z.strictObject({
    asks: Patterns,
    asks_nothing: patterns,
    only_asks: Patterns,
    between: Patterns,
    anew: patterns,
    behind_comma: patterns,
    asks_behind: patterns,
  }),
});
export type SeveralWords = z.infer<typeof SeveralWords>;
