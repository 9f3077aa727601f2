/** Two questions in one message: each is understood by itself, where each can stand alone. */
import { matchesIn } from './matches.ts';

/** What begins a question of its own after “and” or a comma. */
const ASKS_EN = String.raw`(?:who|whom|whose|what|when|where|why|which|how|is|are|was|were|did|does|do|will|has|have|can)\b`;
/** A part asks something. */
const ASKS = new RegExp(String.raw`谁|什么|啥|多少|几|哪|怎|为何|吗|呢|吧|[?？]|(?:^|\s)${ASKS_EN}`, 'u');
/** Shorter than this is no question. In characters. */
const SHORTEST = 4;

const END_OF_SENTENCE = /(?<=[?？;；!！。])\s*(?=\S)/u;
const AND_ASKS = new RegExp(String.raw`\s*(?:[,，]\s*)?\b(?:and|plus|also)\s+(?=${ASKS_EN})`, 'u');
const JOINS_ZH = /[,，、]\s*(?:还有|以及|另外|并且|那|又|而)?|还有|以及|另外/gu;
const ASKS_ZH = /谁|什么|啥|多少|几|哪|怎|为何|为啥|吗|呢/gu;
const COMMA = /[,，]/gu;

/** Where one part ends and the next begins. */
interface Split {
  readonly start: number;
  readonly end: number;
}

const splitBy =
  (pattern: RegExp) =>
  (text: string): Split | undefined => {
    const found = pattern.exec(text);
    return found === null ? undefined : { start: found.index, end: found.index + found[0].length };
  };

/** The first join behind which something is asked before the next comma. */
function splitInChinese(text: string): Split | undefined {
  const joins = matchesIn(text, JOINS_ZH);
  if (joins.length === 0) return undefined;
  const [asks, commas] = [ASKS_ZH, COMMA].map((pattern) => matchesIn(text, pattern).map(({ index }) => index));
  // All three are in order, so none is looked through twice.
  const nextOf = (places: readonly number[] = []): ((from: number) => number) => {
    let at = 0;
    return (from) => {
      while ((places[at] ?? Number.POSITIVE_INFINITY) < from) at += 1;
      return places[at] ?? Number.POSITIVE_INFINITY;
    };
  };
  const [nextAsk, nextComma] = [nextOf(asks), nextOf(commas)];
  for (const { 0: join, index: start } of joins) {
    const end = start + join.length;
    if (nextAsk(end) < nextComma(end)) return { start, end };
  }
  return undefined;
}

const SPLITS: readonly ((text: string) => Split | undefined)[] = [splitBy(END_OF_SENTENCE), splitBy(AND_ASKS), splitInChinese];

/** The two questions that a folded text holds; undefined where it is one. */
export function partsOf(text: string): readonly [string, string] | undefined {
  for (const split of SPLITS) {
    const found = split(text);
    if (found === undefined) continue;
    const first = text.slice(0, found.start).trim();
    const second = text.slice(found.end).trim();
    if (first.length >= SHORTEST && second.length >= SHORTEST && ASKS.test(first) && ASKS.test(second)) return [first, second];
  }
  return undefined;
}
