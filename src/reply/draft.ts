/** A reply in the making: what a kind of answer says, before the source line, the notes and the actions that all kinds share. */
import type { Dossier, DossierFact } from '../dossier/dossier.ts';
import type { Entity, Language } from '../dossier/schema.ts';
import type { Source } from '../dossier/schema/sources.ts';
import type { Chart, Dates, Line } from './reply.ts';
import type { Words } from './words.ts';

/** What is needed to say something: the data, and the language it is said in. */
export interface Voice {
  readonly dossier: Dossier;
  readonly language: Language;
  readonly words: Words;
}

/** Paragraphs of a source that a reply rests on. */
export interface Cite {
  readonly source: Source;
  readonly paragraphs: readonly number[];
}

export interface Draft {
  readonly title?: string;
  readonly lead?: string;
  readonly lines: readonly Line[];
  /** Notes of its own, after those of the facts. */
  readonly notes?: readonly string[];
  readonly chart?: Chart;
  readonly dates?: Dates;
  /** The facts of the direct answer, in the order shown; each at most once. */
  readonly facts: readonly DossierFact[];
  readonly related?: readonly DossierFact[];
  /** For an ambiguous question: what may have been meant. */
  readonly choices?: readonly DossierFact[];
  /** Paragraphs cited by other things than facts. */
  readonly cites?: readonly Cite[];
  /** What closes it in place of the line of its source, where its lines cite by themselves. */
  readonly foot?: string;
}

/** Each fact once, in the order of its first place. */
export const distinct = (facts: Iterable<DossierFact>): DossierFact[] => [...new Map([...facts].map((fact) => [fact.id, fact])).values()];

export const nameOf = (entity: Entity, { language }: Pick<Voice, 'language'>): string => entity.names[language];

/** `Anna, Ben and Acme`. */
export const namesOf = (entities: readonly Entity[], voice: Voice): string =>
  voice.words.and(entities.map((entity) => nameOf(entity, voice)));
