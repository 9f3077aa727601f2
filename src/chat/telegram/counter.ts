/** What comes in goes over this counter: messages, edits, presses, inline queries, changes of membership; answers go out. */
import type {
  CallbackQuery,
  ChatMemberUpdated,
  ChosenInlineResult,
  InlineQuery,
  InlineQueryResult,
  InlineQueryResultsButton,
  Message,
} from 'grammy/types';
import type { Desk } from '../desk/desk.ts';
import { addressed } from './address.ts';
import type { Address, Self } from './address.ts';
import { answeredIn } from './answered.ts';
import { presserOf, whereOf, writerOf } from './asker.ts';
import type { Visitor, Where } from './asker.ts';
import type { Conversation, Original, Said } from './conversation.ts';
import type { BotName } from './html.ts';
import { offerInline } from './inline.ts';
import { pagesOf } from './layout.ts';
import { keyboardIn, messagesOf } from './messages.ts';
import type { Page } from './messages.ts';
import type { Outbox } from './outbox.ts';
import type { TelegramParts } from './parts.ts';
import { answerPresses } from './presses.ts';
import type { Outcome } from './prompts.ts';

/** What the counter works with. */
export interface CounterParts {
  readonly parts: TelegramParts;
  readonly conversation: Conversation;
  readonly outbox: Outbox;
  readonly self: Self;
  readonly bot: BotName;
  readonly answerInline: (
    query: string,
    results: readonly InlineQueryResult[],
    more: { readonly cache_time: number; readonly is_personal: boolean; readonly button?: InlineQueryResultsButton },
  ) => Promise<void>;
}

/** What is done with each kind of update. None of it rejects: what goes wrong is logged, and told to whoever asked. */
export interface Counter {
  readonly message: (message: Message) => Promise<void>;
  readonly edited: (message: Message) => Promise<void>;
  readonly press: (query: CallbackQuery) => Promise<void>;
  readonly inline: (query: InlineQuery) => Promise<void>;
  readonly chosen: (result: ChosenInlineResult) => void;
  readonly membership: (change: ChatMemberUpdated) => Promise<void>;
}

/** How long Telegram may show the same inline results, in seconds. */
const CACHED = 300;
const NOTHING_INLINE = { cache_time: 1, is_personal: true } as const;

