/** What is said beside the facts: where the source disagrees with itself, what else a reader should know, and what is not its own figure. */
import type { DossierFact } from '../dossier/dossier.ts';
import type { Voice } from './draft.ts';

/** More than two explain less. */
const MOST_NOTES = 2;

/**
 * The disagreements that touch the facts shown, each once: their own notes first,
 * then those of other facts that name one of them and that none of their own tells already.
 */
export function disagreements(shown: readonly DossierFact[], { dossier, language, words }: Voice): string[] {
  const told = new Set<string>();
  const own = shown.flatMap((fact) => {
    // Two facts that disagree with each other need one note, not one each.
    const notes = fact.disagrees.filter(({ with: ids }) => !ids.some((id) => told.has(`${id} ${fact.id}`)));
    for (const { with: ids } of notes) for (const id of ids) told.add(`${fact.id} ${id}`);
    return notes.map(({ note }) => note[language]);
  });
  const untold = new Set(shown.filter((fact) => fact.disagrees.length === 0).map(({ id }) => id));
  const others = [...dossier.facts.values()].flatMap((fact) =>
    fact.disagrees.filter(({ with: ids }) => ids.some((id) => untold.has(id))).map(({ note }) => note[language]),
  );
  const notes = own.length > 0 ? own : others;
  return [...new Set(notes)].slice(0, MOST_NOTES).map((note) => words.disagreement(note));
}

/** What a reader should know beside the facts shown, where the source does not contradict itself; each once. */
export const remarks = (shown: readonly DossierFact[], { language, words }: Voice): string[] =>
  [...new Set(shown.flatMap((fact) => fact.remarks.map((note) => note[language])))].slice(0, MOST_NOTES).map((note) => words.remark(note));

/** Says so where a fact shown has a figure that the source does not hold. */
export const computedFigures = (shown: readonly DossierFact[], { words }: Voice): string[] =>
  shown.some((fact) => fact.figures.some((figure) => figure.computed)) ? [words.computedFigure] : [];
