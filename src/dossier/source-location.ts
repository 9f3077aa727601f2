/** Values of a dossier's files with the way back to their lines. */
import type { Problem } from './problem.ts';
import type { FileRead } from './read.ts';

/** A value with the way to the place of each of its fields. */
export interface Placed<Value> {
  readonly value: Value;
  readonly at: (...path: PropertyKey[]) => Pick<Problem, 'file' | 'line' | 'field'>;
}

/** The items of a file that is a list, each with the way to its fields. */
export const placed = <Value>(file: FileRead<Value[]>): Placed<Value>[] =>
  (file.value ?? []).map((value, index) => ({ value, at: (...path) => file.locate([index, ...path]) }));

/** The one item of a file that is none. */
export const placedWhole = <Value>(file: FileRead<Value>): Placed<Value>[] =>
  file.value === undefined ? [] : [{ value: file.value, at: (...path) => file.locate(path) }];

/** Ids that are there twice, told at the second. */
export function duplicates(list: readonly Placed<{ id: string }>[]): Problem[] {
  const seen = new Set<string>();
  return list.flatMap(({ value, at }) => {
    const again = seen.has(value.id);
    seen.add(value.id);
    return again ? [{ ...at('id'), message: `${value.id} is there twice: ids are unique, give this one another` }] : [];
  });
}
