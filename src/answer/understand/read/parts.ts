/** Several questions in one message: each is understood by itself, where each can stand alone. */
import { matchesIn } from './matches.ts';

/** What begins a question of its own after “and”. */
const ASKS_EN = String.raw`(?:who|whom|whose|what|when|where|why|which|how|is|are|was|were|did|does|do|will|has|have|can)\b`;
/** The same after a comma, where “who …” may as well tell more of somebody. */
const ASKS_ANEW_EN = String.raw`(?:who|what|when|where|why|which|how)(?:'s| is| are| was| were| will| does| do| did| has| have| much| many| long| old)\b`;
/** A part asks something. */
const ASKS = new RegExp(String.raw`谁|什么|啥|多少|几|哪|怎|(?<!任)何|吗|呢|吧|[?？]|(?:^|\s)${ASKS_EN}`, 'u');
/** It has more than words that ask: “when and where is it” is one question. */
const ONLY_ASKS =
  /^(?:\s|\b(?:and|who|whom|what|when|where|why|how|exactly|by|of)\b|谁|什么时候|什么|为什么|哪里|哪儿|怎么|多少|[?？,，])*$/u;
/** Shorter than this is no question, unless it is nothing but a word that asks. In characters. */
const SHORTEST = 4;
const SHORTEST_ZH = 3;
/** More parts than these are one question too many. */
const MOST_PARTS = 4;

const HAN = /\p{Script=Han}/u;
const LETTER = /\p{L}/u;

const END_OF_SENTENCE = /(?<=[?？;；!！。])\s*(?=\S)/gu;
const AND_ASKS = new RegExp(String.raw`\s*(?:[,，]\s*)?\b(?:and|plus|also)\s+(?:also\s+)?(?=${ASKS_EN})`, 'gu');
const COMMA_ASKS = new RegExp(String.raw`[,，]\s*(?=${ASKS_ANEW_EN}[^,，]*$)`, 'gu');
const JOINS_ZH = /(?:[,，、]\s*|(?<=\p{Script=Han})\s+(?=\p{Script=Han}))(?:还有|以及|另外|并且|那|又|而)?|还有|以及|另外/gu;
const ASKS_ZH = /谁|什么|啥|多少|几|哪|怎|为何|为啥|吗|呢/gu;
const COMMA = /[,，]/gu;

/** Where one part ends and the next begins. */
interface Split {
  readonly start: number;
  readonly end: number;
}

/** Where the pattern splits a text; more places than parts are not looked at. */
function splitsBy(pattern: RegExp, text: string): Split[] {
  pattern.lastIndex = 0;
  const found: Split[] = [];
  while (found.length < MOST_PARTS) {
    const match = pattern.exec(text);
    if (match === null) break;
    found.push({ start: match.index, end: match.index + match[0].length });
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}

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

const SPLITS: readonly ((text: string) => readonly Split[])[] = [
  (text) => splitsBy(END_OF_SENTENCE, text),
  (text) => splitsBy(AND_ASKS, text),
  (text) => splitsBy(COMMA_ASKS, text),
  (text) => {
    const split = splitInChinese(text);
    return split === undefined ? [] : [split];
  },
];

const isPart = (text: string): boolean =>
  ASKS.test(text) && (text.length >= (HAN.test(text) ? SHORTEST_ZH : SHORTEST) || (ONLY_ASKS.test(text) && LETTER.test(text)));

/** The first part of a folded text that asks several things, and the rest; undefined where it asks one. */
function firstOf(text: string): readonly [string, string] | undefined {
  for (const splits of SPLITS) {
    for (const { start, end } of splits(text)) {
      const [first, rest] = [text.slice(0, start).trim(), text.slice(end).trim()];
      if (isPart(first) && isPart(rest) && !ONLY_ASKS.test(first)) return [first, rest];
    }
  }
  return undefined;
}

/** The questions that a folded text holds, in order; undefined where it is one. */
export function partsOf(text: string): readonly string[] | undefined {
  const parts: string[] = [];
  let rest = text;
  while (parts.length < MOST_PARTS - 1) {
    const found = firstOf(rest);
    if (found === undefined) break;
    parts.push(found[0]);
    rest = found[1];
  }
  return parts.length === 0 ? undefined : [...parts, rest];
}
