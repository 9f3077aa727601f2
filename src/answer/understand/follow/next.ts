/** “And then?”: what the record tells of the same matter for the time after what was just answered. */
import { aboutOf } from '../rank/about.ts';
import type { Dossier, DossierFact } from '../../../dossier/dossier.ts';
import { endOf, readWhen, startOf } from '../../../dossier/when.ts';
import { allFacts } from '../../lookup.ts';
import type { Plan } from '../../plan.ts';

/** Most that is told at once of what came next. */
const MOST_NEXT = 2;
/** The facts that come next after those of a plan, about the same matter and somebody of it; undefined where none is dated later. */
export function nextAfter(dossier: Dossier, plan: Plan): Plan | undefined {
  if (plan.kind !== 'facts') return undefined;
  const shown = plan.facts.flatMap((id) => dossier.facts.get(id) ?? []);
  const [main] = shown;
  const times = shown.flatMap(({ when }) => (when === undefined ? [] : [endOf(readWhen(when))]));
  if (main === undefined || times.length === 0) return undefined;
  const since = Math.max(...times);
  const concepts = new Set(shown.flatMap((fact) => fact.concepts));
  const parties = new Set(aboutOf(main).map(([id]) => id));
  const isSameMatter = (fact: DossierFact): boolean =>
    fact.concepts.some((concept) => concepts.has(concept)) && aboutOf(fact).some(([id]) => parties.has(id));
  const later = allFacts(dossier)
    .flatMap((fact) => (fact.when === undefined ? [] : [{ fact, start: startOf(readWhen(fact.when)) }]))
    .filter(({ fact, start }) => start > since && fact.status === 'stated' && fact.joins === undefined && isSameMatter(fact))
    .sort((one, other) => one.start - other.start);
  // One for each time: what is told twice of it says no more.
  const facts = [...new Map(later.toReversed().map(({ fact, start }) => [start, fact.id]))].toReversed().slice(0, MOST_NEXT);
  return facts.length === 0 ? undefined : { kind: 'facts', facts: facts.map(([, id]) => id), related: [] };
}
