/** Amounts and lengths of time that are written in ways which are read in another. */
import { describe, expect, test } from 'vitest';
import { respelled } from '../../src/dossier/respelled.ts';

describe('is read in another way', () => {
  test.each([
    ['like 20', 'about 20'],
    ['130多个billion', '130+ billion'],
    ['130 多个 billion', '130+ billion'],
    ['20-something billion', '20+ billion'],
    ['60ish billion', 'about 60 billion'],
    ['780个B', '780 B'],
    ['half a year late', '0.5 year late'],
    ['a decade behind', '10 years behind'],
    ['half a decade later', '5 years later'],
    ['晚两年半', '晚2.5年'],
    ['晚半年', '晚0.5年'],
    ['站一块儿', '站一起'],
    ['捆一块', '捆一起'],
    ['分两块', '分两部分'],
    ['五座', '5座'],
    ['2024 年 2 月', '2024年2月'],
    ['8000 多亿', '8000多亿'],
  ])('%s', (written, read) => expect(respelled(written)).toBe(read));
});

test.each([
  'it costs 8 a month, 5个人, something billion',
  '上半年',
  '每半年派一次',
  '2026年半导体',
  '2025年半年报',
  '2024年半路撤诉',
  '一块钱',
  '三百零一块',
  '一块五',
  '分五块钱',
  'over a decade',
])('is left as it is: %s', (text) => expect(respelled(text)).toBe(text));
