/** What a fact corrects: wrong amounts, dates and places. */
import type { Question, Weighed } from '../read/question.ts';
import type { Token } from '../read/tokens.ts';
import { correctable, REQUIRED } from './constraints.ts';
import { contradicts } from './contradicts.ts';
import type { ScoredFact } from './score.ts';

const STATED: ReadonlySet<Token['kind']> = new Set(['value', 'date']);
/** Nobody states more amounts and dates than this of one thing; a row of them says nothing that could be wrong. */
const MOST_STATED = 20;

/**
 * The tokens that a fact corrects: a wrong amount, date or place in a yes/no question or a statement. What the words leave open is not wrong,
 * nor what another of the facts (`beside`) tells of the same thing, nor, where the fact holds one amount or date of several, the others.
 */
export function correctedBy(
  question: Question,
  weighed: readonly Weighed[],
  main: ScoredFact,
  beside: readonly ScoredFact[] = [],
): Token[] {
  const explains = ({ explained }: ScoredFact, at: number): boolean => (explained[at] ?? 0) >= REQUIRED;
  if (weighed.filter(({ token }) => STATED.has(token.kind)).length > MOST_STATED) return [];
  const toldElsewhere = (place: number): boolean =>
    beside.some(
      (other) => other.evidence !== main.evidence && weighed.every((_, at) => (at !== place && !explains(main, at)) || explains(other, at)),
    );
  const holdsAnother = (kind: Token['kind']): boolean =>
    weighed.some(({ token }, at) => token.place !== true && token.kind === kind && explains(main, at));
  return weighed.flatMap(({ token }, at) => {
    if (explains(main, at) || !correctable(question, token, main.evidence)) return [];
    const wrong =
      token.place === true ||
      ((token.kind === 'value' || token.kind === 'date') && !holdsAnother(token.kind) && contradicts(main.evidence.fact, token));
    return wrong && !toldElsewhere(at) ? [token] : [];
  });
}

/** The tokens that one of the facts of an answer corrects: the first, or another that is about all that the first is. */
export const correctedByAny = (
  question: Question,
  weighed: readonly Weighed[],
  chosen: readonly ScoredFact[],
  beside: readonly ScoredFact[],
): Token[] =>
  chosen
    .filter(({ explained }) => weighed.every((_, at) => (chosen[0]?.explained[at] ?? 0) < REQUIRED || (explained[at] ?? 0) >= REQUIRED))
    .map((one) => correctedBy(question, weighed, one, beside))
    .find((corrected) => corrected.length > 0) ?? [];
