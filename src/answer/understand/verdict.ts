/** Verdicts: whether a fact says no to a yes/no question, or gives another amount, date or place than it states. */
import type { Verdict } from '../plan.ts';
import { correctable, REQUIRED } from './guards.ts';
import type { Question, Weighed } from './question.ts';
import type { Candidate } from './score.ts';
import type { Token } from './tokens.ts';

/** The share of the question's weight that a fact must explain to say no to it. */
const CLEARLY = 0.85;

/** A verdict only where the fact decides it: it gives another amount, or says outright that the thing is not so. */
export function verdictOf({ shape }: Question, { evidence, coverage }: Candidate, corrected: readonly Token[]): Verdict | undefined {
  if (corrected.length > 0) return 'otherwise';
  return shape.yesNo && !shape.negated && !shape.whichOfTwo && evidence.fact.negative && coverage >= CLEARLY ? 'no' : undefined;
}

/** The tokens that a fact corrects: a wrong amount or date in a yes/no question. */
export const correctedBy = (question: Question, weighed: readonly Weighed[], { evidence, explained }: Candidate): Token[] =>
  weighed.flatMap(({ token }, at) =>
    (token.kind === 'value' || token.kind === 'date' || token.place === true) &&
    (explained[at] ?? 0) < REQUIRED &&
    correctable(question, token, evidence)
      ? [token]
      : [],
  );

