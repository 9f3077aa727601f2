/** Which of two is said to have more, or to be earlier: how it is read, and when two say the same. */
import { describe, expect, test } from 'vitest';
import { comparedAlike, comparisonsBy } from '../../../src/answer/check/comparison.ts';
import { LANGUAGE, loadLanguage } from '../../../src/dossier/language.ts';
import { engine } from '../../doubles/dispute.ts';

const read = comparisonsBy(loadLanguage(LANGUAGE).statements);
const comparisonOf = (text: string) => {
  const { question } = engine.trace(text);
  return read(question.text, question.tokens);
};

describe('what is compared', () => {
  test.each([
    ['by a word behind both', '布拉肯起重的估值比德拉文斯克低', 'dravensk', 'brackenlift', 'size'],
    ['by a word in front of the other', '德拉文斯克的估值高于布拉肯起重', 'dravensk', 'brackenlift', 'size'],
    ['by “than”', 'Brackenlift is worth less than Dravensk', 'dravensk', 'brackenlift', 'size'],
    ['by how many times as much', '德拉文斯克的估值是布拉肯起重的3倍', 'dravensk', 'brackenlift', 'size'],
    ['by times as much', 'Dravensk is worth three times as much as Brackenlift', 'dravensk', 'brackenlift', 'size'],
    ['by a time', '布拉肯起重比德拉文斯克晚两年盈利', 'dravensk', 'brackenlift', 'time'],
    ['with one of a list', 'Brackenlift comes later than Saltmere Ferries and Dravensk', 'dravensk', 'brackenlift', 'time'],
  ])('is told %s: %s', (_, text, above, below, scale) => {
    const found = comparisonOf(text);
    expect(found?.above).toContain(above);
    expect(found?.below).toContain(below);
    expect(found?.scales).toContain(scale);
  });

  test.each([
    ['a comparison of none', '布拉肯起重比较大'],
    ['one with a word for both ways', '布拉肯起重比德拉文斯克有高有低'],
    ['one with nobody', 'Brackenlift is worth more than 2 billion'],
    ['none', 'Brackenlift and Dravensk make cranes'],
  ])('is not %s: %s', (_, text) => {
    expect(comparisonOf(text)).toBeUndefined();
  });
});

describe('two comparisons', () => {
  const of = (above: string, below: string, scale: string) => {
    const found = comparisonOf(`${above}${scale === 'size' ? '的估值高于' : '早于'}${below}`);
    if (found === undefined) throw new Error('not read');
    return found;
  };
  test('are the same, turned, or of other things', () => {
    const one = of('德拉文斯克', '布拉肯起重', 'size');
    expect(comparedAlike(one, of('德拉文斯克', '布拉肯起重', 'size'))).toBe('same');
    expect(comparedAlike(one, of('布拉肯起重', '德拉文斯克', 'size'))).toBe('turned');
    expect(comparedAlike(one, of('布拉肯起重', '德拉文斯克', 'time'))).toBeUndefined();
    expect(comparedAlike(one, of('盐泽轮渡', '布拉肯起重', 'size'))).toBeUndefined();
  });
});
