/** Reading amounts in Chinese and English text: of the source, of the facts, and of questions. */
import { Decimal } from 'decimal.js';
import { boundOf } from './bounds.ts';
import type { Bound } from './bounds.ts';
import { readDates } from './dates.ts';
import type { DateMention } from './dates.ts';
import { digitsAt } from './digits.ts';
import type { Numeral } from './digits.ts';
import { measureAfter, measureBefore } from './measures.ts';
import { englishAt, NUMERALS, scaleAfter, shareAfter } from './numerals.ts';
import { chineseAt, HAN_NUMERALS, MORE } from './numerals-zh.ts';
import type { Unit } from './schema.ts';
import { sharesIn } from './shares.ts';
import { foldSigns } from './signs.ts';
import { Taken } from './spans.ts';

export interface Quantity {
  /** One value, or both ends of a range; exact. */
  readonly values: readonly Decimal[];
  /** What was measured, as far as the words say it. */
  readonly unit: Unit | undefined;
  /** The words leave the value open (200多万, 上百亿), may mean a year (21年), or were not read whole: nothing is decided by it. */
  readonly open?: true;
  /** The words make it a bound, or a round number. */
  readonly bound?: Bound;
  /** It counts what no unit is known for: 12 shipments. */
  readonly counts?: true;
  /** Where it stands in the text read. */
  readonly start: number;
  readonly end: number;
}

/** Finds the unit of a number in a text by words that a dossier has for it. */
export interface OwnMeasures {
  /** The unit whose word stands behind a number that ends at `end`, and where the word ends. */
  readonly after: (text: string, end: number) => { readonly unit: Unit; readonly end: number } | undefined;
  readonly before: (text: string, start: number) => Unit | undefined;
}

/** Where an amount may begin. */
const BEGINNING = new RegExp(String.raw`\d|[${HAN_NUMERALS}]|参(?=[拾佰仟])|${NUMERALS}`, 'gu');
/** What every amount holds something of. */
const NUMBERED = new RegExp(String.raw`\d|[${HAN_NUMERALS}成]|${NUMERALS}`, 'iu');
/** A Chinese numeral of one sign, or without a digit, is a number before these: elsewhere it is mostly part of a word. */
const COUNTED = { single: /\s*(?:[年岁歲个個块塊蚊]|$)/uy, place: /\s*(?:[年岁歲个個块塊蚊吗嘛吧呢]|$|[?？!！,，.。;；、)）])/uy };
/** A round number is only the size of it after these: 上百亿. */
const ROUGHLY = /[上近过過超逾成]$/u;
/** No number begins behind these: 数百亿, 好几万. */
const SOME = /[数數几幾]$/u;
const TO = /\s*(?:-|–|—|~|〜|至|到|to(?![a-z]))\s*/uy;
/** “and” makes a range only behind “between”. */
const AND = /\s*(?:and(?![a-z])|和|与)\s*/uy;
const BETWEEN = /(?:\bbetween|介于|在)\s*(?:(?:about|around|roughly)\s*|大约|约)?(?:us\$|\$)?\s*$/u;
const SIGN = /(?:(?:about|around|roughly|approximately|some|nearly)\s+|大约|大概|约)?(?:(?:us)?\$\s*)?/uy;
const ODD = /[\s-]odd\b/uy;
/** What a number that was read whole is not followed by: more of it. */
const TAIL =
  /[零〇二两兩三四五六七八九十百千万萬亿億兆壹贰叁肆伍陆柒捌玖拾佰仟点點]|一(?![个個年月天周次位名人家岁下起样直定])|[a-z\d\p{No}⁄^]|\s?[多余餘几幾][十百千万萬亿億]|[.,'’:/×]\d|\s(?:point\s|(?:hundred|thousand|\w{0,12}illion)\w*)/uy;
/** A number inside a name or an order: GPT-5, v2, 第5. */
const HEAD = /[a-z][-.]?$|第\s?$|[零〇二两兩三四五六七八九十百千万萬亿億兆点點]$|[\d.][-/.,:]$|no\.\s?$|#\s?$/u;
const DURATION = /^\d{2}年$/u;
/** What is counted though no unit is known for it: a word or a classifier behind the number. */
const COUNTS =
  /\s?[个個家只座艘条條件项項份辆輛架栋间間所处處次款种種场場篇部支名位](?!亿)|[\s-](?!(?:is|was|has|does|this|plus|as|us|damages|across|versus|towards?|always|unless|perhaps|minus|less|yes|its|his|hers|theirs|days|bucks)\b)[a-z]{2,}s\b/uy;

/** What makes a number in digits a Chinese one: 3千, 790 亿, 3个亿, 200多万. */
const GOES_ON = /[十百千拾佰仟万萬亿億兆多余餘几幾来+]| [十百千万萬亿億兆]|[个個][多来來]?[亿億]/uy;

const ends = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found === null ? at : at + found[0].length;
};

