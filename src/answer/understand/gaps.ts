/** Gaps that a question asks for: which one, and how a refusal names it. Those that a machine has made are known by their entity and by words. */
import type { Dossier, NamedGap, Untold } from '../../dossier/dossier.ts';
import type { EntityId, GapId } from '../../dossier/schema.ts';
import type { Refusal } from '../plan.ts';
import { NUMERIC_ASKS } from './asks.ts';
import { foldTerm } from './fold.ts';
import { conceptsMeant } from './meaning.ts';
import type { Question, Weighed } from './question.ts';
import { MOST_NEAREST, namedHolders } from './refusal.ts';
import { unitsOf } from './units.ts';
import type { Unit } from './units.ts';

/** A question of more words with content than these asks for more than one thing of one entity. */
const MOST_WORDS = 5;

/** A piece of the text of a question. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * What a question asks for and a machine knows to be untold: it names one entity, asks for an attribute or a concept of it in words that ask
 * for nothing else, and says nothing more. Undefined where it does not, or where its gap is not known.
 */
export function gapAsked(question: Question, weighed: readonly Weighed[], dossier: Pick<Dossier, 'gaps'>): NamedGap | undefined {
  const [entity, another] = question.entities;
  if (entity === undefined || another !== undefined) return undefined;
  const others = weighed.filter(({ token }) => token.kind !== 'entity' && token.kind !== 'ask').map(({ token }) => token);
  if (others.length > MOST_WORDS) return undefined;
  const units = unitsOf(question.text);
  return madeOf(dossier)
    .get(entity)
    ?.find(({ untold }) => {
      const asking = untold === undefined ? [] : askingIn(question, units, untold);
      return asking.length > 0 && others.every(({ start, end }) => asking.some((span) => span.start < end && start < span.end));
    });
}

/** The gap of an intent that a question asks for. One that a machine has made is named only for its own entity, and where a word asks for it. */
export function gapIn(question: Question, gaps: readonly GapId[], dossier: Pick<Dossier, 'gaps'>): NamedGap | undefined {
  const known = gaps.flatMap((id) => dossier.gaps.get(id) ?? []);
  const units = unitsOf(question.text);
  const asked = [...question.entities].flatMap(
    (entity) => known.find(({ untold }) => untold?.of === entity && askingIn(question, units, untold).length > 0) ?? [],
  );
  return asked[0] ?? known.find(({ untold }) => untold === undefined);
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

/** Where the words stand that ask for it. A concept's terms are loose: they ask for its figure where an amount is asked for, or nothing else. */
function askingIn({ tokens, shape }: Question, units: readonly Unit[], { askedBy, concept }: Untold): Span[] {
  const forAmount = shape.bare || shape.asks.some(({ ask }) => NUMERIC_ASKS.has(ask) || ask === 'degree');
  const named = concept === undefined || !forAmount ? [] : tokens.filter((token) => conceptsMeant([token]).has(concept));
  return [...named, ...askedBy.flatMap((word) => spansOf(foldTerm(word), units))];
}

/** Where a word stands in a text, whole. */
function spansOf(word: string, units: readonly Unit[]): Span[] {
  const keys = unitsOf(word).map(({ key }) => key);
  return units.flatMap(({ start }, place) =>
    keys.every((key, offset) => units[place + offset]?.key === key) ? [{ start, end: units[place + keys.length - 1]?.end ?? start }] : [],
  );
}

/** Looking through all gaps is worth it once for each dossier. */
const made = new WeakMap<Dossier['gaps'], ReadonlyMap<EntityId, readonly NamedGap[]>>();

/** The gaps that a machine has made, by whom they are of. */
function madeOf({ gaps }: Pick<Dossier, 'gaps'>): ReadonlyMap<EntityId, readonly NamedGap[]> {
  const known = made.get(gaps);
  if (known !== undefined) return known;
  const found = new Map<EntityId, NamedGap[]>();
  for (const gap of gaps.values()) if (gap.untold !== undefined) found.set(gap.untold.of, [...(found.get(gap.untold.of) ?? []), gap]);
  made.set(gaps, found);
  return found;
}
