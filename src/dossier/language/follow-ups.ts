/** How people go on from an answer. */
import { z } from 'zod';
import { Both, id, Patterns, patterns } from './words.ts';

/** What is asked of an answer in a few fixed words. */
export const REQUESTS = ['source', 'really', 'next', 'earlier', 'more', 'others'] as const;
export type Request = (typeof REQUESTS)[number];

export const FollowUpWords = z.strictObject({
  begins: Both,
  ends: Both,
  anew: Both,
  notes: Both,
  /** What a correction says before what was meant, what says that the last was not it, and what is not meant. */
  meant: Both,
  not_it: Both,
  rather_than: Both,
  /** What asks in a word or two for one thing about whatever was told: the first of each is what the others ask. */
  short_for: z.strictObject({ where: Both, why: Both, when: Both }),
  /** What stands for somebody or something named before, by what it may be. */
  stands_for: z.strictObject({ person: Both, thing: Both, place: Both }),
  /** Those of them that may stand for somebody named before them in the same question. */
  possessive: Both,
  the_same: Both,
  /** What asks of the time that was talked about. */
  back_then: Both,
  /** What asks how it has been until now. */
  so_far: Both,
  of_others: Both,
  /** What names, in front, those besides whom others are asked for. */
  besides: Both,
  /** What stands around the end of a range that is asked for, and says nothing. */
  range: Both,
  /** What compares with whoever is named behind it, and what stands before them where it follows. */
  compares: Both,
  compares_with: Both,
  /** What says in a fact that something comes after something else. */
  later: Both,
  the_bot: Both,
  /** What a question asks who or what by, where its answer says of whom is then spoken. */
  of_whom: Patterns,
  /** What a question begins with that asks for no certain kind of thing. */
  openers: patterns,
  /** Senses. */
  people: z.array(id),
  around: Both,
  asked: z.record(z.enum(REQUESTS), Both),
});
export type FollowUpWords = z.infer<typeof FollowUpWords>;
