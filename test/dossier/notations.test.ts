/** Every figure of the record, written in every notation, is read as that figure; one that is not read whole decides nothing. */
import { fc, test } from '@fast-check/vitest';
import { Decimal } from 'decimal.js';
import { describe, expect } from 'vitest';
import { readQuantities } from '../../src/dossier/quantity.ts';
import { CRANES } from '../doubles/cranes.ts';
import { loadedDossier, SHIPPED } from '../shipped.ts';
import { notationsOf } from './notations.ts';

/** What is read of a text: values, unit, and a question mark where it decides nothing. */
const amounts = (text: string): string[] =>
  readQuantities(text).map(
    ({ values, unit, open, bound }) =>
      [values.map((value) => value.toFixed()).join('..'), unit, bound].filter((part) => part !== undefined).join(' ') +
      (open === true ? '?' : ''),
  );

const figures = [SHIPPED, CRANES].flatMap((folder) => [...loadedDossier(folder).facts.values()].flatMap((fact) => fact.figures));
const values = [...new Set(figures.flatMap(({ value }) => (value === undefined ? [] : [value].flat())))].filter((value) => value > 0);
/** By itself it may be a year, or a word. */
const stands = (text: string): boolean => !/^(?:19|20)\d\d$|^[百千][万萬]?$|^.$/u.test(text);

describe('a figure of the record', () => {
  test('is one of many', () => {
    expect(values.length).toBeGreaterThan(25);
  });

  test.each(values)('%s is read from every notation', (value) => {
    const exact = new Decimal(value).toFixed();
    const written = notationsOf(value).filter(stands);
    expect(written.map((text) => [text, ...amounts(text)])).toEqual(written.map((text) => [text, exact]));
    expect(written.map((text) => [text, ...amounts(`${text}美元`)])).toEqual(written.map((text) => [text, `${exact} USD`]));
    expect(written.map((text) => [text, ...amounts(`is it ${text} dollars?`)])).toEqual(written.map((text) => [text, `${exact} USD`]));
    expect(written.map((text) => [text, ...amounts(`有${text}美元吗`)])).toEqual(written.map((text) => [text, `${exact} USD`]));
  });
});

describe('any number', () => {
  const number = fc.oneof(
    fc.integer({ min: 1, max: 99_999 }),
    fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom(1e4, 1e6, 1e8, 1e9, 1e12)).map(([digits, scale]) => digits * scale),
    fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom(1e6, 1e8, 1e9)).map(([digits, scale]) => (digits * scale) / 100),
  );

  test.prop([number], { numRuns: 300 })('is read from every notation', (value) => {
    const written = notationsOf(value).filter(stands);
    const exact = new Decimal(value).toFixed();
    expect(written.map((text) => [text, ...amounts(`${text}美元`)])).toEqual(written.map((text) => [text, `${exact} USD`]));
  });

  const tail = fc.constantFrom('x7', 'zz', ' zillion', ' gazillion', '⁄3', '.5.1', ':30', '/7', '^3');
  test.prop([fc.integer({ min: 2, max: 999 }), fc.constantFrom('', ' million', '亿'), tail], { numRuns: 300 })(
    'with a tail that nobody knows decides nothing',
    (value, scale, unknown) => {
      for (const { start, open } of readQuantities(`it is ${value}${scale}${unknown}`)) if (start === 6) expect(open).toBe(true);
    },
  );

  test.prop([fc.integer({ min: 11, max: 9999 }), fc.constantFrom('万', '亿'), fc.constantFrom('十', '百', '千', '万')], {
    numRuns: 200,
  })('in Chinese with more of it behind than can be read decides nothing', (value, scale, more) => {
    for (const { open } of readQuantities(`${value}${scale}${more}`)) expect(open).toBe(true);
  });
});

