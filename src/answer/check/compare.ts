/** What a fact has against a statement that it is about, and what of the statement it holds: amounts, dates, places, parties, speakers. */
import { Decimal } from 'decimal.js';
import { apart, endsOf, extentOf, figureExtent } from '../../dossier/bounds.ts';
import type { Bound, Extent } from '../../dossier/bounds.ts';
import type { Dossier, DossierFact } from '../../dossier/dossier.ts';
import { family } from '../../dossier/dossier.ts';
import type { Side } from '../../dossier/dates.ts';
import { datesIn } from '../../dossier/own-year.ts';
import { datesApart } from '../../dossier/periods.ts';
import { LANGUAGES, UNITS } from '../../dossier/schema.ts';
import type { ConceptId, EntityId, Figure } from '../../dossier/schema.ts';
import { endOf, parseWhen, readWhen, startOf, yearsOf } from '../../dossier/when.ts';
import type { When } from '../../dossier/when.ts';
import { REQUIRED } from '../understand/rank/constraints.ts';
import { comparable } from '../understand/rank/contradicts.ts';
import type { Examined } from '../understand/rank/constraints.ts';
import { entitiesMeant } from '../understand/read/meaning.ts';
import type { Question, Weighed } from '../understand/read/question.ts';
import type { Token } from '../understand/read/tokens.ts';

/** How a fact stands to one amount, date or name of a statement. */
export type Finding =
  | 'holds'
  /** It tells something else of the same thing. */
  | 'against'
  /** Neither: it has nothing of the kind, or leaves it open. */
  | 'silent';

/** A statement as it was read, as far as comparing needs it. */
export interface Read {
  readonly question: Question;
  readonly weighed: readonly Weighed[];
}

const within = (inner: Extent, outer: Extent): boolean =>
  inner.low.gte(outer.low) &&
  inner.high.lte(outer.high) &&
  !(inner.low.eq(outer.low) && outer.openLow && !inner.openLow && inner.low.isFinite()) &&
  !(inner.high.eq(outer.high) && outer.openHigh && !inner.openHigh && inner.high.isFinite());

/** Whose figure it is, as far as the statement names somebody: one that measures somebody else's says nothing here. */
function isOfNamed(
  of: ReadonlySet<EntityId> | undefined,
  about: ReadonlySet<EntityId>,
  named: ReadonlySet<EntityId>,
  speakers: ReadonlySet<EntityId>,
  dossier: Dossier,
): boolean {
  if (of === undefined || of.size === 0 || named.size === 0) return true;
  const isParty = (id: EntityId): boolean => PARTIES.has(dossier.entities.get(id)?.kind ?? '') && !speakers.has(id);
  // Somebody else beside its owner: it may be of that one.
  if ([...named].some((id) => isParty(id) && !about.has(id) && !family(dossier, id).some((one) => of.has(one)))) return false;
  return [...named].some((id) => of.has(id) || family(dossier, id).some((one) => of.has(one)));
}

/** Whether the fact measures the same of several, and the statement names only another of them. */
const isOfAnother = (figure: Figure, measured: readonly Figure[], named: ReadonlySet<EntityId>): boolean =>
  !figure.of.some((id) => named.has(id)) &&
  measured.some((other) => other !== figure && other.concept === figure.concept && other.of.some((id) => named.has(id)));

/** Whether a figure is of what the statement measures, where it names that: many things are under a bound, and say nothing of another. */
function isOfNamedMeasure({ unit, concept }: Figure, fact: DossierFact, named: ReadonlySet<ConceptId>, { concepts }: Dossier): boolean {
  const measured = [...named].filter((id) => {
    const measure = concepts.get(id)?.measure;
    return measure === unit || (unit === 'unspecified' && measure !== undefined);
  });
  return measured.length === 0 || named.has(concept) || fact.concepts.some((id) => measured.includes(id));
}

/** The kinds of entity that have amounts of their own. */
const PARTIES: ReadonlySet<string> = new Set(['person', 'organisation']);

/** Says which end of a range is meant: up to, at most; from, at least. */
const TOP =
  /最高|最多|上限|顶格|封顶|天花板|高达|多达|顶天|撑死|\b(?:up to|as much as|max(?:imum)?|at most|top|cap|ceiling|upper|high end|no more than)\b/u;
const FLOOR = /最低|最少|至少|起码|下限|底线|起步|\b(?:at least|min(?:imum)?|floor|from|lower|low end|no less than|starting at)\b/u;

/** The words around an amount that may say which end of a range it is. */
const beside = (text: string, { start, end }: Token): string => text.slice(Math.max(0, start - END_WITHIN), end + 4);
const END_WITHIN = 10;

