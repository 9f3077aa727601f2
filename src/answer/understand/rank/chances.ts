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

/** The candidates with how sure each is, the surest first. */
export type Assure = (examination: Examination, candidates: readonly Candidate[], intents: readonly Intent[]) => Candidate[];

const bySureness = (candidates: Candidate[]): Candidate[] => candidates.sort((one, other) => other.confidence - one.confidence);

/** With as many examples as the middle of the calibration has, the network has no part yet; with as many as the most, no other has. */
const shareOf = ({ examples }: Taught): number => {
  const along = (Math.log1p(examples) - Math.log1p(MIDDLE)) / (Math.log1p(FULL.examples) - Math.log1p(MIDDLE));
  return Math.max(0, Math.min(1, along));
};

/** How sure each of several scores is in a choice between them and none: the highest is as sure as it is that any is right. */
export function surenessOf(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const all = scores.reduce((sum, score) => sum + Math.exp(score - most), 0);
  const any = all / (all + Math.exp(-most));
  return scores.map((score) => any * Math.exp(score - most));
}

/** What says how sure candidates are, in a dossier that has taught so much. */
export function assureBy(taught: Taught, network: () => Network = () => networkIn(FITTED)): Assure {
  const share = shareOf(taught) * Number(process.env.SHARE ?? 1);
  if (share === 0) return (_, candidates) => bySureness([...candidates]);
  const outputs = outputsOf(network(), ANSWER_SIGNALS);
  return (examination, candidates, intents) => {
    const scores = answerSignals(examination, candidates, intents).map((row) => outputs(row)[0] ?? 0);
    const sureness = surenessOf(scores);
    return bySureness(
      candidates.map((candidate, at) => {
        const odds = share * logOddsOf(sureness[at] ?? 0) + (1 - share) * logOddsOf(candidate.confidence);
        return { ...candidate, confidence: 1 / (1 + Math.exp(-odds)) };
      }),
    );
  };
}
