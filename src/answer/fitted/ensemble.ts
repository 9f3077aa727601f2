/** A network and boosted trees that were fitted to the same cases, with an equal say: what one of them makes too much of, the other does not. */
import { networkIn, outputsOf } from './network.ts';
import type { Network, Outputs } from './network.ts';
import { outputsOfTrees, treesIn } from './trees.ts';
import type { Trees } from './trees.ts';

export interface Ensemble {
  readonly network: Network;
  readonly trees: Trees;
}

/** Where the two stand. */
export type EnsembleFiles = Readonly<Record<keyof Ensemble, URL>>;

/** Reads what is kept in two files. @throws ZodError where one is not as it was written: ours to mend */
export const ensembleIn = ({ network, trees }: EnsembleFiles): Ensemble => ({ network: networkIn(network), trees: treesIn(trees) });

/** What both come to, given the signals of a row: signals of these names in this order. */
export function outputsOfEnsemble({ network, trees }: Ensemble, names: readonly string[]): Outputs {
  const [one, other] = [outputsOf(network, names), outputsOfTrees(trees, names)];
  return (row) => {
    const also = other(row);
    return one(row).map((output, at) => (output + (also[at] ?? 0)) / 2);
  };
}
