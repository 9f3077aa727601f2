/** Reading dates in Chinese and English text, each as precise as it is written. */
import { chineseAt, readHan } from './numerals-zh.ts';
import { foldSigns } from './signs.ts';
import { SHORT_YEAR, shortYear } from './short-year.ts';
import { Taken } from './spans.ts';
import { isWhen } from './when.ts';

/** Which side of a date is meant: before it, up to its end, after it, from its start. */
export type Side = 'before' | 'by' | 'after' | 'from';

/** A date in text: `2024`, `2024-02`, `--04-late` where the year is left open, `2026-Q1`, `2026-H1`, `2026-spring`. */
export interface DateMention {
  readonly date: string;
  readonly start: number;
  readonly end: number;
  /** It may as well be a duration (21年), or another date (3/4/2026), or was not read whole: nothing is decided by it. */
  readonly open?: true;
  readonly side?: Side;
}

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const MONTH_NAMES = [...MONTHS, 'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sept', 'sep', 'oct', 'nov', 'dec'].join('|');
const WEEKDAY_ZH = String.raw`(?:[(（]?(?:周|星期|礼拜|禮拜)[一二三四五六日天][)）]?)?`;
const WEEKDAY = String.raw`(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?\s)`;
const HAN_NUMBER = '元一二三四五六七八九十百〇零';
const ZH_YEAR = String.raw`(?:民[国國](?<roc>\d{1,3}|[${HAN_NUMBER}]{1,6})年|(?<year>(?:19|20)\d\d|二[〇零][〇零一二三四五六七八九]{2}(?=年))年?|(?<![\d.,第])(?<short>[0-3]\d)年(?=的?(?:[第上下春夏秋冬q]|\d|[一二三四五六七八九十]{1,2}月)))的?`;
const ZH_DATE = new RegExp(
  String.raw`(?:${ZH_YEAR})?(?:第?(?<quarter>[一二三四]|(?<![\d.])[1-4])季[度]?(?!军)|(?<=[\d年的])q(?<q>[1-4])(?![a-z\d])|(?<half>[上下])半年|(?<=年的?|今年|去年|明年)(?<season>[春夏秋冬])[季天]?|(?<!\d)(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?!费|費|活|薪|租)(?:的?(?<part>[上中下])旬|(?<edge>[底末初])|(?<day>\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号號]${WEEKDAY_ZH})?)`,
  'gu',
);
const EN_DATE = new RegExp(
  String.raw`(?:(?<part>early|mid|middle|late|end|beginning|start)[\s-]{1,2}(?:of\s)?)?${WEEKDAY}?(?:the\s)?(?:(?<![\d.,])\b(?<day>\d{1,2})(?:st|nd|rd|th)?\s{1,2}(?:of\s)?)?\b(?<month>${MONTH_NAMES})\b\.?(?:\s{1,2}(?:the\s)?(?<dayAfter>\d{1,2})(?:st|nd|rd|th)?\b(?!\d|[,.]\d|\s?(?:%|million|billion|percent|m\b|bn\b)))?(?:,?\s{0,2}(?:of\s)?(?<year>(?:19|20)\d\d)(?!\d)|\s'(?<short>[0-3]\d)(?!\d))?`,
  'gu',
);
const EN_QUARTER =
  /(?:(?<!\d)(?<yearBefore>(?:19|20)\d\d)\s{1,2})?(?:(?<word>first|second|third|fourth|1st|2nd|3rd|4th)[\s-](?<of>quarter|half)|(?<![a-z\d])q(?<q>[1-4])(?![a-z\d])|(?<![a-z\d])h(?<h>[12])(?![a-z\d]))(?:,?\s{1,2}(?:of\s)?(?:the\s)?(?:year\s)?(?<year>(?:19|20)\d\d)(?!\d))?/gu;
const EN_SEASON =
  /(?:(?<part>early|late|mid)[\s-])?(?:(?<=\b(?:in|by|until|since|before|after|during|this|next|last|early|late|mid)[\s-](?:the\s)?)(?<bare>spring|summer|autumn|fall|winter)\b|\b(?<named>spring|summer|autumn|fall|winter)(?=,?\s(?:of\s)?(?:19|20)\d\d))(?:,?\s(?:of\s)?(?<year>(?:19|20)\d\d)(?!\d))?/gu;
