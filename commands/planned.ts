/** The engine with a language model behind it: what the engine refuses, the model may answer with facts of the record. */
import type { CheckedStatement, MessageVerdict, Plan } from '../src/answer/plan.ts';
import type { ReplyLanguage } from '../src/reply/reply.ts';
import type { CheckedMessage, Understanding, UnderstandingContext } from './context.ts';

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

/** An understanding that asks the model where the engine refuses. Verdicts stay the engine's. */
export const withModel = (understanding: Understanding, model: ModelBehind, { payer, waits, otherwise }: Asking): Understanding => ({
  ...(understanding.check !== undefined && { check: understanding.check.bind(understanding) }),
  async understand(question, context) {
    const own = await understanding.understand(question, context);
    if (own.plan.kind !== 'refuse' || context.engineAlone === true) return own;
    const found = await model.plan({ ...context, question, payer, waits });
    if (found === undefined) return own;
    return found.unread ? { plan: found.plan, language: await otherwise() } : { ...own, plan: found.plan };
  },
});

/** So many statements of a message a language model may pick facts for: each is a call. */
const MOST_PICKED = 4;

/** The same with the engine's verdicts on the facts that a language model picks for the statements that it leaves undecided. */
export async function withPicked(checked: CheckedMessage, understanding: Understanding): Promise<CheckedMessage> {
  const undecided = checked.statements.filter(({ verdict }) => verdict === 'not-in-record').slice(0, MOST_PICKED);
  const picked = new Map(
    await Promise.all(
      undecided.map(async (one) => [one, decidedBy((await understanding.understand(one.text, { statement: true })).plan)] as const),
    ),
  );
  const found = [...picked.values()].flatMap((one) => one ?? []);
  if (found.length === 0) return checked;
  return {
    ...checked,
    verdict: found.reduce<MessageVerdict>(
      (whole, { verdict }) => (whole === 'not-in-record' || whole === verdict ? verdict : 'mixed'),
      checked.verdict,
    ),
    statements: checked.statements.map((one) => ({ ...one, ...picked.get(one) })),
    by: 'model',
  };
}

/** What the facts that a language model picked make of a statement, by the engine's verdict on them; undefined where they decide nothing. */
export function decidedBy(plan: Plan): (Pick<CheckedStatement, 'facts'> & { readonly verdict: 'supported' | 'contradicted' }) | undefined {
  if (plan.kind !== 'facts' || plan.by !== 'model' || plan.verdict === undefined) return undefined;
  return { verdict: plan.verdict === 'yes' ? 'supported' : 'contradicted', facts: plan.facts };
}
