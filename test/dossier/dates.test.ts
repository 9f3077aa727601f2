/** Dates in every notation, as the stretches of days that they mean. */
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { readDates } from '../../src/dossier/dates.ts';
import { datesSeenFrom } from '../../src/dossier/own-year.ts';
import { datesApart, periodsOf } from '../../src/dossier/periods.ts';
import { readQuantities } from '../../src/dossier/quantity.ts';
import { readWhen } from '../../src/dossier/when.ts';

const dates = (text: string): string[] =>
  readDates(text).map(({ date, open, side }) => `${date}${open === true ? '?' : ''}${side === undefined ? '' : ` ${side}`}`);

describe('a date', () => {
  test.each([
    ['1/22/2026', '2026-01-22'],
    ['22/1/2026', '2026-01-22'],
    ['22.1.2026', '2026-01-22'],
    ['2026/1/22', '2026-01-22'],
    ['2026.1.22', '2026-01-22'],
    ['2026-1-22', '2026-01-22'],
    ['4/4/2026', '2026-04-04'],
    ['3/4/2026', '2026?'],
    ['4/2026', '2026-04'],
    ['2026-02-30', '2026-02-30?'],
    ['民國115年', '2026'],
    ['民国115年4月下旬', '2026-04-late'],
    ['民国一百一十五年四月', '2026-04'],
    ['民国元年', '1912'],
    ['2026年上半年', '2026-H1'],
    ['26年下半年', '2026-H2'],
    ['上半年', '--H1'],
    ['first half of 2026', '2026-H1'],
    ['H2 2026', '2026-H2'],
    ['26年第二季度', '2026-Q2'],
    ['2026年二季度', '2026-Q2'],
    ['second quarter of 2026', '2026-Q2'],
    ['spring 2026', '2026-spring'],
    ['in the fall of 2026', '2026-autumn'],
    ['2026年春天', '2026-spring'],
    ['winter 2026', '2026-winter?'],
    ['4月底', '--04-late'],
    ['end of April 2026', '2026-04-late'],
    ['the beginning of April', '--04-early'],
    ['四月二十七日', '--04-27'],
    ['2026年4月27日（周一）', '2026-04-27'],
    ['Monday, April 27th, 2026', '2026-04-27'],
    ['the 27th of April 2026', '2026-04-27'],
    ["April '26", '2026-04'],
    ['twenty twenty-six', '2026'],
    ['in May', '--05'],
    ['by 2030', '2030 by'],
    ['before May 2026', '2026-05 before'],
    ['2026年5月之前', '2026-05 before'],
    ['since 2024', '2024 from'],
    ['2020s', '2020?'],
    ['2020年代', '2020?'],
  ])('%s is %s', (text, date) => {
    expect(dates(text)).toEqual([date]);
    expect(readQuantities(text)).toEqual([]);
  });

  test.each(['it may rain', 'march on', 'they fall in love', '10:30', 'on Monday'])('is not in %s', (text) =>
    expect(dates(text)).toEqual([]),
  );

  test.each([
    ['明年4月', '2027-04'],
    ['去年第二季度', '2025-Q2'],
    ['今年上半年', '2026-H1'],
    ['in April of last year', '2025-04'],
    ["next year's second quarter", '2027-Q2'],
    ['last April', '2025-04?'],
    ['next May', '2027-05?'],
    ['前年', '2024'],
  ])('%s, seen from 2026, is %s', (text, date) =>
    expect(datesSeenFrom(text, 2026).map((seen) => `${seen.date}${seen.open === true ? '?' : ''}`)).toEqual([date]),
  );
});

describe('late April 2026', () => {
  const late = readWhen('2026-04-late');
  test.each([
    '2026',
    '2026-04',
    '2026-Q2',
    '2026-H1',
    '2026-spring',
    '--04',
    '--Q2',
    '--spring',
    '2026-04-24',
    '2026-04-27',
    '2026-04-late',
  ])('may be %s', (date) => expect(datesApart(date, undefined, late)).toBe(false));
  test.each([
    '2025',
    '2027',
    '2026-05',
    '2026-Q1',
    '2026-Q3',
    '2026-H2',
    '2026-autumn',
    '--05',
    '--Q1',
    '2026-04-03',
    '2026-04-early',
    '2026-01-22',
  ])('is not %s', (date) => expect(datesApart(date, undefined, late)).toBe(true));
  test.each([
    ['2026-06', 'before', false],
    ['2026-03', 'before', true],
    ['2026-04', 'by', false],
    ['2026-05', 'after', true],
    ['2025', 'after', false],
    ['2026-05', 'from', true],
  ] as const)('beside %s and %s', (date, side, apart) => expect(datesApart(date, side, late)).toBe(apart));

  test('lies in each of its periods', () => {
    expect(periodsOf('2026-04-late')).toEqual(
      expect.arrayContaining(['2026', '2026-04', '--04', '2026-Q2', '2026-H1', '2026-spring', '--04-late']),
    );
  });
});

describe('any day', () => {
  const day = fc
    .date({ min: new Date('1950-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  test.prop([day])('is apart from none of the periods that it lies in, and they from it', (iso) => {
    for (const period of periodsOf(iso)) {
      expect([period, datesApart(period, undefined, readWhen(iso))]).toEqual([period, false]);
      if (!period.startsWith('--')) expect([period, datesApart(iso, undefined, readWhen(period))]).toEqual([period, false]);
    }
  });

  test.prop([day, day])('is apart from any other day', (one, other) => {
    expect(datesApart(one, undefined, readWhen(other))).toBe(one !== other);
  });

  test.prop([day])('is one day in every notation, or none that decides', (iso) => {
    const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
    const sure = date > 12 ? [`${month}/${date}/${year}`, `${date}/${month}/${year}`, `${date}.${month}.${year}`] : [];
    const written = [
      ...sure,
      `${year}/${month}/${date}`,
      `${year}.${month}.${date}`,
      `${year}年${month}月${date}日`,
      ...(year > 1911 ? [`民国${year - 1911}年${month}月${date}日`] : []),
    ];
    expect(written.map((text) => [text, ...dates(text)])).toEqual(written.map((text) => [text, iso]));
    if (date <= 12 && date !== month) expect(dates(`${month}/${date}/${year}`)).toEqual([`${year}?`]);
  });
});
