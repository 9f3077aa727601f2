/**
 * What the signals of a statement speak for: the chances of the three verdicts, by a network and boosted trees (no rule decides by itself: what goes
 * against most statements is said of some that are right) that are fitted by `npm run tune:verdicts` and stand in `verdict-weights.json` and `verdict-trees.json`. Their two outputs are
 * the log odds of `contradicted` and of `not-in-record`, each against `supported`.
 */
import { ensembleIn, outputsOfEnsemble } from '../fitted/ensemble.ts';
import type { Ensemble } from '../fitted/ensemble.ts';
import { outputsOf } from '../fitted/network.ts';
import type { Network, Outputs } from '../fitted/network.ts';
import { along } from '../understand/rank/confidence.ts';
import { SIGNALS } from './signal-names.ts';
import type { StatementModel } from '../understand/rank/statement-model.ts';

/** Where stands what was fitted for a dossier with enough example statements. */
export const FITTED = { network: new URL('verdict-weights.json', import.meta.url), trees: new URL('verdict-trees.json', import.meta.url) };

/** Without example statements the rules decide alone. */
export const RULES_ALONE: Network = { base: [-3, 3], units: [], signals: { ruledSupported: [0, -6], ruledContradicted: [9, 0] } };

/** From so many example statements a fact on, more of them change nothing in how far they are trusted. */
const FULL = 40;

/** How far what was fitted is trusted in a dossier of so many facts that has taught these statements, 0 to 1. */
export const shareOf = ({ taught }: Pick<StatementModel, 'taught'>, facts: number): number => along(taught / Math.max(1, facts), FULL);

/** How likely it is that a statement is right, wrong, and untold, each 0 to 1. */
export type Chances = Readonly<Record<'supported' | 'contradicted' | 'untold', number>>;

/** How likely each is of a statement with certain signals. */
export type ChancesOf = (signals: Float64Array) => Chances;

/** The chances of several, of which each has its share in the odds. */
function chancesWith(all: readonly { readonly outputs: Outputs; readonly share: number }[]): ChancesOf {
  const parts = all.filter(({ share }) => share > 0);
  return (signals) => {
    let [wrong, untold] = [0, 0];
    for (const { outputs, share } of parts) {
      const [one = 0, other = 0] = outputs(signals);
      wrong += share * one;
      untold += share * other;
    }
    const most = Math.max(0, wrong, untold);
    const odds = { supported: Math.exp(-most), contradicted: Math.exp(wrong - most), untold: Math.exp(untold - most) };
    const total = odds.supported + odds.contradicted + odds.untold;
    return { supported: odds.supported / total, contradicted: odds.contradicted / total, untold: odds.untold / total };
  };
}

/** The chances that one network gives. */
export const chancesOfOne = (network: Network): ChancesOf => chancesWith([{ outputs: outputsOf(network, SIGNALS), share: 1 }]);

/** The chances in a dossier of so many facts that has taught these statements: between none and enough, the rules and what was fitted each have a part in the odds. */
export function chancesFor(model: Pick<StatementModel, 'taught'>, facts: number, fitted: Ensemble = ensembleIn(FITTED)): ChancesOf {
  const share = shareOf(model, facts);
  return chancesWith([
    { outputs: outputsOf(RULES_ALONE, SIGNALS), share: 1 - share },
    { outputs: outputsOfEnsemble(fitted, SIGNALS), share },
  ]);
}
