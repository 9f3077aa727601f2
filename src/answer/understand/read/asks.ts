/** What kind of thing a question asks for, read off its question words (`data/language/question-words.yaml`). */
import type { Ask, Placed, PlacedWords, AskingWords } from '../../../dossier/language/question-words.ts';
import { Taken } from '../../../dossier/spans.ts';
import { matchesIn } from './matches.ts';
import { anyOf, inBoth } from './word-pattern.ts';

/** Those that want an amount. */
export const NUMERIC_ASKS: ReadonlySet<Ask> = new Set(['money', 'percent', 'count']);

export interface AskSpan {
  readonly ask: Ask;
  readonly start: number;
  readonly end: number;
  /** It counts people. */
  readonly people: boolean;
}

/** Finds the question words of folded text, in order, none overlapping. */
export type AsksIn = (text: string) => AskSpan[];

/** A word that asks for something only with certain words somewhere behind it, or only without. */
interface Proviso {
  readonly word: string;
  readonly others: RegExp;
  readonly wanted: boolean;
}

/** A word where certain others stand right behind it, or do not. */
function placedPattern({ word, before, not_before: notBefore, not_after: notAfter }: Placed): string {
  const next = before.length === 0 ? '' : String.raw`(?=\s*(?:${anyOf(before)}))`;
  const notNext = notBefore.length === 0 ? '' : String.raw`(?!\s*(?:${anyOf(notBefore)}))`;
  const notPrevious = notAfter.length === 0 ? '' : String.raw`(?<!(?:${anyOf(notAfter)})\s*)`;
  return `${notPrevious}(?:${anyOf([word])})${next}${notNext}`;
}

/** Builds what tells whether folded text asks in what way something is done. */
export function mannerReader({ placed, ...words }: PlacedWords): (text: string) => boolean {
  const pattern = new RegExp([inBoth(words), ...placed.map(placedPattern)].join('|'), 'u');
  return (text) => pattern.test(text);
}

const provisoOf = ({ word, with: having, without }: Placed): Proviso[] =>
  having.length === 0 && without.length === 0
    ? []
    : [{ word, others: new RegExp(anyOf([...having, ...without]), 'gu'), wanted: having.length > 0 }];

/** Builds what finds question words. No pattern looks far ahead: tried at each word of a long text that would take too long. */
export function asksReader({ asks, counts_people: ofPeople }: Pick<AskingWords, 'asks' | 'counts_people'>): AsksIn {
  const people = new RegExp(`^(?:${inBoth(ofPeople)})$`, 'u');
  const rows = asks.map(({ ask, placed, ...words }) => ({
    ask,
    pattern: new RegExp([inBoth(words), ...placed.map(placedPattern)].join('|'), 'gu'),
    provisos: placed.flatMap(provisoOf),
  }));
  return (text) => {
    const found: AskSpan[] = [];
    const taken = new Taken(text.length);
    for (const { ask, pattern, provisos } of rows) {
      const matches = matchesIn(text, pattern);
      const bars =
        matches.length === 0
          ? []
          : provisos.map(({ word, others, wanted }) => ({ word, wanted, last: matchesIn(text, others).at(-1)?.index ?? -1 }));
      for (const { 0: match, index: start } of matches) {
        const end = start + match.length;
        if (bars.some(({ word, wanted, last }) => match === word && last >= end !== wanted)) continue;
        if (taken.take(start, end)) found.push({ ask, start, end, people: people.test(match) });
      }
    }
    return found.sort((one, other) => one.start - other.start);
  };
}

/** Senses of saying and thinking: whoever stands before one is asked about as a speaker. */
export const SPEECH: ReadonlySet<`s:${string}`> = new Set(
  [
    'say',
    'claim-assert',
    'announce',
    'believe',
    'think-ponder',
    'opinion',
    'predict',
    'expect',
    'promise',
    'warn',
    'argue',
    'respond',
    'report-doc',
  ].map((id) => `s:${id}` as const),
);

const SPEECH_KEYS: ReadonlySet<string> = SPEECH;
/** Whether a key is a sense of saying or thinking. */
export const isSpeech = (key: string): boolean => SPEECH_KEYS.has(key);
