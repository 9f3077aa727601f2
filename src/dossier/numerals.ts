/** English numbers in words: five hundred billion, twenty-five, two hundred and fifty. */
import { Decimal } from 'decimal.js';

const ONES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const TEENS = ['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SCALES: Readonly<Record<string, string>> = { thousand: '1e3', million: '1e6', billion: '1e9', trillion: '1e12' };

const SMALL = new Map([
  ...ONES.map((word, place) => [word, place + 1] as const),
  ...TEENS.map((word, place) => [word, place + 10] as const),
  ...TENS.map((word, place) => [word, (place + 2) * 10] as const),
]);

const LARGE = ['hundred', ...Object.keys(SCALES)].join('|');
const WORD = `${[...SMALL.keys()].join('|')}|${LARGE}`;
/** A run of such words, as the source of a pattern; lower case. A number begins with a small one: “hundreds” and “a million” are none. */
export const NUMERALS = String.raw`\b(?:${[...SMALL.keys()].join('|')}|a(?=\shundred\b))(?:(?:[\s-]+|(?<=${LARGE})\sand\s)(?:${WORD})(?=\b|fold))*(?=\b|fold)`;

/** The value of a run; undefined where its words do not make one number, such as “one two”. */
export function readEnglish(run: string): Decimal | undefined {
  let total = new Decimal(0);
  let hundreds = 0;
  let below = 0;
  let last = new Decimal('1e15');
  for (const word of run.split(/[\s-]+/u)) {
    const small = word === 'a' ? 1 : SMALL.get(word);
    const scale = SCALES[word];
    if (word === 'and') continue;
    if (small !== undefined) {
      // Ones go with tens, and nothing else with anything: twenty-five, but not five twenty.
      if (below !== 0 && !(below >= 20 && below % 10 === 0 && small < 10)) return undefined;
      below += small;
    } else if (scale !== undefined) {
      const part = hundreds + below;
      if (part === 0 || last.lte(scale)) return undefined;
      total = total.plus(new Decimal(scale).times(part));
      last = new Decimal(scale);
      hundreds = 0;
      below = 0;
    } else {
      if (hundreds !== 0 || below === 0 || below > 99) return undefined;
      hundreds = below * 100;
      below = 0;
    }
  }
  return total.plus(hundreds + below);
}
