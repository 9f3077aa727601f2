/** Whether examples and near misses hold together: what they answer is there, and no example asks for two things. */
import type { DossierFiles } from './files.ts';
import { duplicates, placed, placedWhole } from './source-location.ts';
import type { Placed } from './source-location.ts';
import { placeText } from './problem.ts';
import type { Problem } from './problem.ts';
import { LANGUAGES } from './schema.ts';
import type { Asked } from './schema/fact-files.ts';

type Place = Pick<Problem, 'file' | 'line' | 'field'>;
/** Tells of an id that nothing has. */
export type Need = (kind: 'fact', id: string, where: Place) => void;

/** Examples, what they ask for in words, and where they stand. */
interface Asking {
  readonly asked: Asked;
  readonly kind: 'answered' | 'untold';
  /** The same for all examples that ask for the same. */
  readonly of: string;
  readonly at: Placed<unknown>['at'];
}

/** Every problem with the examples and near misses of a dossier; `need` tells of ids that are not there. */
export function examplesChecked(files: DossierFiles, need: Need): Problem[] {
  const facts = files.facts.flatMap(placedWhole);
  const together = files.together.flatMap(placed);
  const gaps = files.gaps.flatMap(placed);
  const nearMisses = facts.flatMap(({ value, at }) =>
    value.near_misses.map((miss, place) => ({ value: miss, at: (...path: PropertyKey[]) => at('near_misses', place, ...path) })),
  );
  const drafted = facts.flatMap(({ value, at }) =>
    value.drafted.map((one, place) => ({ of: value.id, value: one, at: (...path: PropertyKey[]) => at('drafted', place, ...path) })),
  );
  for (const { value, at } of [...nearMisses, ...drafted]) value.also_near.forEach((id, index) => need('fact', id, at('also_near', index)));
  for (const { value, at } of together) value.facts.forEach((id, index) => need('fact', id, at('facts', index)));
  for (const { value, at } of gaps) value.nearest.forEach((id, index) => need('fact', id, at('nearest', index)));
  return [
    ...duplicates([
      ...nearMisses,
      ...gaps,
      ...drafted.flatMap(({ value, at }) => (value.id === undefined ? [] : [{ value: { id: value.id }, at }])),
    ]),
    ...contradictions([
      ...facts.map(({ value, at }): Asking => ({ asked: value.asked, kind: 'answered', of: value.id, at })),
      ...together.map(({ value, at }): Asking => ({ asked: value.asked, kind: 'answered', of: value.facts.toSorted().join(' '), at })),
      ...[...nearMisses, ...gaps].map(({ value, at }): Asking => ({ asked: value.asked, kind: 'untold', of: value.id, at })),
      ...drafted.map(({ of, value: { id, asked }, at }): Asking => ({
        asked,
        kind: id === undefined ? 'answered' : 'untold',
        of: id ?? of,
        at,
      })),
    ]),
  ];
}

/** Examples that stand twice in one place, and those that one place answers and another calls untold. */
function contradictions(all: readonly Asking[]): Problem[] {
  const first = new Map<string, { readonly asking: Asking; readonly place: Place }>();
  return all.flatMap((asking) =>
    LANGUAGES.flatMap((language) =>
      asking.asked[language].flatMap((text, index): Problem[] => {
        const place = asking.at('asked', language, index);
        const before = first.get(text);
        if (before === undefined) {
          first.set(text, { asking, place });
          return [];
        }
        const where = placeText(before.place);
        if (before.asking.of === asking.of) return [{ ...place, message: `“${text}” is there twice (${where}): take one of them out` }];
        return before.asking.kind === asking.kind
          ? []
          : [{ ...place, message: `“${text}” is answered in one place and untold in another (${where}): take it out of one of them` }];
      }),
    ),
  );
}
