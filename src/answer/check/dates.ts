/** What a fact has against a date of a statement, and which dates it holds. */
import { sourceOf } from '../../dossier/dossier.ts';
import type { Dossier, DossierFact } from '../../dossier/dossier.ts';
import type { Side } from '../../dossier/dates.ts';
import { datesIn } from '../../dossier/own-year.ts';
import { datesApart } from '../../dossier/periods.ts';
import { LANGUAGES } from '../../dossier/schema.ts';
import type { EntityId } from '../../dossier/schema.ts';
import { endOf, parseWhen, readWhen, startOf, yearsOf } from '../../dossier/when.ts';
import type { When } from '../../dossier/when.ts';
import { REQUIRED } from '../understand/rank/constraints.ts';
import type { Examined } from '../understand/rank/constraints.ts';
import { conceptsMeant } from '../understand/read/meaning.ts';
import type { Token } from '../understand/read/tokens.ts';

import type { Finding, Read } from './compare.ts';
import { REACH } from './looked.ts';

/** Whether a date that is left open, such as ’23, cannot be any time of the facts. */
export const isOffTime = ({ date, open }: Token, facts: readonly DossierFact[], dossier: Dossier): boolean =>
  open === true && date !== undefined && facts.every((fact) => timesApart(fact, { date }, date.date, writtenOf(fact, dossier)));

/** The year of a date, in four digits; undefined of what is no date, or one of no year. */
const yearTold = ({ date }: Token): string | undefined => /^\d{4}/u.exec(date?.date ?? '')?.[0];

/** Whether a date is of a year before a day. */
export function isEarlier(token: Token, day: string): boolean {
  const year = yearTold(token);
  return year !== undefined && year < day.slice(0, YEAR);
}

/** Whether a date is of a year after a day. */
export function isLater(token: Token, day: string): boolean {
  const year = yearTold(token);
  return year !== undefined && year > day.slice(0, YEAR);
}

/** What stands behind a date, and says on which side of it, though it was not read with it. */
function sideBeside(text: string, end: number): Side | undefined {
  const after = text.slice(end, end + REACH);
  return /^\s*(?:之前|以前|前)/u.test(after) ? 'before' : /^\s*(?:之后|以后)/u.test(after) ? 'after' : undefined;
}

/** How a fact stands to a date. */
export function dateFinding(
  { question }: Read,
  token: Token,
  { fact }: Examined['evidence'],
  explained: number,
  dossier: Dossier,
): Finding {
  const { date } = token;
  const { text } = question;
  if (date === undefined) return explained >= REQUIRED ? 'holds' : 'silent';
  const side = SOONER.test(text) ? 'before' : (sideBeside(text, token.end) ?? date.side);
  // “Not until 2033” is no “by 2033”.
  const notUntil = !SOONER.test(text) && (side === 'by' || side === 'before') && NOT_UNTIL.test(text);
  const bare = { date: date.date, start: date.start, end: date.end };
  const told = { date: notUntil || side === undefined ? bare : { ...bare, side } };
  // “Not before 2028” is no “before 2028”.
  if (notUntil && token.open !== true && fact.when !== undefined && isApart(date.date, 'from', fact.when)) return 'against';
  if (token.open !== true && timesApart(fact, told, date.date, writtenOf(fact, dossier)))
    return explained >= REQUIRED && date.date.startsWith('--') ? 'holds' : 'against';
  if (
    side === undefined &&
    token.open !== true &&
    (isOfOwnEvent(token, question.tokens, fact) || isOfAnotherEvent(token, question.tokens, fact, dossier))
  )
    return 'against';
  const whole = date.date.startsWith('--') ? `${yearOf(fact)}${date.date.slice(1)}` : date.date;
  if (side !== undefined && !notUntil && fact.when !== undefined && isWithin(fact.when, whole, side)) return 'holds';
  return explained >= REQUIRED && !(side === undefined && isFiner(fact, date.date)) ? 'holds' : 'silent';
}

