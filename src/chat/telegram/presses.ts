/** Presses of the buttons under the bot's messages. */
import type { CallbackQuery } from 'grammy/types';
import type { Command } from '../../../commands/definition.ts';
import type { Shown } from '../desk/desk.ts';
import { readPress, writePress } from '../desk/press.ts';
import { presserOf, whereOf } from './asker.ts';
import type { Conversation } from './conversation.ts';
import type { BotName } from './html.ts';
import { askMoreAbout } from './inline.ts';
import { NOTHING } from './keyboard.ts';
import { keyboardIn, messagesOf } from './messages.ts';
import type { Outbox, Target } from './outbox.ts';
import type { TelegramParts } from './parts.ts';
import { withPrompt } from './prompts.ts';
import { LONGEST_PRESS, startLink } from './start.ts';

export interface PressParts {
  readonly parts: Pick<TelegramParts, 'commands' | 'desk' | 'log'>;
  readonly conversation: Pick<Conversation, 'asModerator'>;
  readonly outbox: Outbox;
  readonly bot: BotName;
}

/** Words longer than these are gone before they are read, unless somebody has to close them. */
const SHORT = 40;

/** Makes what a press is answered with. It rejects with what is ours to mend. */
export function answerPresses({ parts, conversation, outbox, bot }: PressParts): (query: CallbackQuery) => Promise<void> {
  const { commands, desk } = parts;
  const { dossier } = desk;

  /** Whose the reply was, theirs it stays. */
  const inPlace = async (query: CallbackQuery, shown: Shown, owner: string, filled: Command | undefined): Promise<void> => {
    // The toast first, since an edit may have to wait.
    await outbox.toast(query.id);
    const { message: on, inline_message_id: inline } = query;
    const outcome = filled === undefined ? { shown } : withPrompt(filled, shown, { dossier, owner });
    const askMore = inline === undefined ? undefined : askMoreAbout(shown.reply, bot);
    const [first, ...more] = messagesOf(outcome, { dossier, bot, owner, askMore });
    if (first === undefined) return;
    const target = targetOf(query);
    if (target !== undefined) await outbox.edit(target, first.page, keyboardIn(first.markup));
    if (on === undefined) return;
    const where = on.date === 0 ? { chat: on.chat.id, thread: undefined } : whereOf(on);
    // A message too old to be edited gets its answer in a new one.
    if (target === undefined) await outbox.send(where, { ...first, quiet: true });
    for (const sending of more) await outbox.send(where, { ...sending, quiet: true });
  };

  /** Somebody else's press leaves the asker's answer as it is: it leads to the presser's own chat with the bot, where the same is shown. */
  const aside = async (query: CallbackQuery, { reply, view }: Shown): Promise<void> => {
    if (view === undefined) {
      const [line] = reply.lines;
      const text = reply.lead ?? (line?.kind === 'text' ? line.text : '');
      return outbox.toast(query.id, text, text.length > SHORT);
    }
    const press = writePress({ kind: 'view', owner: '', view }, dossier, LONGEST_PRESS);
    const [fact] = reply.facts;
    const start =
      press !== undefined ? ({ kind: 'press', press } as const) : fact !== undefined ? ({ kind: 'fact', fact } as const) : undefined;
    return outbox.open(query.id, startLink(bot.username, start ?? { kind: 'ask' }));
  };

  return async (query) => {
    const { id, data = '' } = query;
    if (data === NOTHING) return outbox.toast(id);
    const visitor = presserOf(query.from, query.message?.chat);
    const press = readPress(data, dossier);
    const filled = press?.kind === 'fill' ? commands.find(({ name }) => name === press.command) : undefined;
    const asker = await conversation.asModerator(visitor, filled);
    const pressed = await desk.press(data, undefined, asker);
    switch (pressed.kind) {
      case 'silence':
        return outbox.toast(id);
      case 'remove':
        await outbox.toast(id);
        return query.message === undefined ? undefined : outbox.remove(query.message.chat.id, query.message.message_id);
      case 'reply':
        return pressed.replaces
          ? inPlace(query, pressed.shown, press !== undefined && 'owner' in press ? press.owner : '', filled)
          : aside(query, pressed.shown);
    }
  };
}

function targetOf({ message, inline_message_id: inline }: CallbackQuery): Target | undefined {
  if (inline !== undefined) return { inline };
  return message === undefined || message.date === 0 ? undefined : { chat: message.chat.id, message: message.message_id };
}
