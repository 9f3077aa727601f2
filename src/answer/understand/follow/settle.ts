/** Settling a follow-up: what the rules come to is one of the answers that it may ask for; the likeliest is given, or none. */
import type { Request } from '../../../dossier/language/follow-ups.ts';
import type { Plan } from '../../plan.ts';
import { answerKey } from '../rank/candidates.ts';
import type { Trace } from '../trace.ts';
import type { AsksAgain } from './again.ts';
import type { Choose } from './choose.ts';
import { partOfNamed } from './of-named.ts';
import { isGap, refusalOf } from './refusal.ts';
import { FOLLOW_SIGNALS } from './signal-names.ts';
import { signalled } from './signals.ts';
import type { Followed, Signalled, SignalParts } from './signals.ts';

/** Is told of each follow-up before anything is chosen: what it may ask for, and what the rules make of it. */
export type WatchFollowUp = (answers: readonly Signalled[], ruled: Plan) => void;

export interface SettleParts extends SignalParts {
  /** How sure the surest candidate is, 0 to 1. */
  readonly confidenceOf: (trace: Trace) => number;
  readonly asksAgain: AsksAgain;
  readonly choose: Choose | undefined;
  readonly watch: WatchFollowUp | undefined;
}

/** An answer has to be so likely to be given. The fit moves the weights so that it is the same for all. */
const LEAST = 0.5;
const BY_ITSELF = FOLLOW_SIGNALS.indexOf('aloneSame');
/** Most characters of a follow-up that is settled: of a longer question the rules decide. */
const LONGEST = 300;
/** Plans of these kinds are settled: the others list or compute what was asked for in so many words. */
const OPEN: ReadonlySet<Plan['kind']> = new Set(['facts', 'refuse', 'who', 'card']);

/**
 * What is refused by itself, and by the rules as a follow-up too, stays so where nothing is likelier to answer it. By the follow-ups of the tune half, and its
 * questions each behind another: 684 such were settled, none of them otherwise than the rules do.
 */
const HOPELESS = 0.05;

/** Asks of what was told itself, in so many words: that is shown again. */
const OF_THE_SAME: ReadonlySet<Request> = new Set(['source', 'really']);

/** Whether what the rules came to may be settled otherwise: not what cannot be read or is known to be untold, and not what “who says so” or “really” was answered with, nor what is shown again, nor the part that a name asks for. */
function isOpen(
  ruled: Trace,
  { question, own, before, request, alone }: Omit<Followed, 'ruled'>,
  { asksAgain, dossier, confidenceOf }: SettleParts,
): boolean {
  const { plan } = ruled;
  if (!OPEN.has(plan.kind) || question.text.length > LONGEST) return false;
  if (plan === alone && plan.kind === 'refuse' && confidenceOf(ruled) < HOPELESS) return false;
  // The rules have answered that already.
  if (asksAgain(own, before.facts) !== undefined) return false;
  const part = partOfNamed(own, before.facts, dossier);
  if (plan.kind === 'facts' && part !== undefined && answerKey(plan.facts) === answerKey([part])) return false;
  return plan.kind === 'refuse' ? plan.reason !== 'unreadable' && !isGap(plan) : request === undefined || !OF_THE_SAME.has(request);
}

/** The answers without the one to the follow-up by itself: “in more detail” asks for no fact that tells of details. */
const withoutByItself = (answers: readonly Signalled[]): readonly Signalled[] => answers.filter(({ signals }) => signals[BY_ITSELF] !== 1);

/** The trace of a follow-up that the rules have understood, with what it comes to after all. */
export function settle(ruled: Trace, followed: Omit<Followed, 'ruled'>, parts: SettleParts): Trace {
  const { choose, watch, dossier } = parts;
  if ((choose === undefined && watch === undefined) || !isOpen(ruled, followed, parts)) return ruled;
  const answers = signalled({ ...followed, ruled: ruled.plan }, parts);
  watch?.(answers, ruled.plan);
  const chosen = choose?.(followed.request === undefined ? answers : withoutByItself(answers));
  if (chosen === undefined) return ruled;
  const { best, any, chances } = chosen;
  const trace: Trace = { ...ruled, followed: chances };
  if (any >= LEAST) {
    if (ruled.plan.kind === 'facts' && answerKey(ruled.plan.facts) === answerKey(best.facts)) return trace;
    const decision = best.decision();
    return { ...trace, plan: decision.plan, decision };
  }
  if (ruled.plan.kind !== 'facts') return trace;
  // What it is by itself may be refused with more to say.
  const near = best.facts.flatMap((id) => dossier.facts.get(id) ?? []);
  const plan = followed.alone.kind === 'refuse' && followed.leaning === 'not' ? followed.alone : refusalOf(near);
  return { ...trace, plan, decision: { ...ruled.decision, plan, chosen: [], ground: 'none of the answers that it may ask for is likely' } };
}
