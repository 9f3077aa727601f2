import { describe, expect, test } from 'vitest';
import { withDemands } from '../../../../src/answer/understand/read/demands.ts';

describe('要 before an amount', () => {
  test.each([
    ['工会要五亿吗', '工会索要五亿吗'],
    ['他要790亿', '他索要790亿'],
    ['要约3000万', '索要约3000万'],
  ])('asks for it: %s', (text, read) => expect(withDemands(text)).toBe(read));

  test.each(['要多少钱', '需要五亿', '还要五亿', '索要五亿', '要去港口', '要五个人', '要上线5座', 'they want 5亿', '今年要2GW'])(
    'and before anything else, or behind another verb, it does not: %s',
    (text) => expect(withDemands(text)).toBe(text),
  );
});
