/** A choice between several and none of them, by a score of each. */

/** Of several scores in a choice between them and none of them, which has 0: how likely it is that any is right, and each one's share in that. */
export function anyOf(scores: readonly number[]): { readonly any: number; readonly shares: readonly number[] } {
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const all = odds.reduce((sum, one) => sum + one, 0);
  return { any: all / (all + Math.exp(-most)), shares: odds.map((one) => one / all) };
}
