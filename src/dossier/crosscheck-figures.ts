/** Whether a figure is told as it is recorded: its value and its unit, by the texts of its fact, by its concept, and by the article. */
import { endsOf } from './bounds.ts';
import type { Quantity } from './quantity.ts';
import { LANGUAGES, UNITS } from './schema.ts';
import type { Concept, Fact, Figure, KnownUnit, OwnUnit, Unit } from './schema.ts';
import { amountReader, wordsOf } from './units.ts';
import type { AmountReader } from './units.ts';

/** What is wrong with a fact, and by which path of fields. */
export interface FactFault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** The units of a dossier, and reading amounts in them. */
export interface Measuring {
  readonly units: readonly OwnUnit[];
  readonly amounts: AmountReader;
}

export const measuringIn = (units: readonly OwnUnit[]): Measuring => ({ units, amounts: amountReader(units) });

/** What is wrong with a fact's figures by its own texts. */
export function figuresInTexts({ figures, text }: Pick<Fact, 'figures' | 'text'>, measuring: Measuring): FactFault[] {
  return figures.flatMap((figure, index) =>
    LANGUAGES.flatMap((language) => figureInText(figure, text[language], `text.${language}`, language, measuring)).map((message) => ({
      path: ['figures', index],
      message,
    })),
  );
}

function figureInText(figure: Figure, text: string, where: string, language: (typeof LANGUAGES)[number], measuring: Measuring): string[] {
  if (figure.words !== undefined)
    return text.includes(figure.words[language].trim())
      ? []
      : [`“${figure.words[language]}” does not stand in ${where}: write it there, or correct the figure`];
  const plain = text.normalize('NFKC');
  const inText = measuring.amounts(plain);
  return endsOf(figure).flatMap((bound) => {
    const same = inText.filter(({ values }) => values.some((value) => value.equals(bound)));
    if (same.length === 0) return [`${bound.toFixed()} does not stand in ${where}: write it there, or correct the figure`];
    const other = otherUnit(figure.unit, same, plain, measuring.units);
    return other === undefined
      ? []
      : [`${bound.toFixed()} is in ${other} in ${where}, and the figure in ${figure.unit}: correct one of them`];
  });
}

/** What is wrong with the units of a fact's figures by the paragraphs of the article that it cites. */
export function unitsInArticle({ figures, paragraphs }: Fact, article: readonly string[], { units, amounts }: Measuring): FactFault[] {
  const cited = paragraphs.map((number) => (article[number - 1] ?? '').normalize('NFKC'));
  return figures.flatMap((figure, index) => {
    if (figure.computed) return [];
    return endsOf(figure).flatMap((bound): FactFault[] => {
      const places = cited
        .map((text) => ({ text, same: amounts(text).filter(({ values }) => values.some((value) => value.equals(bound))) }))
        .filter(({ same }) => same.length > 0);
      const others = places.flatMap(({ text, same }) => otherUnit(figure.unit, same, text, units) ?? []);
      if (places.length === 0 || others.length < places.length) return [];
      const message = `${bound.toFixed()} is in ${others[0] ?? ''} in the article, and the figure in ${figure.unit}: correct it`;
      return [{ path: ['figures', index, 'unit'], message }];
    });
  });
}

/** The unit that a text gives an amount in, where it is surely not `unit`: of several amounts of the same value one may be meant. */
function otherUnit(unit: Unit, same: readonly Quantity[], text: string, units: readonly OwnUnit[]): Unit | undefined {
  return same.some(({ unit: read }) => read === undefined || mayBe(unit, read, units)) ||
    same.some((one) => hasWordNear(unit, one, text, units))
    ? undefined
    : same[0]?.unit;
}

type Dimension = 'money' | 'share' | 'time' | 'count' | 'other';
const DIMENSIONS: Readonly<Record<KnownUnit, Dimension>> = {
  USD: 'money',
  'money-without-currency': 'money',
  percent: 'share',
  GW: 'other',
  people: 'count',
  times: 'other',
  years: 'time',
  'years-old': 'time',
  months: 'time',
  weeks: 'time',
  days: 'time',
  hours: 'time',
  unspecified: 'count',
};
const ASKED = { money: 'money', count: 'count', duration: 'time' } as const;

const isKnown = (unit: Unit): unit is KnownUnit => UNITS.some((known) => known === unit);

const dimensionOf = (unit: Unit, units: readonly OwnUnit[]): Dimension =>
  isKnown(unit) ? DIMENSIONS[unit] : ASKED[units.find(({ id }) => id === unit)?.asked ?? 'count'];

/** Units of which one text may stand for the other: an age in years, and what names no unit of its own. */
const LOOSE: ReadonlySet<Unit> = new Set(['unspecified', 'years-old']);

/** Whether what is recorded in `unit` may be read in `read`. What is counted may be told with a time or a size in front: 5 GW centres. */
function mayBe(unit: Unit, read: Unit, units: readonly OwnUnit[]): boolean {
  if (unit === read || unit === 'unspecified' || (LOOSE.has(unit) && read === 'years')) return true;
  const [own, other] = [dimensionOf(unit, units), dimensionOf(read, units)];
  if (unit === 'money-without-currency') return other === 'money';
  return (own === 'count' || unit === 'years-old') && (other === 'time' || other === 'other');
}

/** So many signs before an amount, and after it, a word of its unit may stand. */
const BEFORE = 4;
const AFTER = 12;

/** Whether a word of a unit that the dossier declares stands beside an amount: A$5 holds a dollar sign, too. */
function hasWordNear(unit: Unit, { start, end }: Quantity, text: string, units: readonly OwnUnit[]): boolean {
  const { before, after } = wordsOf(units.filter(({ id }) => id === unit));
  const near = text.slice(Math.max(0, start - BEFORE), end + AFTER).toLowerCase();
  return [...before.keys(), ...after.keys()].some((word) => near.includes(word));
}

/** The unit that a text gives a figure which is recorded without one; undefined where it has one, or the text gives none. */
export function unitToldOf(figure: Figure, text: string, { amounts }: Measuring): Unit | undefined {
  if (figure.unit !== 'unspecified') return undefined;
  const bounds = endsOf(figure);
  return amounts(text.normalize('NFKC')).find(({ values }) => values.some((value) => bounds.some((bound) => bound.equals(value))))?.unit;
}

/** Whether a figure's unit is the one that its concept is measured in; `unspecified` is left to be told as a warning. */
export function measuredOtherwise({ unit }: Figure, concept: Pick<Concept, 'measure'>, units: readonly OwnUnit[]): boolean {
  const { measure } = concept;
  if (measure === undefined || measure === unit || measure === 'unspecified' || unit === 'unspecified') return false;
  const loose = [unit, measure].includes('money-without-currency');
  return !(loose && dimensionOf(unit, units) === 'money' && dimensionOf(measure, units) === 'money');
}
