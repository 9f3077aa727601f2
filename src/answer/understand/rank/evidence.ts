/** What each fact can explain, indexed so that a question's tokens find the facts that explain them. */
import { family, owners } from '../../../dossier/dossier.ts';
import type { Dossier, DossierFact } from '../../../dossier/dossier.ts';
import { LANGUAGES } from '../../../dossier/schema.ts';
import type { ConceptId, EntityId, FactId } from '../../../dossier/schema.ts';
import { foldTerm } from '../read/fold.ts';
import type { Lexicon } from '../read/lexicon.ts';
import type { Denies } from '../read/negation.ts';
import { valueKey } from '../read/tokens.ts';
import type { Key, Token } from '../read/tokens.ts';
import { aboutOf } from './about.ts';
import { FactKeys } from './fact-keys.ts';
import type { FoldedFact } from './fact-keys.ts';
import { Postings } from './postings.ts';

/** A fact with what the engine asks of it again and again. */
export interface Evidence extends FoldedFact {
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

export class EvidenceIndex {
  readonly facts: readonly Evidence[];
  /** Which facts have each key. */
  readonly postings: Postings;
  readonly #places: ReadonlyMap<FactId, number>;

  constructor(dossier: Dossier, lexicon: Lexicon, { denies, givesReason }: TextReaders) {
    const keys = new FactKeys(dossier, lexicon);
    const all = [...dossier.facts.values()].map((fact): FoldedFact => ({
      fact,
      folded: { zh: foldTerm(fact.text.zh), en: foldTerm(fact.text.en) },
    }));
    this.facts = all.map((one) => evidenceOf(dossier, one, denies));
    this.postings = new Postings(
      all.values().map((one) => {
        const own = keys.of(one);
        return LANGUAGES.some((language) => givesReason(one.folded[language])) ? own.set('k:why', 1) : own;
      }),
    );
    this.#places = new Map(all.map(({ fact: { id } }, place) => [id, place]));
  }

  /** Where the fact stands in `facts`. */
  placeOf(id: FactId): number | undefined {
    return this.#places.get(id);
  }

  /** Whether some fact holds what the token is known to mean; pieces of a word are no word. */
  holds({ kind, text, readings, amount }: Token): boolean {
    // A bare number may stand in a text as part of an amount, and an amount without the unit that is asked for.
    if (
      kind === 'value' &&
      (this.postings.has(`w:${text}`) || amount?.values.some((value) => this.postings.has(valueKey(value.toFixed(), undefined))))
    )
      return true;
    return kind !== 'unknown' && readings.some(({ key }) => !key.startsWith('b:') && this.postings.has(key));
  }

  /** How well the fact at a place explains a key, 0 to 1. */
  weight(key: Key, place: number): number {
    return this.postings.weight(key, place);
  }

  /** How telling a key is, from 0 (every fact has it) to 1 (one fact has it, or none). */
  rarity(key: Key): number {
    return this.postings.rarity(key);
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
