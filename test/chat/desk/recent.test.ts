import { describe, expect, test, vi } from 'vitest';
import { keepRecent } from '../../../src/chat/desk/recent.ts';

describe('the newest results', () => {
  test('are worked out once, and the oldest makes room', () => {
    const work = vi.fn<(key: string) => string>((key) => key.toUpperCase());
    const kept = keepRecent<string>(2);
    const ask = (key: string): string => kept(key, () => work(key));
    expect(['a', 'b', 'a', 'c', 'a', 'b'].map(ask)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
    expect(work.mock.calls.flat()).toEqual(['a', 'b', 'c', 'b']);
  });

  test('of long texts are not held: each time they are worked out, and nothing else makes room for them', () => {
    const work = vi.fn<(key: string) => number>((key) => key.length);
    const kept = keepRecent<number>(1);
    const ask = (key: string): number => kept(key, () => work(key));
    const long = 'x'.repeat(4000);
    expect(['short', long, long, 'short'].map(ask)).toEqual([5, 4000, 4000, 5]);
    expect(work.mock.calls.flat()).toEqual(['short', long, long]);
  });
});
