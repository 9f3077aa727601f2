/** What facts rule out by name: words that somebody may say in the place of their own. */
import type { Dossier, DossierFact } from '../../dossier/dossier.ts';
import type { ConceptId, FactId } from '../../dossier/schema.ts';
import { foldTerm } from '../understand/read/fold.ts';
import { unitsOf } from '../understand/read/units.ts';
import type { Unit } from '../understand/read/units.ts';
import type { Denies } from '../understand/read/negation.ts';
import type { Place } from './words.ts';

/** Where words stand that a fact rules out. */
export interface RuledOutAt extends Place {
  /** They decide by themselves. */
  readonly alone: boolean;
}

/** Where in a folded text the first words stand that each fact rules out; a fact without any is missing. */
export type RuledOut = (text: string) => ReadonlyMap<FactId, RuledOutAt>;

/** Stands in words that are ruled out for a few others between them: 也…广告. */
const GAP = '…';
/** Most units that may stand there. */
const LONGEST_GAP = 5;
/** Most fillers that may stand between two units of a phrase. */
const MOST_FILLERS = 3;

/** Stands for what follows a piece of text: a word for “not” at its end would be part of a question. */
export const MORE = '.';

/** Words as the units that have to follow each other; between two pieces others may stand. */
interface Phrase {
  readonly fact: FactId;
  readonly alone: boolean;
  readonly pieces: readonly (readonly string[])[];
}

/** Makes ready to look for what the facts of a dossier rule out; `fillers` may stand between the words of a phrase. */
export function ruledOutBy({ facts }: Pick<Dossier, 'facts'>, denies: Denies, fillerWords: readonly string[] = []): RuledOut {
  const fillers = new Set(fillerWords.flatMap(keysOf));
  const tellsBeside = tellersOf(facts);
  const byFirst = new Map<string, Phrase[]>();
  for (const fact of facts.values()) {
    const { id, ruled_out: words, ruled_out_alone: alone } = fact;
    const told = [
      ...[...alone.zh, ...alone.en].map((word) => [word, true] as const),
      ...[...words.zh, ...words.en].map((word) => [word, false] as const),
    ];
    for (const [word, decides] of told) {
      // What another fact tells of the same thing is not ruled out: whoever says it may speak of that.
      if (tellsBeside(fact, word)) continue;
      const pieces = word.split(GAP).map(keysOf);
      const first = pieces[0]?.[0];
      if (first === undefined || pieces.some(({ length }) => length === 0)) continue;
      const phrases = byFirst.get(first) ?? [];
      byFirst.set(first, phrases);
      phrases.push({ fact: id, alone: decides, pieces });
    }
  }
  return (text) => {
    const found = new Map<FactId, RuledOutAt>();
    const units = unitsOf(text);
    for (const [at, { key }] of units.entries())
      for (const { fact, alone, pieces } of byFirst.get(key) ?? []) {
        if (found.get(fact)?.alone === true || (found.has(fact) && !alone)) continue;
        const place = placeOf(pieces, units, at, fillers);
        if (place !== undefined && place.gaps.every((gap) => !denies(`${text.slice(gap.start, gap.end)}${MORE}`)))
          found.set(fact, { start: place.start, end: place.end, alone });
      }
    return found;
  };
}

/** A place with what stands in it between the pieces of a phrase. */
interface PhrasePlace extends Place {
  readonly gaps: readonly Place[];
}

/** Where a phrase stands whose first unit is at a place; undefined where it does not. */
function placeOf(
  [first, ...others]: Phrase['pieces'],
  units: readonly Unit[],
  at: number,
  fillers: ReadonlySet<string>,
): PhrasePlace | undefined {
  const start = units[at]?.start;
  const firstEnd = first === undefined ? undefined : endAt(first, units, at, fillers);
  if (firstEnd === undefined || start === undefined) return undefined;
  let end = firstEnd;
  const gaps: Place[] = [];
  for (const piece of others) {
    const from = end;
    const next = Array.from({ length: LONGEST_GAP + 1 }, (_, gap) => from + gap).find(
      (place) => endAt(piece, units, place, fillers) !== undefined,
    );
    if (next === undefined) return undefined;
    gaps.push({ start: units[from]?.start ?? start, end: units[next]?.start ?? start });
    end = endAt(piece, units, next, fillers) ?? next + piece.length;
  }
  return { start, end: units[end - 1]?.end ?? start, gaps };
}

/** Where words end that stand at a place, a few fillers between them; undefined where they do not. */
function endAt(piece: readonly string[], units: readonly Unit[], at: number, fillers: ReadonlySet<string>): number | undefined {
  let place = at;
  for (const [count, key] of piece.entries()) {
    const latest = place + (count > 0 ? MOST_FILLERS : 0);
    while (place < latest && units[place]?.key !== key && fillers.has(units[place]?.key ?? '')) place += 1;
    if (units[place]?.key !== key) return undefined;
    place += 1;
  }
  return place;
}

const keysOf = (text: string): string[] => unitsOf(foldTerm(text)).map(({ key }) => key);

/** Says whether another fact of one of the same concepts tells a word that a fact rules out. Each text is gone through once, however many facts there are. */
function tellersOf(facts: Dossier['facts']): (fact: DossierFact, word: string) => boolean {
  const unitsOfWords = new Map<string, readonly string[]>();
  for (const { ruled_out: words, ruled_out_alone: alone } of facts.values())
    for (const word of [words.zh, words.en, alone.zh, alone.en].flat()) if (!unitsOfWords.has(word)) unitsOfWords.set(word, keysOf(word));
  const byFirst = Map.groupBy(unitsOfWords, ([, units]) => units[0] ?? '');
  /** Of each word, under each concept, two of the facts that tell it: one may be the fact that rules it out. */
  const tellers = new Map<string, Map<ConceptId, FactId[]>>();
  const note = (word: string, { id, concepts }: DossierFact): void => {
    const ofWord = tellers.get(word) ?? new Map<ConceptId, FactId[]>();
    tellers.set(word, ofWord);
    for (const concept of concepts) {
      const known = ofWord.get(concept) ?? [];
      if (known.length < 2 && !known.includes(id)) ofWord.set(concept, [...known, id]);
    }
  };
  const wordsIn = (keys: readonly string[]): string[] =>
    keys.flatMap((key, at) =>
      (byFirst.get(key) ?? []).flatMap(([word, units]) => (units.every((unit, offset) => keys[at + offset] === unit) ? [word] : [])),
    );
  for (const fact of facts.values())
    for (const told of [fact.text.zh, fact.text.en, ...fact.terms.zh, ...fact.terms.en])
      for (const word of wordsIn(keysOf(told))) note(word, fact);
  return ({ id, concepts }, word) =>
    concepts.some(
      (concept) =>
        tellers
          .get(word)
          ?.get(concept)
          ?.some((teller) => teller !== id) === true,
    );
}
