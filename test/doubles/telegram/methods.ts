/** The methods of the Bot API that the double speaks: https://core.telegram.org/bots/api#available-methods */
import type { ChatMember, InlineKeyboardMarkup, InlineQueryResult, Message, MessageEntity } from 'grammy/types';
import { z } from 'zod';
import { complete, parseHtml } from './markup.ts';
import type { Formatted } from './markup.ts';
import { badRequest, forbidden } from './refusal.ts';
import { GENERAL, isIn } from './world.ts';
import type { BotState, InlineMessage, Place, World } from './world.ts';

export interface Call {
  readonly world: World;
  readonly bot: BotState;
  readonly body: unknown;
  /** Tells that the caller hung up. */
  readonly gone: AbortSignal;
}
type Method = (call: Call) => unknown;

/** How many characters a message holds once its markup has been read. */
export const LONGEST_TEXT = 4096;

const Entities = z.array(z.custom<MessageEntity>((value) => typeof value === 'object'));
const Keyboard = z.custom<InlineKeyboardMarkup>((value) => typeof value === 'object' && value !== null && 'inline_keyboard' in value);
const Markup = z.union([
  Keyboard,
  z.looseObject({ force_reply: z.literal(true) }),
  z.looseObject({ remove_keyboard: z.literal(true) }),
  z.looseObject({ keyboard: z.array(z.array(z.looseObject({ text: z.string() }))) }),
]);
const ChatRef = z.coerce.number();
const Texted = z.looseObject({ text: z.string(), parse_mode: z.string().optional(), entities: Entities.optional() });
const Send = Texted.extend({
  chat_id: ChatRef,
  message_thread_id: z.number().optional(),
  reply_parameters: z.looseObject({ message_id: z.number(), allow_sending_without_reply: z.boolean().optional() }).optional(),
  reply_markup: Markup.optional(),
  ephemeral_message_parameters: z.looseObject({ receiver_user_id: z.number() }).optional(),
});
const Target = z.looseObject({
  chat_id: ChatRef.optional(),
  message_id: z.number().optional(),
  inline_message_id: z.string().optional(),
  reply_markup: Keyboard.optional(),
});

function formatted({ text, parse_mode: mode, entities }: z.infer<typeof Texted>): Formatted {
  if (mode !== undefined && mode.toLowerCase() !== 'html') throw badRequest('unsupported parse_mode');
  const read = complete(mode === undefined ? { text, entities: entities ?? [] } : parseHtml(text));
  if (read.text.trim() === '') throw badRequest('message text is empty');
  if (read.text.length > LONGEST_TEXT) throw badRequest('message is too long');
  return read;
}

/** The chat, where the bot may write; else the refusal that the real server gives. */
function writable({ world, bot }: Call, id: number): Place {
  const place = world.placeOf(bot, id);
  if (place === undefined) throw id > 0 ? forbidden("bot can't initiate conversation with a user") : badRequest('chat not found');
  const { chat, upgradedTo } = place;
  if (upgradedTo !== undefined)
    throw badRequest('group chat was upgraded to a supergroup chat', { migrate_to_chat_id: upgradedTo.chat.id });
  if (chat.type === 'private') {
    if (!isIn(place, bot.user.id)) throw forbidden('bot was blocked by the user');
    return place;
  }
  const member = place.members.get(bot.user.id);
  if (member?.status === 'kicked') throw forbidden(`bot was kicked from the ${chat.type} chat`);
  if (!isIn(place, bot.user.id)) throw forbidden(`bot is not a member of the ${chat.type} chat`);
  if (member?.status === 'restricted' && !member.can_send_messages) throw badRequest('not enough rights to send text messages to the chat');
  if (chat.type === 'channel' && !(member?.status === 'administrator' && member.can_post_messages === true))
    throw badRequest('need administrator rights in the channel chat');
  return place;
}

const Quoted = z.custom<NonNullable<Message['reply_to_message']>>(
  (value) => typeof value === 'object' && value !== null && !('reply_to_message' in value),
);

/** A message as others quote it: without what it quotes itself. */
export const quoted = (message: Message): NonNullable<Message['reply_to_message']> => Quoted.parse(without(message, 'reply_to_message'));

