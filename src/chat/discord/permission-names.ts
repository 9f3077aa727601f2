/** The permissions that are spoken of, by their names in Discord's settings. https://docs.discord.com/developers/topics/permissions */
import type { PermissionFlagsBits } from 'discord.js';
import type { ReplyLanguage } from '../../reply/reply.ts';

const NAMES = {
  ViewChannel: { en: 'View Channel', zh: '查看频道', 'zh-Hant': '檢視頻道' },
  SendMessages: { en: 'Send Messages', zh: '发送消息', 'zh-Hant': '傳送訊息' },
  SendMessagesInThreads: { en: 'Send Messages in Threads', zh: '在子区内发送消息', 'zh-Hant': '在討論串中傳送訊息' },
  ReadMessageHistory: { en: 'Read Message History', zh: '阅读消息历史记录', 'zh-Hant': '讀取訊息歷史' },
  ManageMessages: { en: 'Manage Messages', zh: '管理消息', 'zh-Hant': '管理訊息' },
  AttachFiles: { en: 'Attach Files', zh: '附加文件', 'zh-Hant': '附加檔案' },
  PinMessages: { en: 'Pin Messages', zh: '置顶消息', 'zh-Hant': '釘選訊息' },
} as const satisfies Partial<Record<keyof typeof PermissionFlagsBits, Record<ReplyLanguage, string>>>;
export type Permission = keyof typeof NAMES;

/** Their names as one text. */
export const namesOf = (permissions: readonly Permission[], language: ReplyLanguage): string =>
  new Intl.ListFormat(language === 'en' ? 'en-GB' : 'zh-CN', { type: 'conjunction' }).format(
    permissions.map((one) => NAMES[one][language]),
  );
