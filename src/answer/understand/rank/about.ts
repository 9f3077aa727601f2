/** Whom facts are about. */
import type { DossierFact } from '../../../dossier/dossier.ts';
import { EntityId } from '../../../dossier/schema.ts';

/** Whom a fact is about, with the role. zod's record loses that its keys are ids. */
export function aboutOf(fact: DossierFact): [EntityId, string][] {
  const entities: Partial<Record<EntityId, string>> = fact.about;
  return Object.entries(entities).flatMap(([id, role]) => (role === undefined ? [] : [[EntityId.parse(id), role]]));
}

/** Who has a part in what a fact tells: all whom it is about and does not only mention. */
export const partiesOf = (fact: DossierFact): EntityId[] => aboutOf(fact).flatMap(([id, role]) => (role === 'mentioned' ? [] : [id]));
