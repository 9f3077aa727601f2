/** What facts rule out by name: words that somebody may say in the place of their own. */
import type { Dossier } from '../../dossier/dossier.ts';
import type { FactId } from '../../dossier/schema.ts';
import { foldTerm } from '../understand/read/fold.ts';
import { unitsOf } from '../understand/read/units.ts';
import type { Unit } from '../understand/read/units.ts';
import type { Place } from './words.ts';

/** Where in a folded text the first words stand that each fact rules out; a fact without any is missing. */
export type RuledOut = (text: string) => ReadonlyMap<FactId, Place>;

/** Stands in words that are ruled out for a few others between them: 也…广告. */
const GAP = '…';
/** Most units that may stand there. */
const LONGEST_GAP = 5;

/** Words as the units that have to follow each other; between two pieces others may stand. */
interface Phrase {
  readonly fact: FactId;
  readonly pieces: readonly (readonly string[])[];
}

/** Makes ready to look for what the facts of a dossier rule out. */
export function ruledOutBy({ facts }: Pick<Dossier, 'facts'>): RuledOut {
  const told = [...facts.values()].map(({ id, concepts, text, terms }) => ({
    id,
    concepts: new Set(concepts),
    // A word of its own in front and behind, so that a stem is found as a whole.
    text: [text.zh, text.en, ...terms.zh, ...terms.en].map(stemsOf).join(''),
  }));
  const byFirst = new Map<string, Phrase[]>();
  for (const { id, concepts, ruled_out: words } of facts.values()) {
    // What another fact tells of the same thing is not ruled out: whoever says it may speak of that.
    const beside = told
      .filter((other) => other.id !== id && concepts.some((concept) => other.concepts.has(concept)))
      .map(({ text }) => text);
    for (const word of [...words.zh, ...words.en]) {
      if (beside.some((text) => text.includes(stemsOf(word)))) continue;
      const pieces = word.split(GAP).map((piece) => unitsOf(foldTerm(piece)).map(({ key }) => key));
      const first = pieces[0]?.[0];
      if (first === undefined || pieces.some(({ length }) => length === 0)) continue;
      byFirst.set(first, [...(byFirst.get(first) ?? []), { fact: id, pieces }]);
    }
  }
  return (text) => {
    const found = new Map<FactId, Place>();
    const units = unitsOf(text);
    for (const [at, { key }] of units.entries())
      for (const { fact, pieces } of byFirst.get(key) ?? []) {
        if (found.has(fact)) continue;
        const place = placeOf(pieces, units, at);
        if (place !== undefined) found.set(fact, place);
      }
    return found;
  };
}

/** Where a phrase stands whose first unit is at a place; undefined where it does not. */
function placeOf([first, ...others]: Phrase['pieces'], units: readonly Unit[], at: number): Place | undefined {
  const start = units[at]?.start;
  if (first === undefined || start === undefined || !standsAt(first, units, at)) return undefined;
  let end = at + first.length;
  for (const piece of others) {
    const from = end;
    const next = Array.from({ length: LONGEST_GAP + 1 }, (_, gap) => from + gap).find((place) => standsAt(piece, units, place));
    if (next === undefined) return undefined;
    end = next + piece.length;
  }
  return { start, end: units[end - 1]?.end ?? start };
}

const standsAt = (piece: readonly string[], units: readonly Unit[], at: number): boolean =>
  piece.every((key, offset) => units[at + offset]?.key === key);

/** A text's units, each a word of its own. */
const stemsOf = (text: string): string =>
  ` ${unitsOf(foldTerm(text))
    .map(({ key }) => key)
    .join(' ')} `;
