/** Whether a fact rules out an amount or a date that a question states: never where one may lie in the other, or was not read whole. */
import { apart, extentOf, figureExtent } from '../../../dossier/bounds.ts';
import type { DossierFact } from '../../../dossier/dossier.ts';
import { datesIn } from '../../../dossier/own-year.ts';
import { datesApart } from '../../../dossier/periods.ts';
import type { Quantity } from '../../../dossier/quantity.ts';
import { LANGUAGES } from '../../../dossier/schema.ts';
import type { Figure, Unit } from '../../../dossier/schema.ts';
import { parseWhen } from '../../../dossier/when.ts';
import type { When } from '../../../dossier/when.ts';
import type { Token } from '../read/tokens.ts';

/** Units that may stand for one another where the words leave open what is measured. */
const ALIKE: readonly ReadonlySet<Unit>[] = [new Set(['USD', 'money-without-currency', 'unspecified']), new Set(['people', 'unspecified'])];
/** What a number without a unit may be of. */
const BARE: ReadonlySet<Unit> = new Set(['USD', 'money-without-currency', 'unspecified', 'people']);

/** Whether an amount may be of what a figure measures. */
export function comparable({ unit, counts }: Pick<Quantity, 'unit' | 'counts'>, figure: Pick<Figure, 'unit'>): boolean {
  if (counts === true) return figure.unit === 'unspecified' || figure.unit === 'people';
  // A bare number may be money or a count; what has a measure of its own (5 %, 2 GW, 3 years) is said with it.
  if (unit === undefined) return BARE.has(figure.unit);
  return unit === figure.unit || ALIKE.some((units) => units.has(unit) && units.has(figure.unit));
}

/** Whether the fact gives another amount of the same kind, or another date, than the token. */
export function contradicts(
  fact: Pick<DossierFact, 'figures' | 'when' | 'text'>,
  { open, amount, date }: Pick<Token, 'open' | 'amount' | 'date'>,
): boolean {
  if (open === true) return false;
  if (amount !== undefined) {
    const known = fact.figures.filter((figure) => comparable(amount, figure)).flatMap((figure) => figureExtent(figure) ?? []);
    const stated = extentOf(amount.values, amount.bound);
    return known.length > 0 && known.every((extent) => apart(stated, extent));
  }
  if (date === undefined) return false;
  const times = timesOf(fact);
  return times.length > 0 && times.every((time) => datesApart(date.date, date.side, time));
}

/** Every time that a fact tells of. */
function timesOf({ when, figures, text }: Pick<DossierFact, 'figures' | 'when' | 'text'>): When[] {
  const year = when === undefined ? undefined : parseWhen(when);
  if (year === undefined) return [];
  const own = 'from' in year ? year.from.year : 'point' in year ? year.point.year : year.year;
  const told = [...new Set(LANGUAGES.flatMap((language) => datesIn(text[language], own)))];
  return [year, ...[...figures.map(({ as_of }) => as_of ?? ''), ...told].flatMap((time) => parseWhen(time) ?? [])];
}
