/** What is done with each kind of update: messages, edits, presses, inline queries, changes of membership. */
import type { CallbackQuery, ChatMemberUpdated, InlineQuery, Message, Update } from 'grammy/types';
import type { Desk } from '../desk/desk.ts';
import { addressed } from './address.ts';
import type { Address, Self } from './address.ts';
import { openAnswers } from './answers.ts';
import { presserOf, whereOf, writerOf } from './asker.ts';
import type { Visitor } from './asker.ts';
import type { Conversation, Original, Said } from './conversation.ts';
import type { Delivery } from './delivery.ts';
import { Undelivered } from './failure.ts';
import type { BotName } from './html.ts';
import { offerInline } from './inline.ts';
import { pagesOf } from './layout.ts';
import type { Outbox, Outboxes } from './outbox.ts';
import type { TelegramParts } from './parts.ts';
import type { ShowTyping } from './typing.ts';
import { answerPresses } from './presses.ts';

export interface HandlerParts {
  readonly parts: TelegramParts;
  readonly conversation: Conversation;
  readonly outboxes: Outboxes;
  readonly self: Self;
  readonly bot: BotName;
  readonly typing: ShowTyping;
}

export interface Handlers {
  /** Whether there is anything to do for an update. In a group the bot hears much that is not meant for it. */
  readonly concerns: (update: Update) => boolean;
  /** Deals with an update. What goes wrong is logged, and told to whoever asked where that makes sense; so it never rejects. */
  readonly handle: (update: Update, delivery: Delivery) => Promise<void>;
}

/** How long Telegram may show the same inline results, in seconds. */
const CACHED = 300;
const NOTHING_INLINE = { results: [], cache_time: 1, is_personal: true } as const;

const messageIn = ({ message, channel_post: post }: Update): Message | undefined => message ?? post;
const editedIn = ({ edited_message: edited, edited_channel_post: post }: Update): Message | undefined => edited ?? post;

/** What goes on beside an update while it is dealt with. */
interface Under {
  readonly out: Outbox;
  readonly delivery: Delivery;
}

