/** What a machine drafted and somebody has reviewed: only that counts. */
import { Bilingual } from './schema.ts';
import type { Asked, Drafted, FactFile } from './schema/fact-files.ts';

/** Examples, each list as it was reviewed. */
export const reviewedExamples = (drafted: readonly Drafted[]): Asked[] =>
  drafted.flatMap(({ reviewed, id, asked }) => (reviewed && id === undefined ? [asked] : []));

/** Near misses, as those that people have written. */
export const reviewedNearMisses = (drafted: readonly Drafted[]): FactFile['near_misses'] =>
  drafted.flatMap(({ reviewed, id, missing, also_near: alsoNear, asked }) => {
    const told = Bilingual.safeParse(missing);
    return reviewed && id !== undefined && told.success ? [{ id, missing: told.data, also_near: alsoNear, asked }] : [];
  });
