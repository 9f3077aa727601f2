/** Whether a text denies something, by the languages' own words for it. */
import type { KnownWords } from '../../../dossier/language.ts';
import { foldTerm } from './fold.ts';

/** Says of a folded text whether it denies something. */
export type Denies = (text: string) => boolean;

/** Words as a pattern, the longest first: Latin ones whole, Chinese ones wherever they stand. */
function anyOf({ en, zh }: { readonly en: readonly string[]; readonly zh: readonly string[] }): string {
  const longest = (words: readonly string[]): string[] =>
    words
      .map(foldTerm)
      .toSorted((one, other) => other.length - one.length)
      .map((word) => RegExp.escape(word));
  return (
    [...(zh.length === 0 ? [] : [longest(zh).join('|')]), ...(en.length === 0 ? [] : [`\\b(?:${longest(en).join('|')})\\b`])].join('|') ||
    '(?!)'
  );
}

/** How it is asked whether or not: 告不告, 了没. It denies nothing. */
const OR_NOT = /(?<verb>\p{Script=Han})[不没]\k<verb>|[不没][\s?？]*$/gu;

/** Reads negation by the words of `negation.yaml`. */
export function deniesBy({ deny, deny_nothing: nothing }: KnownWords['negation']): Denies {
  const denying = new RegExp(anyOf(deny), 'u');
  const denyingNothing = new RegExp(anyOf(nothing), 'gu');
  return (text) => denying.test(text) && denying.test(text.replace(OR_NOT, ' ').replace(denyingNothing, ' '));
}
