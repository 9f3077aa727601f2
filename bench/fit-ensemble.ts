/** Fitting a network and boosted trees to the same cases, and what they make of cases that they have not been fitted to. */
import { writeFileSync } from 'node:fs';
import { outputsOfEnsemble } from '../src/answer/fitted/ensemble.ts';
import type { Ensemble, EnsembleFiles } from '../src/answer/fitted/ensemble.ts';
import { fitNetwork, networkText } from './fit-network.ts';
import type { Case, Fitting } from './fit-network.ts';
import { fitTrees, treesText } from './fit-trees.ts';
import type { TreeFitting } from './fit-trees.ts';

/** How the two are fitted. */
export interface EnsembleFitting {
  readonly network: Fitting;
  readonly trees: TreeFitting;
}

/** Fits both, by the signals of these names. */
export const fitEnsemble = (cases: readonly Case[], names: readonly string[], fitting: EnsembleFitting): Ensemble => ({
  network: fitNetwork(cases, names, fitting.network),
  trees: fitTrees(cases, names, fitting.trees),
});

/** What both make of each row of cases they have not been fitted to: every `parts`th of them, by an ensemble fitted to the others. */
export function heldOut(
  cases: readonly Case[],
  names: readonly string[],
  fitting: EnsembleFitting,
  parts: number,
): (Float64Array[] | undefined)[] {
  const outputs = outputsOfEnsemble(
    fitEnsemble(
      cases.filter((_, at) => at % parts !== 0),
      names,
      fitting,
    ),
    names,
  );
  return cases.map(({ rows }, at) => (at % parts === 0 ? rows.map(outputs) : undefined));
}

/** Both with what they find so likely, 0 to 1, come to even odds. */
export function evenAt({ network, trees }: Ensemble, chance: number): Ensemble {
  const moved = (base: readonly number[]): number[] => base.map((begins) => begins - Math.log(chance / (1 - chance)));
  return { network: { ...network, base: moved(network.base) }, trees: { ...trees, base: moved(trees.base) } };
}

/** Writes both where they are read from, and tells so. */
export function writeEnsemble(files: EnsembleFiles, { network, trees }: Ensemble): void {
  writeFileSync(files.network, networkText(network));
  writeFileSync(files.trees, treesText(trees));
  process.stdout.write(`${files.network.pathname} and ${files.trees.pathname} written\n`);
}