/** What is counted, though the words name no unit, may be counted in a unit that only the dossier has: 15 of them. */
const isComparable = (amount: NonNullable<Token['amount']>, figure: Figure): boolean =>
  comparable(amount, figure) ||
  (amount.unit === undefined && figure.unit === 'unspecified') ||
  (amount.counts === true && !UNITS.some((unit) => unit === figure.unit));

/** How a fact stands to an amount. */
export function amountFinding(
  { question }: Read,
  token: Token,
  { fact, measures, entities, speakers }: Examined['evidence'],
  dossier: Dossier,
): Finding {
  const { amount } = token;
  if (amount === undefined) return 'silent';
  const figures = fact.measured.filter(
    (figure, at) =>
      figure.value !== undefined &&
      isComparable(amount, figure) &&
      isOfNamed(
        measures[at]?.of,
        figure.of.some((id) => question.entities.has(id)) ? entities : new Set(),
        question.entities,
        speakers,
        dossier,
      ) &&
      !isOfAnother(figure, fact.measured, question.entities),
  );
  if (figures.length === 0) return 'silent';
  const bound = amount.bound ?? boundBeside(question.text, token);
  const stated = extentOf(amount.values, bound);
  // A bound that stands apart from its amount (“at least, they say, 4”) was not read with it.
  const isUnread = bound === undefined && BOUNDED.test(question.text);
  const findings = figures.map((figure): Finding => {
    const known = figureExtent(figure);
    if (known === undefined || isOtherScale(amount.values, known, amount.unit === undefined)) return 'silent';
    if ((bound === undefined || bound === 'about') && isRoundedOf(amount.values, figure)) return 'holds';
    // About 800 is what is told of over 800, to whoever rounds it.
    if (bound === 'about' && figure.is === 'over' && endsOf(figure).every((own, at) => amount.values[at]?.eq(own) === true)) return 'holds';
    if (isReached(stated, known, bound, question.text)) return 'holds';
    if (bound === 'nearly' && isNearly(amount.values, known)) return 'holds';
    if (token.open === true || isUnread) return apart(stated, known) ? 'silent' : 'holds';
    // One end of a range is its top or its floor, and not the whole.
    if (Array.isArray(figure.value) && amount.values.length === 1) {
      if (bound !== undefined && within(known, stated)) return 'holds';
      const [low, high] = figure.value.map((end) => extentOf([new Decimal(end)], 'exact'));
      if (high !== undefined && !apart(stated, high) && TOP.test(question.text)) return 'holds';
      if (low !== undefined && !apart(stated, low) && FLOOR.test(question.text)) return 'holds';
      // Another top than its own is wrong, though it lies in the range.
      if (bound === undefined && TOP.test(beside(question.text, token)) !== FLOOR.test(beside(question.text, token))) return 'against';
      return apart(stated, known) ? 'against' : 'silent';
    }
    if (isOtherRange(amount.values, figure, bound) || isOtherEnd(stated, figure, bound, beside(question.text, token))) return 'against';
    if (within(known, stated)) return isPlain(bound) || isOfNamedMeasure(figure, fact, question.concepts, dossier) ? 'holds' : 'silent';
    if (!apart(known, stated) && isNumber(figure) && isPlain(bound)) return 'holds';
    return apart(known, stated) ? 'against' : 'silent';
  });
  return findings.includes('holds') ? 'holds' : findings.every((one) => one === 'against') ? 'against' : 'silent';
}

/** Whether an amount that is left open, such as “hundreds of billions”, cannot be any figure of the facts that it compares with. */
export function isFarOff({ amount, open }: Token, facts: readonly Pick<DossierFact, 'measured'>[]): boolean {
  const figures = facts.flatMap(({ measured }) => measured);
  const own = figures.filter((figure) => amount !== undefined && figure.value !== undefined && isComparable(amount, figure));
  return (
    open === true &&
    own.length > 0 &&
    own.every((figure) => {
      const known = figureExtent(figure);
      return (
        known !== undefined && amount?.values.every((value) => known.high.lt(value.times(NEARLY)) || known.low.gt(value.times(10))) === true
      );
    })
  );
}

/** Whether a date that is left open, such as ’23, cannot be any time of the facts. */
export const isOffTime = ({ date, open }: Token, facts: readonly DossierFact[]): boolean =>
  open === true && date !== undefined && facts.every((fact) => timesApart(fact, { date }, date.date));

