/** Computing with figures: exact decimals, ranges kept as ranges, and no result where the figures do not decide it. */
import { Decimal } from 'decimal.js';
import type { Exactness, Figure, Unit } from '../dossier/schema.ts';
import { endOf, readWhen, startOf } from '../dossier/when.ts';
import type { When } from '../dossier/when.ts';
import type { Computed, FigureRow } from './answer.ts';
import type { Operation } from './plan.ts';

/** Figures have far fewer digits than this: sums, differences and quotients that end are exact, only an endless quotient stops here. */
const Exact = Decimal.clone({ precision: 100 });

/** Units that only say that there is one: two of them may be compared only within one concept. */
const OPEN_UNITS: readonly Unit[] = ['unspecified', 'money-without-currency'];

const UNDECIDED = { kind: 'undecided' } as const satisfies Computed;

interface Range {
  readonly low: Decimal;
  readonly high: Decimal;
  readonly is: Exactness;
}

type Rows = readonly [FigureRow, FigureRow, ...FigureRow[]];

/**
 * Computes `operation` over the figures of `rows`, in their order; `ratio`, `difference` and `share` take two.
 * A figure that is a bound (`at-most`, `over`, …) makes the result one, and a range makes it a range that holds every result possible.
 * @returns `undecided` where units differ, an amount has no number, bounds pull both ways, or the figures do not order.
 */
export function compute(operation: Operation, rows: Rows): Computed {
  if (operation === 'earlier') return earliest(rows);
  const [first, second, ...more] = rows;
  if (!rows.every((row) => sameMeasure(row, first))) return UNDECIDED;
  const ranges = rows.flatMap((row) => rangeOf(row.figure) ?? []);
  const [one, other, ...rest] = ranges;
  if (one === undefined || other === undefined || ranges.length < rows.length) return UNDECIDED;
  if (operation === 'larger') return largest(rows, ranges);
  if (operation === 'sum') return numberOf(rest.reduce(plus, plus(one, other)), first.figure.unit);
  if (more.length > 0) return UNDECIDED;
  switch (operation) {
    case 'difference':
      return numberOf(plus(one, negated(other)), second.figure.unit);
    case 'ratio':
      return numberOf(quotient(one, other), 'times');
    case 'share':
      return numberOf(quotient(one, other), 'percent', 100);
  }
}

function sameMeasure(one: FigureRow, other: FigureRow): boolean {
  return one.figure.unit === other.figure.unit && (!OPEN_UNITS.includes(one.figure.unit) || one.concept.id === other.concept.id);
}

function rangeOf(figure: Figure): Range | undefined {
  if (figure.value === undefined) return undefined;
  const [low, high] = typeof figure.value === 'number' ? [figure.value, figure.value] : figure.value;
  return { low: new Exact(low), high: new Exact(high), is: figure.is };
}

/** A range without `is` has bounds that pull both ways: nothing can be said of it. */
type Result = Omit<Range, 'is'> & { readonly is: Exactness | undefined };

function numberOf(result: Result | undefined, unit: Unit, times = 1): Computed {
  if (result?.is === undefined) return UNDECIDED;
  const low = result.low.times(times);
  const high = result.high.times(times);
  return { kind: 'number', unit, is: result.is, values: low.equals(high) ? [low] : [low, high] };
}

function plus(one: Result, other: Result): Result {
  return { low: one.low.plus(other.low), high: one.high.plus(other.high), is: both(one.is, other.is) };
}

const negated = (range: Range): Range => ({ low: range.high.negated(), high: range.low.negated(), is: TURNED[range.is] });

/** Undefined when the divisor may be zero, or where a bound meets a negative value and may point either way. */
function quotient(one: Range, other: Range): Result | undefined {
  if (other.low.lessThanOrEqualTo(0) && other.high.greaterThanOrEqualTo(0)) return undefined;
  const is = both(one.is, TURNED[other.is]);
  if (is !== 'exact' && is !== 'about' && (one.low.isNegative() || other.low.isNegative())) return undefined;
  const ends = [one.low, one.high].flatMap((above) => [other.low, other.high].map((below) => above.dividedBy(below)));
  return { low: Exact.min(...ends), high: Exact.max(...ends), is };
}

/** What a bound becomes when its figure is subtracted or divided by. */
const TURNED = { exact: 'exact', about: 'about', 'at-least': 'at-most', 'at-most': 'at-least', over: 'under', under: 'over' } as const satisfies Record<
  Exactness,
  Exactness
>;

const UPWARD: readonly Exactness[] = ['over', 'at-least'];
const DOWNWARD: readonly Exactness[] = ['under', 'at-most'];

/** How exact a result of two figures is: the stricter of two bounds of one direction, a bound before `about`, nothing for two that pull apart. */
function both(one: Exactness | undefined, other: Exactness | undefined): Exactness | undefined {
  if (one === undefined || other === undefined) return undefined;
  const pair = [one, other];
  const up = UPWARD.find((is) => pair.includes(is));
  const down = DOWNWARD.find((is) => pair.includes(is));
  if (up !== undefined && down !== undefined) return undefined;
  return up ?? down ?? (pair.includes('about') ? 'about' : 'exact');
}

function largest(rows: Rows, ranges: readonly Range[]): Computed {
  const winner = rows.find((_, place) => {
    const range = ranges[place];
    return range !== undefined && ranges.every((other) => other === range || exceeds(range, other));
  });
  return winner === undefined ? UNDECIDED : { kind: 'winner', row: winner };
}

/** Whether every value that `one` allows is more than every value that `other` allows. */
function exceeds(one: Range, other: Range): boolean {
  if (DOWNWARD.includes(one.is) || UPWARD.includes(other.is)) return false;
  if (one.low.equals(other.high)) return one.is === 'over' || other.is === 'under';
  return one.low.greaterThan(other.high);
}

function earliest(rows: Rows): Computed {
  const spans = rows.flatMap((row) => {
    const when = row.fact.when ?? row.figure.as_of;
    return when === undefined ? [] : [spanOf(readWhen(when))];
  });
  if (spans.length < rows.length) return UNDECIDED;
  const winner = rows.find((_, place) => {
    const span = spans[place];
    return span !== undefined && spans.every((other) => other === span || span.last < other.first);
  });
  return winner === undefined ? UNDECIDED : { kind: 'winner', row: winner };
}

/** The days a time allows; one that has only an end may be any day before it. */
function spanOf(when: When): { first: number; last: number } {
  switch (when.kind) {
    case 'by':
      return { first: Number.NEGATIVE_INFINITY, last: endOf(when) };
    case 'before':
      return { first: Number.NEGATIVE_INFINITY, last: startOf(when) - 1 };
    default:
      return { first: startOf(when), last: endOf(when) };
  }
}
