import { OWN_NAMES } from '../src/reply/words.ts';
import type { Reply } from '../src/reply/reply.ts';
import { languageForAsker } from './context.ts';
import type { CommandContext } from './context.ts';
import { defineCommand } from './definition.ts';
import { LANGUAGE_CHOICES, LANGUAGE_CHOSEN } from './language-choices.ts';
import type { Settings, Whose } from './memory.ts';
import { errorReply, notice } from './notice.ts';
import { wordsOf } from './words.ts';

/** Language, who sees the answers, whether a language model may be asked: one's own, or for moderators the chat's. Without anything to set, what is set. */
export const settings = defineCommand({
  name: 'settings',
  descriptions: {
    'zh-CN': '语言，以及回答给谁看；管理员还可设置整个群组',
    'zh-TW': '語言，以及回答給誰看；管理員還可設定整個群組',
    en: 'Your language and who sees your answers; for moderators, the chat’s too',
  },
  options: {
    language: {
      type: 'choice',
      required: false,
      descriptions: {
        'zh-CN': '没有提问文字时用哪种语言',
        'zh-TW': '沒有提問文字時用哪種語言',
        en: 'Which language, where no question decides',
      },
      choices: {
        auto: { 'zh-CN': '随提问', 'zh-TW': '隨提問', en: 'the question’s own' },
        ...LANGUAGE_CHOICES,
      },
    },
    answers: {
      type: 'choice',
      required: false,
      descriptions: { 'zh-CN': '回答给谁看', 'zh-TW': '回答給誰看', en: 'Who sees the answers' },
      choices: {
        everyone: { 'zh-CN': '所有人', 'zh-TW': '所有人', en: 'everyone' },
        me: { 'zh-CN': '只有提问者', 'zh-TW': '只有提問者', en: 'the asker only' },
      },
    },
    model: {
      type: 'choice',
      required: false,
      descriptions: {
        'zh-CN': '答不上时可否请语言模型挑选事实',
        'zh-TW': '答不上時可否請語言模型挑選事實',
        en: 'Whether a language model may choose facts where the engine finds none',
      },
      choices: {
        on: { 'zh-CN': '可以', 'zh-TW': '可以', en: 'on' },
        off: { 'zh-CN': '不可以', 'zh-TW': '不可以', en: 'off' },
      },
    },
    whose: {
      type: 'choice',
      required: false,
      descriptions: { 'zh-CN': '谁的设置', 'zh-TW': '誰的設定', en: 'Whose settings' },
      choices: {
        mine: { 'zh-CN': '我的', 'zh-TW': '我的', en: 'mine' },
        chat: { 'zh-CN': '本群组的（管理员）', 'zh-TW': '本群組的（管理員）', en: 'this chat’s (moderators)' },
      },
    },
  },
  for: 'anyone',
  async run(context, { language, answers, model, whose = 'mine' }) {
    const { memory, moderator } = context;
    const own = languageForAsker(context);
    const of: Whose = whose === 'chat' ? 'chat' : 'person';
    if (of === 'chat' && !memory.hasChat) return { reply: errorReply({ kind: context.notAdded === true ? 'not-added' : 'no-chat' }, own) };
    if (language === undefined && answers === undefined && model === undefined) return { reply: await shown(context, own) };
    if (of === 'chat' && !moderator) return { reply: errorReply({ kind: 'moderators-only', command: 'settings whose:chat' }, own) };
    const before = await memory.settings(of);
    const chosen = language === undefined ? before.language : LANGUAGE_OF[language];
    const quiet = answers === undefined ? before.quiet : answers === 'me';
    const off = model === undefined ? before.model === false : model === 'off';
    await memory.change(of, {
      ...(chosen !== undefined && { language: chosen }),
      ...(quiet !== undefined && { quiet }),
      ...(off && { model: false }),
    });
    // Told in the language that was just set, where it is one's own.
    return { reply: await shown(context, (of === 'person' ? chosen : undefined) ?? own, true) };
  },
});

const LANGUAGE_OF = { auto: undefined, ...LANGUAGE_CHOSEN } as const;

async function shown({ memory, model }: CommandContext, language: CommandContext['language'], changed = false): Promise<Reply> {
  const { settings: words } = wordsOf(language);
  const texts = ({ language: set, quiet = false, model: may = true }: Settings): string[] => [
    words.language(set === undefined ? words.anyLanguage : OWN_NAMES[set]),
    words.answers(quiet ? words.asker : words.everyone),
    // Where no model is there, nothing is said of it unless somebody has turned it off.
    ...(model === undefined && may ? [] : [words.model(may)]),
  ];
  return notice(language, {
    title: words.title,
    ...(changed && { lead: memory.kept() === 'process-for-now' ? words.keptForNow : words.kept }),
    sections: [
      { heading: words.yours, texts: texts(await memory.settings('person')) },
      ...(memory.hasChat ? [{ heading: words.chat, texts: texts(await memory.settings('chat')) }] : []),
      { texts: [words.how] },
    ],
  });
}
