/**
 * How sure each candidate is among all of a question's, and whether any is: a choice between them and none of them, by a network that is fitted by
 * `npm run tune:answers` and stands in `answer-weights.json`. It is for dossiers with many examples; below that the linear confidence decides alone.
 */
import { networkIn, outputsOf } from '../../network.ts';
import type { Network } from '../../network.ts';
import { ANSWER_SIGNALS, answerSignals, logOddsOf } from './answer-signals.ts';
import { FULL, MIDDLE } from './confidence.ts';
import type { Taught } from './confidence.ts';
import type { Candidate, Examination } from './inquiry.ts';
import type { Intent } from './intent.ts';

/** Where the network stands that was fitted for a dossier with many examples. */
export const FITTED = new URL('answer-weights.json', import.meta.url);

/** How much it weighs that facts affirm what is asked about as denied: too rare among the questions for a fit to tell, and plain by itself. */
const AGAINST = 8;

/** The candidates with how sure each is, the surest first. */
export type Assure = (examination: Examination, candidates: readonly Candidate[], intents: readonly Intent[]) => Candidate[];

const bySureness = (candidates: Candidate[]): Candidate[] => candidates.sort((one, other) => other.confidence - one.confidence);

/** How far networks decide: with as many examples as the middle of the calibration has, they have no part yet; with as many as the most, nothing else has. */
export const shareOf = ({ examples }: Taught): number => {
  const along = (Math.log1p(examples) - Math.log1p(MIDDLE)) / (Math.log1p(FULL.examples) - Math.log1p(MIDDLE));
  return Math.max(0, Math.min(1, along));
};

/** Of several scores in a choice between them and none of them, which has 0: how likely it is that any is right, and each one's share in that. */
export function anyOf(scores: readonly number[]): { readonly any: number; readonly shares: readonly number[] } {
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const all = odds.reduce((sum, one) => sum + one, 0);
  return { any: all / (all + Math.exp(-most)), shares: odds.map((one) => one / all) };
}

/** How sure each of several scores is: the highest is as sure as it is that any is right. */
export function surenessOf(scores: readonly number[]): number[] {
  const { any, shares } = anyOf(scores);
  const most = Math.max(...shares);
  return shares.map((share) => (any * share) / most);
}

/** What says how sure candidates are, in a dossier that has taught so much. */
export function assureBy(taught: Taught, network: () => Network = () => networkIn(FITTED)): Assure {
  const share = shareOf(taught);
  if (share === 0) return (_, candidates) => bySureness([...candidates]);
  const outputs = outputsOf(network(), ANSWER_SIGNALS);
  return (examination, candidates, intents) => {
    const scores = answerSignals(examination, candidates, intents).map((row) => outputs(row)[0] ?? 0);
    const sureness = surenessOf(scores);
    return bySureness(
      candidates.map((candidate, at) => {
        const network = logOddsOf(sureness[at] ?? 0) - AGAINST * candidate.features.affirms;
        const odds = share * network + (1 - share) * logOddsOf(candidate.confidence);
        return { ...candidate, confidence: 1 / (1 + Math.exp(-odds)) };
      }),
    );
  };
}
