import { defineCommand } from './definition.ts';
import { notice } from './notice.ts';
import { wordsOf } from './words.ts';

/** What is kept of what people type. */
export const privacy = defineCommand({
  name: 'privacy',
  descriptions: { 'zh-CN': '会保存什么', 'zh-TW': '會保存什麼', en: 'What is kept' },
  options: {},
  for: 'anyone',
  run({ language }) {
    const { privacy: words } = wordsOf(language);
    return { reply: notice(language, { title: words.title, sections: [{ texts: words.lines }] }) };
  },
});
