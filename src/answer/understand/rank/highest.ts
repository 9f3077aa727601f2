/** Finding the few highest of many numbers without sorting them. */

/** The places with the highest numbers above 0, at most `most`, best first; of equals, those that come first. Of the first `count` of `places` alone, where they are given. */
export function highest(values: Float32Array | Float64Array, most: number, places?: Int32Array, count = values.length): number[] {
  const best: number[] = [];
  let least = 0;
  for (let at = 0; at < count; at++) {
    const place = places === undefined ? at : (places[at] ?? 0);
    const value = values[place] ?? 0;
    if (value <= least) continue;
    let rank = Math.min(best.length, most - 1);
    for (; rank > 0 && (values[best[rank - 1] ?? 0] ?? 0) < value; rank--) best[rank] = best[rank - 1] ?? 0;
    best[rank] = place;
    if (best.length === most) least = values[best[most - 1] ?? 0] ?? 0;
  }
  return best;
}
