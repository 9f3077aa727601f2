/** Dates as stretches of days: which longer ones a date lies in, and whether two can be the same. */
import type { Side } from './dates.ts';
import { endOf, parseWhen, SEASONS, startOf } from './when.ts';
import type { Part, Point, When } from './when.ts';

/** Every date that holds the one written, itself included, with its year and without: late April 2026 is in April, Q2, H1 and spring 2026. */
export function periodsOf(date: string): string[] {
  const open = date.startsWith('--');
  const when = parseWhen(open ? `2024${date.slice(1)}` : date);
  if (when === undefined || 'from' in when || 'point' in when) return [date];
  const within = withinYear(when);
  const years = open ? [] : [String(when.year).padStart(4, '0')];
  return [...new Set([date, ...years, ...within.flatMap((rest) => [`--${rest}`, ...years.map((year) => `${year}-${rest}`)])])];
}

/** The same, without the year. */
function withinYear(point: Point): string[] {
  switch (point.kind) {
    case 'year':
      return [];
    case 'half':
      return [`H${point.half}`];
    case 'quarter':
      return [`Q${point.quarter}`, `H${point.quarter < 3 ? 1 : 2}`];
    case 'season':
      return [point.season];
    default: {
      const month = String(point.month).padStart(2, '0');
      const season = SEASONS[Math.floor(point.month / 3) - 1];
      const more = [
        month,
        `Q${Math.ceil(point.month / 3)}`,
        `H${point.month < 7 ? 1 : 2}`,
        ...(season === undefined || point.month === 12 ? [] : [season]),
      ];
      if (point.kind === 'month') return more;
      if (point.kind === 'part') return [`${month}-${point.part}`, ...more];
      return [`${month}-${String(point.day).padStart(2, '0')}`, `${month}-${partOf(point.day)}`, ...more];
    }
  }
}

const partOf = (day: number): Part => (day <= 10 ? 'early' : day <= 20 ? 'mid' : 'late');

interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** How many days a part of a month may reach beyond its own third: early April is no date to the day. */
const LOOSE = 3;
/** By how many months people differ about where a season begins and ends. */
const SEASON_LOOSE = 100;

/** The days that a time may mean at the widest. A time with only an end or a beginning has no other. */
function stretchOf(when: When, side: Side | undefined): Stretch {
  const loose = when.kind === 'part' ? LOOSE : when.kind === 'season' ? SEASON_LOOSE : 0;
  const [first, last] = [startOf(when) - loose, endOf(when) + loose];
  const bound = side ?? (when.kind === 'before' || when.kind === 'by' ? when.kind : undefined);
  switch (bound) {
    case 'before':
      return { first: Number.NEGATIVE_INFINITY, last: startOf(when) - 1 };
    case 'by':
      return { first: Number.NEGATIVE_INFINITY, last };
    case 'after':
      return { first: endOf(when) + 1, last: Number.POSITIVE_INFINITY };
    case 'from':
      return { first, last: Number.POSITIVE_INFINITY };
    case undefined:
      return { first, last };
  }
}

/** What a year counts for in the numbers that days sort by. */
const DAYS_OF_YEAR = 10_000;

/**
 * Whether a date that was asked about, as it is written (`--05`: of any year), cannot be a time of the record.
 * False wherever one may lie in the other, or either is not read.
 */
export function datesApart(date: string, side: Side | undefined, known: When): boolean {
  const told = stretchOf(known, undefined);
  if (!date.startsWith('--')) {
    const when = parseWhen(date);
    return when !== undefined && areApart(stretchOf(when, side), told);
  }
  // A side of some day in any year, or a time that may last a year, is held by any.
  if (side !== undefined || !Number.isFinite(told.first) || told.last - told.first >= DAYS_OF_YEAR) return false;
  for (let year = Math.floor(told.first / DAYS_OF_YEAR); year <= Math.floor(told.last / DAYS_OF_YEAR); year++) {
    const when = parseWhen(`${year}${date.slice(1)}`);
    if (when === undefined || !areApart(stretchOf(when, undefined), told)) return false;
  }
  return true;
}

const areApart = (one: Stretch, other: Stretch): boolean => one.last < other.first || other.last < one.first;
