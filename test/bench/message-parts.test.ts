import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { partsOf, shareWords, statementsIn } from '../../bench/message-parts.ts';

test('a remark beside a statement shares no words with it, a piece of the statement does', () => {
  const statement = 'VCI pays its investors every quarter';
  expect(shareWords('not bad', statement)).toBe(false);
  expect(shareWords('VCI pays', statement)).toBe(true);
  expect(shareWords('the investors are paid', statement)).toBe(true);
  expect(shareWords('每季', '每季分红')).toBe(true);
  // A piece of signs alone says nothing beside it.
  expect(shareWords('…!', statement)).toBe(true);
});

describe('the parts that statements and messages are judged in', () => {
  test('are one for a statement and the message it stands in, however it is spelt there', () => {
    const messages = ['totally unrelated', 'lol: Musk sued  in 2024, deal with it', '开庭在四月，别记错了'];
    const statements = ['musk sued in 2024', 'something else', '另外一句', '开庭在四月'];
    const standing = statementsIn(statements, messages);
    expect(standing).toEqual([[], [0], [3]]);
    const { ofStatements, ofMessages } = partsOf(statements.length, standing, 3);
    expect(ofMessages).toEqual([0, 1, 2]);
    expect(ofStatements).toEqual([1, 1, 2, 2]);
  });

  property.prop([fc.array(fc.string({ minLength: 8 })), fc.integer({ min: 1, max: 7 })])(
    'are as many as asked for, one for each, and one for a message and what stands in it',
    (messages, parts) => {
      const statements = messages.map((message) => message.slice(0, 8));
      const standing = statementsIn(statements, messages);
      const { ofStatements, ofMessages } = partsOf(statements.length, standing, parts);
      const [first] = standing;
      for (const place of first ?? []) expect(ofStatements[place]).toBe(ofMessages[0]);
      expect(ofStatements).toHaveLength(statements.length);
      expect(ofMessages).toHaveLength(messages.length);
      for (const part of [...ofStatements, ...ofMessages]) expect(Number.isInteger(part) && part >= 0 && part < parts).toBe(true);
    },
  );
});
