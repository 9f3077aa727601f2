/** How facts that tell the same are tied to their leads. */
import type { Fact, FactId, Figure } from './schema.ts';

type Tied = Pick<Fact, 'part_of' | 'restates' | 'joins' | 'derived_from' | 'remark_on' | 'defines'>;

/** The facts that a fact is tied to, each once; none for a lead, and for one that stands alone. */
export const tiesOf = ({ part_of: parts, restates, joins, derived_from: derived, remark_on: remark, defines }: Tied): FactId[] => [
  ...new Set([...parts, ...[restates ?? []].flat(), ...(joins ?? []), ...derived, ...[remark ?? []].flat(), ...[defines ?? []].flat()]),
];

/** Whether lists show it: it is tied to nothing. */
export const isLead = (fact: Tied): boolean => tiesOf(fact).length === 0;

/** Whether `fact` is tied to `lead`, through however many others. `of` finds a fact by its id. */
export function isUnder<One extends Tied>(fact: One, lead: FactId, of: (id: FactId) => One | undefined): boolean {
  const seen = new Set<FactId>();
  const open = tiesOf(fact);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === lead) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    const next = of(id);
    if (next !== undefined) open.push(...tiesOf(next));
  }
  return false;
}

/** The figures that a fact tells: its own, or where it has none those of the facts that it joins or restates. `of` finds a fact by its id. */
export function measuredBy<One extends Tied & Pick<Fact, 'figures'>>(fact: One, of: (id: FactId) => One | undefined): Figure[] {
  const seen = new Set<One>();
  const collect = (one: One): Figure[] => {
    if (seen.has(one)) return [];
    seen.add(one);
    if (one.figures.length > 0) return one.figures;
    return [...(one.joins ?? []), ...[one.restates ?? []].flat(), ...one.derived_from].flatMap((id) => {
      const next = of(id);
      return next === undefined ? [] : collect(next);
    });
  };
  return collect(fact);
}
