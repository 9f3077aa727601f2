/** Answers to messages, written where they were asked, and put in the place of earlier ones when a question is edited. */
import type { Message } from 'grammy/types';
import { notice } from '../../../commands/notice.ts';
import type { Reply, ReplyLanguage } from '../../reply/reply.ts';
import { answeredIn, EDITABLE } from './answered.ts';
import { whereOf } from './asker.ts';
import type { Visitor, Where } from './asker.ts';
import { Undelivered, waitOf } from './failure.ts';
import type { BotName } from './html.ts';
import { captionOf, pagesOf } from './layout.ts';
import { keyboardIn, messagesOf } from './messages.ts';
import type { Page } from './messages.ts';
import type { Outbox, Sent } from './outbox.ts';
import { writePages } from './pages.ts';
import type { TellRest } from './pages.ts';
import type { TelegramParts } from './parts.ts';
import type { Outcome } from './prompts.ts';
import { openPreviews } from './post/previews.ts';
import { LONGEST_PRESS, startLink } from './start.ts';
import { writePress } from '../desk/press.ts';
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
  const previews = openPreviews(parts);
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

  /** Sends what is for somebody alone to their private chat; false where that cannot be written to. */
  const sendAlone = async (outcome: Outcome, visitor: Visitor, out: Outbox): Promise<boolean> => {
    // Who writes for a chat is nobody whom one could write to.
    if (visitor.person <= 0) return false;
    const where = { chat: visitor.person, thread: undefined };
    const pages = messagesOf(outcome, { dossier: desk.dossier, bot, owner: '' });
    const ids = await writePages(
      pages,
      async (page) => out.send(where, { ...page, brief: true }),
      async (error) => tellRest(where, outcome.shown.reply.language, error, out),
    );
    if (outcome.shown.preview !== undefined) await previews.note(where.chat, ids);
    return ids.length > 0;
  };
  /** What is said in the group of what is for one alone: where it is, or a way to it. */
  const inItsPlace = (outcome: Outcome, there: boolean): Outcome => {
    const { reply, preview } = outcome.shown;
    const { posts } = TELEGRAM_WORDS[reply.language];
    const said = (text: string): Outcome['shown'] => ({
      reply: notice(reply.language, { sections: [{ texts: [text] }] }),
      view: undefined,
      audience: 'asker',
    });
    if (there) return { shown: said(posts.alone) };
    const [first] = reply.actions.flatMap((action) => (action.kind === 'act' ? [action] : []));
    const name = first?.value.split('.')[1];
    // Without a draft to be opened it is told here; its buttons are nobody's but the admins'.
    if (preview === undefined || name === undefined)
      return { shown: { reply: { ...reply, actions: [] }, view: undefined, audience: 'asker' } };
    const press = writePress(
      { kind: 'act', owner: '', command: 'post', value: `show.${name}`, language: reply.language },
      desk.dossier,
      LONGEST_PRESS,
    );
    const link = startLink(bot.username, press === undefined ? { kind: 'welcome' } : { kind: 'press', press });
    return { shown: said(posts.openHere), markup: { inline_keyboard: [[{ text: posts.open, url: link }]] } };
  };

  /** A picture follows its answer. It is worth no waiting, and a failure costs nothing but itself. */
  const show = async ({ picture }: Outcome['shown'], where: Where, out: Outbox): Promise<void> => {
    if (picture === undefined || out.full(where.chat)) return;
    try {
      await out.send(where, { page: captionOf(picture, bot), picture, quiet: true, brief: true });
    } catch (error) {
      log.fault('telegram.picture', error);
    }
  };

  return {
    tellRest,
    async send(message, given, visitor, out) {
      const outcome = given.alone === true ? inItsPlace(given, await sendAlone(given, visitor, out)) : given;
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
            ...(given.alone === true && visitor.person > 0 && { onlyFor: visitor.person }),
          }),
        async (error) => tellRest(where, reply.language, error, out),
      );
      if (outcome.shown.preview !== undefined) await previews.note(where.chat, ids);
      if (ids.length > 0) await show(outcome.shown, where, out);
      await answered.note(message, { ids, until });
    },
    editable: async (message) => (await answered.of(message)) !== undefined,
    async replace(message, given, visitor, out) {
      // What is for one alone does not come into the group by an edit either.
      const outcome = given.alone === true ? inItsPlace(given, await sendAlone(given, visitor, out)) : given;
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
