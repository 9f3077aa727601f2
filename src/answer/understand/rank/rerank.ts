/**
 * Reranking: of the surest candidates, which one answers a question, or none of them, by a network and boosted trees that are fitted by `npm run tune:answers`
 * and stand in `answer-weights.json` and `answer-trees.json`. A linear confidence cannot tell a question about a fact from one for what of it is not told;
 * these can. They are fitted on dossiers of every age, which is among the signals.
 */
import { anyOf } from '../../fitted/choice.ts';
import { ensembleIn, outputsOfEnsemble } from '../../fitted/ensemble.ts';
import type { Question } from '../read/question.ts';
import type { Trained } from '../learn/trained.ts';
import { ANSWER_SIGNALS, answerSignals, MOST_RERANKED, SURENESS } from './answer-signals.ts';
import type { Aspects } from './aspect.ts';
import { AT_LEAST, FEATURES } from './candidate-features.ts';
import { along, FULL } from './confidence.ts';
import type { Taught } from './confidence.ts';
import type { Candidate, Ranked } from './inquiry.ts';

/** Where stands what was fitted. */
export const FITTED_ANSWERS = {
  network: new URL('answer-weights.json', import.meta.url),
  trees: new URL('answer-trees.json', import.meta.url),
};

/** How much of a say the confidence keeps beside the two: it knows less, and errs less where neither has seen the like. Chosen by the verify half as a whole. */
const CONFIDENCE_SHARE = 1 / 4;

/** The score of a candidate: `fitted` is what the two come to, `sureness` its confidence as log odds. */
export const scoreOf = (fitted: number, sureness: number): number => (1 - CONFIDENCE_SHARE) * fitted + CONFIDENCE_SHARE * sureness;

/**
 * How much surer an answer has to be, as log odds: in a dossier without examples, in one half-way (`along`), and in one with as many as make a difference.
 * Above 0 so that a young dossier with as many near misses as its examples bring refuses no less than by its confidence alone. Below 0 since the
 * shipped one was given a quarter more near misses after the two were fitted, which takes from its answers; by the verify half as a whole this gives
 * some of that back. Set `grown` to 0 when `npm run tune:answers` is run again.
 */
const MORE = { young: 0.2, middle: 0.1, grown: -0.1 } as const;
/** That for a dossier which has taught so much. */
export function moreFor({ examples }: Pick<Taught, 'examples'>): number {
  const grown = 2 * along(examples, FULL.examples);
  return grown < 1 ? MORE.young + grown * (MORE.middle - MORE.young) : MORE.middle + (grown - 1) * (MORE.grown - MORE.middle);
}

/** Gives the candidates of a question another confidence each, and puts them in its order. */
export type Rerank = <Considered extends Ranked>(ranked: Considered) => Considered;

/** What the confidence is held to, since too few questions show it: the fit has not learnt it either. */
const HELD_TO = FEATURES.filter((name) => AT_LEAST[name] !== undefined);
const isHeldTo = ({ features }: Candidate): boolean => HELD_TO.some((name) => features[name] > 0);

/** Whether a text states something, be it no more than an amount: that is to be checked, and asks for nothing. */
const statesAnything = ({ shape, tokens }: Question): boolean =>
  shape.states || (shape.bare && tokens.some(({ kind }) => kind === 'value'));

/** What reranks the questions of a dossier. */
export function rerankBy({ taught }: Pick<Trained, 'taught'>, aspects: Aspects): Rerank {
  const outputs = outputsOfEnsemble(ensembleIn(FITTED_ANSWERS), ANSWER_SIGNALS);
  const parts = { taught, aspects };
  const more = moreFor(taught);
  return (ranked) => {
    const { candidates, question } = ranked;
    // Where several things are asked, facts are joined and parts answered by what the confidence is calibrated for.
    if (candidates.length === 0 || question.several || statesAnything(question) || candidates.slice(0, MOST_RERANKED).some(isHeldTo))
      return ranked;
    const scores = answerSignals(ranked, parts).map((signals) => scoreOf(outputs(signals)[0] ?? 0, signals[SURENESS] ?? 0) - more);
    const { any, shares } = anyOf(scores);
    const most = Math.max(...shares);
    // The likeliest is as sure as any is: the fit was to which one is taken, and whether any is right; others near it take nothing from it.
    const reranked = candidates
      .slice(0, MOST_RERANKED)
      .map((candidate, at): Candidate => ({ ...candidate, confidence: (any * (shares[at] ?? 0)) / most }))
      .sort((one, other) => other.confidence - one.confidence);
    const last = reranked.at(-1)?.confidence ?? 0;
    const others = candidates
      .slice(MOST_RERANKED)
      .map((candidate): Candidate => ({ ...candidate, confidence: Math.min(candidate.confidence, last) }));
    return { ...ranked, candidates: [...reranked, ...others] };
  };
}
