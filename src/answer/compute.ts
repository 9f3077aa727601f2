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
const OPEN_UNITS: ReadonlySet<Unit> = new Set(['unspecified', 'money-without-currency']);

const UNDECIDED = { kind: 'undecided' } as const satisfies Computed;

type Rows = readonly [FigureRow, FigureRow, ...FigureRow[]];

/**
 * Computes `operation` over the figures of `rows`, in their order; `ratio`, `difference` and `share` take two.
 * A range makes the result a range that holds every result possible. Whether a figure is a bound is left to the words.
 * @returns `undecided` where units differ, an amount has no number, bounds pull both ways, or the figures do not order.
 */
export function compute(operation: Operation, rows: Rows): Computed {
  if (operation === 'earlier') return earliest(rows);
  const [{ figure, concept }, , ...more] = rows;
  const ranges = rows.flatMap((row) => rangeOf(row.figure) ?? []);
  const [one, other, ...rest] = ranges;
  if (one === undefined || other === undefined || ranges.length < rows.length) return UNDECIDED;
  if (!rows.every((row) => row.figure.unit === figure.unit && (!OPEN_UNITS.has(figure.unit) || row.concept.id === concept.id)))
    return UNDECIDED;
  if (operation === 'larger') return largest(rows, ranges);
  if (operation === 'sum')
    return numberOf(
      rest.reduce<Range | undefined>((sum, range) => sum && plus(sum, range), plus(one, other)),
      figure.unit,
    );
  if (more.length > 0) return UNDECIDED;
  switch (operation) {
    case 'difference':
      return numberOf(plus(one, { low: other.high.negated(), high: other.low.negated(), bound: TURNED[other.bound] }), figure.unit);
    case 'ratio':
      return numberOf(quotient(one, other), 'times');
    case 'share':
      return numberOf(quotient(one, other), 'percent', 100);
  }
}

/** Which way the true value may lie from the one given: `over` and `at-least` upward, `under` and `at-most` downward. */
type Bound = 'none' | 'up' | 'down';
const BOUNDS = { exact: 'none', about: 'none', 'at-least': 'up', over: 'up', 'at-most': 'down', under: 'down' } as const satisfies Record<
  Exactness,
  Bound
>;
/** What a bound becomes when its figure is subtracted or divided by. */
const TURNED = { none: 'none', up: 'down', down: 'up' } as const satisfies Record<Bound, Bound>;

interface Range {
  readonly low: Decimal;
  readonly high: Decimal;
  readonly bound: Bound;
}

function rangeOf(figure: Figure): Range | undefined {
  if (figure.value === undefined) return undefined;
  const [low, high] = typeof figure.value === 'number' ? [figure.value, figure.value] : figure.value;
  return { low: new Exact(low), high: new Exact(high), bound: BOUNDS[figure.is] };
}

function numberOf(range: Range | undefined, unit: Unit, times = 1): Computed {
  if (range === undefined) return UNDECIDED;
  const [low, high] = [range.low.times(times), range.high.times(times)];
  return { kind: 'number', unit, values: low.equals(high) ? [low] : [low, high] };
}

/** Undefined where one bound points up and the other down: the sum may then be anything. */
function plus(one: Range, other: Range): Range | undefined {
  const bound = together(one.bound, other.bound);
  return bound && { low: one.low.plus(other.low), high: one.high.plus(other.high), bound };
}

/** Undefined where the divisor may be zero, and where bounds do not point one way, as beside negative values. */
function quotient(one: Range, other: Range): Range | undefined {
  if (other.low.lessThanOrEqualTo(0) && other.high.greaterThanOrEqualTo(0)) return undefined;
  const bound = together(one.bound, TURNED[other.bound]);
  if (bound === undefined || (bound !== 'none' && (one.low.isNegative() || other.low.isNegative()))) return undefined;
  const ends = [one.low, one.high].flatMap((above) => [other.low, other.high].map((below) => above.dividedBy(below)));
  return { low: Exact.min(...ends), high: Exact.max(...ends), bound };
}

function together(one: Bound, other: Bound): Bound | undefined {
  if (one === 'none' || one === other) return other;
  return other === 'none' ? one : undefined;
}

function largest(rows: Rows, ranges: readonly Range[]): Computed {
  const strict = (place: number, is: Exactness): boolean => rows[place]?.figure.is === is;
  const winner = rows.find((_, place) =>
    ranges.every((other, another) => {
      const range = ranges[place];
      if (range === undefined || another === place) return another === place;
      if (range.bound === 'down' || other.bound === 'up') return false;
      return range.low.greaterThan(other.high) || (range.low.equals(other.high) && (strict(place, 'over') || strict(another, 'under')));
    }),
  );
  return winner === undefined ? UNDECIDED : { kind: 'winner', row: winner };
}

function earliest(rows: Rows): Computed {
  const spans = rows.flatMap((row) => {
    const when = row.figure.as_of ?? row.fact.when;
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
