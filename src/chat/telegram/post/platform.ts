/** Posts in Telegram: where they go, who may order them, and how they are sent, edited and taken away. No history can be read there. */
import { GrammyError } from 'grammy';
import type { Api } from 'grammy';
import type { ChatFullInfo, ChatMember } from 'grammy/types';
import { Ending, Refused, Unsure } from '../../../post/platform.ts';
import type { Lacking, MessageOutcome, Needing, Platform, Standing } from '../../../post/platform.ts';
import type { Place } from '../../../post/record.ts';
import type { Sheet } from '../../../reply/picture.ts';
import type { Delivery } from '../delivery.ts';
import { mayPass, refusedBy, surelyUndone, Unacknowledged, Undelivered } from '../failure.ts';
import type { BotName } from '../html.ts';
import { pagesOf } from '../layout.ts';
import { captioned, pictureFile } from '../outbox.ts';
import type { Patience } from '../retry.ts';
import type { Sender } from '../sender.ts';
import { postMessages } from './layout.ts';
import type { PostPage } from './layout.ts';

export interface TelegramPostParts {
  readonly api: Api;
  readonly sender: Sender;
  readonly bot: BotName;
  readonly botId: number;
  /** A group has become a supergroup. */
  readonly moved: (from: number, to: number) => Promise<void>;
}

/** Nobody waits for a post as for an answer. A chat that wants to be left alone gets it later. */
const PATIENCE: Patience = { within: 10 * 60_000, outage: 15 * 60_000 };
/** Whoever pressed a button waits for these. */
const SOON: Patience = { within: 15_000 };
const LOOK = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const;

type Names = Lacking['rights'];
const NAMES = {
  admin: { en: 'the rights of an admin', zh: '管理员', 'zh-Hant': '管理員' },
  post: { en: 'Post Messages', zh: '发布消息', 'zh-Hant': '發布訊息' },
  send: { en: 'Send Messages', zh: '发送消息', 'zh-Hant': '傳送訊息' },
  member: { en: 'membership of it', zh: '加入该聊天的', 'zh-Hant': '加入該聊天的' },
  photos: { en: 'Send Photos', zh: '发送照片', 'zh-Hant': '傳送照片' },
  pin: { en: 'Pin Messages', zh: '置顶消息', 'zh-Hant': '置頂訊息' },
} as const satisfies Record<string, Names>;

/** What is sent by a post is noted by the post itself. */
const NO_DELIVERY: Delivery = {
  sending: async () => undefined,
  failed: async () => undefined,
  arrived: () => undefined,
  shown: () => false,
};

const personIn = (person: string): number => Number(person.slice(person.lastIndexOf(':') + 1));
/** A topic by its number or by a link to it: https://core.telegram.org/api/links#message-links */
const topicIn = (typed: string): string | undefined =>
  /^(?:(?:https?:\/\/)?t\.me\/(?:c\/)?[\w]+\/)?#?(?<topic>\d{1,12})$/u.exec(typed.trim())?.groups?.['topic'];

