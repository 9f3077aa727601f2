/** Cutting a question into tokens: values, question words, known terms, and what nobody knows. */
import { datesSeenFrom } from '../../../dossier/own-year.ts';
import { periodsOf } from '../../../dossier/periods.ts';
import type { DateSeen } from '../../../dossier/own-year.ts';
import type { Quantity } from '../../../dossier/quantity.ts';
import type { Unit as Measure } from '../../../dossier/schema.ts';
import { Taken } from '../../../dossier/spans.ts';
import type { AmountReader } from '../../../dossier/units.ts';
import { editDistance, typosAllowed } from '../../../dossier/nearest.ts';
import type { Ask } from '../../../dossier/language/question-words.ts';
import type { AskSpan } from './asks.ts';
import { lettersOf } from './lexicon.ts';
import type { Entry, Lexicon, Match, SenseKey } from './lexicon.ts';
import { unitsOf } from './units.ts';
import type { Unit } from './units.ts';

/** How facts are indexed: by sense, by literal word (`w:`) or pair of characters (`b:`), by value, date (`d:=` where it is just so precise), and what they can tell (`k:`). */
export type Key = SenseKey | `w:${string}` | `b:${string}` | `v:${string}` | `d:${string}` | `k:${Ask}`;

/** The key of an amount: with its unit where the words say one, so that 3 GW are not 3 times. */
export const valueKey = (value: string, unit: Measure | undefined): Key => (unit === undefined ? `v:${value}` : `v:${value} ${unit}`);

/** One way to explain a token: the key a fact must have, and how well that explains it, 0 to 1. */
export interface Reading {
  readonly key: Key;
  readonly strength: number;
}

export type TokenKind = 'entity' | 'term' | 'sense' | 'value' | 'date' | 'ask' | 'unknown' | 'light';

export interface Token {
  readonly kind: TokenKind;
  /** As folded, for telling the asker what is missing. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly readings: readonly Reading[];
  /** Smaller tokens that explain it together, where it is longer than a word. */
  readonly parts: readonly Token[];
  readonly attribute: boolean;
  /** Of the law, whatever the dispute. */
  readonly legal?: boolean;
  /** The name of a place. */
  readonly place?: boolean;
  /** Of a value, as far as the words say it. */
  readonly unit?: Measure | undefined;
  /** Of a value or a date that the words leave open: no fact contradicts it. */
  readonly open?: boolean;
  /** What was read of a value. */
  readonly amount?: Quantity;
  /** What was read of a date. */
  readonly date?: DateSeen;
  /** Written like a name, and known to nobody. */
  readonly name: boolean;
}

/** `broader`: the language's sense of a word that the dossier has a term for (users, where weekly users are meant). */
const STRENGTH = { sense: 1, broader: 0.45, literal: 0.9, typo: 0.85, pair: 0.85 } as const;

/** What is known of a text before it is cut into tokens. */
interface Before {
  /** Its question words. */
  readonly asks: readonly AskSpan[];
  /** Its words that are written like names. */
  readonly names: ReadonlySet<string>;
  /** The present year. */
  readonly year: number;
  /** Reads amounts, in the dossier's units too. */
  readonly amounts: AmountReader;
}

/** The tokens of folded text, in order. */
export function tokenise(text: string, lexicon: Lexicon, before: Before): Token[] {
  const { names } = before;
  const fixed = fixedTokens(text, before);
  const tokens: Token[] = [];
  let from = 0;
  for (const token of [...fixed, undefined]) {
    const until = token?.start ?? text.length;
    tokens.push(...segment(unitsBetween(text, from, until), lexicon, names, true));
    if (token === undefined) break;
    tokens.push(token);
    from = token.end;
  }
  return tokens;
}

function unitsBetween(text: string, from: number, until: number): Unit[] {
  const units = unitsOf(text.slice(from, until));
  return from === 0
    ? units
    : units.map(({ key, text: own, han, start, end }) => ({ key, text: own, han, start: start + from, end: end + from }));
}

