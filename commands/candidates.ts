/** All that a typed word may name, by type, prepared for comparison. */
import { isMainly, partIn } from '../src/answer/lookup.ts';
import type { Dossier, DossierFact } from '../src/dossier/dossier.ts';
import type { Bilingual } from '../src/dossier/schema.ts';
import { squash, tokensOf } from './folding.ts';
import type { Fold } from './folding.ts';
import type { IdOf, NamedType } from './options.ts';

export interface Candidate<Id extends string> {
  readonly id: Id;
  readonly label: Bilingual;
  /** As written, labels left out. */
  readonly aliases: readonly string[];
  /** The same two, folded. */
  readonly foldedLabels: readonly string[];
  readonly foldedAliases: readonly string[];
  readonly tokens: ReadonlySet<string>;
}

export interface CandidateList<Id extends string> {
  /** The most asked first. */
  readonly all: readonly Candidate<Id>[];
  /** How much a token tells apart; one that all have tells little. */
  readonly weights: ReadonlyMap<string, number>;
}
export type Candidates = { readonly [Type in NamedType]: CandidateList<IdOf<Type>> };

/** A dossier and a fold do not change, so the candidates are made once for each. */
const made = new WeakMap<Dossier, WeakMap<Fold, Candidates>>();

/** The candidates of a dossier under a fold. */
export function candidatesOf(dossier: Dossier, fold: Fold): Candidates {
  const byFold = made.get(dossier) ?? new WeakMap<Fold, Candidates>();
  const candidates = byFold.get(fold) ?? prepare(dossier, fold);
  made.set(dossier, byFold.set(fold, candidates));
  return candidates;
}

type Terms = Readonly<Record<keyof Bilingual, readonly string[]>>;
const both = (terms: Terms): string[] => [...terms.zh, ...terms.en];

function prepare(dossier: Dossier, fold: Fold): Candidates {
  const facts = [...dossier.facts.values()];
  const { most_asked: asked, summary } = dossier.head;
  const list = <Id extends string>(
    values: Iterable<{
      readonly id: Id;
      readonly label: Bilingual;
      readonly aliases: readonly string[];
      readonly words?: readonly string[];
      readonly weight: number;
    }>,
  ): CandidateList<Id> => {
    const sorted = [...values].sort((one, other) => other.weight - one.weight);
    const all = sorted.map(({ id, label, aliases, words = [] }) => ({
      id,
      label,
      aliases,
      foldedLabels: [label.zh, label.en].map((name) => squash(name, fold)),
      foldedAliases: aliases.map((name) => squash(name, fold)),
      tokens: new Set(tokensOf([label.zh, label.en, ...aliases, ...words].join(' / '), fold)),
    }));
    return { all, weights: weightsOf(all.map(({ tokens }) => tokens)) };
  };
  const told = [...asked, ...summary];
  /** One of the most asked facts weighs more than all others together. */
  const count = (tells: (fact: DossierFact) => boolean): number =>
    facts.filter(tells).reduce((sum, fact) => sum + (asked.includes(fact.id) ? facts.length : 1), 0);
  return {
    fact: list(
      facts.map((fact) => ({
        id: fact.id,
        label: fact.text,
        aliases: both(fact.terms),
        words: fact.concepts.flatMap((id) => {
          const concept = dossier.concepts.get(id);
          return concept === undefined ? [] : [concept.label.zh, concept.label.en, ...both(concept.terms)];
        }),
        weight: told.includes(fact.id) ? told.length - told.indexOf(fact.id) : 0,
      })),
    ),
    claim: list([...dossier.claims.values()].map((claim) => ({ id: claim.id, label: claim.label, aliases: both(claim.terms), weight: 0 }))),
    entity: list(
      [...dossier.entities.values()].map((entity) => ({
        id: entity.id,
        label: entity.names,
        aliases: both(entity.aliases),
        weight: count((fact) => ['actor', 'subject'].includes(partIn(fact, entity.id))),
      })),
    ),
    concept: list(
      [...dossier.concepts.values()].map((concept) => ({
        id: concept.id,
        label: concept.label,
        aliases: both(concept.terms),
        weight: count((fact) => isMainly(fact, concept) && fact.figures.length > 0),
      })),
    ),
    topic: list([...dossier.topics.values()].map((topic) => ({ id: topic.id, label: topic.label, aliases: [], weight: 0 }))),
  };
}

function weightsOf(documents: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const tokens of documents) for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return new Map([...counts].map(([token, count]) => [token, Math.log(1 + documents.length / count)]));
}
