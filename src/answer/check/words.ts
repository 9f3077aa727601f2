/** The languages' words about statements, ready to be looked for in folded text. */
import { NAME_SLOT } from '../../dossier/language/words.ts';
import type { Both } from '../../dossier/language/words.ts';
import type { KnownWords } from '../../dossier/language.ts';
import type { Names } from '../../dossier/language/vocabulary.ts';
import { foldTerm } from '../understand/read/fold.ts';
import { knownNameKey } from '../understand/read/lexicon.ts';
import { firstMatch } from '../understand/read/matches.ts';
import type { Place } from '../understand/read/matches.ts';
import { denialsBy, deniesBy } from '../understand/read/negation.ts';
import type { Denies } from '../understand/read/negation.ts';
import type { Token } from '../understand/read/tokens.ts';
import { unitsOf } from '../understand/read/units.ts';
import { inBoth } from '../understand/read/word-pattern.ts';
import { boundingOf } from './bounding.ts';
import type { Bounding } from './bounding.ts';
import { comparisonsBy } from './comparison.ts';
import type { ComparisonIn } from './comparison.ts';

/** Whether a folded text holds one of some words. */
export interface Holds {
  (text: string): boolean;
  /** Where the first of them stands, and how long it is. */
  readonly find: (text: string) => Place | undefined;
}

/** Looks for words as they are written. */
export function wordsAsWritten(words: Both): Holds {
  const pattern = new RegExp(inBoth(words), 'u');
  return Object.assign((text: string) => pattern.test(text), { find: (text: string) => firstMatch(text, pattern) });
}

/** The same, but for some words that hold one of them. */
function wordsBut(words: Both, nothing: Both): Holds {
  const holds = wordsAsWritten(words);
  const pattern = new RegExp(inBoth(nothing), 'gu');
  const without = (text: string): string => text.replace(pattern, (word) => ' '.repeat(word.length));
  return Object.assign((text: string) => holds(without(text)), { find: (text: string) => holds.find(without(text)) });
}

/** Looks for words in any inflection: “leases”, “leasing” for “lease”. */
export function wordsInflected({ zh, en }: Both): (text: string) => boolean {
  const han = wordsAsWritten({ zh, en: [] });
  const stems = en
    .map(
      (word) =>
        ` ${unitsOf(foldTerm(word))
          .map(({ key }) => key)
          .join(' ')} `,
    )
    .filter((word) => word.trim() !== '');
  return (text) => {
    if (han(text)) return true;
    if (stems.length === 0) return false;
    const own = ` ${unitsOf(text)
      .map(({ key }) => key)
      .join(' ')} `;
    return stems.some((stem) => own.includes(stem));
  };
}

/** Two sides, of which a thing has one. */
export interface Opposites {
  readonly one: (text: string) => boolean;
  readonly other: (text: string) => boolean;
}

/** Words that say who or what something is not. */
export interface Contrast {
  readonly start: number;
  readonly name: Place;
}
export type PlacesIn = (text: string) => readonly Place[];

/** All words about statements, ready for use. */
export interface Wording {
  readonly denies: Denies;
  /** What bounds amounts. */
  readonly bounding: Bounding;
  readonly opinions: Holds;
  /** Whether a text begins with what somebody wishes. */
  readonly wishes: (text: string) => boolean;
  /** Says what should be done, whoever says so. */
  readonly urges: Holds;
  readonly ahead: Holds;
  readonly coming: Holds;
  readonly done: Holds;
  readonly only: Holds;
  readonly another: Holds;
  readonly all: Holds;
  readonly affirms: Holds;
  readonly always: Holds;
  readonly some: Holds;
  /** Says that something was so at a time before. */
  readonly before: Holds;
  readonly lacking: Holds;
  readonly ends: Holds;
  readonly unlikely: Holds;
  readonly superlatives: Holds;
  /** Says of something that it comes before others. */
  readonly first: Holds;
  /** Where the name stands of whoever a text says its words are from. */
  readonly voices: PlacesIn;
  /** The same, only where the text says that it is nobody else. */
  readonly speakers: PlacesIn;
  /** Where the name stands of the one that a text says something is. */
  readonly identities: PlacesIn;
  /** Where what something is called stands. */
  readonly namings: PlacesIn;
  /** Where at the end of a text stands who or what it is not, and where the words begin that say so. */
  readonly contrast: (text: string) => Contrast | undefined;
  /** Whether a text begins with what is only supposed. */
  readonly supposed: (text: string) => boolean;
  /** The same, where what stands behind it is told all the same. */
  readonly conceded: (text: string) => boolean;
  readonly unasserted: Holds;
  /** Whether a text only takes back what stands before it. */
  readonly takenBack: (text: string) => boolean;
  /** Says that it is all that stands before it. */
  readonly takenBackAll: Holds;
  /** Whether a text begins with what says that others get wrong what stands behind it: “myth: …”. */
  readonly toldAsWrong: (text: string) => boolean;
  readonly otherTimes: Holds;
  readonly complements: Holds;
  readonly also: Holds;
  /** Whether a text speaks of its source. */
  readonly source: Holds;
  /** A folded text without what it says of its source. */
  readonly withoutSource: (text: string) => string;
  /** What kind of name a token is that the dossier does not know. */
  readonly nameKind: (token: Token) => Names['kind'] | undefined;
  readonly opposites: readonly Opposites[];
  readonly comparisonIn: ComparisonIn;
  /** A clause without what merely leads to its statement, and without the question behind it. */
  readonly stripped: (text: string) => string;
  /** A clause with a time in the place of a word for the one just named: that same month. */
  readonly atTime: (text: string, time: string) => string;
}

