/** Edit distance, and the nearest of many: for typos in data and in what people type. */

/**
 * Damerau–Levenshtein distance (insert, delete, replace, swap neighbours) of two words,
 * or `limit + 1` as soon as it is known to be more than `limit`.
 */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    before = last;
    last = current;
  }
  return Math.min(last[other.length] ?? 0, limit + 1);
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
