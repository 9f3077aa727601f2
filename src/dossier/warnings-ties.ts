/** Warnings about ties: paragraphs that are told in many facts, none of which stands for the others. */
import type { DossierFiles } from './files.ts';
import { placedWhole } from './placed.ts';
import { isLead, tiesOf } from './relations.ts';
import type { Warning } from './warning.ts';

/** So many facts of one paragraph on one thing are each worth a line of their own. */
const MOST_UNTIED = 3;

/** Paragraphs with more facts that share their first concept than that, none of them tied to another; told at the first too many. */
export function tiesWarned(files: DossierFiles): Warning[] {
  const facts = files.facts.flatMap(placedWhole);
  // What others are tied to is their lead, whatever else stands beside it.
  const leading = new Set(facts.flatMap(({ value }) => tiesOf(value)));
  const untied = facts.filter(({ value }) => isLead(value) && !leading.has(value.id));
  const groups = Map.groupBy(
    untied.flatMap((fact) => fact.value.paragraphs.map((paragraph) => ({ fact, paragraph }))),
    ({ fact: { value }, paragraph }) => JSON.stringify([value.source, paragraph, value.concepts[0]]),
  );
  return [...groups.values()].flatMap((group): Warning[] => {
    const [many] = group.slice(MOST_UNTIED);
    if (many === undefined) return [];
    const ids = group.map(({ fact }) => fact.value.id).join(', ');
    const message = `paragraph ${many.paragraph} is told by ${ids}, all of ${many.fact.value.concepts[0] ?? ''}: tie those that one lead tells to it`;
    return [{ kind: 'untied', problem: { ...many.fact.at('concepts'), message } }];
  });
}
