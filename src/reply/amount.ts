/** Amounts as people write them: 790亿–1340亿美元, US$79–134 billion. Exact decimals throughout. */
import { Decimal } from 'decimal.js';
import { NUMBER } from '../dossier/schema.ts';
import type { Bilingual, Exactness, KnownUnit, Language, OwnUnit, Unit } from '../dossier/schema.ts';
import type { Words } from './words.ts';
import { WORDS } from './words.ts';

/** A figure of a fact, or what was computed from several: one of `value`, `values` (exact) and `words`. */
export interface Amount {
  readonly value?: number | readonly [number, number] | undefined;
  readonly values?: readonly Decimal[] | undefined;
  readonly words?: Bilingual | undefined;
  readonly unit: Unit;
  readonly is?: Exactness | undefined;
}

/** Most decimals that are written as they are; what has more is rounded to as many digits. */
const MOST_DECIMALS = 4;

/** Which way to round so that what is said stays true: "more than" may only become smaller, "at most" only larger. */
const ROUNDING = {
  exact: Decimal.ROUND_HALF_UP,
  about: Decimal.ROUND_HALF_UP,
  'at-least': Decimal.ROUND_FLOOR,
  over: Decimal.ROUND_FLOOR,
  'at-most': Decimal.ROUND_CEIL,
  under: Decimal.ROUND_CEIL,
} as const satisfies Record<Exactness, Decimal.Rounding>;

/** An amount's values, exact, low before high; empty where it has only words. */
export function valuesOf({ value, values }: Pick<Amount, 'value' | 'values'>): readonly Decimal[] {
  if (values !== undefined) return values;
  if (value === undefined) return [];
  return (typeof value === 'number' ? [value] : value).map((end) => new Decimal(end));
}

/**
 * An amount in words of one language, such as `超过8亿人` or `about US$500 billion`.
 * An exact value too long to be written is rounded to four digits and said to be about that. `units` are those that the dossier declares.
 * Throws on an amount with neither value nor words, and on a unit that nobody knows.
 */
export function formatAmount(amount: Amount, language: Language, units: readonly OwnUnit[] = []): string {
  const words = WORDS[language];
  const is = amount.is ?? 'exact';
  if (amount.words !== undefined) return words.exactness[is](amount.words[language]);
  const values = valuesOf(amount);
  const written = values.map((value) => rounded(value, words, ROUNDING[is]));
  const whole = written.every((value, index) => values[index]?.equals(value));
  return words.exactness[is === 'exact' && !whole ? 'about' : is](
    writeValues(written, amount.unit, words, writerOf(amount.unit, language, units)),
  );
}

/** A number with its unit; `one` where it is exactly one. */
type Writer = (number: string, one: boolean) => string;

const isKnown = (unit: Unit, words: Words): unit is KnownUnit => Object.hasOwn(words.units, unit);

function writerOf(unit: Unit, language: Language, units: readonly OwnUnit[]): Writer {
  const words = WORDS[language];
  if (isKnown(unit, words)) return words.units[unit];
  const own = ownUnit(unit, units);
  const [many, single] = language === 'zh' ? [own.zh, own.zh] : [own.en, own.one ?? own.en];
  return (written, one) => (one ? single : many).replace(NUMBER, () => written);
}

function ownUnit(unit: Unit, units: readonly OwnUnit[]): OwnUnit {
  const found = units.find(({ id }) => id === unit);
  if (found === undefined) throw new RangeError(`the dossier has no unit ${unit}`);
  return found;
}

/** What a chart writes beside its values. */
export function unitName(unit: Unit, language: Language, units: readonly OwnUnit[]): string {
  const words = WORDS[language];
  return isKnown(unit, words) ? words.unitNames[unit] : ownUnit(unit, units)[language].replace(NUMBER, '').trim();
}

function writeValues(values: readonly Decimal[], unit: Unit, words: Words, write: Writer): string {
  const [low, high] = values;
  if (low === undefined) throw new RangeError('an amount has neither value nor words');
  if (high === undefined || low.equals(high)) return writeOne(low, words, write);
  if (low.isNegative()) return words.fromTo(writeOne(low, words, write), writeOne(high, words, write));
  const [lowScale, highScale] = [scaleOf(low, words), scaleOf(high, words)];
  // "500–1.5 billion" would be read as 500 billion: where only one end has a scale, neither is written with it.
  const bare = !low.isZero() && (lowScale === undefined || highScale === undefined);
  const shared = lowScale !== undefined && lowScale === highScale ? lowScale.word : '';
  const [first, second] = bare ? [digits(low, words), digits(high, words)] : [number(low, words), number(high, words)];
  return write(words.range(first, second, shared, unit), false);
}

const writeOne = (value: Decimal, words: Words, write: Writer): string =>
  `${value.isNegative() ? '-' : ''}${write(number(value.abs(), words), value.abs().equals(1))}`;

const scaleOf = (value: Decimal, words: Words): Words['scales'][number] | undefined =>
  words.scales.find(({ from }) => value.abs().gte(new Decimal(10).pow(from)));

const mantissa = (value: Decimal, words: Words): Decimal => value.div(new Decimal(10).pow(scaleOf(value, words)?.power ?? 0));

function rounded(value: Decimal, words: Words, rounding: Decimal.Rounding): Decimal {
  return mantissa(value, words).decimalPlaces() <= MOST_DECIMALS ? value : value.toSignificantDigits(MOST_DECIMALS, rounding);
}

function number(value: Decimal, words: Words): string {
  const scale = scaleOf(value, words);
  if (scale === undefined) return digits(value, words);
  const scaled = mantissa(value, words);
  return `${words.groupsBeforeScale ? digits(scaled, words) : scaled.toFixed()}${scale.word}`;
}

const isNumeral = (text: string): text is Intl.StringNumericLiteral => /^-?\d+(\.\d+)?$/.test(text);

/** The digits of a number, grouped as the language does. Given as text, so that Intl does not pass it through a double. */
function digits(value: Decimal, { locale }: Words): string {
  const text = value.toFixed();
  if (!isNumeral(text)) throw new RangeError(`not a finite number: ${text}`);
  const format = formats.get(locale) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });
  formats.set(locale, format);
  return format.format(text);
}

/** A format takes long to make and is the same each time. */
const formats = new Map<string, Intl.NumberFormat>();
