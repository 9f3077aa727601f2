/** Words around an amount that make it a bound, or a round number: over, at least, nearly, 超过, 左右. */
import { Decimal } from 'decimal.js';
import type { Exactness, Figure } from './schema.ts';

export type Bound = Exclude<Exactness, 'exact'> | 'nearly';

/** Earlier rows win: 不超过 is no 超过, and “just under” is nearer than “under”. */
const BEFORE: readonly (readonly [Bound, RegExp])[] = [
  [
    'nearly',
    /(?:将近|接近|(?<!最)近|差不多|(?<![很最飞])快(?:到|要|有)?|nearly|almost|close to|practically|not quite|(?<!not )shy of|(?:just|slightly|a (?:hair|touch|tad|bit|little)) (?:under|below|less than))\s*$/u,
  ],
  ['at-least', /(?:至少|起码|不低于|不会?少于|最少|不小于|≥|at least|no less than|not less than|no fewer than|minimum of|upwards of)\s*$/u],
  ['at-most', /(?:不超过|不高于|不多于|不大于|最多|至多|顶多|≤|at most|no more than|not more than|up to|maximum of|as much as)\s*$/u],
  ['under', /(?:不到|不足|少于|低于|小于|未达|不满|<|less than|fewer than|under|below|short of|not even)\s*$/u],
  [
    'over',
    /(?:超过|多过|多于|高于|大于|突破|不止|逾|超|>|more than|over|above|exceed(?:s|ed|ing)?|in excess of|greater than|north of)\s*$/u,
  ],
  ['about', /(?:大约|大概|约为?|左右|大致|约莫|估计|about|around|roughly|approximately|approx\.?|some|circa|~|≈|or so)\s*$/u],
];
const AFTER: readonly (readonly [Bound, RegExp])[] = [
  ['at-least', /\s*(?:以上|及以上|起(?!诉)|or more|or above|and up|or greater|plus(?![a-z]))/uy],
  ['at-most', /\s*(?:以下|以内|之内|or less|or fewer|or below|at most|tops)/uy],
  ['under', /\s*(?:都|还)?(?:不到|不足)(?![\d一二三四五六七八九十百千万亿])/uy],
  ['over', /\s*(?:开外|出头|多一?点[点儿]?|挂零|and counting|and change(?! [a-z]))/uy],
  ['about', /\s*(?:左右|上下|前后|or so|-?ish|give or take|or thereabouts)/uy],
];
/** With what a word of a bound before an amount may end, or a sign behind it: most amounts have none before them. */
const LAST: ReadonlySet<string> = new Set('快要少码于过多大到足达满破止逾超近约略为右致莫计≥≤<>~≈的了是有tnfogrsdwyea.');
/** No word of a bound is longer. */
const LONGEST = 22;

/** The bound that the words around an amount make it. */
export function boundOf(text: string, start: number, end: number): Bound | undefined {
  const last = text.charAt(start - 1) === ' ' ? text.charAt(start - 2) : text.charAt(start - 1);
  if (LAST.has(last)) {
    const before = text.slice(Math.max(0, start - LONGEST), start).replace(/[的了是有]\s*$/u, '');
    const found = BEFORE.find(([, pattern]) => pattern.test(before));
    if (found !== undefined) return found[0];
  }
  return AFTER.find(([, pattern]) => {
    pattern.lastIndex = end;
    return pattern.test(text);
  })?.[0];
}

/** From what to what an amount may be. */
export interface Extent {
  readonly low: Decimal;
  readonly high: Decimal;
  /** Whether an end is itself none of it: over 800 is not 800. */
  readonly openLow: boolean;
  readonly openHigh: boolean;
}

const ENDLESS = new Decimal(Infinity);
/** How far a round number may be from the amount. */
const ROUND = 0.1;
/** Two numbers of three digits are one number where they differ by less: 134 billion is 134.49 billion. */
const DIGITS = 3;

/** The extent of an amount: of one value or both ends of a range, as its bound has it. Exact ones count as rounded to three digits. */
export function extentOf(values: readonly Decimal[], bound?: Bound | 'exact'): Extent {
  const low = Decimal.min(...values);
  const high = Decimal.max(...values);
  const closed = { openLow: false, openHigh: false };
  switch (bound) {
    case 'over':
      return { ...closed, low, high: ENDLESS, openLow: true };
    case 'at-least':
      return { ...closed, low, high: ENDLESS };
    case 'under':
      return { ...closed, low: ENDLESS.negated(), high, openHigh: true };
    case 'at-most':
      return { ...closed, low: ENDLESS.negated(), high };
    case 'nearly':
      return { ...closed, low: low.times(1 - ROUND), high };
    case 'about':
      return { ...closed, low: low.times(1 - ROUND), high: high.times(1 + ROUND) };
    case 'exact':
    case undefined:
      return { ...closed, low: low.minus(rounding(low)), high: high.plus(rounding(high)) };
  }
}

/** The ends of a figure's value, of one value that one; none where it is told in words. */
export const endsOf = ({ value }: Pick<Figure, 'value'>): Decimal[] => [value ?? []].flat().map((end) => new Decimal(end));

/** The extent of a figure; undefined where it is told in words. */
export const figureExtent = (figure: Pick<Figure, 'value' | 'is'>): Extent | undefined =>
  figure.value === undefined ? undefined : extentOf(endsOf(figure), figure.is);

/** Half of what one more in the last of three digits would be. */
const rounding = (value: Decimal): Decimal => (value.isZero() ? new Decimal(0) : new Decimal(`5e${value.e - DIGITS}`));

/** Whether no amount is in both. */
export const apart = (one: Extent, other: Extent): boolean => below(one, other) || below(other, one);

function below(one: Extent, other: Extent): boolean {
  return one.high.lt(other.low) || (one.high.eq(other.low) && (one.openHigh || other.openLow));
}
