/** Whether a question asks of several things (`data/language/several.yaml`). */
import type { SeveralWords } from '../../../dossier/language/several.ts';
import type { QuestionShape } from './shape.ts';
import type { Token } from './tokens.ts';
import { alternatives, inBoth } from './word-pattern.ts';

/** Whether a question asks of several things: it compares, they are joined by a word, or stand in another sentence. */
export type AsksOfSeveral = (text: string, tokens: readonly Token[], shape: Pick<QuestionShape, 'whichOfTwo'>) => boolean;

const NEXT_SENTENCE = /[?？;；]/u;
const LETTER = /\p{L}/u;

/** Builds what tells, on the languages' words. */
export function severalReader({ joined, within_phrases: joining }: SeveralWords): AsksOfSeveral {
  const isJoined = new RegExp(`、|${inBoth(joined)}`, 'u');
  const holdsOne = new RegExp(` (?:${alternatives(joining)}) `, 'u');
  /** The text without the phrases that hold an “and” of their own: “up and running”. */
  const withoutPhrases = (text: string, tokens: readonly Token[]): string => {
    const pieces: string[] = [];
    let from = 0;
    for (const { kind, text: phrase, start, end } of tokens) {
      if (kind === 'ask' || start < from || !holdsOne.test(phrase)) continue;
      pieces.push(text.slice(from, start));
      from = end;
    }
    return from === 0 ? text : [...pieces, text.slice(from)].join(' ');
  };
  return (text, tokens, { whichOfTwo }) => {
    if (whichOfTwo || isJoined.test(withoutPhrases(text, tokens))) return true;
    const end = text.search(NEXT_SENTENCE);
    return end >= 0 && LETTER.test(text.slice(end));
  };
}
