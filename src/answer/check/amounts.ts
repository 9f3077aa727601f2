/** What a fact has against an amount of a statement, and which amounts it holds. */
import { Decimal } from 'decimal.js';
import { apart, endsOf, extentOf, figureExtent } from '../../dossier/bounds.ts';
import type { Bound, Extent } from '../../dossier/bounds.ts';
import type { Dossier, DossierFact } from '../../dossier/dossier.ts';
import { family } from '../../dossier/dossier.ts';
import { UNITS } from '../../dossier/schema.ts';
import type { ConceptId, EntityId, Figure } from '../../dossier/schema.ts';
import { comparable } from '../understand/rank/contradicts.ts';
import type { Examined } from '../understand/rank/constraints.ts';
import type { Token } from '../understand/read/tokens.ts';
import type { Finding, Read } from './compare.ts';
import type { Bounding } from './bounding.ts';
import { REACH } from './looked.ts';
import type { JudgeParts } from './looked.ts';

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

/** The words around an amount that may say which end of a range it is. */
const beside = (text: string, { start, end }: Token): string =>
  `${
    text
      .slice(Math.max(0, start - END_WITHIN), start)
      .split(CLAUSE_END)
      .at(-1) ?? ''
  }${text.slice(start, end + 4)}`;
const END_WITHIN = 16;
const CLAUSE_END = /[，,。;；]/u;

/** Which end of a range an amount is said to be: its top, its floor; undefined where neither is said of it, or both. */
export function endNamed(text: string, token: Token, bounding: Bounding): 'top' | 'floor' | undefined {
  const around = beside(text, token);
  const bound = token.amount?.bound;
  const isTop = bounding.top(around) || bound === 'at-most';
  const isFloor = bounding.floor(around) || bound === 'at-least';
  if (isTop === isFloor) return undefined;
  return isTop ? 'top' : 'floor';
}

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
  { dossier, wording: { bounding } }: Pick<JudgeParts, 'dossier' | 'wording'>,
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
  const bound = amount.bound ?? boundBeside(question.text, token, bounding);
  const stated = extentOf(amount.values, bound);
  const around = beside(question.text, token);
  const named = endNamed(question.text, token, bounding);
  // A bound that stands apart from its amount (“at least, they say, 4”) was not read with it.
  const isUnread = bound === undefined && bounding.bounded(question.text);
  const findings = figures.map((figure): Finding => {
    const known = figureExtent(figure);
    if (known === undefined || isOtherScale(amount.values, known, amount.unit === undefined)) return 'silent';
    if (isEndOfOther(amount.values, figure, named)) return 'against';
    if ((bound === undefined || bound === 'about') && isRoundedOf(amount.values, figure)) return 'holds';
    // About 800 is what is told of over 800, to whoever rounds it.
    if (bound === 'about' && figure.is === 'over' && endsOf(figure).every((own, at) => amount.values[at]?.eq(own) === true)) return 'holds';
    if (isReached(stated, known, bound, bounding.may(question.text))) return 'holds';
    if (bound === 'nearly' && isNearly(amount.values, known)) return 'holds';
    if (token.open === true || isUnread) return apart(stated, known) ? 'silent' : 'holds';
    // One end of a range is its top or its floor, and not the whole.
    if (Array.isArray(figure.value) && amount.values.length === 1) {
      const [low, high] = figure.value.map((end) => extentOf([new Decimal(end)], 'exact'));
      if (bound === 'at-most' && bounding.peak(around) && stated.high.gt(known.high.times(1 + FAR))) return 'against';
      if (bound !== undefined && within(known, stated)) return isLooser(stated, known) ? 'silent' : 'holds';
      if (high !== undefined && !apart(stated, high) && bounding.top(question.text)) return 'holds';
      if (low !== undefined && !apart(stated, low) && bounding.floor(question.text)) return 'holds';
      // Another top than its own is wrong, though it lies in the range.
      if (bound === undefined && named !== undefined) return 'against';
      return apart(stated, known) ? 'against' : 'silent';
    }
    if (isOtherRange(amount.values, figure, bound) || isOtherEnd(stated, figure, bound, around, bounding)) return 'against';
    if (isOtherBound(amount.values, figure, bound)) return 'silent';
    if (within(known, stated)) return isPlain(bound) || isOfNamedMeasure(figure, fact, question.concepts, dossier) ? 'holds' : 'silent';
    if (!apart(known, stated) && isNumber(figure) && isPlain(bound)) return 'holds';
    return apart(known, stated) ? 'against' : 'silent';
  });
  return findings.includes('holds') ? 'holds' : findings.every((one) => one === 'against') ? 'against' : 'silent';
}

