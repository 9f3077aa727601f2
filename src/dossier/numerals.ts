/** English numbers in words: five hundred billion, twenty-five, two and a half billion, a quarter of a trillion. */
import { Decimal } from 'decimal.js';
import type { Numeral } from './digits.ts';

const ONES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const TEENS = ['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SCALES: ReadonlyMap<string, string> = new Map([
  ['thousand', '1e3'],
  ['million', '1e6'],
  ['milliard', '1e9'],
  ['billion', '1e9'],
  ['trillion', '1e12'],
  ['quadrillion', '1e15'],
]);
/** Short for a scale, behind digits only. */
const SHORT_SCALES: ReadonlyMap<string, string> = new Map([
  ['k', '1e3'],
  ['grand', '1e3'],
  ['mil', '1e6'],
  ['mio', '1e6'],
  ['mln', '1e6'],
  ['mn', '1e6'],
  ['mm', '1e6'],
  ['m', '1e6'],
  ['mrd', '1e9'],
  ['bil', '1e9'],
  ['bln', '1e9'],
  ['bn', '1e9'],
  ['b', '1e9'],
  ['tril', '1e12'],
  ['trn', '1e12'],
  ['tn', '1e12'],
  ['t', '1e12'],
  ['hundred', '1e2'],
  ['dozen', '12'],
]);
const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['quarter', 4],
  ['fifth', 5],
  ['tenth', 10],
]);

const SMALL = new Map([
  ...ONES.map((word, place) => [word, place + 1] as const),
  ...TEENS.map((word, place) => [word, place + 10] as const),
  ...TENS.map((word, place) => [word, (place + 2) * 10] as const),
]);
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'one']);

const anyOf = (words: Iterable<string>): string => [...words].toSorted((one, other) => other.length - one.length).join('|');
/** What an English number may begin with, as the source of a pattern; lower case. “hundreds” and “a lot” are none. */
export const NUMERALS = String.raw`\b(?:${anyOf(SMALL.keys())}|half|zero|(?:an?|the)(?=\s(?:${anyOf([...SCALES.keys(), ...FRACTIONS.keys()])}|hundred|dozen|couple|few)\b))(?=\b|fold)`;
/** The scales that may follow digits: whole words with a space or a hyphen, short ones too. */
const SCALE_AFTER = new RegExp(
  String.raw`[\s-]*(?:(?<word>${anyOf([...SCALES.keys(), 'hundred', 'dozen'])})s?|(?<short>${anyOf(SHORT_SCALES.keys())}))(?![a-z])`,
  'uy',
);
const WORD = /[a-z]+/uy;
const GAP = /[\s-]{1,3}/uy;

/** The scales behind a number in digits, multiplied: `thousand million`; with where they end. */
export function scaleAfter(text: string, at: number): { readonly scale: Decimal; readonly end: number } | undefined {
  let scale: Decimal | undefined;
  let end = at;
  for (let count = 0; count < 3; count++) {
    SCALE_AFTER.lastIndex = end;
    const match = SCALE_AFTER.exec(text);
    if (match === null) break;
    const { word, short } = match.groups ?? {};
    // Only whole words follow one another: 5 m b is not five million billion.
    if (scale !== undefined && word === undefined) break;
    scale = new Decimal(SCALES.get(word ?? '') ?? SHORT_SCALES.get(word ?? short ?? '') ?? 1).times(scale ?? 1);
    end += match[0].length;
    if (short !== undefined) break;
  }
  return scale && { scale, end };
}

/** “2 and a half”: what may stand between a number in digits and its scale. */
const AND_SHARE = /\sand\s(?:an?\s(?<one>half|third|quarter)|three\s(?<three>quarters))\b/uy;

/** The share behind a number in digits, with where it ends. */
export function shareAfter(text: string, at: number): { readonly share: Decimal; readonly end: number } | undefined {
  AND_SHARE.lastIndex = at;
  const match = AND_SHARE.exec(text);
  if (match === null) return undefined;
  const { one } = match.groups ?? {};
  return { share: one === undefined ? new Decimal(0.75) : new Decimal(1).div(FRACTIONS.get(one) ?? 1), end: at + match[0].length };
}

interface Word {
  readonly word: string;
  readonly end: number;
}

