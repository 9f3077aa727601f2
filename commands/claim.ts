import { answerTo } from './context.ts';
import { defineCommand } from './definition.ts';

/** One claim: what is alleged and sought, by whom, its basis, and what the other side says. Without one, the list. */
export const claim = defineCommand({
  name: 'claim',
  descriptions: {
    'zh-CN': '指控与诉求：谁提出、依据什么、对方怎么说',
    'zh-TW': '指控與訴求：誰提出、依據什麼、對方怎麼說',
    en: 'What is alleged and sought, by whom, on what basis, and what the other side says',
  },
  options: {
    claim: {
      type: 'claim',
      required: false,
      descriptions: {
        'zh-CN': '哪一项诉求；不填则列出全部',
        'zh-TW': '哪一項訴求；不填則列出全部',
        en: 'Which claim; leave out for the list',
      },
    },
  },
  for: 'anyone',
  run: (context, options) => answerTo(context, options.claim === undefined ? { kind: 'claims' } : { kind: 'claim', claim: options.claim }),
});
