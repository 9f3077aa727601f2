/** Reading questions about one dossier: what the engine learns from, understands, and counts, is read here and nowhere else. */
import type { Dossier } from '../../dossier/dossier.ts';
import type { KnownWords } from '../../dossier/language.ts';
import { amountReader } from '../../dossier/units.ts';
import { asksReader } from './read/asks.ts';
import { cantoneseReader } from './read/cantonese.ts';
import { spellingReader } from './read/spellings.ts';
import { EvidenceIndex } from './rank/evidence.ts';
import type { FoldedWords } from './read/fold.ts';
import { buildLexicon } from './read/lexicon.ts';
import { conceptsMeant, entitiesMeant } from './read/meaning.ts';
import { withDemands } from './read/demands.ts';
import { denialsBy, deniesBy } from './read/negation.ts';
import { otherLanguageReader } from './read/other-language.ts';
import type { Question, QuestionWords } from './read/question.ts';
import { relationsIn } from './read/relations.ts';
import { rolePatterns } from './read/role-words.ts';
import { severalReader } from './read/several.ts';
import { shapeReader } from './read/shape.ts';
import { speakersIn } from './read/speakers.ts';
import { tokenise } from './read/tokens.ts';
import { inBoth } from './read/word-pattern.ts';

export interface Reader {
  /** What each fact can explain. */
  readonly index: EvidenceIndex;
  /** Reads a folded question. */
  readonly read: (folded: FoldedWords) => Question;
  /** Reads no more of it than its features are made of: examples are many. */
  readonly readWords: (folded: FoldedWords) => QuestionWords;
}

/** Builds the reader of a dossier's questions on the languages' words, once. */
export function readerOf(dossier: Dossier, words: KnownWords): Reader {
  const lexicon = buildLexicon(dossier, words);
  const denialsIn = denialsBy(words.negation);
  const denies = deniesBy(denialsIn);
  const asksIn = asksReader(words.questionWords);
  const shapeOf = shapeReader(words.questionWords, denialsIn);
  const isOfSeveral = severalReader(words.several);
  const roles = rolePatterns(words.roles);
  const standard = cantoneseReader(words);
  const spelt = spellingReader(words);
  const unreadOf = otherLanguageReader(words);
  const reasons = new RegExp(inBoth(words.reasons), 'u');
  const index = new EvidenceIndex(dossier, lexicon, { denies, givesReason: (text) => reasons.test(text) });
  const amounts = amountReader(dossier.head.units);
  const year = Math.max(...[...dossier.sources.values()].map(({ published }) => Number(published.slice(0, 4))));
  const readWords = ({ text: folded, names }: FoldedWords): QuestionWords => {
    const text = withDemands(spelt(standard(folded), names));
    const asks = asksIn(text);
    const tokens = tokenise(text, lexicon, { asks, names, year, amounts });
    return { text, tokens, shape: shapeOf(text, asks), relations: relationsIn(text, tokens, dossier, roles) };
  };
  return {
    index,
    readWords,
    read: (folded) => {
      const question = readWords(folded);
      const { text, tokens } = question;
      return {
        ...question,
        entities: entitiesMeant(tokens),
        concepts: conceptsMeant(tokens),
        several: isOfSeveral(text, tokens, question.shape),
        speakers: speakersIn(text, tokens, dossier, roles),
        unread: unreadOf(text),
      };
    },
  };
}