const KNOWN: ReadonlySet<string> = new Set([
  ...SMALL.keys(),
  ...SCALES.keys(),
  ...[...SCALES.keys()].map((word) => `${word}s`),
  ...FRACTIONS.keys(),
  ...[...FRACTIONS.keys()].map((word) => `${word}s`),
  'hundred',
  'hundreds',
  'dozen',
  'dozens',
  'couple',
  'few',
  'zero',
  'a',
  'an',
  'the',
  'and',
  'of',
  'point',
]);
/** Words that may go on a number, and say nothing at its end. */
const JOINING: ReadonlySet<string> = new Set(['a', 'an', 'the', 'and', 'of', 'point']);
/** Longer rows are no number. */
const MOST_WORDS = 24;

/** The words from `at` on that numbers are made of. */
function wordsFrom(text: string, at: number): Word[] {
  const found: Word[] = [];
  for (let place = at; found.length < MOST_WORDS;) {
    WORD.lastIndex = place;
    const whole = WORD.exec(text)?.[0];
    const word = whole?.endsWith('fold') === true && KNOWN.has(whole.slice(0, -4)) ? whole.slice(0, -4) : whole;
    if (word === undefined || !KNOWN.has(word)) break;
    found.push({ word, end: place + word.length });
    GAP.lastIndex = place + word.length;
    place += word.length + (GAP.exec(text)?.[0].length ?? 0);
    if (found.at(-1)?.end === place) break;
  }
  return found;
}

/** What an English number was read as: undefined values mean a run of such words that makes none, such as “one two”. */
export type EnglishNumeral = Numeral | { readonly value: undefined; readonly end: number };

/** The English number in words that begins at `at`. */
export function englishAt(text: string, at: number): EnglishNumeral {
  const words = wordsFrom(text, at);
  const parser = new Parser(words);
  const read = parser.number();
  while (JOINING.has(words.at(-1)?.word ?? '')) words.pop();
  if (read !== undefined && parser.place >= words.length) return { ...read, end: words.at(parser.place - 1)?.end ?? at };
  if (read !== undefined && parser.endsWell()) return { ...read, end: words[parser.place - 1]?.end ?? at };
  return { value: undefined, end: words.at(-1)?.end ?? at + 1 };
}

/** Reads a number off its words, one grammar rule a method; `place` is the next word. */
class Parser {
  readonly #words: readonly Word[];
  place = 0;

  constructor(words: readonly Word[]) {
    this.#words = words;
  }

