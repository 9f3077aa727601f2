/** Drafting the source of a dossier from its article: what each paragraph is, and what it is called, by whom and when, as far as can be guessed. */
import type { DraftingWords } from '../language/drafting.ts';
import { articleParagraphs, deriveParagraphs } from '../provenance.ts';
import type { Language } from '../schema.ts';
import type { Paragraph } from '../schema/sources.ts';
import type { AmountReader } from '../units.ts';
import { guessParagraphs } from './paragraphs.ts';
import type { ParagraphGuess } from './paragraphs.ts';
import { languageOf } from './script.ts';
import { sentencesOf } from './sentences.ts';
import { guessSource } from './source.ts';
import type { SourceGuess } from './source.ts';
import { statingSentences } from './statements.ts';

export interface SourceDraft extends SourceGuess {
  readonly language: Language;
  /** The article's paragraphs, and what each is taken for. */
  readonly texts: readonly string[];
  readonly guesses: readonly ParagraphGuess[];
  /** What is kept of them, where the article came out on `published` or, where it names no day, on the day given. */
  readonly paragraphs: readonly Paragraph[];
  readonly day: string;
}

/** Why nothing can be drafted from an article, in words for whoever named it. */
export const UNUSABLE = {
  empty: 'holds no text',
  'neither-language': 'is neither in Chinese nor in English: those are what can be read',
  'states-nothing': 'holds no whole sentence: one paragraph a line, as plain text',
} as const;
export type Unusable = keyof typeof UNUSABLE;

const KEPT_AS: Readonly<Record<ParagraphGuess, Paragraph['kind']>> = {
  title: 'furniture',
  dateline: 'furniture',
  furniture: 'furniture',
  heading: 'heading',
  abstract: 'abstract',
  factual: 'factual',
};

/**
 * What can be guessed of the source.
 * @param today the day to take for the article's where it names none, such as 2026-01-22
 * @param amounts reads the amounts of the paragraphs
 */
export function draftSource(article: string, words: DraftingWords, today: string, amounts?: AmountReader): SourceDraft | Unusable {
  const texts = articleParagraphs(article);
  const language = languageOf(texts.join('\n'));
  if (texts.length === 0) return 'empty';
  if (language === undefined) return 'neither-language';
  const guesses = guessed(texts, words);
  const source = guessSource(texts, guesses, words);
  const day = source.published ?? today;
  const kinds = guesses.map((guess, place) => ({ number: place + 1, kind: KEPT_AS[guess] }));
  return { ...source, language, texts, guesses, day, paragraphs: deriveParagraphs(article, kinds, day, amounts) };
}

/** What each paragraph is; one that only asks, or has a word or two, states nothing. */
const guessed = (texts: readonly string[], words: DraftingWords): ParagraphGuess[] =>
  guessParagraphs(texts, words).map((guess, place) =>
    guess === 'factual' && statingSentences(sentencesOf(texts[place] ?? '', words.abbreviations)).length === 0 ? 'furniture' : guess,
  );
