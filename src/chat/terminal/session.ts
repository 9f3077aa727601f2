/** One person's chat in a terminal: free text and commands in, replies out, and what is remembered between them. */
import { ask } from '../../../commands/ask.ts';
import type { CommandContext, CommandResult } from '../../../commands/context.ts';
import type { Command } from '../../../commands/definition.ts';
import { commandNamed, commands } from '../../../commands/index.ts';
import { notice } from '../../../commands/notice.ts';
import { runLine } from '../../../commands/run.ts';
import { asRead, isBlank } from '../../../commands/typed.ts';
import type { Reply, ReplyLanguage } from '../../reply/reply.ts';
import { completionsOf } from './complete.ts';
import { TERMINAL_WORDS } from './words.ts';

/** Answers one question in free text, by itself or after another one. Without a language the question's own decides. */
export type AnswerQuestion = (question: string, language?: ReplyLanguage, after?: string) => Promise<Reply>;

/** What the chat needs of the rest. */
export interface TerminalSession {
  /** The language of the terminal's own words. */
  readonly language: ReplyLanguage;
  /** What is talked about, for the banner: the dossier's title. */
  readonly title: string;
  /** Answers a line: free text, or a command by its slash. */
  respond(line: string): Promise<Reply>;
  /** The whole lines that `line` may become, best first. */
  complete(line: string): readonly string[];
}

export interface SessionParts {
  readonly title: string;
  readonly context: CommandContext;
  /** The context without a language model, for somebody who has turned it off. */
  readonly turnedOff?: (context: CommandContext) => CommandContext;
  /** The language that a text with Han characters is written in. */
  readonly languageOf: (text: string) => ReplyLanguage;
  /** The time now in milliseconds, on a clock that only goes forward. */
  readonly now: () => number;
}

/** How long a follow-up may refer to the last answer. */
const FOLLOW_UP = 10 * 60 * 1000;
const HAN = /\p{Script=Han}/u;

/** Opens a chat that follows the language it is spoken to in, and remembers the last answer for ten minutes. */
export function openSession({ title, context, turnedOff = (around) => around, languageOf, now }: SessionParts): TerminalSession {
  let { language } = context;
  let last: { readonly previous: NonNullable<CommandResult['previous']>; readonly at: number } | undefined;

  const remember = ({ reply, previous }: CommandResult): Reply => {
    if (previous !== undefined) last = { previous, at: now() };
    return reply;
  };
  const surroundings = async (): Promise<CommandContext> => {
    const { language: set, model: own } = await context.memory.settings('person');
    const { model: chats } = await context.memory.settings('chat');
    const around = own === false || chats === false ? turnedOff(context) : context;
    return {
      ...around,
      language: set ?? language,
      previous: last !== undefined && now() - last.at < FOLLOW_UP ? last.previous : undefined,
    };
  };

  return {
    language: context.language,
    title,
    async respond(line) {
      const text = asRead(line.trim());
      const typed = /^[/／](?<name>\S*)\s*(?<rest>[\s\S]*)$/u.exec(text)?.groups;
      if (typed === undefined) {
        const around = await surroundings();
        const reply = remember(isBlank(text) ? await runLine(ask, '', around) : await ask.run(around, { question: text }));
        language = reply.language;
        return reply;
      }
      const { name = '', rest = '' } = typed;
      if (HAN.test(rest)) language = languageOf(rest);
      const command = commandLike(name);
      if (command === undefined) return unknownCommand(name, language);
      const reply = remember(await runLine(command, rest, await surroundings()));
      if (command.name === 'forget') last = undefined;
      return command.name === 'help'
        ? { ...reply, lines: [...reply.lines, { kind: 'text', text: TERMINAL_WORDS[language].leaving }] }
        : reply;
    },
    complete: (line) => completionsOf(line, { ...context, language }),
  };
}

/** A command by its name, or by a beginning that only one has. */
function commandLike(name: string): Command | undefined {
  const begun = commands.filter((command) => name !== '' && command.name.startsWith(name.toLowerCase()));
  return commandNamed(name) ?? (begun.length === 1 ? begun[0] : undefined);
}

/** What is said of a command that there is none of: that, and those that there are. */
function unknownCommand(name: string, language: ReplyLanguage): Reply {
  return notice(language, {
    kind: 'error',
    lead: TERMINAL_WORDS[language].unknownCommand(`/${name}`),
    sections: [{ texts: [commands.map((command) => `/${command.name}`).join(' ')] }],
  });
}
