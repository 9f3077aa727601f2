/** The words by which a new dossier is guessed at, from `data/language/drafting.yaml`. */
import { DossierError } from '../problem.ts';
import { readFile } from '../read.ts';
import { LANGUAGE_FILES } from '../language.ts';
import type { DraftingWords } from '../language.ts';

/**
 * Loads them from the folder of the languages' words.
 * @throws DossierError with every problem found
 */
export function loadDraftingWords(folder: string): DraftingWords {
  const { value, problems } = readFile(folder, 'drafting.yaml', LANGUAGE_FILES.drafting);
  if (value === undefined) throw new DossierError(problems, folder);
  return value;
}
