/** Amounts in the units that a dossier declares: how they are written, and reading them beside those that every text may have. */
import { Decimal } from 'decimal.js';
import { readHan, readQuantities } from './quantity.ts';
import type { DateMention, Quantity } from './quantity.ts';
import { NUMBER } from './schema.ts';
import type { OwnUnit, Unit } from './schema.ts';

/** Reads the amounts of a text, in order; `dates` are those of the text, where they were read before. */
export type AmountReader = (text: string, dates?: readonly DateMention[]) => readonly Quantity[];

const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
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
  const { before, after } = wordsOf(units);
  const behind = before.size === 0 ? undefined : new RegExp(`(?<word>${anyOf(before.keys())})\\s*$`, 'u');
  const ahead = after.size === 0 ? undefined : new RegExp(`[\\s-]*[${CLASSIFIERS}]?(?<word>${anyOf(after.keys())})`, 'uy');
  const han =
    after.size === 0
      ? undefined
      : new RegExp(
          `(?<![第数几零〇一二两三四五六七八九十百千万亿点])(?<number>[零〇一二两三四五六七八九十百千]+)(?<scale>[万亿])?(?=[${CLASSIFIERS}]?(?<word>${anyOf(after.keys())}))`,
          'gu',
        );
  const unitAt = (text: string, { start, end }: Quantity): Unit | undefined => {
    // 第12艘船 is one ship, not twelve.
    if (text.charAt(start - 1) === '第') return undefined;
    if (ahead !== undefined) {
      ahead.lastIndex = end;
      const word = ahead.exec(text)?.groups?.['word'];
      if (word !== undefined) return after.get(word);
    }
    const word = behind?.exec(text.slice(Math.max(0, start - LONGEST), start))?.groups?.['word'];
    return word === undefined ? undefined : before.get(word);
  };
  return (raw, dates) => {
    const text = raw.toLowerCase().length === raw.length ? raw.toLowerCase() : raw;
    const found = readQuantities(raw, dates).map((quantity) => {
      const unit = quantity.unit ?? unitAt(text, quantity);
      return unit === quantity.unit ? quantity : { ...quantity, unit };
    });
    const inHan = han === undefined ? [] : [...text.matchAll(han)].flatMap((match) => hanAmount(match, after) ?? []);
    const free = inHan.filter(({ start, end }) => found.every((other) => end <= other.start || start >= other.end));
    return free.length === 0 ? found : [...found, ...free].sort((one, other) => one.start - other.start);
  };
}

/** A sign before a number is looked for within so many characters. */
const LONGEST = 20;

function hanAmount({ 0: { length }, index, groups }: RegExpExecArray, after: ReadonlyMap<string, Unit>): Quantity | undefined {
  const value = readHan(groups?.['number'] ?? '');
  if (value === undefined) return undefined;
  const scale = SCALES[groups?.['scale'] ?? ''] ?? 1;
  return { values: [new Decimal(value).times(scale)], unit: after.get(groups?.['word'] ?? ''), start: index, end: index + length };
}
