/** Which chat's posts somebody sees to: the group where they write, or the group or channel that they chose in their private chat. */
import type { ReplyKeyboardMarkup } from 'grammy/types';
import type { Command } from '../../../../commands/definition.ts';
import type { Asker } from '../../desk/asker.ts';
import { chatKey } from '../asker.ts';
import type { Visitor } from '../asker.ts';
import type { TelegramParts } from '../parts.ts';
import type { TelegramWords } from '../words.ts';

/** The command that this is about. */
export const isPost = (command: Command | undefined): boolean => command?.name === 'post';

/** So long a choice holds. */
const HOLDS = 90 * 24 * 60 * 60_000;
const keyOf = (person: number): string => `manages:${person}`;
/** Under which it is kept that a group has become another. */
export const movedKey = (chat: string): string => `moved:${chat}`;

export interface Managing {
  /** Where somebody's posts go; undefined in a private chat where none is chosen. */
  readonly standsOf: (visitor: Visitor) => Promise<NonNullable<Asker['stands']> | undefined>;
  readonly choose: (person: number, chat: number) => Promise<void>;
}

/** Opens what is kept of it. */
export const openManaging = ({ kept }: Pick<TelegramParts, 'kept'>): Managing => ({
  async standsOf({ crowd, chat, person, asChat, thread, request }) {
    const more = request === undefined ? {} : { request };
    if (crowd)
      return { chat: chatKey(chat), channel: String(chat), asChat, ...(thread !== undefined && { topic: String(thread) }), ...more };
    const chosen = await kept.get(keyOf(person));
    if (chosen === undefined) return undefined;
    const channel = (await kept.get(movedKey(chosen))) ?? chosen;
    return { chat: chatKey(channel), channel, asChat: false, ...more };
  },
  choose: async (person, chat) => kept.set(keyOf(person), String(chat), HOLDS),
});

/** Nowhere in particular: enough for what a button carries with it. */
export const NOWHERE = { chat: '', channel: '', asChat: false } as const;

/** Buttons that let somebody pick a chat that the bot is in: https://core.telegram.org/bots/api#keyboardbuttonrequestchat */
export const chatPicker = ({ posts }: TelegramWords): ReplyKeyboardMarkup => ({
  keyboard: [
    [
      { text: posts.group, request_chat: { request_id: 1, chat_is_channel: false, bot_is_member: true } },
      { text: posts.channel, request_chat: { request_id: 2, chat_is_channel: true } },
    ],
  ],
  resize_keyboard: true,
  one_time_keyboard: true,
});
