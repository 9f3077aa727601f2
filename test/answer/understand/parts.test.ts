import { test as property, fc } from '@fast-check/vitest';
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

  property.prop([fc.string({ unit: 'grapheme', maxLength: 200 })])('whatever is typed, the parts stand in it', (text) => {
    for (const part of partsOf(text) ?? []) expect(text).toContain(part);
  });
});
