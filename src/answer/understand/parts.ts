/** Two questions in one message: each is understood by itself, where each can stand alone. */

/** What begins a question of its own after “and” or a comma. */
const ASKS_EN = String.raw`(?:who|whom|whose|what|when|where|why|which|how|is|are|was|were|did|does|do|will|has|have|can)\b`;
const SPLITS: readonly RegExp[] = [
  /(?<=[?？;；!！。])\s*(?=\S)/u,
  new RegExp(String.raw`\s*(?:,|，)?\s*\b(?:and|plus|also)\s+(?=${ASKS_EN})`, 'u'),
  /(?:[,，、]\s*(?:还有|以及|另外|并且|那|又|而)?|还有|以及|另外)(?=[^,，]*(?:谁|什么|啥|多少|几|哪|怎|为何|为啥|吗|呢))/u,
];
/** A part asks something. */
const ASKS = new RegExp(String.raw`谁|什么|啥|多少|几|哪|怎|为何|吗|呢|吧|[?？]|(?:^|\s)${ASKS_EN}`, 'u');
/** Shorter than this is no question. In characters. */
const SHORTEST = 4;

/** The two questions that a folded text holds; undefined where it is one. */
export function partsOf(text: string): readonly [string, string] | undefined {
  for (const split of SPLITS) {
    const found = split.exec(text);
    if (found === null) continue;
    const first = text.slice(0, found.index).trim();
    const second = text.slice(found.index + found[0].length).trim();
    if (first.length >= SHORTEST && second.length >= SHORTEST && ASKS.test(first) && ASKS.test(second)) return [first, second];
  }
  return undefined;
}
