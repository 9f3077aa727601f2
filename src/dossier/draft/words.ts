/** The words by which a new dossier is guessed at, from `data/language/drafting.yaml`. */
import { DossierError } from '../problem.ts';
import { readFile } from '../read.ts';
import { DraftingWords } from '../language/drafting.ts';

/**
 * Loads them from the folder of the languages' words.
 * @throws DossierError with every problem found
 */
export function loadDraftingWords(folder: string): DraftingWords {
  const { value, problems } = readFile(folder, 'drafting.yaml', DraftingWords);
  if (value === undefined) throw new DossierError(problems, folder);
  return value;
}