/** A message without one of its optional parts. */
export function without(message: Message, part: 'reply_to_message' | 'reply_markup' | 'entities' | 'caption_entities'): Message {
  const rest = { ...message };
  Reflect.deleteProperty(rest, part);
  return rest;
}

function threadOf(place: Place, thread: number | undefined): Pick<Message, 'message_thread_id' | 'is_topic_message'> {
  if (thread === undefined) return {};
  const topic = thread === GENERAL ? undefined : place.topics.get(thread);
  if (topic === undefined) throw badRequest('message thread not found');
  if (topic.closed) throw badRequest('TOPIC_CLOSED');
  return { message_thread_id: thread, is_topic_message: true };
}

const sendMessage: Method = (call) => {
  const { world, bot, body } = call;
  const sent = Send.parse(body);
  const place = writable(call, sent.chat_id);
  const text = formatted(sent);
  const { reply_parameters: reply, reply_markup: markup } = sent;
  const receiver = sent.ephemeral_message_parameters?.receiver_user_id;
  if (receiver !== undefined) return sendAlone(call, place, receiver, text, markup);
  const original = reply && place.messages.get(reply.message_id);
  if (reply !== undefined && original === undefined && reply.allow_sending_without_reply !== true)
    throw badRequest('message to be replied not found');
  checkKeyboard(markup);
  const message = world.keep(place, {
    ...(place.chat.type === 'channel' ? { sender_chat: place.chat } : { from: botUser(bot) }),
    ...threadOf(place, sent.message_thread_id),
    ...(original !== undefined && { reply_to_message: quoted(original) }),
    ...text,
    entities: [...text.entities],
    ...keyboardOf(markup),
  });
  place.lastBot = bot.user.id;
  place.sent.push(message);
  return message;
};

/** One member sees it, and it has no id among the messages of the chat: https://core.telegram.org/bots/api#ephemeral-messages-and-commands */
function sendAlone({ world, bot }: Call, place: Place, receiver: number, text: Formatted, markup: unknown): Message {
  if (place.chat.type === 'private') throw badRequest('ephemeral messages can be sent only in groups');
  if (place.members.get(bot.user.id)?.status !== 'administrator') throw badRequest('not enough rights to send ephemeral messages');
  if (place.members.get(receiver) === undefined) throw badRequest('PARTICIPANT_ID_INVALID');
  const message: Message = {
    message_id: 0,
    ephemeral_message_id: 1,
    date: world.tick(),
    chat: place.chat,
    from: botUser(bot),
    ...text,
    entities: [...text.entities],
    ...keyboardOf(markup),
  };
  place.alone.push({ receiver, message });
  return message;
}

const botUser = ({ user: { id, is_bot, first_name, username } }: BotState) => ({ id, is_bot, first_name, username });

function keyboardOf(markup: unknown): Pick<Message, 'reply_markup'> {
  const keyboard = Keyboard.safeParse(markup);
  return keyboard.success && keyboard.data.inline_keyboard.length > 0 ? { reply_markup: keyboard.data } : {};
}

function checkKeyboard(markup: unknown): void {
  const keyboard = Keyboard.safeParse(markup);
  if (!keyboard.success) return;
  for (const button of keyboard.data.inline_keyboard.flat()) {
    if (button.text === '') throw badRequest("can't parse inline keyboard button: Text is empty");
    if (!('callback_data' in button)) continue;
    const size = Buffer.byteLength(button.callback_data);
    if (size < 1 || size > 64) throw badRequest('BUTTON_DATA_INVALID');
  }
}

/** The message that an edit is about, with where edits of it are noted. */
function edited(
  call: Call,
): Pick<InlineMessage, 'message' | 'edited'> & { readonly inline: boolean; readonly change: (message: Message) => void } {
  const { world, bot } = call;
  const target = Target.parse(call.body);
  if (target.inline_message_id !== undefined) {
    const found = world.inline.get(target.inline_message_id);
    if (found === undefined || found.bot !== bot) throw badRequest('MESSAGE_ID_INVALID');
    return { ...found, inline: true, change: (message) => void (found.message = message) };
  }
  const place = world.placeOf(bot, target.chat_id ?? 0);
  if (place === undefined) throw badRequest('chat not found');
  writable(call, target.chat_id ?? 0);
  const message = place.messages.get(target.message_id ?? 0);
  if (message === undefined) throw badRequest('message to edit not found');
  if (place.uneditable) throw badRequest("message can't be edited");
  if (message.from?.id !== bot.user.id && message.sender_chat?.id !== place.chat.id) throw badRequest("message can't be edited");
  return {
    message,
    edited: place.edited,
    inline: false,
    change: (next) => void place.messages.set(message.message_id, next),
  };
}

