/** What each fact can explain, indexed so that a question's tokens find the facts that explain them. */
import { endsOf } from '../../../dossier/bounds.ts';
import { family, owners } from '../../../dossier/dossier.ts';
import type { Dossier, DossierFact } from '../../../dossier/dossier.ts';
import { readDates } from '../../../dossier/dates.ts';
import { periodsOf } from '../../../dossier/periods.ts';
import { AUTHOR, EntityId, LANGUAGES } from '../../../dossier/schema.ts';
import type { ConceptId, FactId, Language, Unit as Measure } from '../../../dossier/schema.ts';
import { amountReader } from '../../../dossier/units.ts';
import type { AmountReader } from '../../../dossier/units.ts';
import { readWhen } from '../../../dossier/when.ts';
import { SPEECH } from '../read/asks.ts';
import { foldTerm } from '../read/fold.ts';
import type { Lexicon } from '../read/lexicon.ts';
import type { Denies } from '../read/negation.ts';
import { valueKey } from '../read/tokens.ts';
import type { Key, Token } from '../read/tokens.ts';
import { unitsOf } from '../read/units.ts';

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

/** The facts that have a key, and how well each explains it. */
interface Postings {
  readonly facts: readonly number[];
  readonly weights: readonly number[];
  /** How telling the key is, from 0 (every fact has it) to 1 (one fact has it, or none). */
  readonly rarity: number;
}

const NOWHERE: Postings = { facts: [], weights: [], rarity: 1 };

/** A fact with what the engine asks of it again and again. */
export interface Evidence {
  readonly fact: DossierFact;
  /** Its text, folded. */
  readonly folded: Readonly<Record<Language, string>>;
  readonly roles: ReadonlyMap<string, readonly EntityId[]>;
  readonly measures: readonly { readonly concept: ConceptId; readonly of: ReadonlySet<EntityId> }[];
  readonly entities: ReadonlySet<EntityId>;
  /** How much it is asked, 0 to 1: the first of the most asked leads, others of the summary follow. */
  readonly leading: number;
  /** It says that something is not so. */
  readonly denies: boolean;
  /** It names a place. */
  readonly place: boolean;
  /** Who says it, and whom that one speaks for. */
  readonly speakers: ReadonlySet<EntityId>;
}

/** What the languages' words say of a folded text. */
interface TextReaders {
  readonly denies: Denies;
  /** Whether it tells why something is so, or what it is for. */
  readonly givesReason: (text: string) => boolean;
}

/** A fact with its text folded. */
type FoldedFact = Pick<Evidence, 'fact' | 'folded'>;

export class EvidenceIndex {
  readonly facts: readonly Evidence[];
  readonly #postings = new Map<Key, { readonly facts: number[]; readonly weights: number[]; rarity: number }>();

  readonly #places = new Map<FactId, number>();

