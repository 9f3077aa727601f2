import type { Plan } from '../src/answer/plan.ts';
import type { Line, Reply } from '../src/reply/reply.ts';
import { answerTo, languageOf } from './context.ts';
import type { CommandContext, CommandResult } from './context.ts';
import { defineCommand } from './definition.ts';
import { say } from './words.ts';

const NOTHING_STATED = { kind: 'refuse', reason: 'off-topic', missing: [], nearest: [], choices: [], holders: [] } as const satisfies Plan;

/** How many sentences of a message are looked at one by one. */
const MOST_SENTENCES = 8;
/** Of these, for how many a language model may be asked where the engine leaves them undecided. */
const MOST_FOR_MODEL = 4;

/** What the record says about a message: as a whole, or else about its sentences one by one. It owes nothing to earlier questions. */
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
    const sentences = sentencesOf(text);
    const whole = await context.understanding.understand(text, { statement: true, engineAlone: sentences.length > 1 });
    // What asks for the card states nothing.
    const own: Plan = whole.plan.kind === 'card' ? NOTHING_STATED : whole.plan;
    const plan = own.kind === 'refuse' ? ((await bySentence(context, sentences)) ?? own) : own;
    return introduced(answerTo(context, plan, languageOf(whole)));
  },
});

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?]\s|[。！？!?；;\n])/u).flatMap((sentence) => sentence.trim() || []);

/** The facts about the sentences of a text, together; undefined where there are none or it is only one sentence. */
async function bySentence({ understanding }: CommandContext, sentences: readonly string[]): Promise<Plan | undefined> {
  if (sentences.length < 2) return undefined;
  const understood = await Promise.all(
    sentences
      .slice(0, MOST_SENTENCES)
      .map(async (sentence, place) => understanding.understand(sentence, { statement: true, engineAlone: place >= MOST_FOR_MODEL })),
  );
  const plans = understood.map(({ plan }) => plan);
  const found = plans.flatMap((plan) => (plan.kind === 'facts' ? [plan] : []));
  // One sentence's verdict says nothing of the others'.
  const [first, ...more] = found;
  if (first !== undefined)
    return more.length === 0
      ? first
      : {
          kind: 'facts',
          facts: [...new Set(found.flatMap(({ facts }) => facts))],
          related: [],
          ...(found.some(({ by }) => by === 'model') && { by: 'model' }),
        };
  return plans.find(({ kind }) => kind !== 'refuse' && kind !== 'card');
}

/** The same answer, introduced as what the record says about a message. */
export function introduced({ reply, ...rest }: CommandResult): CommandResult {
  const title = say(reply.language, ({ check: words }) => (reply.kind === 'refusal' ? words.nothing : words.found));
  const lines: readonly Line[] = reply.title === undefined ? reply.lines : [{ kind: 'heading', text: reply.title }, ...reply.lines];
  return { ...rest, reply: { ...reply, title, lines } satisfies Reply };
}
