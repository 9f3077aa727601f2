/**
 * Which of the answers that a follow-up may ask for is given: a choice between them and none of them, by a network that is fitted by `npm run tune:follow-ups`
 * and stands in `follow-weights.json`. It is for dossiers with many examples; in a young one the rules decide alone.
 */
import type { FactId } from '../../../dossier/schema.ts';
import { networkIn, outputsOf } from '../../network.ts';
import type { Network } from '../../network.ts';
import { FULL, MIDDLE } from '../rank/confidence.ts';
import type { Taught } from '../rank/confidence.ts';
import { FOLLOW_SIGNALS } from './signal-names.ts';
import type { Signalled } from './signals.ts';

/** Where the network stands that was fitted for a dossier with many examples. */
export const FITTED = new URL('follow-weights.json', import.meta.url);

/** The rules alone: what they come to is given, and nothing else. */
export const RULES_ALONE: Network = { base: [-4], units: [], signals: { ruledSame: [8] } };

/** How far the network decides: with as many examples as the middle of the calibration has, it has no part yet; with as many as the most, nothing else has. */
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

/** Which answer is likeliest, how likely it is that any is right, and how likely each is. */
export interface Chosen {
  readonly best: Signalled;
  readonly any: number;
  readonly chances: readonly { readonly facts: readonly FactId[]; readonly chance: number }[];
}

export type Choose = (answers: readonly Signalled[]) => Chosen | undefined;

/** What chooses in a dossier that has taught so much; undefined where the rules decide alone. */
export function chooseBy(taught: Taught): Choose | undefined {
  const share = shareOf(taught);
  if (share === 0) return undefined;
  const parts = [
    { outputs: outputsOf(networkIn(FITTED), FOLLOW_SIGNALS), share },
    { outputs: outputsOf(RULES_ALONE, FOLLOW_SIGNALS), share: 1 - share },
  ];
  return (answers) => {
    const scores = answers.map(({ signals }) => parts.reduce((sum, part) => sum + part.share * (part.outputs(signals)[0] ?? 0), 0));
    const { any, shares } = anyOf(scores);
    const chances = answers.map(({ facts }, at) => ({ facts, chance: any * (shares[at] ?? 0) }));
    const best = answers[scores.indexOf(Math.max(...scores))];
    return best && { best: withoutPadding(best, answers, chances), any, chances };
  };
}

/** A part of an answer is given in its place where it is at least so likely, as a share of it; less is enough where it leaves out what was shown already. */
const LEAST_PART = { any: 0.2, new: 0.05 } as const;
const AGAIN = FOLLOW_SIGNALS.indexOf('again');

/** How many of an answer's facts were shown already. */
const shownOf = ({ facts, signals }: Signalled): number => Math.round((signals[AGAIN] ?? 0) * facts.length);

/** The answer without what nobody asked for: a part of it that is hardly less likely says all. */
function withoutPadding(best: Signalled, answers: readonly Signalled[], chances: Chosen['chances']): Signalled {
  const chanceOf = (one: Signalled): number => chances[answers.indexOf(one)]?.chance ?? 0;
  const leavesOutShown = (one: Signalled): boolean => shownOf(best) - shownOf(one) === best.facts.length - one.facts.length;
  return (
    answers
      .filter((one) => one.facts.length < best.facts.length && one.facts.every((id) => best.facts.includes(id)))
      .filter((one) => chanceOf(one) >= (leavesOutShown(one) ? LEAST_PART.new : LEAST_PART.any) * chanceOf(best))
      .sort((one, other) => chanceOf(other) - chanceOf(one))[0] ?? best
  );
}
