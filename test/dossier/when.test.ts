import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { endOf, isWhen, parseWhen, readWhen, startOf, writeWhen, yearsOf } from '../../src/dossier/when.ts';
import type { Point } from '../../src/dossier/when.ts';

describe('a time', () => {
  test.each([
    ['2026-01-22', { kind: 'day', year: 2026, month: 1, day: 22 }],
    ['2024-02-29', { kind: 'day', year: 2024, month: 2, day: 29 }],
    ['2024-02', { kind: 'month', year: 2024, month: 2 }],
    ['2015', { kind: 'year', year: 2015 }],
    ['2026-Q1', { kind: 'quarter', year: 2026, quarter: 1 }],
    ['2026-04-late', { kind: 'part', year: 2026, month: 4, part: 'late' }],
    ['2025/2030', { kind: 'span', from: { kind: 'year', year: 2025 }, to: { kind: 'year', year: 2030 } }],
    ['before 2028', { kind: 'before', point: { kind: 'year', year: 2028 } }],
    ['by 2026-Q4', { kind: 'by', point: { kind: 'quarter', year: 2026, quarter: 4 } }],
  ])('%s keeps its precision', (text, when) => {
    expect(parseWhen(text)).toEqual(when);
    expect(readWhen(text)).toEqual(when);
  });

  test.each([
    '2026-02-30',
    '2025-02-29',
    '2026-04-31',
    '2026-13',
    '2026-00-01',
    '2026-01-00',
    '2026-Q5',
    '2026-Q1-late',
    '2026-4',
    '26-04-01',
    '2026-04-end',
    '--04-late',
    '2030/2025',
    '2025/2026/2027',
    '2025/',
    'before 2025/2030',
    'before',
    'after 2028',
    ' 2026',
    '2026-01-22T00:00',
    '',
  ])('is not %j', (text) => {
    expect(parseWhen(text)).toBeUndefined();
    expect(isWhen(text)).toBe(false);
    expect(() => readWhen(text)).toThrow(RangeError);
  });

  test.each([
    ['2026-01-22', 2026_01_22, 2026_01_22],
    ['2026-04-early', 2026_04_01, 2026_04_10],
    ['2026-04-mid', 2026_04_11, 2026_04_20],
    ['2026-04-late', 2026_04_21, 2026_04_31],
    ['2024-02', 2024_02_01, 2024_02_31],
    ['2026-Q1', 2026_01_01, 2026_03_31],
    ['2015', 2015_01_01, 2015_12_31],
    ['2025/2030-06', 2025_01_01, 2030_06_31],
    ['by 2030', 2030_01_01, 2030_12_31],
  ])('%s begins and ends where its precision says', (text, start, end) => {
    const when = readWhen(text);
    expect([startOf(when), endOf(when)]).toEqual([start, end]);
  });

  test.each([
    ['2025/2030', [2025, 2030]],
    ['before 2028', [2028]],
    ['2026-04-late', [2026]],
  ])('%s names the years %j', (text, years) => {
    expect(yearsOf(readWhen(text))).toEqual(years);
  });
});

const two = (value: number): string => String(value).padStart(2, '0');
const year = fc.integer({ min: 1900, max: 2099 });
const month = fc.integer({ min: 1, max: 12 });
/** Every kind of point. Each month has a day 1 to 28. */
const point: fc.Arbitrary<Point> = fc.oneof(
  fc.record({ kind: fc.constant('day'), year, month, day: fc.integer({ min: 1, max: 28 }) }),
  fc.record({ kind: fc.constant('part'), year, month, part: fc.constantFrom('early', 'mid', 'late') }),
  fc.record({ kind: fc.constant('month'), year, month }),
  fc.record({ kind: fc.constant('quarter'), year, quarter: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constant('year'), year }),
);

function written(when: Point): string {
  switch (when.kind) {
    case 'day':
      return `${when.year}-${two(when.month)}-${two(when.day)}`;
    case 'part':
      return `${when.year}-${two(when.month)}-${when.part}`;
    case 'month':
      return `${when.year}-${two(when.month)}`;
    case 'quarter':
      return `${when.year}-Q${when.quarter}`;
    case 'year':
      return String(when.year);
  }
}

describe('any time', () => {
  test.prop([point, fc.constantFrom('', 'before ', 'by ')])(
    'is read as it was written, and begins no later than it ends',
    (when, bound) => {
      const read = readWhen(`${bound}${written(when)}`);
      expect(read).toEqual(bound === '' ? when : { kind: bound.trim(), point: when });
      expect(startOf(read)).toBeLessThanOrEqual(endOf(read));
    },
  );

  test.prop([point, point])('and a later one make a span; the other way round they make none', (one, other) => {
    const [from, to] = startOf(one) <= startOf(other) ? [one, other] : [other, one];
    const span = readWhen(`${written(from)}/${written(to)}`);
    expect(span).toEqual({ kind: 'span', from, to });
    expect([startOf(span), endOf(span)]).toEqual([startOf(from), endOf(to)]);
    expect(startOf(span)).toBeLessThanOrEqual(endOf(span));
    if (startOf(from) < startOf(to)) expect(parseWhen(`${written(to)}/${written(from)}`)).toBeUndefined();
  });

  test.prop([fc.integer({ min: 1900, max: 2099 }), fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 })])(
    'of a day is one that the calendar has',
    (ofYear, ofMonth, day) => {
      const text = `${ofYear}-${two(ofMonth)}-${two(day)}`;
      const date = new Date(`${text}T00:00Z`);
      expect(isWhen(text)).toBe(!Number.isNaN(date.getTime()) && date.toISOString().startsWith(text));
    },
  );

  const parts = fc.constantFrom('2026', '1999', '0000', '-', '01', '12', '13', '31', 'Q1', 'Q5', 'late', '/', 'before ', 'by ', ' ', 'x');
  test.prop([
    fc.oneof(
      fc.string(),
      fc.array(parts, { maxLength: 7 }).map((some) => some.join('')),
    ),
  ])('is written back just as it was read, whatever else the text is', (text) => {
    const when = parseWhen(text);
    if (when !== undefined) expect(writeWhen(when)).toBe(text);
    expect(isWhen(text)).toBe(when !== undefined);
  });
});
