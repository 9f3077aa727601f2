/** Whether the times of a fact are those of the paragraphs that it cites. */
import type { FactFault } from './crosscheck-figures.ts';
import { datesIn } from './own-year.ts';
import { LANGUAGES } from './schema.ts';
import type { Fact } from './schema.ts';
import type { Paragraph, Source } from './schema/sources.ts';
import { endOf, parseWhen, readWhen, startOf, writeWhen, yearsOf } from './when.ts';
import type { Point, When } from './when.ts';

/** What is wrong with when a fact was and as of when its figures are, by the paragraphs that it cites. */
export function timesInParagraphs(fact: Fact, source: Source, cited: readonly Paragraph[]): FactFault[] {
  const times = [
    { path: ['when'], time: fact.when },
    ...fact.figures.map(({ as_of: time }, index) => ({ path: ['figures', index, 'as_of'], time })),
  ];
  const told = [...new Set([...cited.flatMap(({ dates }) => dates), source.published])];
  const [year = 0] = yearsOf(readWhen(source.published));
  // What a paragraph does not say again it takes from the one before.
  const before = source.paragraphs.filter(({ number }) => fact.paragraphs.includes(number + 1)).flatMap(({ dates }) => dates);
  const inTexts = LANGUAGES.flatMap((language) => datesIn(fact.text[language].normalize('NFKC'), year));
  return times.flatMap(({ path, time }) =>
    (time === undefined ? [] : pointsOf(readWhen(time))).flatMap((point): FactFault[] => {
      const where = `the paragraphs cited (${fact.paragraphs.join(', ')})`;
      if (!told.some((date) => date.startsWith('-') || Number(date.slice(0, 4)) === point.year))
        return [{ path, message: `the year ${point.year} does not stand in ${where}: cite another, or correct it` }];
      if ([...told, ...before, ...inTexts].some((date) => founds(date, point))) return [];
      const message = `${writeWhen(point)} stands neither in ${where}, which tell ${told.join(', ')}, nor in the text: correct it, cite another, or write it out in the text where it is counted from another date`;
      return [{ path, message }];
    }),
  );
}

/** The points in time that a time names. */
function pointsOf(when: When): readonly Point[] {
  switch (when.kind) {
    case 'span':
      return [when.from, when.to];
    case 'before':
    case 'by':
      return [when.point];
    default:
      return [when];
  }
}

/**
 * Whether a point in time may be told by a date as `readDates` has it. A day is written out; of what is less exact a reader of dates knows not
 * every way to say it (the first weeks of 2031), and its year, or a part of it, is enough.
 */
function founds(date: string, point: Point): boolean {
  const told = parseWhen(date.startsWith('-') ? `${String(point.year).padStart(4, '0')}${date.slice(1)}` : date);
  if (told === undefined) return false;
  const within = startOf(point) <= startOf(told) && endOf(told) <= endOf(point);
  return within || (point.kind !== 'day' && startOf(told) <= endOf(point) && startOf(point) <= endOf(told));
}
