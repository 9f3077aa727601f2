/** Whether a text denies something, by the languages' own words for it. */
import type { KnownWords } from '../../../dossier/language.ts';
import { inBoth } from './word-pattern.ts';

/** Says of a folded text whether it denies something. */
export type Denies = (text: string) => boolean;

/** How it is asked whether or not: 告不告, 了没. It denies nothing. */
const OR_NOT = /(?<verb>\p{Script=Han})[不没]\k<verb>|[不没][\s?？]*$/gu;

/** Reads negation by the words of `negation.yaml`. */
export function deniesBy({ deny, deny_nothing: nothing }: KnownWords['negation']): Denies {
  const denying = new RegExp(inBoth(deny), 'u');
  const denyingNothing = new RegExp(inBoth(nothing), 'gu');
  return (text) => denying.test(text) && denying.test(text.replace(OR_NOT, ' ').replace(denyingNothing, ' '));
}
