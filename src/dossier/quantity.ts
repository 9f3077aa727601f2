/** Reading amounts and dates in Chinese and English text: of the source, of the facts, and of questions. */
import { Decimal } from 'decimal.js';
import { Taken } from './spans.ts';

/** What was measured, as far as the words say it: `USD` for dollars, `percent`, `GW`, `years`, `times`, … or nothing. */
export type QuantityUnit = 'USD' | 'percent' | 'GW' | 'years' | 'years-old' | 'times' | 'months' | 'weeks' | 'days';
export interface Quantity {
  /** One value, or both ends of a range; exact. */
  readonly values: readonly Decimal[];
  readonly unit: QuantityUnit | undefined;
  /** Where it stands in the text read. */
  readonly start: number;
  readonly end: number;
}

const SCALES: Record<string, string> = {
  千: '1e3',
  万: '1e4',
  百万: '1e6',
  千万: '1e7',
  亿: '1e8',
  十亿: '1e9',
  百亿: '1e10',
  千亿: '1e11',
  万亿: '1e12',
  兆: '1e12',
  thousand: '1e3',
  k: '1e3',
  million: '1e6',
  mil: '1e6',
  mn: '1e6',
  mm: '1e6',
  m: '1e6',
  billion: '1e9',
  bn: '1e9',
  bil: '1e9',
  b: '1e9',
  trillion: '1e12',
  tn: '1e12',
  t: '1e12',
};
const WORDS: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  eighteen: 18,
  twenty: 20,
};
const HAN: Record<string, number> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const HAN_SCALES: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** Reads a Chinese numeral below ten thousand, such as 三千八百, 五十七 or 二点五; undefined when it is none. */
function readHan(text: string): number | undefined {
  const [whole = '', decimals] = text.split('点');
  if (decimals !== undefined) return Number(`${readHan(whole) ?? ''}.${Array.from(decimals, (sign) => HAN[sign] ?? '').join('')}`);
  let total = 0;
  let digit: number | undefined;
  for (const sign of whole) {
    const scale = HAN_SCALES[sign];
    if (scale !== undefined) {
      total += (digit ?? (total === 0 ? 1 : 0)) * scale;
      digit = undefined;
    } else {
      const value = HAN[sign];
      if (value === undefined) return undefined;
      digit = digit === undefined ? value : digit * 10 + value;
    }
  }
  return total + (digit ?? 0);
}

const ARABIC = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const LONG_SCALE = String.raw`万亿|千亿|百亿|十亿|千万|百万|[千万亿兆]|(?:thousand|million|billion|trillion|mil|bil|mn|mm|bn|tn)(?![a-z])`;
const SCALE = String.raw`${LONG_SCALE}|[kmbt](?![a-z])`;
const UNIT = String.raw`(?<usd>美元|美金|刀|块|usd|us dollars?|dollars?|bucks)|(?<percent>%|percent|per cent|个百分点)|(?<gw>gw|gigawatts?|吉瓦)|(?<age>岁|years old|year old)|(?<years>年(?!前|度)|years?)|(?<times>倍|times|x(?![a-z])|-?fold)|(?<months>个月|months?)|(?<weeks>周|星期|weeks?)|(?<days>天|days?)`;
const TO = String.raw`(?:-|–|—|~|至|到|to|and)\s*`;
const WORD = String.raw`\b(?:${Object.keys(WORDS).join('|')})(?=\b|fold)`;
/** Where an amount may begin. */
const BEGINNING = new RegExp(String.raw`us\$|\$|\d|[零〇一二两三四五六七八九十百千]|${WORD}`, 'giu');
/** An amount that begins here. */
const AMOUNT = new RegExp(
  String.raw`(?:(?<dollar>us\$|\$)\s*)?(?:(?<![\d.a-z])(?<low>${ARABIC})(?:[\s-]*(?<lowScale>${SCALE}))?(?:\s*(?:(?:美元|美金|%)\s*)?${TO}(?:us\$|\$)?(?<high>${ARABIC})(?:[\s-]*(?<highScale>${SCALE}))?)?|(?<![数几])(?<han>[零〇一二两三四五六七八九十百千]+(?:点[零〇一二三四五六七八九]+)?)(?<hanScale>万亿|[万亿])?(?=\s*(?:美元|美金|刀|倍|年|岁|个|块|gw|[万亿])|$)|(?<word>${WORD})(?:[\s-]*(?<wordScale>thousand|million|billion|trillion))?)[\s-]*(?:${UNIT})?`,
  'iuy',
);
const HAN_RUN = /[零〇一二两三四五六七八九十百千]+/uy;
const PERCENT_IN_HAN = /百分之(?<value>[零〇一二两三四五六七八九十百]+(?:点[零〇一二三四五六七八九]+)?|\d+(?:\.\d+)?)/gu;

