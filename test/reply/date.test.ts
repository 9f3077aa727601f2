import { describe, expect, test } from 'vitest';
import { readDates } from '../../src/dossier/dates.ts';
import { formatTime } from '../../src/reply/date.ts';

describe('times', () => {
  test.each([
    ['2026-01-22', '2026年1月22日', '22 January 2026'],
    ['2026-04-late', '2026年4月下旬', 'late April 2026'],
    ['2026-04-early', '2026年4月上旬', 'early April 2026'],
    ['2026-04-mid', '2026年4月中旬', 'mid-April 2026'],
    ['2024-02', '2024年2月', 'February 2024'],
    ['2026-Q1', '2026年第一季度', 'the first quarter of 2026'],
    ['2015', '2015年', '2015'],
    ['2025/2030', '2025年至2030年', '2025–2030'],
    ['2024-02/2024-08', '2024年2月至2024年8月', 'February 2024 – August 2024'],
    ['before 2028', '2028年之前', 'before 2028'],
    ['by 2030', '2030年前', 'by 2030'],
  ])('%s is as precise as the data', (text, zh, en) => {
    expect(formatTime(text, 'zh')).toBe(zh);
    expect(formatTime(text, 'en')).toBe(en);
  });

  test.each(['2026-01-22', '2026-04-late', '2026-04-mid', '2024-02', '2026-Q3', '2015'])('%s is read back as itself', (text) => {
    expect(readDates(formatTime(text, 'zh')).map(({ date }) => date)).toEqual([text]);
    expect(readDates(formatTime(text, 'en')).map(({ date }) => date)).toEqual([text]);
  });

  test('what is no time is a fault of ours', () => {
    expect(() => formatTime('soon', 'en')).toThrow(RangeError);
  });
});
