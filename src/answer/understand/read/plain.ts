/** A text as its plain units, for what is asked in a few fixed words: Han one by one, other scripts word by word, without what is idle. */
import { foldTerm } from './fold.ts';

const UNIT = /[\uE000-\uF8FF]|\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}'])+/gu;
const HAN = /\p{Script=Han}/u;

/** However it is typed: “whats” is “what's”, and 妳 and 您 are 你. */
export const plainText = (text: string): string =>
  foldTerm(text)
    .replaceAll("'", '')
    .replace(/[妳您]/gu, '你')
    .trim();

/** Builds what reads a plain text as units. Words of each kind become its sign, those of the first kind first; a blank sign leaves them out. */
export function plainReader(kinds: readonly (readonly [words: readonly string[], sign: string])[]): (text: string) => string[] {
  const signs = new Map(kinds.toReversed().flatMap(([words, sign]) => words.map((word) => [plainText(word), sign] as const)));
  signs.delete('');
  const pattern = new RegExp(
    [...signs.keys()]
      .toSorted((one, other) => other.length - one.length)
      .map((word) =>
        HAN.test(word) ? RegExp.escape(word) : `(?<![\\p{Script=Latin}\\p{N}'])${RegExp.escape(word)}(?![\\p{Script=Latin}\\p{N}])`,
      )
      .join('|'),
    'gu',
  );
  return (text) => {
    const units = text.replace(pattern, (word) => signs.get(word) ?? word).match(UNIT) ?? [];
    // What is nothing but idle words is read as it stands: "ok", "那个".
    return units.length > 0 ? units : (text.match(UNIT) ?? []);
  };
}