/** Whether an amount that is left open, such as “hundreds of billions”, cannot be any figure of the facts that it compares with. */
export function isFarOff({ amount, open }: Token, facts: readonly DossierFact[], named: ReadonlySet<ConceptId>, dossier: Dossier): boolean {
  const figures = facts.flatMap((fact) => fact.measured.filter((figure) => isOfNamedMeasure(figure, fact, named, dossier)));
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

/** What bounds an amount that it stands beside, though it was not read with it. */
const boundBeside = (text: string, { start, end }: Token, bounding: Bounding): Bound | undefined =>
  bounding.beside(text.slice(Math.max(0, start - REACH), start), text.slice(end, end + REACH));

/** “It could go past 20”, where it may come to 25. */
const isReached = (stated: Extent, known: Extent, bound: Bound | undefined, may: boolean): boolean =>
  (bound === 'over' || bound === 'at-least') && may && known.high.isFinite() && known.high.gt(stated.low);

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
function isOtherEnd(stated: Extent, { is, value }: Figure, bound: Bound | undefined, around: string, { top, floor }: Bounding): boolean {
  if (typeof value !== 'number' || (bound !== undefined && bound !== is)) return false;
  const isEnd = (is === 'at-most' && (bound === is || top(around))) || (is === 'at-least' && (bound === is || floor(around)));
  const said = stated.high.isFinite() ? stated.high : stated.low;
  return isEnd && said.minus(value).abs().gt(new Decimal(value).times(FAR));
}

/** The floor of a range told as its top, or its top as its floor. */
function isEndOfOther(values: readonly Decimal[], { value }: Figure, end: ReturnType<typeof endNamed>): boolean {
  if (!Array.isArray(value) || values.length !== 1 || end === undefined) return false;
  const other = value.at(end === 'top' ? 0 : -1);
  return other !== undefined && !apart(extentOf(values, 'exact'), extentOf([new Decimal(other)], 'exact'));
}

/** “At most 655”, where what is told goes up to 250: so it is, and yet nobody says so of it. */
const isLooser = (stated: Extent, { low, high }: Extent): boolean =>
  (stated.high.isFinite() && stated.high.gt(high.times(1 + FAR))) || (stated.low.isFinite() && stated.low.lt(low.times(1 - FAR)));

/** “Over 267”, where what is told is over 800: so it is, and yet nobody says so of it. */
const isOtherBound = (values: readonly Decimal[], { is, value }: Figure, bound: Bound | undefined): boolean =>
  !isPlain(bound) &&
  bound === is &&
  typeof value === 'number' &&
  values.every((stated) => stated.minus(value).abs().gt(new Decimal(value).times(FAR)));

/** How far an end must be from the one that is told to be another, and no rounding of it. */
const FAR = 0.15;
/** How near a number of one digit must be to what it stands for. */
const NEAR = 0.05;

const isNumber = ({ value, is }: Figure): boolean => typeof value === 'number' && (is === 'exact' || is === 'about');
const isPlain = (bound: string | undefined): boolean => bound === undefined || bound === 'about' || bound === 'nearly';
