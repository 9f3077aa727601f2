/** Questions that ask nothing, in front of what they lead to. */
import { foldTerm } from '../understand/read/fold.ts';
import { withoutQuestionMark } from './clause-kinds.ts';
import type { ClauseReader } from './clause.ts';
import type { Sentence } from './split.ts';

/** So long is an amount with what it is of, in characters. */
const LONGEST_AMOUNT = 14;

/**
 * The sentences, with a question that asks nothing as a clause of what stands behind it: “The bridge? It was closed”; without it where that denies it:
 * “They won? There was no trial”.
 */
export function withRhetorical(sentences: readonly Sentence[], reader: ClauseReader): Sentence[] {
  const found: Sentence[] = [];
  let before: string | undefined;
  sentences.forEach((sentence, at) => {
    const [first = '', ...more] = sentence;
    // A mere name or amount is no clause of its own.
    const isName = before !== undefined && (reader.isNameOnly(before) || (before.length <= LONGEST_AMOUNT && /\d/u.test(before)));
    const clauses = before === undefined ? sentence : isName ? [`${before}, ${first}`, ...more] : [`${before},`, ...sentence];
    const [next = ''] = sentences[at + 1] ?? [];
    const last = clauses.at(-1) ?? '';
    const isRhetorical = before === undefined && at + 1 < sentences.length && reader.isRhetorical(last);
    before = undefined;
    if (!isRhetorical) return void found.push(clauses);
    const bare = withoutQuestionMark(last);
    const others = clauses.slice(0, -1);
    if (others.length > 0) found.push(others);
    if (reader.isNameOnly(bare) || !reader.wording.denies(foldTerm(next))) before = bare;
  });
  return found;
}