/** 2026-01-22, 2026/1/22, 2026.1.22. */
const ISO =
  /(?<![\d/.-])(?<year>(?:19|20)\d\d)(?:(?<sign>[-/.])(?<month>0?[1-9]|1[0-2])\k<sign>(?<day>0?[1-9]|[12]\d|3[01])|-(?<long>0[1-9]|1[0-2])|\/(?<short>0?[1-9]|1[0-2]))(?!\d|[-/.]\d)/gu;
/** 1/22/2026 and 22/1/2026, 22.1.2026; 4/2026. */
const SLASHED = /(?<![\d/.-])(?<one>\d{1,2})(?:(?<sign>[-/.])(?<other>\d{1,2})\k<sign>|\/)(?<year>(?:19|20)\d\d)(?!\d|[-/.]\d)/gu;
/** A year before something that shows it to be an amount. */
const AMOUNT_AFTER = String.raw`[,.]*\d|e[+-]?\d|\s?[x×*]\s?10\b|[kmbt](?![a-z])|[多余几+]|\s*(?:万亿|千亿|百亿|十亿|千万|百万|[千万亿兆]|(?:thousand|million|billion|trillion|mil|bil|mn|mm|bn|tn|mio)(?![a-z])|%|percent|美元|美金|刀|块|倍|岁|人|名|位|dollars|bucks|gw|mw|kw|megawatts|gigawatts|people|users|吉瓦|兆瓦|千瓦|欧元|元|euros)`;
const YEAR = new RegExp(
  String.raw`(?<!\d|[$€£¥]\s?|\d[.,])(?<year>(?:19|20)\d\d)(?:年(?!代)|(?!${AMOUNT_AFTER}))|(?<![数几])(?<han>二[〇零][〇零一二三四五六七八九]{2})年(?!代)|民[国國](?<roc>\d{1,3}|[${HAN_NUMBER}]{1,6})年|\b(?<century>nineteen|twenty)[\s-](?<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-](?<ones>one|two|three|four|five|six|seven|eight|nine))?\b(?![\s-](?:hundred|thousand|million|billion|trillion|percent|dollars))`,
  'gu',
);
const ZH_PART: Readonly<Record<string, string>> = { 上: 'early', 中: 'mid', 下: 'late', 初: 'early', 底: 'late', 末: 'late' };
const EN_PART: Readonly<Record<string, string>> = {
  early: 'early',
  beginning: 'early',
  start: 'early',
  mid: 'mid',
  middle: 'mid',
  late: 'late',
  end: 'late',
};
const ORDINALS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, '1st': 1, '2nd': 2, '3rd': 3, '4th': 4 };
const ZH_SEASON: Readonly<Record<string, string>> = { 春: 'spring', 夏: 'summer', 秋: 'autumn', 冬: 'winter' };
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ONES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const two = (digits: string | number): string => String(digits).padStart(2, '0');

/** A year in Arabic digits, from either script. */
const arabicYear = (year: string): string => (/^\d/u.test(year) ? year : String(readHan(year)));

/** The year of the Republic of China, counted from 1912; undefined where it is no number. */
function republicYear(roc: string): number | undefined {
  const value = roc === '元' ? 1 : /^\d/u.test(roc) ? Number(roc) : chineseAt(roc, 0)?.value.toNumber();
  return value === undefined ? undefined : value + 1911;
}

function monthNumber(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1;
}

/** What every date holds something of: most questions have none, and need not be searched in earnest. */
const DATED =
  /\d|[月年季]|二[〇零]|quarter|\bhalf\b|spring|summer|autumn|fall|winter|twenty|nineteen|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/iu;

/** What stands before a time. */
const IN = /\b(?:in|by|during|until|till|before|after|from)\s$/iu;

type Add = (match: RegExpExecArray, date: string, open?: boolean) => void;

