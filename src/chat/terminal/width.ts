/** How wide text stands in a terminal, and where its lines break. */

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Of East Asian width W or F (https://www.unicode.org/reports/tr11/): two columns. */
const WIDE =
  /^[\u1100-\u115F\u231A\u231B\u2329\u232A\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18DFF}\u{1AFF0}-\u{1B2FB}\u{20000}-\u{3FFFD}]|^\p{Emoji_Presentation}|^\p{Emoji}\uFE0F/u;
const NOTHING = /^[\p{M}\p{Cf}\p{Cc}]+$/u;
const ASCII = /^[ -~]*$/;

function graphemeWidth(grapheme: string): number {
  if (NOTHING.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}

/** The columns that `text` takes on one line: a Han character two, a combining mark none. */
export function displayWidth(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment);
  return width;
}

/** Signs that no line begins with, and signs that no line ends with (https://www.w3.org/TR/clreq/#prohibition_rules_for_line_start_end). */
const CLOSING = new Set('、。，．：；？！）］｝〕〉》」』】〗’”…—～％!),.:;?]}%');
const OPENING = new Set('（［｛〔〈《「『【〖‘“([{');

interface Piece {
  readonly text: string;
  readonly width: number;
}

/** The smallest pieces that stay together: a Latin word, a Han character with the punctuation that clings to it, a run of spaces. */
function piecesOf(text: string): Piece[] {
  const pieces: { text: string; width: number; open: boolean; word: boolean }[] = [];
  for (const { segment } of graphemes.segment(text)) {
    const width = graphemeWidth(segment);
    const word = width < 2 && segment !== ' ';
    const last = pieces.at(-1);
    const clings =
      last !== undefined &&
      segment !== ' ' &&
      last.text !== ' ' &&
      ((last.word && word) || last.open || CLOSING.has(segment) || width === 0);
    if (clings) {
      last.text += segment;
      last.width += width;
      last.word = word;
      last.open = OPENING.has(segment);
    } else {
      pieces.push({ text: segment, width, word, open: OPENING.has(segment) });
    }
  }
  return pieces;
}

/** A piece wider than the line, in parts that are not. */
function* split(piece: Piece, width: number): Generator<Piece> {
  if (piece.width <= width) {
    yield piece;
    return;
  }
  let text = '';
  let taken = 0;
  for (const { segment } of graphemes.segment(piece.text)) {
    const more = graphemeWidth(segment);
    if (taken + more > width) {
      yield { text, width: taken };
      text = '';
      taken = 0;
    }
    text += segment;
    taken += more;
  }
  yield { text, width: taken };
}

/**
 * Breaks one line of text into lines of at most `width` columns: between words, and between Han characters but not before
 * a closing sign. Spaces at a break are dropped; nothing else is. A width below two counts as two.
 */
export function wrap(text: string, width: number): string[] {
  if (width === Number.POSITIVE_INFINITY) return [text];
  const columns = Math.max(2, Math.floor(width));
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  const end = (): void => {
    lines.push(line.trimEnd());
    line = '';
    taken = 0;
  };
  for (const whole of piecesOf(text)) {
    for (const piece of split(whole, columns)) {
      if (taken + piece.width > columns) end();
      if (piece.text === ' ' && line === '' && lines.length > 0) continue;
      line += piece.text;
      taken += piece.width;
    }
  }
  if (line !== '' || lines.length === 0) end();
  return lines;
}

/** `text` filled up with spaces to `width` columns. */
export const padTo = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - displayWidth(text)));
