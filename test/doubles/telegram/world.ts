/** What the local Telegram knows: people, bots, chats with their members, topics and messages. */
import type {
  BotCommand,
  CallbackQuery,
  Chat,
  ChatMember,
  ChatPermissions,
  InlineQueryResult,
  Message,
  Update,
  User,
  UserFromGetMe,
} from 'grammy/types';
import { Inbox } from './inbox.ts';
import { UpdateQueue } from './queue.ts';

/** Stand in for whoever writes as a chat: https://core.telegram.org/bots/api#message (`from`) */
export const ANONYMOUS_ADMIN: User = { id: 1_087_968_824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' };
export const CHANNEL_BOT: User = { id: 136_817_688, is_bot: true, first_name: 'Channel', username: 'Channel_Bot' };
export const TELEGRAM: User = { id: 777_000, is_bot: false, first_name: 'Telegram' };
/** The topic that every forum has; its messages carry no thread id. */
export const GENERAL = 1;

/** What a press was answered with. */
export interface Toast {
  readonly text: string;
  readonly alert: boolean;
  readonly url: string | undefined;
}

/** What an inline query was answered with. */
export interface InlineAnswer {
  readonly results: readonly InlineQueryResult[];
  readonly personal: boolean;
  readonly cacheSeconds: number;
  readonly nextOffset: string;
}

export interface BotState {
  readonly token: string;
  user: UserFromGetMe;
  readonly queue: UpdateQueue;
  /** By scope and language. */
  readonly menus: Map<string, readonly BotCommand[]>;
  /** Names and descriptions, by method and language. */
  readonly texts: Map<string, string>;
  readonly presses: Map<string, (toast: Toast) => void>;
  readonly queries: Map<string, (answer: InlineAnswer) => void>;
}

/** A chat as the server keeps it. A private chat belongs to one person and one bot. */
export interface Place {
  chat: Chat;
  readonly bot: BotState | undefined;
  readonly members: Map<number, ChatMember>;
  readonly messages: Map<number, Message>;
  readonly topics: Map<number, { readonly name: string; closed: boolean }>;
  nextMessage: number;
  lastBot: number | undefined;
  linked: Place | undefined;
  upgradedTo: Place | undefined;
  /** What bots sent here, and what they edited here, in order. */
  readonly sent: Inbox<Message>;
  /** What one member alone was shown, and who. */
  readonly alone: { readonly receiver: number; readonly message: Message }[];
  readonly edited: Inbox<Message>;
  readonly deleted: number[];
  readonly pinned: number[];
  /** What everybody may do in a group. */
  permissions?: ChatPermissions;
  /** Nothing of the bot's can be edited, or deleted, there any more. */
  uneditable: boolean;
  undeletable: boolean;
}

export interface InlineMessage {
  readonly bot: BotState;
  message: Message;
  readonly edited: Inbox<Message>;
}

/** Everything there is. */
export class World {
  readonly bots = new Map<string, BotState>();
  readonly places: Place[] = [];
  readonly inline = new Map<string, InlineMessage>();
  #ids = 5000;
  #now = Math.floor(Date.UTC(2041, 5, 1) / 1000);

  id(): number {
    return this.#ids++;
  }

  /** The server's clock in seconds: each event takes one. */
  tick(): number {
    return this.#now++;
  }

  person(name: string, language?: string): User {
    return {
      id: this.id(),
      is_bot: false,
      first_name: name,
      username: `${name.toLowerCase()}_person`,
      ...(language !== undefined && { language_code: language }),
    };
  }

  addBot(username: string, { privacy = true, token }: { privacy?: boolean | undefined; token?: string | undefined } = {}): BotState {
    const id = this.id();
    const bot: BotState = {
      token: token ?? `${id}:${'t'.repeat(35)}`,
      user: {
        id,
        is_bot: true,
        first_name: username,
        username,
        can_join_groups: true,
        can_read_all_group_messages: !privacy,
        supports_inline_queries: true,
        can_connect_to_business: false,
        has_main_web_app: false,
        has_topics_enabled: false,
        allows_users_to_create_topics: false,
        can_manage_bots: false,
        supports_join_request_queries: false,
      },
      queue: new UpdateQueue(),
      menus: new Map(),
      texts: new Map(),
      presses: new Map(),
      queries: new Map(),
    };
    this.bots.set(bot.token, bot);
    return bot;
  }

  place(chat: Chat, bot?: BotState): Place {
    const place: Place = {
      chat,
      bot,
      members: new Map(),
      messages: new Map(),
      topics: new Map(),
      // The first message of a forum is its General topic.
      nextMessage: 2,
      lastBot: undefined,
      linked: undefined,
      upgradedTo: undefined,
      sent: new Inbox(`a message in ${chat.type} ${chat.id}`),
      alone: [],
      edited: new Inbox(`an edit in ${chat.type} ${chat.id}`),
      deleted: [],
      pinned: [],
      uneditable: false,
      undeletable: false,
    };
    this.places.push(place);
    return place;
  }

  /** The chat that a bot means by an id. */
  placeOf(bot: BotState, id: number): Place | undefined {
    return this.places.find(({ chat, bot: owner }) => chat.id === id && (owner === undefined || owner === bot));
  }

  /** Keeps a new message and returns it whole. */
  keep(place: Place, message: Omit<Message, 'message_id' | 'date' | 'chat'>): Message {
    const kept: Message = { ...message, message_id: place.nextMessage++, date: this.tick(), chat: place.chat };
    place.messages.set(kept.message_id, kept);
    return kept;
  }

  /** Shows a message to the bots that see it. */
  show(place: Place, message: Message, edited = false): void {
    for (const bot of this.bots.values()) {
      if (!sees(bot, place, message)) continue;
      bot.queue.push(messageUpdate(place, structuredClone(message), edited));
    }
  }

  /** Changes somebody's place in a chat, and tells the bot that it is about, and the bots that are admins. */
  setMember(place: Place, member: ChatMember, by: User): void {
    const before = place.members.get(member.user.id) ?? { status: 'left', user: member.user };
    place.members.set(member.user.id, member);
    const change = { chat: place.chat, from: by, date: this.tick(), old_chat_member: before, new_chat_member: member };
    for (const bot of this.bots.values()) {
      if (bot.user.id === member.user.id) bot.queue.push({ my_chat_member: change });
      else if (place.members.get(bot.user.id)?.status === 'administrator') bot.queue.push({ chat_member: change });
    }
  }

  presses(bot: BotState, query: Omit<CallbackQuery, 'id' | 'chat_instance'>): Promise<Toast> {
    const id = String(this.id());
    return new Promise((resolve) => {
      bot.presses.set(id, resolve);
      bot.queue.push({ callback_query: { ...query, id, chat_instance: 'here' } });
    });
  }
}

/** An update whose type fits the chat. The double's messages are always whole, so the narrower types hold by construction. */
function messageUpdate(place: Place, message: Message, edited: boolean): Omit<Update, 'update_id'> {
  const { from, edit_date: editDate = message.date } = message;
  const { chat } = place;
  if (chat.type === 'channel') {
    const post = { ...message, chat };
    return edited ? { edited_channel_post: { ...post, edit_date: editDate } } : { channel_post: post };
  }
  const said = { ...message, chat, from: from ?? TELEGRAM };
  return edited ? { edited_message: { ...said, edit_date: editDate } } : { message: said };
}

const PRESENT: ReadonlySet<ChatMember['status']> = new Set(['creator', 'administrator', 'member', 'restricted']);
export const isIn = (place: Place, user: number): boolean => {
  const member = place.members.get(user);
  return member !== undefined && PRESENT.has(member.status) && !(member.status === 'restricted' && !member.is_member);
};

/** What a bot is shown, with and without privacy mode: https://core.telegram.org/bots/features#privacy-mode */
export function sees(bot: BotState, place: Place, message: Message): boolean {
  const { user } = bot;
  const { from } = message;
  const real = from === undefined || !from.is_bot || from.id === ANONYMOUS_ADMIN.id || from.id === CHANNEL_BOT.id;
  if (!real || !isIn(place, user.id)) return false;
  if (place.chat.type === 'private' || place.chat.type === 'channel') return true;
  if (message.text === undefined && message.caption === undefined && message.photo === undefined) return true;
  if (user.can_read_all_group_messages || place.members.get(user.id)?.status === 'administrator') return true;
  if (message.via_bot?.id === user.id || message.reply_to_message?.from?.id === user.id) return true;
  const [first] = message.entities ?? message.caption_entities ?? [];
  if (first?.type !== 'bot_command' || first.offset !== 0) return false;
  const [, whom] = (message.text ?? message.caption ?? '').slice(0, first.length).split('@');
  if (whom !== undefined) return whom.toLowerCase() === user.username.toLowerCase();
  const bots = [...place.members.values()].filter((member) => member.user.is_bot && isIn(place, member.user.id));
  return bots.length === 1 || place.lastBot === user.id;
}
