/** Several questions in one message: each is understood by itself, where each can stand alone. */
import type { SeveralWords } from '../../../dossier/language/several.ts';
import { matchesIn } from './matches.ts';
import { alternatives, anyOf, inBoth } from './word-pattern.ts';

/** Shorter than this is no question, unless it is nothing but a word that asks. In characters. */
const SHORTEST = 4;
const SHORTEST_ZH = 3;
/** More parts than these are one question too many. */
const MOST_PARTS = 4;

const HAN = /\p{Script=Han}/u;
const LETTER = /\p{L}/u;

const END_OF_SENTENCE = /(?<=[?？;；!！。])\s*(?=\S)/gu;
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
function splitInChinese(text: string, joining: RegExp, asking: RegExp): Split | undefined {
  const joins = matchesIn(text, joining);
  if (joins.length === 0) return undefined;
  const [asks, commas] = [asking, COMMA].map((pattern) => matchesIn(text, pattern).map(({ index }) => index));
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

/** The questions that a folded text holds, in order; undefined where it is one. */
export type PartsOf = (text: string) => readonly string[] | undefined;

/** Builds what takes a message apart into its questions. */
export function partsReader({ parts: words }: SeveralWords): PartsOf {
  const { zh, en } = words.asks;
  const asksEnglish = String.raw`(?:${alternatives(en)})\b`;
  const asks = new RegExp(String.raw`(?:${anyOf(zh)})(?<!${alternatives(words.asks_nothing)})|[?？]|(?:^|\s)${asksEnglish}`, 'u');
  const onlyAsks = new RegExp(String.raw`^(?:\s|${inBoth(words.only_asks)}|[?？,，])*$`, 'u');
  const andAsks = new RegExp(String.raw`\s*(?:[,，]\s*)?\b(?:${alternatives(words.between.en)})\s+(?=${asksEnglish})`, 'gu');
  const commaAsks = new RegExp(String.raw`[,，]\s*(?=(?:${alternatives(words.anew)})\b[^,，]*$)`, 'gu');
  const joinsChinese = new RegExp(
    String.raw`(?:[,，、]\s*|(?<=\p{Script=Han})\s+(?=\p{Script=Han}))(?:${anyOf(words.behind_comma)})?|${anyOf(words.between.zh)}`,
    'gu',
  );
  const asksBehind = new RegExp(anyOf(words.asks_behind), 'gu');
  const splits: readonly ((text: string) => readonly Split[])[] = [
    (text) => splitsBy(END_OF_SENTENCE, text),
    (text) => splitsBy(andAsks, text),
    (text) => splitsBy(commaAsks, text),
    (text) => {
      const split = splitInChinese(text, joinsChinese, asksBehind);
      return split === undefined ? [] : [split];
    },
  ];
  const isPart = (text: string): boolean =>
    asks.test(text) && (text.length >= (HAN.test(text) ? SHORTEST_ZH : SHORTEST) || (onlyAsks.test(text) && LETTER.test(text)));
  /** The first part of a folded text that asks several things, and the rest; undefined where it asks one. */
  const firstOf = (text: string): readonly [string, string] | undefined => {
    for (const split of splits) {
      for (const { start, end } of split(text)) {
        const [first, rest] = [text.slice(0, start).trim(), text.slice(end).trim()];
        if (isPart(first) && isPart(rest) && !onlyAsks.test(first)) return [first, rest];
      }
    }
    return undefined;
  };
  return (text) => {
    const parts: string[] = [];
    let rest = text;
    while (parts.length < MOST_PARTS - 1) {
      const found = firstOf(rest);
      if (found === undefined) break;
      parts.push(found[0]);
      rest = found[1];
    }
    return parts.length === 0 ? undefined : [...parts, rest];
  };
}
