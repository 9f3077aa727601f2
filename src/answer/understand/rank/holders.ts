/** Whom the record gives a measured concept for, and of whom it may tell it in other ways. */
import type { Dossier } from '../../../dossier/dossier.ts';
import type { ConceptId, EntityId } from '../../../dossier/schema.ts';
import { possessions } from '../../lookup.ts';
import { aboutOf } from './about.ts';

interface Holding {
  readonly holders: ReadonlySet<EntityId>;
  readonly concerned: ReadonlySet<EntityId>;
}

/** Looking through all facts is worth it once for each concept. */
const holdings = new WeakMap<Dossier['facts'], Map<ConceptId, Holding>>();

type Holds = Pick<Dossier, 'facts' | 'claims' | 'entities'>;

function holdingOf({ facts, claims }: Holds, concept: ConceptId): Holding {
  const known = holdings.get(facts) ?? new Map<ConceptId, Holding>();
  holdings.set(facts, known);
  let found = known.get(concept);
  if (found === undefined) {
    const having = [...facts.values()].filter(
      (fact) => fact.concepts.includes(concept) || fact.figures.some((figure) => figure.concept === concept),
    );
    const holders = having.flatMap(({ figures }) => figures.flatMap((figure) => (figure.concept === concept ? figure.of : [])));
    const ids = new Set(having.map(({ id }) => id));
    // What is in dispute concerns both sides, whomever a figure is recorded of.
    const parties = [...claims.values()]
      .filter(({ alleges, seeks, basis, answers, outcome }) => [alleges, seeks, basis, answers, outcome].flat().some((id) => ids.has(id)))
      .flatMap(({ by, against }) => [...by, ...against]);
    found = {
      holders: new Set(holders),
      concerned: new Set([
        ...holders,
        ...parties,
        ...having.flatMap((fact) => [...aboutOf(fact).map(([id]) => id), fact.speaker ?? []].flat()),
      ]),
    };
    known.set(concept, found);
  }
  return found;
}

/** Whom figures of the concept measure. */
export const holdersOf = (dossier: Holds, concept: ConceptId): ReadonlySet<EntityId> => holdingOf(dossier, concept).holders;

/** Whether the record may tell the concept of the entity, or of what belongs to it. */
export function mayTell(dossier: Dossier, concept: ConceptId, of: EntityId): boolean {
  const { concerned } = holdingOf(dossier, concept);
  return concerned.has(of) || possessions(dossier, of).some((one) => concerned.has(one));
}