/** Puts the handlers together. */
export function openHandlers({ parts, conversation, outboxes, self, bot, typing }: HandlerParts): Handlers {
  const { desk, log } = parts;
  const answers = openAnswers({ parts, bot });
  /** Chats where the bot was told that it may not write. */
  const muted = new Set<number>();

  /** Does something for somebody; what goes wrong is logged, and `tell` says so, where nothing of the answer is there yet and an apology may fare better. */
  const guarded = async (
    event: string,
    delivery: Delivery,
    work: () => Promise<void>,
    tell: (reference: string) => Promise<unknown>,
  ): Promise<void> => {
    try {
      await work();
    } catch (error) {
      const reference = log.fault(event, error);
      if (error instanceof Undelivered || delivery.shown()) return;
      try {
        await tell(reference);
      } catch (untold) {
        log.fault(`${event}.untold`, untold);
      }
    }
  };
  const apology = async ({ asker }: Visitor, reference: string): ReturnType<Desk['say']> =>
    desk.say(asker, (words) => words.apology(reference), 'error');
  const apologise = (message: Message, out: Outbox) => async (reference: string) => {
    const [page] = pagesOf(await apology(writerOf(message), reference), bot);
    if (page !== undefined) await out.send(whereOf(message), { page, replyTo: message.message_id, quiet: true });
  };
  const answerPress = answerPresses({ parts, conversation, bot, tellRest: answers.tellRest });

  const saidIn = (message: Message, address: Address): Said => ({
    address,
    visitor: writerOf(message),
    original: originalOf(message, self),
  });
  const message = async (told: Message, { out, delivery }: Under): Promise<void> => {
    if (told.migrate_to_chat_id !== undefined) return outboxes.moved(told.chat.id, told.migrate_to_chat_id);
    if (told.migrate_from_chat_id !== undefined) return outboxes.moved(told.migrate_from_chat_id, told.chat.id);
    const { chat_shared: chosen } = told;
    if (chosen !== undefined && told.chat.type === 'private')
      return guarded(
        'telegram.chosen-chat',
        delivery,
        async () => {
          const visitor = writerOf(told);
          await answers.send(told, await conversation.chose(visitor, chosen.chat_id), visitor, out);
        },
        apologise(told, out),
      );
    const address = addressed(told, self);
    if (address === undefined || muted.has(told.chat.id)) return undefined;
    return guarded(
      'telegram.message',
      delivery,
      async () => {
        const said = saidIn(told, address);
        let stop: (() => void) | undefined;
        const outcome = await conversation.answer({ ...said, waits: () => (stop ??= typing(whereOf(told))) }).finally(() => stop?.());
        if (outcome !== undefined) await answers.send(told, outcome, said.visitor, out);
      },
      apologise(told, out),
    );
  };

  const edited = (told: Message, { out, delivery }: Under): Promise<void> =>
    guarded(
      'telegram.edited',
      delivery,
      async () => {
        const address = addressed(told, self);
        if (address === undefined || !(await answers.editable(told))) return;
        const said = saidIn(told, address);
        const outcome = await conversation.answer({ ...said, unasked: true });
        if (outcome !== undefined) await answers.replace(told, outcome, said.visitor, out);
      },
      apologise(told, out),
    );

  const press = (query: CallbackQuery, { out, delivery }: Under): Promise<void> =>
    guarded(
      'telegram.press',
      delivery,
      async () => answerPress(query, out),
      async (reference) => {
        const { from, message: on } = query;
        const said = await apology(presserOf(from, on?.chat), reference);
        if (!out.answered()) return out.toast(query.id, said.lead ?? '', true);
        // A press is answered once: https://core.telegram.org/bots/api#answercallbackquery
        const [page] = pagesOf(said, bot);
        if (page === undefined || on === undefined || on.date === 0) return undefined;
        return out.send(whereOf(on), { page, quiet: true });
      },
    );

  const inline = (query: InlineQuery, { out, delivery }: Under): Promise<void> =>
    guarded(
      'telegram.inline',
      delivery,
      async () => {
        const { asker } = presserOf(query.from, undefined);
        if (!(await parts.mayType(asker.person))) return out.answerInline(query.id, NOTHING_INLINE);
        const { results, personal, button } = await offerInline(query.query, await desk.receive(asker, query.query), bot);
        return out.answerInline(query.id, {
          results,
          cache_time: CACHED,
          is_personal: personal,
          ...(button !== undefined && { button }),
        });
      },
      async () => out.answerInline(query.id, NOTHING_INLINE),
    );

  const membership = async ({ chat, new_chat_member: member }: ChatMemberUpdated): Promise<void> => {
    const silenced = member.status === 'restricted' && !member.can_send_messages;
    if (silenced) muted.add(chat.id);
    else muted.delete(chat.id);
    log.info('telegram.membership', { chat: chat.id, type: chat.type, status: member.status, silenced });
    if (member.status === 'left' || member.status === 'kicked') await outboxes.left(chat.id);
  };

  return {
    concerns: (update) => {
      const said = messageIn(update) ?? editedIn(update);
      return said === undefined || isMove(said) || said.chat_shared !== undefined || addressed(said, self) !== undefined;
    },
    handle: async (update, delivery) => {
      const under: Under = { out: outboxes.of(delivery), delivery };
      const { callback_query: pressed, inline_query: typed, chosen_inline_result: chosen, my_chat_member: changed } = update;
      const [said, again] = [messageIn(update), editedIn(update)];
      if (said !== undefined) await message(said, under);
      else if (again !== undefined) await edited(again, under);
      else if (pressed !== undefined) await press(pressed, under);
      else if (typed !== undefined) await inline(typed, under);
      else if (chosen !== undefined) log.info('telegram.chosen', { result: chosen.result_id });
      else if (changed !== undefined) await membership(changed);
    },
  };
}

/** Whether a message says that its group became a supergroup, or was one before. */
const isMove = ({ migrate_to_chat_id: to, migrate_from_chat_id: from }: Message): boolean => to !== undefined || from !== undefined;

function originalOf({ reply_to_message: original }: Message, self: Self): Original | undefined {
  if (original === undefined || original.forum_topic_created !== undefined) return undefined;
  const buttons = (original.reply_markup?.inline_keyboard ?? [])
    .flat()
    .flatMap((button) => ('callback_data' in button ? [button.callback_data] : []));
  return { text: original.text ?? original.caption ?? '', ours: original.from?.id === self.id, buttons };
}
