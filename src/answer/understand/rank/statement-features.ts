/**
 * Features of a statement beyond those of a question: what stands after what, next to whom, and what its negations are of. Two statements in the same words
 * may say the opposite of each other; two questions in the same words rarely ask for different things.
 */
import type { QuestionWords } from '../read/question.ts';
import type { Token } from '../read/tokens.ts';
import { featuresOf } from './question-features.ts';

/** Ends a clause; a point between digits does not. */
const CLAUSE_END = /[,，;；。!！?？:：\n]|\.(?!\d)/gu;

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
  const words = wordsOf(text, tokens);
  const found = new Set<string>();
  addNearest(words, found);
  words.forEach(({ key, clause }, at) => {
    const [next, another] = [words[at + 1], words[at + 2]];
    if (next?.clause === clause) found.add(`next:${key}>${next.key}`);
    if (another?.clause === clause) found.add(`skip:${key}>${another.key}`);
  });
  addDenied(words, denials, found);
  return [...found];
}

function wordsOf(text: string, tokens: readonly Token[]): Word[] {
  const ends = Array.from(text.matchAll(CLAUSE_END), ({ index }) => index);
  let clause = 0;
  return tokens.flatMap(({ kind, readings: [reading], start }): Word[] => {
    while ((ends[clause] ?? text.length) < start) clause += 1;
    return kind === 'light' || reading === undefined ? [] : [{ key: reading.key, start, isEntity: kind === 'entity', clause }];
  });
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

/** What each negation stands right before and right after, and on which side of the first of its clause every word does. */
function addDenied(words: readonly Word[], denials: QuestionWords['shape']['denials'], to: Set<string>): void {
  const denied = new Map<number, number>();
  for (const { start, end } of denials) {
    const at = words.findIndex((word) => word.start >= end);
    const [before, first, second] = at < 0 ? [words.at(-1)] : [words[at - 1], words[at], words[at + 1]];
    if (before !== undefined) to.add(`not-after:${before.key}`);
    if (first !== undefined) to.add(`not:${first.key}`);
    if (second !== undefined) to.add(`not-next:${second.key}`);
    const clause = words.findLast((word) => word.start <= start)?.clause ?? first?.clause;
    if (clause !== undefined && !denied.has(clause)) denied.set(clause, start);
  }
  for (const { key, clause, start } of words) {
    const from = denied.get(clause);
    if (from !== undefined) to.add(`${start >= from ? 'denied' : 'undenied'}:${key}`);
  }
}
