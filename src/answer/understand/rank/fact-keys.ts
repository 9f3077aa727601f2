/** What a fact can explain: every key of a question's words that it holds, by its data and by its text, with how well. */
import { endsOf } from '../../../dossier/bounds.ts';
import { owners } from '../../../dossier/dossier.ts';
import type { Dossier, DossierFact } from '../../../dossier/dossier.ts';
import { readDates } from '../../../dossier/dates.ts';
import { periodsOf } from '../../../dossier/periods.ts';
import { AUTHOR, EntityId, LANGUAGES } from '../../../dossier/schema.ts';
import type { ConceptId, Language, Unit as Measure } from '../../../dossier/schema.ts';
import { amountReader } from '../../../dossier/units.ts';
import type { AmountReader } from '../../../dossier/units.ts';
import { readWhen } from '../../../dossier/when.ts';
import { once } from '../../once.ts';
import { SPEECH } from '../read/asks.ts';
import { foldTerm } from '../read/fold.ts';
import type { Lexicon } from '../read/lexicon.ts';
import { valueKey } from '../read/tokens.ts';
import type { Key } from '../read/tokens.ts';
import { unitsOf } from '../read/units.ts';
import { aboutOf } from './about.ts';

/** How well a fact explains what it holds, by how it holds it. */
const WEIGHT = {
  role: 1,
  speaker: 1,
  mentioned: 0.85,
  owner: 0.75,
  distantOwner: 0.6,
  mainConcept: 1,
  concept: 0.95,
  conceptInText: 0.8,
  sense: 0.95,
  senseOfConcept: 0.6,
  ownTerm: 1,
  literal: 1,
} as const;

/** A fact with its text folded. */
export interface FoldedFact {
  readonly fact: DossierFact;
  readonly folded: Readonly<Record<Language, string>>;
}

/** Reads off facts what they can explain. What many of them share (the labels of concepts, terms) it reads once. */
export class FactKeys {
  readonly #dossier: Dossier;
  readonly #lexicon: Lexicon;
  readonly #amounts: AmountReader;
  readonly #sensesOf = once((concept: ConceptId) => sensesOf(this.#dossier, this.#lexicon, concept));
  readonly #keysOfTerm = once((term: string) => keysOfTerm(this.#lexicon, term));

  constructor(dossier: Dossier, lexicon: Lexicon) {
    this.#dossier = dossier;
    this.#lexicon = lexicon;
    this.#amounts = amountReader(dossier.head.units);
  }

