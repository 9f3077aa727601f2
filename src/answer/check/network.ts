/**
 * What signals speak for: a softmax regression with a small hidden layer, as what one signal says may depend on another (a rule goes against a
 * statement, and yet people say it of what is so). Its weights are fitted by `npm run tune:verdicts` and stand in `verdict-weights.json`.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { SIGNALS } from './signal-names.ts';
import type { StatementModel } from './statement-model.ts';

/** Numbers of what speaks for `contradicted` and for `not-in-record`, each against `supported`; those of a signal go on with one for each unit. */
const Network = z.strictObject({
  base: z.tuple([z.number(), z.number()]),
  /** Of each hidden unit: what it begins with, and what it says. A unit below 0 says nothing. */
  units: z.array(z.tuple([z.number(), z.number(), z.number()])),
  /** Of each signal: what it says by itself, and to each unit. One that is not named says nothing. */
  signals: z.record(z.string(), z.array(z.number())),
});
export type Network = z.infer<typeof Network>;

/** Where the network stands that was fitted for a dossier with enough example statements. */
export const FITTED = new URL('verdict-weights.json', import.meta.url);
/** The network that was fitted. @throws ZodError where the file is not as it was written: ours to mend */
export const fittedNetwork = (): Network => Network.parse(JSON.parse(readFileSync(FITTED, 'utf8')));

/** Without example statements the rules decide alone. */
export const RULES_ALONE: Network = { base: [-3, 3], units: [], signals: { ruledSupported: [0, -6], ruledContradicted: [9, 0] } };

/** From so many example statements a fact on, more of them change nothing in how far they are trusted. */
const FULL = 40;

/** What speaks for `contradicted`, and for `not-in-record`: the first two numbers of every row. */
const OWN = 2;

/** A network as rows of numbers, in the order of `SIGNALS`. */
interface Layers extends Pick<Network, 'base' | 'units'> {
  readonly rows: Float64Array;
}

function layersOf({ base, units, signals }: Network): Layers {
  const rows = new Float64Array(SIGNALS.length * (OWN + units.length));
  SIGNALS.forEach((name, at) => rows.set(signals[name] ?? [], at * (OWN + units.length)));
  return { base, units, rows };
}

/** What the signals of a statement speak for, as log odds. */
function logOddsOf(signals: Float64Array, { base, units, rows }: Layers): readonly [number, number] {
  const width = OWN + units.length;
  const sums = Float64Array.from([...base, ...units.map(([begins]) => begins)]);
  for (let at = 0; at < signals.length; at++) {
    const value = signals[at] ?? 0;
    if (value === 0) continue;
    const from = at * width;
    for (let place = 0; place < width; place++) sums[place] = (sums[place] ?? 0) + value * (rows[from + place] ?? 0);
  }
  let [wrong = 0, untold = 0] = sums;
  units.forEach(([, ofWrong, ofUntold], at) => {
    const much = Math.max(0, sums[OWN + at] ?? 0);
    wrong += much * ofWrong;
    untold += much * ofUntold;
  });
  return [wrong, untold];
}

/** How likely it is that a statement with certain signals is right, wrong, and untold, each 0 to 1. */
export type ChancesOf = (signals: Float64Array) => Readonly<Record<'supported' | 'contradicted' | 'untold', number>>;

/** The chances that networks give, of which each has its share in the odds. */
function chancesWith(networks: readonly { readonly network: Network; readonly share: number }[]): ChancesOf {
  const parts = networks.filter(({ share }) => share > 0).map(({ network, share }) => ({ layers: layersOf(network), share }));
  return (signals) => {
    let [wrong, untold] = [0, 0];
    for (const { layers, share } of parts) {
      const [one, other] = logOddsOf(signals, layers);
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
export const chancesOfOne = (network: Network): ChancesOf => chancesWith([{ network, share: 1 }]);

/** The chances in a dossier of so many facts that has taught these statements: between none and enough, the rules and the network each have a part in the odds. */
export function chancesFor({ taught }: Pick<StatementModel, 'taught'>, facts: number): ChancesOf {
  const share = Math.min(1, Math.log1p(taught / Math.max(1, facts)) / Math.log1p(FULL));
  return chancesWith([
    { network: RULES_ALONE, share: 1 - share },
    { network: fittedNetwork(), share },
  ]);
}
