/** Shares in words: 百分之五, 三分之一, 三成, half, two thirds of, 1 in 20, 每20人有1人. Each is read as a percentage. */
import { Decimal } from 'decimal.js';
import type { Bound } from './bounds.ts';
import { digitsAt } from './digits.ts';
import { englishAt } from './numerals.ts';
import { chineseAt } from './numerals-zh.ts';

export interface Share {
  readonly percent: Decimal;
  readonly start: number;
  readonly end: number;
  readonly bound?: Bound;
  readonly open?: true;
}

const HAN = '零〇一二两兩三四五六七八九十百千万萬';
/** Whole numbers below a thousand of one part in so many of another: “1 in 20”, 每20人有1人. */
const NUMBER = String.raw`\d{1,4}|[${HAN}]{1,5}|(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|a hundred|one hundred|hundred|thousand)`;
const FRACTION_ZH = new RegExp(
  String.raw`(?<![${HAN}\d.])(?<parts>\d{1,5}|[${HAN}]{1,4})分之(?<count>\d{1,4}(?:\.\d{1,4})?|[${HAN}]{1,6}(?:[点點][${HAN}]{1,5})?)(?<tail>[${HAN}\d点點]|\.\d)?`,
  'gu',
);
const TENTHS_ZH =
  /(?<![第一二两三四五六七八九十\d.])(?<count>[一二两三四五六七八九]|\d)成(?:(?<half>半)|(?<odd>[多几幾余餘])|(?<more>[一二两兩三四五六七八九])(?![十百千万萬亿億]))?(?![为為本功立员長长果就交绩績熟色分形群人家见見])/gu;
const HALVES_ZH = /(?<more>过一半|過一半|一半多|一半以上|过半|過半|大半|超半|多半数)|一半|半数|半數|对半|五五开/gu;
const EACH_ZH = new RegExp(
  String.raw`每(?<of>${NUMBER})[个個名位]?(?:[\p{Script=Han}]{0,4}?)[里裡中]?(?:面|当中)?[就才只]?有(?<count>${NUMBER})(?=[个個名位人])[个個名位人]`,
  'gu',
);
const SHARE_EN =
  /\b(?<count>an?|one|two|three|four|five|six|seven|eight|nine)[\s-](?<parts>third|quarter|fifth|sixth|eighth|tenth|hundredth)s?(?=\s+of\b(?!\s+(?:19|20)\d\d|\s+an?\s|\s+(?:million|billion|trillion))|\s*(?:[?.!,;)]|$)|\s+(?:than|as|in)\b)(?:\s+of\b)?/gu;
const HALF_EN =
  /(?<!\b(?:first|second|other|last|latter|later|and a|and) )\b(?:(?<more>more than|over) )?(?:a )?half\b(?![\s-]+(?:a|an|of an?|one|million|billion|trillion|dozen|year|hour|day|month|week|the time)\b|-|\s+year)(?: of\b)?/gu;
const RATIO_EN = new RegExp(
  String.raw`(?<![\w.$-])(?<count>${NUMBER})\s(?<how>in|out of)(?:\s(?:every|each))?\s(?<of>${NUMBER})(?![\w%]|[.,]\d|\s(?:million|billion|trillion|thousand|%|percent))`,
  'gu',
);
const FRACTION_EN = /(?<![\d./])(?<count>\d{1,3})\/(?<parts>\d{1,4})(?=\s?(?:of\b|的))(?:\sof\b)?/gu;
const PARTS: Readonly<Record<string, number>> = { third: 3, quarter: 4, fifth: 5, sixth: 6, eighth: 8, tenth: 10, hundredth: 100 };

/** What every share in words holds something of: most texts have none. */
const SHARED =
  /分之|成|半|五五|每|\bhalf\b|\b(?:third|quarter|fifth|sixth|eighth|tenth|hundredth)s?\b|\d\s(?:in|out)\b|\b(?:in|out of)\s(?:every\s|each\s)?(?:\d|two|three|four|five|six|seven|eight|nine|ten|twenty|a hundred|one hundred)|\d\//u;

/** The value of digits, of Chinese or of English words; undefined where they are none, or not one number. */
function valueOf(text: string): Decimal | undefined {
  const read = /^\d/u.test(text)
    ? digitsAt(text, 0)
    : /^[a-z]/u.test(text)
      ? text === 'hundred' || text === 'thousand'
        ? undefined
        : englishAt(text, 0)
      : chineseAt(text, 0);
  if (read === undefined) return undefined;
  return read.value === undefined || read.end < text.length || ('open' in read && read.open) ? undefined : read.value;
}

/** The shares in words in `plain`, in lower case. */
export function* sharesIn(plain: string): Generator<Share> {
  if (!SHARED.test(plain)) return;
  for (const match of plain.matchAll(FRACTION_ZH)) {
    const { parts, count, tail } = match.groups ?? {};
    yield* ratio(match, count, parts, tail === undefined ? {} : { open: true });
  }
  for (const match of plain.matchAll(TENTHS_ZH)) {
    const count = valueOf(match.groups?.['count'] ?? '');
    const more = match.groups?.['more'];
    const beyond = match.groups?.['half'] === undefined ? ((more === undefined ? undefined : valueOf(more)) ?? 0) : 5;
    const isOdd = match.groups?.['odd'] !== undefined;
    if (count !== undefined) yield { ...placeOf(match), percent: count.times(10).plus(beyond), ...(isOdd && { open: true }) };
  }
  for (const match of plain.matchAll(HALVES_ZH)) yield half(match);
  for (const match of plain.matchAll(EACH_ZH)) yield* ratio(match, match.groups?.['count'], match.groups?.['of']);
  for (const match of plain.matchAll(SHARE_EN)) {
    const { count = '', parts = '' } = match.groups ?? {};
    yield* ratio(match, count === 'a' || count === 'an' ? 'one' : count, String(PARTS[parts]));
  }
  for (const match of plain.matchAll(HALF_EN)) yield half(match);
  for (const match of plain.matchAll(RATIO_EN)) {
    const { count = '', how, of = '' } = match.groups ?? {};
    // “3 in 7” may be anything: only one of many, and so many of a round number, is a share.
    if (how === 'out of' || count === '1' || count === 'one' || /^(?:10|100|1000|ten|a hundred|one hundred)$/u.test(of))
      yield* ratio(match, count, of);
  }
  for (const match of plain.matchAll(FRACTION_EN)) yield* ratio(match, match.groups?.['count'], match.groups?.['parts']);
}

const placeOf = ({ 0: { length }, index }: RegExpExecArray): Pick<Share, 'start' | 'end'> => ({ start: index, end: index + length });
const half = (match: RegExpExecArray): Share => ({
  ...placeOf(match),
  percent: new Decimal(50),
  ...(match.groups?.['more'] !== undefined && { bound: 'over' }),
});

function* ratio(match: RegExpExecArray, count = '', of = '', more: Pick<Share, 'open'> = {}): Generator<Share> {
  const [part, whole] = [valueOf(count), valueOf(of)];
  if (part === undefined || whole === undefined || whole.isZero() || part.gt(whole)) return;
  const exact = part.div(whole).times(100);
  const written = exact.toDecimalPlaces(2);
  // A third is 33 %, or 33.3: a round number.
  yield exact.eq(written)
    ? { ...placeOf(match), percent: exact, ...more }
    : { ...placeOf(match), percent: exact.toDecimalPlaces(0), bound: 'about', ...more };
}
