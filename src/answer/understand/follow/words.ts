/** What of a question leans on the answer before, by the languages' own words for it (`data/language/follow-ups.yaml`). */
import { REQUESTS } from '../../../dossier/language/follow-ups.ts';
import type { FollowUpWords, Request } from '../../../dossier/language/follow-ups.ts';
import type { Both } from '../../../dossier/language/words.ts';
import type { Entity } from '../../../dossier/schema.ts';
import { foldTerm } from '../read/fold.ts';
import { matchesIn, withoutEnd } from '../read/matches.ts';
import { plainFolded, plainReader, plainText } from '../read/plain.ts';
import { anyOf, inBoth } from '../read/word-pattern.ts';

/** A word that stands for somebody or something named before. */
export interface StandIn {
  readonly start: number;
  readonly end: number;
  readonly kinds: readonly Entity['kind'][];
  /** It says whose something is: it may as well stand for somebody whom the same question names. */
  readonly possessive: boolean;
}

export interface FollowWords {
  /** What a folded text asks for in so many words; undefined where it says anything else. */
  requestIn(text: string): Request | undefined;
  /** What follows words that say it has nothing to do with what was before; undefined where there are none, or nothing follows. */
  anew(text: string): string | undefined;
  /** What a correction says was meant; undefined where a text is none. */
  meant(text: string): string | undefined;
  /** What a text of a word or two asks, in the words that most people ask it in; undefined where it asks anything else. */
  shortFor(text: string): string | undefined;
  /** A folded text without what a follow-up begins and ends with. */
  said(text: string): string;
  /** Whether it begins or ends as what goes on from something: “and …”, “那……呢”. */
  goesOn(text: string): boolean;
  /** Whether a text tells what comes after something else. */
  tellsLater(text: string): boolean;
  /** Whether it speaks to the bot. */
  speaksToBot(text: string): boolean;
  /** The words that stand for somebody or something named before, in order. */
  standIns(text: string): readonly StandIn[];
  /** Whether it asks who or what something is. */
  asksOfWhom(text: string): boolean;
  /** A text without the words at its beginning that ask for no certain kind of thing. */
  withoutOpener(text: string): string;
  /** Whether it points back at the whole of what was asked. */
  asksTheSame(text: string): boolean;
  /** Whether it asks of the time or the occasion that was talked about. */
  asksBackThen(text: string): boolean;
  /** Whether it asks how something has been until now. */
  asksSoFar(text: string): boolean;
  /** Whether it asks for others than those that were told of. */
  asksForOthers(text: string): boolean;
  /** Whether it begins with those besides whom, or what, it asks for others. */
  namesExcluded(text: string): boolean;
  /** Where it compares something with whoever is named behind; undefined where it does not. */
  comparesAt(text: string): number | undefined;
  /** The senses of people that go by what they are. */
  readonly people: ReadonlySet<string>;
}

/** Nobody asks for these in so many characters. */
const LONGEST_REQUEST = 60;
const SIGNS = String.raw`[\s,，.。:：;；!！、~…—–-]`;
const END_OF_SENTENCE = /[?？!！,，。.;；…]+/u;
const CLAUSE = /[,，、;；]+/u;
const LEADING_SIGNS = new RegExp(`^${SIGNS}+`, 'u');
const END_MARK = /[\s?？!！。.,，~…]/u;

/** Which kinds of entity a word may stand for. */
const KINDS = {
  person: ['person'],
  thing: ['organisation', 'product', 'group', 'outlet'],
  place: ['place', 'organisation', 'product'],
} as const satisfies Record<keyof FollowUpWords['stands_for'], readonly Entity['kind'][]>;

const both = ({ en, zh }: Both): readonly string[] => [...zh, ...en];

