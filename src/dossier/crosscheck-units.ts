/** Whether what is measured is measured in units that there are. */
import { nearest } from './nearest.ts';
import type { Placed } from './source-location.ts';
import type { Problem } from './problem.ts';
import { UNITS } from './schema.ts';
import type { Concept, Fact, OwnUnit } from './schema.ts';
import type { Head } from './schema/head.ts';
import { wordsOf } from './units.ts';

const BUILT_IN: ReadonlySet<string> = new Set(UNITS);

/** Every problem with the units of figures and concepts, and with those that the dossier declares. */
export function unitsChecked(
  heads: readonly Placed<Head>[],
  concepts: readonly Placed<Concept>[],
  facts: readonly Placed<Fact>[],
): Problem[] {
  const units = heads.flatMap(({ value, at }) =>
    value.units.map((unit, place): Placed<OwnUnit> => ({ value: unit, at: (...path) => at('units', place, ...path) })),
  );
  const known = new Set<string>([...UNITS, ...units.map(({ value }) => value.id)]);
  const used = [
    ...concepts.flatMap(({ value, at }) => (value.measure === undefined ? [] : [{ unit: value.measure, place: at('measure') }])),
    ...facts.flatMap(({ value, at }) => value.figures.map(({ unit }, index) => ({ unit, place: at('figures', index, 'unit') }))),
  ];
  const missing = used.flatMap(({ unit, place }): Problem[] => {
    if (known.has(unit)) return [];
    const like = nearest(unit, known);
    const mend = like === undefined ? `declare it under \`units\` in dossier.yaml, or use one of ${UNITS.join(', ')}` : `is ${like} meant?`;
    return [{ ...place, message: `there is no unit ${unit}${like === undefined ? ': ' : '; '}${mend}` }];
  });
  return [...missing, ...units.flatMap(builtIn), ...ambiguous(units)];
}

/** A unit that is declared though every dossier has it. */
const builtIn = ({ value: { id }, at }: Placed<OwnUnit>): Problem[] =>
  BUILT_IN.has(id) ? [{ ...at('id'), message: `every dossier has the unit ${id}: take this one out, or give it another id` }] : [];

/** Units that are there twice, and words that would stand for two of them. */
function ambiguous(units: readonly Placed<OwnUnit>[]): Problem[] {
  const owners = new Map<string, string>();
  const ids = new Set<string>();
  return units.flatMap(({ value, at }) => {
    if (ids.has(value.id)) return [{ ...at('id'), message: `${value.id} is there twice: ids are unique, give this one another` }];
    ids.add(value.id);
    const { before, after } = wordsOf([value]);
    return [...before.keys(), ...after.keys()].flatMap((word): Problem[] => {
      const owner = owners.get(word);
      owners.set(word, owner ?? value.id);
      return owner === undefined ? [] : [{ ...at('id'), message: `“${word}” already stands for ${owner}: take it from one of them` }];
    });
  });
}
