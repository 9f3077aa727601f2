/**
 * Near misses that a machine can tell: what people ask of anybody (age, founder, share price …), and each measured concept, of each entity
 * of which the record does not tell it. They teach an engine to refuse, and a refusal to say what is missing.
 */
import { byId } from '../../../dossier/dossier.ts';
import type { Dossier, DossierFact, TaughtDossier, TaughtGap } from '../../../dossier/dossier.ts';
import { CONCEPT_SLOT, NAME_SLOT } from '../../../dossier/language/words.ts';
import type { Attribute } from '../../../dossier/language/attributes.ts';
import type { LanguageData } from '../../../dossier/language.ts';
import { GapId, LANGUAGES, MOST_NEAREST } from '../../../dossier/schema.ts';
import type { Asked } from '../../../dossier/schema/fact-files.ts';
import type { Concept, Entity, EntityId, FactId, Language, Unit } from '../../../dossier/schema.ts';
import { allFacts, byWeight, partIn } from '../../lookup.ts';
import { holdersOf } from '../rank/holders.ts';
import { attributeKey, conceptKey, RecordReader } from './record.ts';

/** A multiple or a span of years tells how two things stand to each other: nobody has it by himself. */
const RELATIVE: ReadonlySet<Unit> = new Set<Unit>(['times', 'years']);
/** A dossier with so many near misses of people's own learns refusing from those: a machine's are named there, and teach nothing more. */
const WELL_TAUGHT = 2000;
/** How many facts that give a concept for others a refusal offers before those about the entity. */
const MOST_OF_OTHERS = 2;

/**
 * The dossier with the near misses that a machine can tell, after those that people have written. What somebody has written down already,
 * of the same entity and in words of the same attribute or concept, is not made again.
 */
export function withUntold(dossier: TaughtDossier, words: LanguageData): TaughtDossier {
  const maker = new Maker(dossier, words);
  const own = [...dossier.gaps.values()].reduce((sum, { asked }) => sum + asked.zh.length + asked.en.length, 0);
  const made = [...dossier.entities.values()]
    .flatMap((entity) => maker.untoldOf(entity))
    .map((gap): TaughtGap => (own < WELL_TAUGHT ? gap : { ...gap, asked: { zh: [], en: [] } }));
  return { ...dossier, gaps: byId([...dossier.gaps.values(), ...made.filter(({ id }) => !dossier.gaps.has(id))]) };
}

/** A measured concept with what it takes to ask for it. */
interface Measured {
  readonly concept: Concept;
  /** The kinds of entity that have it. */
  readonly kinds: ReadonlySet<Entity['kind']>;
  /** The facts that give it, the most telling first. */
  readonly facts: readonly DossierFact[];
}

/** Whether an attribute is a concept of the dossier: a figure of the same name. */
const isSame = ({ amount, asked_by: askedBy }: Attribute, { concept: { label } }: Measured): boolean =>
  amount && LANGUAGES.some((language) => askedBy[language].includes(label[language].toLowerCase()));

const wordsOf = ({ asked_by: askedBy }: Attribute): string[] => [...askedBy.zh, ...askedBy.en];

class Maker {
  readonly #dossier: TaughtDossier;
  readonly #words: LanguageData['attributes'];
  readonly #reader: RecordReader;
  readonly #measured: readonly Measured[];

  constructor(dossier: TaughtDossier, words: LanguageData) {
    this.#dossier = dossier;
    this.#words = words.attributes;
    this.#reader = new RecordReader(dossier, words);
    this.#measured = [...dossier.concepts.values()]
      .filter(({ measure }) => measure !== undefined && !RELATIVE.has(measure))
      .map((concept) => ({
        concept,
        kinds: new Set([...holdersOf(dossier, concept.id)].flatMap((id) => dossier.entities.get(id)?.kind ?? [])),
        facts: allFacts(dossier)
          .filter(({ figures }) => figures.some((figure) => figure.concept === concept.id))
          .sort(byWeight(dossier)),
      }));
  }

