import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pages } from '../../src/reply/paging.ts';

const LIMIT = 50;
const size = (line: string): number => line.length + 1;
const opens = (line: string): boolean => line.startsWith('#');
const lines = fc.array(fc.tuple(fc.boolean(), fc.string({ maxLength: LIMIT - 2 })).map(([heading, text]) => (heading ? `#${text}` : text)));

describe('pages', () => {
  test('no line is lost, the order is kept, no page is empty or over the limit', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const laid = pages(all, { limit: LIMIT, size, opens });
        expect(laid.flat()).toEqual(all);
        for (const page of laid) {
          expect(page.length).toBeGreaterThan(0);
          expect(page.reduce((sum, line) => sum + size(line), 0)).toBeLessThanOrEqual(LIMIT);
        }
      }),
    );
  });

  test('a heading goes to the next page with its first line', () => {
    expect(pages(['a'.repeat(30), '#b', 'c'.repeat(30)], { limit: LIMIT, size, opens })).toEqual([
      ['a'.repeat(30)],
      ['#b', 'c'.repeat(30)],
    ]);
  });

  test('a line over the limit is never cut', () => {
    expect(() => pages(['a'.repeat(60)], { limit: LIMIT, size })).toThrow(RangeError);
  });
});
