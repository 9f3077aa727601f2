/** Breaking a text into lines: between words, and between Chinese characters but for what may not begin a line. */

/** A Han character, or a word of anything else, each with the signs that close it; what opens something stands with what follows. */
const PIECE =
  /[\s]*[（《〈「『“‘([]*(?:[\p{Script=Han}]|[^\s\p{Script=Han}（《〈「『，。、；：？！）》〉」』…]+|[，。、；：？！）》〉」』…])[，。、；：？！）》〉」』”’…)\]%]*/gu;

/** The lines of a text, none wider than `width` where it can be broken so; what cannot is broken anywhere. */
export function wrapped(text: string, width: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const add = (piece: string): void => {
    const next = line + piece;
    if (line === '' || widthOf(next) <= width) {
      line = next;
      return;
    }
    lines.push(line);
    line = piece.trimStart();
  };
  for (const [piece] of text.trim().matchAll(PIECE)) {
    if (widthOf(piece.trim()) <= width) add(piece);
    else for (const character of piece) add(character);
  }
  return line === '' ? lines : [...lines, line];
}
