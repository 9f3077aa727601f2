/** Written Cantonese, read as standard Chinese. */
import type { KnownWords } from '../../../dossier/language.ts';
import { matchesIn } from './matches.ts';

const GOES_ON = /[\p{L}\p{N}]/u;

/** Builds the reader of folded text in which each Cantonese word stands as the standard one. */
export function cantoneseReader({ cantonese }: Pick<KnownWords, 'cantonese'>): (text: string) => string {
  const longest = cantonese.toSorted((one, other) => other.from.length - one.from.length || Number(other.at_end) - Number(one.at_end));
  const pattern = new RegExp(
    longest
      .map(({ from, not_after: after, not_before: before, at_end: atEnd }) =>
        [
          after === '' ? '' : `(?<![${RegExp.escape(after)}])`,
          RegExp.escape(from),
          before === '' ? '' : `(?![${RegExp.escape(before)}])`,
          atEnd ? String.raw`(?=[^\p{L}\p{N}]*$)` : '',
        ].join(''),
      )
      .join('|'),
    'gu',
  );
  const standard = new Map(longest.filter(({ at_end: end }) => !end).map(({ from, to }) => [from, to]));
  const atEnd = new Map(longest.filter(({ at_end: end }) => end).map(({ from, to }) => [from, to]));
  const first = new RegExp(`[${[...new Set(longest.map(({ from }) => from.charAt(0)))].map((sign) => RegExp.escape(sign)).join('')}]`, 'u');
  const replaced = (text: string): string => {
    let end = 0;
    let whole = '';
    for (const { 0: word, index: start } of matchesIn(text, pattern)) {
      const ends = !GOES_ON.test(text.slice(start + word.length));
      whole += text.slice(end, start) + ((ends ? atEnd.get(word) : undefined) ?? standard.get(word) ?? word);
      end = start + word.length;
    }
    return whole + text.slice(end);
  };
  // What stands for a word may be made of one that is Cantonese itself: 系边个.
  return (text) => (first.test(text) ? replaced(replaced(text)) : text);
}
