/** What facts rule out by name: words that somebody may say in the place of their own. */
import type { Dossier, DossierFact } from '../../dossier/dossier.ts';
import type { FactId } from '../../dossier/schema.ts';
import { foldTerm } from '../understand/read/fold.ts';
import { unitsOf } from '../understand/read/units.ts';

/** A piece of a text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where in a folded text the first word stands that a fact rules out; undefined where none does. */
export type RuledOut = (text: string, fact: Pick<DossierFact, 'id'>) => Place | undefined;

/** Makes ready to look for what the facts of a dossier rule out. */
export function ruledOutBy({ facts }: Pick<Dossier, 'facts'>): RuledOut {
  const known = new Map<FactId, (text: string) => Place | undefined>();
  for (const { id, ruled_out: words } of facts.values()) {
    const han = words.zh.map(foldTerm);
    const stems = words.en.map((word) => unitsOf(foldTerm(word)).map(({ key }) => key));
    if (han.length + stems.length > 0) known.set(id, (text) => firstOf(text, han, stems));
  }
  return (text, { id }) => known.get(id)?.(text);
}

function firstOf(text: string, words: readonly string[], stems: readonly (readonly string[])[]): Place | undefined {
  const places = words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length })).filter(({ start }) => start >= 0);
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
