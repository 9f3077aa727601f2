import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { editDistance, nearest, typosAllowed } from '../../src/dossier/nearest.ts';

/** Few letters, so that words are often near each other. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '微', '软'), maxLength: 7 });
const FAR = 100;

/** The same distance in its plainest form: without a limit, from its definition. */
function plainDistance(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const [a, b] = [one.slice(0, -1), other.slice(0, -1)];
  const swapped = one.length > 1 && other.length > 1 && one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1);
  return Math.min(
    plainDistance(a, other) + 1,
    plainDistance(one, b) + 1,
    plainDistance(a, b) + (one.at(-1) === other.at(-1) ? 0 : 1),
    swapped ? plainDistance(a.slice(0, -1), b.slice(0, -1)) + 1 : Infinity,
  );
}

describe('the edit distance', () => {
  test.each([
    ['musk', 'musk', 0],
    ['microsoft', 'microsft', 1],
    ['mircosoft', 'microsoft', 1],
    ['altman', 'altmann', 1],
    ['微软', '微', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
  ])('of %s and %s is %i', (one, other, distance) => {
    expect(editDistance(one, other, FAR)).toBe(distance);
  });

  test.prop([word, word])('is that of its definition', (one, other) => {
    expect(editDistance(one, other, FAR)).toBe(plainDistance(one, other));
  });

  test.prop([word, word, fc.nat(8)])('is symmetric', (one, other, limit) => {
    expect(editDistance(one, other, limit)).toBe(editDistance(other, one, limit));
  });

  test.prop([word, word])('is zero for equal words and for no others', (one, other) => {
    expect(editDistance(one, one, 0)).toBe(0);
    expect(editDistance(one, other, FAR) === 0).toBe(one === other);
  });

  test.prop([word, word, fc.nat(8)])('is one more than the limit where it is beyond it', (one, other, limit) => {
    expect(editDistance(one, other, limit)).toBe(Math.min(editDistance(one, other, FAR), limit + 1));
  });
});

describe('the nearest', () => {
  const ids = ['damages-total', 'damages-openai-part', 'trial-date', 'trial-place'];

  test('is the one with the fewest typos between', () => {
    expect(nearest('damages-totl', ids)).toBe('damages-total');
    expect(nearest('trail-date', ids)).toBe('trial-date');
  });

  test('is none where all are too far, or there are none', () => {
    expect(nearest('judge', ids)).toBeUndefined();
    expect(nearest('judge', [])).toBeUndefined();
    expect(nearest('', ['ab'])).toBeUndefined();
  });

  test('is the first of several that are as near', () => {
    expect(nearest('trial', ['trials', 'triel', 'trial1'])).toBe('trials');
  });

  test.prop([word, fc.array(word)])('is never farther than another candidate', (typed, candidates) => {
    const found = nearest(typed, candidates);
    const limit = Math.max(1, Math.floor(typed.length / 3));
    const least = Math.min(...candidates.map((candidate) => editDistance(typed, candidate, FAR)));
    if (found === undefined) expect(least).toBeGreaterThan(limit);
    else expect(editDistance(typed, found, FAR)).toBe(least);
  });
});

test.prop([fc.nat(40), fc.nat(40)])(
  'a longer word may have as many typos as a shorter one, and less than a third of its letters',
  (one, more) => {
    expect(typosAllowed(one + more)).toBeGreaterThanOrEqual(typosAllowed(one));
    expect(typosAllowed(one) * 3).toBeLessThanOrEqual(one);
  },
);
