/** How a message is written before its statements are read. */
import { describe, expect, test } from 'vitest';
import { asserted, asWritten, prepared } from '../../../src/answer/check/prepare.ts';

describe('an amount is read as one', () => {
  test.each([
    ['130多个billion', '130+ billion'],
    ['130 多个 billion', '130+ billion'],
    ['20-something billion', '20+ billion'],
    ['60ish billion', 'about 60 billion'],
    ['a 40-ish percent share', 'a about 40 percent share'],
    ['780个B', '780 B'],
    ['half a year late', '0.5 year late'],
    ['a decade behind', '10 years behind'],
    ['晚两年半', '晚2.5年'],
    ['晚半年', '晚0.5年'],
    ['上半年', '上半年'],
    ['站一块儿', '站一起'],
    ['一块钱', '一块钱'],
    ['分两块', '分两部分'],
    ['2024 年 2 月', '2024年2月'],
    ['3. It was closed', 'It was closed'],
  ])('%s', (written, read) => expect(prepared(written)).toBe(read));

  test('and nothing else is changed', () =>
    expect(prepared('it costs 8 a month, 5个人, something billion')).toBe('it costs 8 a month, 5个人, something billion'));
});

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
