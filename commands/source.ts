import { answerTo } from './context.ts';
import { defineCommand } from './definition.ts';

/** Where a fact stands in the source. */
export const source = defineCommand({
  name: 'source',
  descriptions: { 'zh-CN': '一条事实在来源中的出处', 'zh-TW': '一條事實在來源中的出處', en: 'Where a fact stands in the source' },
  options: {
    fact: {
      type: 'fact',
      required: true,
      descriptions: { 'zh-CN': '哪条事实，写几个词即可', 'zh-TW': '哪條事實，寫幾個詞即可', en: 'Which fact; a few words of it do' },
    },
  },
  for: 'anyone',
  run: (context, { fact }) => answerTo(context, { kind: 'source', fact }),
});