/** What stands beside an amount, or nearly, and bounds it, though it was not read with it. */
const BESIDE: readonly (readonly [Bound, RegExp, RegExp])[] = [
  [
    'over',
    /(?:超过|超|多于|高于|大于|不止|\b(?:more than|above|exceeds?|north of))[^，,。;；]{0,3}$/u,
    /^\s*(?:个?以上|开外|往上|还多|有余|出头|\bplus\b|\bor more\b|\band up\b)/u,
  ],
  [
    'at-least',
    /(?:至少|起码|最少|少说|不少于|不低于|不下|\b(?:at least|no less than|not less than))[^，,。;；]{0,8}$/u,
    /^\s*(?:起步|起跳)/u,
  ],
  [
    'at-most',
    /(?:至多|最多|顶多|不超过|[没未]过|\b(?:at most|no more than|not more than|up to))[^，,。;；]{0,4}$/u,
    /^\s*(?:封顶|以内|之内)/u,
  ],
  ['under', /(?:不到|不足|少于|低于|小于|\b(?:less than|under|below|fewer than|short of))[^，,。;；]{0,3}$/u, /^\s*(?:以下|不到)/u],
];
const REACH = 24;
function boundBeside(text: string, { start, end }: Token): Bound | undefined {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  // “No more than” holds “more than”: what is longer comes first.
  return BESIDE.toReversed().find(([, lead, tail]) => lead.test(before) || tail.test(after))?.[0];
}

/** “It could go past 20”, where it may come to 25. */
const isReached = (stated: Extent, known: Extent, bound: Bound | undefined, text: string): boolean =>
  (bound === 'over' || bound === 'at-least') && MAY.test(text) && known.high.isFinite() && known.high.gt(stated.low);
const MAY = /可能|也许|或许|有望|最高|最多|\b(?:may|might|could|possibly|as much as|up to)\b/u;

/** Whether an amount that something nearly comes to is a little more than it. */
const isNearly = (values: readonly Decimal[], { low, high }: Extent): boolean =>
  values.every((stated) => low.lte(stated) && high.isFinite() && high.gte(stated.times(NEARLY)));
const NEARLY = 0.85;

/** Two or three things counted are no wrong amount of billions. */
const isOtherScale = (values: readonly Decimal[], { low }: Extent, isBare: boolean): boolean =>
  low.isFinite() && low.gt(SMALL.large) && values.every((value) => value.lte(isBare ? SMALL.bare : SMALL.most));
/** `bare`: without any unit, a number may leave out its thousands or billions as well. */
const SMALL = { most: 100, bare: 10_000, large: 10_000 } as const;

/** Whether an amount is what a figure comes to, rounded to as many digits as the amount has: 130 for 134.49; one digit is round where it is near. */
function isRoundedOf(values: readonly Decimal[], figure: Figure): boolean {
  const known = endsOf(figure);
  const { is } = figure;
  if (known.length !== values.length || (is !== 'exact' && is !== 'about')) return false;
  return values.every((stated, at) => {
    const own = known[at];
    if (own === undefined || own.isZero()) return false;
    const digits = Math.max(
      1,
      stated
        .toSignificantDigits()
        .toFixed()
        .replace(/\D/gu, '')
        .replace(/^0+|0+$/gu, '').length,
    );
    return digits > 1
      ? own.toSignificantDigits(digits).eq(stated) || own.toSignificantDigits(digits, Decimal.ROUND_DOWN).eq(stated)
      : own.minus(stated).abs().lte(own.times(NEAR));
  });
}
/** Whether a range with both its ends is told with another end. */
function isOtherRange(values: readonly Decimal[], figure: Figure, bound: Bound | undefined): boolean {
  const known = endsOf(figure);
  return (
    bound === undefined &&
    known.length === 2 &&
    values.length === 2 &&
    values.some((stated, at) => known[at] !== undefined && stated.minus(known[at]).abs().gt(known[at].times(FAR)))
  );
}
/** “At most 50”, where what is told is at most 134: another top. */
function isOtherEnd(stated: Extent, { is, value }: Figure, bound: Bound | undefined, around: string): boolean {
  if (typeof value !== 'number' || (bound !== undefined && bound !== is)) return false;
  const isEnd = (is === 'at-most' && (bound === is || TOP.test(around))) || (is === 'at-least' && (bound === is || FLOOR.test(around)));
  const said = stated.high.isFinite() ? stated.high : stated.low;
  return isEnd && said.minus(value).abs().gt(new Decimal(value).times(FAR));
}

/** How far an end must be from the one that is told to be another, and no rounding of it. */
const FAR = 0.15;
/** How near a number of one digit must be to what it stands for. */
const NEAR = 0.05;

const isNumber = ({ value, is }: Figure): boolean => typeof value === 'number' && (is === 'exact' || is === 'about');
const isPlain = (bound: string | undefined): boolean => bound === undefined || bound === 'about' || bound === 'nearly';

