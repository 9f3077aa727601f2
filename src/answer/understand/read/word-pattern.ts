/** The words of the data as patterns for folded text: built here and nowhere else. */
import type { Both } from '../../../dossier/language/words.ts';
import { variantsOf } from '../../../dossier/language/variants.ts';
import { foldTerm } from './fold.ts';

const NEVER = '(?!)';
/** Stands in words for some others between them, and what may stand there. */
const GAP = '…';
const WITHIN_GAP = '[^，,。;；]{1,12}?';

/** All the words that these stand for, folded, the longest first. Folded, the sign for a gap would be three points. */
const everyWord = (words: readonly string[]): string[] =>
  [...new Set(words.flatMap(variantsOf).map((word) => word.split(GAP).map(foldTerm).join(GAP)))]
    .filter((word) => word !== '')
    .toSorted((one, other) => other.length - one.length);

const escaped = (word: string): string =>
  word
    .split(GAP)
    .map((part) => RegExp.escape(part))
    .join(WITHIN_GAP);

/** Words as alternatives of a pattern, whatever stands around them; a pattern that matches nothing where there are none. */
export const alternatives = (words: readonly string[]): string => everyWord(words).map(escaped).join('|') || NEVER;

const HAN = /\p{Script=Han}/u;
const BOUNDED = /^[a-z0-9](?:.*[a-z0-9])?$/su;
const ENDS_LATIN = /[a-z0-9]$/u;
const NOT_IN_WORD = { before: '(?<![a-z0-9])', behind: '(?![a-z0-9])' } as const;

/** Words of any language as one pattern: Latin ones whole, Chinese ones wherever they stand. */
export function anyOf(words: readonly string[]): string {
  const {
    han = [],
    latin = [],
    signs = [],
  } = Object.groupBy(everyWord(words), (word) => (HAN.test(word) ? 'han' : BOUNDED.test(word) ? 'latin' : 'signs'));
  const any = (of: readonly string[]): string => `(?:${of.map(escaped).join('|')})`;
  return (
    [
      // Those with a sign at an end, of which a shorter one may have all but that.
      ...(signs.length === 0 ? [] : [`${NOT_IN_WORD.before}${any(signs)}${NOT_IN_WORD.behind}`]),
      ...(latin.length === 0 ? [] : [String.raw`\b${any(latin)}\b`]),
      ...han.map((word) => `${escaped(word)}${ENDS_LATIN.test(word) ? NOT_IN_WORD.behind : ''}`),
    ].join('|') || NEVER
  );
}

/** The words of both languages as one pattern. */
export const inBoth = ({ zh, en }: { readonly [Language in keyof Both]: readonly string[] }): string => anyOf([...zh, ...en]);