/** Whether a date stands nearest to what a fact tells first, and is none of the fact's own time, but that of something else which it mentions. */
function isOfOwnEvent(token: Token, tokens: readonly Token[], fact: DossierFact): boolean {
  const [own] = fact.concepts;
  const { date } = token;
  if (date === undefined || own === undefined || fact.when === undefined || tokens.filter(({ kind }) => kind === 'date').length > 1)
    return false;
  const when = parseWhen(fact.when);
  if (when === undefined || when.kind === 'span' || !isApart(date.date, undefined, fact.when)) return false;
  const nearest = nearestTerm(token, tokens);
  return nearest !== undefined && conceptsMeant([nearest]).has(own);
}

/** Whether a fact that tells in clauses when each of several things was has a date only in the clauses of others than the one beside which it is told. */
function isOfAnotherEvent(token: Token, tokens: readonly Token[], fact: DossierFact, { concepts }: Dossier): boolean {
  const { date } = token;
  if (date === undefined || tokens.filter(({ kind }) => kind === 'date').length > 1) return false;
  const nearest = nearestTerm(token, tokens);
  const meant = nearest === undefined ? [] : [...conceptsMeant([nearest])].filter((id) => fact.concepts.includes(id));
  if (meant.length === 0) return false;
  const year = yearOf(fact);
  return LANGUAGES.some((language) => {
    const clauses = fact.text[language].split(EVENT).map((clause): Clause => ({
      dates: datesIn(clause, year)
        .map((one) => (one.startsWith('--') && year > 0 ? `${year}${one.slice(1)}` : one))
        .filter((one) => one.length > YEAR),
      of: meant.some((id) => concepts.get(id)?.terms[language].some((term) => clause.toLowerCase().includes(term.toLowerCase())) === true)
        ? 'own'
        : 'others',
    }));
    return isInOthersAlone(date.date, clauses);
  });
}

/** A clause of a fact: the dates that it tells, and whether it is of what the statement speaks of. */
interface Clause {
  readonly dates: readonly string[];
  readonly of: 'own' | 'others' | 'nobody';
}
/** Whether a date stands only in the clauses of others, where the own ones tell dates too. */
function isInOthersAlone(date: string, clauses: readonly Clause[]): boolean {
  const dated = clauses.filter(({ of, dates }) => of === 'own' && dates.length > 0);
  const holds = ({ dates }: Clause): boolean => dates.some((one) => one.startsWith(date) || date.startsWith(one));
  return dated.length > 0 && !dated.some(holds) && clauses.some((clause) => clause.of === 'others' && holds(clause));
}
/** Between the clauses of a text. */
const EVENT = /[，,；;。]|\band\b/u;

/** What stands nearest to a date, of what is told. */
export const nearestTerm = ({ start, end }: Token, tokens: readonly Token[]): Token | undefined =>
  tokens.filter(({ kind }) => kind === 'term').toSorted((one, other) => gapTo(one, start, end) - gapTo(other, start, end))[0];

const gapTo = (token: Token, start: number, end: number): number => (token.start >= end ? token.start - end : start - token.end);

/**
 * Whether a date is another's: a fact that tells in one sentence when each of several does something, each in a clause with a time of its own, has
 * it only in the clauses of those that the statement does not name.
 */
export function isTimeOfOthers(
  { date }: Token,
  { fact, entities }: Examined['evidence'],
  named: ReadonlySet<EntityId>,
  dossier: Dossier,
): boolean {
  if (date === undefined) return false;
  const year = yearOf(fact);
  return LANGUAGES.some((language) => {
    const clauses = fact.text[language].split(CLAUSE).map((clause): Clause => {
      const told = [...entities].filter((id) => clause.includes(dossier.entities.get(id)?.names[language] ?? id));
      return { dates: datesIn(clause, year), of: told.length === 0 ? 'nobody' : told.some((id) => named.has(id)) ? 'own' : 'others' };
    });
    return isInOthersAlone(date.date, clauses);
  });
}
const CLAUSE = /[，,；;。]/u;

/** Whether a fact's time is surely on the side of a date that is told: the first quarter is by the end of March. */
function isWithin(time: string, date: string, side: Side): boolean {
  const [known, told] = [parseWhen(time), parseWhen(date)];
  if (known === undefined || told === undefined || known.kind === 'before' || known.kind === 'by') return false;
  switch (side) {
    case 'before':
    case 'by':
      return endOf(known) <= endOf(told);
    case 'after':
    case 'from':
      return startOf(known) >= startOf(told);
  }
}

