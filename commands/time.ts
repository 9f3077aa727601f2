/** Reading a time that somebody typed. */
import { readDates } from '../src/dossier/quantity.ts';
import { parseWhen } from '../src/dossier/when.ts';
import type { When } from '../src/dossier/when.ts';
import { asRead } from './typed.ts';

/** Words that may stand around a date without changing it. */
const AROUND = /^(?:in|on|at|the|of|在|于|的|,|，|\s)*$/iu;
const BETWEEN = /^\s*(?:to|until|till|and|-|–|—|~|\/|至|到|和)\s*$/iu;
const BOUNDS: readonly (readonly [pattern: RegExp, kind: 'before' | 'by'])[] = [
  [/^before\s+(?<date>.+)$/iu, 'before'],
  [/^by\s+(?<date>.+)$/iu, 'by'],
  [/^(?<date>.+?)(?:年)?之?以?前$/u, 'before'],
];

/**
 * Reads `2024-02`, `2024`, `2024年2月`, `Feb 2024`, `late April 2026`, `2026-Q1`, `2024 to 2025`, `before 2028`.
 * Undefined for anything else, for a date without its year and for a day that does not exist.
 */
export function readTime(typed: string): When | undefined {
  const text = asRead(typed.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim())
    .replace(/(?<=\d{4})[/.](?=\d{1,2}(?:[/.]\d{1,2})?$)|(?<=\d{4}[/.]\d{1,2})[/.](?=\d{1,2}$)/gu, '-')
    .replace(/-(\d)(?=-|$)/gu, '-0$1')
    .replace(/^q([1-4])[\s,]+(\d{4})$/iu, '$2-Q$1');
  return parseWhen(text) ?? parseWhen(text.toUpperCase()) ?? parseWhen(text.toLowerCase()) ?? bounded(text) ?? mentioned(text);
}

function bounded(text: string): When | undefined {
  for (const [pattern, kind] of BOUNDS) {
    const date = pattern.exec(text)?.groups?.['date'];
    const point = date === undefined ? undefined : mentioned(date);
    if (point !== undefined && point.kind !== 'span' && !('point' in point)) return { kind, point };
  }
  return undefined;
}

function mentioned(text: string): When | undefined {
  const [first, second, more] = readDates(text);
  if (first === undefined || more !== undefined || !AROUND.test(text.slice(0, first.start))) return undefined;
  const after = text.slice((second ?? first).end).replace(/^年/u, '');
  if (!AROUND.test(after)) return undefined;
  if (second === undefined) return parseWhen(first.date);
  return BETWEEN.test(text.slice(first.end, second.start).replace(/^年/u, '')) ? parseWhen(`${first.date}/${second.date}`) : undefined;
}
