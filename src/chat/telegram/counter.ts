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
import { planCodeOf } from '../../../commands/plan-code.ts';
import { notice } from '../../../commands/notice.ts';
import type { Reply } from '../../reply/reply.ts';
import { addressed } from './address.ts';
import type { Address, Self } from './address.ts';
import { askerOf, presserOf, whereOf } from './asker.ts';
import type { Asker, Where } from './asker.ts';
import { decodePress } from './callback.ts';
import type { Press } from './callback.ts';
import type { Desk, Original, Outcome, Visitor } from './desk.ts';
import type { Voice } from './html.ts';
import { askMoreAbout, offerInline } from './inline.ts';
import { canPage, replyKeyboard } from './keyboard.ts';
import type { Shown } from './keyboard.ts';
import { pagesOf } from './layout.ts';
import type { Outbox, Sending, Target } from './outbox.ts';
import type { TelegramParts } from './parts.ts';
import { TELEGRAM_WORDS } from './words.ts';

/** What the counter works with. */
export interface CounterParts {
  readonly parts: TelegramParts;
  readonly desk: Desk;
  readonly outbox: Outbox;
  readonly self: Self;
  readonly voice: Voice;
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

/** How long an edited question gets its answer edited. */
const EDITABLE = 15 * 60 * 1000;
/** How long Telegram may show the same inline results, in seconds. */
const CACHED = 300;

/** Opens the counter. */
export function openCounter({ parts, desk, outbox, self, voice, answerInline }: CounterParts): Counter {
  const { log } = parts;
  const code = planCodeOf(parts.context.dossier);
  /** Chats where the bot was told that it may not write. */
  const muted = new Set<number>();
  const answeredKey = (chat: number, message: number): string => `telegram:answered:${chat}:${message}`;

  /** The messages that an outcome becomes: one with buttons to its other pages, or all of them where buttons cannot hold the way. */
  const messagesOf = (
    { reply, plan, markup }: Outcome,
    shown: Pick<Shown, 'page' | 'back' | 'repliesToQuestion' | 'askMore'>,
  ): Omit<Sending, 'replyTo'>[] => {
    const pages = pagesOf(reply, voice);
    if (pages.length === 1 || canPage(plan, reply.language, pages.length, code)) {
      const page = Math.min(shown.page, pages.length - 1);
      const [only] = pages.slice(page);
      const keyboard = markup ?? replyKeyboard({ ...shown, reply, plan, page, pages: pages.length }, code);
      return only === undefined ? [] : [{ page: only, markup: keyboard }];
    }
    const keyboard = markup ?? replyKeyboard({ ...shown, reply, plan, page: 0, pages: 1 }, code);
    return pages.map((page, place) => ({ page, ...(place === pages.length - 1 && { markup: keyboard }) }));
  };

  const remember = async ({ plan }: Outcome, asker: Asker): Promise<void> => {
    if (plan !== undefined) await parts.plans.keep(asker, plan);
  };

  const originalOf = ({ reply_to_message: original }: Message): Original | undefined => {
    if (original === undefined || original.forum_topic_created !== undefined) return undefined;
    return { text: original.text ?? original.caption ?? '', ours: original.from?.id === self.id };
  };

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

  /** Whether somebody may go on; the one notice that they may not is said by `tell`. */
  const allowed = async (asker: Asker, what: 'question' | 'press', tell: () => Promise<unknown>): Promise<boolean> => {
    const allowance = await parts.take(asker, what);
    if (allowance === 'tell') await tell();
    return allowance === 'go';
  };

  const replyIn = (message: Message, reply: Reply): Promise<unknown> => {
    const [page] = pagesOf(reply, voice);
    return page === undefined ? Promise.resolve() : outbox.send(whereOf(message), { page, replyTo: message.message_id, quiet: true });
  };
  const short = (visitor: Visitor, text: string): Reply =>
    notice(visitor.context.language, { kind: 'error', sections: [{ texts: [text] }] });

  const outcomeOf = async (message: Message, address: Address): Promise<{ outcome: Outcome | undefined; visitor: Visitor }> => {
    const typed = address.kind === 'command' ? address.rest : address.kind === 'call' ? '' : address.text;
    const visitor = await desk.receive(askerOf(message), typed);
    return { outcome: await desk.answer(address, visitor, originalOf(message)), visitor };
  };

  const apologise = (message: Message) => async (reference: string) => {
    const visitor = await desk.receive(askerOf(message));
    await replyIn(message, short(visitor, TELEGRAM_WORDS[visitor.context.language].apology(reference)));
  };

  /** Sends what is answered to a message, and notes it for when the question is edited. */
  const sendAnswer = async (message: Message, outcome: Outcome, visitor: Visitor): Promise<void> => {
    const crowd = message.chat.type !== 'private';
    // In a private chat only what asks back, or may be asked again, quotes what it answers.
    const quotes = crowd || outcome.plan === undefined;
    const ids: number[] = [];
    const at = parts.now();
    for (const sending of messagesOf(outcome, { page: 0, repliesToQuestion: quotes })) {
      const id = await outbox.send(whereOf(message), {
        ...sending,
        ...(quotes && ids.length === 0 && { replyTo: message.message_id }),
        quiet: visitor.quiet || (crowd && outcome.reply.audience === 'asker'),
      });
      if (id !== undefined) ids.push(id);
    }
    if (ids.length > 0) await parts.kept.set(answeredKey(message.chat.id, message.message_id), JSON.stringify({ ids, at }), EDITABLE);
  };

  const message: Counter['message'] = async (said) => {
    if (said.migrate_to_chat_id !== undefined) return outbox.moved(said.chat.id, said.migrate_to_chat_id);
    if (said.migrate_from_chat_id !== undefined) return outbox.moved(said.migrate_from_chat_id, said.chat.id);
    const address = addressed(said, self);
    if (address === undefined || muted.has(said.chat.id)) return undefined;
    return guarded(
      'telegram.message',
      async () => {
        const asker = askerOf(said);
        const tell = async (): Promise<void> => {
          const visitor = await desk.receive(asker);
          await replyIn(said, short(visitor, TELEGRAM_WORDS[visitor.context.language].tooMany));
        };
        if (!(await allowed(asker, 'question', tell))) return;
        const { outcome, visitor } = await outcomeOf(said, address);
        if (outcome === undefined) return;
        await remember(outcome, visitor.asker);
        await sendAnswer(said, outcome, visitor);
      },
      apologise(said),
    );
  };

  const edited: Counter['edited'] = (said) =>
    guarded(
      'telegram.edited',
      async () => {
        const address = addressed(said, self);
        const answered = readAnswered(await parts.kept.get(answeredKey(said.chat.id, said.message_id)));
        if (address === undefined || answered === undefined || parts.now() - answered.at > EDITABLE) return;
        if ((await parts.take(askerOf(said), 'question')) !== 'go') return;
        const { outcome, visitor } = await outcomeOf(said, address);
        if (outcome === undefined) return;
        await remember(outcome, visitor.asker);
        const chat = said.chat.id;
        const messages = messagesOf(outcome, { page: 0, repliesToQuestion: said.chat.type !== 'private' || outcome.plan === undefined });
        const ids = await replaced(whereOf(said), answered.ids, messages);
        await parts.kept.set(answeredKey(chat, said.message_id), JSON.stringify({ ids, at: answered.at }), EDITABLE);
      },
      apologise(said),
    );

  /** Puts new messages in the place of old ones: edits as many as there are, sends the rest, deletes what is left over. */
  const replaced = async (where: Where, old: readonly number[], messages: readonly Omit<Sending, 'replyTo'>[]): Promise<number[]> => {
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

  const press: Counter['press'] = async (query) => {
    const from = presserOf(query.from, query.message?.chat);
    let visitor: Visitor | undefined;
    await guarded(
      'telegram.press',
      async () => {
        visitor = await desk.receive(from);
        const words = TELEGRAM_WORDS[visitor.context.language];
        if (!(await allowed(from, 'press', () => outbox.toast(query.id, words.tooMany)))) return outbox.toast(query.id);
        const read = decodePress(query.data ?? '', code);
        switch (read.kind) {
          case 'unknown':
            return outbox.toast(query.id, words.unknownButton);
          case 'outdated':
            return outbox.toast(query.id, words.outdated, true);
          case 'nothing':
            return outbox.toast(query.id);
          case 'vote':
            await parts.vote({ asker: from, facts: read.facts, helpful: read.helpful });
            return outbox.toast(query.id, TELEGRAM_WORDS[read.language].thanks);
          default:
            return pressed(query, read, visitor);
        }
      },
      async (reference) => {
        const language = visitor?.context.language ?? parts.context.language;
        await outbox.toast(query.id, TELEGRAM_WORDS[language].apology(reference), true);
      },
    );
  };

  /** Answers a press that changes what is shown: the toast first, since an edit may have to wait. */
  const pressed = async (
    query: CallbackQuery,
    read: Extract<Press, { kind: 'show' | 'again' | 'fill' }>,
    visitor: Visitor,
  ): Promise<void> => {
    const words = TELEGRAM_WORDS[read.language];
    const outcome = await outcomeOfPress(query, read, visitor);
    if (outcome === undefined) return outbox.toast(query.id, read.kind === 'again' ? words.noQuestion : words.outdated, true);
    await outbox.toast(query.id);
    await remember(outcome, visitor.asker);
    const shown = {
      page: read.kind === 'show' ? read.page : 0,
      back: read.kind === 'show' ? read.back : undefined,
      repliesToQuestion: read.kind === 'again',
      ...(query.inline_message_id !== undefined && { askMore: askMoreAbout(outcome.reply, voice) }),
    };
    const [first, ...more] = messagesOf(outcome, shown);
    if (first === undefined) return undefined;
    const { message: on } = query;
    const target = targetOf(query);
    // A message too old to be edited, and one that was deleted, get their answer in a new one.
    const done = target !== undefined && (await outbox.edit(target, first.page, keyboardIn(first.markup)));
    if (on === undefined) return undefined;
    const where = on.date === 0 ? { chat: on.chat.id, thread: undefined } : whereOf(on);
    if (!done && target === undefined) await outbox.send(where, { ...first, quiet: true });
    for (const sending of more) await outbox.send(where, { ...sending, quiet: true });
    return undefined;
  };

  const outcomeOfPress = async (
    query: CallbackQuery,
    read: Extract<Press, { kind: 'show' | 'again' | 'fill' }>,
    visitor: Visitor,
  ): Promise<Outcome | undefined> => {
    if (read.kind === 'show') return desk.show(read, visitor);
    if (read.kind === 'fill') return desk.fill(read, visitor);
    const original = query.message?.date === 0 ? undefined : query.message?.reply_to_message;
    const address = original === undefined ? undefined : addressed(original, self);
    const typed =
      address === undefined
        ? (original?.text ?? '')
        : address.kind === 'command'
          ? address.rest
          : address.kind === 'call'
            ? ''
            : address.text;
    return typed === '' ? undefined : desk.again(typed, read.language, visitor);
  };

  return {
    message,
    edited,
    press,
    inline: (query) =>
      guarded(
        'telegram.inline',
        async () => {
          const asker = presserOf(query.from, undefined);
          if ((await parts.take(asker, 'typing')) !== 'go') return answerInline(query.id, [], { cache_time: 1, is_personal: true });
          const { context } = await desk.receive(asker, query.query);
          const { results, personal, button } = await offerInline(query.query, context, voice);
          return answerInline(query.id, results, { cache_time: CACHED, is_personal: personal, ...(button !== undefined && { button }) });
        },
        () => answerInline(query.id, [], { cache_time: 1, is_personal: true }),
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

function targetOf({ message, inline_message_id: inline }: CallbackQuery): Target | undefined {
  if (inline !== undefined) return { inline };
  return message === undefined || message.date === 0 ? undefined : { chat: message.chat.id, message: message.message_id };
}

/** The buttons of a markup; an edit takes no other. */
const keyboardIn = (markup: Sending['markup']) => (markup !== undefined && 'inline_keyboard' in markup ? markup : undefined);

interface Answered {
  readonly ids: readonly number[];
  readonly at: number;
}

function readAnswered(text: string | undefined): Answered | undefined {
  if (text === undefined) return undefined;
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || !('ids' in value) || !('at' in value)) return undefined;
  const { ids, at } = value;
  return Array.isArray(ids) && typeof at === 'number' ? { ids: ids.filter((id) => typeof id === 'number'), at } : undefined;
}
