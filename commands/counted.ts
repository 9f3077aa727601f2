import type { CommandContext } from './context.ts';

/** Most characters of a question that are kept. */
const LONGEST = 120;

/** The form in which a question is counted: folded, so that spellings of one question count together, and no longer than needed. */
export const countedForm = (question: string, { fold }: Pick<CommandContext, 'fold'>): string =>
  [...fold(question).replaceAll(/[?？。.!！\s]+$/gu, '')].slice(0, LONGEST).join('');