/** Question words, dates and amounts: what is read by rule and not looked up. */
function fixedTokens(text: string, { asks, year, amounts: read }: Omit<Before, 'names'>): Token[] {
  const found: Token[] = [];
  const dates = datesSeenFrom(text, year);
  const amounts = read(text, dates);
  const taken = new Taken(text.length);
  const add = (token: Pick<Token, 'kind' | 'start' | 'end' | 'readings' | 'unit' | 'open' | 'amount' | 'date'>): void => {
    if (taken.take(token.start, token.end))
      found.push({ ...token, text: text.slice(token.start, token.end).trim(), parts: [], attribute: false, name: false });
  };
  for (const { ask, start, end } of asks) add({ kind: 'ask', start, end, readings: [{ key: `k:${ask}`, strength: 1 }] });
  for (const date of dates) {
    const { start, end, open } = date;
    const readings: Reading[] = [
      { key: `d:${date.date}`, strength: 1 },
      ...periodsOf(date.date)
        .slice(1)
        .map((period) => ({ key: `d:=${period}` as const, strength: WITHIN })),
      ...(date.or === undefined ? [] : [{ key: `d:${date.or}` as const, strength: 1 }]),
    ];
    // 21年 may be a duration as well.
    const also = open === true ? amounts.filter((amount) => amount.start < end && amount.end > start).flatMap(amountReadings) : [];
    add({ kind: 'date', start, end, date, readings: [...readings, ...also], ...(open && { open }) });
  }
  for (const amount of amounts) {
    const { values, unit, start, end, open } = amount;
    const [first] = values;
    // A bare small number in words ("the two of them", 一家) counts things, it is no figure.
    if (first === undefined || (unit === undefined && !/\d/u.test(text.slice(start, end)) && first.lte(20))) continue;
    add({ kind: 'value', unit, start, end, amount, readings: amountReadings(amount), ...(open && { open }) });
  }
  return found.sort((one, other) => one.start - other.start);
}

/** How well a date is explained by a longer one that it lies in: 24 April by late April. */
const WITHIN = 0.6;
/** How well an amount of people explains one of which the record does not say what it counts. */
const UNSAID = 0.9;

const amountReadings = ({ values, unit }: Quantity): Reading[] =>
  values.flatMap((value) => [
    { key: valueKey(value.toFixed(), unit), strength: 1 },
    ...(unit === 'people' ? [{ key: valueKey(value.toFixed(), undefined), strength: UNSAID }] : []),
  ]);

/** The best cut of a run of units: as few and as long known terms as possible. */
function segment(units: readonly Unit[], lexicon: Lexicon, names: ReadonlySet<string>, whole: boolean): Token[] {
  // Of each place, from the last to the first: the score of the best cut from there on, and its first match; none where the unit there is unknown.
  const scores: number[] = [];
  const best: (Match | undefined)[] = [];
  const scoreFrom = (place: number): number => scores[units.length - 1 - place] ?? 0;
  for (let from = units.length - 1; from >= 0; from--) {
    let most = scoreFrom(from + 1) - 1;
    let first: Match | undefined;
    for (const match of lexicon.matches(units, from, units.length)) {
      if (!whole && match.length === units.length) continue;
      const score = worth(match) + scoreFrom(from + match.length);
      if (score > most) {
        most = score;
        first = match;
      }
    }
    scores.push(most);
    best.push(first);
  }
  const tokens: Token[] = [];
  let unknown: Unit[] = [];
  const flush = (): void => {
    if (unknown.length > 0) tokens.push(unknownToken(unknown));
    unknown = [];
  };
  for (let place = 0; place < units.length;) {
    const match = best[units.length - 1 - place];
    const unit = units[place];
    const taken = match === undefined ? [] : units.slice(place, place + match.length);
    place += match?.length ?? 1;
    if (match !== undefined) {
      flush();
      const inner = whole && taken.length > 1 && isTerm(match.entry) ? segment(taken, lexicon, names, false) : NO_TOKENS;
      tokens.push(knownToken(taken, match.entry, lexicon, inner));
      // A term may hold a name (“Anna's cake”, “out of Acme”): the name still counts as one.
      for (const token of inner) if (token.kind === 'entity') tokens.push(token);
    } else if (unit?.han === true) {
      const last = unknown.at(-1);
      if (last !== undefined && last.end !== unit.start) flush();
      unknown.push(unit);
    } else if (unit !== undefined) {
      flush();
      tokens.push(latinToken(unit, lexicon, names));
    }
  }
  flush();
  return tokens;
}

/** What a match is worth: long beats short, and content beats light at the same length. */
const worth = ({ entry: { keys, entity }, size }: Match): number => size * size + (entity ? 0.5 : 0) + (keys.length > 0 ? 0.2 : 0);

const spanOf = (units: readonly Unit[]): { start: number; end: number; text: string } => {
  const joined = units.map((unit, place) => (place > 0 && units[place - 1]?.end !== unit.start ? ` ${unit.text}` : unit.text)).join('');
  return { start: units[0]?.start ?? 0, end: units.at(-1)?.end ?? 0, text: joined };
};