interface Number extends Numeral {
  /** A Chinese numeral that is mostly part of a word, unless something is counted by it. */
  readonly loose?: 'single' | 'place';
  /** With its scale, what a range's first end may share: 七至八千亿. */
  readonly place?: number;
  readonly start: number;
}

/** Chinese writes an amount right behind a name: Acme20亿, Acme27%. What ends in one or two letters and digits is mostly a name itself: h100. */
const isBehindName = (text: string, at: number): boolean => {
  SCALED.lastIndex = at;
  return /[a-z]{3}$/u.test(text.slice(Math.max(0, at - 3), at)) && SCALED.test(text);
};
const SCALED =
  /(?:\d[\d,.]*(?:\s?[-–—~至到]\s?\d[\d,.]*)?\s?(?:[多余几]?(?:[千百]?亿(?!万)|万亿)|%|美[元金刀]|[块刀蚊])|\d{3,}[\d,.]*\s?万)/uy;

/** The number at `at`, in any script, with its scale; `skip` is where to look on where there is none. */
function numberAt(text: string, at: number): Number | { readonly skip: number } {
  const sign = text.charAt(at);
  if (/[a-z]/u.test(sign)) {
    const read = englishAt(text, at);
    return read.value === undefined ? { skip: read.end } : { ...read, start: at };
  }
  if (/\d/u.test(sign)) {
    const digits = digitsAt(text, at);
    // h100 and gpt5 are words; usd100 is none.
    if (/[a-z]/u.test(text.charAt(at - 1)) && measureBefore(text, at) === undefined && !isBehindName(text, at)) return { skip: digits.end };
    GOES_ON.lastIndex = digits.end;
    const mixed = GOES_ON.test(text) ? chineseAt(text, at) : undefined;
    return mixed === undefined || mixed.weight === 'single' ? arabicAt(text, digits, at) : { ...mixed, start: at };
  }
  const chinese = chineseAt(text, at);
  if (chinese === undefined) return { skip: at + 1 };
  if (SOME.test(text.charAt(at - 1))) return { skip: chinese.end };
  return { ...chinese, start: at, ...(chinese.weight !== 'whole' && { loose: chinese.weight }) };
}

/** A number in digits with what follows it: 200多万 is Chinese, 200+ million and 10 000 million are not. */
function arabicAt(text: string, digits: Numeral, at: number): Number {
  const more = [MORE, ODD].map((pattern) => ends(pattern, text, digits.end)).find((end) => end > digits.end);
  const share = more === undefined ? shareAfter(text, digits.end) : undefined;
  const scaled = scaleAfter(text, more ?? share?.end ?? digits.end);
  const end = scaled?.end ?? more ?? share?.end ?? digits.end;
  return {
    start: at,
    end,
    value: digits.value.plus(share?.share ?? 0).times(scaled?.scale ?? 1),
    ...((digits.open === true || more !== undefined || [MORE, ODD].some((pattern) => ends(pattern, text, end) > end)) && { open: true }),
    ...((scaled ?? digits.scale) !== undefined && { scale: (scaled?.scale ?? new Decimal(1)).times(digits.scale ?? 1) }),
  };
}

/** The second end of a range whose first ends at `at`. */
function upTo(text: string, first: Number, start: number, unitEnd: number): Number | undefined {
  const to = Math.max(ends(TO, text, unitEnd), BETWEEN.test(text.slice(Math.max(0, start - 22), start)) ? ends(AND, text, unitEnd) : 0);
  if (to <= unitEnd) return undefined;
  const at = ends(SIGN, text, to);
  BEGINNING.lastIndex = at;
  if (BEGINNING.exec(text)?.index !== at) return undefined;
  const second = numberAt(text, at);
  return 'skip' in second || (second.loose !== undefined && first.loose === undefined) ? undefined : second;
}

/** The values of a range: its first end shares the scale of the second where it names none, and so is no more than the second. */
function rangeOf(first: Number, second: Number): readonly Decimal[] {
  const { scale, place = 1 } = second;
  const ways =
    first.scale === undefined && scale !== undefined ? [scale.times(place), scale].map((shared) => first.value.times(shared)) : [];
  return [ways.find((low) => low.lte(second.value)) ?? first.value, second.value];
}

/**
 * The amounts in `text` (any case, NFKC or not), in order, exact. A bare four-digit year, a month and a day are dates and left out:
 * `dates` are those of the text, where they were read before. `own` knows a dossier's own units.
 */