  /** Every key that a fact explains, with its weight. */
  of({ fact, folded }: FoldedFact): Map<Key, number> {
    const found = new Map<Key, number>();
    const add = (key: Key, weight: number): void => {
      if (weight > (found.get(key) ?? 0)) found.set(key, weight);
    };
    this.#addData(fact, add);
    for (const language of LANGUAGES) {
      this.#addText(folded[language], add);
      for (const term of fact.terms[language]) for (const [key, weight] of this.#keysOfTerm(term)) add(key, weight);
    }
    for (const key of whatItTells(this.#dossier, fact, found)) add(key, 1);
    return found;
  }

  /** By what is recorded of it. */
  #addData(fact: DossierFact, add: Add): void {
    const addEntity = (id: EntityId, weight: number): void => {
      owners(this.#dossier, id).forEach((owner, distance) =>
        add(`e:${owner}`, distance === 0 ? weight : distance === 1 ? WEIGHT.owner : WEIGHT.distantOwner),
      );
    };
    for (const [entity, role] of aboutOf(fact)) addEntity(entity, role === 'mentioned' ? WEIGHT.mentioned : WEIGHT.role);
    if (fact.speaker !== undefined) addEntity(fact.speaker, WEIGHT.speaker);
    if (fact.via !== undefined) addEntity(fact.via, WEIGHT.speaker);
    if (fact.status === 'analysis') add(`e:${AUTHOR}`, WEIGHT.speaker);
    if (fact.speaker !== undefined || fact.status === 'analysis' || fact.status === 'reported')
      for (const sense of SPEECH) add(sense, WEIGHT.sense);
    fact.concepts.forEach((id, place) => {
      add(`c:${id}`, place === 0 ? WEIGHT.mainConcept : WEIGHT.concept);
      for (const sense of this.#sensesOf(id)) add(sense, WEIGHT.senseOfConcept);
    });
    for (const figure of fact.measured) {
      add(`c:${figure.concept}`, WEIGHT.concept);
      for (const end of endsOf(figure)) {
        const value = end.toFixed();
        for (const key of [valueKey(value, undefined), valueKey(value, figure.unit)]) add(key, 1);
      }
    }
  }

  /** By what a folded text of it says. */
  #addText(text: string, add: Add): void {
    readInto(text, this.#lexicon, (key) => add(key, textWeight(key)));
    const dates = readDates(text);
    for (const { values, unit } of this.#amounts(text, dates)) {
      for (const value of values) for (const key of [valueKey(value.toFixed(), undefined), valueKey(value.toFixed(), unit)]) add(key, 1);
    }
    for (const { date } of dates) for (const key of datesOf(date)) add(key, 1);
  }
}

type Add = (key: Key, weight: number) => void;

/** The senses of the language that a concept's label holds. */
function sensesOf(dossier: Dossier, lexicon: Lexicon, id: ConceptId): Key[] {
  const found: Key[] = [];
  const concept = dossier.concepts.get(id);
  for (const language of LANGUAGES) {
    if (concept === undefined) continue;
    readInto(foldTerm(concept.label[language]), lexicon, (key) => {
      if (key.startsWith('s:')) found.push(key);
    });
  }
  return found;
}

/** The keys that a fact's own term explains, with their weights. */
function keysOfTerm(lexicon: Lexicon, term: string): [Key, number][] {
  const folded = foldTerm(term);
  const found: [Key, number][] = [[`t:${folded}`, WEIGHT.ownTerm]];
  readInto(folded, lexicon, (key) => found.push([key, textWeight(key)]));
  return found;
}

const textWeight = (key: Key): number =>
  key.startsWith('e:')
    ? WEIGHT.mentioned
    : key.startsWith('c:')
      ? WEIGHT.conceptInText
      : key.startsWith('s:')
        ? WEIGHT.sense
        : WEIGHT.literal;

/** Every reading of a folded text: each known term wherever it stands, each word, each pair of characters. */
function readInto(text: string, lexicon: Lexicon, add: (key: Key) => void): void {
  const units = unitsOf(text);
  units.forEach((unit, place) => {
    if (!unit.han) add(`w:${unit.key}`);
    const next = units[place + 1];
    if (unit.han && next?.han === true && next.start === unit.end) add(`b:${unit.text}${next.text}`);
    for (const { entry, length } of lexicon.matches(units, place, units.length)) {
      // A single character is a word only where it stands alone; inside a text it is mostly part of another.
      if (length === 1 && unit.han) continue;
      for (const key of entry.keys) add(key);
    }
  });
}

/** The dates that a mention explains: itself, as precise as it is, and whatever it lies in. */
const datesOf = (date: string): Key[] => [`d:=${date}`, ...periodsOf(date).map((text) => `d:${text}` as const)];

const DURATIONS: readonly Measure[] = ['years', 'months', 'weeks', 'days', 'hours'];

/** What kinds of question a fact can answer at all, but for why. */
function whatItTells(dossier: Dossier, fact: DossierFact, keys: ReadonlyMap<Key, number>): Key[] {
  const units = new Set(fact.measured.map(({ unit }) => unit));
  const asked = new Set(dossier.head.units.filter(({ id }) => units.has(id)).map((unit) => unit.asked));
  const all = [...keys.keys()];
  const tells: Key[] = [];
  const tellsDate = fact.when !== undefined && all.some((key) => key.startsWith('d:'));
  if (tellsDate || units.has('years')) tells.push('k:when');
  if (tellsDate && fact.when !== undefined && readWhen(fact.when).kind === 'day') tells.push('k:day');
  if (units.has('USD') || units.has('money-without-currency') || asked.has('money')) tells.push('k:money');
  if (units.has('percent')) tells.push('k:percent');
  if (DURATIONS.some((unit) => units.has(unit)) || asked.has('duration')) tells.push('k:duration');
  if (units.size > 0 || all.some((key) => key.startsWith('v:'))) tells.push('k:count');
  if (units.size > 0) tells.push('k:degree');
  const kinds = new Set(
    all.flatMap((key) => (key.startsWith('e:') ? (dossier.entities.get(EntityId.parse(key.slice(2)))?.kind ?? []) : [])),
  );
  if (kinds.has('place')) tells.push('k:where', 'k:place');
  if (kinds.has('person') || kinds.has('organisation') || kinds.has('outlet') || kinds.has('group')) tells.push('k:who');
  tells.push('k:list');
  return tells;
}