/** The dates in `text`, in order, each as precise as it is written. */
export function readDates(text: string): DateMention[] {
  const plain = foldSigns(text);
  if (!DATED.test(plain)) return [];
  const found: DateMention[] = [];
  const taken = new Taken(plain.length);
  const add: Add = ({ 0: match, index: start }, date, open = false) => {
    const end = start + match.trimEnd().length;
    // A day that the calendar does not have, or a season of two years, was not read.
    const doubtful = open || !isDate(date);
    if (taken.take(start, end)) found.push({ date, start, end, ...(doubtful && { open: true }), ...sideOf(plain, start, end) });
  };
  inDigits(plain, add);
  inChinese(plain, add);
  for (const match of plain.matchAll(SHORT_YEAR)) {
    const is = shortYear(plain, match);
    if (is !== 'duration') add(match, `20${match.groups?.['year'] ?? ''}`, is === 'either');
  }
  inEnglish(plain, add);
  for (const match of plain.matchAll(YEAR)) {
    const year = yearOf(match.groups ?? {});
    if (year !== undefined) add(match, year, isDecade(plain, match));
  }
  return found.sort((one, other) => one.start - other.start);
}

/** Whether a date, with its year or without, is one that the calendar has. */
const isDate = (date: string): boolean =>
  isWhen(date.startsWith('--') ? `2024-${date.slice(2)}` : date.startsWith('-') ? `2024${date.slice(1)}` : date);

