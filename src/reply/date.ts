/** Times as people write them, no more precise than the data has them. */
import type { Language } from '../dossier/schema.ts';
import type { Point, When } from '../dossier/when.ts';
import { readWhen } from '../dossier/when.ts';
import { WORDS } from './words.ts';

/** A time in words of one language, such as `2026年4月下旬` or `the first quarter of 2026`. */
export function formatWhen(when: When, language: Language): string {
  const words = WORDS[language];
  switch (when.kind) {
    case 'span':
      return words.span(formatPoint(when.from, language), formatPoint(when.to, language));
    case 'before':
      return words.before(formatPoint(when.point, language));
    case 'by':
      return words.by(formatPoint(when.point, language));
    default:
      return formatPoint(when, language);
  }
}

/** The same for a time as the data writes it, such as `2026-04-late`. Throws on text that is no time. */
export const formatTime = (text: string, language: Language): string => formatWhen(readWhen(text), language);

function formatPoint(point: Point, language: Language): string {
  const words = WORDS[language];
  switch (point.kind) {
    case 'day':
      return byCalendar(point.year, point.month, point.day, { dateStyle: 'long' }, words.locale);
    case 'part':
      return words.parts[point.part](month(point.year, point.month, words.locale));
    case 'month':
      return month(point.year, point.month, words.locale);
    case 'quarter':
      return words.quarter(point.year, point.quarter);
    case 'half':
      return words.half(point.year, point.half);
    case 'season':
      return words.season(point.year, point.season);
    case 'year':
      return words.year(point.year);
  }
}

const month = (year: number, number: number, locale: string): string =>
  byCalendar(year, number, 1, { year: 'numeric', month: 'long' }, locale);

function byCalendar(year: number, number: number, day: number, options: Intl.DateTimeFormatOptions, locale: string): string {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  formats.set(key, format);
  return format.format(Date.UTC(year, number - 1, day));
}

/** A format takes long to make and is the same each time. */
const formats = new Map<string, Intl.DateTimeFormat>();
