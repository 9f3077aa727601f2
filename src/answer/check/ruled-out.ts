/** What facts rule out by name: words that somebody may say in the place of their own. */
import type { DossierFact } from '../../dossier/dossier.ts';
import type { ConceptId, FactId } from '../../dossier/schema.ts';
import type { FoldedFact } from '../understand/rank/fact-keys.ts';
import { once } from '../once.ts';
import { foldTerm } from '../understand/read/fold.ts';
import { Lexicon } from '../understand/read/lexicon.ts';
import type { Place } from '../understand/read/matches.ts';
import { unitsOf } from '../understand/read/units.ts';
import type { Unit } from '../understand/read/units.ts';
import type { Denies } from '../understand/read/negation.ts';

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

/** Words as the units that have to follow each other, with the facts that rule them out; between two pieces others may stand. */
interface Phrase {
  readonly pieces: readonly (readonly string[])[];
  /** Those for which they decide by themselves, and the others. */
  readonly alone: readonly FactId[];
  readonly beside: readonly FactId[];
}

/** What the facts of a dossier rule out, each phrase once. */
function phrasesOf(facts: readonly FoldedFact[]): Phrase[] {
  const tellsBeside = tellersOf(facts);
  const phrases = new Map<string, { readonly alone: FactId[]; readonly beside: FactId[] }>();
  const phraseOf = (word: string): { readonly alone: FactId[]; readonly beside: FactId[] } => {
    const phrase = phrases.get(word) ?? { alone: [], beside: [] };
    phrases.set(word, phrase);
    return phrase;
  };
  for (const { fact } of facts) {
    const { id, ruled_out: words, ruled_out_alone: alone } = fact;
    // What another fact tells of the same thing is not ruled out: whoever says it may speak of that.
    for (const word of [...alone.zh, ...alone.en]) if (!tellsBeside(fact, word)) phraseOf(word).alone.push(id);
    for (const word of [...words.zh, ...words.en]) if (!tellsBeside(fact, word)) phraseOf(word).beside.push(id);
  }
  // There are thousands: their lists are copied, without the room that they were given to grow.
  return [...phrases].map(([word, { alone, beside }]) => ({ pieces: word.split(GAP).map(keysOf), alone: [...alone], beside: [...beside] }));
}

/** Makes ready to look for what the facts of a dossier rule out; `fillers` may stand between the words of a phrase. */
export function ruledOutBy(facts: readonly FoldedFact[], denies: Denies, fillerWords: readonly string[] = []): RuledOut {
  const fillers = new Set(fillerWords.flatMap(keysOf));
  const whole = phrasesOf(facts).filter(({ pieces }) => pieces.every(({ length }) => length > 0));
  const byFirst = Map.groupBy(whole, ({ pieces }) => pieces[0]?.[0]);
  return (text) => {
    const found = new Map<FactId, RuledOutAt>();
    const note = (fact: FactId, { start, end }: Place, decides: boolean): void => {
      const before = found.get(fact);
      if (before === undefined || (decides && !before.alone)) found.set(fact, { start, end, alone: decides });
    };
    const units = unitsOf(text);
    for (const [at, { key }] of units.entries())
      for (const { pieces, alone, beside } of byFirst.get(key) ?? []) {
        const place = placeOf(pieces, units, at, fillers);
        if (place?.gaps.every((gap) => !denies(`${text.slice(gap.start, gap.end)}${MORE}`)) !== true) continue;
        for (const fact of alone) note(fact, place, true);
        for (const fact of beside) note(fact, place, false);
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
function tellersOf(facts: readonly FoldedFact[]): (fact: DossierFact, word: string) => boolean {
  const words = new Lexicon();
  for (const word of new Set(
    facts.flatMap(({ fact: { ruled_out: some, ruled_out_alone: alone } }) => [some.zh, some.en, alone.zh, alone.en].flat()),
  ))
    words.add(foldTerm(word), `t:${word}`);
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
  const wordsIn = (folded: string): string[] => {
    const units = unitsOf(folded);
    return units.flatMap((_, at) => words.matches(units, at, units.length).flatMap(({ entry }) => entry.keys.map((key) => key.slice(2))));
  };
  const wordsOfTerm = once((term: string) => wordsIn(foldTerm(term)));
  for (const { fact, folded } of facts) {
    const told = [wordsIn(folded.zh), wordsIn(folded.en), ...[...fact.terms.zh, ...fact.terms.en].map(wordsOfTerm)];
    for (const word of told.flat()) note(word, fact);
  }
  return ({ id, concepts }, word) => {
    const ofWord = tellers.get(word);
    return ofWord !== undefined && concepts.some((concept) => ofWord.get(concept)?.some((teller) => teller !== id) === true);
  };
}
