/** How a message is written before its statements are read. */
import { describe, expect, test } from 'vitest';
import { asserted, asWritten, prepared } from '../../../src/answer/check/prepare.ts';

test('the number of a line is none of it', () => expect(prepared('3. It was closed 2024 年 2 月')).toBe('It was closed 2024年2月'));

describe('what a question takes for granted', () => {
  test.each([
    ['Isn’t it the union that sued the yard?', 'it is the union that sued the yard.'],
    ['不是工会告的吗?', '是工会告的?'],
  ])('is a statement: %s', (written, stated) => {
    const said = asserted(written.replaceAll('’', "'"));
    expect(said.text).toBe(stated);
    expect(asWritten(said.text, said)).toContain(written.replaceAll('’', "'").slice(0, 4));
  });
});