/** Lower case and half width, sign by sign, so that places stay those of the text. */
const foldSigns = (text: string): string =>
  text
    .replace(/[！-～]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[A-Z]+/gu, (letters) => letters.toLowerCase());

const scaled = (digits: string, scale: string | undefined): Decimal =>
  new Decimal(digits.replaceAll(',', '')).times(scale === undefined ? 1 : (SCALES[scale.toLowerCase()] ?? 1));

function unitOf(groups: Record<string, string | undefined>): QuantityUnit | undefined {
  if (groups['dollar'] !== undefined || groups['usd'] !== undefined) return 'USD';
  if (groups['percent'] !== undefined) return 'percent';
  if (groups['gw'] !== undefined) return 'GW';
  if (groups['age'] !== undefined) return 'years-old';
  if (groups['years'] !== undefined) return 'years';
  if (groups['times'] !== undefined) return 'times';
  if (groups['months'] !== undefined) return 'months';
  if (groups['weeks'] !== undefined) return 'weeks';
  return groups['days'] === undefined ? undefined : 'days';
}

/** What every amount holds something of. */
const NUMBERED = new RegExp(String.raw`\d|[零〇一二两三四五六七八九十百千]|\b(?:${Object.keys(WORDS).join('|')})`, 'iu');

/** The end of what `pattern`, which is sticky, matches at `place`; `place` itself where it matches nothing. */
function endOf(pattern: RegExp, text: string, place: number): number {
  pattern.lastIndex = place;
  const found = pattern.exec(text);
  return found === null ? place : place + found[0].length;
}

/** Every amount as it is written, in order, none overlapping. */
function* amountsIn(plain: string): Generator<RegExpExecArray> {
  for (let place = 0; ;) {
    BEGINNING.lastIndex = place;
    const at = BEGINNING.exec(plain)?.index;
    if (at === undefined) return;
    AMOUNT.lastIndex = at;
    const match = AMOUNT.exec(plain);
    if (match === null) {
      // A Chinese numeral that is none here is none from any later sign on: to try each of a long row takes too long. 数 and 几 hold back only the sign behind them.
      place = /[数几]/u.test(plain.charAt(at - 1)) ? at + 1 : Math.max(at + 1, endOf(HAN_RUN, plain, at));
    } else {
      place = at + match[0].length;
      yield match;
    }
  }
}

/**
 * The amounts in `text` (any case, NFKC or not), in order, exact. A bare four-digit year, a month and a day are dates and left out:
 * `dates` are those of the text, where they were read before.
 */
export function readQuantities(text: string, dates?: readonly DateMention[]): Quantity[] {
  const plain = foldSigns(text);
  if (!NUMBERED.test(plain)) return [];
  const taken = new Taken(plain.length);
  for (const { start, end } of dates ?? readDates(plain)) taken.take(start, end);
  const found: Quantity[] = [];
  for (const { 0: match, index: start, groups } of plain.matchAll(PERCENT_IN_HAN)) {
    const digits = groups?.['value'] ?? '';
    const value = /^\d/.test(digits) ? Number(digits) : readHan(digits);
    if (value === undefined) continue;
    const end = start + match.length;
    taken.take(start, end);
    found.push({ values: [new Decimal(value)], unit: 'percent', start, end });
  }
  for (const { 0: match, index: start, groups = {} } of amountsIn(plain)) {
    const end = start + match.trimEnd().length;
    if (!taken.isFree(start, end)) continue;
    const values = valuesOf(groups);
    if (values === undefined) continue;
    taken.take(start, end);
    found.push({ values, unit: unitOf(groups), start, end });
  }
  return found.sort((one, other) => one.start - other.start);
}

function valuesOf(groups: Record<string, string | undefined>): Decimal[] | undefined {
  const { low, high, han, word } = groups;
  if (low !== undefined && high !== undefined)
    return [scaled(low, groups['lowScale'] ?? groups['highScale']), scaled(high, groups['highScale'])];
  if (low !== undefined) return [scaled(low, groups['lowScale'])];
  if (han !== undefined) {
    const value = readHan(han);
    return value === undefined ? undefined : [scaled(String(value), groups['hanScale'])];
  }
  const value = word === undefined ? undefined : WORDS[word];
  return value === undefined ? undefined : [scaled(String(value), groups['wordScale'])];
}

