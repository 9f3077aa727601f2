/** Amounts and years that the words leave open: read right, or not at all, and never the ground of a contradiction. */
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { readDates } from '../../src/dossier/dates.ts';
import { readQuantities } from '../../src/dossier/quantity.ts';

/** What is read, an open one with a question mark: `2000000?`, `21 years?`. */
const amounts = (text: string): string[] =>
  readQuantities(text).map(
    ({ values, unit, open }) =>
      [values.map((value) => value.toFixed()).join('..'), ...(unit === undefined ? [] : [unit])].join(' ') + (open === true ? '?' : ''),
  );
const dates = (text: string): string[] => readDates(text).map(({ date, open }) => `${date}${open === true ? '?' : ''}`);

describe('an amount that is more than its number, or only the size of one', () => {
  test.each([
    ['200多万', '2000000?'],
    ['200多万人', '2000000 people?'],
    ['2000多亿美元', '200000000000 USD?'],
    ['1000余亿', '100000000000?'],
    ['一千多亿', '100000000000?'],
    ['三个多亿', '300000000?'],
    ['3個多億', '300000000?'],
    ['三个来亿', '300000000?'],
    ['8亿多人', '800000000 people?'],
    ['8亿+', '800000000?'],
    ['两亿多人', '200000000 people?'],
    ['100多天', '100 days?'],
    ['100余人', '100 people?'],
    ['20几个', '20?'],
    ['30来个', '30?'],
    ['十几个', '10?'],
    ['二十几亿', '2000000000?'],
    ['一百多年', '100 years?'],
    ['上百亿', '10000000000?'],
    ['近百亿美元', '10000000000 USD?'],
    ['上千亿刀', '100000000000 USD?'],
    ['200+ million', '200000000?'],
    ['200-odd million', '200000000?'],
  ])('%s is %s', (text, amount) => {
    expect(amounts(text)).toEqual([amount]);
    expect(dates(text)).toEqual([]);
  });

  test.each(['几十亿', '数百亿', '几个亿', '好几万', '千万别去', '百万富翁', '上百亿估值'])('%s is not read at all', (text) => {
    expect(amounts(text)).toEqual([]);
  });

  test.each([
    ['GPT-5多少钱', '5?'],
    ['5来自哪里', '5'],
    ['八百万', '8000000'],
    ['1+1', '1'],
    ['八千亿估值', '800000000000'],
    ['三万艘', '30000'],
    ['两亿用户', '200000000 people'],
    ['十亿人', '1000000000 people'],
  ])('%s says what it says', (text, first) => {
    expect(amounts(text)[0]).toBe(first);
  });

  test.prop([
    fc.integer({ min: 2, max: 9999 }),
    fc.constantFrom('多', '余', '几', '+'),
    fc.constantFrom(['万', 1e4] as const, ['亿', 1e8] as const, ['百万', 1e6] as const),
  ])('is never read as the number before it', (value, more, [scale, times]) => {
    expect(amounts(`大约${value}${more}${scale}美元`)).toEqual([`${value * times} USD?`]);
  });
});

describe('an English number in words', () => {
  test.each([
    ['five hundred billion dollars', '500000000000 USD'],
    ['two hundred million', '200000000'],
    ['twenty-five billion', '25000000000'],
    ['two hundred and fifty thousand', '250000'],
    ['one million two hundred thousand', '1200000'],
    ['a hundred and five', '105'],
    ['thirty days', '30 days'],
    ['threefold', '3 times'],
  ])('%s is %s', (text, amount) => {
    expect(amounts(text)).toEqual([amount]);
  });

  test.each(['hundreds of millions', 'dozens', 'one two three', 'five twenty'])('%s is none', (text) => {
    expect(amounts(text)).toEqual([]);
  });
});

describe('two digits before 年', () => {
  test.each([
    ['24年8月', '2024-08'],
    ['在21年', '2021'],
    ['从18年', '2018'],
    ['到30年', '2030'],
    ['23年底', '2023'],
    ['24年上半年', '2024-H1'],
    ['21年以来', '2021'],
    ['08年', '2008'],
    ['17年那一出', '2017'],
  ])('%s is the year %s, and no length of time', (text, date) => {
    expect(dates(text)).toEqual([date]);
    expect(amounts(text)).toEqual([]);
  });

  test.each(['21年内', '过去21年', '长达21年', '21年来', '不到21年', '需要21年', '21年后', '21年的合作', '21年徒刑'])(
    '%s is a length of time, and no year',
    (text) => {
      expect(dates(text)).toEqual([]);
      expect(amounts(text).map((amount) => amount.replace('?', ''))).toEqual(['21 years']);
    },
  );

  test.each([
    ['27年广告收入', '2027', '27 years'],
    ['18年创立', '2018', '18 years'],
    ['他干了21年', '2021', '21 years'],
  ])('%s may be either: %s or %s', (text, date, amount) => {
    expect(dates(text)).toEqual([`${date}?`]);
    expect(amounts(text)).toEqual([`${amount}?`]);
  });

  test('第21年 is neither', () => {
    expect([...dates('第21年'), ...amounts('第21年')]).toEqual([]);
  });
});
