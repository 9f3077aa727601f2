/**
 * Whether a message says something wrong: what its texts come to together, by a network and boosted trees that `npm run tune:verdicts` fits on messages
 * whose statements they have not seen. A sentence may be wrong of which no clause surely is, and a clause seem so that the rest takes back.
 */
import { ensembleIn, outputsOfEnsemble } from '../fitted/ensemble.ts';
import type { Ensemble } from '../fitted/ensemble.ts';
import { chanceOf, outputsOf } from '../fitted/network.ts';
import type { Network } from '../fitted/network.ts';
import { withoutVerdict } from './clause.ts';
import type { Clause, JudgedText } from './clause.ts';
import { likeliestWrong, MESSAGE_SIGNALS } from './message-signals.ts';

/** Where stands what was fitted for a dossier with enough example statements. */
export const FITTED_MESSAGES = {
  network: new URL('message-weights.json', import.meta.url),
  trees: new URL('message-trees.json', import.meta.url),
};

/** Without example statements the clauses decide by themselves. */
const CLAUSES_ALONE: Network = { base: [-4], units: [], signals: { wrong: [8] } };

/** How likely a message has to say something wrong for anything in it to be called so. By the messages of the verify half as a whole: 0.05 more misses some two of a hundred that are wrong, and spares half a one of the others. */
export const LEAST_WRONG = 0.7;

/** A clause by itself is called wrong rather than the sentence around it, where that is no more than so much likelier to be. */
const NEARLY = 0.3;

/** How likely it is that a message with certain signals says something wrong, 0 to 1. */
export type WrongOf = (signals: Float64Array) => number;

/** How likely it is where what was fitted has such a share in it, 0 to 1. */
export function wrongBy(share: number, fitted: Ensemble = ensembleIn(FITTED_MESSAGES)): WrongOf {
  const byClauses = outputsOf(CLAUSES_ALONE, MESSAGE_SIGNALS);
  const byAll = outputsOfEnsemble(fitted, MESSAGE_SIGNALS);
  return (signals) => {
    const odds = share * (share > 0 ? (byAll(signals)[0] ?? 0) : 0) + (1 - share) * (byClauses(signals)[0] ?? 0);
    return chanceOf(odds);
  };
}

const isWrong = ({ judgement }: Clause): boolean => judgement.verdict === 'contradicted';

/** The clauses of a message, judged one by one, with what all its texts come to: none of them is wrong where it is not so likely (`wrong`, 0 to 1) that any is, and one at least where it is. */
export function together(clauses: readonly Clause[], texts: readonly JudgedText[], wrong: number): Clause[] {
  if (wrong < LEAST_WRONG) return clauses.map((one) => (isWrong(one) ? withoutVerdict(one) : one));
  const [likeliest] = clauses.some(isWrong) ? [] : likeliestWrong(texts);
  return likeliest === undefined ? [...clauses] : withWrong(clauses, narrowest(likeliest, texts));
}

/** The shortest piece of what is likeliest wrong that is nearly as likely to be. */
function narrowest(likeliest: JudgedText, texts: readonly JudgedText[]): JudgedText {
  const least = likeliest.chances.contradicted - NEARLY;
  const pieces = likeliestWrong(texts).filter(
    ({ clause, chances }) => chances.contradicted >= Math.max(least, 0.5) && likeliest.clause.text.includes(clause.text),
  );
  return pieces.toSorted((one, other) => one.clause.text.length - other.clause.text.length)[0] ?? likeliest;
}

/** The clauses with one that is wrong in the place of those that it holds; what another fact bears out of them stays. */
function withWrong(clauses: readonly Clause[], { clause, asWrong }: JudgedText): Clause[] {
  if (asWrong === undefined) return [...clauses];
  const wrong: Clause = { ...clause, judgement: asWrong };
  const isHeld = ({ text }: Clause): boolean => clause.text.includes(text) || text.includes(clause.text);
  const isOfAnother = ({ judgement: { verdict, facts } }: Clause): boolean =>
    verdict === 'supported' && !facts.some((fact) => asWrong.facts.includes(fact));
  const kept = clauses.filter((one) => !isHeld(one) || (one.text.length < clause.text.length && isOfAnother(one)));
  const at = clauses.findIndex(isHeld);
  return at < 0
    ? [...kept, wrong]
    : [...kept.filter((one) => clauses.indexOf(one) < at), wrong, ...kept.filter((one) => clauses.indexOf(one) >= at)];
}
