/** Reading questions about one dossier: what the engine learns from, understands, and counts, is read here and nowhere else. */
import type { Dossier } from '../../../dossier/dossier.ts';
import type { KnownWords } from '../../../dossier/language.ts';
import { amountReader } from '../../../dossier/units.ts';
import { asksIn, shapeOf } from './asks.ts';
import { cantoneseReader } from './cantonese.ts';
import { EvidenceIndex } from '../rank/evidence.ts';
import type { Folded } from './fold.ts';
import { buildLexicon } from './lexicon.ts';
import { conceptsMeant, entitiesMeant } from './meaning.ts';
import { withDemands } from './demands.ts';
import { deniesBy } from './negation.ts';
import { otherLanguageReader } from './other-language.ts';
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
  const denies = deniesBy(words.negation);
  const standard = cantoneseReader(words);
  const unreadOf = otherLanguageReader(words);
  const index = new EvidenceIndex(dossier, lexicon, denies);
  const amounts = amountReader(dossier.head.units);
  const year = Math.max(...[...dossier.sources.values()].map(({ published }) => Number(published.slice(0, 4))));
  return {
    index,
    read: ({ text: folded, names }) => {
      const text = withDemands(standard(folded));
      const asks = asksIn(text);
      const tokens = tokenise(text, lexicon, { asks, names, year, amounts });
      return {
        text,
        tokens,
        entities: entitiesMeant(tokens),
        concepts: conceptsMeant(tokens),
        shape: shapeOf(text, denies, asks),
        relations: relationsIn(text, tokens, dossier),
        speakers: speakersIn(text, tokens, dossier),
        unread: unreadOf(text),
      };
    },
  };
}