describe('an amount', () => {
  test.each([
    ['七千八百亿吗', '780000000000'],
    ['一百亿吗', '10000000000'],
    ['三千八百万，对吗', '38000000'],
    ['一万五千亿', '1500000000000'],
    ['二百五十亿六千万', '25060000000'],
    ['3千8百万', '38000000'],
    ['两千亿', '200000000000'],
    ['一点五万亿', '1500000000000'],
    ['两亿半', '250000000'],
    ['半个亿', '50000000'],
    ['五亿三', '530000000'],
    ['1万5', '15000'],
    ['壹佰叁拾肆億美元', '13400000000 USD'],
    ['七百九十至一千三百四十亿美元', '79000000000..134000000000 USD'],
    ['thirty-eight million', '38000000'],
    ['twenty-seven percent', '27 percent'],
    ['seventy-nine to one hundred thirty-four billion', '79000000000..134000000000'],
    ['one hundred and thirty-four', '134'],
    ['two and a half billion', '2500000000'],
    ['a billion and a half', '1500000000'],
    ['2 and a half billion', '2500000000'],
    ['參仟捌佰萬', '38000000'],
    ['参仟捌佰万', '38000000'],
    ['two point five billion', '2500000000'],
    ['a quarter of a trillion', '250000000000'],
    ['half a billion', '500000000'],
    ['10 000 million', '10000000000'],
    ['134.000.000.000', '134000000000'],
    ['134 thousand million', '134000000000'],
    ['78,8 billion', '78800000000'],
    ['7.9e10', '79000000000'],
    ['800 mio', '800000000'],
    ['1 in 20', '5 percent'],
    ['one in twenty', '5 percent'],
    ['1/20 of them', '5 percent'],
    ['每20人有1人', '5 percent'],
    ['二十分之一', '5 percent'],
    ['三成', '30 percent'],
    ['half of them', '50 percent'],
    ['三分之一', '33 percent about'],
    ['2000 MW', '2 GW'],
    ['2千兆瓦', '2 GW'],
    ['200万千瓦', '2 GW'],
    ['3亿周活', '300000000 people'],
    ['over 800 million', '800000000 over'],
    ['no more than 800m', '800000000 at-most'],
    ['at least 8亿', '800000000 at-least'],
    ['不超过8亿', '800000000 at-most'],
    ['近800亿', '80000000000 nearly'],
    ['约5000亿美元', '500000000000 USD about'],
    ['100亿左右', '10000000000 about'],
    ['快六成了', '60 percent nearly'],
    ['just shy of 40 mil', '40000000 nearly'],
    ['just under 40 million', '40000000 nearly'],
    ['a tad over 25%', '25 percent over'],
    ['slightly above half', '50 percent over'],
    ['四分之一多一点', '25 percent over'],
    ['一千亿出头', '100000000000 over'],
    ['twenty billion and change', '20000000000 over'],
    ['很快20亿', '2000000000'],
    ['Acme20亿', '2000000000'],
    ['Acme二十亿', '2000000000'],
    ['Acme27%的股份', '27 percent'],
    ['Acme3800万', '38000000'],
    ['one in four pays', '25 percent'],
    ['9厘', '9 percent'],
    ['8蚊', '8 USD'],
    ['八蚊美金', '8 USD'],
  ])('%s is %s', (text, amount) => expect(amounts(text)).toEqual([amount]));

  test.each(['a couple of billion', '38 million euros', '€38 million', '800亿元', 'GPT-5', '第5', '三四百亿', '134.000', '2½ billion'])(
    '%s decides nothing',
    (text) => expect(readQuantities(text.normalize('NFKC')).map(({ open }) => open)).toEqual([true]),
  );

  test.each(['10:1', '3/4', '14:32:15'])('%s is none that decides', (text) =>
    expect(readQuantities(text).filter(({ open }) => open !== true)).toEqual([]),
  );

  test.each([
    'GPT4百万',
    'Web3亿万富翁',
    'H100万卡',
    'phone15万',
    'hundreds of millions',
    '百万富翁',
    '他十分生气，千万别去',
    '一些人一起',
    '原因之一',
  ])('there is none in %s', (text) => expect(amounts(text)).toEqual([]));

  test('beside another is not one range with it', () => {
    expect(amounts('put in 38 million and wants 134 billion')).toEqual(['38000000', '134000000000']);
    expect(amounts('38亿一年')).toEqual(['3800000000', '1 years?']);
  });
});

test('a long row of any signs of numbers is read in a moment', () => {
  const rows = [
    '1,',
    '1 ',
    '一',
    '千',
    '万亿',
    '1.',
    '十点',
    'one ',
    'hundred and ',
    'a quarter of a ',
    '1 in ',
    '每',
    '分之',
    '2026-',
    '1/',
    '多',
    '百分之',
    'late ',
    '周',
  ];
  for (const row of rows) {
    const text = row.repeat(Math.ceil(4000 / row.length));
    const start = performance.now();
    readQuantities(text);
    // Far more than it takes on any machine, and far less than what grows with the square of the row.
    expect([row, performance.now() - start < 5000]).toEqual([row, true]);
  }
});
