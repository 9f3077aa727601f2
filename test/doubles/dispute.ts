/** The harbour cranes as they ship: read, checked and learnt from their examples, once a process and kept between them (`test/learn.ts`). */
import { known } from '../../src/dossier/dossier.ts';
import type { Dossier, DossierFact } from '../../src/dossier/dossier.ts';
import { ClaimId, ConceptId, EntityId, FactId, GapId, TopicId } from '../../src/dossier/schema.ts';
import { openLearnt } from '../../src/learning/learnt.ts';
import { CRANES } from './cranes.ts';

export const { dossier: dispute, engine } = openLearnt(CRANES);

/** Ids, branded. Each throws when the text is no id. */
export const fact = (id: string): FactId => FactId.parse(id);
export const entity = (id: string): EntityId => EntityId.parse(id);
export const concept = (id: string): ConceptId => ConceptId.parse(id);
export const topic = (id: string): TopicId => TopicId.parse(id);
export const claim = (id: string): ClaimId => ClaimId.parse(id);
export const gap = (id: string): GapId => GapId.parse(id);

/** What the dispute is known to hold under these ids. Throws where it does not. */
export const factOf = (id: string): DossierFact => known(dispute.facts, fact(id));

/** The dispute with these facts too, or in place of those that have their ids. */
export const withFacts = (...facts: readonly DossierFact[]): Dossier => ({
  ...dispute,
  facts: new Map([...dispute.facts, ...facts.map((one) => [one.id, one] as const)]),
});