/** Builds what reads the words, once. */
export function followWords(words: FollowUpWords): FollowWords {
  const plain = plainReader([[both(words.around), ' ']]);
  const inUnits = (plainly: string): string => plain(plainly).join(' ');
  const requests = new Map<string, Request>();
  for (const request of REQUESTS)
    for (const phrase of both(words.asked[request]).map(plainText))
      if (!requests.has(inUnits(phrase))) requests.set(inUnits(phrase), request);
  const begins = new RegExp(`^[\\s\\p{P}]*(?:${inBoth(words.begins)})${SIGNS}*`, 'u');
  const ends = new RegExp(`(?:${inBoth(words.ends)})$`, 'u');
  const sticky = (lists: readonly Both[]): RegExp => new RegExp(`${SIGNS}*(?:${anyOf(lists.flatMap(both))})`, 'uy');
  const idle = sticky([words.around, words.begins, words.notes]);
  const introduces = sticky([words.anew]);
  const [saysMeant, isNotIt] = [sticky([words.meant]), sticky([words.not_it, words.begins])];
  const notMeant = new RegExp(`^\\s*(?:${inBoth(words.rather_than)})`, 'u');
  const short = new Map<string, string>();
  for (const list of Object.values(words.short_for))
    for (const [first, ...others] of [list.en, list.zh])
      if (first !== undefined) for (const phrase of others.map(plainText)) short.set(inUnits(phrase), first);
  const kindsOf = new Map(
    (['place', 'thing', 'person'] as const).flatMap((kind) =>
      both(words.stands_for[kind]).map((word) => [foldTerm(word), KINDS[kind]] as const),
    ),
  );
  const standIn = new RegExp(anyOf([...kindsOf.keys()]), 'gu');
  const possessive = new RegExp(`(?:${inBoth(words.possessive)})`, 'uy');
  const isPossessive = (text: string, at: number): boolean => {
    possessive.lastIndex = at;
    return possessive.test(text);
  };
  const later = new RegExp(inBoth(words.later), 'u');
  const bot = new RegExp(inBoth(words.the_bot), 'u');
  const ofWhom = new RegExp(inBoth(words.of_whom), 'u');
  const opener = new RegExp(`^(?:${anyOf(words.openers)})`, 'u');
  const same = new RegExp(inBoth(words.the_same), 'u');
  const backThen = new RegExp(inBoth(words.back_then), 'u');
  const soFar = new RegExp(inBoth(words.so_far), 'u');
  const others = new RegExp(inBoth(words.of_others), 'u');
  const besides = new RegExp(`^(?:${inBoth(words.besides)})`, 'u');
  const compares = new RegExp(inBoth(words.compares), 'u');
  const comparesWith = new RegExp(`^(?:${inBoth(words.compares_with)})`, 'u');
  const withoutEnding = (text: string): string => {
    const open = withoutEnd(text, END_MARK);
    return withoutEnd(open.replace(ends, ''), END_MARK);
  };
  return {
    requestIn: (text) => {
      if (text.length > LONGEST_REQUEST) return undefined;
      const whole = requests.get(inUnits(plainFolded(text)));
      if (whole !== undefined) return whole;
      // “Really? Says who?” asks the last of them.
      const said = text.split(END_OF_SENTENCE).filter((part) => /[\p{L}\p{N}]/u.test(part));
      if (said.length < 2) return undefined;
      const asked = said.map((part) => requests.get(inUnits(plainFolded(part))));
      return asked.every((one) => one !== undefined) ? asked.at(-1) : undefined;
    },
    anew: (text) => {
      let [at, end] = [0, 0];
      const takes = (pattern: RegExp): boolean => {
        pattern.lastIndex = at;
        const found = pattern.test(text);
        if (found) at = pattern.lastIndex;
        return found;
      };
      for (;;) {
        if (takes(introduces)) end = at;
        else if (!takes(idle)) break;
      }
      const rest = text.slice(end).replace(LEADING_SIGNS, '').trim();
      return end === 0 || !/[\p{L}\p{N}]/u.test(rest) ? undefined : rest;
    },
    meant: (text) => {
      let at = 0;
      const takes = (pattern: RegExp): boolean => {
        pattern.lastIndex = at;
        const found = pattern.test(text);
        if (found) at = pattern.lastIndex;
        return found;
      };
      while (takes(isNotIt));
      if (!takes(saysMeant)) return undefined;
      const said = text
        .slice(at)
        .replace(LEADING_SIGNS, '')
        .split(CLAUSE)
        .filter((part) => !notMeant.test(part))
        .join(' ')
        .trim();
      return /[\p{L}\p{N}]/u.test(said) ? said : undefined;
    },
    shortFor: (text) => (text.length > LONGEST_REQUEST ? undefined : short.get(inUnits(plainFolded(text)))),
    said: (text) => withoutEnding(text.replace(begins, '')),
    goesOn: (text) => begins.test(text) || ends.test(withoutEnd(text, END_MARK)),
    tellsLater: (text) => later.test(foldTerm(text)),
    speaksToBot: (text) => bot.test(text),
    standIns: (text) =>
      matchesIn(text, standIn).map(({ 0: word, index }) => ({
        start: index,
        end: index + word.length,
        kinds: kindsOf.get(word) ?? [],
        possessive: isPossessive(text, index),
      })),
    asksOfWhom: (text) => ofWhom.test(text),
    withoutOpener: (text) => text.replace(opener, ''),
    asksTheSame: (text) => same.test(text),
    asksBackThen: (text) => backThen.test(text),
    asksSoFar: (text) => soFar.test(text),
    asksForOthers: (text) => others.test(text),
    namesExcluded: (text) => besides.test(text),
    comparesAt: (text) => {
      const at = compares.exec(text)?.index;
      return at !== undefined && comparesWith.test(text) ? 0 : at;
    },
    people: new Set(words.people.map((sense) => `s:${sense}`)),
  };
}
