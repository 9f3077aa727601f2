import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsOf } from '../../../src/answer/understand/parts.ts';

describe('two questions in one message', () => {
  test.each([
    ['who gets no ads and how much is go', ['who gets no ads', 'how much is go']],
    ['when is the trial? where is it?', ['when is the trial?', 'where is it?']],
    ['什么时候开庭，在哪里开', ['什么时候开庭', '在哪里开']],
    ['谁是被告？要赔多少？', ['谁是被告？', '要赔多少？']],
    ['要赔多少钱，还有什么时候开庭', ['要赔多少钱', '什么时候开庭']],
  ])('%s', (text, parts) => expect(partsOf(text)).toEqual(parts));

  test.each([
    'when is the trial',
    'what do musk and openai say',
    '马斯克和OpenAI谁先起诉的',
    'so, what now',
    'musk, who runs xai, sued them',
  ])('%s is one question', (text) => expect(partsOf(text)).toBeUndefined());

  test('whatever is typed, the first part begins it and the second ends it, and only what joins them is between', () => {
    const pieces = [
      'who sued',
      'when is it',
      ' and ',
      ', ',
      '，',
      '、',
      '? ',
      '？',
      '还有',
      '谁告的',
      '什么时候',
      ' musk',
      '马斯克',
      ' ',
      'what',
    ];
    const typed = fc.array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 8 }).map((some) => some.join('').trim());
    let parted = 0;
    fc.assert(
      fc.property(typed, (text) => {
        const [first, second] = partsOf(text) ?? [];
        if (first === undefined || second === undefined) return;
        parted += 1;
        expect(text.startsWith(first)).toBe(true);
        expect(text.endsWith(second)).toBe(true);
        expect(text.slice(first.length, -second.length)).toMatch(/^[\s,，、]*(?:and|还有)?\s*$/u);
      }),
      { numRuns: 1000 },
    );
    expect(parted).toBeGreaterThan(50);
  });
});
