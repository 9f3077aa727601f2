/** Whether facts that tell the same are tied to their leads as they may be. */
import type { Placed } from './placed.ts';
import type { Problem } from './problem.ts';
import { isUnder, tiesOf } from './relations.ts';
import type { Fact, FactId, Status } from './schema.ts';

/** How firmly the source holds what it tells: more is firmer. */
const FIRMNESS = { stated: 4, reported: 3, said: 2, alleged: 2, forecast: 1, analysis: 1 } as const satisfies Record<Status, number>;
const LISTS = ['part_of', 'joins', 'derived_from'] as const;
const SINGLES = ['restates', 'remark_on', 'defines'] as const;

type Place = Pick<Problem, 'file' | 'line' | 'field'>;

/** Every problem with the ties between facts; `need` tells of ids that are not there. */
export function relationsChecked(facts: readonly Placed<Fact>[], need: (kind: 'fact', id: string, where: Place) => void): Problem[] {
  const byId = new Map(facts.map(({ value }) => [value.id, value]));
  const of = (id: FactId): Fact | undefined => byId.get(id);
  return facts.flatMap(({ value: fact, at }): Problem[] => {
    for (const field of LISTS) (fact[field] ?? []).forEach((id, index) => need('fact', id, at(field, index)));
    for (const field of SINGLES) {
      const id = fact[field];
      if (id !== undefined) need('fact', id, at(field));
    }
    if (isUnder(fact, fact.id, of)) {
      const field = [...LISTS, ...SINGLES].find((one) => fact[one] !== undefined && [fact[one]].flat().length > 0) ?? 'part_of';
      return [
        { ...at(field), message: `the leads of a fact may not lead back to it (${tiesOf(fact).join(', ')}): take one of the ties out` },
      ];
    }
    return [...withoutFigures(fact, at), ...noFirmer(fact, at, of)];
  });
}

/** What is said again brings no figure of its own, so that no list shows a value twice. */
function withoutFigures(fact: Fact, at: Placed<Fact>['at']): Problem[] {
  const field = fact.joins !== undefined ? 'joins' : fact.restates !== undefined ? 'restates' : undefined;
  if (field === undefined || fact.figures.length === 0) return [];
  return [{ ...at('figures'), message: `what ${field} others has no figures of its own: they are theirs, take these out` }];
}

/** Nothing is held more firmly than the softest of what it is made of. */
function noFirmer(fact: Fact, at: Placed<Fact>['at'], of: (id: FactId) => Fact | undefined): Problem[] {
  const made = [...(fact.joins ?? []), ...[fact.restates ?? []].flat()].flatMap((id) => of(id) ?? []);
  const [softest] = made.toSorted((one, other) => FIRMNESS[one.status] - FIRMNESS[other.status]);
  if (softest === undefined || FIRMNESS[fact.status] <= FIRMNESS[softest.status]) return [];
  return [
    {
      ...at('status'),
      message: `it is ${fact.status}, while ${softest.id}, which it is made of, is ${softest.status}: it may not be firmer`,
    },
  ];
}
