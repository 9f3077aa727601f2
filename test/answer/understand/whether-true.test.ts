/** Whether a reply asks only whether what it replies to is so. */
import { describe, expect, test } from 'vitest';
import { foldTerm } from '../../../src/answer/understand/read/fold.ts';
import { whetherTrueReader } from '../../../src/answer/understand/whether-true.ts';
import { WORDS } from '../../doubles/words.ts';

const asksWhetherTrue = whetherTrueReader(WORDS.whetherTrue);

describe('a reply asks whether that is so', () => {
  test.each([
    'is this true?',
    'Is that right?',
    'true?',
    'true or false',
    'hey, is it real or fake?',
    'is what he said accurate?',
    'fact check please',
    'can you verify this?',
    'really?',
    '这是真的吗',
    '真的假的？',
    '真的嗎',
    '這是真的假的啊？',
    '楼上说的对吗',
    '属实吗？',
    '求核实',
  ])('in “%s”', (text) => {
    expect(asksWhetherTrue(foldTerm(text))).toBe(true);
  });

  test.each([
    '',
    'is the trial in May?',
    'is this true of the union too?',
    'really long trial',
    'why is this true',
    '开庭是真的在五月吗',
    '真的要赔那么多吗',
    '这是谁说的',
  ])('but not in “%s”', (text) => {
    expect(asksWhetherTrue(foldTerm(text))).toBe(false);
  });
});
