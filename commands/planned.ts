/** The engine with a language model behind it: what the engine refuses, the model may answer with facts of the record. */
import type { Plan } from '../src/answer/plan.ts';
import type { ReplyLanguage } from '../src/reply/reply.ts';
import type { Understanding, UnderstandingContext } from './context.ts';

/** Who asks, and where: for how often they may. */
export interface Payer {
  readonly person: string;
  readonly chat: string | undefined;
}

export interface PlanWanted extends UnderstandingContext {
  readonly question: string;
  readonly payer: Payer;
  /** Told when it is going to take a while. */
  readonly waits?: (() => void) | undefined;
}

/** What chooses facts where the engine found none. */
export interface ModelBehind {
  /** On whose server it runs. */
  readonly host: string;
  /** A plan for a question that the engine refused, `unread` where it is in a language that the engine does not read; undefined where the refusal stands. */
  plan(wanted: PlanWanted): Promise<{ readonly plan: Plan; readonly unread: boolean } | undefined>;
}

export interface Asking extends Pick<PlanWanted, 'payer' | 'waits'> {
  /** The language for what is asked in one that the engine does not read. */
  readonly otherwise: () => ReplyLanguage | Promise<ReplyLanguage>;
}

/** An understanding that asks the model where the engine refuses. */
export const withModel = (understanding: Understanding, model: ModelBehind, { payer, waits, otherwise }: Asking): Understanding => ({
  async understand(question, context) {
    const own = await understanding.understand(question, context);
    if (own.plan.kind !== 'refuse' || context.engineAlone === true) return own;
    const found = await model.plan({ ...context, question, payer, waits });
    if (found === undefined) return own;
    return found.unread ? { plan: found.plan, language: await otherwise() } : { ...own, plan: found.plan };
  },
});
