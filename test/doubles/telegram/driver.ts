/** What people do in the local Telegram: say, edit, press, ask inline, add and remove bots. Tests drive the bot by this alone. */
import type { Chat, ChatMember, InlineQueryResult, Message, User } from 'grammy/types';
import { Inbox } from './inbox.ts';
import { complete } from './markup.ts';
import { contentOf, quoted, without } from './methods.ts';
import { serve } from './server.ts';
import type { ApiServer, ServeOptions } from './server.ts';
import { ANONYMOUS_ADMIN, CHANNEL_BOT, isIn, TELEGRAM, World } from './world.ts';
import type { BotState, InlineAnswer, InlineMessage, Place, Toast } from './world.ts';

export interface Saying {
  readonly replyTo?: Message;
  readonly topic?: number;
  /** As an anonymous admin, as a channel, or through an inline bot. */
  readonly anonymous?: boolean;
  readonly as?: Place;
  readonly viaBot?: BotState;
  /** The text is a picture's caption; without a text, a picture alone. */
  readonly photo?: boolean;
}

export interface Telegram extends ApiServer {
  readonly world: World;
  readonly addBot: (username?: string, options?: { readonly privacy?: boolean }) => BotState;
  readonly person: (name?: string, language?: string) => User;
  /** The private chat of a person with a bot, as after its start button. */
  readonly privately: (person: User, bot: BotState) => Place;
  readonly group: (kind: 'group' | 'supergroup' | 'forum' | 'channel', ...members: readonly (User | BotState)[]) => Place;
  readonly topic: (place: Place, name: string) => number;
  /** Links a channel to the group where it is discussed. */
  readonly link: (channel: Place, group: Place) => void;
  readonly say: (place: Place, person: User, text: string, how?: Saying) => Message;
  readonly post: (channel: Place, text: string, how?: Saying) => Message;
  /** Picks a chat with a button that asks for one. */
  readonly pick: (place: Place, person: User, chosen: Place) => void;
  readonly edit: (place: Place, message: Message, text: string) => Message;
  /** Deletes a message; nobody is told, as in Telegram. */
  readonly erase: (place: Place, message: Message) => void;
  /** Presses the button with these words or this data, and waits for the answer. */
  readonly press: (place: Place, person: User, message: Message, button: string | RegExp) => Promise<Toast>;
  readonly pressInline: (person: User, id: string, button: string | RegExp) => Promise<Toast>;
  /** Presses a button that the message may not have: an outdated or a forged one. */
  readonly pressData: (place: Place, person: User, message: Message, data: string) => Promise<Toast>;
  readonly query: (person: User, bot: BotState, text: string, offset?: string) => Promise<InlineAnswer>;
  /** Sends an inline result to a chat; returns its message and its id. */
  readonly choose: (
    person: User,
    bot: BotState,
    result: InlineQueryResult,
    query: string,
    place: Place,
  ) => { id: string; inline: InlineMessage };
  readonly join: (place: Place, one: User | BotState, by: User) => void;
  readonly remove: (place: Place, one: User | BotState, by: User, how?: 'left' | 'kicked') => void;
  readonly promote: (place: Place, one: User | BotState, by: User) => void;
  readonly demote: (place: Place, one: User, by: User) => void;
  readonly mute: (place: Place, bot: BotState, by: User) => void;
  readonly block: (place: Place, person: User) => void;
  readonly unblock: (place: Place, person: User) => void;
  /** Turns a group into a supergroup; returns that. */
  readonly migrate: (group: Place, by: User) => Place;
  /** Fails when a call broke a rule; ends the server. */
  readonly end: () => Promise<void>;
}

const userOf = (one: User | BotState): User =>
  'queue' in one ? { id: one.user.id, is_bot: true, first_name: one.user.first_name, username: one.user.username } : one;

const administrator = (user: User, channel: boolean): ChatMember => ({
  status: 'administrator',
  user,
  can_be_edited: false,
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_pin_messages: true,
  can_manage_video_chats: false,
  can_restrict_members: true,
  can_promote_members: false,
  can_change_info: true,
  can_invite_users: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_send_welcome_messages: false,
  ...(channel && { can_post_messages: true, can_edit_messages: true }),
});

const muted = (user: User): ChatMember => ({
  status: 'restricted',
  user,
  is_member: true,
  can_send_messages: false,
  can_send_audios: false,
  can_send_documents: false,
  can_send_photos: false,
  can_send_videos: false,
  can_send_video_notes: false,
  can_send_voice_notes: false,
  can_send_polls: false,
  can_send_other_messages: false,
  can_add_web_page_previews: false,
  can_react_to_messages: false,
  can_change_info: false,
  can_invite_users: false,
  can_edit_tag: false,
  can_pin_messages: false,
  can_manage_topics: false,
  until_date: 0,
});