/** A date in text: `2024`, `2024-02`, `--04-late` where the year is left open, `2026-Q1`. */
export interface DateMention {
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const MONTH_NAMES = [...MONTHS, 'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sept', 'sep', 'oct', 'nov', 'dec'].join('|');
const ZH_DATE =
  /(?:(?<year>(?:19|20)\d\d|二[〇零][〇零一二三四五六七八九]{2}(?=年))年?的?)?(?:(?:第(?<quarter>[一二三四1-4])季度|(?<=[\d年的])q(?<q>[1-4]))|(?<!\d)(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?!费)(?:(?<part>[上中下])旬|底|初|(?<day>\d{1,2})[日号])?)/gu;
const EN_DATE = new RegExp(
  String.raw`(?:(?<part>early|mid|late)[\s-]+)?(?:\b(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?\b(?<month>${MONTH_NAMES})\b\.?(?:\s+(?<dayAfter>\d{1,2})(?:st|nd|rd|th)?\b(?!\d))?(?:,?\s*(?:of\s+)?(?<year>(?:19|20)\d\d))?`,
  'gu',
);
const EN_QUARTER =
  /(?:(?<!\d)(?<yearBefore>(?:19|20)\d\d)\s+)?(?:(?<word>first|second|third|fourth)\s+quarter|(?<![a-z])q(?<q>[1-4])(?![a-z\d]))(?:\s+(?:of\s+)?(?<year>(?:19|20)\d\d))?/gu;
const SHORT_YEAR = /(?<!\d|\d[.,])(?<year>2[1-9]|[12]\d(?=年(?:1[0-2]|0?[1-9])月))年(?:(?<month>1[0-2]|0?[1-9])月)?/gu;
const ISO = /(?<!\d)(?<date>(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)(?!\d)/gu;
const YEAR = new RegExp(
  String.raw`(?<!\d|\$\s?|\d[.,])(?<year>(?:19|20)\d\d)(?:年|(?![,.]*\d|[kmbt](?![a-z])|\s*(?:${LONG_SCALE}|%|percent|美元|美金|刀|块|倍|岁|dollars|bucks|gw|people|users)))|(?<![数几])(?<han>二[〇零][〇零一二三四五六七八九]{2})年`,
  'gu',
);
const ZH_PART: Record<string, string> = { 上: 'early', 中: 'mid', 下: 'late' };
const ORDINALS = ['first', 'second', 'third', 'fourth'];
const two = (digits: string | number): string => String(digits).padStart(2, '0');

/** A year in Arabic digits, from either script. */
const arabicYear = (year: string): string => (/^\d/u.test(year) ? year : String(readHan(year)));

function monthNumber(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1;
}

/** What every date holds something of: most questions have none, and need not be searched in earnest. */
const DATED = /\d|[月年季]|二[〇零]|quarter|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/iu;

/** The dates in `text`, in order, each as precise as it is written. */
export function readDates(text: string): DateMention[] {
  const plain = foldSigns(text);
  if (!DATED.test(plain)) return [];
  const found: DateMention[] = [];
  const taken = new Taken(plain.length);
  const add = ({ 0: match, index: start }: RegExpExecArray, date: string): void => {
    const end = start + match.trimEnd().length;
    if (taken.take(start, end)) found.push({ date, start, end });
  };
  for (const match of plain.matchAll(ISO)) add(match, match.groups?.['date'] ?? '');
  for (const match of plain.matchAll(SHORT_YEAR)) {
    const { year, month } = match.groups ?? {};
    add(match, `20${year ?? ''}${month === undefined ? '' : `-${two(month)}`}`);
  }
  for (const match of plain.matchAll(ZH_DATE)) {
    const { year, quarter, q, month, part, day } = match.groups ?? {};
    const head = year === undefined ? '-' : arabicYear(year);
    const number = month === undefined || /\d/u.test(month) ? month : String(readHan(month) ?? '');
    if (number === undefined) add(match, `${head}-Q${q ?? String('一二三四'.indexOf(quarter ?? '') + 1 || Number(quarter))}`);
    else add(match, `${head}-${two(number)}${part === undefined ? (day === undefined ? '' : `-${two(day)}`) : `-${ZH_PART[part] ?? ''}`}`);
  }
  for (const match of plain.matchAll(EN_QUARTER)) {
    const { word, q, yearBefore, year } = match.groups ?? {};
    add(match, `${year ?? yearBefore ?? '-'}-Q${q ?? String(ORDINALS.indexOf(word ?? '') + 1)}`);
  }
  for (const match of plain.matchAll(EN_DATE)) {
    const { part, day, dayAfter, month, year } = match.groups ?? {};
    // "may" is a verb far more often than a month: it counts only beside a day, a part or a year.
    if (month === undefined || (month === 'may' && (part ?? day ?? dayAfter ?? year) === undefined)) continue;
    const date = day ?? dayAfter;
    add(match, `${year ?? '-'}-${two(monthNumber(month))}${part === undefined ? (date === undefined ? '' : `-${two(date)}`) : `-${part}`}`);
  }
  for (const match of plain.matchAll(YEAR)) add(match, arabicYear(match.groups?.['year'] ?? match.groups?.['han'] ?? ''));
  return found.sort((one, other) => one.start - other.start);
}
