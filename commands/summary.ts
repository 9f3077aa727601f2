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
    topic: {
      type: 'topic',
      required: false,
      descriptions: {
        'zh-CN': '哪个主题；不填则为整件事',
        'zh-TW': '哪個主題；不填則為整件事',
        en: 'Which topic; leave out for the whole dispute',
      },
    },
    length: {
      type: 'choice',
      required: false,
      descriptions: { 'zh-CN': '多长', 'zh-TW': '多長', en: 'How long' },
      choices: {
        short: { 'zh-CN': '简短', 'zh-TW': '簡短', en: 'short' },
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