/** Whether a date says more than the fact does: a month of a year, where the fact tells the year alone. */
function isFiner(fact: DossierFact, date: string): boolean {
  const times = timesOf(fact).flatMap((time) => parseWhen(time) ?? []);
  const years = [...new Set(times.flatMap(yearsOf))];
  const told = (date.startsWith('--') ? years.map((year) => `${year}${date.slice(1)}`) : [date]).flatMap((one) => parseWhen(one) ?? []);
  const isIn = (one: When, other: When): boolean => startOf(other) <= startOf(one) && endOf(other) >= endOf(one);
  return (
    told.some((one) => times.some((time) => isIn(one, time) && isLonger(time, one))) &&
    !told.some((one) => times.some((time) => isIn(time, one) || (!isLonger(time, one) && isIn(one, time))))
  );
}
const isLonger = (one: When, other: When): boolean => endOf(one) - startOf(one) > endOf(other) - startOf(other) + LOOSE;
/** What a part of a month may be longer than another by. */
const LOOSE = 1;

/** All that a fact tells of its time, days and months before years. */
function timesOf(fact: DossierFact): readonly string[] {
  const year = yearOf(fact);
  return [...(fact.when === undefined ? [] : [fact.when]), ...fact.figures.flatMap(({ as_of }) => as_of ?? []), ...datesOfText(fact, year)];
}

/** Whether all that the fact tells of its time is at another: where it tells days or months, the year around them, or the span from first to last, holds no others. */
function timesApart(fact: DossierFact, told: Pick<Token, 'date'>, date: string, written: string): boolean {
  if (told.date === undefined) return false;
  const { side } = told.date;
  const when = fact.when === undefined ? undefined : readWhen(fact.when);
  const year = yearOf(fact);
  // “As of” the day it was written: no time of what is told.
  const dates = datesOfText(fact, year).filter((one) => fact.when !== undefined || !written.startsWith(one));
  const precise = [...new Set(dates)].filter((one) => one.length > YEAR);
  const listed = when?.kind === 'span' && precise.length > 1 && (date.length > YEAR || date.startsWith('--'));
  const times = [
    ...(listed || fact.when === undefined ? [] : [fact.when]),
    ...fact.figures.flatMap(({ as_of }) => as_of ?? []),
    ...(date.length > YEAR || date.startsWith('--') ? precise : dates),
  ];
  return times.length > 0 && times.every((time) => isApart(date, side, time));
}

/** When the source of a fact was written. */
const writtenOf = (fact: DossierFact, dossier: Dossier): string => sourceOf(dossier, fact).published;

const YEAR = '2026'.length;
/** The dates of its text; a month that names no year is one of the fact's own year, or of the one that the text names. */
function datesOfText({ text }: DossierFact, year: number): string[] {
  return LANGUAGES.flatMap((language) => {
    const dates = datesIn(text[language], year);
    const own = year > 0 ? String(year) : dates.find((date) => !date.startsWith('--'))?.slice(0, YEAR);
    return dates.map((date) => (date.startsWith('--') && own !== undefined ? `${own}${date.slice(1)}` : date));
  });
}
const yearOf = ({ when }: DossierFact): number => {
  const own = when === undefined ? 0 : startOf(readWhen(when));
  return Math.floor((Number.isFinite(own) ? own : 0) / 10_000);
};
function isApart(date: string, side: Parameters<typeof datesApart>[1], time: string): boolean {
  const known = parseWhen(time);
  return known !== undefined && datesApart(date, side, known);
}
/** “Will not wait until 2030”: sooner. */
const SOONER =
  /(?:不用|不必|无需|用不着|不会)(?:再)?等到|\b(?:not|won't|wont|doesn't|doesnt|needn't)\b.{0,12}\b(?:wait|need|take|have to)\b.{0,8}\b(?:un)?til?l\b/u;
const NOT_UNTIL = /才|(?:等|拖|推迟|延后)到(?![^，,。]{0,12}后)|先至|\b(?:un)?till?\b|\bnot\b.{0,40}\bbefore\b/u;
