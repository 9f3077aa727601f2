/** What is asked of what was shown and nothing else: an end of its range, others than those it names, whether it is not another amount. It tells that, or nothing does. */
import type { Dossier, DossierFact } from '../../../dossier/dossier.ts';
import type { KnownWords } from '../../../dossier/language.ts';
import { LANGUAGES } from '../../../dossier/schema.ts';
import type { EntityId } from '../../../dossier/schema.ts';
import { aboutOf } from '../rank/about.ts';
import { foldTerm } from '../read/fold.ts';
import { denialsBy, deniesBy } from '../read/negation.ts';
import type { Question } from '../read/question.ts';
import type { Token } from '../read/tokens.ts';
import { anyOf, inBoth } from '../read/word-pattern.ts';
import { entityNamed } from './before.ts';
import { contentOf } from './leaning.ts';
import type { FollowWords } from './words.ts';

/** What tells what a follow-up asks of what was shown: that again, the fact that tells both ends of it, or nothing; undefined where it asks anything else. */
export type AsksAgain = (own: Question, shown: readonly DossierFact[]) => 'again' | 'no-more' | DossierFact | undefined;

/** Longest of these, in characters: what is longer asks something of its own. */
const LONGEST = 40;
/** What a list is written with. */
const LISTS = /、|, .* and /u;

/** Makes ready to tell it, by the languages' own words; `namesExcluded` tells what asks for others besides those that it begins with. */
export function againBy(
  { followUps, bounds, negation }: Pick<KnownWords, 'followUps' | 'bounds' | 'negation'>,
  { namesExcluded }: Pick<FollowWords, 'namesExcluded'>,
  dossier: Dossier,
): AsksAgain {
  const end = new RegExp(anyOf([...bounds.top.zh, ...bounds.floor.zh, ...bounds.top.en, ...bounds.floor.en]), 'gu');
  const around = new RegExp(inBoth(followUps.range), 'gu');
  const denies = deniesBy(denialsBy(negation));
  const spans = (text: string, pattern: RegExp): readonly { readonly from: number; readonly to: number }[] =>
    [...text.matchAll(pattern)].map(({ 0: word, index }) => ({ from: index, to: index + word.length }));
  /** Whether it asks for nothing but one end of a range. */
  const asksForEnd = ({ text, tokens }: Question): boolean => {
    const ends = spans(text, end);
    const words = [...ends, ...spans(text, around)];
    return ends.length > 0 && contentOf(tokens).every(({ start, end: last }) => words.some(({ from, to }) => start >= from && last <= to));
  };
  return (own, shown) => {
    const [main] = shown;
    if (main === undefined || own.text.length > LONGEST) return undefined;
    if (asksForEnd(own)) return main.measured.some(hasTwoEnds) ? 'again' : (rangeOf(main, dossier) ?? 'no-more');
    const content = contentOf(own.tokens);
    if (namesExcluded(own.text)) return besidesOf(content, shown, dossier);
    const [value, more] = content;
    return value !== undefined && more === undefined && denies(own.text) && isOfTheKind(value, main) ? 'again' : undefined;
  };
}

/** The fact that mainly tells both ends of what this one gives an end of. */
const rangeOf = ({ measured }: DossierFact, { facts }: Dossier): DossierFact | undefined =>
  [...facts.values()].find((fact) =>
    fact.measured.some((range) => fact.concepts[0] === range.concept && measured.some((end) => isEndOf(end, range))),
  );

type Measured = DossierFact['measured'][number];

const isEndOf = (end: Measured, { concept, of, value }: Measured): boolean =>
  typeof end.value === 'number' &&
  typeof value === 'object' &&
  value.includes(end.value) &&
  end.concept === concept &&
  end.of.length === of.length &&
  end.of.every((id) => of.includes(id));

const hasTwoEnds = ({ value }: DossierFact['measured'][number]): boolean => typeof value === 'object';

/** What is asked for besides these: what was shown tells of others too, or of none. Undefined where it does not tell of all of these. */
function besidesOf(content: readonly Token[], shown: readonly DossierFact[], dossier: Dossier): ReturnType<AsksAgain> {
  const named = new Set(content.flatMap((token) => entityNamed(token) ?? []));
  // Behind a name, “which tier” only says what kind of thing others are.
  if (named.size === 0) return content.length > 0 && content.every((token) => isListed(token, shown)) ? 'again' : undefined;
  const parties = shown.flatMap(aboutOf).filter(([, role]) => role !== 'mentioned');
  const roles = new Set(parties.flatMap(([id, role]) => (named.has(id) ? [role] : [])));
  const kinds = new Set([...named].map((id) => dossier.entities.get(id)?.kind));
  if (![...named].every((id) => parties.some(([party]) => party === id))) return undefined;
  const isOther = ([id, role]: readonly [EntityId, string]): boolean =>
    !named.has(id) && roles.has(role) && kinds.has(dossier.entities.get(id)?.kind);
  if (parties.some(isOther)) return 'again';
  // “Besides Anna, whom did he sue” asks that.
  return content.every((token) => entityNamed(token) !== undefined || isListed(token, shown)) ? 'no-more' : undefined;
}

/** Whether a fact shown has the word in a list. */
const isListed = ({ text: word }: Token, shown: readonly DossierFact[]): boolean =>
  shown.some(({ text }) => LANGUAGES.some((language) => foldTerm(text[language]).includes(word) && LISTS.test(text[language])));

/** Whether it is an amount, or a time, of the kind that the fact tells. */
function isOfTheKind({ amount, date }: Token, { measured, when }: DossierFact): boolean {
  if (date !== undefined) return when !== undefined;
  return amount !== undefined && measured.some(({ unit }) => amount.unit === undefined || amount.unit === unit);
}
