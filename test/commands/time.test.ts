import { describe, expect, test } from 'vitest';
import { readTime } from '../../commands/time.ts';
import { readWhen } from '../../src/dossier/when.ts';

describe('a typed time', () => {
  test.each([
    ['2024', '2024'],
    ['2024年', '2024'],
    ['in 2024', '2024'],
    ['2024-02', '2024-02'],
    ['2024-2', '2024-02'],
    ['2024/02', '2024-02'],
    ['2024.2.3', '2024-02-03'],
    ['２０２４年２月', '2024-02'],
    ['2024年2月', '2024-02'],
    ['2024年2月3日', '2024-02-03'],
    ['Feb 2024', '2024-02'],
    ['3 February 2024', '2024-02-03'],
    ['late April 2026', '2026-04-late'],
    ['2026年4月下旬', '2026-04-late'],
    ['2026-Q1', '2026-Q1'],
    ['2026-q1', '2026-Q1'],
    ['Q1 2026', '2026-Q1'],
    ['2026年第一季度', '2026-Q1'],
    ['2025/2030', '2025/2030'],
    ['2024 to 2025', '2024/2025'],
    ['2024年到2025年', '2024/2025'],
    ['Before 2028', 'before 2028'],
    ['by late April 2026', 'by 2026-04-late'],
    ['2028年之前', 'before 2028'],
  ])('%s is read', (typed, when) => {
    expect(readTime(typed)).toEqual(readWhen(when));
  });

  test.each([
    '',
    'soon',
    'April',
    '4月',
    '2024-13',
    '2024-02-31',
    'Brackenlift 2024',
    '2024 Brackenlift',
    '2025 to 2024',
    '2023 2024 2025',
    '5 billion',
  ])('%s is none', (typed) => {
    expect(readTime(typed)).toBeUndefined();
  });
});
