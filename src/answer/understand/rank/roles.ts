/** Whether a fact has the roles of a question the same way round. */
import type { Concept, ConceptId, EntityId } from '../../../dossier/schema.ts';
import type { RelationAsked } from '../read/relations.ts';
import type { Evidence } from './evidence.ts';

/** Whether the fact has the relation, with somebody else where the question puts an entity. */
export function contradictsRoles(
  { concept, from, to }: RelationAsked,
  { fact, roles }: Evidence,
  concepts: ReadonlyMap<ConceptId, Concept>,
): boolean {
  const relation = concepts.get(concept)?.relation;
  if (relation === undefined || !fact.concepts.some((id) => sameRelation(concepts.get(id), relation))) return false;
  const froms = roles.get(relation.from) ?? [];
  const tos = roles.get(relation.to) ?? [];
  if (froms.length === 0 && tos.length === 0) return false;
  const misplaced = (asked: readonly EntityId[], right: readonly EntityId[]): boolean =>
    right.length > 0 && asked.length > 0 && !asked.some((entity) => right.includes(entity));
  return misplaced(from, froms) || misplaced(to, tos);
}

/** Whether the only one who is read as doing it is whose words the fact tells: “A's lawyer says that A gave B a loan”. */
export function isOnlySaid(
  { concept, from }: RelationAsked,
  { fact: { speaker }, roles }: Evidence,
  concepts: ReadonlyMap<ConceptId, Concept>,
): boolean {
  const giver = concepts.get(concept)?.relation?.from;
  if (speaker === undefined || giver === undefined || roles.get(giver)?.includes(speaker) === true) return false;
  return from.length > 0 && from.every((entity) => entity === speaker);
}

/** Whether the fact has the relation the other way round: the question's giver on the receiving side alone, or its receiver on the giving one. */
export function turnsRoles(
  { concept, from, to }: RelationAsked,
  { roles }: Pick<Evidence, 'roles'>,
  concepts: ReadonlyMap<ConceptId, Pick<Concept, 'relation'>>,
): boolean {
  const relation = concepts.get(concept)?.relation;
  if (relation === undefined) return false;
  const holds = (role: string, entity: EntityId): boolean => roles.get(role)?.includes(entity) === true;
  // Partners are on either side of what they have with each other.
  return (
    from.some((entity) => holds(relation.to, entity) && !holds(relation.from, entity)) ||
    to.some((entity) => holds(relation.from, entity) && !holds(relation.to, entity))
  );
}

const sameRelation = (concept: Concept | undefined, relation: NonNullable<Concept['relation']>): boolean =>
  concept?.relation?.from === relation.from && concept.relation.to === relation.to;
