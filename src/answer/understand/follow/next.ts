/** “And then?”, “and before that?”: what the record tells of the same matter for the time after what was just answered, or before it. */
import { aboutOf } from '../rank/about.ts';
import type { Dossier, DossierFact } from '../../../dossier/dossier.ts';
import { endOf, readWhen, startOf } from '../../../dossier/when.ts';
import { allFacts } from '../../lookup.ts';
import type { Plan } from '../../plan.ts';

/** Most that is told at once of what came next. */
const MOST_NEXT = 2;

/** Which way from what was answered. */
type Way = 'after' | 'before';

/** The facts that come next to those of a plan, the nearest first, about the same matter and somebody of it; undefined where none is dated so. */
export function nextTo(dossier: Dossier, plan: Plan, way: Way): Plan | undefined {
  if (plan.kind !== 'facts') return undefined;
  const shown = plan.facts.flatMap((id) => dossier.facts.get(id) ?? []);
  const [main] = shown;
  const times = shown.flatMap(({ when }) =>
    when === undefined ? [] : [way === 'after' ? endOf(readWhen(when)) : startOf(readWhen(when))],
  );
  if (main === undefined || times.length === 0) return undefined;
  const edge = way === 'after' ? Math.max(...times) : Math.min(...times);
  const concepts = new Set(shown.flatMap((fact) => fact.concepts));
  const parties = new Set(aboutOf(main).map(([id]) => id));
  const isSameMatter = (fact: DossierFact): boolean =>
    fact.concepts.some((concept) => concepts.has(concept)) && aboutOf(fact).some(([id]) => parties.has(id));
  const beyond = allFacts(dossier)
    .flatMap((fact) => (fact.when === undefined ? [] : [{ fact, start: startOf(readWhen(fact.when)), end: endOf(readWhen(fact.when)) }]))
    .filter(({ start, end }) => (way === 'after' ? start > edge : end < edge))
    .filter(({ fact }) => fact.status === 'stated' && fact.joins === undefined && isSameMatter(fact))
    .sort((one, other) => (way === 'after' ? one.start - other.start : other.start - one.start));
  // One for each time: what is told twice of it says no more.
  const facts = [...new Map(beyond.toReversed().map(({ fact, start }) => [start, fact.id]))].toReversed().slice(0, MOST_NEXT);
  return facts.length === 0 ? undefined : { kind: 'facts', facts: facts.map(([, id]) => id), related: [] };
}
