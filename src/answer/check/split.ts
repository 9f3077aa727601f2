/** Taking a message apart: sentences, and the clauses of each, as they were written. Knows punctuation and joining words, no dispute. */

/** Most clauses that a message is taken apart into: what is beyond them stays with the last. */
export const MOST_CLAUSES = 12;

/** The clauses of one sentence, in order. */
export type Sentence = readonly string[];

/** Where a sentence ends; a point does only behind a word and before a new beginning, and not behind the number of a line. */
const SENTENCE_END = /[。！？!?；;\n\r]+["”』」）)]*|(?<=[\p{L}\p{N}%"”)]{2})(?<!(?:^|[\n\r])\s*\d{1,2})\.(?=\s+\S|\s*$)|…+/gu;
/** Where a clause ends: a comma that groups no digits, a dash between words, a word that sets two statements against or beside each other. */
const CLAUSE_END =
  /，|(?<!\d),|,(?!\d)|：(?!\d)|(?=[①-⑳])|(?=[（(][1-9][)）])|(?<![（(\d])(?=[1-9][)）])|\s[-–—]+\s|——|(?<=[\p{Script=Han}])(?=但是|但(?!愿)|而且|可是|(?<![逃躲跑绕瞒骗熬撑比拼打斗赢])不过|然而|结果)|\s(?=(?:but|while|whereas|although|though|because|yet)\s)|\s(?=and\s(?:it|they|he|she|that|now|then|the|its|his|their|will|is|has)\b)/giu;
/** What a forwarded message begins with. */
const FORWARDED = /^\s*(?:【[^】]{1,12}】|\[[^\]]{1,12}\]|(?:fwd?|fw|rt|via)\b:?\s*(?:@\w+:?)?|from\s+@?\w+:|转(?:发|自|)[:：])\s*/iu;

const pieces = (text: string, end: RegExp): string[] => {
  const found: string[] = [];
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(end)) {
    found.push(text.slice(from, index + mark.length));
    from = index + mark.length;
  }
  found.push(text.slice(from));
  return found.filter((piece) => /[\p{L}\p{N}]/u.test(piece));
};

/** The sentences of a message with their clauses, each as written; no letter or digit of it is lost, and there are at most `MOST_CLAUSES`. */
export function sentencesOf(message: string): Sentence[] {
  const found: string[][] = [];
  let count = 0;
  for (const sentence of pieces(message, SENTENCE_END)) {
    const clauses = pieces(sentence, CLAUSE_END).map((clause) => clause.trim());
    const room = MOST_CLAUSES - count;
    const last = found.at(-1);
    if (room <= 0) last?.push(`${last.pop() ?? ''} ${clauses.join(' ')}`);
    else {
      found.push(clauses.length <= room ? clauses : [...clauses.slice(0, room - 1), clauses.slice(room - 1).join(' ')]);
      count += Math.min(room, clauses.length);
    }
  }
  return found;
}

/** A message without what only says that it is passed on. */
export const withoutHeader = (message: string): string => message.replace(FORWARDED, '');
