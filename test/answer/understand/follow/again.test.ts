/** What is asked of what was shown, and told by it: it is shown again. */
import { describe, expect, test } from 'vitest';
import { againBy } from '../../../../src/answer/understand/follow/again.ts';
import { fold } from '../../../../src/answer/understand/read/fold.ts';
import { readerOf } from '../../../../src/answer/understand/reader.ts';
import { dispute, engine, factOf } from '../../../doubles/dispute.ts';
import { WORDS } from '../../../doubles/words.ts';

const reader = readerOf(dispute, WORDS);
const isShownAgain = againBy(WORDS, dispute);
const again = (follow: string, ...shown: string[]): boolean => isShownAgain(reader.read(fold(follow)), shown.map(factOf));

describe('an end of a range that was told', () => {
  test.each(['high end', 'the low end of the range', 'at most', '封顶', '最低', '上限多少'])('is told by it: %s', (follow) =>
    expect(again(follow, 'damages-total')).toBe(true),
  );

  test('is none of what has one value, nor of what is asked of somebody', () => {
    expect(again('high end', 'brackenlift-valuation')).toBe(false);
    expect(again('high end for Saltmere', 'damages-total')).toBe(false);
    expect(again('high end')).toBe(false);
  });
});

describe('others than one', () => {
  test.each(['other than Saltmere', 'besides Saltmere who', '除了盐泽轮渡还有谁'])('are told by what names both: %s', (follow) =>
    expect(again(follow, 'damages-total')).toBe(true),
  );

  test('are not by what names that one alone, or another', () => {
    expect(again('other than Dravensk', 'damages-total')).toBe(false);
    expect(again('besides Brackenlift', 'brackenlift-valuation')).toBe(false);
  });
});

describe('whether it is not another amount or time', () => {
  test('is answered by what was told', () => {
    expect(again('not 500 million?', 'damages-total')).toBe(true);
    expect(again('不是5亿？', 'damages-total')).toBe(true);
    expect(again('not in 2042?', 'trial-date')).toBe(true);
  });

  test('is not by what has none, and not where something else is asked too', () => {
    expect(again('not in 2042?', 'drunken-heron')).toBe(false);
    expect(again('not 500 million for the union?', 'damages-total')).toBe(false);
    expect(again('500 million?', 'damages-total')).toBe(false);
  });
});

test('what was shown is shown again behind a whole question', () => {
  const question = 'how much are they suing Brackenlift for';
  const { plan } = engine.understand(question);
  expect(plan.kind).toBe('facts');
  expect(engine.understand('high end?', { previous: { plan, question } }).plan).toEqual(plan);
});
