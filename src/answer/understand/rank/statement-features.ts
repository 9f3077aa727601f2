/**
 * Features of a statement beyond those of a question: what stands after what, next to whom, and what its negations are of. Two statements in the same words
 * may say the opposite of each other; two questions in the same words rarely ask for different things.
 */
import { matchesIn } from '../read/matches.ts';
import type { QuestionWords } from '../read/question.ts';
import { featuresOf } from './question-features.ts';

/** Ends a clause; a point, a comma or a colon between digits does not. */
const CLAUSE_END = /[，;；。!！?？：\n]|(?<!\d)[,:.]|[,:.](?!\d)/gu;

/** A token with content, as the key that it is known by. */
interface Word {
  readonly key: string;
  readonly start: number;
  readonly isEntity: boolean;
  readonly clause: number;
}

/** The features of a statement, each once: those of a question, and what is in its order. */
export const statementFeaturesOf = (statement: QuestionWords): string[] => [...featuresOf(statement), ...orderedFeaturesOf(statement)];

/** What the order of a statement's words tells, each once. */
export function orderedFeaturesOf({ text, tokens, shape: { denials } }: QuestionWords): string[] {
  const clauseAt = clausesOf(text);
  const words = tokens.flatMap(({ kind, readings: [reading], start }): Word[] =>
    kind === 'light' || reading === undefined ? [] : [{ key: reading.key, start, isEntity: kind === 'entity', clause: clauseAt(start) }],
  );
  const found = new Set<string>();
  addNearest(words, found);
  words.forEach(({ key, clause }, at) => {
    const [next, another] = [words[at + 1], words[at + 2]];
    if (next?.clause === clause) found.add(`next:${key}>${next.key}`);
    if (another?.clause === clause) found.add(`skip:${key}>${another.key}`);
  });
  addBesideDenials(words, denials, found);
  addDenied(
    words,
    denials.map(({ start }) => ({ start, clause: clauseAt(start) })),
    found,
  );
  return [...found];
}

/** Tells which clause of a text a place stands in, counted from 0. */
function clausesOf(text: string): (place: number) => number {
  const ends = matchesIn(text, CLAUSE_END).map(({ index }) => index);
  return (place) => {
    const clause = ends.findIndex((end) => end >= place);
    return clause < 0 ? ends.length : clause;
  };
}

/** Whom each word stands after, and before: the nearest that is named. */
function addNearest(words: readonly Word[], to: Set<string>): void {
  let last: string | undefined;
  for (const { key, isEntity } of words)
    if (isEntity) last = key;
    else if (last !== undefined) to.add(`after:${last} ${key}`);
  let following: string | undefined;
  for (const { key, isEntity } of words.toReversed())
    if (isEntity) following = key;
    else if (following !== undefined) to.add(`before:${following} ${key}`);
}

/** What each negation stands right after, and what follows it, in whatever clause. */
function addBesideDenials(words: readonly Word[], denials: QuestionWords['shape']['denials'], to: Set<string>): void {
  for (const { end } of denials) {
    const at = words.findIndex((word) => word.start >= end);
    const [before, first, second] = at < 0 ? [words.at(-1)] : [words[at - 1], words[at], words[at + 1]];
    if (before !== undefined) to.add(`not-after:${before.key}`);
    if (first !== undefined) to.add(`not:${first.key}`);
    if (second !== undefined) to.add(`not-next:${second.key}`);
  }
}

/** Of a clause with a negation, which words stand before it and which behind. */
function addDenied(words: readonly Word[], denials: readonly Pick<Word, 'start' | 'clause'>[], to: Set<string>): void {
  for (const { key, clause, start } of words) {
    const denial = denials.find((one) => one.clause === clause);
    if (denial !== undefined) to.add(`${start >= denial.start ? 'denied' : 'undenied'}:${key}`);
  }
}
