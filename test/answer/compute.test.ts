import { fc, test } from '@fast-check/vitest';
import { Decimal } from 'decimal.js';
import { describe, expect } from 'vitest';
import type { Computed, FigureRow } from '../../src/answer/answer.ts';
import { compute } from '../../src/answer/compute.ts';
import { Fact } from '../../src/dossier/schema.ts';
import type { Figure } from '../../src/dossier/schema.ts';
import { concept, dispute } from '../doubles/dispute.ts';

interface Measured {
  readonly value?: Figure['value'];
  readonly unit?: Figure['unit'];
  readonly is?: Figure['is'];
  readonly concept?: string;
  readonly as_of?: string;
  readonly when?: string;
}

/** A row of a fact that states one figure. */
function row({ value, unit = 'USD', is = 'exact', concept: name = 'valuation', as_of, when }: Measured): FigureRow {
  const amount = value === undefined ? { words: { zh: '数十', en: 'dozens' } } : { value };
  const [stated] = Fact.array().parse([
    {
      id: 'a-fact',
      text: { zh: '甲', en: 'A' },
      status: 'stated',
      about: {},
      concepts: [name],
      when,
      figures: [{ concept: name, unit, is, as_of, ...amount }],
      paragraphs: [1],
    },
  ]);
  const [other] = dispute.facts.values();
  const of = dispute.concepts.get(concept(name));
  const figure = stated?.figures[0];
  if (stated === undefined || figure === undefined || other === undefined || of === undefined)
    throw new Error('the double lacks something');
  return { fact: { ...stated, topic: other.topic, source: other.source, measured: stated.figures }, figure, concept: of, of: [] };
}

const numbers = (computed: Computed): string[] => (computed.kind === 'number' ? computed.values.map((value) => value.toFixed()) : []);
const ends = (computed: Computed): readonly [Decimal, Decimal] => {
  if (computed.kind !== 'number') throw new Error(`not a number but ${computed.kind}`);
  const [low, high = low] = computed.values;
  return [low, high];
};

const amount = fc.integer({ min: 1, max: 10 ** 13 });
const cents = amount.map((whole) => whole / 100);
const range = fc.tuple(amount, amount).map(([one, other]): [number, number] => (one <= other ? [one, other] : [other, one]));
/** Somewhere from 0 to 1, both ends among them. */
const place = fc.integer({ min: 0, max: 16 }).map((part) => new Decimal(part).dividedBy(16));
const within = ([low, high]: readonly [number, number], at: Decimal): Decimal =>
  new Decimal(low).plus(new Decimal(high).minus(low).times(at));
const holds = (computed: Computed, value: Decimal): boolean => {
  const [low, high] = ends(computed);
  // The pointwise value is rounded to 20 digits where its quotient is endless.
  const slack = value.abs().times('1e-18');
  return low.lessThanOrEqualTo(value.plus(slack)) && high.greaterThanOrEqualTo(value.minus(slack));
};

describe('sums and differences', () => {
  test.prop([cents, cents, cents])('a sum of cents is exact', (one, other, third) => {
    const exact = [one, other, third].reduce((sum, value) => sum + BigInt(Math.round(value * 100)), 0n);
    expect(
      ends(compute('sum', [row({ value: one }), row({ value: other }), row({ value: third })]))[0]
        .times(100)
        .toFixed(),
    ).toBe(String(exact));
  });

  test.prop([amount, amount])('a difference undoes a sum', (one, other) => {
    const [sum] = ends(compute('sum', [row({ value: one }), row({ value: other })]));
    expect(numbers(compute('difference', [row({ value: sum.toNumber() }), row({ value: other })]))).toEqual([String(one)]);
  });

  test('decimals that binary numbers cannot hold stay exact', () => {
    expect(numbers(compute('sum', [row({ value: 0.1 }), row({ value: 0.2 })]))).toEqual(['0.3']);
  });

  test('a sum keeps its unit and both ends of its ranges', () => {
    expect(compute('sum', [row({ value: [4e9, 6e9] }), row({ value: [2e9, 3e9] })])).toMatchObject({ kind: 'number', unit: 'USD' });
    expect(numbers(compute('sum', [row({ value: [4e9, 6e9] }), row({ value: [2e9, 3e9] })]))).toEqual(['6000000000', '9000000000']);
  });

  test('a difference of ranges crosses their ends', () => {
    expect(numbers(compute('difference', [row({ value: [6, 9] }), row({ value: [2, 3] })]))).toEqual(['3', '7']);
  });
});

