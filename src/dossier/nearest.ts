/** Edit distance, and the nearest of many: for typos in data and in what people type. */

/** Three rows of distances, used again by each call. */
let rows: readonly [Uint16Array, Uint16Array, Uint16Array] = [new Uint16Array(0), new Uint16Array(0), new Uint16Array(0)];
const rowsOf = (length: number): typeof rows => {
  if (rows[0].length < length) rows = [new Uint16Array(length * 2), new Uint16Array(length * 2), new Uint16Array(length * 2)];
  return rows;
};

/**
 * Damerau–Levenshtein distance (insert, delete, replace, swap neighbours) of two words,
 * or `limit + 1` as soon as it is known to be more than `limit`. Looks only at the band about the diagonal that a distance
 * within the limit can run through.
 */
export function editDistance(one: string, other: string, limit: number): number {
  const far = limit + 1;
  const width = other.length;
  if (Math.abs(one.length - width) > limit) return far;
  let [before, last, current] = rowsOf(width + 2);
  for (let column = 0; column <= width; column++) last[column] = Math.min(column, far);
  for (let row = 1; row <= one.length; row++) {
    const [from, to] = [Math.max(1, row - limit), Math.min(width, row + limit)];
    const [letter, letterBefore] = [one.charCodeAt(row - 1), one.charCodeAt(row - 2)];
    // Beside the band all is too far.
    let beside = from === 1 ? Math.min(row, far) : far;
    let best = beside;
    current[from - 1] = beside;
    for (let column = from; column <= to; column++) {
      const [sign, signBefore] = [other.charCodeAt(column - 1), other.charCodeAt(column - 2)];
      let cost = Math.min((last[column] ?? far) + 1, beside + 1, (last[column - 1] ?? far) + (letter === sign ? 0 : 1));
      if (row > 1 && column > 1 && letter === signBefore && letterBefore === sign) cost = Math.min(cost, (before[column - 2] ?? far) + 1);
      beside = Math.min(cost, far);
      current[column] = beside;
      best = Math.min(best, beside);
    }
    if (best > limit) return far;
    current[to + 1] = far;
    [before, last, current] = [last, current, before];
  }
  return Math.min(last[width] ?? far, far);
}

/** How many typos a word of this many characters may have and still be known. */
export const typosAllowed = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : 2);

/** The candidate nearest to `word`, when one is within a third of its length. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let limit = Math.max(1, Math.floor(word.length / 3));
  let found: string | undefined;
  for (const candidate of candidates) {
    const distance = editDistance(word, candidate, limit);
    if (distance > limit) continue;
    if (distance < limit || found === undefined) found = candidate;
    limit = distance;
    if (distance === 0) break;
  }
  return found;
}
