/** Finding facts of the dossier: by id, by entity, by claim. */
import { known, owners } from '../dossier/dossier.ts';
import type { Dossier, DossierFact } from '../dossier/dossier.ts';
import { saysTheSame } from './leads.ts';
import type { Answer, MissingThing } from './answer.ts';
import type { Claim, Concept, EntityId, FactId } from '../dossier/schema.ts';

/** The role of those who are only named in a fact: it is not about them. */
const MENTIONED = 'mentioned';
/** The role of those whom a fact is about without their doing anything to another. */
const SUBJECT = 'subject';

/** Of each dossier that was asked for them, its facts in order: sorting them takes longer than a question. */
const ordered = new WeakMap<Dossier['facts'], readonly DossierFact[]>();

/** All facts, topic by topic, in each in the order of the sources: in files their order is that of their names. */
export function allFacts({ facts, sources, topics }: Dossier): readonly DossierFact[] {
  const before = ordered.get(facts);
  if (before !== undefined) return before;
  const [topicIds, sourceIds] = [[...topics.keys()], [...sources.keys()]];
  const place = ({ topic, source, paragraphs }: DossierFact): [number, number, number] => [
    topicIds.indexOf(topic),
    sourceIds.indexOf(source),
    Math.min(...paragraphs),
  ];
  const inOrder = [...facts.values()]
    .map((fact) => ({ fact, place: place(fact) }))
    .toSorted(({ place: one }, { place: other }) => one[0] - other[0] || one[1] - other[1] || one[2] - other[2])
    .map(({ fact }) => fact);
  ordered.set(facts, inOrder);
  return inOrder;
}

/** The fact of this id, or the one that superseded it; undefined when neither stands. */
function factNow(dossier: Dossier, id: FactId): DossierFact | undefined {
  return dossier.facts.get(id) ?? allFacts(dossier).find((fact) => fact.supersedes.includes(id));
}

/** The fact of this id, or the one that superseded it. Throws when neither stands: ours to mend. */
export const factOf = (dossier: Dossier, id: FactId): DossierFact => factNow(dossier, id) ?? known(dossier.facts, id);

/** The facts of a list in the data, each once, the superseded ones replaced. */
export const factsOf = (dossier: Dossier, ids: readonly FactId[]): DossierFact[] =>
  distinct(ids.flatMap((id) => factNow(dossier, id) ?? []));

/** The same values, each once, in order. */
export const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

/** What belongs to `entity`, directly or by way of another: a maker's product and its editions. */
export function possessions(dossier: Dossier, entity: EntityId): EntityId[] {
  return [...dossier.entities.keys()].filter((other) => other !== entity && owners(dossier, other).includes(entity));
}

/** Whether one of `entities` has a part in the fact, and is not only named in it. */
export function concerns(fact: DossierFact, entities: readonly EntityId[]): boolean {
  return entities.some((entity) => fact.about[entity] !== undefined && fact.about[entity] !== MENTIONED);
}

export type Part = 'actor' | 'subject' | 'mentioned' | 'none';

/** What part `entity` has in the fact. */
export function partIn(fact: DossierFact, entity: EntityId): Part {
  const role = fact.about[entity];
  if (role === undefined) return 'none';
  if (role === MENTIONED) return 'mentioned';
  return role === SUBJECT ? 'subject' : 'actor';
}

/** The facts of a claim, in the order of the court: what is alleged, sought, its basis, the answers, how it stands. */
function factsOfClaim(claim: Claim): FactId[] {
  return [...claim.alleges, ...claim.seeks, ...claim.basis, ...claim.answers, ...claim.outcome];
}

/** Most facts that a refusal offers as the nearest. */
export const MOST_NEAREST = 3;

/** The refusal of what the dossier holds nothing of. */
export const nothing = (missing: readonly MissingThing[], near: readonly DossierFact[]): Extract<Answer, { kind: 'refusal' }> => ({
  kind: 'refusal',
  reason: 'not-in-source',
  missing,
  nearest: near.slice(0, MOST_NEAREST),
  choices: [],
  holders: [],
});

/** Whether the fact is about the entity or what belongs to it, or is the entity's own saying. */
export const tellsOf = (dossier: Dossier, fact: DossierFact, entity: EntityId): boolean =>
  fact.speaker === entity || concerns(fact, [entity, ...possessions(dossier, entity)]);

const MOST_RELATED = 2;

/** Up to two other facts that share the first concept of one of `facts`, or else its claim, the closest first; none that is tied to one of them or to another offered. */
export function relatedTo(dossier: Dossier, facts: readonly DossierFact[]): DossierFact[] {
  const concepts = new Set(facts.flatMap((fact) => fact.concepts.slice(0, 1)));
  const ids = new Set(facts.map((fact) => fact.id));
  const inClaims = new Set(
    [...dossier.claims.values()]
      .map(factsOfClaim)
      .filter((list) => list.some((id) => ids.has(id)))
      .flat(),
  );
  const distance = (fact: DossierFact): number => {
    if (fact.concepts.slice(0, 1).some((concept) => concepts.has(concept))) return 0;
    if (fact.concepts.some((concept) => concepts.has(concept))) return 1;
    return inClaims.has(fact.id) ? 2 : Number.POSITIVE_INFINITY;
  };
  const near = allFacts(dossier)
    .filter((fact) => !ids.has(fact.id) && Number.isFinite(distance(fact)))
    .sort((one, other) => distance(one) - distance(other));
  const offered: DossierFact[] = [];
  for (const fact of near) {
    if (offered.length === MOST_RELATED) break;
    if ([...facts, ...offered].every((other) => !saysTheSame(dossier, fact, other))) offered.push(fact);
  }
  return offered;
}

/** Whether the concept is what the fact mainly answers. */
export const isMainly = (fact: DossierFact, concept: Concept): boolean => fact.concepts[0] === concept.id;

/** Orders facts by how telling they are of the dispute: the most asked, the summary's, the others. */
export function byWeight(dossier: Dossier): (one: DossierFact, other: DossierFact) => number {
  const weighty = [...dossier.head.most_asked, ...dossier.head.summary];
  const weight = (fact: DossierFact): number => (weighty.includes(fact.id) ? weighty.indexOf(fact.id) : weighty.length);
  return (one, other) => weight(one) - weight(other);
}