describe('ratios and shares', () => {
  test.prop([amount, fc.integer({ min: 1, max: 1000 })])('the ratio of a multiple is the multiplier, exactly', (value, times) => {
    const computed = compute('ratio', [row({ value: new Decimal(value).times(times).toNumber() }), row({ value })]);
    fc.pre(Number.isSafeInteger(value * times));
    expect(numbers(computed)).toEqual([String(times)]);
  });

  test('a ratio is in times, a share in percent', () => {
    expect(compute('ratio', [row({ value: 50e9 }), row({ value: 25e9 })])).toMatchObject({ unit: 'times' });
    const share = compute('share', [row({ value: 1 }), row({ value: 8 })]);
    expect(share).toMatchObject({ unit: 'percent' });
    expect(numbers(share)).toEqual(['12.5']);
  });

  test('an endless quotient is not rounded to a few digits', () => {
    expect(numbers(compute('ratio', [row({ value: 1 }), row({ value: 3 })]))[0]).toMatch(/^0\.3{50,}/);
  });

  test('the low end divides by the high end', () => {
    expect(numbers(compute('ratio', [row({ value: [6, 9] }), row({ value: [2, 3] })]))).toEqual(['2', '4.5']);
  });

  test('nothing is divided by what may be zero', () => {
    expect(compute('ratio', [row({ value: 1 }), row({ value: [0, 3] })])).toEqual({ kind: 'undecided' });
  });
});

describe('ranges', () => {
  test.prop([range, range, place, place])('hold the result of every two values within them', (one, other, first, second) => {
    const rows = [row({ value: one }), row({ value: other })] as const;
    const [a, b] = [within(one, first), within(other, second)];
    expect(holds(compute('sum', rows), a.plus(b))).toBe(true);
    expect(holds(compute('difference', rows), a.minus(b))).toBe(true);
    expect(holds(compute('ratio', rows), a.dividedBy(b))).toBe(true);
    expect(holds(compute('share', rows), a.dividedBy(b).times(100))).toBe(true);
  });

  test.prop([range, range])('that overlap have no larger one', (one, other) => {
    const computed = compute('larger', [row({ value: one }), row({ value: other })]);
    expect(computed.kind).toBe(one[0] > other[1] || other[0] > one[1] ? 'winner' : 'undecided');
  });
});

describe('what figures do not decide', () => {
  test.each(['ratio', 'difference', 'sum', 'share', 'larger'] as const)('%s of different units', (operation) => {
    expect(compute(operation, [row({ value: 5 }), row({ value: 2, unit: 'percent' })])).toEqual({ kind: 'undecided' });
  });

  test('amounts without a number', () => {
    expect(compute('larger', [row({}), row({ value: 2 })])).toEqual({ kind: 'undecided' });
  });

  test('amounts without a currency, of different concepts', () => {
    const unit = 'money-without-currency';
    expect(compute('larger', [row({ value: 5, unit }), row({ value: 2, unit, concept: 'damages-sought' })]).kind).toBe('undecided');
    expect(compute('larger', [row({ value: 5, unit }), row({ value: 2, unit })]).kind).toBe('winner');
  });

  test('a ratio of three figures', () => {
    expect(compute('ratio', [row({ value: 1 }), row({ value: 2 }), row({ value: 3 })]).kind).toBe('undecided');
  });

  test('a sum of a lower and an upper bound', () => {
    expect(compute('sum', [row({ value: 1, is: 'over' }), row({ value: 2, is: 'at-most' })]).kind).toBe('undecided');
    expect(compute('difference', [row({ value: 3, is: 'over' }), row({ value: 2, is: 'at-most' })]).kind).toBe('number');
  });
});

describe('the larger of figures', () => {
  test('is the one above all others', () => {
    const rows = [row({ value: 3 }), row({ value: [7, 9] }), row({ value: [1, 6] })] as const;
    expect(compute('larger', rows)).toEqual({ kind: 'winner', row: rows[1] });
  });

  test('is not decided by a bound that leaves room', () => {
    expect(compute('larger', [row({ value: 83, is: 'at-most' }), row({ value: 50 })]).kind).toBe('undecided');
    expect(compute('larger', [row({ value: 83 }), row({ value: 50, is: 'over' })]).kind).toBe('undecided');
    expect(compute('larger', [row({ value: 83, is: 'over' }), row({ value: 50, is: 'at-most' })]).kind).toBe('winner');
  });

  test('more than five is larger than five', () => {
    expect(compute('larger', [row({ value: 5 }), row({ value: 5, is: 'over' })])).toMatchObject({ row: { figure: { is: 'over' } } });
    expect(compute('larger', [row({ value: 5 }), row({ value: 5 })]).kind).toBe('undecided');
  });
});

describe('the earlier of figures', () => {
  test('goes by the figure’s own time, or else the fact’s, whatever the units', () => {
    const rows = [row({ value: 1, as_of: '2031-05', when: '2020' }), row({ value: 2, unit: 'percent', when: '2030' })] as const;
    expect(compute('earlier', rows)).toEqual({ kind: 'winner', row: rows[1] });
  });

  test('is not decided by times that overlap, are missing or have only an end', () => {
    expect(compute('earlier', [row({ value: 1, when: '2030' }), row({ value: 2, when: '2030-05' })]).kind).toBe('undecided');
    expect(compute('earlier', [row({ value: 1 }), row({ value: 2, when: '2030-05' })]).kind).toBe('undecided');
    expect(compute('earlier', [row({ value: 1, when: '2029' }), row({ value: 2, when: 'by 2030' })]).kind).toBe('undecided');
    expect(compute('earlier', [row({ value: 1, when: '2030' }), row({ value: 2, when: 'before 2030' })])).toMatchObject({
      row: { fact: { when: 'before 2030' } },
    });
  });
});