/** What bounds an amount, as far as it may stand apart from it. */
export const BOUNDED =
  /至少|少说|还?[没未]过|不会?少于|不低于|低于|高于|大于|小于|不多于|起码|最少|不少于|最多|至多|顶多|不超过|不到|不足|超过|超|多于|少于|以上|以下|以内|\b(?:not even|not more than|not less than|not fewer than|no less than|no fewer than|at least|at most|more than|less than|fewer than|over|above|under|below|up to|no more than|nearly|almost|past|beyond|exceed(?:s|ed)?|north of|upwards)\b/u;

/** What makes an amount a round one. */
export const ROUNDED =
  /差不多|大约|大概|左右|上下|将近|接近|约莫|约|\b(?:about|around|roughly|approximately|approx|nearly|almost|some|or so)\b/u;

/** What stands behind a date, and says on which side of it, though it was not read with it. */
function sideBeside(text: string, end: number): Side | undefined {
  const after = text.slice(end, end + REACH);
  return /^\s*(?:之前|以前|前)/u.test(after) ? 'before' : /^\s*(?:之后|以后)/u.test(after) ? 'after' : undefined;
}

/** How a fact stands to a date. */
export function dateFinding({ question: { text } }: Read, token: Token, { fact }: Examined['evidence'], explained: number): Finding {
  const { date } = token;
  if (date === undefined) return explained >= REQUIRED ? 'holds' : 'silent';
  const side = sideBeside(text, token.end) ?? date.side;
  // “Not until 2033” is no “by 2033”.
  const notUntil = (side === 'by' || side === 'before') && NOT_UNTIL.test(text);
  const bare = { date: date.date, start: date.start, end: date.end };
  const told = { date: notUntil || side === undefined ? bare : { ...bare, side } };
  if (token.open !== true && timesApart(fact, told, date.date))
    return explained >= REQUIRED && date.date.startsWith('--') ? 'holds' : 'against';
  const whole = date.date.startsWith('--') ? `${yearOf(fact)}${date.date.slice(1)}` : date.date;
  if (side !== undefined && !notUntil && fact.when !== undefined && isWithin(fact.when, whole, side)) return 'holds';
  return explained >= REQUIRED && !(side === undefined && isFiner(fact, date.date)) ? 'holds' : 'silent';
}

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
    const clauses = fact.text[language].split(CLAUSE).map((clause) => ({
      dates: datesIn(clause, year),
      of: [...entities].filter((id) => clause.includes(dossier.entities.get(id)?.names[language] ?? id)),
    }));
    const isTheirs = ({ of }: { readonly of: readonly EntityId[] }): boolean => of.some((id) => named.has(id));
    const own = clauses.filter((clause) => clause.dates.length > 0 && isTheirs(clause));
    const holds = ({ dates }: { readonly dates: readonly string[] }): boolean =>
      dates.some((one) => one.startsWith(date.date) || date.date.startsWith(one));
    return own.length > 0 && !own.some(holds) && clauses.some((clause) => clause.of.length > 0 && !isTheirs(clause) && holds(clause));
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
function timesApart(fact: DossierFact, told: Pick<Token, 'date'>, date: string): boolean {
  if (fact.when === undefined || told.date === undefined) return false;
  const { side } = told.date;
  const when = readWhen(fact.when);
  const year = yearOf(fact);
  const precise = [...new Set(datesOfText(fact, year))].filter((one) => one.length > YEAR);
  const listed = when.kind === 'span' && precise.length > 1 && (date.length > YEAR || date.startsWith('--'));
  const times = [
    ...(listed ? [] : [fact.when]),
    ...fact.figures.flatMap(({ as_of }) => as_of ?? []),
    ...(date.length > YEAR || date.startsWith('--') ? precise : datesOfText(fact, year)),
  ];
  return times.length > 0 && times.every((time) => isApart(date, side, time));
}

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
const NOT_UNTIL = /才|(?:等|拖|推迟|延后)到(?![^，,。]{0,12}后)|先至|\b(?:un)?till?\b|\bnot\b.{0,40}\bbefore\b/u;

/** Whether the fact names somebody of a token. */
export function namesAny(token: Token, { entities, speakers }: Examined['evidence'], explained: number, dossier: Dossier): boolean {
  if (explained >= REQUIRED) return true;
  return [...entitiesMeant([token])].some((id) => family(dossier, id).some((one) => entities.has(one) || speakers.has(one)));
}

/** Whether two facts tell of a time or an amount in the same way. */
export const sameConcept = (one: Pick<DossierFact, 'concepts'>, other: Pick<DossierFact, 'concepts'>): boolean =>
  one.concepts.some((concept) => other.concepts.includes(concept));
