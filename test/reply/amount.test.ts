import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readQuantities } from '../../src/dossier/quantity.ts';
import type { Language, Unit } from '../../src/dossier/schema.ts';
import { EXACTNESS, LANGUAGES, UNITS } from '../../src/dossier/schema.ts';
import type { Amount } from '../../src/reply/amount.ts';
import { formatAmount } from '../../src/reply/amount.ts';

describe('amounts', () => {
  test.each<[string, Amount, zh: string, en: string]>([
    ['a range of dollars shares its unit', { value: [79e9, 134e9], unit: 'USD' }, '790亿–1340亿美元', 'US$79–134 billion'],
    ['decimals stay exact', { value: [65.5e9, 109.43e9], unit: 'USD' }, '655亿–1094.3亿美元', 'US$65.5–109.43 billion'],
    ['dollars', { value: 38e6, unit: 'USD' }, '3800万美元', 'US$38 million'],
    ['a trillion', { value: 1.34e12, unit: 'USD' }, '1.34万亿美元', 'US$1.34 trillion'],
    ['a share', { value: 57, unit: 'percent' }, '57%', '57%'],
    ['a range of shares', { value: [5, 9], unit: 'percent' }, '5%–9%', '5–9%'],
    ['power', { value: 2, unit: 'GW' }, '2 GW', '2 GW'],
    ['more than', { value: 800e6, unit: 'people', is: 'over' }, '超过8亿人', 'more than 800 million people'],
    ['about', { value: 500e9, unit: 'USD', is: 'about' }, '约5000亿美元', 'about US$500 billion'],
    ['at most', { value: 830e9, unit: 'USD', is: 'at-most' }, '最多8300亿美元', 'at most US$830 billion'],
    ['at least', { value: 3, unit: 'parts', is: 'at-least' }, '至少3个部分', 'at least 3 parts'],
    ['under an age', { value: 18, unit: 'years-old', is: 'under' }, '不到18岁', 'under 18 years old'],
    ['a multiple', { value: 10, unit: 'times' }, '10倍', '10 times'],
    ['years', { value: 2, unit: 'years' }, '2年', '2 years'],
    ['one year', { value: 1, unit: 'years' }, '1年', '1 year'],
    ['one person', { value: 1, unit: 'people' }, '1人', '1 person'],
    ['centres', { value: 5, unit: 'centres' }, '5个中心', '5 centres'],
    ['interactions', { value: 20_000, unit: 'interactions' }, '2万次互动', '20 thousand interactions'],
    ['a bare number', { value: 1e6, unit: 'unspecified' }, '100万', '1 million'],
    [
      'money of no named currency',
      { value: 100e9, unit: 'money-without-currency' },
      '1000亿（未注明币种）',
      '100 billion (currency not named)',
    ],
    ['digits in groups below ten thousand', { value: 2024, unit: 'people' }, '2,024人', '2,024 people'],
    ['each end with its own scale', { value: [900e6, 1.2e9], unit: 'USD' }, '9亿–12亿美元', 'US$900 million–1.2 billion'],
    ['no scale where only one end has one', { value: [500, 15_000], unit: 'USD' }, '500–15,000美元', 'US$500–15,000'],
    ['from nothing', { value: [0, 134e9], unit: 'USD' }, '0–1340亿美元', 'US$0–134 billion'],
    [
      'a negative end',
      { values: [new Decimal(-5e9), new Decimal(3e9)], unit: 'USD' },
      '-50亿美元至30亿美元',
      '-US$5 billion to US$3 billion',
    ],
    ['vague words', { words: { zh: '数十亿美元', en: 'several billion dollars' }, unit: 'USD' }, '数十亿美元', 'several billion dollars'],
  ])('%s', (_name, amount, zh, en) => {
    expect(formatAmount(amount, 'zh')).toBe(zh);
    expect(formatAmount(amount, 'en')).toBe(en);
  });

  test('what is too long to write is rounded to four digits and said to be about that', () => {
    const third = new Decimal(100).div(12);
    expect(formatAmount({ values: [third], unit: 'percent' }, 'en')).toBe('about 8.333%');
    expect(formatAmount({ values: [third], unit: 'percent' }, 'zh')).toBe('约8.333%');
    expect(formatAmount({ values: [new Decimal('123456789012')], unit: 'USD' }, 'zh')).toBe('约1235亿美元');
    expect(formatAmount({ values: [new Decimal('999999999.9')], unit: 'USD' }, 'en')).toBe('about US$1 billion');
  });

  test('a rounded bound stays true', () => {
    const value = [new Decimal('1.99999')];
    expect(formatAmount({ values: value, unit: 'times', is: 'over' }, 'en')).toBe('more than 1.999 times');
    expect(formatAmount({ values: [new Decimal('1.00001')], unit: 'times', is: 'under' }, 'en')).toBe('under 1.001 times');
  });

  test('an amount with neither value nor words is a fault of ours', () => {
    expect(() => formatAmount({ unit: 'USD' }, 'en')).toThrow(RangeError);
  });
});

/** Up to four digits with up to three decimals at any scale: what every language writes exactly. */
const decimals = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: -2, max: 12 }))
  .map(([digits, power]) => new Decimal(digits).times(new Decimal(10).pow(power)));
const readable = fc.constantFrom<Unit>(
  'USD',
  'percent',
  'GW',
  'times',
  'years',
  'years-old',
  'people',
  'unspecified',
  'centres',
  'interactions',
);
const READ_AS: Partial<Record<Unit, string>> = {
  USD: 'USD',
  percent: 'percent',
  GW: 'GW',
  times: 'times',
  years: 'years',
  'years-old': 'years-old',
};

const ends = fc.oneof(
  decimals.map((value) => [value]),
  fc.tuple(decimals, decimals).filter(([low, high]) => low.lt(high)),
);
const languages = fc.constantFrom<Language>(...LANGUAGES);

describe('amounts read back', () => {
  test('what is written is read as the same values and unit', () => {
    fc.assert(
      fc.property(ends, readable, fc.constantFrom(...EXACTNESS), languages, (values, unit, is, language) => {
        // 21年 is both a length of time and the year 2021; questions mean the year.
        fc.pre(!(language === 'zh' && unit === 'years'));
        const text = formatAmount({ values, unit, is }, language);
        const read = readQuantities(text).map((quantity) => ({ values: quantity.values.map(String), unit: quantity.unit }));
        expect({ text, read }).toEqual({ text, read: [{ values: values.map(String), unit: READ_AS[unit] }] });
      }),
      { numRuns: 3000 },
    );
  });

  test('a rounded value is off by less than a thousandth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), fc.constantFrom(...UNITS), languages, (value, unit, language) => {
        fc.pre(!(language === 'zh' && unit === 'years'));
        const [read] = readQuantities(formatAmount({ value, unit }, language));
        expect(read?.values[0]?.div(value).minus(1).abs().lt(0.001)).toBe(true);
      }),
    );
  });
});
