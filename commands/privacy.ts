import { languageForAsker } from './context.ts';
import { defineCommand } from './definition.ts';
import { notice } from './notice.ts';
import { wordsOf } from './words.ts';

/** What is kept of what people type, as it is here: on disk, or in this process alone; and what is sent to a language model. */
export const privacy = defineCommand({
  name: 'privacy',
  descriptions: { 'zh-CN': '会保存、发送什么', 'zh-TW': '會保存、傳送什麼', en: 'What is kept, and sent where' },
  options: {},
  for: 'anyone',
  run(context) {
    const { memory } = context;
    const language = languageForAsker(context);
    const { privacy: words, sent } = wordsOf(language);
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
    const elsewhere = context.model === undefined ? [sent.nothing] : context.model.off ? [sent.off] : sent.toModel(context.model.host);
    return { reply: notice(language, { title: words.title, sections: [...sections, { heading: sent.heading, texts: elsewhere }] }) };
  },
});
