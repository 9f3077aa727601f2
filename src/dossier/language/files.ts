/** The files of the languages' words. */
import { z } from 'zod';
import { Attributes } from './attributes.ts';
import { BoundWords } from './bounds.ts';
import { DraftingWords } from './drafting.ts';
import { FollowUpWords } from './follow-ups.ts';
import { AskingWords } from './question-words.ts';
import { CardQuestions, Introductions, SummaryWords, WhetherTrue } from './questions.ts';
import { RoleWords } from './roles.ts';
import { SeveralWords } from './several.ts';
import { StatementWords } from './statements.ts';
import { Cantonese, Names, Negation, OffTopic, OtherLanguage, Sense, Spelling } from './vocabulary.ts';
import { Both } from './words.ts';

/** The words that answers need, each under the name that the code has for it. */
export const KNOWN_WORDS = {
  senses: z.array(Sense).min(1),
  names: z.array(Names).min(1),
  /** Words without content. */
  stopWords: Both,
  negation: Negation,
  statements: StatementWords,
  cardQuestions: CardQuestions,
  otherLanguages: z.array(OtherLanguage).min(1),
  cantonese: z.array(Cantonese).min(1),
  spellings: z.array(Spelling).min(1),
  introductions: Introductions,
  /** Words by which a text tells why. */
  reasons: Both,
  followUps: FollowUpWords,
  summaryRequests: SummaryWords,
  questionWords: AskingWords,
  several: SeveralWords,
  roles: RoleWords,
  bounds: BoundWords,
  whetherTrue: WhetherTrue,
} as const;

/** All that the engine knows of the two languages: also what is off-topic, and what is asked of anybody, which is learnt from and needed no more. */
export const LANGUAGE_WORDS = { ...KNOWN_WORDS, offTopic: z.array(OffTopic).min(1), attributes: Attributes } as const;

/** What a file is called, without its ending: `offTopic` stands in off-topic.yaml. */
export const fileOf = (field: string): string => field.replaceAll(/[A-Z]/gu, (capital) => `-${capital.toLowerCase()}`);

/** The files of the folder, by name. */
export const LANGUAGE_FILES: Readonly<Record<string, z.ZodType>> = {
  ...Object.fromEntries(Object.entries(LANGUAGE_WORDS).map(([field, schema]) => [fileOf(field), schema])),
  drafting: DraftingWords,
};
