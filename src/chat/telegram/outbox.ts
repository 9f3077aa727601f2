/** Sending and editing, with what may come in between: a server that fails, a chat that moved, a bot that was shut out or muted, a message that is gone. */
import { GrammyError, InputFile } from 'grammy';
import type { Api } from 'grammy';
import type {
  ForceReply,
  InlineKeyboardMarkup,
  InlineQueryResult,
  InlineQueryResultsButton,
  InputMediaPhoto,
  ReplyKeyboardMarkup,
  ReplyKeyboardRemove,
} from 'grammy/types';
import { chatKey } from './asker.ts';
import type { Where } from './asker.ts';
import type { Delivery } from './delivery.ts';
import { refusedBy, Unacknowledged } from './failure.ts';
import type { Drawn } from '../../reply/picture.ts';
import type { Piece } from './html.ts';
import type { TelegramParts } from './parts.ts';
import { retried } from './retry.ts';
import type { Patience } from './retry.ts';
import { openSender } from './sender.ts';

/** A message to be sent. */
export interface Sending {
  /** Beneath a picture, where there is one. */
  readonly page: Piece;
  readonly picture?: Drawn | undefined;
  readonly markup?: InlineKeyboardMarkup | ForceReply | ReplyKeyboardMarkup | ReplyKeyboardRemove | undefined;
  readonly replyTo?: number | undefined;
  readonly quiet?: boolean;
  /** The one member of the group who is to see it, where the platform can; else all do. */
  readonly onlyFor?: number | undefined;
  /** Not worth a long time of trying. */
  readonly brief?: boolean;
}

/** What became of a message: there, with its id where the server told it; or nowhere, since nothing can be written there any more. */
export type Sent = { readonly arrived: true; readonly id: number | undefined } | { readonly arrived: false };

/** A message to be edited: in a chat, or sent inline to a chat that the bot need not be in. */
export type Target = { readonly chat: number; readonly message: number } | { readonly inline: string };

/** The results of an inline query: https://core.telegram.org/bots/api#answerinlinequery */
export interface InlineAnswer {
  readonly results: readonly InlineQueryResult[];
  readonly cache_time: number;
  readonly is_personal: boolean;
  readonly button?: InlineQueryResultsButton;
}

/**
 * The way out for the answer to one update. No refusal of Telegram's that is a matter of course comes back as an error; what is ours to mend
 * does, and where something could not be delivered in time for no fault of its own, Undelivered.
 */
export interface Outbox {
  readonly send: (where: Where, sending: Sending) => Promise<Sent>;
  /** Edits a message; false where it is gone. What stands beneath a picture is edited with it, and never in a message sent inline. */
  readonly edit: (target: Target, page: Piece, markup: InlineKeyboardMarkup | undefined, picture?: Drawn) => Promise<boolean>;
  readonly remove: (chat: number, message: number) => Promise<void>;
  /** Answers a press with words; a press too old to be answered is let be. */
  readonly toast: (query: string, text: string, alert?: boolean) => Promise<void>;
  /** Answers a press without words. What follows it is more than that: no failure comes back. */
  readonly hush: (query: string) => Promise<void>;
  /** Answers a press by opening a link to the bot's private chat: https://core.telegram.org/bots/api#answercallbackquery (`url`) */
  readonly open: (query: string, link: string) => Promise<void>;
  readonly answerInline: (query: string, answer: InlineAnswer) => Promise<void>;
  /** Whether a press was answered. */
  readonly answered: () => boolean;
  /** Whether no more answers should be written to a chat now. */
  readonly full: (chat: number) => boolean;
}

/** The way out of a whole bot. */
export interface Outboxes {
  readonly of: (delivery: Delivery) => Outbox;
  /** Tells that a group has become a supergroup. */
  readonly moved: (from: number, to: number) => Promise<void>;
  /** Tells that nothing can be written to a chat any more; not of one that only moved. */
  readonly left: (chat: number) => Promise<void>;
}

export interface OutboxParts {
  readonly api: Api;
  readonly parts: Pick<TelegramParts, 'chats' | 'clock' | 'log' | 'sent'>;
  /** Aborted when nothing is to be sent any more. */
  readonly closing: AbortSignal;
}

/** Most characters of the words that answer a press: https://core.telegram.org/bots/api#answercallbackquery */
const LONGEST_TOAST = 200;
/**
 * How long each is tried, in milliseconds. A press and an inline query can be answered for some seconds only. An answer is waited for a minute
 * where the chat is full; while nobody can be reached at all it is kept as long as Discord lets one be given.
 */
const PATIENCE = {
  message: { within: 60_000, outage: 15 * 60_000 },
  brief: { within: 5000 },
  press: { within: 15_000 },
  hush: { within: 3000 },
  inline: { within: 10_000 },
} as const satisfies Record<string, Patience>;
const LOOK = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const;

/** A picture as it is uploaded. */
export const pictureFile = ({ png }: Drawn): InputFile => new InputFile(png, 'picture.png');

/** A picture with what stands beneath it, as it takes the place of another. */
export const captioned = (picture: Drawn, { html }: Piece): InputMediaPhoto => ({
  type: 'photo',
  media: pictureFile(picture),
  caption: html,
  parse_mode: 'HTML',
});

