import { shortened } from '../src/answer/longest.ts';
import type { Plan } from '../src/answer/plan.ts';
import type { Line, Reply, ReplyLanguage } from '../src/reply/reply.ts';
import { answerTo, languageOf } from './context.ts';
import type { CheckedMessage, CommandContext, CommandResult } from './context.ts';
import { defineCommand } from './definition.ts';
import { decidedBy, withPicked } from './planned.ts';
import { say } from './words.ts';

type PlanOf<Kind extends Plan['kind']> = Extract<Plan, { kind: Kind }>;

const NOTHING_STATED = { kind: 'refuse', reason: 'off-topic', missing: [], nearest: [], choices: [], holders: [] } as const satisfies Plan;

/** What the record says about a message and each of its statements. It owes nothing to earlier questions. */
export const check = defineCommand({
  name: 'check',
  descriptions: { 'zh-CN': '对照记录核查一条消息', 'zh-TW': '對照記錄核查一則訊息', en: 'Check a message against the record' },
  options: {
    text: {
      type: 'text',
      required: true,
      descriptions: { 'zh-CN': '要核查的话', 'zh-TW': '要核查的話', en: 'The words to check' },
    },
  },
  for: 'anyone',
  onMessage: {
    option: 'text',
    labels: {
      everyone: { 'zh-CN': '对照记录核查', 'zh-TW': '對照記錄核查', en: 'Check against the record' },
      asker: { 'zh-CN': '对照记录核查（仅自己看）', 'zh-TW': '對照記錄核查（僅自己看）', en: 'Check, for my eyes only' },
    },
  },
  async run(context, { text }) {
    return introduced(await checkOf(context, text));
  },
});

/** The answer to a message: the verdict on it and on each of its statements, or else what the record has near it, without one. */
export async function checkOf(context: CommandContext, text: string, wanted?: ReplyLanguage): Promise<CommandResult> {
  const { understanding } = context;
  const own = understanding.check?.(text);
  const several = (own?.statements.length ?? 0) > 1;
  const checked = several && own !== undefined ? await withPicked(own, understanding) : own;
  if (checked !== undefined && checked.verdict !== 'not-in-record')
    return answerTo(context, planOf(checked), wanted ?? languageOf(checked));
  const understood = await understanding.understand(text, { statement: true, engineAlone: several });
  const { plan } = understood;
  const decided = checked === undefined || several ? undefined : decidedBy(plan);
  if (decided !== undefined) {
    const judged = planOf({ verdict: decided.verdict, statements: [{ text: shortened(text, LONGEST), ...decided }], by: 'model' });
    return answerTo(context, judged, wanted ?? languageOf(understood));
  }
  // What asks for the card states nothing; and what merely comes near a fact is not answered by it.
  const found: Plan = plan.kind === 'card' ? NOTHING_STATED : plan.kind === 'facts' && checked !== undefined ? withoutVerdict(plan) : plan;
  return answerTo(context, found, wanted ?? languageOf(understood));
}

/** A copy without what only the engine knows of a statement: the plan is kept for a while. */
const planOf = ({ verdict, statements, by }: Pick<CheckedMessage, 'verdict' | 'statements' | 'by'>): Plan => ({
  kind: 'check',
  verdict,
  statements: statements.map(({ text: own, verdict: of, facts }) => ({ text: own, verdict: of, facts })),
  ...(by !== undefined && { by }),
});

/** Longest text of a statement that is kept, in characters. */
const LONGEST = 160;

/** What the record says, where it decides nothing: the facts alone, and who chose them. */
const withoutVerdict = ({ facts, related, by }: PlanOf<'facts'>): Plan => ({
  kind: 'facts',
  facts,
  related,
  ...(by !== undefined && { by }),
});

/** The same answer, introduced as what the record says about a message. */
export function introduced({ reply, ...rest }: CommandResult): CommandResult {
  const title = say(reply.language, ({ check: words }) => (reply.kind === 'refusal' ? words.nothing : words.found));
  const lines: readonly Line[] = reply.title === undefined ? reply.lines : [{ kind: 'heading', text: reply.title }, ...reply.lines];
  return { ...rest, reply: { ...reply, title, lines } satisfies Reply };
}
