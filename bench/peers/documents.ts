/** The facts as documents to search, and the words that all search peers cut texts and questions into. */
import { foldTerm } from '../../src/answer/understand/fold.ts';
import { known } from '../../src/dossier/dossier.ts';
import type { Dossier, DossierFact } from '../../src/dossier/dossier.ts';
import { EntityId, LANGUAGES } from '../../src/dossier/schema.ts';
import type { Bilingual, FactId } from '../../src/dossier/schema.ts';

/** One fact as the search peers see it. */
export interface Document {
  readonly id: FactId;
  readonly zh: string;
  readonly en: string;
  /** Whatever else people call its entities and its concepts, in both languages. */
  readonly aliases: string;
}

/** The parts of a document that are searched. */
export const FIELDS = ['zh', 'en', 'aliases'] as const satisfies readonly (keyof Document)[];

type Words = Readonly<Record<keyof Bilingual, readonly string[]>>;

/** A document for each fact of the dossier. */
export const documentsOf = (dossier: Dossier): Document[] =>
  [...dossier.facts.values()].map((fact) => ({ id: fact.id, ...fact.text, aliases: aliasesOf(fact, dossier).join('\n') }));

function aliasesOf(fact: DossierFact, dossier: Dossier): string[] {
  const entities = Object.keys(fact.about).map((id) => known(dossier.entities, EntityId.parse(id)));
  const concepts = fact.concepts.map((id) => known(dossier.concepts, id));
  const both = (words: Words): string[] => LANGUAGES.flatMap((language) => words[language]);
  return [
    ...entities.flatMap(({ names, aliases }) => [names.zh, names.en, ...both(aliases)]),
    ...concepts.flatMap(({ label, terms }) => [label.zh, label.en, ...both(terms)]),
    ...both(fact.terms),
  ];
}

const HAN_OR_WORD = /\p{Script=Han}+|[[\p{L}\p{N}]--\p{Script=Han}]+/gv;
const HAN = /^\p{Script=Han}/u;

/** Cuts a text into words of letters and digits, and into pairs of neighbouring Han characters; folded as Exhibit folds it. */
export const tokensOf = (text: string): string[] =>
  (foldTerm(text).match(HAN_OR_WORD) ?? []).flatMap((run) => (HAN.test(run) && run.length > 1 ? pairsOf([...run]) : [run]));

const pairsOf = (signs: readonly string[]): string[] => signs.slice(1).map((sign, place) => `${signs[place] ?? ''}${sign}`);
