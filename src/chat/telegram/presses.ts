/** Presses of the buttons under the bot's messages. */
import type { CallbackQuery } from 'grammy/types';
import type { Command } from '../../../commands/definition.ts';
import { unmarked } from '../../reply/quote.ts';
import { TOO_FAST } from '../desk/limits.ts';
import type { Shown } from '../desk/desk.ts';
import { readPress, writePress } from '../desk/press.ts';
import type { Press } from '../desk/press.ts';
import { deskSays } from '../desk/words.ts';
import { presserOf, whereOf } from './asker.ts';
import type { Conversation } from './conversation.ts';
import type { BotName } from './html.ts';
import { askMoreAbout } from './inline.ts';
import { NOTHING } from './keyboard.ts';
import { keyboardIn, messagesOf } from './messages.ts';
import type { Outbox, Sent } from './outbox.ts';
import type { TellRest } from './pages.ts';
import { writePages } from './pages.ts';
import type { TelegramParts } from './parts.ts';
import { openPreviews } from './post/previews.ts';
import { withPrompt } from './prompts.ts';
import { LONGEST_PRESS, startLink } from './start.ts';

export interface PressParts {
  readonly parts: Pick<TelegramParts, 'commands' | 'desk' | 'kept'>;
  readonly conversation: Pick<Conversation, 'asModerator'>;
  readonly bot: BotName;
  readonly tellRest: TellRest;
}

/** Words longer than these are gone before they are read, unless somebody has to close them. */
const SHORT = 40;

/** Makes what a press is answered with. It rejects with what is ours to mend. */
export function answerPresses({ parts, conversation, bot, tellRest }: PressParts): (query: CallbackQuery, out: Outbox) => Promise<void> {
  const { commands, desk } = parts;
  const { dossier } = desk;
  const previews = openPreviews(parts);
  const tell = async (query: CallbackQuery, text: string, out: Outbox): Promise<void> => out.toast(query.id, text, text.length > SHORT);

  /** Whose the reply was, theirs it stays. */
  const inPlace = async (query: CallbackQuery, shown: Shown, { owner, filled }: Filled, out: Outbox): Promise<void> => {
    const { message: on, inline_message_id: inline } = query;
    const { language } = shown.reply;
    if (on !== undefined && out.full(on.chat.id)) return tell(query, deskSays(language, TOO_FAST), out);
    // The press first, since an edit may have to wait.
    await out.hush(query.id);
    const outcome = filled === undefined ? { shown } : withPrompt(filled, shown, { dossier, owner });
    const askMore = inline === undefined ? undefined : askMoreAbout(shown.reply, bot);
    const pages = messagesOf(outcome, { dossier, bot, owner, askMore });
    if (on === undefined) {
      const [first] = pages;
      if (inline !== undefined && first !== undefined) await out.edit({ inline }, first.page, keyboardIn(first.markup));
      return;
    }
    const where = on.date === 0 ? { chat: on.chat.id, thread: undefined } : whereOf(on);
    if (shown.preview !== undefined) return previews.replace(where, on.message_id, pages, out);
    await writePages(
      pages,
      async ({ page, markup }, place): Promise<Sent> => {
        if (place > 0) return out.send(where, { page, markup, quiet: true });
        await out.edit({ chat: on.chat.id, message: on.message_id }, page, keyboardIn(markup));
        return { arrived: true, id: on.message_id };
      },
      async (error) => tellRest(where, language, error, out),
    );
  };

  /** Somebody else's press leaves the asker's answer as it is: it leads to the presser's own chat with the bot, where the same is shown. */
  const aside = async (query: CallbackQuery, { reply, view }: Shown, out: Outbox): Promise<void> => {
    if (view === undefined) {
      const [line] = reply.lines;
      return tell(query, unmarked(reply.lead ?? (line?.kind === 'text' ? line.text : '')), out);
    }
    const press = writePress({ kind: 'view', owner: '', view }, dossier, LONGEST_PRESS);
    const [fact] = reply.facts;
    const start =
      press !== undefined ? ({ kind: 'press', press } as const) : fact !== undefined ? ({ kind: 'fact', fact } as const) : undefined;
    return out.open(query.id, startLink(bot.username, start ?? { kind: 'ask' }));
  };

  return async (query, out) => {
    const { id, data = '' } = query;
    if (data === NOTHING) return out.hush(id);
    const visitor = presserOf(query.from, query.message?.chat);
    const read = readPress(data, dossier);
    const press = isOffered(query, read) ? read : undefined;
    const filled = press?.kind === 'fill' || press?.kind === 'act' ? commands.find(({ name }) => name === press.command) : undefined;
    const asker = await conversation.asModerator(visitor, filled);
    // What no button of the message carries is no press: to the desk it is one that is out of date.
    const pressed = await desk.press(press === undefined ? '' : data, undefined, asker);
    switch (pressed.kind) {
      case 'silence':
        return out.hush(id);
      case 'remove':
        // No button in Telegram deletes anything.
        return out.hush(id);
      case 'reply':
        return pressed.replaces
          ? inPlace(query, pressed.shown, { owner: press !== undefined && 'owner' in press ? press.owner : '', filled }, out)
          : aside(query, pressed.shown, out);
    }
  };
}

interface Filled {
  readonly owner: string;
  readonly filled: Command | undefined;
}

/**
 * Whether the pressed message offers this. A client may send whatever it likes as data, so that only what stands on the keyboard is obeyed:
 * https://core.telegram.org/bots/api#callbackquery. Of a message sent inline the keyboard does not come along: there it may be what such
 * messages offer, which is for everybody and changes nothing but what they show.
 */
function isOffered({ data, message, inline_message_id: inline }: CallbackQuery, press: Press | undefined): boolean {
  if (message === undefined) return inline !== undefined && (press?.kind === 'vote' || (press?.kind === 'view' && press.owner === ''));
  const rows = message.date === 0 || !('reply_markup' in message) ? [] : (message.reply_markup?.inline_keyboard ?? []);
  return rows.flat().some((button) => 'callback_data' in button && button.callback_data === data);
}