const LEADING = String.raw`^[\s"'“”‘’「」『』《》【】()（）\[\],.:;!?，。：；！？…~\-–—]*`;

export function wordingOf({
  negation,
  statements,
  names,
  bounds,
}: Pick<KnownWords, 'negation' | 'statements' | 'names' | 'bounds'>): Wording {
  const kinds = new Map<string, Names['kind']>(
    names.flatMap(({ kind, names: ofKind }) => ofKind.map((name) => [knownNameKey(name), kind] as const)),
  );
  const lead = new RegExp(`${LEADING}(?:${inBoth(statements.leads)})`, 'iu');
  const tag = new RegExp(String.raw`[\s,，]*(?:${inBoth(statements.tags)})[\s,，?？!！。.]*$`, 'iu');
  const wishes = startsWithOne(statements.wishes);
  const wishesNothing = startsWithOne(statements.wishes_nothing);
  const supposed = startsWithOne(statements.supposed);
  const supposedNothing = startsWithOne(statements.supposed_nothing);
  const takenBack = new RegExp(String.raw`${LEADING}(?:${inBoth(statements.taken_back)})[\s\p{P}]*$`, 'u');
  const toldAsWrong = new RegExp(String.raw`${LEADING}(?:${inBoth(statements.told_as_wrong)})\s*[:：]`, 'u');
  const sameTime = new RegExp(inBoth(statements.same_time), 'iu');
  return {
    denies: deniesBy(denialsBy(negation)),
    bounding: boundingOf(bounds),
    opinions: wordsAsWritten(statements.opinions),
    wishes: (text) => wishes(text) && !wishesNothing(text),
    urges: wordsAsWritten(statements.urges),
    ahead: wordsAsWritten(statements.ahead),
    coming: wordsAsWritten(statements.coming),
    done: wordsAsWritten(statements.done),
    only: wordsBut(statements.only, statements.only_nothing),
    all: wordsBut(statements.all, statements.all_nothing),
    affirms: wordsAsWritten(statements.affirms),
    always: wordsAsWritten(statements.always),
    some: wordsAsWritten(statements.some),
    before: wordsAsWritten(statements.before),
    lacking: wordsAsWritten(statements.lacking),
    ends: wordsAsWritten(statements.ends),
    unlikely: wordsAsWritten(statements.unlikely),
    another: wordsAsWritten(statements.another),
    superlatives: wordsAsWritten(statements.superlatives),
    first: wordsAsWritten({
      zh: [...statements.superlatives.zh, ...statements.scales.flatMap(({ more }) => more.zh)],
      en: [...statements.superlatives.en, ...statements.scales.flatMap(({ more }) => more.en)],
    }),
    voices: placesOf({
      zh: [...statements.voices.zh, ...statements.speakers.zh],
      en: [...statements.voices.en, ...statements.speakers.en],
    }),
    speakers: placesOf(statements.speakers),
    identities: placesOf(statements.identities),
    namings: placesOf(statements.namings),
    contrast: contrastOf(statements.contrasts),
    supposed: (text) => supposed(text) && !supposedNothing(text),
    conceded: startsWithOne(statements.conceded),
    takenBack: (text) => takenBack.test(text),
    takenBackAll: wordsAsWritten(statements.taken_back_all),
    toldAsWrong: (text) => toldAsWrong.test(text),
    unasserted: wordsBut(statements.unasserted, statements.unasserted_nothing),
    otherTimes: wordsAsWritten(statements.other_times),
    complements: wordsAsWritten(statements.complements),
    also: wordsAsWritten(statements.also),
    source: wordsAsWritten(statements.source),
    withoutSource: withoutPiecesOf(wordsAsWritten(statements.source)),
    nameKind: ({ readings }) => readings.map(({ key }) => kinds.get(key)).find((kind) => kind !== undefined),
    atTime: (text, time) => text.replace(sameTime, ` ${time} `),
    opposites: statements.opposites.map(({ one, other }) => ({ one: wordsInflected(one), other: wordsInflected(other) })),
    comparisonIn: comparisonsBy(statements),
    stripped: (text) => withoutLeads(text, lead).replace(tag, ''),
  };
}

