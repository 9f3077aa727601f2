/**
 * Whether a message says something wrong, and something right: what its texts come to together, by a network and boosted trees that
 * `npm run tune:verdicts` fits on messages whose statements they have not seen. A sentence may be wrong or right of which no clause surely is, and
 * a clause seem so that the rest takes back.
 */
import { ensembleIn, outputsOfEnsemble } from '../fitted/ensemble.ts';
import type { Ensemble } from '../fitted/ensemble.ts';
import { chanceOf, outputsOf } from '../fitted/network.ts';
import type { Network } from '../fitted/network.ts';
import { withoutVerdict } from './clause.ts';
import type { Clause, JudgedText } from './clause.ts';
import type { Judgement } from './looked.ts';
import { likeliestRight, likeliestWrong, MESSAGE_SIGNALS } from './message-signals.ts';
import { saysSomething } from './says-something.ts';

/** Where stands what was fitted for a dossier with enough example statements. */
export const FITTED_MESSAGES = {
  network: new URL('message-weights.json', import.meta.url),
  trees: new URL('message-trees.json', import.meta.url),
};

/** Without example statements the clauses decide by themselves: what is right in a message is neither called so by the whole, nor taken back. */
const CLAUSES_ALONE: Network = { base: [-4, -1], units: [], signals: { wrong: [8, 0] } };

/**
 * How likely a message has to say something wrong for anything in it to be called so. By the messages of the verify half as a whole (5,120, 2,499 of which
 * say nothing wrong): at 0.83 44 of those are called wrong and 89.9 % of all are right, at 0.85 40 and 89.7 %, at 0.87 33 and 89.5 %, at 0.9 27 and 88.7 %.
 */
export const LEAST_WRONG = 0.87;

/**
 * How likely it has to say something right for what is called so to be kept, and for anything in it to be called so; and how likely a text of it
 * by itself, to be what is: the others of “it pays every quarter, not bad” are not.
 */
export const LEAST_RIGHT = { kept: 0.1, called: 0.5, byItself: 0.3 } as const;

/**
 * A statement that is so likely wrong by itself, though not likely enough to be called so, is not called right either. Chosen by messages of the tune half
 * before they were learnt from: 14 of 18 such statements stood in wrong ones.
 */
export const DOUBTFUL = 0.3;

/**
 * A piece of it is called right in its place where that is so likely, and the message is no likelier to say something wrong. By the messages of the tune half,
 * judged by what had not seen them: 31 such messages were right, 5 half, 5 wrong.
 */
export const SURE_PIECE = { right: 0.8, wrong: 0.5 } as const;

/** A clause by itself is called wrong rather than the sentence around it, where that is no more than so much likelier to be. */
const NEARLY = 0.3;

/** How likely it is that a message says something wrong, and that it says something right, each 0 to 1. */
export type MessageChances = Readonly<Record<'wrong' | 'right', number>>;

/** How likely both are of a message with certain signals. */
export type MessageChancesOf = (signals: Float64Array) => MessageChances;

/** How likely both are where what was fitted has such a share in it, 0 to 1. */
export function messageChancesBy(share: number, fitted: Ensemble = ensembleIn(FITTED_MESSAGES)): MessageChancesOf {
  const byClauses = outputsOf(CLAUSES_ALONE, MESSAGE_SIGNALS);
  const byAll = outputsOfEnsemble(fitted, MESSAGE_SIGNALS);
  return (signals) => {
    const alone = byClauses(signals);
    const all = share > 0 ? byAll(signals) : [];
    const chance = (output: number): number => chanceOf(share * (all[output] ?? 0) + (1 - share) * (alone[output] ?? 0));
    return { wrong: chance(0), right: chance(1) };
  };
}

const isWrong = ({ judgement }: Clause): boolean => judgement.verdict === 'contradicted';
const isRight = ({ judgement }: Clause): boolean => judgement.verdict === 'supported';
const isDoubtful = (clause: Clause): boolean => isRight(clause) && (clause.judgement.wrong ?? 0) >= DOUBTFUL;

/** The clauses of a message, judged one by one, with what all its texts come to (`byMessage`); none is right that is rather likely wrong by itself. */
export const together = (clauses: readonly Clause[], texts: readonly JudgedText[], chances: MessageChances): Clause[] =>
  byMessage(clauses, texts, chances).map((one) =>
    isDoubtful(one) ? ((chances.wrong < SURE_PIECE.wrong ? surePieceOf(one, texts) : undefined) ?? withoutVerdict(one)) : one,
  );

