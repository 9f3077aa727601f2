/** Verdicts: whether a fact says no to a yes/no question, or gives another amount, date or place than it states. */
import { Decimal } from 'decimal.js';
import type { Unit } from '../../dossier/schema.ts';
import type { Verdict } from '../plan.ts';
import { foldTerm } from './fold.ts';
import { correctable, REQUIRED } from './guards.ts';
import type { Examined } from './guards.ts';
import type { Question, Weighed } from './question.ts';
import type { Candidate } from './score.ts';
import { valueKey } from './tokens.ts';
import type { Token } from './tokens.ts';
import { unitsOf } from './units.ts';

/** The share of the question's weight that a fact must explain to say yes or no to it. */
const CLEARLY = { yes: 0.9, no: 0.85 } as const;

/** Words that turn on more than what a fact says outright: how much, in what order, whether only. A yes or no to them has to be thought about. */
const QUALIFIED =
  /全|所有|都|只|仅|唯|首|第|最|先|后|前|再|又|还|已|每|多|少|半|超|至|从|总|一直|完全|真|比|更|仍|独|同时|\b(?:all|every|only|most|majority|first|last|before|after|more|less|than|over|under|ever|always|never|still|already|yet|again|both|entirely|fully|really|exactly|just|sole|alone|same|as|since|until|any|anyone|even)\b/u;

/** Asks for more than yes or no, or lets choose. */
const OPEN_ENDED = /什么|啥|怎|哪|谁|何|还是|或|几|\b(?:what|which|who|whom|whose|how|why|when|where|or)\b/u;

/** A verdict only where the fact decides it: it gives another amount, date or place, or says outright that the thing is so, or is not. */
export function verdictOf(
  question: Question,
  weighed: readonly Weighed[],
  { evidence: { fact }, coverage, objections }: Pick<Examined, 'evidence' | 'coverage' | 'objections'>,
  corrected: readonly Token[],
): Verdict | undefined {
  const { shape, text } = question;
  if (corrected.length > 0) return 'otherwise';
  if (!shape.yesNo || shape.negated || shape.whichOfTwo || shape.asks.length > 0 || OPEN_ENDED.test(text)) return undefined;
  // What somebody alleges, says, expects or thinks is not so merely because they do.
  if (fact.status !== 'stated' || QUALIFIED.test(text)) return undefined;
  if (fact.negative) return coverage >= CLEARLY.no && weighed.every(heldBy(fact)) ? 'no' : undefined;
  return coverage >= CLEARLY.yes && objections.length === 0 && statesFigure(question, fact) ? 'yes' : undefined;
}

/** Whether the fact's own text has the word: what is merely called alike (silent, of not answering) turns a no round. */
function heldBy({ text }: Examined['evidence']['fact']): (weighed: Weighed) => boolean {
  const zh = foldTerm(text.zh);
  const stems = new Set(unitsOf(foldTerm(text.en)).map(({ key }) => key));
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
        (token.unit === undefined || token.unit === unit) &&
        token.readings.some(({ key }) => key === valueKey(amount, token.unit)),
    );
  return measured.some(
    ({ concept, of, value, unit }) =>
      typeof value === 'number' &&
      concepts.has(concept) &&
      entities.size === 1 &&
      of.some((entity) => entities.has(entity)) &&
      states(new Decimal(value).toFixed(), unit),
  );
}

/** The tokens that a fact corrects: a wrong amount or date in a yes/no question. One that the words leave open is not wrong. */
export const correctedBy = (question: Question, weighed: readonly Weighed[], { evidence, explained }: Candidate): Token[] =>
  weighed.flatMap(({ token }, at) =>
    (token.kind === 'value' || token.kind === 'date' || token.place === true) &&
    token.open !== true &&
    (explained[at] ?? 0) < REQUIRED &&
    correctable(question, token, evidence)
      ? [token]
      : [],
  );
