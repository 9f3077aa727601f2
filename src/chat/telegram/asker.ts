/** Who asks, where, and how the answer gets back there. */
import type { Chat, Message, User } from 'grammy/types';

/** Somebody in a chat. Ids are Telegram's own, as text. */
export interface Asker {
  readonly person: string;
  /** The same as the person's in a private chat. */
  readonly chat: string;
  readonly place: Chat['type'] | 'inline';
  /** The person's own language in Telegram, such as `zh-hans`; absent where nobody in person writes. */
  readonly locale: string | undefined;
  /** Writes for the chat itself, which only its admins may: an anonymous admin, a channel's post. */
  readonly asChat: boolean;
}

/** Where a message goes: a chat, and in a forum its topic. */
export interface Where {
  readonly chat: number;
  readonly thread: number | undefined;
}

/** Who wrote a message. */
export function askerOf({ chat, from, sender_chat: sender }: Pick<Message, 'chat' | 'from' | 'sender_chat'>): Asker {
  return {
    person: String(sender?.id ?? from?.id ?? chat.id),
    chat: String(chat.id),
    place: chat.type,
    locale: sender === undefined ? from?.language_code : undefined,
    asChat: sender?.id === chat.id,
  };
}

/** Who pressed a button or asked inline; without a chat where Telegram tells none. */
export const presserOf = (from: User, chat: Chat | undefined): Asker => ({
  person: String(from.id),
  chat: String(chat?.id ?? from.id),
  place: chat?.type ?? 'inline',
  locale: from.language_code,
  asChat: false,
});

/**
 * Where the answer to a message goes. General, the topic that every forum has, is written to without a thread, and a thread that is no
 * topic is no place to write to: https://core.telegram.org/bots/api#message (`is_topic_message`)
 */
export const whereOf = ({ chat, is_topic_message: inTopic, message_thread_id: thread }: Message): Where => ({
  chat: chat.id,
  thread: inTopic === true ? thread : undefined,
});