/** What of a statement is surely right by itself; undefined where nothing is. */
function surePieceOf({ text }: Clause, texts: readonly JudgedText[]): Clause | undefined {
  const piece = likeliestRight(texts).find(
    ({ clause, chances: { supported, contradicted: wrong } }) =>
      supported >= SURE_PIECE.right && wrong < DOUBTFUL && clause.text !== text && text.includes(clause.text.trim()),
  );
  return piece?.asRight && { ...piece.clause, judgement: piece.asRight };
}

/**
 * None of the clauses is wrong where it is not so likely that any is, and one at least where it is; none is right where that is hardly likely, and one
 * at least where it is likely and nothing is wrong.
 */
function byMessage(clauses: readonly Clause[], texts: readonly JudgedText[], chances: MessageChances): Clause[] {
  const judged = withWrongOnly(withToldOnly(clauses), texts, chances.wrong);
  const isAnyWrong = judged.some(isWrong);
  if (chances.right < LEAST_RIGHT.kept) return judged.map((one) => (isRight(one) ? withoutVerdict(one) : one));
  if (isAnyWrong || judged.some(isRight) || chances.right < LEAST_RIGHT.called) return judged;
  const likeliest = likeliestRight(texts).find(({ chances: { supported } }) => supported >= LEAST_RIGHT.byItself);
  return likeliest?.asRight === undefined ? judged : withVerdict(judged, likeliest.clause, likeliest.asRight);
}

/** Nothing is right that says nothing a fact could bear out, but for clauses that one fact bears out together. */
function withToldOnly(clauses: readonly Clause[]): readonly Clause[] {
  const untold = clauses.filter((one) => isRight(one) && !saysSomething(one));
  return sameFact(untold) ? clauses : clauses.map((one) => (untold.includes(one) ? withoutVerdict(one) : one));
}

/** Whether several clauses, each of too few words to go by, say what one fact tells. */
const sameFact = ([first, another]: readonly Clause[]): boolean =>
  first !== undefined && another !== undefined && first.judgement.facts[0] === another.judgement.facts[0];

/** None of the clauses is wrong where it is not so likely that any is, and one at least where it is. */
function withWrongOnly(clauses: readonly Clause[], texts: readonly JudgedText[], wrong: number): Clause[] {
  if (wrong < LEAST_WRONG) return clauses.map((one) => (isWrong(one) ? withoutVerdict(one) : one));
  const [likeliest] = clauses.some(isWrong) ? [] : likeliestWrong(texts);
  if (likeliest === undefined) return [...clauses];
  const { clause, asWrong } = narrowest(likeliest, texts);
  return asWrong === undefined ? [...clauses] : withVerdict(clauses, clause, asWrong);
}

/** The shortest piece of what is likeliest wrong that is nearly as likely to be. */
function narrowest(likeliest: JudgedText, texts: readonly JudgedText[]): JudgedText {
  const least = likeliest.chances.contradicted - NEARLY;
  const pieces = likeliestWrong(texts).filter(
    ({ clause, chances }) => chances.contradicted >= Math.max(least, 0.5) && likeliest.clause.text.includes(clause.text),
  );
  return pieces.toSorted((one, other) => one.clause.text.length - other.clause.text.length)[0] ?? likeliest;
}

/** The clauses with one of such a verdict in the place of those that it holds; what another fact bears out of them stays. */
function withVerdict(clauses: readonly Clause[], clause: Clause, judgement: Judgement): Clause[] {
  const decided: Clause = { ...clause, judgement };
  const isHeld = ({ text }: Clause): boolean => clause.text.includes(text) || text.includes(clause.text);
  const isOfAnother = ({ judgement: { verdict, facts } }: Clause): boolean =>
    verdict === 'supported' && !facts.some((fact) => judgement.facts.includes(fact));
  const kept = clauses.filter((one) => !isHeld(one) || (one.text.length < clause.text.length && isOfAnother(one)));
  const at = clauses.findIndex(isHeld);
  return at < 0
    ? [...kept, decided]
    : [...kept.filter((one) => clauses.indexOf(one) < at), decided, ...kept.filter((one) => clauses.indexOf(one) >= at)];
}
