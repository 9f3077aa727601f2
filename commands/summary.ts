import { HOW_LONG, SHORT, TOPIC } from './account-options.ts';
import { answerTo } from './context.ts';
import { defineCommand } from './definition.ts';

/** An account of the dispute or of one topic, short unless asked otherwise. */
export const summary = defineCommand({
  name: 'summary',
  descriptions: {
    'zh-CN': '整件事或一个主题的概要',
    'zh-TW': '整件事或一個主題的概要',
    en: 'A short account of the dispute, or of one topic',
  },
  options: {
    topic: TOPIC,
    length: {
      type: 'choice',
      required: false,
      descriptions: HOW_LONG,
      choices: {
        short: SHORT,
        long: { 'zh-CN': '详细', 'zh-TW': '詳細', en: 'long' },
      },
    },
  },
  for: 'anyone',
  run(context, { topic, length = 'short' }) {
    const result = answerTo(context, { kind: 'summary', length, ...(topic !== undefined && { topic }) });
    // For everybody there are posts.
    return { ...result, reply: { ...result.reply, audience: 'asker' } };
  },
});
