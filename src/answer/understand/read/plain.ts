/** A text as its plain units, for what is asked in a few fixed words: Han one by one, other scripts word by word, without what is idle. */
import { foldTerm } from './fold.ts';

const UNIT = /[\uE000-\uF8FF]|\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}'])+/gu;
const HAN = /\p{Script=Han}/u;
const IN_WORD = /[\p{Script=Latin}\p{N}']/u;

/** A folded text however it is typed: “whats” is “what's”, and 妳 and 您 are 你. */
export const plainFolded = (folded: string): string =>
  folded
    .replaceAll("'", '')
    .replace(/[妳您]/gu, '你')
    .trim();

/** The same of a text as it is written. */
export const plainText = (text: string): string => plainFolded(foldTerm(text));

/** A word with what it becomes. */
interface Word {
  readonly word: string;
  readonly sign: string;
  /** It may stand inside another, as Chinese ones may. */
  readonly within: boolean;
}

const NONE: readonly Word[] = [];

/** Builds what reads a plain text as units. Words of each kind become its sign, those of the first kind first; a blank sign leaves them out. */
export function plainReader(kinds: readonly (readonly [words: readonly string[], sign: string])[]): (text: string) => string[] {
  const signs = new Map(kinds.toReversed().flatMap(([words, sign]) => words.map((word) => [plainText(word), sign] as const)));
  signs.delete('');
  // By their first sign, the longest first: one pattern of them all takes longer to compile than it ever saves.
  const byInitial = Map.groupBy(
    [...signs]
      .map(([word, sign]): Word => ({ word, sign, within: HAN.test(word) }))
      .sort((one, other) => other.word.length - one.word.length),
    ({ word }) => word.charAt(0),
  );
  const wordAt = (whole: string, at: number): Word | undefined => {
    for (const one of byInitial.get(whole.charAt(at)) ?? NONE)
      if (whole.startsWith(one.word, at) && (one.within || standsAlone(whole, one.word, at))) return one;
    return undefined;
  };
  const replaced = (whole: string): string => {
    let text = '';
    let end = 0;
    for (let at = 0; at < whole.length;) {
      const found = wordAt(whole, at);
      if (found === undefined) at += 1;
      else {
        text += whole.slice(end, at) + found.sign;
        end = at += found.word.length;
      }
    }
    return end === 0 ? whole : text + whole.slice(end);
  };
  return (text) => {
    const units = replaced(text).match(UNIT) ?? [];
    // What is nothing but idle words is read as it stands: "ok", "那个".
    return units.length > 0 ? units : (text.match(UNIT) ?? []);
  };
}

/** Whether the word that stands there is one by itself, not inside another. */
const standsAlone = (text: string, word: string, at: number): boolean =>
  !(IN_WORD.test(text.charAt(at - 1)) || IN_WORD.test(text.charAt(at + word.length)));
