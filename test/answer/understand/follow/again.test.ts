/** What is asked of what was shown, and told by it: it is shown again. */
import { describe, expect, test } from 'vitest';
import { againBy } from '../../../../src/answer/understand/follow/again.ts';
import { followWords } from '../../../../src/answer/understand/follow/words.ts';
import { fold } from '../../../../src/answer/understand/read/fold.ts';
import { readerOf } from '../../../../src/answer/understand/reader.ts';
import { endsOf } from '../../../../src/dossier/bounds.ts';
import type { DossierFact } from '../../../../src/dossier/dossier.ts';
import { dispute, engine, fact, factOf } from '../../../doubles/dispute.ts';
import { WORDS } from '../../../doubles/words.ts';

const reader = readerOf(dispute, WORDS);
const asksAgain = againBy(WORDS, followWords(WORDS.followUps), dispute);
const again = (follow: string, ...shown: string[]): ReturnType<typeof asksAgain> => asksAgain(reader.read(fold(follow)), shown.map(factOf));

describe('an end of a range that was told', () => {
  test.each(['high end', 'the low end of the range', 'at most', '封顶', '最低', '上限多少'])('is told by it: %s', (follow) =>
    expect(again(follow, 'damages-total')).toBe('again'),
  );

  test('is told by what gives both ends, where only one was told', () => {
    const total = factOf('damages-total');
    const top: DossierFact = {
      ...total,
      id: fact('damages-top'),
      measured: total.measured.map((figure) => ({ ...figure, value: endsOf(figure).at(-1)?.toNumber(), is: 'at-most' })),
    };
    expect(asksAgain(reader.read(fold('low end?')), [top])).toBe(total);
    const others = { ...top, measured: top.measured.map((figure) => ({ ...figure, value: 1 })) };
    expect(asksAgain(reader.read(fold('low end?')), [others])).toBe('no-more');
  });

  test('is none of what has one value, nor of what is asked of somebody', () => {
    expect(again('high end', 'brackenlift-valuation')).toBe('no-more');
    expect(again('high end for Saltmere', 'damages-total')).toBeUndefined();
    expect(again('the figure?', 'damages-total')).toBeUndefined();
    expect(again('high end')).toBeUndefined();
  });
});

describe('others than one', () => {
  test.each(['other than Saltmere', 'besides Saltmere who', '除了盐泽轮渡还有谁'])('are told by what names both: %s', (follow) =>
    expect(again(follow, 'damages-total')).toBe('again'),
  );

  test('are told by what lists it, where it is no name', () => {
    expect(again('besides the control room', 'restart-conditions')).toBe('again');
    expect(again('besides the control room', 'trial-date')).toBeUndefined();
  });

  test('are not by what names those alone, nor by what does not name them', () => {
    expect(again('besides Saltmere and the Quayside Union', 'damages-total')).toBe('no-more');
    expect(again('besides Brackenlift', 'brackenlift-valuation')).toBe('no-more');
    expect(again('other than Dravensk', 'damages-total')).toBeUndefined();
    expect(again('besides Brackenlift, what was sold', 'brackenlift-valuation')).toBeUndefined();
  });
});

describe('whether it is not another amount or time', () => {
  test('is answered by what was told', () => {
    expect(again('not 500 million?', 'damages-total')).toBe('again');
    expect(again('不是5亿？', 'damages-total')).toBe('again');
    expect(again('not in 2042?', 'trial-date')).toBe('again');
  });

  test('is not by what has none, and not where something else is asked too', () => {
    expect(again('not in 2042?', 'drunken-heron')).toBeUndefined();
    expect(again('not 500 million for the union?', 'damages-total')).toBeUndefined();
    expect(again('500 million?', 'damages-total')).toBeUndefined();
  });
});

test('a longer question asks something of its own', () => {
  expect(again('besides Saltmere, which of the others that sued had people hurt in it', 'damages-total')).toBeUndefined();
});

test('what is not told besides is refused, and nothing else is told in its place', () => {
  const question = 'how much are they suing Brackenlift for';
  const previous = { plan: engine.understand(question).plan, question };
  expect(engine.understand('besides Saltmere and the Quayside Union?', { previous }).plan).toMatchObject({
    kind: 'refuse',
    missing: [{ kind: 'further', what: 'more' }],
  });
});

test('what was shown is shown again behind a whole question', () => {
  const question = 'how much are they suing Brackenlift for';
  const { plan } = engine.understand(question);
  expect(plan.kind).toBe('facts');
  expect(engine.understand('high end?', { previous: { plan, question } }).plan).toEqual(plan);
});
