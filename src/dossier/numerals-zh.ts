/** Chinese numerals in every mixture: 三千八百万, 3千8百万, 一点五万亿, 二百五十亿六千万, 两亿半, 壹佰億. */
import { Decimal } from 'decimal.js';
import { digitsAt } from './digits.ts';
import type { Numeral } from './digits.ts';

const rows = (...signs: readonly string[]): ReadonlyMap<string, number> =>
  new Map(signs.flatMap((row, value) => Array.from(row, (sign) => [sign, value] as const)));

/** Everyday, positional and financial digits, Simplified and Traditional. */
const DIGITS = rows('零〇', '一壹', '二两兩贰貳', '三叁參参', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖');
const PLACES: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
  ['兆', 1e12],
]);
/** What begins a Chinese numeral, as the source of a class. */
export const HAN_NUMERALS = '零〇一二两兩三四五六七八九十百千壹贰貳叁參肆伍陆陸柒捌玖拾佰仟半';
/** More than the number before it: 200多万, 8亿余, 8亿+. */
export const MORE =
  /[多余餘几幾](?![少久大长長高远遠快下额額款地生时時号號月点點乎成])|来(?=[个個岁歲家万萬亿億年天人块塊名位种種])|\+(?!\d)/uy;
/** 千瓦 and 兆瓦 are units, 千万别 is “by all means”, and a byte is no trillion. */
const NO_SCALE = /千瓦|兆(?:瓦|赫|帕|字|欧|欧姆|焦)|千(?:米|克|卡|赫|帕)|千兆(?:瓦|赫)|[千百]万别|千万(?:不|别|要)/uy;
/** What a last digit counts: 一年 in 38亿一年 is a year, 三 in 五亿三 is three tenths of it. */
const MEASURE = /[个個年月天周次位名人家岁歲倍小号號日期种種条條些起样樣直定边邊]/u;
const ZERO_FIRST = /^[零〇]+/u;

/** What was read so far. */
interface Sum {
  /** Closed by 亿 or 兆, by 万 within them, and below ten thousand. */
  readonly total: Decimal;
  readonly upper: Decimal;
  readonly section: Decimal;
}

const ZERO = new Decimal(0);
const NOTHING: Sum = { total: ZERO, upper: ZERO, section: ZERO };

/** A Chinese numeral, or one that mixes in Arabic digits, that begins at `at`; undefined where there is none. A bare number in digits is none. */
export interface ChineseNumeral extends Numeral {
  /** How much there is of it: one that is only a place (百) or a single digit is mostly part of a word. */
  readonly weight: 'whole' | 'single' | 'place';
  /** The place that its scale may stand for together with it: 八千亿 is eight of 千亿, too. */
  readonly place?: number;
}

export function chineseAt(text: string, at: number): ChineseNumeral | undefined {
  return new ChineseReader(text, at).read();
}

/** The value of a whole numeral; undefined where `text` is none. */
export function readHan(text: string): number | undefined {
  const read = chineseAt(text, 0);
  return read !== undefined && read.end === text.length && read.open !== true ? read.value.toNumber() : undefined;
}

class ChineseReader {
  readonly #text: string;
  readonly #start: number;
  #at: number;
  #sum: Sum = NOTHING;
  #digit: Decimal | undefined;
  #digitAt = 0;
  #open = false;
  /** The last place or scale, which a digit behind it is a tenth of; undefined after a zero. */
  #last: number | undefined;
  #lastPlace = Number.POSITIVE_INFINITY;
  #lastScale = Number.POSITIVE_INFINITY;
  #lastStep = 1;
  #places = 0;
  #digits = 0;
  #arabic = false;
  #scale: Decimal | undefined;
  /** The place right before the scale, where it is the only one: 千 of 八千亿. */
  #step: number | undefined;
  #afterMore = false;
  /** It begins with 百 or 千: how many of them was not read. */
  #headless = false;

  constructor(text: string, at: number) {
    this.#text = text;
    this.#start = at;
    this.#at = at;
  }

