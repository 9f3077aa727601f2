import { languageForAsker } from './context.ts';
import { defineCommand } from './definition.ts';
import { notice } from './notice.ts';
import { wordsOf } from './words.ts';

/** What is kept of what people type, as it is here: on disk, or in this process alone. */
export const privacy = defineCommand({
  name: 'privacy',
  descriptions: { 'zh-CN': '会保存什么', 'zh-TW': '會保存什麼', en: 'What is kept' },
  options: {},
  for: 'anyone',
  run(context) {
    const { memory } = context;
    const language = languageForAsker(context);
    const { privacy: words } = wordsOf(language);
    const { onDisk } = words;
    const kept = memory.kept();
    const sections =
      kept !== 'process'
        ? [
            { heading: onDisk.you, texts: onDisk.ofYou },
            { heading: onDisk.chat, texts: onDisk.ofChat },
            { heading: onDisk.not, texts: onDisk.isNot },
            ...(kept === 'disk' ? [] : [{ texts: [onDisk.lost] }]),
          ]
        : [{ texts: words.inProcess }];
    return { reply: notice(language, { title: words.title, sections }) };
  },
});
