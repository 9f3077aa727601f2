import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { partsOf } from '../../bench/message-parts.ts';

describe('the parts that statements and messages are judged in', () => {
  test('are one for a statement and the message it stands in, however it is spelt there', () => {
    const messages = ['totally unrelated', 'lol: Musk sued  in 2024, deal with it', '开庭在四月，别记错了'];
    const { ofStatements, ofMessages } = partsOf(['musk sued in 2024', 'something else', '另外一句', '开庭在四月'], messages, 3);
    expect(ofMessages).toEqual([0, 1, 2]);
    expect(ofStatements).toEqual([1, 1, 2, 2]);
  });

  property.prop([fc.array(fc.string()), fc.array(fc.string({ minLength: 8 })), fc.integer({ min: 1, max: 7 })])(
    'are as many as asked for, one for each',
    (statements, messages, parts) => {
      const { ofStatements, ofMessages } = partsOf(statements, messages, parts);
      expect(ofStatements).toHaveLength(statements.length);
      expect(ofMessages).toHaveLength(messages.length);
      for (const part of [...ofStatements, ...ofMessages]) expect(Number.isInteger(part) && part >= 0 && part < parts).toBe(true);
    },
  );
});
