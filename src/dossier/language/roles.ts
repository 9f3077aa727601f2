/** By which words one tells who does what to whom. */
import { z } from 'zod';
import { Patterns, patterns, words } from './words.ts';

export const RoleWords = z.strictObject({
  occasions: patterns,
  cited: Patterns,
  receiving: Patterns,
  giving: patterns,
  gives: patterns,
  having: patterns,
  giving_away: patterns,
  possessive: patterns,
  wanted_of: patterns,
  fronting: words,
  being: words,
  joining: words,
  passive: patterns,
  participles: patterns,
  inverse: patterns,
  speech: z.strictObject({ joined: Patterns, inverted: patterns, said_of: Patterns, meanwhile: patterns, determiners: patterns }),
});
export type RoleWords = z.infer<typeof RoleWords>;
