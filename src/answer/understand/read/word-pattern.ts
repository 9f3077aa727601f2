/** Words of the data as patterns for folded text. */
import { foldTerm } from './fold.ts';

/** Words as alternatives of a pattern, folded, the longest first; a pattern that matches nothing where there are none. */
export const alternatives = (words: readonly string[]): string =>
  words
    .map(foldTerm)
    .filter((word) => word !== '')
    .toSorted((one, other) => other.length - one.length)
    .map((word) => RegExp.escape(word))
    .join('|') || '(?!)';

/** The words of both languages as one pattern: Latin ones whole, Chinese ones wherever they stand. */
export const inBoth = ({ zh, en }: { readonly zh: readonly string[]; readonly en: readonly string[] }): string =>
  `${alternatives(zh)}|\\b(?:${alternatives(en)})\\b`;