  constructor(dossier: Dossier, lexicon: Lexicon, { denies, givesReason }: TextReaders) {
    const read = new Map<ConceptId, readonly Key[]>();
    const senses = (concept: ConceptId): readonly Key[] => {
      const found = read.get(concept) ?? sensesOf(dossier, lexicon, concept);
      read.set(concept, found);
      return found;
    };
    const amounts = amountReader(dossier.head.units);
    this.facts = [...dossier.facts.values()].map((fact, place) => {
      this.#places.set(fact.id, place);
      const folded = { zh: foldTerm(fact.text.zh), en: foldTerm(fact.text.en) };
      const keys = explainers(dossier, lexicon, { fact, folded }, senses, amounts);
      if (LANGUAGES.some((language) => givesReason(folded[language]))) keys.set('k:why', 1);
      for (const [key, weight] of keys) {
        const postings = this.#postings.get(key);
        if (postings === undefined) this.#postings.set(key, { facts: [place], weights: [weight], rarity: 1 });
        else {
          postings.facts.push(place);
          postings.weights.push(weight);
        }
      }
      return evidenceOf(dossier, { fact, folded }, denies);
    });
    const all = this.facts.length + 1;
    for (const postings of this.#postings.values()) postings.rarity = Math.log(all / postings.facts.length) / Math.log(all);
  }

  /** Where the fact stands in `facts`. */
  placeOf(id: FactId): number | undefined {
    return this.#places.get(id);
  }

  /** The facts that have the key, each with how well it explains it. */
  find(key: Key): Postings {
    return this.#postings.get(key) ?? NOWHERE;
  }

  /** Whether some fact holds what the token is known to mean; pieces of a word are no word. */
  holds({ kind, text, readings, amount }: Token): boolean {
    // A bare number may stand in a text as part of an amount, and an amount without the unit that is asked for.
    if (
      kind === 'value' &&
      (this.#postings.has(`w:${text}`) || amount?.values.some((value) => this.#postings.has(valueKey(value.toFixed(), undefined))))
    )
      return true;
    return kind !== 'unknown' && readings.some(({ key }) => !key.startsWith('b:') && this.#postings.has(key));
  }

  /** How well the fact at a place explains a key, 0 to 1. */
  weight(key: Key, place: number): number {
    const { facts, weights } = this.find(key);
    let low = 0;
    let high = facts.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = facts[middle] ?? 0;
      if (found === place) return weights[middle] ?? 0;
      if (found < place) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  }

  /** How telling a key is, from 0 (every fact has it) to 1 (one fact has it). */
  rarity(key: Key): number {
    return this.find(key).rarity;
  }
}

function leadOf({ head }: Dossier, { id }: DossierFact): number {
  const rank = head.most_asked.indexOf(id);
  return rank >= 0 ? 1 - rank / (2 * head.most_asked.length) : head.summary.includes(id) ? 0.5 : 0;
}

function evidenceOf(dossier: Dossier, { fact, folded }: FoldedFact, denies: Denies): Evidence {
  const roles = new Map<string, EntityId[]>();
  const entities = new Set<EntityId>();
  for (const [entity, role] of aboutOf(fact)) {
    roles.set(role, [...(roles.get(role) ?? []), ...family(dossier, entity)]);
    entities.add(entity);
  }
  if (fact.speaker !== undefined) entities.add(fact.speaker);
  if (fact.via !== undefined) entities.add(fact.via);
  // Who claims an amount is asked for it as well as whom it is claimed from.
  const acting = fact.measured.some(({ of }) => of.length > 0)
    ? aboutOf(fact)
        .filter(([, role]) => role !== 'mentioned' && role !== 'subject')
        .map(([id]) => id)
    : [];
  return {
    fact,
    folded,
    roles,
    entities,
    leading: leadOf(dossier, fact),
    denies: fact.negative || LANGUAGES.every((language) => denies(folded[language])),
    speakers: new Set([fact.speaker, fact.via].flatMap((id) => (id === undefined ? [] : owners(dossier, id)))),
    place: [...entities].some((id) => dossier.entities.get(id)?.kind === 'place'),
    measures: fact.measured.map(({ concept, of }) => ({ concept, of: new Set([...of.flatMap((id) => owners(dossier, id)), ...acting]) })),
  };
}

/** Whom a fact is about, with the role. zod's record loses that its keys are ids. */
export function aboutOf(fact: DossierFact): [EntityId, string][] {
  const entities: Partial<Record<EntityId, string>> = fact.about;
  return Object.entries(entities).flatMap(([id, role]) => (role === undefined ? [] : [[EntityId.parse(id), role]]));
}

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

/** Every key a fact explains, with its weight. */
function explainers(
  dossier: Dossier,
  lexicon: Lexicon,
  { fact, folded }: FoldedFact,
  senses: (concept: ConceptId) => readonly Key[],
  amounts: AmountReader,
): Map<Key, number> {
  const found = new Map<Key, number>();
  const add = (key: Key, weight: number): void => {
    if (weight > (found.get(key) ?? 0)) found.set(key, weight);
  };
  const addEntity = (id: EntityId, weight: number): void => {
    owners(dossier, id).forEach((owner, distance) =>
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
    for (const sense of senses(id)) add(sense, WEIGHT.senseOfConcept);
  });
  for (const language of LANGUAGES) {
    const text = folded[language];
    readInto(text, lexicon, (key) => add(key, textWeight(key)));
    for (const term of fact.terms[language].map(foldTerm)) {
      add(`t:${term}`, WEIGHT.ownTerm);
      readInto(term, lexicon, (key) => add(key, textWeight(key)));
    }
    const dates = readDates(text);
    for (const { values, unit } of amounts(text, dates)) {
      for (const value of values) for (const key of [valueKey(value.toFixed(), undefined), valueKey(value.toFixed(), unit)]) add(key, 1);
    }
    for (const { date } of dates) for (const key of datesOf(date)) add(key, 1);
  }
  for (const figure of fact.measured) {
    add(`c:${figure.concept}`, WEIGHT.concept);
    for (const end of endsOf(figure)) {
      const value = end.toFixed();
      for (const key of [valueKey(value, undefined), valueKey(value, figure.unit)]) add(key, 1);
    }
  }
  for (const key of whatItTells(dossier, fact, found)) add(key, 1);
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
  if (fact.when !== undefined || units.has('years')) tells.push('k:when');
  if (fact.when !== undefined && readWhen(fact.when).kind === 'day') tells.push('k:day');
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
