/**
 * What a reply repeats of somebody's own words, marked: a platform must not make a link, a command or a call of it. The marks are two
 * noncharacters, which stand in no text that is exchanged (https://www.unicode.org/faq/private_use.html#nonchar1); no platform sends them.
 */

const BEGIN = '\uFDD0';
const END = '\uFDD1';
const MARKS = /[\uFDD0\uFDD1]/g;

/** A part of a text: somebody's own words, or ours. */
export interface Part {
  readonly text: string;
  readonly quoted: boolean;
}

/** Somebody's words as they stand in a reply. Marks that they hold themselves are taken out. */
export const quoted = (words: string): string => `${BEGIN}${unmarked(words)}${END}`;

/** A text without its marks, as it is read. */
export const unmarked = (text: string): string => text.replaceAll(MARKS, '');

/** The parts of a text in order, none of them empty. Somebody's words that never end go on to the end. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let own = '';
  let inside = false;
  const close = (): void => {
    if (own !== '') parts.push({ text: own, quoted: inside });
    own = '';
  };
  for (const sign of text.split(/([\uFDD0\uFDD1])/u)) {
    if (sign === BEGIN || sign === END) {
      close();
      inside = sign === BEGIN;
    } else own += sign;
  }
  close();
  return parts;
}

/** A text cut in two at a place, each half with marks of its own. */
export function cutAt(text: string, place: number): readonly [string, string] {
  const [head, tail] = [text.slice(0, place), text.slice(place)];
  return head.lastIndexOf(BEGIN) > head.lastIndexOf(END) ? [`${head}${END}`, `${BEGIN}${tail}`] : [head, tail];
}
