/** Amounts in the units that a dossier declares: how they are written, and reading them beside those that every text may have. */
import type { DateMention } from './dates.ts';
import { readQuantities } from './quantity.ts';
import type { OwnMeasures, Quantity } from './quantity.ts';
import { NUMBER } from './schema.ts';
import type { OwnUnit, Unit } from './schema.ts';

/** Reads the amounts of a text, in order; `dates` are those of the text, where they were read before. */
export type AmountReader = (text: string, dates?: readonly DateMention[]) => readonly Quantity[];

/** What Chinese may put between a number and what is counted. */
const CLASSIFIERS = '个座家只台口艘条件项份名位辆架栋间所处起次套块颗枚张部';

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().trim();
/** Words as a pattern, the longest first; one of letters ends where the word does. */
const anyOf = (words: Iterable<string>): string =>
  [...words]
    .toSorted((one, other) => other.length - one.length)
    .map((word) => (/[a-z]$/u.test(word) ? `${RegExp.escape(word)}(?![a-z])` : RegExp.escape(word)))
    .join('|');

/** The words that stand before the number, and those that stand after it, each with its unit. */
export function wordsOf(units: readonly OwnUnit[]): {
  readonly before: ReadonlyMap<string, Unit>;
  readonly after: ReadonlyMap<string, Unit>;
} {
  const before = new Map<string, Unit>();
  const after = new Map<string, Unit>();
  for (const { id, zh, en, one, also } of units) {
    for (const form of [zh, en, one ?? en]) {
      const [head, tail] = form.split(NUMBER).map(fold);
      if (head !== undefined && head !== '') before.set(head, id);
      if (tail !== undefined && tail !== '') after.set(tail, id);
    }
    for (const word of [...also.zh, ...also.en].map(fold)) (/^\p{Sc}$/u.test(word) ? before : after).set(word, id);
  }
  return { before, after };
}

/** A reader of amounts that knows the units of a dossier. It is made once, as reading is for many texts. */
export function amountReader(units: readonly OwnUnit[]): AmountReader {
  if (units.length === 0) return readQuantities;
  const own = measuresOf(units);
  return (text, dates) => readQuantities(text, dates, own);
}

/** A sign before a number is looked for within so many characters. */
const LONGEST = 20;

function measuresOf(units: readonly OwnUnit[]): OwnMeasures {
  const { before, after } = wordsOf(units);
  const behind = before.size === 0 ? undefined : new RegExp(`(?<word>${anyOf(before.keys())})\\s*$`, 'u');
  const ahead = after.size === 0 ? undefined : new RegExp(`[\\s-]*[${CLASSIFIERS}]?(?<word>${anyOf(after.keys())})`, 'uy');
  return {
    after: (text, end) => {
      if (ahead === undefined) return undefined;
      ahead.lastIndex = end;
      const match = ahead.exec(text);
      const unit = after.get(match?.groups?.['word'] ?? '');
      return match === null || unit === undefined ? undefined : { unit, end: end + match[0].length };
    },
    before: (text, start) => {
      const word = behind?.exec(text.slice(Math.max(0, start - LONGEST), start))?.groups?.['word'];
      return word === undefined ? undefined : before.get(word);
    },
  };
}