export function readQuantities(text: string, dates?: readonly DateMention[], own?: OwnMeasures): Quantity[] {
  const plain = foldSigns(text);
  if (!NUMBERED.test(plain)) return [];
  const taken = new Taken(plain.length);
  const doubtful = new Taken(plain.length);
  // 21年 may be a duration; any other date is no amount, however doubtful.
  for (const { start, end, open } of dates ?? readDates(plain))
    (open === true && DURATION.test(plain.slice(start, end)) ? doubtful : taken).take(start, end);
  const found: Quantity[] = [];
  for (const { percent, start, end, bound, open } of sharesIn(plain)) {
    if (!taken.take(start, end)) continue;
    const around = bound ?? boundOf(plain, start, end);
    found.push({ values: [percent], unit: 'percent', start, end, ...(around !== undefined && { bound: around }), ...(open && { open }) });
  }
  for (let place = 0; ;) {
    BEGINNING.lastIndex = place;
    const at = BEGINNING.exec(plain)?.index;
    if (at === undefined) break;
    if (!taken.isFree(at, at + 1)) {
      place = at + 1;
      continue;
    }
    const number = numberAt(plain, at);
    if ('skip' in number) {
      place = Math.max(at + 1, number.skip);
      continue;
    }
    const amount = amountOf(plain, number, own);
    place = Math.max(at + 1, amount?.end ?? number.end);
    if (amount === undefined || !taken.take(amount.start, amount.end)) continue;
    found.push(doubtful.isFree(amount.start, amount.end) ? amount : { ...amount, open: true });
  }
  return found.sort((one, other) => one.start - other.start);
}

/** What a number is an amount of, with the range it begins and the words around it; undefined where it is no amount. */
function amountOf(plain: string, number: Number, own: OwnMeasures | undefined): Quantity | undefined {
  const sign = measureBefore(plain, number.start);
  const start = sign?.start ?? number.start;
  const behind = measureAfter(plain, number.end);
  const second = upTo(plain, number, start, number.end) ?? (behind === undefined ? undefined : upTo(plain, number, start, behind.end));
  const last = second ?? number;
  const measure = second === undefined ? behind : measureAfter(plain, second.end);
  const ordinal = plain.charAt(start - 1) === '第';
  const ownUnit = ordinal ? undefined : own?.after(plain, last.end);
  // 第21年 is one year, not twenty-one; 千万 and 一 are words unless something is counted by them.
  if (ordinal && (measure?.unit === 'years' || !/\d/u.test(plain.charAt(number.start)))) return undefined;
  if (
    number.loose !== undefined &&
    sign === undefined &&
    measure === undefined &&
    ownUnit === undefined &&
    !isCounted(plain, number, last.end)
  )
    return undefined;
  const values = (second === undefined ? [number.value] : rangeOf(number, second)).map((value) => value.times(measure?.times ?? 1));
  const known =
    sign?.unit ??
    measure?.unit ??
    (sign === undefined && measure?.otherMoney !== true ? ownUnit?.unit : (ownUnit?.unit ?? own?.before(plain, number.start)));
  const unit = known ?? own?.before(plain, number.start);
  const otherMoney = unit === undefined && (sign !== undefined || measure?.otherMoney === true);
  // Whom an amount counts (周活, users) is said by words of their own.
  const end = measure === undefined || measure.unit === 'people' ? last.end : measure.end;
  const bound = boundOf(plain, start, end);
  const roughly = number.loose !== undefined && ROUGHLY.test(plain.charAt(start - 1));
  const reversed = values.length > 1 && values[0]?.gt(values[1] ?? 0) === true;
  const isWord = HEAD.test(plain.slice(Math.max(0, start - 4), start)) && !isBehindName(plain, start) && !isHanBehindLetters(plain, start);
  const broken = isWord || (measure === undefined && ownUnit === undefined && ends(TAIL, plain, end) > end);
  const open = number.open === true || second?.open === true || roughly || reversed || otherMoney || ordinal || broken;
  const counts = unit === undefined && !otherMoney && ends(COUNTS, plain, end) > end;
  return { values, unit, start, end, ...(open && { open }), ...(bound !== undefined && { bound }), ...(counts && { counts }) };
}

/** A Chinese number right behind letters is no piece of their word. */
const isHanBehindLetters = (plain: string, start: number): boolean =>
  /[a-z]/u.test(plain.charAt(start - 1)) && HAN_NUMBER.test(plain.charAt(start));
const HAN_NUMBER = new RegExp(`[${HAN_NUMERALS}]`, 'u');

/** Whether a loose Chinese numeral is one: 千万 by itself is “by all means”, and 之一 is “one of”, 周一 Monday. */
function isCounted(plain: string, { start, end, loose }: Number, at: number): boolean {
  const before = plain.charAt(start - 1);
  if (loose === undefined) return true;
  if (loose === 'place' && /^[百千][万萬]$/u.test(plain.slice(start, end)) && !ROUGHLY.test(before)) return false;
  COUNTED[loose].lastIndex = at;
  return !/[之周期拜]/u.test(before) && COUNTED[loose].test(plain);
}
