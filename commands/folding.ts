/** Making spellings comparable: for resolving what was typed, not for showing. */
import { asRead } from './typed.ts';

/** A fold from outside: Traditional → Simplified. */
export type Fold = (text: string) => string;

const plain = (text: string, fold: Fold): string => fold(asRead(asRead(text).normalize('NFKC').toLowerCase()));

/** One case, one width, one script, without spaces and marks: `Sea-Side` and `sea side` are alike. */
export const squash = (text: string, fold: Fold): string => plain(text, fold).replace(/[\s\p{P}\p{S}]+/gu, '');

/** Words that tell nothing apart. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'a an the of to in on at by for from and or is are was were be been it its this that with as do does did about 的 了 是 在 和 与'.split(
    ' ',
  ),
);
const SEGMENT = /\p{Script=Han}+|[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu;
const MIXED = /\p{Script=Han}+|[^\p{Script=Han}]+/gu;

/** The words of a text, each once: Latin words without a plural's s, Chinese as pairs of characters. */
export function tokensOf(text: string, fold: Fold): string[] {
  const segments = (
    plain(text, fold)
      .replaceAll(/['’]s\b/gu, '')
      .match(SEGMENT) ?? []
  ).flatMap((segment) => segment.match(MIXED) ?? []);
  return [...new Set(segments.flatMap((segment) => (/\p{Script=Han}/u.test(segment) ? pairs(segment) : [singular(segment)])))].filter(
    (token) => !EMPTY_WORDS.has(token),
  );
}

const singular = (word: string): string => (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word);

function pairs(segment: string): string[] {
  const signs = [...segment];
  return signs.length === 1 ? signs : signs.slice(1).map((sign, place) => `${signs[place] ?? ''}${sign}`);
}
