/** Telling an article whose lines were cut to one width from one with a paragraph a line. */
import { isHan } from './script.ts';

/** A line this short may end anywhere: a heading, a list. In signs; Chinese takes half as many. */
const LEAST = 40;
/** What share of the lines has to run on into the next. */
const SHARE = 0.3;

/** Whether the lines of a text run on into one another. */
export function looksWrapped(article: string): boolean {
  const lines = article.split(/\r?\n/u).map((line) => line.trim());
  const filled = lines.filter((line) => line !== '').length;
  const on = lines.filter((line, place) => runsOn(line, lines[place + 1] ?? '')).length;
  return on > 2 && on >= filled * SHARE;
}

/** Whether a line ends inside a sentence that the next goes on with. */
function runsOn(line: string, next: string): boolean {
  if (next === '' || /[.。!！?？:：;；…"”’」』)）]$/u.test(line)) return false;
  return isHan(line)
    ? [...line].length >= LEAST / 2 && /^[\p{Script=Han}\d，、。]/u.test(next)
    : line.length >= LEAST && /^[\p{Ll}\d€$£(“"]|^\p{Lu}/u.test(next);
}
