/** Reading questions about one dossier: what the engine learns from, understands, and counts, is read here and nowhere else. */
import type { Dossier } from '../../dossier/dossier.ts';
import type { KnownWords } from '../../dossier/language.ts';
import { amountReader } from '../../dossier/units.ts';
import { asksIn, shapeOf } from './asks.ts';
import { EvidenceIndex } from './evidence.ts';
import type { Folded } from './fold.ts';
import { buildLexicon } from './lexicon.ts';
import { conceptsMeant, entitiesMeant } from './meaning.ts';
import type { Question } from './question.ts';
import { relationsIn } from './relations.ts';
import { speakersIn } from './speakers.ts';
import { tokenise } from './tokens.ts';

export interface Reader {
  /** What each fact can explain. */
  readonly index: EvidenceIndex;
  /** Reads a folded question. */
  readonly read: (folded: Pick<Folded, 'text' | 'names'>) => Question;
}

/** Builds the reader of a dossier's questions on the languages' words, once. */
export function readerOf(dossier: Dossier, words: KnownWords): Reader {
  const lexicon = buildLexicon(dossier, words);
  const index = new EvidenceIndex(dossier, lexicon);
  const amounts = amountReader(dossier.head.units);
  const year = Math.max(...[...dossier.sources.values()].map(({ published }) => Number(published.slice(0, 4))));
  return {
    index,
    read: ({ text, names }) => {
      const asks = asksIn(text);
      const tokens = tokenise(text, lexicon, { asks, names, year, amounts });
      return {
        text,
        tokens,
        entities: entitiesMeant(tokens),
        concepts: conceptsMeant(tokens),
        shape: shapeOf(text, asks),
        relations: relationsIn(text, tokens, dossier),
        speakers: speakersIn(text, tokens, dossier),
      };
    },
  };
}
