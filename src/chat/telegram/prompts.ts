/** What a command lacks, asked for: with buttons to choose from, or an empty field to write in. */
import type { ForceReply } from 'grammy/types';
import type { CommandContext } from '../../../commands/context.ts';
import type { Command } from '../../../commands/definition.ts';
import { LOCALE_OF } from '../../../commands/localised.ts';
import { errorReply, notice } from '../../../commands/notice.ts';
import { parseRest } from '../../../commands/parse.ts';
import { REPLY_LANGUAGES } from '../../reply/reply.ts';
import type { ReplyLanguage } from '../../reply/reply.ts';
import type { Shown } from '../desk/desk.ts';
import type { BotName } from './html.ts';
import { choiceKeyboard } from './keyboard.ts';
import type { Beneath } from './keyboard.ts';
import { pagesOf } from './layout.ts';
import type { Sending } from './outbox.ts';
import { TELEGRAM_WORDS } from './words.ts';

/** What is answered. `markup` stands in place of the reply's own buttons. */
export interface Outcome {
  readonly shown: Shown;
  readonly markup?: Sending['markup'];
  /** For the asker alone, also in a group: in their private chat where that can be written to. */
  readonly alone?: true;
}

/** What was asked for, and of which command. */
export interface Prompt {
  readonly command: Command;
  readonly option: string;
}

/** Most characters of the hint in an empty field: https://core.telegram.org/bots/api#forcereply */
const LONGEST_HINT = 64;

/** A field to write an answer in. */
export const forceReply = (hint: string): ForceReply => ({
  force_reply: true,
  input_field_placeholder: hint.slice(0, LONGEST_HINT),
  selective: true,
});

/** The field in which a question is asked. */
export const questionField = (language: ReplyLanguage): ForceReply => forceReply(TELEGRAM_WORDS[language].askPlaceholder);

/** What a command came to, with a way to give what it lacks. */
export function withPrompt(command: Command, shown: Shown, beneath: Pick<Beneath, 'dossier' | 'owner'>): Outcome {
  const { error, reply } = shown;
  if (error?.kind !== 'missing' && error?.kind !== 'unknown' && error?.kind !== 'several') return { shown };
  const { language, lead } = reply;
  const markup = choiceKeyboard(command.name, error, language, beneath);
  // What stands on buttons need not stand in the text too.
  if (error.kind !== 'missing') return markup === undefined ? { shown } : { shown: { ...shown, reply: { ...reply, lines: [] } }, markup };
  const words = TELEGRAM_WORDS[language];
  return {
    shown: {
      ...shown,
      reply: notice(language, {
        ...(lead !== undefined && { lead }),
        sections: [{ texts: [markup === undefined ? words.replyWithIt : words.orPress] }],
      }),
    },
    markup: markup ?? forceReply(command.options[error.option]?.descriptions[LOCALE_OF[language]] ?? words.askPlaceholder),
  };
}

/** The prompts of all commands by the words that a reader sees: a reply to one of them tells no more than those. */
export const promptsOf = (
  commands: readonly Command[],
  { dossier, fold }: Pick<CommandContext, 'dossier' | 'fold'>,
  bot: BotName,
): ReadonlyMap<string, Prompt> =>
  new Map(
    REPLY_LANGUAGES.flatMap((language) =>
      commands.flatMap((command) => {
        const read = parseRest(command, '', { dossier, fold, language });
        if (read.ok || read.error.kind !== 'missing') return [];
        const { error } = read;
        const { shown } = withPrompt(
          command,
          { reply: errorReply(error, language), view: undefined, audience: 'asker', error },
          { dossier, owner: '' },
        );
        const [page] = pagesOf(shown.reply, bot);
        return page === undefined ? [] : [[page.text.trim(), { command, option: error.option }] as const];
      }),
    ),
  );
