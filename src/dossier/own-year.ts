/** Dates of a text whose own year is known: a date without a year, and years told from it (“last year”). */
import { readDates } from './quantity.ts';

/** Words for a year as seen from the present one, and how far they are from it. */
export const RELATIVE_YEARS: readonly (readonly [RegExp, number])[] = [
  [/今年|本年度?|\bthis year\b/gu, 0],
  [/去年|上一年|\blast year\b/gu, -1],
  [/明年|来年|下一年|\bnext year\b/gu, 1],
  [/前年/gu, -2],
  [/后年/gu, 2],
];

/**
 * The dates in `text`, each once, as `readDates` has them, where `year` is the text's own: `4月下旬` is `2026-04-late`, `去年12月` is `2025-12`.
 * After a year in the same text (2024年2月 … 6月) it may be that year's, and stays open.
 */
export function datesIn(text: string, year: number): string[] {
  const plain = text.toLowerCase();
  const relative = RELATIVE_YEARS.flatMap(([pattern, offset]) =>
    [...plain.matchAll(pattern)].map(({ 0: { length }, index }) => ({ start: index, end: index + length, year: year + offset })),
  );
  const taken = new Set<number>();
  let named = false;
  const dates = readDates(text).map(({ date, start, end }) => {
    if (!date.startsWith('--')) {
      named = true;
      return { date, start };
    }
    const told = relative.find(
      (other) => other.end === start || (other.start >= end && /^(?:\s|of|的)*$/u.test(plain.slice(end, other.start))),
    );
    if (told !== undefined) taken.add(told.start);
    const open = told === undefined && (named || relative.some((other) => other.end < start));
    return { date: open ? date : `${told?.year ?? year}${date.slice(1)}`, start };
  });
  const years = relative.filter(({ start }) => !taken.has(start)).map((told) => ({ date: String(told.year), start: told.start }));
  return [...new Set([...dates, ...years].sort((one, other) => one.start - other.start).map(({ date }) => date))];
}
