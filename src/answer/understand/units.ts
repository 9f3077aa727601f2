/** Cutting folded text into units: a Chinese character, or the stem of a Latin word or number. */

import { matchesIn } from './matches.ts';

export interface Unit {
  /** What is looked up: the character itself, or the word's stem. */
  readonly key: string;
  /** What stands in the text. */
  readonly text: string;
  readonly han: boolean;
  readonly start: number;
  readonly end: number;
}

const UNIT = /\p{Script=Han}|[[\p{L}\p{N}]--\p{Script=Han}]+(?:'[\p{L}--\p{Script=Han}]+)*/gv;
const HAN = /^\p{Script=Han}/u;
/** No Chinese character stands before this one: most Latin words are told by it alone. */
const FIRST_HAN = 0x2e80;

/** The units of folded text, in order. */
export function unitsOf(text: string): Unit[] {
  return matchesIn(text, UNIT).map(({ 0: word, index: start }): Unit => {
    const han = word.charCodeAt(0) >= FIRST_HAN && HAN.test(word);
    return { key: han ? word : stem(word), text: word, han, start, end: start + word.length };
  });
}

const VOWEL = /[aeiouy]/u;

/**
 * The stem of an English word: its inflection taken off (-s, -ed, -ing, possessive), and a final e.
 * Not Porter's: word families stay apart (`press`/`pressure`), only forms of one word meet.
 */
export function stem(word: string): string {
  const bare = word.includes("'") ? word.replace(/'s?$/u, '').replace(/'(?:re|ve|ll|d|m)$/u, '') : word;
  if (bare.length < 4 || /\d/u.test(bare)) return bare;
  return withoutE(withoutEnding(bare));
}

function withoutEnding(word: string): string {
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (word.endsWith('ied')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:ss|sh|ch|x|z|o)es$/u.test(word)) return word.slice(0, -2);
  if (/[^su]s$/u.test(word) && !word.endsWith('is')) return word.slice(0, -1);
  const ending = /(?:ing|ed)$/u.exec(word)?.[0];
  if (ending === undefined) return word;
  const left = word.slice(0, -ending.length);
  if (left.length < 2 || !VOWEL.test(left) || word.endsWith('eed')) return word;
  if (left.length === 2 || /^[^aeiou][aeiou][^aeiouwxy]$/u.test(left)) return `${left}e`;
  return /([bdfgklmnprt])\1$/u.test(left) && !/(?:ll|ss)$/u.test(left) ? left.slice(0, -1) : left;
}

/** Short words keep their e: `site` is not `sit`. */
const withoutE = (word: string): string => (word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word);
