/** The facts as documents to search, and the words that all search peers cut texts and questions into. */
import { foldTerm } from '../../src/answer/understand/read/fold.ts';
import { known } from '../../src/dossier/dossier.ts';
import type { Dossier, DossierFact, TaughtDossier } from '../../src/dossier/dossier.ts';
import { EntityId, LANGUAGES } from '../../src/dossier/schema.ts';
import type { FactId, Language } from '../../src/dossier/schema.ts';
import type { Hit, Lesson } from './peer.ts';

/** One fact, or one gap, as the search peers see it. */
export interface Document {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** What else people call the entities and the concepts of the fact, in both languages. */
  readonly aliases: string;
  /** How people ask for it; empty in the round without examples. */
  readonly examples: string;
}
export type Field = Exclude<keyof Document, 'id'>;

/** Everything there is to search. */
export interface Library {
  readonly documents: readonly Document[];
  readonly fields: readonly Field[];
  /** Whom each document stands for; a gap's stands for no fact. */
  readonly facts: ReadonlyMap<string, FactId>;
}

type Words = Readonly<Record<Language, readonly string[]>>;
const both = (words: Words): string[] => LANGUAGES.flatMap((language) => words[language]);

/** A document for each fact; with examples, one for each gap too: a question that is most like those is refused. */
export function libraryOf({ dossier, examples }: Lesson): Library {
  const asked = examples ? questionsByFact(dossier) : new Map<FactId, string[]>();
  const facts = [...dossier.facts.values()].map((fact) => ({
    id: fact.id,
    ...fact.text,
    aliases: aliasesOf(fact, dossier).join('\n'),
    examples: (asked.get(fact.id) ?? []).join('\n'),
  }));
  const gaps = [...dossier.gaps.values()].map((gap) => ({
    id: `gap ${gap.id}`,
    ...gap.missing,
    aliases: '',
    examples: both(gap.asked).join('\n'),
  }));
  return {
    documents: examples ? [...facts, ...gaps] : facts,
    fields: examples ? ['zh', 'en', 'aliases', 'examples'] : ['zh', 'en', 'aliases'],
    facts: new Map(facts.map(({ id }) => [id, id])),
  };
}

function questionsByFact(dossier: TaughtDossier): Map<FactId, string[]> {
  const asked = new Map<FactId, string[]>();
  for (const example of dossier.examples) for (const id of example.facts) asked.set(id, [...(asked.get(id) ?? []), ...both(example.asked)]);
  return asked;
}

function aliasesOf(fact: DossierFact, dossier: Dossier): string[] {
  const entities = Object.keys(fact.about).map((id) => known(dossier.entities, EntityId.parse(id)));
  const concepts = fact.concepts.map((id) => known(dossier.concepts, id));
  return [
    ...entities.flatMap(({ names, aliases }) => [names.zh, names.en, ...both(aliases)]),
    ...concepts.flatMap(({ label, terms }) => [label.zh, label.en, ...both(terms)]),
    ...both(fact.terms),
  ];
}

/** The facts among ranked documents; none where a gap comes first. */
export function hitsOf(ranked: readonly { readonly id: string; readonly score: number }[], { facts }: Library): Hit[] {
  const [best] = ranked;
  if (best === undefined || !facts.has(best.id)) return [];
  return ranked.flatMap(({ id, score }) => {
    const fact = facts.get(id);
    return fact === undefined ? [] : [{ fact, score }];
  });
}

const HAN_OR_WORD = /\p{Script=Han}+|[[\p{L}\p{N}]--\p{Script=Han}]+/gv;
const HAN = /^\p{Script=Han}/u;

/** Cuts a text into words of letters and digits, and into pairs of neighbouring Han characters; folded as Exhibit folds it. */
export const wordsOf = (text: string): string[] =>
  (foldTerm(text).match(HAN_OR_WORD) ?? []).flatMap((run) => (HAN.test(run) ? pairsOf([...run]) : [run]));

const pairsOf = (signs: readonly string[]): string[] =>
  signs.length === 1 ? [...signs] : signs.slice(1).map((sign, place) => `${signs[place] ?? ''}${sign}`);
