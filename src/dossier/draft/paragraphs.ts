/** Guessing what each paragraph of an article is: its title, who wrote it and when, a heading, what stands around it, or what states something. */
import type { DraftingWords } from '../language/drafting.ts';
import { readDates } from '../dates.ts';
import { isHan, wordCount } from './script.ts';

export type ParagraphGuess = 'title' | 'dateline' | 'furniture' | 'heading' | 'abstract' | 'factual';

/** Longest lines that may be a heading, and a title: words of a language with spaces, characters of Chinese. */
const LONGEST_HEADING = { words: 12, signs: 26 };
const LONGEST_TITLE = { words: 24, signs: 48 };
/** An author and a date stand among so many paragraphs at the beginning, or so many at the end. */
const AT_START = 8;
const AT_END = 4;

const ENDS_SENTENCE = /[.。!！;；:：,，…]["”'’』」）)\]]*$/u;
const ENDS_STATEMENT = /[.。]["”'’』」）)\]]*$/u;
const BULLET = /^[-–—*•·◦▪]\s+\S/u;
const MARKED_HEADING = /^(?:#{2,6}\s+\S|\*\*[^*]+\*\*$|【[^】]+】$)/u;
const MARKED_TITLE = /^#\s+\S/u;
const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:星期|周)[一二三四五六日天]/giu;
const TIME = /\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\s*[ap]\.?m\.?)?/giu;

/** A kind for each paragraph, in their order. What cannot be told apart counts as factual. */
export function guessParagraphs(paragraphs: readonly string[], words: DraftingWords): ParagraphGuess[] {
  const first = paragraphs.map((text, place) => guessAlone(text, nearAnEnd(place, paragraphs.length), words));
  const title = titlePlace(paragraphs, first);
  return first.map((guess, place) => {
    if (place === title) return 'title';
    if (guess !== 'short') return guess;
    // A short line leads to what states something, or it stands around the article.
    return stated(first[place + 1]) ? 'heading' : 'furniture';
  });
}

/** A line without the marks of emphasis around it: https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis */
export const withoutEmphasis = (line: string): string => line.replace(/^([*_]{1,3})(?=\S)(.*\S)\1$/u, '$2');

type Alone = Exclude<ParagraphGuess, 'title'> | 'short';

const stated = (guess: Alone | undefined): boolean => guess === 'factual' || guess === 'abstract';
const nearAnEnd = (place: number, count: number): boolean => place < AT_START || place >= count - AT_END;

function guessAlone(text: string, nearEnd: boolean, words: DraftingWords): Alone {
  const plain = withoutEmphasis(text).normalize('NFKC').toLowerCase();
  if (!/\p{L}/u.test(plain) || /^https?:\/\/\S+$/u.test(plain)) return isDates(plain) ? 'dateline' : 'furniture';
  if (isDates(plain)) return 'dateline';
  const short = fits(text, LONGEST_TITLE) && !ENDS_STATEMENT.test(text);
  if (short && nearEnd && beginsWithLabel(plain, [...words.byline.en, ...words.byline.zh])) return 'dateline';
  if (short && isFurniture(withoutDates(plain), words.furniture)) return 'furniture';
  if (short && nearEnd && readDates(plain).some(({ date }) => /^\d{4}-\d\d-\d\d$/u.test(date))) return 'dateline';
  if (MARKED_HEADING.test(text)) return 'heading';
  if (beginsWithLabel(plain, [...words.abstract.en, ...words.abstract.zh], ':')) return 'abstract';
  if (BULLET.test(text)) return 'factual';
  return MARKED_TITLE.test(text) || (fits(text, LONGEST_HEADING) && !ENDS_SENTENCE.test(text)) ? 'short' : 'factual';
}

/** The first line that may be a title, if it stands before what states anything. */
function titlePlace(paragraphs: readonly string[], guesses: readonly Alone[]): number | undefined {
  const place = guesses.findIndex((guess) => guess === 'short' || stated(guess));
  const text = paragraphs[place];
  if (text === undefined) return undefined;
  return guesses[place] === 'short' || (fits(text, LONGEST_TITLE) && !ENDS_STATEMENT.test(text) && !BULLET.test(text)) ? place : undefined;
}

const fits = (text: string, most: { readonly words: number; readonly signs: number }): boolean =>
  isHan(text) ? [...text].length <= most.signs : wordCount(text) <= most.words;

const withoutDates = (plain: string): string =>
  readDates(plain)
    .toReversed()
    .reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, plain)
    .replace(WEEKDAY, ' ')
    .replace(TIME, ' ')
    .replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '');

/** Whether a line holds nothing but dates and times. */
const isDates = (plain: string): boolean => readDates(plain).length > 0 && !/\p{L}|\p{N}/u.test(withoutDates(plain));

const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

/** Whether a line begins with one of `labels`, and after it comes something else: after a space or a sign, or after `sign` only. */
function beginsWithLabel(plain: string, labels: readonly string[], sign?: ':'): boolean {
  const after = sign === undefined ? String.raw`[\s:/|·-]` : String.raw`\s*:`;
  return new RegExp(`^(?:${labels.map(escaped).join('|')})${after}`, 'u').test(plain);
}

/** Whether a line is one of the known ones, begins with one of several words, or has one as its label. */
function isFurniture(line: string, { en, zh }: DraftingWords['furniture']): boolean {
  return [...en, ...zh].some((word) => {
    if (!line.startsWith(word)) return false;
    const rest = line.slice(word.length);
    if (rest === '' || /^\s*[:/|]/u.test(rest)) return true;
    return isHan(word) ? [...word].length > 1 && [...line].length <= 12 : word.includes(' ') && !/^\p{L}/u.test(rest);
  });
}
