/** The dossier that Exhibit comes with, by name: what lies beside it in data/ changes no test. */
import { fileURLToPath } from 'node:url';
import type { TaughtDossier } from '../src/dossier/dossier.ts';
import { loadDossier } from '../src/dossier/load.ts';

export const SHIPPED = fileURLToPath(new URL('../data/musk-v-openai', import.meta.url));

const loaded = new Map<string, TaughtDossier>();

/** The dossier of a folder that no test changes, read once for all test files of a worker: the shipped one takes seconds. @throws DossierError as `loadDossier` does */
export function loadedDossier(folder: string = SHIPPED): TaughtDossier {
  const before = loaded.get(folder);
  if (before !== undefined) return before;
  const dossier = loadDossier(folder);
  loaded.set(folder, dossier);
  return dossier;
}
