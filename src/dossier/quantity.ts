/** Reading amounts and dates in Chinese and English text: of the source, of the facts, and of questions. */
import { Decimal } from 'decimal.js';
import { readEnglish, NUMERALS } from './numerals.ts';
import type { KnownUnit, Unit } from './schema.ts';
import { SHORT_YEAR, shortYear } from './short-year.ts';
import { Taken } from './spans.ts';

export interface Quantity {
  /** One value, or both ends of a range; exact. */
  readonly values: readonly Decimal[];
  /** What was measured, as far as the words say it. */
  readonly unit: Unit | undefined;
  /** The words leave the value open (200多万, 上百亿), or may mean a year (21年): nothing is contradicted by it. */
  readonly open?: true;
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
const HAN: Record<string, number> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const HAN_SCALES: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** Reads a Chinese numeral below ten thousand, such as 三千八百, 五十七 or 二点五; undefined when it is none. */
export function readHan(text: string): number | undefined {
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
const UNIT = String.raw`(?<usd>美元|美金|刀|块|usd|us dollars?|dollars?|bucks)|(?<percent>%|percent|per cent|个百分点)|(?<gw>gw|gigawatts?|吉瓦)|(?<age>岁|years old|year old)|(?<years>年(?!前|度)|years?)|(?<times>倍|times|x(?![a-z])|-?fold)|(?<months>个月|months?)|(?<weeks>周|星期|weeks?)|(?<days>天|days?)|(?<hours>小时|钟头|hours?)`;
/** More than the number before it says: 200多万, 8亿余, 200+ million. */
const MORE = String.raw`[多余几](?![少久大长高远快下额款地生时号月点乎成])|来(?=[个岁家万亿年天人块名位种])|\+(?!\d)|[\s-]odd\b`;
/** A round number is only the size of it after these: 上百亿. */
const ROUGHLY = /[上近过超逾]$/u;
/** What a Chinese numeral is a number before: elsewhere 千万 is “by all means”, and 百万 may be part of a word. */
const COUNTED = String.raw`\s*(?:美元|美金|刀|倍|年|岁|个|块|gw)|$`;
const TO = String.raw`(?:-|–|—|~|至|到|to|and)\s*`;
/** Where an amount may begin. */
const BEGINNING = new RegExp(String.raw`us\$|\$|\d|[零〇一二两三四五六七八九十百千]|${NUMERALS}`, 'giu');
/** An amount that begins here. */
const AMOUNT = new RegExp(
  String.raw`(?:(?<dollar>us\$|\$)\s*)?(?:(?<![\d.a-z])(?<low>${ARABIC})(?<lowMore>${MORE})?(?:[\s-]*(?<lowScale>${SCALE})(?<scaleMore>${MORE})?)?(?:\s*(?:(?:美元|美金|%)\s*)?${TO}(?:us\$|\$)?(?<high>${ARABIC})(?:[\s-]*(?<highScale>${SCALE}))?)?|(?<![数几])(?<han>[零〇一二两三四五六七八九十百千]+(?:点[零〇一二三四五六七八九]+)?)(?<hanMore>${MORE})?(?:(?<hanScale>万亿|[万亿])(?=${COUNTED}|(?<=[一二两三四五六七八九十][^万亿]{0,8}[万亿]{1,2}))(?<tailMore>${MORE})?|(?![万亿])(?=${COUNTED}))|(?<words>${NUMERALS}))[\s-]*(?:${UNIT})?`,
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

function unitOf(groups: Record<string, string | undefined>): KnownUnit | undefined {
  if (groups['dollar'] !== undefined || groups['usd'] !== undefined) return 'USD';
  if (groups['percent'] !== undefined) return 'percent';
  if (groups['gw'] !== undefined) return 'GW';
  if (groups['age'] !== undefined) return 'years-old';
  if (groups['years'] !== undefined) return 'years';
  if (groups['times'] !== undefined) return 'times';
  if (groups['months'] !== undefined) return 'months';
  if (groups['weeks'] !== undefined) return 'weeks';
  if (groups['days'] !== undefined) return 'days';
  return groups['hours'] === undefined ? undefined : 'hours';
}

/** What every amount holds something of. */
const NUMBERED = new RegExp(String.raw`\d|[零〇一二两三四五六七八九十百千]|${NUMERALS}`, 'iu');

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
  const doubtful = new Taken(plain.length);
  for (const { start, end, open } of dates ?? readDates(plain)) (open === true ? doubtful : taken).take(start, end);
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
    const unit = unitOf(groups);
    // 第21年 is one year, not twenty-one.
    if (values === undefined || (unit === 'years' && plain.charAt(start - 1) === '第')) continue;
    taken.take(start, end);
    const open = isOpen(groups, plain.slice(Math.max(0, start - 1), start)) || !doubtful.isFree(start, end);
    found.push({ values, unit, start, end, ...(open && { open }) });
  }
  return found.sort((one, other) => one.start - other.start);
}

/** Whether the words leave the value open. */
const isOpen = ({ han, lowMore, scaleMore, hanMore, tailMore }: Record<string, string | undefined>, before: string): boolean =>
  (lowMore ?? scaleMore ?? hanMore ?? tailMore) !== undefined || (han !== undefined && /^[十百千]/u.test(han) && ROUGHLY.test(before));

function valuesOf(groups: Record<string, string | undefined>): Decimal[] | undefined {
  const { low, high, han, words } = groups;
  if (low !== undefined && high !== undefined)
    return [scaled(low, groups['lowScale'] ?? groups['highScale']), scaled(high, groups['highScale'])];
  if (low !== undefined) return [scaled(low, groups['lowScale'])];
  if (han !== undefined) {
    const value = readHan(han);
    return value === undefined ? undefined : [scaled(String(value), groups['hanScale'])];
  }
  const value = words === undefined ? undefined : readEnglish(words);
  return value === undefined ? undefined : [value];
}

/** A date in text: `2024`, `2024-02`, `--04-late` where the year is left open, `2026-Q1`. */
export interface DateMention {
  readonly date: string;
  readonly start: number;
  readonly end: number;
  /** It may as well be a duration: 21年. */
  readonly open?: true;
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
const ISO = /(?<!\d)(?<date>(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)(?!\d)/gu;
const YEAR = new RegExp(
  String.raw`(?<!\d|\$\s?|\d[.,])(?<year>(?:19|20)\d\d)(?:年|(?![,.]*\d|[kmbt](?![a-z])|[多余几+]|\s*(?:${LONG_SCALE}|%|percent|美元|美金|刀|块|倍|岁|dollars|bucks|gw|people|users)))|(?<![数几])(?<han>二[〇零][〇零一二三四五六七八九]{2})年`,
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
  const add = ({ 0: match, index: start }: RegExpExecArray, date: string, open = false): void => {
    const end = start + match.trimEnd().length;
    if (taken.take(start, end)) found.push({ date, start, end, ...(open && { open }) });
  };
  for (const match of plain.matchAll(ISO)) add(match, match.groups?.['date'] ?? '');
  for (const match of plain.matchAll(SHORT_YEAR)) {
    const { year, month } = match.groups ?? {};
    const is = month === undefined ? shortYear(plain, match) : 'year';
    if (is !== 'duration') add(match, `20${year ?? ''}${month === undefined ? '' : `-${two(month)}`}`, is === 'either');
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
