/** Gaps that a machine has made: known by their entity and by words, in a question that asks for nothing else; and how refusals name gaps. */
import type { Dossier, NamedGap } from '../../../dossier/dossier.ts';
import type { ConceptId, EntityId } from '../../../dossier/schema.ts';
import type { Refusal } from '../../plan.ts';
import { NUMERIC_ASKS } from '../read/asks.ts';
import { foldTerm } from '../read/fold.ts';
import type { Place } from '../read/matches.ts';
import { conceptsMeant } from '../read/meaning.ts';
import type { Inquiry, Question } from '../read/question.ts';
import { MOST_NEAREST, namedHolders } from './refusal.ts';
import type { TokenKind } from '../read/tokens.ts';
import { unitsOf } from '../read/units.ts';
import type { Unit } from '../read/units.ts';

/** A question of more words with content than these asks for more than one thing of one entity. */
const MOST_WORDS = 5;

/** What such a question holds besides: whom it is about, how it asks, and when; the record tells it at no time. */
const BESIDE: ReadonlySet<TokenKind> = new Set<TokenKind>(['entity', 'ask', 'date']);

/**
 * Builds what tells what a question asks for and a machine knows to be untold: it names one entity, asks for an attribute or a concept of it in
 * words that ask for nothing else, and says nothing more. Undefined where it does not, or where its gap is not known.
 */
export function gapReader(dossier: Pick<Dossier, 'gaps'>): (inquiry: Inquiry) => NamedGap | undefined {
  // Read at the first question that may ask for one: a start has no time for it.
  let known: ReadonlyMap<EntityId, readonly Made[]> | undefined;
  return ({ question, weighed }) => {
    const [entity, another] = question.entities;
    if (entity === undefined || another !== undefined) return undefined;
    const others = weighed.map(({ token }) => token).filter(({ kind }) => !BESIDE.has(kind));
    if (others.length > MOST_WORDS) return undefined;
    const units = unitsOf(question.text);
    known ??= madeOf(dossier);
    return known.get(entity)?.find((made) => {
      const asking = askingIn(question, units, made);
      return asking.length > 0 && others.every(({ start, end }) => asking.some((span) => span.start <= start && end <= span.end));
    })?.gap;
  };
}

/** The refusal of a question that asks for a gap: it offers the facts nearest to it. */
export const refusalFor = (gap: NamedGap, dossier: Dossier): Refusal => ({
  kind: 'refuse',
  reason: 'not-in-source',
  ...namedAs(gap, dossier),
  nearest: gap.nearest.filter((id) => dossier.facts.has(id)).slice(0, MOST_NEAREST),
  choices: [],
});

/** What a refusal names for a gap: where others have what is missing, it says who. */
function namedAs({ id, untold }: NamedGap, dossier: Dossier): Pick<Refusal, 'missing' | 'holders'> {
  return untold?.concept === undefined
    ? { missing: [{ kind: 'gap', gap: id }], holders: [] }
    : { missing: [{ kind: 'concept', concept: untold.concept, entity: untold.of }], holders: namedHolders(dossier, untold.concept) };
}

/** A gap that a machine has made, ready to be looked for. */
interface Made {
  readonly gap: NamedGap;
  readonly concept: ConceptId | undefined;
  /** The words that ask for it, in units. */
  readonly words: readonly (readonly string[])[];
}

/** Where the words stand that ask for it. A concept's terms are loose: they ask for its figure where an amount is asked for, or nothing else. */
function askingIn({ tokens, shape }: Question, units: readonly Unit[], { concept, words }: Made): Place[] {
  const forAmount = shape.bare || shape.asks.some(({ ask }) => NUMERIC_ASKS.has(ask) || ask === 'degree');
  const named = concept === undefined || !forAmount ? [] : tokens.filter((token) => conceptsMeant([token]).has(concept));
  return [...named, ...words.flatMap((word) => spansOf(word, units))];
}

/** Where a word stands, whole. */
const spansOf = (word: readonly string[], units: readonly Unit[]): Place[] =>
  units.flatMap(({ start }, place) =>
    word.every((key, offset) => units[place + offset]?.key === key) ? [{ start, end: units[place + word.length - 1]?.end ?? start }] : [],
  );

/** The gaps that a machine has made, by whom they are of. */
function madeOf({ gaps }: Pick<Dossier, 'gaps'>): ReadonlyMap<EntityId, readonly Made[]> {
  const found = new Map<EntityId, Made[]>();
  for (const gap of gaps.values()) {
    const { untold } = gap;
    if (untold === undefined) continue;
    const words = untold.askedBy.map((word) => unitsOf(foldTerm(word)).map(({ key }) => key));
    const own = found.get(untold.of);
    const made = { gap, concept: untold.concept, words };
    if (own === undefined) found.set(untold.of, [made]);
    else own.push(made);
  }
  return found;
}
