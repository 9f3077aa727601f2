/** Verdicts: whether a fact says no to a yes/no question, or gives another amount, date or place than it states. */
import { Decimal } from 'decimal.js';
import type { Unit } from '../../../dossier/schema.ts';
import type { Verdict } from '../../plan.ts';
import type { Examined } from '../rank/constraints.ts';
import type { Question, Weighed } from '../read/question.ts';
import { valueKey } from '../read/tokens.ts';
import type { Token } from '../read/tokens.ts';
import { unitsOf } from '../read/units.ts';

/** The share of the question's weight that a fact must explain to say yes or no to it. */
const CLEARLY = { yes: 0.9, no: 0.85 } as const;

/** A verdict only where the fact decides it: it gives another amount, date or place, or says outright that the thing is so, or is not. */
export function verdictOf(
  question: Question,
  weighed: readonly Weighed[],
  { evidence: { fact, folded, denies }, coverage, violations }: Pick<Examined, 'evidence' | 'coverage' | 'violations'>,
  corrected: readonly Token[],
): Verdict | undefined {
  const { shape } = question;
  // “It is not in May” is no mistake where the fact says that it is in April.
  if (corrected.length > 0) return shape.negated && !shape.rhetorical ? undefined : 'otherwise';
  if (shape.states) return saidOtherwise(question, weighed, { fact, folded, coverage, violations, denies });
  if (!shape.yesNo || shape.negated || shape.whichOfTwo || shape.asks.length > 0 || shape.more) return undefined;
  // What somebody alleges, says, expects or thinks is not so merely because they do.
  if (fact.status !== 'stated' || shape.qualified !== undefined) return undefined;
  if (fact.negative) return coverage >= CLEARLY.no && weighed.every(heldBy(folded)) ? 'no' : undefined;
  return coverage >= CLEARLY.yes && violations.length === 0 && statesFigure(question, fact) ? 'yes' : undefined;
}

/** Whether a fact says outright that what is stated is not so, or that what is denied is. */
function saidOtherwise(
  { shape, relations }: Question,
  weighed: readonly Weighed[],
  {
    fact,
    folded,
    coverage,
    violations,
    denies,
  }: Pick<Examined['evidence'], 'fact' | 'folded' | 'denies'> & Pick<Examined, 'coverage' | 'violations'>,
): Verdict | undefined {
  if (shape.whichOfTwo || fact.status !== 'stated' || shape.qualified === 'otherwise') return undefined;
  // Of who does what to whom alone it is plain what a denial denies: “A is not the defendant” may be right of a fact that names A and defendants.
  const isTold = relations.some(({ concept, from, to }) => from.length > 0 && to.length > 0 && fact.concepts.includes(concept));
  const isClear = shape.negated
    ? isTold && !fact.negative && !denies && coverage >= CLEARLY.yes && violations.length === 0
    : fact.negative && coverage >= CLEARLY.no;
  return isClear && weighed.every(heldBy(folded)) ? 'otherwise' : undefined;
}

/** Whether the fact's own text has the word: what is merely called alike (silent, of not answering) turns a no round. */
function heldBy({ zh, en }: Examined['evidence']['folded']): (weighed: Weighed) => boolean {
  const stems = new Set(unitsOf(en).map(({ key }) => key));
  return ({ token: { kind, text: word } }) => {
    if (kind === 'entity' || kind === 'ask') return true;
    return /\p{Script=Han}/u.test(word) ? zh.includes(word) : unitsOf(word).every(({ key }) => stems.has(key));
  };
}

/**
 * Whether a question states just what a figure says: of this, so much. Words alone cannot tell “is it so” from “is it the other way round”;
 * a figure's concept, owner and value can.
 */
function statesFigure({ tokens, concepts, entities }: Question, { measured }: Examined['evidence']['fact']): boolean {
  const states = (amount: string, unit: Unit): boolean =>
    tokens.some(
      (token) =>
        token.kind === 'value' &&
        token.open !== true &&
        token.amount?.values.length === 1 &&
        (token.amount.bound === undefined || token.amount.bound === 'about') &&
        (token.unit === undefined || token.unit === unit) &&
        token.readings.some(({ key }) => key === valueKey(amount, token.unit)),
    );
  return measured.some(
    ({ concept, of, value, unit, is }) =>
      typeof value === 'number' &&
      // Over 800 million is not 800 million.
      (is === 'exact' || is === 'about') &&
      concepts.has(concept) &&
      entities.size === 1 &&
      of.some((entity) => entities.has(entity)) &&
      states(new Decimal(value).toFixed(), unit),
  );
}
