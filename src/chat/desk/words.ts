/** What the desk itself says, around the replies. */
import type { ReplyLanguage } from '../../reply/reply.ts';
import { toTraditional } from '../../reply/traditional.ts';
import { keepRecent } from './recent.ts';

const en = {
  related: 'Related',
  facts: 'Facts and sources',
  choose: 'Which do you mean?',
  previous: '◀ Back',
  next: 'More ▶',
  page: (page: number, of: number): string => `${page} / ${of}`,
  back: '↩ To the answer',
  remove: 'Delete',
  thanks: 'Thank you. Your vote is counted.',
  outdated: 'This button is out of date. Please ask again.',
  notYours: 'Only the one who asked can delete this reply.',
  tooFast: (seconds: number): string => `That is a lot at once. I am back in ${seconds} seconds.`,
  stillTooFast: 'Still a lot at once. Please wait a little.',
  apology: (reference: string): string => `Sorry, something went wrong on our side. Reference: ${reference}`,
  onlyMe: 'Only I see the answer',
  noText: 'There are no words in that message to check.',
  unseen: 'I cannot read that message from here. Right-click it and choose Apps, “Check against the record”.',
  ask: 'Ask me something, such as “When is the trial?”, or see /help.',
  unread: 'I cannot read a reply that does not mention me. Mention me, or use /ask.',
  lacking: (permissions: string): string =>
    `For moderators: in this channel I lack ${permissions}. Without it I cannot answer when I am mentioned here; commands still work.`,
};

export type DeskWords = typeof en;

const zh: DeskWords = {
  related: '相关内容',
  facts: '事实与出处',
  choose: '您问的是哪一个？',
  previous: '◀ 上一页',
  next: '下一页 ▶',
  page: (page, of) => `${page} / ${of}`,
  back: '↩ 回到回答',
  remove: '删除',
  thanks: '谢谢，已计入你的评价。',
  outdated: '这个按钮已过期，请重新提问。',
  notYours: '只有提问者可以删除这条回复。',
  tooFast: (seconds) => `问得太快了，${seconds}秒后再来。`,
  stillTooFast: '还是太快了，请稍等一会儿。',
  apology: (reference) => `抱歉，我们这边出了错。编号：${reference}`,
  onlyMe: '只有我看得到回答',
  noText: '这条消息里没有可核查的文字。',
  unseen: '我在这里读不到那条消息。请右键点它，选“应用”里的“对照记录核查”。',
  ask: '请问我一个问题，例如“什么时候开庭？”，或看 /help。',
  unread: '没有提到我的回复，我读不到。请提到我，或用 /ask。',
  lacking: (permissions) => `致管理员：我在本频道缺少权限 ${permissions}，因此在这里被提到时无法回答；命令仍然可用。`,
};

const WORDS = { en, zh };

/** The same few words stand under every reply; those with a reference in them come once. */
const traditional = keepRecent<string>(100);
const inTraditional = (text: string): string => traditional(text, () => toTraditional(text));

/** Words in a reply's language; `pick` chooses them. */
export const deskSays = (language: ReplyLanguage, pick: Pick): string =>
  language === 'zh-Hant' ? inTraditional(pick(WORDS.zh, language)) : pick(WORDS[language], language);

/** Chooses words; it may look at the language where other words go into them. */
export type Pick = (words: DeskWords, language: ReplyLanguage) => string;
