/** Numbers in Arabic digits, with every mark that people group them by, and powers of ten. */
import { Decimal } from 'decimal.js';

/** A number as far as it was read from a place on. */
export interface Numeral {
  readonly value: Decimal;
  readonly end: number;
  /** It is more than that (200多), only its size (三四百), or was not read whole: it decides nothing. */
  readonly open?: true;
  /** How many powers of ten its words name for it: 亿, million. The first end of a range may leave its scale to the second. */
  readonly scale?: Decimal;
}

/** Everything that may belong to one number in digits, to be judged as a whole: each sign is read once, however long the run. */
const RUN = /\d{1,3}(?:[ \u00A0\u2009\u202F]\d{3}(?!\d))+(?:[.,]\d+)?|\d+(?:[.,'’:/⁄]\d+)*/uy;
const POWER = /\s?(?:e\+?(?<exponent>\d{1,2})|[x×*·]\s?10\s?\^\s?(?<power>\d{1,2}))(?![\d.a-z])/uy;

/** How a run is one number, each way with the marks to take out; the first that fits is taken. */
const FORMS: readonly (readonly [form: RegExp, grouping: string, decimal: string])[] = [
  [/^\d+(?:\.\d+)?$/u, '', '.'],
  [/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u, ',', '.'],
  [/^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/u, '.', ','],
  [/^\d{1,3}(?:['’]\d{3})+(?:[.,]\d+)?$/u, "'", '.'],
  [/^\d{1,3}(?:[ \u00A0\u2009\u202F]\d{3})+(?:[.,]\d+)?$/u, ' ', '.'],
];
/** One comma and one or two digits: a decimal comma where the number goes on (1,5 billion), two numbers elsewhere. */
const DECIMAL_COMMA = /^\d{1,3},\d{1,2}$/u;
/** A thousand or a decimal: 134.000 may be either. */
const THOUSAND_OR_DECIMAL = /^\d{1,3}\.\d{3}$/u;

/** The number in digits that begins at `at`, a digit; one that is not read whole is open. */
export function digitsAt(text: string, at: number): Numeral {
  RUN.lastIndex = at;
  const [run] = RUN.exec(text) ?? [text.charAt(at)];
  const read = valueOf(run);
  POWER.lastIndex = at + run.length;
  const power = POWER.exec(text);
  if (power === null) return { ...read, end: at + run.length };
  const { exponent, power: raised } = power.groups ?? {};
  const scale = new Decimal(10).pow(Number(exponent ?? raised));
  return { ...read, value: read.value.times(scale), end: at + run.length + power[0].length, scale };
}

function valueOf(run: string): Pick<Numeral, 'value' | 'open'> {
  const form = FORMS.find(([pattern]) => pattern.test(run));
  if (form !== undefined) {
    const [, grouping, decimal] = form;
    const plain =
      grouping === '' ? run : run.replaceAll(grouping === ' ' ? /[ \u00A0\u2009\u202F]/gu : grouping === "'" ? /['’]/gu : grouping, '');
    const value = new Decimal(plain.replace(decimal, '.').replace(',', '.'));
    return THOUSAND_OR_DECIMAL.test(run) && run.endsWith('000') ? { value, open: true } : { value };
  }
  if (DECIMAL_COMMA.test(run)) return { value: new Decimal(run.replace(',', '.')) };
  return { value: new Decimal(/^\d+/u.exec(run)?.[0] ?? 0), open: true };
}
