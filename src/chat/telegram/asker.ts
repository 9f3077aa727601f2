/** Who asks, where, and how the answer gets back there. */
import type { Chat, Message, User } from 'grammy/types';
import type { Asker } from '../desk/asker.ts';
import { languageOfLocale } from './language.ts';

/** Somebody in a chat: as the desk knows them, and as Telegram does. */
export interface Visitor {
  /** A moderator only where that was looked up. */
  readonly asker: Asker;
  readonly person: number;
  readonly chat: number;
  /** Others than the asker see what is written there. */
  readonly crowd: boolean;
  /** Writes for the chat itself, which only its admins may: an anonymous admin, a channel's post. */
  readonly asChat: boolean;
  /** The topic of a forum that they write in. */
  readonly thread?: number | undefined;
  /** The message that they wrote, by a name that is the same whenever it is read. */
  readonly request?: string | undefined;
}

/** Where a message goes: a chat, and in a forum its topic. */
export interface Where {
  readonly chat: number;
  readonly thread: number | undefined;
}

/** The key that limits of a chat are counted under. */
export const placeOf = (chat: number): string => `telegram:${chat}`;
/** The key that a group's or a channel's things are kept under. */
export const chatKey = (chat: number | string): string => `telegram:chat:${chat}`;

interface Known {
  readonly person: number;
  readonly chat: Chat | undefined;
  readonly locale: string | undefined;
  readonly asChat: boolean;
}

function visitorOf({ person, chat, locale, asChat }: Known): Visitor {
  const crowd = chat !== undefined && chat.type !== 'private';
  return {
    asker: {
      person: `telegram:${person}`,
      // Alone with the bot nobody else can press. Who writes as a chat presses as a person: then the buttons are everybody's.
      owner: crowd && person > 0 ? person.toString(36) : '',
      chat: crowd ? chatKey(chat.id) : undefined,
      place: placeOf(chat?.id ?? person),
      moderator: false,
      locales: { person: languageOfLocale(locale), chat: undefined },
    },
    person,
    chat: chat?.id ?? person,
    crowd,
    asChat,
  };
}

/** Who wrote a message. */
export const writerOf = (message: Pick<Message, 'chat' | 'from' | 'sender_chat'> & Partial<Message>): Visitor => {
  const { chat, from, sender_chat: sender, message_id: id, is_topic_message: inTopic, message_thread_id: thread } = message;
  const visitor = visitorOf({
    person: sender?.id ?? from?.id ?? chat.id,
    chat,
    locale: sender === undefined ? from?.language_code : undefined,
    asChat: sender?.id === chat.id,
  });
  return {
    ...visitor,
    ...(inTopic === true && thread !== undefined && { thread }),
    ...(id !== undefined && { request: `telegram:${chat.id}:${id}` }),
  };
};

/** Who pressed a button or asked inline; without a chat where Telegram tells none. */
export const presserOf = ({ id, language_code: locale }: User, chat: Chat | undefined): Visitor =>
  visitorOf({ person: id, chat, locale, asChat: false });

/**
 * Where the answer to a message goes. General, the topic that every forum has, is written to without a thread, and a thread that is no
 * topic is no place to write to: https://core.telegram.org/bots/api#message (`is_topic_message`)
 */
export const whereOf = ({ chat, is_topic_message: inTopic, message_thread_id: thread }: Message): Where => ({
  chat: chat.id,
  thread: inTopic === true ? thread : undefined,
});