  read(): ChineseNumeral | undefined {
    if (this.#text.charAt(this.#at) === '半') return this.#half();
    while (this.#sign());
    return this.#result();
  }

  /** 半亿, 半个亿: half of a scale. */
  #half(): ChineseNumeral | undefined {
    const found = /半[个個]?(?<scale>[万萬亿億兆]|[百千十][万萬亿億]|[万萬][亿億])(?![瓦赫帕])/uy;
    found.lastIndex = this.#at;
    const match = found.exec(this.#text);
    if (match === null) return undefined;
    const scale = Array.from(match.groups?.['scale'] ?? '').reduce(
      (product, sign) => product * (SCALES.get(sign) ?? PLACES.get(sign) ?? 1),
      1,
    );
    return { value: new Decimal(scale).div(2), end: this.#at + match[0].length, scale: new Decimal(scale), weight: 'whole' };
  }

  /** Reads one more sign, or run of digits; says whether there was one. */
  #sign(): boolean {
    const sign = this.#text.charAt(this.#at);
    if (/\d/u.test(sign)) return this.#arabicDigits();
    if (DIGITS.has(sign)) return this.#hanDigits();
    NO_SCALE.lastIndex = this.#at;
    if (NO_SCALE.test(this.#text)) return false;
    const place = PLACES.get(sign);
    if (place !== undefined) return this.#place(place);
    const scale = SCALES.get(sign);
    if (scale !== undefined) return this.#scaleOf(scale);
    if (sign === '点' || sign === '點') return this.#decimals();
    if (sign === '半') return this.#andHalf();
    return this.#more() || this.#pause(sign);
  }

  #arabicDigits(): boolean {
    if (this.#digit !== undefined) return false;
    const { value, end, open } = digitsAt(this.#text, this.#at);
    if (open === true && this.#at > this.#start) return false;
    this.#digit = value;
    this.#digitAt = this.#at;
    this.#at = end;
    this.#arabic = true;
    this.#digits += 1;
    this.#open ||= open === true;
    return true;
  }

  #hanDigits(): boolean {
    if (this.#digit !== undefined) return false;
    let end = this.#at;
    while (DIGITS.has(this.#text.charAt(end))) end += 1;
    const run = this.#text.slice(this.#at, end);
    const zeros = ZERO_FIRST.exec(run)?.[0].length ?? 0;
    if (zeros > 0 && this.#at > this.#start) this.#last = undefined;
    const digits = Array.from(run.slice(this.#at > this.#start ? zeros : 0), (sign) => DIGITS.get(sign) ?? 0);
    const next = this.#text.charAt(end);
    const scaled = PLACES.has(next) || SCALES.has(next);
    if (digits.length > 1 && this.#places + this.#digits > 0) return false;
    this.#digitAt = this.#at + zeros;
    this.#at = end;
    if (digits.length === 0) return true;
    // 三四百 is three or four hundred, 两三年 two or three; a year in digits, 二〇二六, is one number.
    if (digits.length === 2 && !run.includes('〇') && !run.includes('零')) {
      this.#open = true;
      this.#digit = new Decimal(digits[0] ?? 0);
    } else {
      this.#digit = new Decimal(digits.join(''));
      if (digits.length > 2 && scaled) this.#open = true;
    }
    this.#digits += 1;
    return true;
  }

  #place(place: number): boolean {
    if (place >= this.#lastPlace) return false;
    const first = this.#digits + this.#places === 0;
    // 百亿, 十二: no digit before the first place. 一百十 leaves out its one.
    const one = place === 10 && !this.#sum.section.isZero();
    if (this.#digit === undefined && !first && !one && !this.#afterMore) return false;
    // 1330千万 is so many of 千万; 20百 is nothing that anybody writes.
    if (this.#digit?.gte(10) === true && this.#digit.gte(place) && !SCALES.has(this.#text.charAt(this.#at + 1))) this.#open = true;
    this.#headless ||= first && place !== 10;
    this.#add(new Decimal(place).times(this.#digit ?? 1));
    this.#lastPlace = place;
    this.#last = place;
    this.#places += 1;
    this.#at += 1;
    return true;
  }

  #add(value: Decimal): void {
    this.#sum = { ...this.#sum, section: this.#sum.section.plus(value) };
    this.#digit = undefined;
    this.#afterMore = false;
  }

  #scaleOf(scale: number): boolean {
    if (this.#digit !== undefined) this.#add(this.#digit);
    const { total, upper, section } = this.#sum;
    const below = scale === 1e4 ? section : upper.plus(section);
    if (below.isZero() || (scale === 1e4 && !upper.isZero()) || scale >= this.#lastScale) return false;
    this.#sum =
      scale === 1e4
        ? { total, upper: section.times(1e4), section: ZERO }
        : { total: total.plus(below.times(scale)), upper: ZERO, section: ZERO };
    this.#lastStep = this.#lastPlace;
    this.#lastPlace = Number.POSITIVE_INFINITY;
    // 万亿 is one scale.
    const directly = SCALES.has(this.#text.charAt(this.#at - 1)) && this.#at > this.#start;
    this.#scale = new Decimal(scale).times(directly ? 1e4 : 1);
    if (scale > 1e4) this.#lastScale = this.#scale.toNumber();
    if (!directly) this.#step = this.#places === 1 && PLACES.has(this.#text.charAt(this.#at - 1)) ? this.#lastStep : undefined;
    this.#last = this.#scale.toNumber();
    this.#places += 1;
    this.#at += 1;
    return true;
  }

  /** 二点五: decimals must follow, else it is a time of day. */
  #decimals(): boolean {
    const from = this.#at + 1;
    let end = from;
    while (DIGITS.has(this.#text.charAt(end))) end += 1;
    const decimals = Array.from(this.#text.slice(from, end), (sign) => DIGITS.get(sign) ?? 0).join('');
    const whole = this.#sum.section.plus(this.#digit ?? 0);
    if (decimals === '' || (this.#digit === undefined && this.#places === 0) || this.#arabic) return false;
    this.#sum = { ...this.#sum, section: ZERO };
    this.#digit = whole.plus(`0.${decimals}`);
    this.#lastPlace = Number.POSITIVE_INFINITY;
    this.#last = undefined;
    this.#digits += 2;
    this.#at = end;
    return true;
  }

  /** 两亿半: half of the scale before it. */
  #andHalf(): boolean {
    if (this.#scale === undefined || this.#last === undefined || this.#digit !== undefined || !SCALES.has(this.#text.charAt(this.#at - 1)))
      return false;
    const { total } = this.#sum;
    this.#sum = { ...this.#sum, total: total.plus(this.#scale.div(2)) };
    this.#last = undefined;
    this.#at += 1;
    return false;
  }

  #more(): boolean {
    MORE.lastIndex = this.#at;
    if (this.#digits + this.#places === 0 || !MORE.test(this.#text)) return false;
    this.#open = true;
    this.#afterMore = true;
    this.#last = undefined;
    this.#at += 1;
    return true;
  }

  /** 三个亿, 三个多亿, 790 亿: what may stand between a number and its scale. */
  #pause(sign: string): boolean {
    const next = this.#text.charAt(this.#at + 1);
    const pauses =
      sign === '个' || sign === '個'
        ? /^[多来來]?[亿億]/u.test(this.#text.slice(this.#at + 1, this.#at + 3))
        : sign === ' ' && this.#arabic && (PLACES.has(next) || SCALES.has(next));
    if (!pauses || this.#digits + this.#places === 0) return false;
    NO_SCALE.lastIndex = this.#at + 1;
    if (NO_SCALE.test(this.#text)) return false;
    this.#at += 1;
    return true;
  }

  #result(): ChineseNumeral | undefined {
    const single = this.#places === 0;
    if (single && this.#arabic && !this.#open) return undefined;
    if (this.#digits + this.#places === 0) return undefined;
    let end = this.#at;
    let last = ZERO;
    if (this.#digit !== undefined) {
      const tenth = this.#last !== undefined && this.#last > 10 && this.#digit.lt(10) && this.#digit.isInteger();
      const counts = MEASURE.test(this.#text.charAt(this.#at));
      // 8亿 5 or 38亿一年: the digit behind belongs to what follows.
      if (tenth && (counts || /\s/u.test(this.#text.charAt(this.#digitAt - 1)))) end = this.#digitAt;
      else last = tenth ? this.#digit.times(this.#last ?? 1).div(10) : this.#digit;
    }
    while (end > this.#start && this.#text.charAt(end - 1) === ' ') end -= 1;
    const { total, upper, section } = this.#sum;
    const weight =
      single && this.#digits === 1 ? 'single' : this.#digits === 0 && !isTen(this.#text.charAt(this.#start)) ? 'place' : 'whole';
    return {
      value: total.plus(upper).plus(section).plus(last),
      end,
      weight: this.#places === 1 && this.#digits === 0 ? 'place' : weight,
      ...((this.#open || (this.#headless && this.#digits > 0)) && { open: true }),
      ...(this.#scale !== undefined && { scale: this.#scale }),
      ...(this.#step !== undefined && { place: this.#step }),
    };
  }
}

const isTen = (sign: string): boolean => PLACES.get(sign) === 10;
