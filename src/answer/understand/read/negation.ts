/** Whether a text denies something, by the languages' own words for it. */
import type { KnownWords } from '../../../dossier/language.ts';
import { matchesIn } from './matches.ts';
import type { Place } from './matches.ts';
import { inBoth } from './word-pattern.ts';

/** Says of a folded text whether it denies something. */
export type Denies = (text: string) => boolean;

/** How it is asked whether or not: 告不告, 了没. It denies nothing. */
const OR_NOT = /(?<verb>\p{Script=Han})[不没]\k<verb>|[不没][\s?？]*$/gu;

/** Where a folded text denies something, in its order. */
export type DenialsIn = (text: string) => readonly Place[];

/** Reads where a text denies something, by the words of `negation.yaml`. */
export function denialsBy({ deny, deny_nothing: nothing }: KnownWords['negation']): DenialsIn {
  const denying = new RegExp(inBoth(deny), 'gu');
  const denyingNothing = new RegExp(inBoth(nothing), 'gu');
  const blank = (found: string): string => ' '.repeat(found.length);
  return (text) => {
    if (text.search(denying) < 0) return [];
    const left = text.replace(OR_NOT, blank).replace(denyingNothing, blank);
    return matchesIn(left, denying).map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
  };
}

/** Reads whether a text denies something, by where it does. */
export const deniesBy =
  (denialsIn: DenialsIn): Denies =>
  (text) =>
    denialsIn(text).length > 0;