/** Whether a text begins with one of some words. */
function startsWithOne(words: Both): (text: string) => boolean {
  const { find } = wordsAsWritten(words);
  return (text) => find(text.trimStart())?.start === 0;
}

/** The longest name that is looked for beside a word of speech, in characters. */
const LONGEST_NAME = 24;

const START_LATIN = /^[a-z]/u;
const END_LATIN = /[a-z]$/u;
/** What stands before a name and behind it, as a pattern each. Words in Latin letters are whole ones: “perhaps” is no “per”. */
function aroundName(form: string): { readonly before: string; readonly after: string } {
  const [before = '', after = ''] = form.split(NAME_SLOT).map((part) => foldTerm(part));
  const lead = `${START_LATIN.test(before) ? String.raw`\b` : ''}${RegExp.escape(before)}${END_LATIN.test(before) ? String.raw`\s+` : String.raw`\s*`}`;
  const tail = `${START_LATIN.test(after) ? String.raw`\s+` : String.raw`\s*`}${RegExp.escape(after)}${END_LATIN.test(after) ? String.raw`\b` : ''}`;
  return { before: before === '' ? '' : lead, after: after === '' ? '' : tail };
}

/** Finds the name in texts such as “according to {name}”. */
function placesOf({ zh, en }: Both): PlacesIn {
  const patterns = [...zh, ...en].map((form) => {
    const { before, after } = aroundName(form);
    const name = String.raw`(?<name>[^,，。;；:：“”"「」]{1,${LONGEST_NAME}}${before === '' ? '' : '?'})`;
    return new RegExp(`${before}${name}${after || '(?:[,，。;；]|$)'}`, 'du');
  });
  const placesIn = (text: string): readonly Place[] =>
    patterns.flatMap((pattern) => {
      const [start, end] = pattern.exec(text)?.indices?.groups?.['name'] ?? [];
      return start === undefined || end === undefined ? [] : [{ start, end }];
    });
  // It is asked of the same text again for each of its words and each fact.
  let [last, places]: [string | undefined, readonly Place[]] = [undefined, []];
  return (text) => {
    if (text !== last) [last, places] = [text, placesIn(text)];
    return places;
  };
}

/** Finds the last words of texts such as “…, not {name}”. */
function contrastOf({ zh, en }: Both): (text: string) => Contrast | undefined {
  const patterns = [...zh, ...en].map((form) => {
    const { before, after } = aroundName(form);
    return new RegExp(`${before}(?<name>[^,，。;；:：]{1,${LONGEST_NAME}}?)${after}[\\s.。!！]*$`, 'du');
  });
  return (text) => {
    const found = patterns.flatMap((pattern): Contrast[] => {
      const match = pattern.exec(text);
      const [start, end] = match?.indices?.groups?.['name'] ?? [];
      return match === null || start === undefined || end === undefined ? [] : [{ start: match.index, name: { start, end } }];
    });
    // The longest words before the name: what stands before “not {name}” may belong to them, and so may what stands behind “not”.
    return found.toSorted((one, other) => one.start - other.start || other.name.start - one.name.start)[0];
  };
}

/** Leaves out the pieces of a text, between its commas, that hold certain words, all but the first. */
const withoutPiecesOf =
  (holds: Holds) =>
  (text: string): string =>
    text
      .split(/(?<=[，,；;（()）:：])/u)
      .filter((piece, at) => at === 0 || !holds(piece))
      .join('');

/** Several may stand one behind the other: “wow, I heard that …”. */
const MOST_LEADS = 4;
function withoutLeads(text: string, lead: RegExp): string {
  let rest = text;
  for (let count = 0; count < MOST_LEADS; count++) {
    const found = lead.exec(rest);
    if (found === null) break;
    const behind = rest.slice(found[0].length);
    if (!/[\p{L}\p{N}]/u.test(behind)) break;
    rest = behind;
  }
  return rest.trim();
}
