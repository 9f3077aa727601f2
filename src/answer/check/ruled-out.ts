/** What facts rule out by name: words that somebody may say in the place of their own. */
import type { Dossier, DossierFact } from '../../dossier/dossier.ts';
import type { FactId } from '../../dossier/schema.ts';
import { foldTerm } from '../understand/read/fold.ts';
import { unitsOf } from '../understand/read/units.ts';
import type { Place } from './words.ts';

/** Where in a folded text the first word stands that a fact rules out; undefined where none does. */
export type RuledOut = (text: string, fact: Pick<DossierFact, 'id'>) => Place | undefined;

/** Makes ready to look for what the facts of a dossier rule out. */
export function ruledOutBy({ facts }: Pick<Dossier, 'facts'>): RuledOut {
  const known = new Map<FactId, (text: string) => Place | undefined>();
  const told = [...facts.values()].map(({ id, concepts, text, terms }) => ({
    id,
    concepts: new Set(concepts),
    // A word of its own in front and behind, so that a stem is found as a whole.
    text: [text.zh, text.en, ...terms.zh, ...terms.en].map((part) => `${foldTerm(part)} ${stemsOf(part)}`).join(' '),
  }));
  for (const { id, concepts, ruled_out: words } of facts.values()) {
    // What another fact tells of the same thing is not ruled out: whoever says it may speak of that.
    const beside = told
      .filter((other) => other.id !== id && concepts.some((concept) => other.concepts.has(concept)))
      .map(({ text }) => text);
    const isTold = (word: string): boolean => beside.some((text) => text.includes(word));
    const han = words.zh.map(foldTerm).filter((word) => !isTold(word));
    const stems = words.en.flatMap((word) => (isTold(stemsOf(word)) ? [] : [unitsOf(foldTerm(word)).map(({ key }) => key)]));
    if (han.length + stems.length > 0) known.set(id, (text) => firstOf(text, han, stems));
  }
  return (text, { id }) => known.get(id)?.(text);
}

const stemsOf = (text: string): string =>
  ` ${unitsOf(foldTerm(text))
    .map(({ key }) => key)
    .join(' ')} `;

function firstOf(text: string, words: readonly string[], stems: readonly (readonly string[])[]): Place | undefined {
  const places = words
    .map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }))
    .filter(({ start }) => start >= 0);
  if (stems.length > 0) {
    const units = unitsOf(text);
    for (const stem of stems) {
      const at = units.findIndex((_, place) => stem.every((key, offset) => units[place + offset]?.key === key));
      const [first, last] = [units[at], units[at + stem.length - 1]];
      if (first !== undefined && last !== undefined) places.push({ start: first.start, end: last.end });
    }
  }
  return places.toSorted((one, other) => one.start - other.start)[0];
}
