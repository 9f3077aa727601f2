/** Sending and editing, with what may come in between: a chat that moved, a bot that was shut out or muted, a message that is gone. */
import type { Api } from 'grammy';
import type { ForceReply, InlineKeyboardMarkup } from 'grammy/types';
import { chatKey } from './asker.ts';
import type { Where } from './asker.ts';
import { refusedBy } from './failure.ts';
import type { Piece } from './html.ts';
import type { TelegramParts } from './parts.ts';

/** A message to be sent. */
export interface Sending {
  readonly page: Piece;
  readonly markup?: InlineKeyboardMarkup | ForceReply | undefined;
  readonly replyTo?: number | undefined;
  readonly quiet?: boolean;
}

/** A message to be edited: in a chat, or sent inline to a chat that the bot need not be in. */
export type Target = { readonly chat: number; readonly message: number } | { readonly inline: string };

/** The way out: no refusal of Telegram's that is a matter of course comes back as an error. */
export interface Outbox {
  /** Sends one message; its id, or undefined where nothing can be written there any more. Throws what is ours to mend. */
  readonly send: (where: Where, sending: Sending) => Promise<number | undefined>;
  /** Edits a message; false where it is gone. Throws what is ours to mend. */
  readonly edit: (target: Target, page: Piece, markup: InlineKeyboardMarkup | undefined) => Promise<boolean>;
  readonly remove: (chat: number, message: number) => Promise<void>;
  /** Answers a press; a press too old to be answered is let be. */
  readonly toast: (query: string, text?: string, alert?: boolean) => Promise<void>;
  /** Answers a press by opening a link to the bot's private chat: https://core.telegram.org/bots/api#answercallbackquery (`url`) */
  readonly open: (query: string, link: string) => Promise<void>;
  /** Tells once that a group has become a supergroup. */
  readonly moved: (from: number, to: number) => Promise<void>;
  /** Tells that nothing can be written to a chat any more; not of one that only moved. */
  readonly left: (chat: number) => Promise<void>;
}

/** Most characters of the words that answer a press: https://core.telegram.org/bots/api#answercallbackquery */
const LONGEST_TOAST = 200;
const WEEK = 7 * 24 * 60 * 60 * 1000;

/** Opens the way out. */
export function openOutbox(api: Api, { chats, claim, log }: Pick<TelegramParts, 'chats' | 'claim' | 'log'>): Outbox {
  const gone = new Map<number, number>();
  const moved = async (from: number, to: number): Promise<void> => {
    gone.set(from, to);
    if (!(await claim(`telegram:moved:${from}`, WEEK))) return;
    await chats.moved(chatKey(from), chatKey(to));
    log.info('telegram.moved', { from, to });
  };
  const left = async (chat: number): Promise<void> => {
    if (gone.has(chat)) return;
    await chats.left(chatKey(chat));
    log.info('telegram.left', { chat });
  };
  const look = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const;

  const send = async ({ chat, thread }: Where, sending: Sending): Promise<number | undefined> => {
    const { page, markup, replyTo, quiet = false } = sending;
    const to = gone.get(chat) ?? chat;
    try {
      const sent = await api.sendMessage(to, page.html, {
        ...look,
        ...(thread !== undefined && { message_thread_id: thread }),
        ...(replyTo !== undefined && to === chat && { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
        ...(markup !== undefined && { reply_markup: markup }),
        ...(quiet && { disable_notification: true }),
      });
      return sent.message_id;
    } catch (error) {
      const refused = refusedBy(error);
      switch (refused.kind) {
        case 'moved':
          await moved(chat, refused.to);
          return send({ chat: refused.to, thread }, sending);
        case 'gone':
          await left(chat);
          return undefined;
        case 'muted':
          log.info('telegram.muted', { chat });
          return undefined;
        default:
          throw error;
      }
    }
  };

  const answerPress = async (query: string, answer: Parameters<Api['answerCallbackQuery']>[1]): Promise<void> => {
    try {
      await api.answerCallbackQuery(query, answer);
    } catch (error) {
      if (refusedBy(error).kind !== 'late') throw error;
      log.info('telegram.late', { what: 'press' });
    }
  };

  return {
    send,
    moved,
    left,
    edit: async (target, page, markup) => {
      const more = { ...look, ...(markup !== undefined && { reply_markup: markup }) };
      try {
        if ('inline' in target) await api.editMessageTextInline(target.inline, page.html, more);
        else await api.editMessageText(target.chat, target.message, page.html, more);
        return true;
      } catch (error) {
        const { kind } = refusedBy(error);
        if (kind === 'same') return true;
        if (kind === 'other') throw error;
        return false;
      }
    },
    remove: async (chat, message) => {
      try {
        await api.deleteMessage(chat, message);
      } catch (error) {
        if (refusedBy(error).kind === 'other') throw error;
      }
    },
    toast: async (query, text, alert = false) => {
      const shown = text === undefined || text.length <= LONGEST_TOAST ? text : `${text.slice(0, LONGEST_TOAST - 1)}…`;
      await answerPress(query, { ...(shown !== undefined && { text: shown }), ...(alert && { show_alert: true }) });
    },
    open: async (query, link) => answerPress(query, { url: link }),
  };
}