/** The platform that posts are made on. */
export function telegramPlatform({ api, sender, bot, botId, moved }: TelegramPostParts): Platform {
  const moves = new Map<number, number>();
  const now = (chat: string | number): number => {
    const id = Number(chat);
    return moves.get(id) ?? id;
  };
  /** Makes a call about a chat, and once more where the chat turns out to have moved. */
  const following = async <Result>(chat: string | number, work: (chat: number) => Promise<Result>): Promise<Result> => {
    const id = now(chat);
    try {
      return await work(id);
    } catch (error) {
      const refused = refusedBy(error);
      if (refused.kind !== 'moved' || refused.to === id) throw error;
      moves.set(id, refused.to);
      await moved(id, refused.to);
      return work(refused.to);
    }
  };
  /** A call that may not be made twice: where nobody knows whether it was done, it is not done again. */
  const once = async <Result>(call: () => Promise<Result>): Promise<Result> => {
    try {
      return await call();
    } catch (error) {
      if (error instanceof Unacknowledged || !surelyUndone(error)) throw new Unsure('it may have arrived', { cause: error });
      throw error;
    }
  };
  const meaningOf = (error: unknown): Error => {
    if (error instanceof Unsure) return error;
    if (error instanceof Undelivered) return error.cause === undefined ? new Ending('the bot ends') : new Refused('unreachable', error);
    if (!(error instanceof GrammyError)) return error instanceof Error ? error : new Error('a call failed', { cause: error });
    if (error.error_code === 401) return new Ending('the token is not known any more', { cause: error });
    const { kind } = refusedBy(error);
    return new Refused(kind === 'gone' ? 'gone' : kind === 'muted' ? 'muted' : 'refused', error);
  };
  /** What became of a call about a message that is there. */
  const outcomeOf = async (work: () => Promise<unknown>): Promise<MessageOutcome> => {
    try {
      await work();
      return 'done';
    } catch (error) {
      if (error instanceof Undelivered || error instanceof Unsure || mayPass(error)) return 'later';
      const { kind } = refusedBy(error);
      if (kind === 'same') return 'done';
      if (kind === 'lost' && error instanceof GrammyError) return /can't be/u.test(error.description) ? 'refused' : 'gone';
      if (kind === 'other' && !(error instanceof GrammyError)) throw error;
      return 'refused';
    }
  };

  const chatAt = async (id: string): Promise<ChatFullInfo> => following(id, async (chat) => api.getChat(chat));
  const memberAt = async (id: string, person: number): Promise<ChatMember | undefined> => {
    try {
      return await following(id, async (chat) => api.getChatMember(chat, person));
    } catch (error) {
      // Whom Telegram does not know there is nobody there.
      if (error instanceof GrammyError && !mayPass(error)) return undefined;
      throw error;
    }
  };

  const theirs = async (place: Place, standing: Standing, channel: boolean): Promise<Names | undefined> => {
    // Only its admins write for a chat.
    if (standing.asChat && standing.chat === place.chat) return undefined;
    const member = await memberAt(place.channel, personIn(standing.person));
    if (member?.status === 'creator') return undefined;
    if (member?.status !== 'administrator') return NAMES.admin;
    return channel && member.can_post_messages !== true ? NAMES.post : undefined;
  };
  const mine = async (place: Place, chat: ChatFullInfo, { pin, picture }: Needing): Promise<{ rights: Names; gone?: true } | undefined> => {
    const member = await memberAt(place.channel, botId);
    if (member === undefined || member.status === 'left' || member.status === 'kicked') return { rights: NAMES.member, gone: true };
    const channel = chat.type === 'channel';
    const admin = member.status === 'administrator' ? member : undefined;
    if (channel && admin?.can_post_messages !== true) return { rights: NAMES.post };
    const everybody = 'permissions' in chat ? chat.permissions : undefined;
    const maySend =
      admin !== undefined || (member.status === 'restricted' ? member.can_send_messages : everybody?.can_send_messages !== false);
    if (!channel && !maySend) return { rights: NAMES.send };
    const mayShow = admin !== undefined || (member.status === 'restricted' ? member.can_send_photos : everybody?.can_send_photos !== false);
    if (!channel && picture && !mayShow) return { rights: NAMES.photos };
    const mayPin = channel ? admin?.can_edit_messages === true : (admin?.can_pin_messages ?? everybody?.can_pin_messages) === true;
    return pin && !mayPin ? { rights: NAMES.pin } : undefined;
  };

  return {
    name: 'telegram',
    async find(named, { chat, channel, topic: here }) {
      if (channel === '') return undefined;
      const topic = named === undefined ? here : topicIn(named);
      if (named !== undefined && topic === undefined) return undefined;
      const { title } = await chatAt(channel);
      return {
        chat,
        channel: String(now(channel)),
        ...(topic !== undefined && { topic }),
        label: topic === undefined ? (title ?? channel) : `${title ?? channel} › ${topic}`,
      };
    },
    async lacking(place, standing, needing) {
      let chat: ChatFullInfo;
      try {
        chat = await chatAt(place.channel);
      } catch (error) {
        if (error instanceof GrammyError && !mayPass(error)) return { whose: 'mine', rights: NAMES.member, gone: true };
        throw error;
      }
      const rights = standing && (await theirs(place, standing, chat.type === 'channel'));
      if (rights !== undefined) return { whose: 'yours', rights };
      const missing = await mine(place, chat, needing);
      return missing && { whose: 'mine', ...missing };
    },
    pages: (sheet) => postMessages(sheet, bot).length,
    async send({ place, sheet, page, silent }) {
      const { page: piece, picture, markup } = pageAt(sheet, page, bot);
      try {
        const sent = await following(place.channel, async (chat) =>
          sender.write(chat, PATIENCE, NO_DELIVERY, async () =>
            once(async () => {
              const more = {
                ...(place.topic !== undefined && { message_thread_id: Number(place.topic) }),
                ...(silent && { disable_notification: true }),
                ...(markup !== undefined && { reply_markup: markup }),
              };
              return picture === undefined
                ? api.sendMessage(chat, piece.html, { ...LOOK, ...more })
                : api.sendPhoto(chat, pictureFile(picture), { caption: piece.html, parse_mode: 'HTML', ...more });
            }),
          ),
        );
        return { channel: String(sent.chat.id), id: String(sent.message_id) };
      } catch (error) {
        throw meaningOf(error);
      }
    },
    look: async () => 'unknown',
    edit: async ({ channel, id }, sheet, page) =>
      outcomeOf(async () =>
        following(channel, async (chat) =>
          sender.write(chat, SOON, NO_DELIVERY, async () => {
            const { page: piece, picture, markup } = pageAt(sheet, page, bot);
            return picture === undefined
              ? api.editMessageText(chat, Number(id), piece.html, { ...LOOK, ...(markup !== undefined && { reply_markup: markup }) })
              : api.editMessageMedia(chat, Number(id), captioned(picture, piece));
          }),
        ),
      ),
    async answer({ channel, id }, sheet, page) {
      let answered: { channel: string; id: string } | undefined;
      await outcomeOf(async () => {
        const sent = await following(channel, async (chat) =>
          sender.write(chat, SOON, NO_DELIVERY, async () =>
            once(async () =>
              api.sendMessage(chat, pageAt(sheet, page, bot).page.html, {
                ...LOOK,
                reply_parameters: { message_id: Number(id), allow_sending_without_reply: true },
              }),
            ),
          ),
        );
        answered = { channel: String(sent.chat.id), id: String(sent.message_id) };
      });
      return answered;
    },
    remove: async ({ channel, id }) => outcomeOf(async () => following(channel, async (chat) => api.deleteMessage(chat, Number(id)))),
    pin: async ({ channel, id }) =>
      (await outcomeOf(async () =>
        following(channel, async (chat) => api.pinChatMessage(chat, Number(id), { disable_notification: true })),
      )) === 'done',
    publishable: async () => false,
    publish: async () => false,
    async tell(person, reply) {
      const chat = personIn(person);
      // Who writes for a chat is nobody whom one could write to.
      if (chat <= 0) return false;
      const [page] = pagesOf(reply, bot);
      if (page === undefined) return false;
      return (
        (await outcomeOf(async () =>
          sender.write(chat, SOON, NO_DELIVERY, async () => once(async () => api.sendMessage(chat, page.html, LOOK))),
        )) === 'done'
      );
    },
  };
}

function pageAt(sheet: Sheet, page: number, bot: BotName): PostPage {
  const found = postMessages(sheet, bot)[page];
  if (found === undefined) throw new RangeError(`a post has no page ${page}`);
  return found;
}
