import { fc, test } from '@fast-check/vitest';
import { Decimal } from 'decimal.js';
import { describe, expect } from 'vitest';
import { readDates } from '../../src/dossier/dates.ts';
import { readQuantities } from '../../src/dossier/quantity.ts';

/** What is read of a text, as `79000000000..134000000000 USD`. */
const amounts = (text: string): string[] =>
  readQuantities(text).map(({ values, unit }) => [values.map((value) => value.toFixed()).join('..'), unit ?? ''].join(' ').trim());
const dates = (text: string): string[] => readDates(text).map(({ date }) => date);

describe('an amount', () => {
  test.each([
    ['$100M', '100000000 USD'],
    ['US$ 2000', '2000 USD'],
    ['8千亿', '800000000000'],
    ['8000亿美元', '800000000000 USD'],
    ['1.4兆美元', '1400000000000 USD'],
    ['$1.4 trillion', '1400000000000 USD'],
    ['800 bn', '800000000000'],
    ['38,107', '38107'],
    ['57%', '57 percent'],
    ['27％', '27 percent'],
    ['per cent: 57 per cent', '57 percent'],
    ['百分之五', '5 percent'],
    ['百分之五十七', '57 percent'],
    ['百分之57', '57 percent'],
    ['百分之二点五', '2.5 percent'],
    ['三倍', '3 times'],
    ['10-fold', '10 times'],
    ['threefold', '3 times'],
    ['2.5 times', '2.5 times'],
    ['2GW', '2 GW'],
    ['2 gigawatts', '2 GW'],
    ['2吉瓦', '2 GW'],
    ['三千八百万美元', '38000000 USD'],
    ['三点五亿美元', '350000000 USD'],
    ['eighteen months', '18 months'],
    ['18岁', '18 years-old'],
    ['两年', '2 years'],
    ['GPT-5', '5'],
  ])('%s is %s', (text, amount) => {
    expect(amounts(text)).toEqual([amount]);
  });

  test.each([
    ['790亿至1340亿美元', '79000000000..134000000000 USD'],
    ['790亿美元到1340亿美元', '79000000000..134000000000 USD'],
    ['US$79–134 billion', '79000000000..134000000000 USD'],
    ['$79 billion to $134 billion', '79000000000..134000000000 USD'],
    ['between $79bn and $134bn', '79000000000..134000000000 USD'],
    ['1000–2000万美元', '10000000..20000000 USD'],
    ['50%至60%', '50..60 percent'],
    ['2 to 3 years', '2..3 years'],
  ])('%s is one range whose ends share scale and unit', (text, range) => {
    expect(amounts(text)).toEqual([range]);
  });

  test('stands where the text has it, whatever its width and case', () => {
    const text = 'İt asks ＵＳ＄１３４ Billion, or 57％ of it';
    expect(readQuantities(text).map(({ start, end }) => text.slice(start, end))).toEqual(['ＵＳ＄１３４ Billion', '57％']);
  });

  test('is none in a date, and none in a word', () => {
    expect(amounts('2026年4月27日开庭, on April 27, 2026, in Q1 2026, the second someone')).toEqual([]);
  });

  test('may be as great as a year where a scale or a unit says that it is none', () => {
    expect(amounts('2000万')).toEqual(['20000000']);
    expect(amounts('2000 bn')).toEqual(['2000000000000']);
    expect(amounts('2000k users')).toEqual(['2000000 people']);
    expect(amounts('2000 dollars')).toEqual(['2000 USD']);
    expect(amounts('2000倍')).toEqual(['2000 times']);
  });
});

const SCALES = {
  zh: { 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8, 十亿: 1e9, 百亿: 1e10, 千亿: 1e11, 万亿: 1e12, 兆: 1e12 },
  en: { K: 1e3, thousand: 1e3, M: 1e6, million: 1e6, B: 1e9, bn: 1e9, Billion: 1e9, T: 1e12, trillion: 1e12 },
} as const;
const CURRENCY = {
  zh: [['', '美元'] as const, ['', ''] as const],
  en: [['$', ''] as const, ['US$', ''] as const, ['', ' dollars'] as const],
};

/** Digits such as `38`, `1,340` or `3.75`. */
const digits = fc
  .tuple(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 0, max: 99 }), fc.boolean())
  .map(([whole, decimals, grouped]) => `${grouped ? whole.toLocaleString('en-US') : whole}${decimals === 0 ? '' : `.${decimals}`}`);
const scaledAmount = fc.constantFrom('zh', 'en').chain((language) =>
  fc.record({
    digits,
    scale: fc.constantFrom(...Object.entries(SCALES[language])),
    currency: fc.constantFrom(...CURRENCY[language]),
    space: fc.constantFrom('', ' '),
    around: fc.constantFrom(...(language === 'zh' ? ['约X。', '据说有X，是吗'] : ['about X.', 'is it (X)?', 'X, they say'])),
  }),
);

