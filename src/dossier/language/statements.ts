/** How messages state something, for checking them. */
import { z } from 'zod';
import { Both, id, NAME_SLOT, Patterns, patterns, template } from './words.ts';

/** What a message says about its own statements: what is none, and how one is meant. */
export const StatementWords = z.strictObject({
  opinions: Both,
  /** Begins such a clause. */
  wishes: Both,
  /** Begins like that, and is no wish. */
  wishes_nothing: Both,
  /** Says so, where nobody is told to say it. */
  urges: Both,
  leads: Both,
  tags: Both,
  ahead: Both,
  coming: Both,
  done: Both,
  only: Both,
  /** Holds a word for “only”, and says none. */
  only_nothing: Both,
  another: Both,
  all: Both,
  all_nothing: Both,
  /** Says of something that it is so after all, or will be. */
  affirms: Both,
  /** At a time before the one that is spoken of. */
  before: Both,
  /** Only some of something. */
  some: Both,
  /** Says that something goes on: what does not go on was so once. */
  always: Both,
  /** Says without any denial that something is not there, or does not come to somebody. */
  lacking: Both,
  /** Says of something that it came to an end, or never came: a denial may tell the same. */
  ends: Both,
  /** Says of something that it hardly comes. */
  unlikely: Both,
  superlatives: Both,
  /** With a slot for a name. */
  voices: z.strictObject({ zh: z.array(template(NAME_SLOT)), en: z.array(template(NAME_SLOT)) }),
  /** The same, where it is said to be nobody else. */
  speakers: z.strictObject({ zh: z.array(template(NAME_SLOT)), en: z.array(template(NAME_SLOT)) }),
  identities: z.strictObject({ zh: z.array(template(NAME_SLOT)), en: z.array(template(NAME_SLOT)) }),
  namings: z.strictObject({ zh: z.array(template(NAME_SLOT)), en: z.array(template(NAME_SLOT)) }),
  contrasts: z.strictObject({ zh: z.array(template(NAME_SLOT)), en: z.array(template(NAME_SLOT)) }),
  also: Both,
  /** Begins what is only supposed. */
  supposed: Both,
  /** Begins like that, and says only where somebody has it from. */
  supposed_nothing: Both,
  /** Begins what is supposed for what stands behind it, which is told all the same. */
  conceded: Both,
  /** Says that what it tells is not so, or not known. */
  unasserted: Both,
  unasserted_nothing: Both,
  /** A whole sentence that takes back the one before it, and what in one says that it is all that stands before. */
  taken_back: Both,
  taken_back_all: Both,
  /** Before a colon: what stands behind it is told as what others get wrong. */
  told_as_wrong: Both,
  /** Another time than the one that is spoken of. */
  other_times: Both,
  /** The rest of a whole. */
  complements: Both,
  /** Names the source itself: what a fact says of that tells of nobody else. */
  source: Both,
  same_time: Both,
  /** Words of two sides, of which a thing has one. */
  opposites: z.array(z.strictObject({ id, one: Both, other: Both })),
  /** May stand between the words of what a fact rules out. */
  fillers: Both,
  /** Sets one against another. */
  comparing: z.strictObject({ against: Patterns, against_nothing: patterns, behind_scale: patterns, times: Patterns, equals: patterns }),
  /** Says who is on a side of a relation. */
  on_sides: z.strictObject({ before: Patterns, behind: Patterns, asked: patterns }),
  /** What one may have more of than another, or less, with the words that say so. */
  scales: z.array(z.strictObject({ id, more: Both, less: Both })),
});
export type StatementWords = z.infer<typeof StatementWords>;
