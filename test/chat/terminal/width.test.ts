import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { displayWidth, padTo, wrap } from '../../../src/chat/terminal/width.ts';

const mixed = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'马斯克要求赔偿，。（）《》“”：、…'),
    fc.constantFrom(...'abc XYZ 0129 $%(),.-'),
    fc.constantFrom('👍🏽', 'é', 'e\u0301', '～', 'Ｗ'),
  ),
  maxLength: 200,
});
const bare = (text: string): string => text.replaceAll(' ', '');

describe('width', () => {
  test.each([
    ['', 0],
    ['Musk', 4],
    ['马斯克', 6],
    ['790亿–1340亿美元', 16],
    ['，。《》', 8],
    ['e\u0301', 1],
    ['👍🏽', 2],
    ['👨‍👩‍👧', 2],
    ['▇▇', 2],
    ['한국', 4],
    ['𠮷', 2],
    ['Ａ', 2],
    ['\u200B\uFEFF', 0],
    ['\uD83D', 1],
  ])('of %j is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  property.prop([fc.array(fc.constantFrom('马', '诉', 'a', ' ', '，', '9'))])('adds up', (signs) => {
    expect(displayWidth(signs.join(''))).toBe(signs.reduce((sum, sign) => sum + displayWidth(sign), 0));
  });

  property.prop([mixed, fc.integer({ min: 0, max: 40 })])('is what padding fills up to', (text, width) => {
    expect(displayWidth(padTo(text, width))).toBe(Math.max(width, displayWidth(text)));
  });
});

describe('wrapping', () => {
  property.prop([mixed, fc.integer({ min: 2, max: 60 })])('keeps every line within the width', (text, width) => {
    for (const line of wrap(text, width)) expect(displayWidth(line)).toBeLessThanOrEqual(width);
  });

  property.prop([mixed, fc.integer({ min: -3, max: 60 })])('loses nothing but spaces', (text, width) => {
    expect(bare(wrap(text, width).join(''))).toBe(bare(text));
  });

  property.prop([fc.string({ unit: 'binary' }), fc.integer({ min: 2, max: 9 })])('takes any text at all', (text, width) => {
    for (const line of wrap(text, width)) expect(displayWidth(line)).toBeLessThanOrEqual(width);
  });

  test('breaks between words', () => {
    expect(wrap('Musk asks for damages', 10)).toEqual(['Musk asks', 'for', 'damages']);
  });

  test('breaks between Han characters, but begins no line with a closing sign', () => {
    expect(wrap('马斯克起诉，要求赔偿', 10)).toEqual(['马斯克起', '诉，要求赔', '偿']);
  });

  test('ends no line with an opening sign', () => {
    expect(wrap('看《华尔街', 4)).toEqual(['看', '《华', '尔街']);
  });

  test('splits a word that is wider than the line', () => {
    expect(wrap('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
  });

  test('leaves text whole where there is no width', () => {
    expect(wrap('a b '.repeat(100), Number.POSITIVE_INFINITY)).toHaveLength(1);
  });

  test('takes a hundred thousand characters in stride', () => {
    expect(wrap('，'.repeat(100_000), 80).length).toBe(2500);
  });
});
