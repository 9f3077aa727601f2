/** Dates of a text whose own date is known: a date without a year, and times told from it (“last year”, 去年12月, “last April”). */
import { readDates } from './dates.ts';
import type { DateMention } from './dates.ts';
import { foldSigns } from './signs.ts';

/** Words for a year as seen from the present one, and how far they are from it. */
const RELATIVE_YEARS: readonly (readonly [RegExp, number])[] = [
  [/今年|本年度?|\bthis year(?:'s)?\b/gu, 0],
  [/去年|上一年|\blast year(?:'s)?\b/gu, -1],
  [/明年|来年|下一年|\bnext year(?:'s)?\b/gu, 1],
  [/(?<![以之多几\d一二三四五六七八九十])前年/gu, -2],
  [/(?<![以之\d一二三四五六七八九十])后年(?!龄)/gu, 2],
];
/** “last April”: which one depends on when it is said. */
const LAST_OR_NEXT = /\b(?<which>last|next|this|past|coming)\s$/u;
const BETWEEN = /^(?:\s|of|in|的|,)*$/u;
/** What every such word holds something of: most texts have none. */
const RELATIVE = /[今本去上明来下前后]一?年|\byear\b|\b(?:last|next|this|past|coming)\s/u;

/** A date seen from another: with the other date that it may be as well. */
export interface DateSeen extends DateMention {
  /** The date without the year, where the words name the year only as seen from whoever says them: “last April”. */
  readonly or?: string;
}

/** The dates in `text`, in order, those told from the present year as of `year`; a date without any year stays without. */
export function datesSeenFrom(text: string, year: number): DateSeen[] {
  const plain = foldSigns(text);
  const found = readDates(plain);
  if (!RELATIVE.test(plain)) return found;
  const relative = RELATIVE_YEARS.flatMap(([pattern, offset]) =>
    [...plain.matchAll(pattern)].map(({ 0: { length }, index }) => ({ start: index, end: index + length, year: year + offset })),
  );
  const used = new Set<number>();
  const dates = found.map((mention): DateSeen => {
    const { date, start, end } = mention;
    if (!date.startsWith('--')) return mention;
    const told = relative.find(
      (other) =>
        (other.end <= start && BETWEEN.test(plain.slice(other.end, start))) ||
        (other.start >= end && BETWEEN.test(plain.slice(end, other.start))),
    );
    if (told === undefined) return seen(mention, plain, year);
    used.add(told.start);
    return { ...mention, date: `${told.year}${date.slice(1)}`, start: Math.min(start, told.start), end: Math.max(end, told.end) };
  });
  const years = relative
    .filter(({ start, end }) => !used.has(start) && found.every((other) => other.end <= start || other.start >= end))
    .map(({ start, end, year: told }) => ({ date: String(told), start, end }));
  return [...dates, ...years].sort((one, other) => one.start - other.start);
}

/** “last April”, seen from the source: its year as the source would mean it, and open, since whoever says it may see another. */
function seen(mention: DateMention, plain: string, year: number): DateSeen {
  const which = LAST_OR_NEXT.exec(plain.slice(Math.max(0, mention.start - 8), mention.start))?.groups?.['which'];
  if (which === undefined) return mention;
  const offset = which === 'last' || which === 'past' ? -1 : which === 'next' ? 1 : 0;
  return { ...mention, date: `${year + offset}${mention.date.slice(1)}`, or: mention.date, open: true };
}

/**
 * The dates in `text`, each once, as `readDates` has them, where `year` is the text's own: `4月下旬` is `2026-04-late`, `去年12月` is `2025-12`.
 * After a year in the same text (2024年2月 … 6月) it may be that year's, and stays open.
 */
export function datesIn(text: string, year: number): string[] {
  let named = false;
  const dates = datesSeenFrom(text, year).map(({ date }) => {
    if (!date.startsWith('--')) named = true;
    return date.startsWith('--') && !named ? `${year}${date.slice(1)}` : date;
  });
  return [...new Set(dates)];
}