  /** The near misses of an entity. */
  untoldOf(entity: Entity): TaughtGap[] {
    const told = factsAbout(this.#dossier, entity.id);
    const attributes = this.#words.attributes.filter((attribute) => this.#isUntold(attribute, entity));
    const measured = this.#measured.filter((one) => this.#isUnmeasured(one, entity));
    const isMeasured = (attribute: Attribute): boolean => measured.some((one) => isSame(attribute, one));
    return [
      ...measured.map((one): TaughtGap => {
        const { id, label } = one.concept;
        // Where an attribute is a concept of the dossier, its questions ask for that.
        const same = attributes.filter((attribute) => isSame(attribute, one));
        const also = same.map(({ asked }) => filled(asked, entity));
        const own = filled(this.#words.concept.asked, entity, label);
        return {
          id: untoldId(id, entity.id),
          missing: {
            zh: fill(this.#words.concept.missing.zh, 'zh', entity, label),
            en: fill(this.#words.concept.missing.en, 'en', entity, label),
          },
          nearest: idsOf([...one.facts.slice(0, MOST_OF_OTHERS), ...told]),
          asked: { zh: [own, ...also].flatMap(({ zh }) => zh), en: [own, ...also].flatMap(({ en }) => en) },
          untold: { what: id, of: entity.id, askedBy: same.flatMap(wordsOf), concept: id },
        };
      }),
      ...attributes
        .filter((attribute) => !isMeasured(attribute))
        .map((attribute): TaughtGap => ({
          id: untoldId(attribute.id, entity.id),
          missing: { zh: fill(attribute.missing.zh, 'zh', entity), en: fill(attribute.missing.en, 'en', entity) },
          nearest: idsOf(told),
          asked: filled(attribute.asked, entity),
          untold: { what: attribute.id, of: entity.id, askedBy: wordsOf(attribute) },
        })),
    ];
  }

  #isUntold(attribute: Attribute, { id, kind }: Entity): boolean {
    return (
      attribute.of.includes(kind) && !this.#reader.tellsAttribute(attribute, id) && !this.#reader.isWritten(attributeKey(attribute.id), id)
    );
  }

  /** Others of its kind have the concept, and the record gives none for it. */
  #isUnmeasured({ concept, kinds }: Measured, { id, kind }: Entity): boolean {
    return kinds.has(kind) && !this.#reader.tellsConcept(concept.id, id) && !this.#reader.isWritten(conceptKey(concept.id), id);
  }
}

/** The id of what is untold of an entity: the same in every process. */
const untoldId = (what: string, of: EntityId): GapId => GapId.parse(`${what}-of-${of}`);

const fill = (text: string, language: Language, { names }: Entity, label?: Concept['label']): string =>
  text.replace(NAME_SLOT, () => names[language]).replace(CONCEPT_SLOT, () => label?.[language] ?? '');

const filled = (asked: Asked, entity: Entity, label?: Concept['label']): Asked => ({
  zh: asked.zh.map((text) => fill(text, 'zh', entity, label)),
  en: asked.en.map((text) => fill(text, 'en', entity, label)),
});

/** The facts about an entity, the most telling first, and those that only mention it last. */
function factsAbout(dossier: Dossier, entity: EntityId): DossierFact[] {
  const part = (fact: DossierFact): number => {
    const found = partIn(fact, entity);
    if (found === 'mentioned') return 1;
    return found === 'none' && fact.speaker !== entity ? 2 : 0;
  };
  const weight = byWeight(dossier);
  return allFacts(dossier)
    .filter((fact) => part(fact) < 2)
    .sort((one, other) => part(one) - part(other) || weight(one, other));
}

const idsOf = (facts: readonly DossierFact[]): FactId[] => [...new Set(facts.map(({ id }) => id))].slice(0, MOST_NEAREST);