describe('any scaled amount', () => {
  test.prop([scaledAmount])(
    'is read back exactly',
    ({ digits: written, scale: [scale, factor], currency: [before, after], space, around }) => {
      const text = around.replace('X', () => `${before}${written}${space}${scale}${after}`);
      const read = readQuantities(text);
      expect(read.map(({ values }) => values.map((value) => value.toFixed()))).toEqual([
        [new Decimal(written.replaceAll(',', '')).times(factor).toFixed()],
      ]);
      expect(read.map(({ unit }) => unit)).toEqual([before + after === '' ? undefined : 'USD']);
    },
  );

  test.prop([
    digits,
    digits,
    fc.constantFrom('-', '–', '至', ' to ', '~'),
    fc.constantFrom(...Object.entries(SCALES.zh), ...Object.entries(SCALES.en)),
  ])('of a range gives its scale to both ends', (one, other, to, [scale, factor]) => {
    const plain = (written: string): number => Number(written.replaceAll(',', ''));
    const [low = '', high = ''] = [one, other].toSorted((first, second) => plain(first) - plain(second));
    const exact = (written: string): string => new Decimal(written.replaceAll(',', '')).times(factor).toFixed();
    expect(amounts(`$${low}${to}${high} ${scale}`)).toEqual([`${exact(low)}..${exact(high)} USD`]);
  });

  test.prop([fc.integer({ min: 1, max: 9999 })])('in Chinese numerals is read back exactly', (value) => {
    expect(amounts(`${inHan(value)}亿美元`)).toEqual([`${value}00000000 USD`]);
  });

  test.prop([fc.string({ unit: 'binary' })])('or any other text is read without a fault, in order and in place', (text) => {
    for (const found of [readQuantities(text), readDates(text)]) {
      let last = 0;
      for (const { start, end } of found) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }
  });
});

/** A number below ten thousand as Chinese writes it: 3800 is 三千八百, 305 is 三百零五. */
function inHan(value: number): string {
  const signs = '零一二三四五六七八九';
  const places = ['', '十', '百', '千'];
  const all = String(value);
  return Array.from(all, (digit, index) => (digit === '0' ? '零' : `${signs.charAt(Number(digit))}${places[all.length - 1 - index] ?? ''}`))
    .join('')
    .replace(/零+/gu, '零')
    .replace(/零$/u, '');
}

describe('a date', () => {
  test.each([
    ['2026-01-22', '2026-01-22'],
    ['2024-02', '2024-02'],
    ['2026年1月22日', '2026-01-22'],
    ['22 January 2026', '2026-01-22'],
    ['Jan. 22, 2026', '2026-01-22'],
    ['31st of December 2025', '2025-12-31'],
    ['Sept 2025', '2025-09'],
    ['2026年第一季度', '2026-Q1'],
    ['2026年Q1', '2026-Q1'],
    ['Q1 2026', '2026-Q1'],
    ['2026 Q1', '2026-Q1'],
    ['first quarter of 2026', '2026-Q1'],
    ['第四季度', '--Q4'],
    ['2026年4月下旬', '2026-04-late'],
    ['late April 2026', '2026-04-late'],
    ['二〇二六年四月下旬', '2026-04-late'],
    ['4月下旬', '--04-late'],
    ['late-April', '--04-late'],
    ['4月27日', '--04-27'],
    ['十二月', '--12'],
    ['24年8月', '2024-08'],
    ['2015', '2015'],
    ['in 2030 they say', '2030'],
    ['2015年', '2015'],
    ['二零三零年', '2030'],
    ['MAY 2026', '2026-05'],
    ['may 5', '--05-05'],
  ])('%s is %s', (text, date) => {
    expect(dates(text)).toEqual([date]);
    expect(amounts(text)).toEqual([]);
  });

  test.each(['2026-2030', '2026 to 2030', '2026年至2030年'])('%s is two years', (text) => {
    expect(dates(text)).toEqual(['2026', '2030']);
    expect(amounts(text)).toEqual([]);
  });

  test.each(['What may happen?', '$2026', '2026亿', '12026', '月费是多少', '三个月', '2026.5', 'xq4x'])('is not in %s', (text) => {
    expect(dates(text)).toEqual([]);
  });

  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  test.prop([day])('is read back from every way to write it', (iso) => {
    const [year, month, date] = iso.split('-').map(Number);
    const english = (options: Intl.DateTimeFormatOptions, locale: string): string =>
      new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(iso));
    const written = [
      iso,
      `${year}年${month}月${date}日`,
      `${year}年${month}月${date}号`,
      english({ dateStyle: 'long' }, 'en-US'),
      english({ dateStyle: 'medium' }, 'en-US'),
      english({ dateStyle: 'long' }, 'en-GB'),
    ];
    expect(written.map(dates)).toEqual(written.map(() => [iso]));
    expect(written.flatMap(amounts)).toEqual([]);
  });
});
