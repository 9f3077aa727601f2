/** Sentences that belong to the one beside them: questions that ask nothing, and what only takes back the sentence before it. */
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

/** The sentences, with one that only takes back the one before it (“That is false.”), or all of them (“All of that is false.”), as clauses of those. */
export function withTakenBack(sentences: readonly Sentence[], reader: Pick<ClauseReader, 'takesBack' | 'takesBackAll'>): Sentence[] {
  let found: Sentence[] = [];
  for (const sentence of sentences) {
    if (found.length === 0 || !sentence.every(reader.takesBack)) found.push(sentence);
    else if (sentence.some(reader.takesBackAll)) found = found.map((one) => [...one, ...sentence]);
    else found = [...found.slice(0, -1), [...(found.at(-1) ?? []), ...sentence]];
  }
  return found;
}
