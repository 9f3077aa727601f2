/** What the record tells of whom, read off its words: for whoever must not call untold what is told. Rather takes too much for told than too little. */
import type { DossierFact, Examples, TaughtDossier } from '../../../dossier/dossier.ts';
import type { Attribute } from '../../../dossier/language/attributes.ts';
import type { LanguageData } from '../../../dossier/language.ts';
import { AUTHOR, EntityId, LANGUAGES } from '../../../dossier/schema.ts';
import type { Asked, Gap } from '../../../dossier/schema/fact-files.ts';
import type { ConceptId } from '../../../dossier/schema.ts';
import { possessions } from '../../lookup.ts';
import { aboutOf } from '../rank/about.ts';
import { foldTerm } from '../read/fold.ts';
import { mayTell } from '../rank/holders.ts';
import { Lexicon } from '../read/lexicon.ts';
import type { SenseKey } from '../read/lexicon.ts';
import { unitsOf } from '../read/units.ts';
import { spread } from './thinned.ts';

/** A fact is taken to tell what so many of its examples ask for: one in a hundred is mostly a wrong guess that it corrects. */
const SHARE_OF_EXAMPLES = 0.1;
/** So many examples of a fact, or of a near miss, show what it is asked by. */
const MOST_READ = 16;

const PLACE: SenseKey = 's:place';
/** What may be untold, as words name it: an attribute of the language, or a measured concept of the dossier. */
export const attributeKey = (id: string): SenseKey => `s:attribute ${id}`;
export const conceptKey = (id: ConceptId): SenseKey => `c:${id}`;

/** Some entities with what is said of them. */
interface Telling {
  readonly entities: readonly EntityId[];
  readonly keys: ReadonlySet<SenseKey>;
}

/** What is said of each entity. */
class Told {
  readonly #keys = new Map<EntityId, Set<SenseKey>>();

  add({ entities, keys }: Telling): void {
    for (const entity of entities) {
      const known = this.#keys.get(entity) ?? new Set();
      this.#keys.set(entity, known);
      for (const key of keys) known.add(key);
    }
  }

  has(entity: EntityId, key: SenseKey): boolean {
    return this.#keys.get(entity)?.has(key) === true;
  }
}

export class RecordReader {
  readonly #dossier: TaughtDossier;
  readonly #lexicon: Lexicon;
  /** What facts, their examples and the entities' descriptions say of each entity; what its own description alone says; what gaps ask of it. */
  readonly #told = new Told();
  readonly #described = new Told();
  readonly #written = new Told();

