/** Taking messages apart. */
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { MOST_CLAUSES, sentencesOf, withoutHeader } from '../../../src/answer/check/split.ts';

const lettersOf = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

describe('a message', () => {
  test.each([
    ['2月起诉，当月就撤了，8月又来。', [['2月起诉，', '当月就撤了，', '8月又来。']]],
    [
      'The port sued in May. It wants 1,340 million, but the mayor says nothing',
      [['The port sued in May.'], ['It wants 1,340 million,', 'but the mayor says nothing']],
    ],
    ['(1) a fine (2) an apology', [['(1) a fine', '(2) an apology']]],
    ['Go也逃不过广告，不过Plus没有', [['Go也逃不过广告，', '不过Plus没有']]],
    ['9. A pier\n10. A quay', [['9. A pier'], ['10. A quay']]],
  ])('is taken apart at sentences and clauses: %s', (message, expected) => {
    expect(sentencesOf(message)).toEqual(expected);
  });

  test('loses what only says that it is passed on', () => {
    expect(withoutHeader('【转发】港口被告了')).toBe('港口被告了');
    expect(withoutHeader('Fwd: the port is sued')).toBe('the port is sued');
    expect(withoutHeader('the port is sued')).toBe('the port is sued');
  });

  const wordy = fc
    .array(
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('，', ',', '。', '. ', '!', '\n', ' but ', '但是', '1,340', '(2)', '；')),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(''));
  property.prop([wordy])('is never lost, never too many, never a fault', (message) => {
    const clauses = sentencesOf(message).flat();
    expect(clauses.length).toBeLessThanOrEqual(MOST_CLAUSES);
    expect(lettersOf(clauses.join(''))).toBe(lettersOf(message));
  });
});
