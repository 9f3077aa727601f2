import { withoutEnd } from '../src/answer/understand/matches.ts';
import type { CommandContext } from './context.ts';

/** Most characters of a question that are kept. */
const LONGEST = 120;
const END_MARK = /[?？。.!！\s]/u;

/** The form in which a question is counted: folded, so that spellings of one question count together, and no longer than needed. */
export const countedForm = (question: string, { fold }: Pick<CommandContext, 'fold'>): string =>
  [...withoutEnd(fold(question), END_MARK)].slice(0, LONGEST).join('');
