/** A dossier in memory: everything by id, in the order of its files, ready to be asked. */
import type { Asked, Gap, Stated } from './schema/fact-files.ts';
import type { Claim, ClaimId, Concept, ConceptId, Entity, EntityId, Fact, FactId, GapId, SourceId, Topic, TopicId } from './schema.ts';
import type { Card } from './schema/card.ts';
import type { Head } from './schema/head.ts';
import type { Paragraph, Source } from './schema/sources.ts';
import type { Summary } from './schema/summaries.ts';

/** What a machine knows to be untold: an attribute or a measured concept, by its id, of an entity. */
export interface Untold {
  readonly what: string;
  readonly of: EntityId;
  /** Words that ask for it: without one of them, or the concept itself, a question asks for something else. */
  readonly askedBy: readonly string[];
  /** Where it is a measured concept: it. */
  readonly concept?: ConceptId | undefined;
}

/** A gap that people have written, or, with `untold`, one that a machine has made. */
export type TaughtGap = Gap & { readonly untold?: Untold | undefined };

/** A gap as an answer names it: without how people ask for it. */
export type NamedGap = Omit<TaughtGap, 'asked'>;

export type DossierFact = Fact & {
  readonly topic: TopicId;
  readonly source: SourceId;
  /** Its own figures, or those of the facts that it joins or restates. */
  readonly measured: Fact['figures'];
};

/** All that answers need. */
export interface Dossier {
  readonly head: Head;
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly concepts: ReadonlyMap<ConceptId, Concept>;
  readonly topics: ReadonlyMap<TopicId, Topic>;
  readonly claims: ReadonlyMap<ClaimId, Claim>;
  /** What it says to what people ask first. */
  readonly card: Card;
  /** Without the facts that a later source has superseded. */
  readonly facts: ReadonlyMap<FactId, DossierFact>;
  /** What people ask and the source does not tell. */
  readonly gaps: ReadonlyMap<GapId, NamedGap>;
  /** Accounts that were written beforehand: of a topic, or without one of the whole dispute; each at most once. */
  readonly summaries: readonly Summary[];
}

/** Examples that the same facts answer, the main one first. */
export interface Examples {
  readonly facts: readonly FactId[];
  readonly asked: Asked;
}

/** What people state about a fact, by what the record says of it. */
export interface Statements {
  readonly fact: FactId;
  readonly stated: Stated;
}

/** A dossier with how people ask, which is what an engine learns from and needs no more once it has learnt. */
export interface TaughtDossier extends Dossier {
  /** How people ask for what the facts tell: for one, or for several together. */
  readonly examples: readonly Examples[];
  readonly statements: readonly Statements[];
  readonly gaps: ReadonlyMap<GapId, TaughtGap>;
}

/** Values by their ids, in their order. */
export const byId = <Id, Value extends { readonly id: Id }>(values: readonly Value[]): Map<Id, Value> =>
  new Map(values.map((value) => [value.id, value]));

/** Looks up what a checked dossier is known to hold. Throws on an id that is not there: ours to mend. */
export function known<Id, Value>(map: ReadonlyMap<Id, Value>, id: Id): Value {
  const value = map.get(id);
  if (value === undefined) throw new ReferenceError(`the dossier has no ${String(id)}`);
  return value;
}

/** The account of a topic, or of the whole dispute; undefined where none is written. */
export const summaryOf = ({ summaries }: Pick<Dossier, 'summaries'>, topic: TopicId | undefined): Summary | undefined =>
  summaries.find((summary) => summary.topic === topic);

/** The source a fact comes from. */
export const sourceOf = (dossier: Dossier, fact: DossierFact): Source => known(dossier.sources, fact.source);

/** The entity and those it belongs to, nearest first: an edition, the product, its maker. */
export function owners(dossier: Pick<Dossier, 'entities'>, id: EntityId): EntityId[] {
  const chain: EntityId[] = [];
  for (let next: EntityId | undefined = id; next !== undefined && !chain.includes(next); next = dossier.entities.get(next)?.belongs_to)
    chain.push(next);
  return chain;
}

/**
 * The entity with the organisations it belongs to: what a product or its maker's head does, the maker does.
 * A person's belongings act for themselves.
 */
export const family = (dossier: Pick<Dossier, 'entities'>, id: EntityId): EntityId[] =>
  owners(dossier, id).filter((owner) => owner === id || dossier.entities.get(owner)?.kind === 'organisation');

/** The paragraph of a source by its number. */
export const paragraphOf = (source: Source, number: number): Paragraph | undefined =>
  source.paragraphs.find((paragraph) => paragraph.number === number);