const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';
// A picture that is sent anew is another, whatever it shows.
const looks = ({ text, entities, photo, edit_date, reply_markup }: Message): string =>
  JSON.stringify([text, entities ?? [], reply_markup ?? {}, photo === undefined ? 0 : (edit_date ?? 0)]);

function edit(call: Call, changeOf: (message: Message) => Message): Message | true {
  const target = edited(call);
  const next = { ...changeOf(target.message), edit_date: call.world.tick() };
  if (looks(next) === looks(target.message)) throw badRequest(NOT_MODIFIED);
  target.change(next);
  target.edited.push(next);
  return target.inline ? true : next;
}

const editMessageText: Method = (call) => {
  const text = formatted(Texted.parse(call.body));
  const { reply_markup: markup } = Target.parse(call.body);
  checkKeyboard(markup);
  return edit(call, (message) => {
    if (message.photo !== undefined) throw badRequest('there is no text in the message to edit');
    return { ...without(message, 'reply_markup'), ...text, entities: [...text.entities], ...keyboardOf(markup) };
  });
};

const Captioned = z.looseObject({ caption: z.string().optional(), parse_mode: z.string().optional() });
/** What stands beneath a picture: https://core.telegram.org/bots/api#sendphoto */
const LONGEST_CAPTION = 1024;
const PHOTO = [{ file_id: 'photo', file_unique_id: 'photo', width: 1080, height: 1080 }];

function captioned(body: unknown): Pick<Message, 'caption' | 'caption_entities' | 'photo'> {
  const { caption = '', parse_mode: mode } = Captioned.parse(body);
  const { text, entities } = formatted({ text: caption, parse_mode: mode });
  if (text.length > LONGEST_CAPTION) throw badRequest('message caption is too long');
  return { photo: PHOTO, caption: text, caption_entities: [...entities] };
}

const sendPhoto: Method = (call) => {
  const { world, bot, body } = call;
  const sent = Send.omit({ text: true }).extend({ photo: z.string() }).parse(body);
  const place = writable(call, sent.chat_id);
  const member = place.members.get(bot.user.id);
  if (member?.status === 'restricted' && !member.can_send_photos) throw badRequest('not enough rights to send photos to the chat');
  const message = world.keep(place, {
    ...(place.chat.type === 'channel' ? { sender_chat: place.chat } : { from: botUser(bot) }),
    ...threadOf(place, sent.message_thread_id),
    ...captioned(body),
  });
  place.lastBot = bot.user.id;
  place.sent.push(message);
  return message;
};

const editMessageMedia: Method = (call) => {
  const { media } = z.looseObject({ media: z.looseObject({ type: z.literal('photo'), media: z.string() }) }).parse(call.body);
  return edit(call, (message) => ({ ...message, ...captioned(media) }));
};

const editMessageReplyMarkup: Method = (call) => {
  const { reply_markup: markup } = Target.parse(call.body);
  checkKeyboard(markup);
  return edit(call, (message) => ({ ...without(message, 'reply_markup'), ...keyboardOf(markup) }));
};

const deleteMessage: Method = (call) => {
  const { chat_id: id, message_id: message } = z.looseObject({ chat_id: ChatRef, message_id: z.number() }).parse(call.body);
  const place = writable(call, id);
  if (place.undeletable && place.messages.has(message)) throw badRequest("message can't be deleted");
  if (!place.messages.delete(message)) throw badRequest('message to delete not found');
  place.deleted.push(message);
  return true;
};

