/** What is asked of what was shown and is told by it: an end of its range, others than one that it names, whether it is not another amount. It is shown again. */
import type { Dossier, DossierFact } from '../../../dossier/dossier.ts';
import type { KnownWords } from '../../../dossier/language.ts';
import { LANGUAGES } from '../../../dossier/schema.ts';
import { partiesOf } from '../rank/about.ts';
import { foldTerm } from '../read/fold.ts';
import { deniesBy } from '../read/negation.ts';
import type { Question } from '../read/question.ts';
import type { Token } from '../read/tokens.ts';
import { anyOf, inBoth } from '../read/word-pattern.ts';
import { entityNamed } from './before.ts';
import { contentOf } from './leaning.ts';

/** Whether a follow-up asks of what was shown so that it is to be shown again. */
export type ShownAgain = (own: Question, shown: readonly DossierFact[]) => boolean;

/** Longest of these, in characters: what is longer asks something of its own. */
const LONGEST = 40;
/** What a list is written with. */
const LISTS = /、|,| and |和|与|以及/u;

/** Makes ready to tell it, by the languages' own words. */
export function againBy(
  { followUps, bounds, negation }: Pick<KnownWords, 'followUps' | 'bounds' | 'negation'>,
  dossier: Dossier,
): ShownAgain {
  const { zh, en } = followUps.range;
  const end = new RegExp(anyOf([...bounds.top.zh, ...bounds.floor.zh, ...zh, ...bounds.top.en, ...bounds.floor.en, ...en]), 'gu');
  const besides = new RegExp(`^(?:${inBoth(followUps.besides)})`, 'u');
  const denies = deniesBy(negation);
  /** Whether it asks for nothing but one end of a range. */
  const asksForEnd = ({ text, tokens }: Question): boolean => {
    const ends = [...text.matchAll(end)].map(({ 0: word, index }) => ({ from: index, to: index + word.length }));
    return ends.length > 0 && contentOf(tokens).every(({ start, end: last }) => ends.some(({ from, to }) => start >= from && last <= to));
  };
  return (own, shown) => {
    const [main] = shown;
    if (main === undefined || own.text.length > LONGEST) return false;
    if (asksForEnd(own)) return main.measured.some(hasTwoEnds);
    const content = contentOf(own.tokens);
    if (besides.test(own.text)) {
      // Behind a name, “which tier” only says what kind of thing others are.
      const named = content.filter((token) => entityNamed(token) !== undefined);
      const left = named.length > 0 ? named : content;
      return left.length > 0 && left.every((token) => isOneOfMany(token, shown, dossier));
    }
    const [value, more] = content;
    return value !== undefined && more === undefined && denies(own.text) && isOtherThan(value, main);
  };
}

const hasTwoEnds = ({ value }: DossierFact['measured'][number]): boolean => typeof value === 'object';

/** Whether what was shown names it and others beside it. */
function isOneOfMany(token: Token, shown: readonly DossierFact[], dossier: Dossier): boolean {
  const entity = entityNamed(token);
  if (entity !== undefined) {
    const kind = dossier.entities.get(entity)?.kind;
    const parties = new Set(shown.flatMap(partiesOf));
    return parties.has(entity) && [...parties].some((id) => id !== entity && dossier.entities.get(id)?.kind === kind);
  }
  return shown.some(({ text }) =>
    LANGUAGES.some((language) => foldTerm(text[language]).includes(token.text) && LISTS.test(text[language])),
  );
}

/** Whether it is an amount, or a time, of what the fact has another of. */
function isOtherThan({ amount, date }: Token, { measured, when }: DossierFact): boolean {
  if (date !== undefined) return when !== undefined;
  return amount !== undefined && measured.some(({ unit }) => amount.unit === undefined || amount.unit === unit);
}