  #peek(ahead = 0): string {
    return this.#words[this.place + ahead]?.word ?? '';
  }

  #take(...expected: readonly string[]): boolean {
    if (!expected.every((word, ahead) => this.#peek(ahead) === word)) return false;
    this.place += expected.length;
    return true;
  }

  /** Whether what follows begins something else: “and two companies”, “of the users”. */
  endsWell(): boolean {
    return JOINING.has(this.#peek());
  }

  number(): Omit<Numeral, 'end'> | undefined {
    if (this.#couple()) return this.#size(2);
    const fraction = this.#fraction();
    if (fraction !== undefined) return fraction;
    if (this.#take('zero')) return { value: new Decimal(0) };
    return this.#cardinal();
  }

  /** “a couple of billion”, “a few million”: the size of it only. */
  #couple(): boolean {
    const [article, word] = [this.#peek(), this.#peek(1)];
    if (!ARTICLES.has(article) || (word !== 'couple' && word !== 'few')) return false;
    this.place += 2;
    this.#take('of');
    return true;
  }

  #size(value: number): Omit<Numeral, 'end'> | undefined {
    const scale = this.#scales();
    return scale && { value: scale.times(value), scale, open: true };
  }

  /** Scales in a row, multiplied; a plural says “of millions”, which is no number. */
  #scales(): Decimal | undefined {
    let product: Decimal | undefined;
    for (let scale = SCALES.get(this.#peek()); scale !== undefined; scale = SCALES.get(this.#peek())) {
      product = new Decimal(scale).times(product ?? 1);
      this.place += 1;
    }
    return product;
  }

  /** “half a billion”, “a quarter of a trillion”, “three quarters of a million”: of a scale. A share of something else is none. */
  #fraction(): Omit<Numeral, 'end'> | undefined {
    const before = this.place;
    const share = this.#share();
    if (share !== undefined) {
      this.#take('of');
      if (ARTICLES.has(this.#peek()) && this.#peek(1) !== '') this.place += 1;
      if (this.#take('dozen')) return { value: share.times(12) };
      const scale = this.#scales();
      if (scale !== undefined) return { value: share.times(scale), scale };
    }
    this.place = before;
    return undefined;
  }

  /** “a half”, “three quarters”. */
  #share(): Decimal | undefined {
    const bare = FRACTIONS.get(this.#peek());
    if (bare === 2) {
      this.place += 1;
      return new Decimal(0.5);
    }
    const count = this.#peek() === 'a' || this.#peek() === 'an' ? 1 : SMALL.get(this.#peek());
    const next = this.#peek(1);
    const parts = FRACTIONS.get(next) ?? FRACTIONS.get(next.replace(/s$/u, ''));
    if (count === undefined || parts === undefined || count >= parts) return undefined;
    this.place += 2;
    return new Decimal(count).div(parts);
  }

  /** “and a half”, “and three quarters”. */
  #andShare(): Decimal | undefined {
    const before = this.place;
    if (this.#take('and')) {
      const share = this.#share();
      if (share !== undefined) return share;
    }
    this.place = before;
    return undefined;
  }

  #cardinal(): Omit<Numeral, 'end'> | undefined {
    let total = new Decimal(0);
    let least = new Decimal('1e18');
    let largest: Decimal | undefined;
    for (let group = this.#group(true); group !== undefined; group = this.#group(false)) {
      const scale = this.#scales();
      if (scale === undefined) return { value: total.plus(group), ...(largest !== undefined && { scale: largest }) };
      if (least.lte(scale)) return undefined;
      total = total.plus(group.times(scale));
      least = scale;
      largest ??= scale;
      const share = this.#andShare();
      if (share !== undefined) return { value: total.plus(share.times(scale)), scale: largest };
      // “five million and two companies” goes on with something else.
      if (this.#peek() === 'and' && scale.gt(1000)) break;
      if (this.#peek() === 'and' && SMALL.has(this.#peek(1))) this.place += 1;
    }
    return largest && { value: total, scale: largest };
  }

  /** Below a thousand, or what stands before a scale: “two hundred and fifty”, “two and a half”, “two point five”, “a”. */
  #group(first: boolean): Decimal | undefined {
    if (
      first &&
      (this.#peek() === 'a' || this.#peek() === 'an') &&
      (this.#peek(1) === 'hundred' || SCALES.has(this.#peek(1)) || this.#peek(1) === 'dozen')
    ) {
      this.place += 1;
      if (this.#take('dozen')) return new Decimal(12);
      return this.#take('hundred') ? this.#hundreds(1) : new Decimal(1);
    }
    const small = this.#small();
    if (small === undefined) return undefined;
    if (this.#take('dozen')) return new Decimal(small).times(12);
    if (this.#take('point')) return this.#decimals(small);
    const whole = small < 100 && this.#take('hundred') ? this.#hundreds(small) : new Decimal(small);
    return whole.plus(this.#andShare() ?? 0);
  }

  #hundreds(count: number): Decimal {
    const before = this.place;
    this.#take('and');
    const rest = this.#small();
    if (rest === undefined) this.place = before;
    return new Decimal(count * 100 + (rest ?? 0));
  }

  /** Ones go with tens, and nothing else with anything: twenty-five, but not five twenty. */
  #small(): number | undefined {
    const first = SMALL.get(this.#peek());
    if (first === undefined) return undefined;
    this.place += 1;
    const second = SMALL.get(this.#peek());
    if (first < 20 || second === undefined || second > 9) return first;
    this.place += 1;
    return first + second;
  }

  #decimals(whole: number): Decimal | undefined {
    let digits = '';
    for (let digit = this.#digit(); digit !== undefined; digit = this.#digit()) {
      digits += String(digit);
      this.place += 1;
    }
    return digits === '' ? undefined : new Decimal(`${whole}.${digits}`);
  }

  #digit(): number | undefined {
    const word = this.#peek();
    const value = word === 'zero' ? 0 : SMALL.get(word);
    return value !== undefined && value < 10 ? value : undefined;
  }
}
