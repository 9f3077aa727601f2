/** Warnings about what was declared and nothing uses: it may be meant for what is still to be written. Drafts count as use. */
import type { DossierFiles } from './files.ts';
import { placed, placedWhole } from './source-location.ts';
import type { Problem } from './problem.ts';
import type { Warning } from './warning.ts';

/** Concepts and units that nothing uses, and topics without a fact. */
export function unusedWarned(files: DossierFiles): Warning[] {
  const facts = [...files.facts.flatMap(placedWhole), ...files.drafts.facts.flatMap(placedWhole)].map(({ value }) => value);
  const concepts = placed(files.concepts);
  const measured = new Set<string | undefined>([
    ...facts.flatMap(({ figures }) => figures.map(({ unit }) => unit)),
    ...concepts.map(({ value }) => value.measure),
  ]);
  const tagged = new Set<string | undefined>(facts.flatMap((fact) => [...fact.concepts, ...fact.figures.map((figure) => figure.concept)]));
  const filled = new Set<string>([...files.facts, ...files.drafts.facts].map(({ topic }) => topic));
  const units = placedWhole(files.head).flatMap(({ value, at }) =>
    value.units.map(({ id }, place) => ({ id, place: at('units', place, 'id') })),
  );
  return [
    ...concepts.flatMap(({ value: { id }, at }) =>
      tagged.has(id) ? [] : [warn(at('id'), 'no fact uses this concept: tag a fact with it or remove it')],
    ),
    ...units.flatMap(({ id, place }) =>
      measured.has(id) ? [] : [warn(place, 'no figure is measured in this unit: measure one in it or remove it')],
    ),
    ...placed(files.topics).flatMap(({ value: { id }, at }) =>
      filled.has(id) ? [] : [warn(at('id'), `no fact stands in facts/${id}/: write one there or remove the topic`)],
    ),
  ];
}

const warn = (place: Pick<Problem, 'file' | 'line' | 'field'>, message: string): Warning => ({
  kind: 'unused',
  problem: { ...place, message },
});
