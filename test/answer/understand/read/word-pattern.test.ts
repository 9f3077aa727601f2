import { describe, expect, test } from 'vitest';
import { alternatives, anyOf, inBoth } from '../../../../src/answer/understand/read/word-pattern.ts';

const found = (pattern: string, text: string): string | undefined => new RegExp(pattern, 'u').exec(text)?.[0];

describe('words as a pattern', () => {
  test.each([
    ['what day is it', 'what day'],
    ['whatday', undefined],
    ['somewhat days', undefined],
    ['在哪一天', '哪一天'],
    ['how much $ then', 'how much $'],
    ['how much', 'how much'],
    ['so it costs 5gw', undefined],
    ['几g瓦', 'g瓦'],
    ['a bit more of it', undefined],
    ['只有个', undefined],
    ['只有我们几个', '只有我们几个'],
    ['只有, 一个', undefined],
  ])('%s holds %s', (text, word) =>
    expect(found(inBoth({ zh: ['哪[一](天|日)', 'g瓦', '只有…个'], en: ['(which|what) day', 'how much[ $]', 'gw', 'bi'] }), text)).toBe(
      word,
    ),
  );
  test('of two that begin at one place the longest counts', () => {
    expect(found(anyOf(['哪', '哪家', '哪家公司']), '哪家公司')).toBe('哪家公司');
    expect(found(alternatives(['who', 'whose']), 'whose')).toBe('whose');
  });
  test('no words match nothing', () => {
    for (const none of [anyOf([]), alternatives([]), inBoth({ zh: [], en: [''] })]) expect(found(none, 'anything')).toBeUndefined();
  });
});