/** Opens the counter. */
export function openCounter({ parts, conversation, outbox, self, bot, answerInline }: CounterParts): Counter {
  const { desk, log } = parts;
  const { dossier } = desk;
  const answered = answeredIn(parts);
  const answerPress = answerPresses({ parts, conversation, outbox, bot });
  /** Chats where the bot was told that it may not write. */
  const muted = new Set<number>();

  /** Does something for somebody; what goes wrong is logged, and `tell` says so to them. */
  const guarded = async (event: string, work: () => Promise<void>, tell: (reference: string) => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      const reference = log.fault(event, error);
      try {
        await tell(reference);
      } catch (untold) {
        log.fault(`${event}.untold`, untold);
      }
    }
  };
  const apology = async ({ asker }: Visitor, reference: string): ReturnType<Desk['say']> =>
    desk.say(asker, (words) => words.apology(reference), 'error');
  const apologise = (message: Message) => async (reference: string) => {
    const [page] = pagesOf(await apology(writerOf(message), reference), bot);
    if (page !== undefined) await outbox.send(whereOf(message), { page, replyTo: message.message_id, quiet: true });
  };

  const saidIn = (message: Message, address: Address): Said => ({
    address,
    visitor: writerOf(message),
    original: originalOf(message, self),
  });
  const pagesFor = (outcome: Outcome, { asker }: Visitor): Page[] => messagesOf(outcome, { dossier, bot, owner: asker.owner });

  /** Sends what is answered to a message, and notes it for when the question is edited. */
  const sendAnswer = async (message: Message, outcome: Outcome, visitor: Visitor): Promise<void> => {
    const ids: number[] = [];
    const at = parts.now();
    const { reply, audience } = outcome.shown;
    // Alone with somebody an answer follows its question; what is no answer says to which.
    const quotes = visitor.crowd || reply.kind !== 'answer';
    for (const page of pagesFor(outcome, visitor)) {
      const id = await outbox.send(whereOf(message), {
        ...page,
        ...(quotes && ids.length === 0 && { replyTo: message.message_id }),
        // What is for the asker alone everybody sees there: it comes without a sound.
        quiet: visitor.crowd && audience === 'asker',
      });
      if (id !== undefined) ids.push(id);
    }
    await answered.note(message, ids, at);
  };

  const message: Counter['message'] = async (told) => {
    if (told.migrate_to_chat_id !== undefined) return outbox.moved(told.chat.id, told.migrate_to_chat_id);
    if (told.migrate_from_chat_id !== undefined) return outbox.moved(told.migrate_from_chat_id, told.chat.id);
    const address = addressed(told, self);
    if (address === undefined || muted.has(told.chat.id)) return undefined;
    return guarded(
      'telegram.message',
      async () => {
        const said = saidIn(told, address);
        const outcome = await conversation.answer(said);
        if (outcome !== undefined) await sendAnswer(told, outcome, said.visitor);
      },
      apologise(told),
    );
  };

  const edited: Counter['edited'] = (told) =>
    guarded(
      'telegram.edited',
      async () => {
        const address = addressed(told, self);
        const before = address === undefined ? undefined : await answered.of(told);
        if (address === undefined || before === undefined) return;
        const said = saidIn(told, address);
        const outcome = await conversation.answer({ ...said, unasked: true });
        if (outcome === undefined) return;
        const ids = await replaced(whereOf(told), before.ids, pagesFor(outcome, said.visitor));
        await answered.note(told, ids, before.at);
      },
      apologise(told),
    );

  /** Puts new messages in the place of old ones: edits as many as there are, sends the rest, deletes what is left over. */
  const replaced = async (where: Where, old: readonly number[], messages: readonly Page[]): Promise<number[]> => {
    const ids: number[] = [];
    for (const [place, { page, markup }] of messages.entries()) {
      const id = old[place];
      if (id === undefined) {
        const sent = await outbox.send(where, { page, markup, quiet: true });
        if (sent !== undefined) ids.push(sent);
        continue;
      }
      // Whoever deleted the answer does not want it back.
      if (await outbox.edit({ chat: where.chat, message: id }, page, keyboardIn(markup))) ids.push(id);
    }
    for (const id of old.slice(messages.length)) await outbox.remove(where.chat, id);
    return ids;
  };

  return {
    message,
    edited,
    press: (query) =>
      guarded(
        'telegram.press',
        () => answerPress(query),
        async (reference) => {
          const { lead } = await apology(presserOf(query.from, query.message?.chat), reference);
          await outbox.toast(query.id, lead, true);
        },
      ),
    inline: (query) =>
      guarded(
        'telegram.inline',
        async () => {
          const { asker } = presserOf(query.from, undefined);
          if (!(await parts.mayType(asker.person))) return answerInline(query.id, [], NOTHING_INLINE);
          const { results, personal, button } = await offerInline(query.query, await desk.receive(asker, query.query), bot);
          return answerInline(query.id, results, { cache_time: CACHED, is_personal: personal, ...(button !== undefined && { button }) });
        },
        () => answerInline(query.id, [], NOTHING_INLINE),
      ),
    chosen: ({ result_id: result }) => log.info('telegram.chosen', { result }),
    membership: async ({ chat, new_chat_member: member }) => {
      const silenced = member.status === 'restricted' && !member.can_send_messages;
      if (silenced) muted.add(chat.id);
      else muted.delete(chat.id);
      log.info('telegram.membership', { chat: chat.id, type: chat.type, status: member.status, silenced });
      if (member.status === 'left' || member.status === 'kicked')
        await guarded(
          'telegram.left',
          () => outbox.left(chat.id),
          () => Promise.resolve(),
        );
    },
  };
}

function originalOf({ reply_to_message: original }: Message, self: Self): Original | undefined {
  if (original === undefined || original.forum_topic_created !== undefined) return undefined;
  return { text: original.text ?? original.caption ?? '', ours: original.from?.id === self.id };
}
