/** Cutting a paragraph into its sentences. */

const CLOSING = String.raw`["”'’』」》）)\]]*`;
/** Where a sentence may end: after a Chinese stop anywhere, after another before a space. */
const STOP = new RegExp(String.raw`[。！？!?]+${CLOSING}|…+(?=["”』」])${CLOSING}|\.+${CLOSING}(?=\s)`, 'gu');
const BEGINS = /^\s*[\p{Lu}\p{Lo}\p{N}"“‘'『「《（($€£¥-]/u;
const LAST_WORD = /([\p{L}.]+)\.["”'’』」）)\]]*$/u;

/**
 * The sentences of a paragraph, in order: together they hold all of it but the space between them. A full stop after one of `abbreviations`
 * (lower case, without the stop) or after a single letter ends none, nor does one that no new sentence follows.
 */
export function sentencesOf(paragraph: string, abbreviations: readonly string[]): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const match of paragraph.matchAll(STOP)) {
    const end = match.index + match[0].length;
    const sentence = paragraph.slice(from, end);
    if (!endsHere(sentence, paragraph.slice(end), abbreviations)) continue;
    sentences.push(sentence.trim());
    from = end;
  }
  return [...sentences, paragraph.slice(from).trim()].filter((sentence) => sentence !== '');
}

function endsHere(sentence: string, rest: string, abbreviations: readonly string[]): boolean {
  if (rest.trim() === '') return false;
  if (/[。！？]/u.test(sentence.slice(-4)) && !/[.!?]["”'’)\]]*$/u.test(sentence)) return true;
  if (!BEGINS.test(rest) || !/^\s/u.test(rest)) return false;
  const word = LAST_WORD.exec(sentence)?.[1]?.toLowerCase();
  if (word === undefined) return true;
  return !abbreviations.includes(word) && !/(?:^|\.)\p{L}$/u.test(word);
}
