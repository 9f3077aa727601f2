/**
 * Times as the data writes them, with their precision kept: a year is not its first day.
 * `2026-01-22`, `2024-02`, `2015`, `2026-Q1`, `2026-04-late`, `2025/2030`, `before 2028`, `by 2030`.
 */
export type Part = 'early' | 'mid' | 'late';
export type Point =
  | { kind: 'day'; year: number; month: number; day: number }
  | { kind: 'part'; year: number; month: number; part: Part }
  | { kind: 'month'; year: number; month: number }
  | { kind: 'quarter'; year: number; quarter: number }
  | { kind: 'year'; year: number };
export type When = Point | { kind: 'span'; from: Point; to: Point } | { kind: 'before' | 'by'; point: Point };

const PARTS: Record<Part, readonly [first: number, last: number]> = { early: [1, 10], mid: [11, 20], late: [21, 31] };

function parsePoint(text: string): Point | undefined {
  const found =
    /^(?<year>\d{4})(?:-(?:Q(?<quarter>[1-4])|(?<month>0[1-9]|1[0-2])(?:-(?:(?<day>0[1-9]|[12]\d|3[01])|(?<part>early|mid|late)))?))?$/.exec(
      text,
    )?.groups;
  if (found === undefined) return undefined;
  const year = Number(found['year']);
  const { quarter, month, day, part } = found;
  if (quarter !== undefined) return { kind: 'quarter', year, quarter: Number(quarter) };
  if (month === undefined) return { kind: 'year', year };
  if (day !== undefined)
    return isDay(year, Number(month), Number(day)) ? { kind: 'day', year, month: Number(month), day: Number(day) } : undefined;
  if (part === 'early' || part === 'mid' || part === 'late') return { kind: 'part', year, month: Number(month), part };
  return { kind: 'month', year, month: Number(month) };
}

const isDay = (year: number, month: number, day: number): boolean => new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;

/** Reads a time of the data; undefined when `text` is none. */
export function parseWhen(text: string): When | undefined {
  const bound = /^(before|by) (.+)$/.exec(text);
  if (bound?.[1] !== undefined && bound[2] !== undefined) {
    const point = parsePoint(bound[2]);
    return point && { kind: bound[1] === 'by' ? 'by' : 'before', point };
  }
  const [first, second, more] = text.split('/');
  if (first === undefined || more !== undefined) return undefined;
  const from = parsePoint(first);
  if (second === undefined || from === undefined) return from;
  const to = parsePoint(second);
  return to && startOf(from) <= startOf(to) ? { kind: 'span', from, to } : undefined;
}

/** A time as the data writes it: what `readWhen` reads. */
export function writeWhen(when: When): string {
  switch (when.kind) {
    case 'span':
      return `${writePoint(when.from)}/${writePoint(when.to)}`;
    case 'before':
    case 'by':
      return `${when.kind} ${writePoint(when.point)}`;
    default:
      return writePoint(when);
  }
}

function writePoint(point: Point): string {
  const year = String(point.year).padStart(4, '0');
  if (point.kind === 'year') return year;
  if (point.kind === 'quarter') return `${year}-Q${point.quarter}`;
  const month = `${year}-${String(point.month).padStart(2, '0')}`;
  if (point.kind === 'month') return month;
  return `${month}-${point.kind === 'part' ? point.part : String(point.day).padStart(2, '0')}`;
}

export const isWhen = (text: string): boolean => parseWhen(text) !== undefined;

/** Reads a time that the schema has accepted. Throws on any other text. */
export function readWhen(text: string): When {
  const when = parseWhen(text);
  if (when === undefined) throw new RangeError(`not a time: ${text}`);
  return when;
}

const key = (year: number, month: number, day: number): number => year * 10_000 + month * 100 + day;

/** The first day a time may mean, as a number that sorts: 20260421 for late April 2026. */
export function startOf(when: When): number {
  switch (when.kind) {
    case 'day':
      return key(when.year, when.month, when.day);
    case 'part':
      return key(when.year, when.month, PARTS[when.part][0]);
    case 'month':
      return key(when.year, when.month, 1);
    case 'quarter':
      return key(when.year, when.quarter * 3 - 2, 1);
    case 'year':
      return key(when.year, 1, 1);
    case 'span':
      return startOf(when.from);
    case 'before':
    case 'by':
      return startOf(when.point);
  }
}

/** The last day a time may mean, as a number that sorts. */
export function endOf(when: When): number {
  switch (when.kind) {
    case 'day':
      return startOf(when);
    case 'part':
      return key(when.year, when.month, PARTS[when.part][1]);
    case 'month':
      return key(when.year, when.month, 31);
    case 'quarter':
      return key(when.year, when.quarter * 3, 31);
    case 'year':
      return key(when.year, 12, 31);
    case 'span':
      return endOf(when.to);
    case 'before':
    case 'by':
      return endOf(when.point);
  }
}

/** The last day of a day's month, both as `endOf` numbers them: what is dated by the month of writing counts as begun. */
export const endOfMonth = (day: number): number => Math.floor(day / 100) * 100 + 31;

/** The years a time names: what a paragraph has to hold for the time to be its own. */
export function yearsOf(when: When): number[] {
  switch (when.kind) {
    case 'span':
      return [when.from.year, when.to.year];
    case 'before':
    case 'by':
      return [when.point.year];
    default:
      return [when.year];
  }
}
