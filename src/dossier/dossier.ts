/** A dossier in memory: everything by id, in the order of its files, ready to be asked. */
import type {
  Claim,
  ClaimId,
  Concept,
  ConceptId,
  Entity,
  EntityId,
  Fact,
  FactId,
  Gap,
  GapId,
  Head,
  Paragraph,
  Questions,
  Source,
  SourceId,
  Topic,
  TopicId,
} from './schema.ts';

export type DossierFact = Fact & { readonly topic: TopicId; readonly source: SourceId };

export interface Dossier {
  readonly head: Head;
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly concepts: ReadonlyMap<ConceptId, Concept>;
  readonly topics: ReadonlyMap<TopicId, Topic>;
  readonly claims: ReadonlyMap<ClaimId, Claim>;
  /** Without the facts that a later source has superseded. */
  readonly facts: ReadonlyMap<FactId, DossierFact>;
  /** How people ask for what the facts tell. */
  readonly questions: readonly Questions[];
  /** What people ask and the source does not tell. */
  readonly gaps: ReadonlyMap<GapId, Gap>;
}

/** Looks up what a checked dossier is known to hold. Throws on an id that is not there: ours to mend. */
export function known<Id, Value>(map: ReadonlyMap<Id, Value>, id: Id): Value {
  const value = map.get(id);
  if (value === undefined) throw new ReferenceError(`the dossier has no ${String(id)}`);
  return value;
}

/** The source a fact comes from. */
export const sourceOf = (dossier: Dossier, fact: DossierFact): Source => known(dossier.sources, fact.source);

/** The entity and those it belongs to, nearest first: ChatGPT Go, ChatGPT, OpenAI. */
export function owners(dossier: Pick<Dossier, 'entities'>, id: EntityId): EntityId[] {
  const chain: EntityId[] = [];
  for (let next: EntityId | undefined = id; next !== undefined && !chain.includes(next); next = dossier.entities.get(next)?.belongs_to)
    chain.push(next);
  return chain;
}

/** The paragraph of a source by its number. */
export const paragraphOf = (source: Source, number: number): Paragraph | undefined =>
  source.paragraphs.find((paragraph) => paragraph.number === number);
