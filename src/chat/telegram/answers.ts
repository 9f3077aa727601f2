/** Answers to messages, written where they were asked, and put in the place of earlier ones when a question is edited. */
import type { Message } from 'grammy/types';
import { notice } from '../../../commands/notice.ts';
import type { Reply, ReplyLanguage } from '../../reply/reply.ts';
import { answeredIn, EDITABLE } from './answered.ts';
import { whereOf } from './asker.ts';
import type { Visitor } from './asker.ts';
import { Undelivered, waitOf } from './failure.ts';
import type { BotName } from './html.ts';
import { pagesOf } from './layout.ts';
import { keyboardIn, messagesOf } from './messages.ts';
import type { Page } from './messages.ts';
import type { Outbox, Sent } from './outbox.ts';
import { writePages } from './pages.ts';
import type { TellRest } from './pages.ts';
import type { TelegramParts } from './parts.ts';
import type { Outcome } from './prompts.ts';
import { TELEGRAM_WORDS } from './words.ts';

export interface Answers {
  /** Sends what is answered to a message, and notes it for when the question is edited. */
  readonly send: (message: Message, outcome: Outcome, visitor: Visitor, out: Outbox) => Promise<void>;
  /** Whether a message has an answer that can be edited still. */
  readonly editable: (message: Message) => Promise<boolean>;
  /** Puts another answer in the place of the one that a message has, if it has one: edits as many messages as there are, sends the rest, deletes what is left over. */
  readonly replace: (message: Message, outcome: Outcome, visitor: Visitor, out: Outbox) => Promise<void>;
  readonly tellRest: TellRest;
}

/** Opens them. */
export function openAnswers({ parts, bot }: { readonly parts: TelegramParts; readonly bot: BotName }): Answers {
  const { desk, log, clock } = parts;
  const answered = answeredIn(parts);
  const pagesFor = (outcome: Outcome, { asker }: Visitor): Page[] =>
    messagesOf(outcome, { dossier: desk.dossier, bot, owner: asker.owner });

  const tellRest: TellRest = async (where, language, error, out) => {
    const reference = log.fault('telegram.rest', error);
    // Where the server wants to be left alone, this would be refused too.
    if (error instanceof Undelivered && waitOf(error.cause) !== undefined) return;
    const [page] = pagesOf(restUnsent(language, reference), bot);
    try {
      if (page !== undefined) await out.send(where, { page, quiet: true, brief: true });
    } catch (untold) {
      log.fault('telegram.rest.untold', untold);
    }
  };

  return {
    tellRest,
    async send(message, outcome, visitor, out) {
      const until = clock() + EDITABLE;
      const { reply, audience } = outcome.shown;
      const where = whereOf(message);
      // Alone with somebody an answer follows its question; what is no answer says to which.
      const quotes = visitor.crowd || reply.kind !== 'answer';
      const ids = await writePages(
        pagesFor(outcome, visitor),
        async (page, place) =>
          out.send(where, {
            ...page,
            ...(quotes && place === 0 && { replyTo: message.message_id }),
            // What is for the asker alone everybody sees there: it comes without a sound.
            quiet: visitor.crowd && audience === 'asker',
          }),
        async (error) => tellRest(where, reply.language, error, out),
      );
      await answered.note(message, { ids, until });
    },
    editable: async (message) => (await answered.of(message)) !== undefined,
    async replace(message, outcome, visitor, out) {
      const before = await answered.of(message);
      if (before === undefined) return;
      const where = whereOf(message);
      const pages = pagesFor(outcome, visitor);
      const ids = await writePages(
        pages,
        async ({ page, markup }, place): Promise<Sent> => {
          const id = before.ids[place];
          if (id === undefined) return out.send(where, { page, markup, quiet: true });
          // Whoever deleted the answer does not want it back.
          const there = await out.edit({ chat: where.chat, message: id }, page, keyboardIn(markup));
          return { arrived: true, id: there ? id : undefined };
        },
        async (error) => tellRest(where, outcome.shown.reply.language, error, out),
      );
      for (const id of before.ids.slice(pages.length)) await out.remove(where.chat, id);
      await answered.note(message, { ids, until: before.until });
    },
  };
}

/** Says that not all of an answer could be sent. */
const restUnsent = (language: ReplyLanguage, reference: string): Reply =>
  notice(language, { kind: 'error', sections: [{ texts: [TELEGRAM_WORDS[language].restUnsent(reference)] }] });
