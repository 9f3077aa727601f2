import { previousOf } from '../src/answer/understand/follow/before.ts';
import { answerTo, languageOf } from './context.ts';
import { countedForm } from './counted.ts';
import { defineCommand } from './definition.ts';

/** Answers a question in free text, in the question's language. */
export const ask = defineCommand({
  name: 'ask',
  descriptions: { 'zh-CN': '用自己的话提问', 'zh-TW': '用自己的話提問', en: 'Ask in your own words' },
  options: {
    question: {
      type: 'text',
      required: true,
      descriptions: { 'zh-CN': '想知道什么', 'zh-TW': '想知道什麼', en: 'What you want to know' },
    },
  },
  for: 'anyone',
  async run(context, { question }) {
    const understood = await context.understanding.understand(question, { previous: context.previous });
    const { plan } = understood;
    const result = answerTo(context, plan, languageOf(understood));
    const { reason } = result.reply;
    if (reason === 'not-in-source') await context.memory.countUnanswered(countedForm(question, context));
    // What is refused for what the source lacks, or asked back, is a question of the dispute all the same: another may follow it.
    // What the card tells is followed by nothing: a question goes on from what was asked before it.
    if (plan.kind === 'card') return result;
    const followed = reason === undefined || reason === 'not-in-source' || reason === 'ambiguous';
    return followed ? { ...result, previous: previousOf(plan, question) } : result;
  },
});