/** Neither a name nor a word without content. */
const isTerm = ({ keys, entity }: Entry): boolean => keys.length > 0 && !entity;

const NO_TOKENS: readonly Token[] = [];

/** The token of a known term; `inner` are the tokens that it is made of. */
function knownToken(units: readonly Unit[], entry: Entry, lexicon: Lexicon, inner: readonly Token[]): Token {
  const light =
    entry.keys.length === 0 ||
    (units.length === 1 && lexicon.isLight(units[0]?.text ?? '') && entry.keys.every((key) => key.startsWith('s:')));
  const { concept } = entry;
  const kind = light ? 'light' : entry.entity ? 'entity' : concept ? 'term' : 'sense';
  const [first, second] = units;
  const readings: Reading[] = entry.keys.map((key) => ({
    key,
    strength: concept && key.startsWith('s:') ? STRENGTH.broader : STRENGTH.sense,
  }));
  if (first !== undefined && second === undefined && !first.han) readings.push({ key: `w:${first.key}`, strength: STRENGTH.literal });
  if (kind !== 'light') readings.push(...pairsOf(units));
  return {
    ...spanOf(units),
    kind,
    readings,
    parts: light || entry.attribute ? [] : contentParts(inner),
    attribute: !light && entry.attribute,
    legal: !light && entry.legal,
    place: !light && entry.place,
    name: false,
  };
}

/** Several words with content explain a longer term together; one alone (users, of weekly users) says less than it. */
function contentParts(parts: readonly Token[]): Token[] {
  const content = parts.filter(({ kind }) => kind !== 'light');
  return content.length > 1 ? content : [];
}

/** A two-character word is explained by a text that holds it. */
const pairsOf = (units: readonly Unit[]): Reading[] => {
  const [one, two, more] = units;
  return one?.han === true && two?.han === true && more === undefined ? [{ key: `b:${one.text}${two.text}`, strength: STRENGTH.pair }] : [];
};

function unknownToken(units: readonly Unit[]): Token {
  const pairs = units.slice(1).map((unit, place) => [units[place], unit] as const);
  const parts = units.length > 2 ? pairs.flatMap(([one, two]) => (one === undefined ? [] : [unknownToken([one, two])])) : [];
  return { ...spanOf(units), kind: 'unknown', readings: pairsOf(units), parts, attribute: false, name: false };
}

function latinToken(unit: Unit, lexicon: Lexicon, names: ReadonlySet<string>): Token {
  const readings: Reading[] = [{ key: `w:${unit.key}`, strength: STRENGTH.literal }];
  const meant = possessiveOf(unit.text, lexicon) ?? typoOf(unit.key, lexicon);
  if (meant !== undefined) readings.push(...meant.keys.map((key) => ({ key, strength: STRENGTH.typo })));
  const kind = meant === undefined ? 'unknown' : meant.keys.length === 0 ? 'light' : meant.entity ? 'entity' : 'sense';
  return {
    ...spanOf([unit]),
    kind,
    readings,
    parts: [],
    attribute: meant?.attribute ?? false,
    name: meant === undefined && names.has(unit.text.replace(/'s?$/u, '')),
  };
}

/** The name of which a word is the possessive, typed without its sign: “openais”. */
function possessiveOf(text: string, lexicon: Lexicon): Entry | undefined {
  const owner = text.endsWith('s') ? lexicon.word(text.slice(0, -1)) : undefined;
  return owner?.keys.some((key) => key.startsWith('e:')) === true ? owner : undefined;
}

/** How many letters, told as bits, only one of two words has: each typo brings at most two. */
function differing(one: number, other: number): number {
  let count = 0;
  for (let bits = one ^ other; bits !== 0; bits &= bits - 1) count += 1;
  return count;
}

/** The known word that a Latin word was probably meant to be. */
function typoOf(key: string, lexicon: Lexicon): Entry | undefined {
  const limit = typosAllowed(key.length);
  if (limit === 0 || /\d/u.test(key)) return undefined;
  let found: { readonly word: string; readonly distance: number } | undefined;
  let tied = false;
  const letters = lettersOf(key);
  for (const [word, its] of lexicon.wordsFrom(key.charAt(0))) {
    if (Math.abs(word.length - key.length) > limit || differing(letters, its) > 2 * limit) continue;
    const distance = editDistance(key, word, limit);
    if (distance > limit || distance > (found?.distance ?? limit)) continue;
    tied = found !== undefined && distance === found.distance;
    found = { word, distance };
  }
  return found === undefined || (tied && found.distance > 1) ? undefined : lexicon.word(found.word);
}
