/** Words that are written once for several alike: “(which|what) day[s]” stands for four of them. */

const SIGN = /[()[\]|]/u;
/** More than these are better written apart. */
const MOST = 400;

/** Why a word cannot be read. */
class Misread extends Error {}

/** Reads alternatives up to a closing sign, or to the end. */
function read(
  signs: readonly string[],
  from: number,
  closing: string | undefined,
): { readonly words: readonly string[]; readonly end: number } {
  const words: string[] = [];
  let branch: readonly string[] = [''];
  for (let at = from; at < signs.length; at++) {
    const sign = signs[at];
    if (sign === undefined) break;
    if (sign === closing) return { words: [...words, ...branch], end: at };
    if (sign === '|' && closing !== undefined) {
      words.push(...branch);
      branch = [''];
    } else if (sign === '(' || sign === '[') {
      const inner = read(signs, at + 1, sign === '(' ? ')' : ']');
      const tails = sign === '[' ? [...inner.words, ''] : inner.words;
      branch = branch.flatMap((head) => tails.map((tail) => head + tail));
      at = inner.end;
    } else if (SIGN.test(sign)) throw new Misread(`“${sign}” stands alone`);
    else branch = branch.map((head) => head + sign);
    if (words.length + branch.length > MOST) throw new Misread(`it stands for more than ${MOST} words`);
  }
  if (closing !== undefined) throw new Misread(`“${closing}” is missing`);
  return { words: [...words, ...branch], end: signs.length };
}

/**
 * The words that one stands for: one of several in round brackets, `(a|b)`, and what may be left out in square ones, `[a]` or `[a|b]`.
 * @throws Misread where brackets do not close, or it stands for too many
 */
export const variantsOf = (word: string): readonly string[] =>
  SIGN.test(word) ? [...new Set(read([...word], 0, undefined).words)] : [word];

/** What is wrong with a word; undefined where nothing is. */
export function faultIn(word: string): string | undefined {
  try {
    return variantsOf(word).every((one) => one.trim() !== '') ? undefined : 'it may be left out altogether';
  } catch (error) {
    if (error instanceof Misread) return error.message;
    throw error;
  }
}
