import { languageForAsker } from './context.ts';
import { defineCommand } from './definition.ts';
import { notice } from './notice.ts';
import { wordsOf } from './words.ts';

/** Deletes what is kept of the one who asks, and says what that was. */
export const forget = defineCommand({
  name: 'forget',
  descriptions: { 'zh-CN': '删除保存的关于我的内容', 'zh-TW': '刪除儲存的關於我的內容', en: 'Delete what is kept of me' },
  options: {},
  for: 'anyone',
  async run(context) {
    const { memory } = context;
    const language = languageForAsker(context);
    const { forget: words } = wordsOf(language);
    const { settings, votes } = await memory.forget();
    const texts = [...(settings ? [words.settings] : []), ...(votes > 0 ? [words.votes(votes)] : []), words.last];
    const nothing = settings || votes > 0 ? [] : [words.nothing];
    return { reply: notice(language, { title: words.title, sections: [{ texts: [...texts, ...nothing, words.rest] }] }) };
  },
});
