/**
 * Which of the answers that a follow-up may ask for is given: a choice between them and none of them, by a network and boosted trees that are fitted by
 * `npm run tune:follow-ups` and stand in `follow-weights.json` and `follow-trees.json`. They are for dossiers with many examples; in a young one the rules
 * decide alone.
 */
import type { FactId } from '../../../dossier/schema.ts';
import { anyOf } from '../../fitted/choice.ts';
import { ensembleIn, outputsOfEnsemble } from '../../fitted/ensemble.ts';
import { outputsOf } from '../../fitted/network.ts';
import type { Network } from '../../fitted/network.ts';
import { along, FULL, MIDDLE } from '../rank/confidence.ts';
import type { Taught } from '../rank/confidence.ts';
import { FOLLOW_SIGNALS } from './signal-names.ts';
import type { Signalled } from './signals.ts';

/** Where stands what was fitted for a dossier with many examples. */
export const FITTED = { network: new URL('follow-weights.json', import.meta.url), trees: new URL('follow-trees.json', import.meta.url) };

/** The rules alone: what they come to is given, and nothing else. */
export const RULES_ALONE: Network = { base: [-4], units: [], signals: { ruledSame: [8] } };

/** How far what was fitted decides: with as many examples as the middle of the calibration has, it has no part yet; with as many as the most, nothing else has. */
const shareOf = ({ examples }: Taught): number => {
  const middle = along(MIDDLE, FULL.examples);
  return Math.max(0, (along(examples, FULL.examples) - middle) / (1 - middle));
};

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
    { outputs: outputsOfEnsemble(ensembleIn(FITTED), FOLLOW_SIGNALS), share },
    { outputs: outputsOf(RULES_ALONE, FOLLOW_SIGNALS), share: 1 - share },
  ];
  return (answers) => {
    const scores = answers.map(({ signals }) => parts.reduce((sum, part) => sum + part.share * (part.outputs(signals)[0] ?? 0), 0));
    const { any, shares } = anyOf(scores);
    const likely = answers.map((answer, at): Likely => ({ answer, chance: any * (shares[at] ?? 0) }));
    const best = likely[scores.indexOf(Math.max(...scores))];
    const chances = likely.map(({ answer: { facts }, chance }) => ({ facts, chance }));
    return best && { best: withoutPadding(best, likely), any, chances };
  };
}

/** An answer with how likely it is, 0 to 1. */
interface Likely {
  readonly answer: Signalled;
  readonly chance: number;
}

/** A part of an answer is given in its place where it is at least so likely, as a share of it; less is enough where it leaves out what was shown already. */
const LEAST_PART = { any: 0.2, new: 0.05 } as const;
const AGAIN = FOLLOW_SIGNALS.indexOf('again');

/** How many of an answer's facts were shown already. */
const shownOf = ({ facts, signals }: Signalled): number => Math.round((signals[AGAIN] ?? 0) * facts.length);

/** The answer without what nobody asked for: a part of it that is hardly less likely says all. */
function withoutPadding({ answer, chance }: Likely, all: readonly Likely[]): Signalled {
  const isPart = ({ facts }: Signalled): boolean => facts.length < answer.facts.length && facts.every((id) => answer.facts.includes(id));
  const leavesOutShown = (part: Signalled): boolean => shownOf(answer) - shownOf(part) === answer.facts.length - part.facts.length;
  const [part] = all
    .filter((one) => isPart(one.answer) && one.chance >= (leavesOutShown(one.answer) ? LEAST_PART.new : LEAST_PART.any) * chance)
    .sort((one, other) => other.chance - one.chance);
  return part?.answer ?? answer;
}
