/** The least that the bot needs, and what of it is missing somewhere. https://docs.discord.com/developers/topics/permissions */
import { PermissionFlagsBits } from 'discord.js';
import type { PermissionsBitField } from 'discord.js';
import type { ReplyLanguage } from '../../reply/reply.ts';

/** Commands need none of these; answering a mention does. */
const NEEDED = {
  ViewChannel: { en: 'View Channel', zh: '查看频道', 'zh-Hant': '檢視頻道' },
  SendMessages: { en: 'Send Messages', zh: '发送消息', 'zh-Hant': '傳送訊息' },
  SendMessagesInThreads: { en: 'Send Messages in Threads', zh: '在子区内发送消息', 'zh-Hant': '在討論串中傳送訊息' },
  ReadMessageHistory: { en: 'Read Message History', zh: '阅读消息历史记录', 'zh-Hant': '讀取訊息歷史' },
} as const satisfies Partial<Record<keyof typeof PermissionFlagsBits, Record<ReplyLanguage, string>>>;
export type Needed = keyof typeof NEEDED;
const NAMES: readonly Needed[] = ['ViewChannel', 'SendMessages', 'SendMessagesInThreads', 'ReadMessageHistory'];

/** All that is asked for when the bot is added, as one number. */
const ASKED = NAMES.reduce((bits, name) => bits | PermissionFlagsBits[name], 0n);

/** Which of the needed permissions are not there. In a thread one writes by another permission than outside. */
export function lackingOf(permissions: Readonly<PermissionsBitField>, thread: boolean): Needed[] {
  const other: Needed = thread ? 'SendMessages' : 'SendMessagesInThreads';
  return NAMES.filter((name) => name !== other && !permissions.has(PermissionFlagsBits[name]));
}

/** Their names as Discord's settings show them. */
export const namesOf = (lacking: readonly Needed[], language: ReplyLanguage): string =>
  new Intl.ListFormat(language === 'en' ? 'en-GB' : 'zh-CN', { type: 'conjunction' }).format(lacking.map((name) => NEEDED[name][language]));

/** Where a server's owner adds the bot: https://docs.discord.com/developers/topics/oauth2#bot-authorization-flow */
export function inviteLink(applicationId: string): string {
  const query = new URLSearchParams({ client_id: applicationId, permissions: String(ASKED), scope: 'bot applications.commands' });
  return `https://discord.com/oauth2/authorize?${query.toString()}`;
}
