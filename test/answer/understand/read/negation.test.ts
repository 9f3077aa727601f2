/** What a question denies is held against what a fact denies. */
import { describe, expect, test } from 'vitest';
import { fold } from '../../../../src/answer/understand/read/fold.ts';
import { denialsBy, deniesBy } from '../../../../src/answer/understand/read/negation.ts';
import { readerOf } from '../../../../src/answer/understand/reader.ts';
import { fitnessFor } from '../../../../src/answer/understand/rank/score.ts';
import { WORDS } from '../../../doubles/words.ts';
import { loadedDossier } from '../../../shipped.ts';

const denialsIn = denialsBy(WORDS.negation);
const denies = deniesBy(denialsIn);
/** What a text denies with, as it stands there. */
const denied = (text: string): string[] => denialsIn(text).map(({ start, end }) => text.slice(start, end));

describe('a text', () => {
  test.each([
    'Which plans do not show ads?',
    "isn't it",
    'without ads',
    'free of ads',
    'never sued',
    '哪些套餐没有广告',
    '未成年人',
    '无广告',
    '不会',
    '別告',
  ])('denies: %s', (text) => {
    expect(denies(fold(text).text)).toBe(true);
  });

  test.each([
    'Which plans show ads?',
    'notable',
    'knot',
    'not only ads',
    '是不是',
    '有没有广告',
    '会不会',
    '他告不告',
    '非常多',
    '特别',
    '不仅如此',
    '未来',
    '别人',
  ])('denies nothing: %s', (text) => {
    expect(denies(fold(text).text)).toBe(false);
  });
});

describe('a fact', () => {
  const { index, read } = readerOf(loadedDossier(), WORDS);
  const fit = (question: string, fact: string): number => {
    const evidence = index.facts.find((one) => one.fact.id === fact);
    return evidence === undefined ? Number.NaN : fitnessFor(read(fold(question)))(evidence);
  };
  /** How much better the fact without ads fits than the one with them. */
  const ahead = (question: string): number => fit(question, 'no-ads-plus-pro-enterprise') - fit(question, 'ads-in-go');

  test.each([
    ['which plans do not show ads', 'which plans show ads'],
    ['哪些套餐没有广告', '哪些套餐有广告'],
  ])('that denies fits “%s” better than “%s”', (denying, affirming) => {
    expect(ahead(denying)).toBeGreaterThan(ahead(affirming) + 0.1);
  });

  test('is not judged by it where a yes/no question may be about either', () => {
    expect(ahead('does Go not show ads?')).toBeCloseTo(ahead('does Go show ads?'), 6);
  });
});

describe('where a text denies', () => {
  test('is told place by place, past what only looks like it', () => {
    expect(denied('not only ads, and never without names')).toEqual(['never', 'without']);
    expect(denied('告不告是一回事，他没告')).toEqual(['没']);
    expect(denied('不但告了，还不撤')).toEqual(['不']);
    expect(denied('who sued whom')).toEqual([]);
  });
});
