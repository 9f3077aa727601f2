/** Whether a clause says anything that a fact can bear out: “not bad” is like what somebody said of something else, and tells nothing. */
import { REQUIRED } from '../understand/rank/constraints.ts';
import type { Token } from '../understand/read/tokens.ts';
import type { Clause } from './clause.ts';

/** How likely a clause has to be right to say something, however few of its words a fact tells. */
const SURELY_TOLD = 0.7;

/** Whether tokens say of somebody, or of an amount or a time. */
export const namesAnything = (tokens: readonly Token[], from = 0): boolean =>
  tokens.some(({ kind, start }) => start >= from && (kind === 'entity' || kind === 'value' || kind === 'date'));

/** Whether the words of a clause, and not only what stands for what it leaves out, say something that a fact tells. */
export const saysSomething = ({ trace: { question, weighed, candidates }, judgement, from }: Clause): boolean =>
  namesAnything(question.tokens, from) ||
  (from === 0 && judgement.sureness >= SURELY_TOLD) ||
  (candidates[0]?.examined ?? []).some(
    ({ explained }) =>
      weighed.filter(({ token }, at) => token.start >= from && token.kind !== 'ask' && (explained[at] ?? 0) >= REQUIRED).length > 1,
  );
