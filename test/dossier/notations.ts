/** Writing a number in every way that people do, independently of how it is read. */
import { Decimal } from 'decimal.js';

const HAN = '零一二三四五六七八九';
const FINANCIAL: Readonly<Record<string, string>> = {
  零: '零',
  一: '壹',
  二: '贰',
  三: '叁',
  四: '肆',
  五: '伍',
  六: '陆',
  七: '柒',
  八: '捌',
  九: '玖',
  十: '拾',
  百: '佰',
  千: '仟',
};
const TRADITIONAL: Readonly<Record<string, string>> = { 万: '萬', 亿: '億', 两: '兩', 点: '點', 贰: '貳', 叁: '參', 陆: '陸' };
const swap = (text: string, by: Readonly<Record<string, string>>): string => Array.from(text, (sign) => by[sign] ?? sign).join('');

/** Below ten thousand: 3800 is 三千八百, 305 is 三百零五. */
function hanSection(value: number): string {
  const all = String(value);
  const written = Array.from(all, (digit, at) =>
    digit === '0' ? '零' : `${HAN.charAt(Number(digit))}${['', '十', '百', '千'][all.length - 1 - at] ?? ''}`,
  );
  return written.join('').replace(/零+/gu, '零').replace(/零$/u, '');
}

/** A whole number in Chinese: 250亿6000万 is 二百五十亿六千万. */
export function inHan(value: number): string {
  if (value < 1e4) return hanSection(value);
  const [size, sign] = value < 1e8 ? [1e4, '万'] : value < 1e12 ? [1e8, '亿'] : [1e12, '万亿'];
  const rest = value % size;
  const gap = rest > 0 && rest < size / 10 ? '零' : '';
  return `${inHan(Math.floor(value / size))}${sign}${gap}${rest === 0 ? '' : inHan(rest)}`;
}

const ONES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen'];
ONES.push('fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen');
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** A whole number in English words. */
export function inEnglish(value: number): string {
  if (value < 20) return ONES[value - 1] ?? '';
  if (value < 100) return [TENS[Math.floor(value / 10) - 2] ?? '', inEnglish(value % 10)].filter((word) => word !== '').join('-');
  if (value < 1000)
    return [`${inEnglish(Math.floor(value / 100))} hundred`, inEnglish(value % 100)].filter((word) => word !== '').join(' and ');
  const [size, word] =
    value < 1e6 ? [1e3, 'thousand'] : value < 1e9 ? [1e6, 'million'] : value < 1e12 ? [1e9, 'billion'] : [1e12, 'trillion'];
  return [`${inEnglish(Math.floor(value / size))} ${word}`, inEnglish(value % size)].filter((words) => words !== '').join(' ');
}

const SCALES = {
  zh: { 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8, 十亿: 1e9, 百亿: 1e10, 千亿: 1e11, 万亿: 1e12, 兆: 1e12 },
  en: {
    ' thousand': 1e3,
    k: 1e3,
    ' million': 1e6,
    m: 1e6,
    ' mio': 1e6,
    ' mn': 1e6,
    ' thousand million': 1e9,
    ' billion': 1e9,
    bn: 1e9,
    B: 1e9,
    ' trillion': 1e12,
    tn: 1e12,
    T: 1e12,
  },
} as const;

/** Every notation of a positive number. */
export function notationsOf(exact: number): string[] {
  const value = new Decimal(exact);
  const digits = value.toFixed();
  const found = [digits];
  if (value.gte(1000) && value.isInteger()) {
    const grouped = (sign: string): string => digits.replace(/\B(?=(?:\d{3})+$)/gu, sign);
    found.push(grouped(','), grouped(' '), grouped('\u2009'), grouped("'"), grouped('’'));
    if (value.gte(1e6)) found.push(grouped('.'), `${value.div(1e6).toFixed()}e6`, `${value.div(1e6).toFixed()} x 10^6`);
  }
  for (const [sign, scale] of [...Object.entries(SCALES.zh), ...Object.entries(SCALES.en)]) {
    const before = value.div(scale);
    if (before.gte(0.1) && before.lt(20_000) && before.decimalPlaces() <= 2) found.push(`${before.toFixed()}${sign}`);
  }
  for (const [sign, scale] of [['亿', 1e8] as const, ['万', 1e4] as const]) {
    const before = value.div(scale);
    if (before.gte(1) && before.lt(1e4) && before.decimalPlaces() > 0 && before.decimalPlaces() <= 2) {
      const [whole = '', decimals = ''] = before.toFixed().split('.');
      found.push(`${inHan(Number(whole))}点${swapDigits(decimals)}${sign}`);
    }
  }
  if (value.isInteger()) {
    const han = inHan(exact);
    found.push(
      han,
      han.replace(/^二(?=[百千万亿])/u, '两'),
      swap(han, TRADITIONAL),
      swap(han, FINANCIAL),
      swap(swap(han, FINANCIAL), TRADITIONAL),
    );
    if (value.lt(1e15)) found.push(inEnglish(exact), inEnglish(exact).toUpperCase());
    for (const [word, scale] of [['billion', 1e9] as const, ['trillion', 1e12] as const]) {
      if (value.eq(scale / 2)) found.push(`half a ${word}`);
      if (value.eq(scale / 4)) found.push(`a quarter of a ${word}`);
      if (value.mod(scale).eq(scale / 2) && value.gt(scale))
        found.push(`${inEnglish(value.div(scale).floor().toNumber())} and a half ${word}`);
    }
  }
  return [...new Set(found)];
}

const swapDigits = (digits: string): string => Array.from(digits, (digit) => HAN.charAt(Number(digit))).join('');