/** Starts a local Telegram. */
export async function startTelegram(options: ServeOptions = {}): Promise<Telegram> {
  const world = new World();
  const server = await serve(world, options);

  const privately = (person: User, bot: BotState): Place => {
    const known = world.placeOf(bot, person.id);
    if (known !== undefined) return known;
    const place = world.place({ id: person.id, type: 'private', first_name: person.first_name }, bot);
    for (const user of [person, userOf(bot)]) place.members.set(user.id, { status: 'member', user });
    return place;
  };

  const chatOf = (kind: Parameters<Telegram['group']>[0]): Chat => {
    const id = world.id();
    const long = Number(`-100${String(id).padStart(10, '0')}`);
    if (kind === 'group') return { id: -id, type: 'group', title: `Group ${id}` };
    if (kind === 'channel') return { id: long, type: 'channel', title: `Channel ${id}` };
    return { id: long, type: 'supergroup', title: `Group ${id}`, ...(kind === 'forum' && { is_forum: true as const }) };
  };

  const textOf = (text: string, photo: boolean): Partial<Message> => {
    const { text: written, entities } = complete({ text, entities: [] });
    if (!photo) return { text: written, ...(entities.length > 0 && { entities: [...entities] }) };
    const picture = [{ file_id: 'p', file_unique_id: 'p', width: 1, height: 1 }];
    return { photo: picture, ...(written !== '' && { caption: written, caption_entities: [...entities] }) };
  };

  const write = (place: Place, from: Partial<Message>, text: string, how: Saying): Message => {
    const { replyTo, topic, viaBot, photo = false } = how;
    const thread: Partial<Message> =
      topic !== undefined
        ? { message_thread_id: topic, is_topic_message: true }
        : replyTo !== undefined && place.chat.type === 'supergroup' && place.chat.is_forum !== true
          ? { message_thread_id: replyTo.message_thread_id ?? replyTo.message_id }
          : {};
    const message = world.keep(place, {
      ...from,
      ...thread,
      ...textOf(text, photo),
      ...(replyTo !== undefined && { reply_to_message: quoted(replyTo) }),
      ...(viaBot !== undefined && { via_bot: userOf(viaBot) }),
    });
    world.show(place, message);
    return structuredClone(message);
  };

  const say: Telegram['say'] = (place, person, text, how = {}) => {
    const { anonymous = false, as } = how;
    const from: Partial<Message> = anonymous
      ? { from: ANONYMOUS_ADMIN, sender_chat: place.chat }
      : as !== undefined
        ? { from: CHANNEL_BOT, sender_chat: as.chat }
        : { from: person };
    return write(place, from, text, how);
  };

  const post: Telegram['post'] = (channel, text, how = {}) => {
    const message = write(channel, { sender_chat: channel.chat }, text, how);
    const { linked } = channel;
    if (linked !== undefined) {
      const forward: Partial<Message> = {
        from: TELEGRAM,
        sender_chat: channel.chat,
        is_automatic_forward: true,
        ...(channel.chat.type === 'channel' && {
          forward_origin: { type: 'channel', chat: channel.chat, message_id: message.message_id, date: message.date },
        }),
      };
      write(linked, forward, text, {});
    }
    return message;
  };

  const press = (message: Message, wanted: string | RegExp): string => {
    const buttons = (message.reply_markup?.inline_keyboard ?? []).flat();
    const found = buttons.find(
      (button) =>
        button.text === wanted ||
        (wanted instanceof RegExp && wanted.test(button.text)) ||
        ('callback_data' in button && button.callback_data === wanted),
    );
    if (found === undefined || !('callback_data' in found))
      throw new Error(`no button ${String(wanted)} among ${buttons.map(({ text }) => text).join(' | ')}`);
    return found.callback_data;
  };

  const ownerOf = (place: Place, message: Message): BotState => {
    const owner = [...world.bots.values()].find(
      ({ user }) =>
        message.from?.id === user.id || message.via_bot?.id === user.id || (place.chat.type === 'channel' && isIn(place, user.id)),
    );
    if (owner === undefined) throw new Error('no bot of ours sent this message');
    return owner;
  };

  const pressData: Telegram['pressData'] = (place, person, message, data) => {
    const current = place.messages.get(message.message_id) ?? message;
    return world.presses(ownerOf(place, message), { from: person, message: structuredClone(current), data });
  };

  return {
    ...server,
    world,
    pick: (place, person, chosen) => {
      const message = world.keep(place, { from: person, chat_shared: { request_id: 1, chat_id: chosen.chat.id } });
      world.show(place, message);
    },
    addBot: (username = 'exhibit_bot', given = {}) => world.addBot(username, given),
    person: (name = 'Ann', language) => world.person(name, language),
    privately,
    group: (kind, ...members) => {
      const place = world.place(chatOf(kind));
      for (const one of members) {
        const user = userOf(one);
        place.members.set(user.id, kind === 'channel' ? administrator(user, true) : { status: 'member', user });
      }
      return place;
    },
    topic: (place, name) => {
      const id = place.nextMessage++;
      place.topics.set(id, { name, closed: false });
      return id;
    },
    link: (channel, group) => {
      Object.assign(channel, { linked: group });
      Object.assign(group, { linked: channel });
    },
    say,
    post,
    edit: (place, message, text) => {
      const kept = place.messages.get(message.message_id);
      if (kept === undefined) throw new Error('no such message');
      const rest = without(without(kept, 'entities'), 'caption_entities');
      const next: Message = { ...rest, ...textOf(text, kept.photo !== undefined), edit_date: world.tick() };
      place.messages.set(next.message_id, next);
      world.show(place, next, true);
      return structuredClone(next);
    },
    erase: (place, message) => void place.messages.delete(message.message_id),
    press: (place, person, message, button) =>
      pressData(place, person, message, press(place.messages.get(message.message_id) ?? message, button)),
    pressInline: (person, id, button) => {
      const inline = world.inline.get(id);
      if (inline === undefined) throw new Error(`no inline message ${id}`);
      return world.presses(inline.bot, { from: person, inline_message_id: id, data: press(inline.message, button) });
    },
    pressData,
    query: (person, bot, text, offset = '') => {
      const id = String(world.id());
      return new Promise((resolve) => {
        bot.queries.set(id, resolve);
        bot.queue.push({ inline_query: { id, from: person, query: text, offset } });
      });
    },
    choose: (person, bot, result, query, place) => {
      const id = `inline-${world.id()}`;
      const markup = 'reply_markup' in result ? result.reply_markup : undefined;
      const { text, entities } = contentOf(result);
      const message = world.keep(place, {
        from: person,
        via_bot: userOf(bot),
        text,
        entities: [...entities],
        ...(markup !== undefined && { reply_markup: markup }),
      });
      const inline: InlineMessage = { bot, message, edited: new Inbox(`an edit of ${id}`) };
      world.inline.set(id, inline);
      bot.queue.push({
        chosen_inline_result: { result_id: result.id, from: person, query, ...(markup !== undefined && { inline_message_id: id }) },
      });
      world.show(place, message);
      return { id, inline };
    },
    join: (place, one, by) => world.setMember(place, { status: 'member', user: userOf(one) }, by),
    remove: (place, one, by, how = 'left') =>
      world.setMember(place, how === 'left' ? { status: how, user: userOf(one) } : { status: how, user: userOf(one), until_date: 0 }, by),
    promote: (place, one, by) => world.setMember(place, administrator(userOf(one), place.chat.type === 'channel'), by),
    demote: (place, one, by) => world.setMember(place, { status: 'member', user: one }, by),
    mute: (place, bot, by) => world.setMember(place, muted(userOf(bot)), by),
    block: (place, person) => {
      if (place.bot !== undefined) world.setMember(place, { status: 'kicked', user: userOf(place.bot), until_date: 0 }, person);
    },
    unblock: (place, person) => {
      if (place.bot !== undefined) world.setMember(place, { status: 'member', user: userOf(place.bot) }, person);
    },
    migrate: (group, by) => {
      const upgraded = world.place(chatOf('supergroup'));
      for (const [id, member] of group.members) upgraded.members.set(id, member);
      const note = world.keep(group, { from: by, migrate_to_chat_id: upgraded.chat.id });
      world.show(group, note);
      const opening = world.keep(upgraded, { from: ANONYMOUS_ADMIN, sender_chat: upgraded.chat, migrate_from_chat_id: group.chat.id });
      world.show(upgraded, opening);
      for (const bot of world.bots.values())
        if (isIn(group, bot.user.id)) world.setMember(group, { status: 'left', user: userOf(bot) }, by);
      Object.assign(group, { upgradedTo: upgraded });
      return upgraded;
    },
    end: async () => {
      await server.close();
      if (server.faults.length > 0) throw new Error(`calls broke rules:\n${[...new Set(server.faults)].join('\n')}`);
    },
  };
}