/** Opens the way out. */
export function openOutboxes({ api, parts, closing }: OutboxParts): Outboxes {
  const { chats, clock, log } = parts;
  const moves = new Map<number, number>();
  const sender = openSender({ parts, closing });

  const moved = async (from: number, to: number): Promise<void> => {
    if (moves.has(from)) return;
    moves.set(from, to);
    try {
      await chats.moved(chatKey(from), chatKey(to));
      log.info('telegram.moved', { from, to });
    } catch (error) {
      // Nobody's answer waits for it; whatever tells of the move next tries it again.
      moves.delete(from);
      log.fault('telegram.moved', error);
    }
  };
  const left = async (chat: number): Promise<void> => {
    if (moves.has(chat)) return;
    try {
      await chats.left(chatKey(chat));
      log.info('telegram.left', { chat });
    } catch (error) {
      log.fault('telegram.left', error);
    }
  };

  const sendTo = async ({ chat, thread }: Where, sending: Sending, delivery: Delivery, followed = false): Promise<Sent> => {
    const { page, picture, markup, replyTo, quiet = false, brief = false, onlyFor } = sending;
    const to = moves.get(chat) ?? chat;
    try {
      const more = {
        ...(onlyFor !== undefined && { ephemeral_message_parameters: { receiver_user_id: onlyFor } }),
        ...(thread !== undefined && { message_thread_id: thread }),
        ...(replyTo !== undefined &&
          to === chat &&
          onlyFor === undefined && { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
        ...(markup !== undefined && { reply_markup: markup }),
        ...(quiet && { disable_notification: true }),
      };
      const message = await sender.write(to, brief ? PATIENCE.brief : PATIENCE.message, delivery, async () =>
        picture === undefined
          ? api.sendMessage(to, page.html, { ...LOOK, ...more })
          : api.sendPhoto(to, pictureFile(picture), { caption: page.html, parse_mode: 'HTML', ...more }),
      );
      // What one alone sees has no id by which it could be edited or deleted later.
      return { arrived: true, id: onlyFor === undefined ? message.message_id : undefined };
    } catch (error) {
      if (error instanceof Unacknowledged) {
        log.warn('telegram.unacknowledged', { chat });
        return { arrived: true, id: undefined };
      }
      const refused = refusedBy(error);
      // Only a bot that administers the group may: https://core.telegram.org/bots/api#ephemeral-messages-and-commands
      if (onlyFor !== undefined && refused.kind !== 'moved' && error instanceof GrammyError && error.error_code === 400) {
        log.info('telegram.not-alone', { chat });
        return sendTo({ chat, thread }, { ...sending, onlyFor: undefined }, delivery, followed);
      }
      switch (refused.kind) {
        case 'moved':
          await moved(chat, refused.to);
          if (followed) throw error;
          return sendTo({ chat: refused.to, thread }, sending, delivery, true);
        case 'gone':
          await left(chat);
          return { arrived: false };
        case 'muted':
          log.info('telegram.muted', { chat });
          return { arrived: false };
        default:
          throw error;
      }
    }
  };

  /** Answers a query; one too old to be answered is let be. */
  const answering = async (what: 'press' | 'inline', work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (refusedBy(error).kind !== 'late') throw error;
      log.info('telegram.late', { what });
    }
  };

  const of = (delivery: Delivery): Outbox => {
    let answered = false;
    const answerPress = async (work: () => Promise<unknown>): Promise<void> => {
      await answering('press', work);
      answered = true;
    };
    const pressed = async (query: string, answer: Parameters<Api['answerCallbackQuery']>[1]): Promise<void> =>
      answerPress(async () => sender.deliver(PATIENCE.press, delivery, async () => api.answerCallbackQuery(query, answer)));
    return {
      send: async (where, sending) => sendTo(where, sending, delivery),
      edit: async (target, page, markup, picture) => {
        const keyboard = markup !== undefined && { reply_markup: markup };
        const more = { ...LOOK, ...keyboard };
        try {
          if ('inline' in target)
            await sender.deliver(PATIENCE.message, delivery, async () => api.editMessageTextInline(target.inline, page.html, more));
          else
            await sender.write(target.chat, PATIENCE.message, delivery, async () =>
              picture === undefined
                ? api.editMessageText(target.chat, target.message, page.html, more)
                : api.editMessageMedia(target.chat, target.message, captioned(picture, page), { ...keyboard }),
            );
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
          await sender.deliver(PATIENCE.press, delivery, async () => api.deleteMessage(chat, message));
        } catch (error) {
          if (refusedBy(error).kind === 'other') throw error;
        }
      },
      toast: async (query, text, alert = false) => {
        const shown = text.length <= LONGEST_TOAST ? text : `${text.slice(0, LONGEST_TOAST - 1)}…`;
        await pressed(query, { text: shown, ...(alert && { show_alert: true }) });
      },
      hush: async (query) => {
        try {
          await answerPress(async () => retried(async () => api.answerCallbackQuery(query), { ...PATIENCE.hush, signal: closing, clock }));
        } catch (error) {
          log.fault('telegram.press', error);
        }
      },
      open: async (query, link) => pressed(query, { url: link }),
      answered: () => answered,
      answerInline: async (query, { results, ...more }) =>
        answering('inline', async () => sender.deliver(PATIENCE.inline, delivery, async () => api.answerInlineQuery(query, results, more))),
      full: sender.full,
    };
  };
  return { of, moved, left };
}