const answerCallbackQuery: Method = ({ bot, body }) => {
  const {
    callback_query_id: id,
    text = '',
    show_alert: alert = false,
    url,
  } = z
    .looseObject({
      callback_query_id: z.string(),
      text: z.string().optional(),
      show_alert: z.boolean().optional(),
      url: z.string().optional(),
    })
    .parse(body);
  const answer = bot.presses.get(id);
  if (answer === undefined) throw badRequest('query is too old and response timeout expired or query ID is invalid');
  if (text.length > 200) throw badRequest('MESSAGE_TOO_LONG');
  bot.presses.delete(id);
  answer({ text, alert, url });
  return true;
};

const InlineResult = z.custom<InlineQueryResult>((value) => typeof value === 'object' && value !== null && 'id' in value);
const answerInlineQuery: Method = ({ bot, body }) => {
  const read = z
    .looseObject({
      inline_query_id: z.string(),
      results: z.array(InlineResult),
      is_personal: z.boolean().optional(),
      cache_time: z.number().optional(),
      next_offset: z.string().optional(),
    })
    .parse(body);
  if (read.results.length > 50) throw badRequest('RESULTS_TOO_MUCH');
  if (new Set(read.results.map(({ id }) => id)).size < read.results.length) throw badRequest('RESULT_ID_DUPLICATE');
  for (const result of read.results) {
    if (!('input_message_content' in result) || result.input_message_content === undefined) continue;
    contentOf(result);
    checkKeyboard(result.reply_markup);
  }
  const answer = bot.queries.get(read.inline_query_id);
  if (answer === undefined) throw badRequest('query is too old and response timeout expired or query ID is invalid');
  bot.queries.delete(read.inline_query_id);
  answer({
    results: read.results,
    personal: read.is_personal ?? false,
    cacheSeconds: read.cache_time ?? 300,
    nextOffset: read.next_offset ?? '',
  });
  return true;
};

/** The message that an inline result becomes. */
export function contentOf(result: InlineQueryResult): Formatted {
  const content = z
    .looseObject({
      input_message_content: z.looseObject({ message_text: z.string(), parse_mode: z.string().optional(), entities: Entities.optional() }),
    })
    .parse(result).input_message_content;
  return formatted({ ...content, text: content.message_text });
}

const Scoped = z.looseObject({
  scope: z.looseObject({ type: z.string(), chat_id: ChatRef.optional() }).optional(),
  language_code: z.string().optional(),
});
const menuKey = (body: unknown): string => {
  const { scope, language_code: language = '' } = Scoped.parse(body ?? {});
  return `${scope?.type ?? 'default'}${scope?.chat_id === undefined ? '' : ` ${scope.chat_id}`}/${language}`;
};

const setMyCommands: Method = ({ bot, body }) => {
  const { commands } = z
    .looseObject({ commands: z.array(z.object({ command: z.string(), description: z.string() })).max(100) })
    .parse(body);
  if (!commands.every(({ command }) => /^[a-z0-9_]{1,32}$/u.test(command))) throw badRequest('BOT_COMMAND_INVALID');
  if (!commands.every(({ description }) => description.length >= 1 && description.length <= 256))
    throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
  bot.menus.set(menuKey(body), commands);
  return true;
};

/** A setter of one text in one language, and its getter. */
function texts(name: 'Name' | 'Description' | 'ShortDescription', field: string, longest: number): Readonly<Record<string, Method>> {
  const keyOf = (body: unknown): string => `${name}/${Scoped.parse(body ?? {}).language_code ?? ''}`;
  return {
    [`setMy${name}`]: ({ bot, body }) => {
      const value = z.looseObject({ [field]: z.string().optional() }).parse(body)[field];
      const text = typeof value === 'string' ? value : '';
      if (text.length > longest) throw badRequest(`${field} is too long`);
      bot.texts.set(keyOf(body), text);
      return true;
    },
    [`getMy${name}`]: ({ bot, body }) => ({ [field]: bot.texts.get(keyOf(body)) ?? bot.texts.get(`${name}/`) ?? '' }),
  };
}

const setWebhook: Method = ({ bot, body }) => {
  const read = z
    .looseObject({
      url: z.string(),
      secret_token: z.string().optional(),
      max_connections: z.number().optional(),
      allowed_updates: z.array(z.string()).optional(),
      drop_pending_updates: z.boolean().optional(),
    })
    .parse(body);
  if (read.secret_token !== undefined && !/^[\w-]{1,256}$/u.test(read.secret_token))
    throw badRequest('secret token contains unallowed characters');
  const webhook = read.url === '' ? undefined : { url: read.url, secret: read.secret_token, connections: read.max_connections ?? 40 };
  bot.queue.setWebhook(webhook, read.allowed_updates, read.drop_pending_updates ?? false);
  return true;
};