  constructor(dossier: TaughtDossier, words: LanguageData) {
    this.#dossier = dossier;
    this.#lexicon = lexiconOf(dossier, words);
    for (const fact of dossier.facts.values()) this.#told.add(this.#inFact(fact));
    for (const examples of dossier.examples) for (const telling of this.#inExamples(examples)) this.#told.add(telling);
    for (const { id, names, aliases, brief } of dossier.entities.values()) {
      const keys = this.#readAll(LANGUAGES.flatMap((language) => [names[language], ...aliases[language], brief[language]]));
      this.#described.add({ entities: [id], keys });
      this.#told.add({ entities: [id, ...entitiesIn(keys)], keys });
    }
    for (const gap of dossier.gaps.values()) for (const telling of this.#inGap(gap)) this.#written.add(telling);
  }

  /** Whether the record may tell the attribute of the entity. */
  tellsAttribute({ id, told_by: { belongs, places } }: Attribute, of: EntityId): boolean {
    return (
      this.#told.has(of, attributeKey(id)) ||
      (places && this.#described.has(of, PLACE)) ||
      (belongs && this.#dossier.entities.get(of)?.belongs_to !== undefined)
    );
  }

  /** Whether the record may tell the measured concept of the entity, or of what belongs to it. */
  tellsConcept(concept: ConceptId, of: EntityId): boolean {
    return (
      mayTell(this.#dossier, concept, of) || [of, ...possessions(this.#dossier, of)].some((one) => this.#told.has(one, conceptKey(concept)))
    );
  }

  /** Whether somebody has written down that the source does not tell this of the entity. */
  isWritten(key: SenseKey, of: EntityId): boolean {
    return this.#written.has(of, key);
  }

  /** What the words of a text may mean: entities, attributes, concepts and places, wherever they stand. */
  read(text: string): Set<SenseKey> {
    const units = unitsOf(foldTerm(text));
    const keys = new Set<SenseKey>();
    units.forEach((unit, place) => {
      for (const { entry, length } of this.#lexicon.matches(units, place, units.length)) {
        // A single character is mostly part of another word.
        if (length > 1 || !unit.han) for (const key of entry.keys) keys.add(key);
      }
    });
    return keys;
  }

  #readAll(texts: readonly string[]): Set<SenseKey> {
    return new Set(texts.flatMap((text) => [...this.read(text)]));
  }

  #inFact(fact: DossierFact): Telling {
    const said = [
      fact.text,
      ...fact.disagrees.map(({ note }) => note),
      ...fact.concepts.flatMap((id) => this.#dossier.concepts.get(id)?.label ?? []),
    ];
    const keys = this.#readAll([...said.flatMap(inBoth), ...inBoth(fact.terms).flat()]);
    return { entities: [...concerned(fact), ...entitiesIn(keys)], keys };
  }

  /** What examples ask of those whom they name, or else of those whom their facts are about. */
  #inExamples({ facts, asked }: Examples): Telling[] {
    const answering = facts.flatMap((id) => this.#dossier.facts.get(id) ?? []);
    const meant = [...new Set(answering.flatMap(concerned))];
    const all = spread(textsOf(asked), MOST_READ);
    const counts = new Map<EntityId, Map<SenseKey, number>>();
    for (const text of all) {
      const keys = this.read(text);
      const named = entitiesIn(keys);
      for (const entity of named.length > 0 ? named : meant) {
        const own = counts.get(entity) ?? new Map<SenseKey, number>();
        counts.set(entity, own);
        for (const key of keys) if (key.startsWith('s:')) own.set(key, (own.get(key) ?? 0) + 1);
      }
    }
    return [...counts].map(([entity, own]) => ({
      entities: [entity],
      keys: new Set([...own].filter(([, count]) => count >= SHARE_OF_EXAMPLES * all.length).map(([key]) => key)),
    }));
  }

  #inGap({ missing, asked }: Gap): Telling[] {
    return [...inBoth(missing), ...spread(textsOf(asked), MOST_READ)].map((text) => {
      const keys = this.read(text);
      return { entities: entitiesIn(keys), keys };
    });
  }
}

/** The words that the record is read by: names, what attributes are told by, measured concepts, places. */
function lexiconOf({ entities, concepts }: TaughtDossier, { attributes, names, senses }: LanguageData): Lexicon {
  const lexicon = new Lexicon();
  const add = (terms: readonly string[], key: SenseKey): void => terms.forEach((term) => lexicon.add(foldTerm(term), key));
  const bySense = new Map(senses.map((sense) => [sense.id, textsOf(sense)]));
  for (const { id, told_by: toldBy } of attributes.attributes)
    add([...textsOf(toldBy), ...toldBy.senses.flatMap((sense) => bySense.get(sense) ?? [])], attributeKey(id));
  for (const { kind, names: ofKind } of names) if (kind === 'place') for (const forms of ofKind) add(textsOf(forms), PLACE);
  for (const { id, kind, names: own, aliases } of entities.values()) {
    const forms = [...inBoth(own), ...textsOf(aliases)];
    add(forms, `e:${id}`);
    if (kind === 'place') add(forms, PLACE);
  }
  for (const { id, measure, label, terms } of concepts.values())
    if (measure !== undefined) add([...inBoth(label), ...textsOf(terms)], conceptKey(id));
  return lexicon;
}

const inBoth = <Text>(texts: Readonly<Record<'zh' | 'en', Text>>): Text[] => LANGUAGES.map((language) => texts[language]);
const textsOf = (asked: Readonly<Asked>): string[] => inBoth(asked).flat();

const entitiesIn = (keys: ReadonlySet<SenseKey>): EntityId[] =>
  [...keys].flatMap((key) => (key.startsWith('e:') ? [EntityId.parse(key.slice(2))] : []));

/** Whoever has a part in a fact: whom it is about, who says it, whom it measures. */
function concerned(fact: DossierFact): EntityId[] {
  const author = fact.status === 'analysis' ? [AUTHOR] : [];
  const speaking = [fact.speaker, fact.via].flatMap((id) => id ?? []);
  return [...aboutOf(fact).map(([id]) => id), ...speaking, ...fact.figures.flatMap(({ of }) => of), ...author];
}
