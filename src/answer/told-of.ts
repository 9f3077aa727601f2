/** Between whom the record tells a relation: who sued whom, who bought what. */
import type { Dossier } from '../dossier/dossier.ts';
import { EntityId } from '../dossier/schema.ts';
import type { ConceptId } from '../dossier/schema.ts';
import { allFacts } from './lookup.ts';

/** Somebody with all to whom the record tells that they did it. */
export interface ToldOf {
  readonly from: EntityId;
  readonly to: readonly EntityId[];
}

type Holds = Pick<Dossier, 'facts' | 'concepts'>;
const known = new WeakMap<Holds['facts'], Map<ConceptId, readonly ToldOf[]>>();

/** Everybody of whom the source itself says it, in the order of the facts; what is merely alleged or expected is not counted. */
export function toldOf(dossier: Dossier, concept: ConceptId): readonly ToldOf[] {
  const ofDossier = known.get(dossier.facts) ?? new Map<ConceptId, readonly ToldOf[]>();
  known.set(dossier.facts, ofDossier);
  let found = ofDossier.get(concept);
  if (found === undefined) ofDossier.set(concept, (found = lookedUp(dossier, concept)));
  return found;
}

function lookedUp(dossier: Dossier, concept: ConceptId): readonly ToldOf[] {
  const relation = dossier.concepts.get(concept)?.relation;
  if (relation === undefined) return [];
  const pairs = new Map<EntityId, Set<EntityId>>();
  for (const { status, negative, concepts, about } of allFacts(dossier)) {
    if (status !== 'stated' || negative || !concepts.includes(concept)) continue;
    const playing = (role: string): EntityId[] => Object.entries(about).flatMap(([id, own]) => (own === role ? [EntityId.parse(id)] : []));
    for (const from of playing(relation.from)) {
      const to = pairs.get(from) ?? new Set<EntityId>();
      for (const id of playing(relation.to)) to.add(id);
      if (to.size > 0) pairs.set(from, to);
    }
  }
  return [...pairs].map(([from, to]) => ({ from, to: [...to] }));
}

/** The same, as far as somebody in it is one of these; all of it where nobody is. */
export function toldAbout(dossier: Dossier, concept: ConceptId, those: readonly EntityId[]): readonly ToldOf[] {
  const all = toldOf(dossier, concept);
  const own = all.filter(({ from, to }) => those.includes(from) || to.some((id) => those.includes(id)));
  return own.length > 0 ? own : all;
}