const getUpdates: Method = ({ bot, body, gone }): Promise<readonly unknown[]> => {
  const read = z
    .looseObject({
      offset: z.number().optional(),
      limit: z.number().optional(),
      timeout: z.number().optional(),
      allowed_updates: z.array(z.string()).optional(),
    })
    .parse(body ?? {});
  return bot.queue.poll({
    offset: read.offset ?? 0,
    limit: read.limit ?? 100,
    timeout: read.timeout ?? 0,
    allowed: read.allowed_updates,
    gone,
  });
};

/** A chat that can be asked about. */
function known(call: Call, id: number): Place {
  const place = call.world.placeOf(call.bot, id);
  if (place === undefined) throw badRequest('chat not found');
  if (place.upgradedTo !== undefined)
    throw badRequest('group chat was upgraded to a supergroup chat', { migrate_to_chat_id: place.upgradedTo.chat.id });
  if (place.members.get(call.bot.user.id)?.status === 'kicked') throw forbidden(`bot was kicked from the ${place.chat.type} chat`);
  return place;
}

const memberOf = (call: Call, id: number, user: number): ChatMember => {
  const place = known(call, id);
  const member = place.members.get(user);
  if (member === undefined) throw badRequest('PARTICIPANT_ID_INVALID');
  return member;
};

/** Every method by its name. */
export const METHODS: Readonly<Record<string, Method>> = {
  getMe: ({ bot }) => bot.user,
  getUpdates,
  setWebhook,
  deleteWebhook: ({ bot, body }) => {
    const { drop_pending_updates: drop = false } = z.looseObject({ drop_pending_updates: z.boolean().optional() }).parse(body ?? {});
    bot.queue.setWebhook(undefined, undefined, drop);
    return true;
  },
  getWebhookInfo: ({ bot }) => bot.queue.webhookInfo(),
  sendMessage,
  sendPhoto,
  editMessageText,
  editMessageMedia,
  editMessageReplyMarkup,
  deleteMessage,
  pinChatMessage: (call) => {
    const { chat_id: id, message_id: message } = z.looseObject({ chat_id: ChatRef, message_id: z.number() }).parse(call.body);
    const place = writable(call, id);
    const member = place.members.get(call.bot.user.id);
    if (member?.status !== 'administrator' || (member.can_pin_messages !== true && member.can_edit_messages !== true))
      throw badRequest('not enough rights to manage pinned messages in the chat');
    place.pinned.push(message);
    return true;
  },
  sendChatAction: (call) => writable(call, z.looseObject({ chat_id: ChatRef }).parse(call.body).chat_id) !== undefined,
  answerCallbackQuery,
  answerInlineQuery,
  setMyCommands,
  getMyCommands: ({ bot, body }) => bot.menus.get(menuKey(body)) ?? [],
  deleteMyCommands: ({ bot, body }) => bot.menus.delete(menuKey(body)) || true,
  ...texts('Name', 'name', 64),
  ...texts('Description', 'description', 512),
  ...texts('ShortDescription', 'short_description', 120),
  getChat: (call) => {
    const place = known(call, z.looseObject({ chat_id: ChatRef }).parse(call.body).chat_id);
    return {
      ...place.chat,
      ...(place.permissions !== undefined && { permissions: place.permissions }),
      ...(place.linked !== undefined && { linked_chat_id: place.linked.chat.id }),
    };
  },
  getChatMember: (call) => {
    const { chat_id: id, user_id: user } = z.looseObject({ chat_id: ChatRef, user_id: z.number() }).parse(call.body);
    return memberOf(call, id, user);
  },
  getChatAdministrators: (call) => {
    const place = call.world.placeOf(call.bot, z.looseObject({ chat_id: ChatRef }).parse(call.body).chat_id);
    return [...(place?.members.values() ?? [])].filter(({ status }) => status === 'administrator' || status === 'creator');
  },
};
