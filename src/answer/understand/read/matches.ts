/** The matches of a pattern: as `matchAll`, which copies the pattern for each text, and patterns are many and texts short. */

const NONE: readonly RegExpExecArray[] = [];

/** Every match of `pattern`, which is global and matches no empty text, in order. */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) found.push(match);
  return found;
}

/** From where to where something stands in a text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where `pattern`, which is not global, first matches; undefined where it does not. */
export function firstMatch(text: string, pattern: RegExp): Place | undefined {
  const match = pattern.exec(text);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

/** Whether what `pattern` looks back for stands right before `place`. The pattern is sticky and one lookbehind: it reads back only as far as it needs. */
export function follows(pattern: RegExp, text: string, place: number): boolean {
  pattern.lastIndex = place;
  return pattern.test(text);
}

/** A text without the signs at its end that `sign` matches. A pattern of them before `$` would be tried at each sign of every row of them. */
export function withoutEnd(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0 && sign.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