const isDecade = (plain: string, { 0: { length }, index }: RegExpExecArray): boolean =>
  plain.charAt(index + length) === 's' ||
  plain.startsWith('年代', index + length) ||
  /(?:fy\s?|财年|')$/u.test(plain.slice(Math.max(0, index - 3), index)) ||
  plain.startsWith('财年', index + length - 1);

function yearOf({ year, han, roc, century, tens, ones }: Record<string, string | undefined>): string | undefined {
  if (roc !== undefined) return republicYear(roc)?.toString();
  if (century === undefined) return arabicYear(year ?? han ?? '');
  const last = (TENS.indexOf(tens ?? '') + 2) * 10 + ONES.indexOf(ones ?? '') + 1;
  return `${century === 'twenty' ? 20 : 19}${two(last)}`;
}

function inDigits(plain: string, add: Add): void {
  for (const match of plain.matchAll(ISO)) {
    const { year = '', month, day, long, short } = match.groups ?? {};
    add(match, month === undefined || day === undefined ? `${year}-${two(long ?? short ?? '')}` : `${year}-${two(month)}-${two(day)}`);
  }
  for (const match of plain.matchAll(SLASHED)) {
    const { one = '', other, year = '' } = match.groups ?? {};
    if (other === undefined) {
      if (Number(one) >= 1 && Number(one) <= 12) add(match, `${year}-${two(one)}`);
      continue;
    }
    const ways = [`${year}-${two(one)}-${two(other)}`, `${year}-${two(other)}-${two(one)}`].filter(isWhen);
    const [date, another] = ways;
    // 3/4/2026 is the third of April or the fourth of March: what is sure is its year.
    if (date !== undefined) add(match, another === undefined || another === date ? date : year, another !== undefined && another !== date);
    else add(match, year, true);
  }
}

function inChinese(plain: string, add: Add): void {
  for (const match of plain.matchAll(ZH_DATE)) {
    const { year, short, roc, quarter, q, half, season, month, part, edge, day } = match.groups ?? {};
    const republic = roc === undefined ? undefined : republicYear(roc);
    const head = republic?.toString() ?? (year === undefined ? (short === undefined ? '-' : `20${short}`) : arabicYear(year));
    if (quarter !== undefined || q !== undefined) {
      // 一季 by itself may be a season of a show.
      if (quarter !== undefined && head === '-' && !/第|度/u.test(match[0])) continue;
      add(match, `${head}-Q${q ?? String('一二三四'.indexOf(quarter ?? '') + 1 || Number(quarter))}`);
    } else if (half !== undefined) add(match, `${head}-H${half === '上' ? 1 : 2}`);
    else if (season !== undefined) add(match, head === '-' ? `--${ZH_SEASON[season] ?? ''}` : `${head}-${ZH_SEASON[season] ?? ''}`);
    else if (month !== undefined) {
      const number = two(/\d/u.test(month) ? month : String(readHan(month) ?? ''));
      const within = part ?? edge;
      const on = day === undefined ? undefined : /\d/u.test(day) ? day : String(readHan(day) ?? '');
      add(match, `${head}-${number}${within === undefined ? (on === undefined ? '' : `-${two(on)}`) : `-${ZH_PART[within] ?? ''}`}`);
    }
  }
}

function inEnglish(plain: string, add: Add): void {
  for (const match of plain.matchAll(EN_QUARTER)) {
    const { word, of, q, h, yearBefore, year } = match.groups ?? {};
    const number = q ?? h ?? String(ORDINALS[word ?? '']);
    const half = h !== undefined || of === 'half';
    // “the third half” is none; “the first half” may be of a game.
    if (half && Number(number) > 2) continue;
    const isBare = year === undefined && yearBefore === undefined;
    // H2 alone may be anything, “in H2” is when.
    if (h !== undefined && isBare && !IN.test(plain.slice(Math.max(0, match.index - 8), match.index))) continue;
    if (h === undefined && half && isBare && !/\bhalf of the year\b/u.test(plain)) continue;
    add(match, `${year ?? yearBefore ?? '-'}-${half ? 'H' : 'Q'}${number}`);
  }
  for (const match of plain.matchAll(EN_SEASON)) {
    const { bare, named = '', year } = match.groups ?? {};
    const season = (bare ?? named) === 'fall' ? 'autumn' : (bare ?? named);
    add(match, year === undefined ? `--${season}` : `${year}-${season}`);
  }
  for (const match of plain.matchAll(EN_DATE)) {
    const { part, day, dayAfter, month, year, short } = match.groups ?? {};
    // “may” is a verb far more often than a month: it counts only beside a day, a part or a year, or where a time is told.
    if (
      month === undefined ||
      (isVerb(month) && (part ?? day ?? dayAfter ?? year ?? short) === undefined && !TIME_BEFORE.test(before(plain, match)))
    )
      continue;
    const date = day ?? dayAfter;
    const head = year ?? (short === undefined ? '-' : `20${short}`);
    add(
      match,
      `${head}-${two(monthNumber(month))}${part === undefined ? (date === undefined ? '' : `-${two(date)}`) : `-${EN_PART[part] ?? ''}`}`,
    );
  }
}

/** Words that are months and verbs. */
const isVerb = (month: string): boolean => month === 'may' || month === 'march' || month === 'mar';
const TIME_BEFORE = /\b(?:in|by|until|till|since|during|after|before|last|next|of|this coming)\s$/u;
const before = (plain: string, { index }: RegExpExecArray): string => plain.slice(Math.max(0, index - 12), index);

const SIDES_BEFORE: readonly (readonly [Side, RegExp])[] = [
  ['by', /\b(?:no later than|by|until|till|up to|through|as of)\s(?:the\s)?(?:end of\s)?$|(?:不晚于|截至|截止|直到|到)$/u],
  ['from', /\b(?:no earlier than|since|from|starting|as of)\s(?:the\s)?$|(?:不早于|自从?|从)$/u],
  ['before', /\b(?:before|prior to|earlier than|ahead of)\s(?:the\s)?$|(?:早于|赶在)$/u],
  ['after', /\b(?:after|later than|beyond|following)\s(?:the\s)?$|晚于$/u],
];
const SIDES_AFTER: readonly (readonly [Side, RegExp])[] = [
  ['by', /(?:底|末)?(?:为止|以内|之内)/uy],
  ['before', /(?:之前|以前|前(?!后|夕|任|身|景))|\sat the latest/uy],
  ['from', /(?:以来|起(?!诉)|开始|以降)|\s(?:onwards?|at the earliest)/uy],
  ['after', /(?:之后|以后|后(?!来|半|续|果|悔|台|面))/uy],
];

/** Which side of the date the words around it mean. */
function sideOf(plain: string, start: number, end: number): Pick<DateMention, 'side'> {
  const head = plain.slice(Math.max(0, start - 20), start);
  const side =
    SIDES_BEFORE.find(([, pattern]) => pattern.test(head))?.[0] ??
    SIDES_AFTER.find(([, pattern]) => {
      pattern.lastIndex = end;
      return pattern.test(plain);
    })?.[0];
  return side === undefined ? {} : { side };
}
