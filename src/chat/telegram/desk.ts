/** Answering: from what somebody said or pressed to a reply, with the commands of the one list. */
import { ask } from '../../../commands/ask.ts';
import { answerTo } from '../../../commands/context.ts';
import type { CommandContext } from '../../../commands/context.ts';
import type { Command } from '../../../commands/definition.ts';
import { LOCALE_OF } from '../../../commands/localised.ts';
import { errorReply, notice } from '../../../commands/notice.ts';
import { parseRest, readValues } from '../../../commands/parse.ts';
import { planCodeOf } from '../../../commands/plan-code.ts';
import { resolve, suggest } from '../../../commands/resolve.ts';
import type { Read, UserError } from '../../../commands/usererror.ts';
import type { OptionValues } from '../../../commands/options.ts';
import { REPLY_LANGUAGES } from '../../reply/reply.ts';
import type { Reply, ReplyLanguage } from '../../reply/reply.ts';
import { toTraditional } from '../../reply/traditional.ts';
import type { ForceReply, InlineKeyboardMarkup } from 'grammy/types';
import type { Address } from './address.ts';
import type { Asker } from './asker.ts';
import type { Plan, Press } from './callback.ts';
import type { Voice } from './html.ts';
import { choiceKeyboard, factKeyboard } from './keyboard.ts';
import { languageFor } from './language.ts';
import { pagesOf } from './layout.ts';
import { commandTyped, menuName } from './menus.ts';
import type { Preferences, TelegramParts } from './parts.ts';
import { readStart } from './start.ts';
import { TELEGRAM_WORDS } from './words.ts';

/** What is answered. `markup` stands in place of the reply's own buttons. */
export interface Outcome {
  readonly reply: Reply;
  readonly plan?: Plan | undefined;
  readonly markup?: InlineKeyboardMarkup | ForceReply | undefined;
}

/** Somebody who asks, with all that is known of them. */
export interface Visitor {
  readonly asker: Asker;
  readonly context: CommandContext;
  readonly quiet: boolean;
  readonly moderator: () => Promise<boolean>;
}

/** What a message replied to. */
export interface Original {
  readonly text: string;
  /** It is a message of ours. */
  readonly ours: boolean;
}

/** What the desk works with. */
export interface DeskParts {
  readonly parts: TelegramParts;
  readonly voice: Voice;
  /** Whether every message of a group reaches the bot. */
  readonly hearsAll: boolean;
  readonly isAdmin: (chat: string, person: string) => Promise<boolean>;
}

/** Where questions are answered. */
export interface Desk {
  /** Takes somebody in: their settings, their language, their last plan. */
  readonly receive: (asker: Asker, typed?: string) => Promise<Visitor>;
  /** Answers what a message said; undefined where it is for nobody here. */
  readonly answer: (address: Address, visitor: Visitor, original: Original | undefined) => Promise<Outcome | undefined>;
  /** Carries out a plan again. */
  readonly show: (press: Extract<Press, { kind: 'show' }>, visitor: Visitor) => Outcome;
  /** Answers a question once more, in a language. */
  readonly again: (question: string, language: ReplyLanguage, visitor: Visitor) => Promise<Outcome>;
  readonly fill: (press: Extract<Press, { kind: 'fill' }>, visitor: Visitor) => Promise<Outcome | undefined>;
}

const NOTHING_CHOSEN: Preferences = {};
const HAN = /\p{Script=Han}/u;
/** How many of the most asked are offered at the start. */
const MOST_OFFERED = 5;
/** Most characters of the hint in an empty field: https://core.telegram.org/bots/api#forcereply */
const LONGEST_HINT = 64;

const forceReply = (hint: string): ForceReply => ({
  force_reply: true,
  selective: true,
  input_field_placeholder: hint.slice(0, LONGEST_HINT),
});
const say = (language: ReplyLanguage, texts: readonly string[], kind: 'notice' | 'error' = 'notice'): Reply =>
  notice(language, { kind, sections: [{ texts }] });
const withLines = (reply: Reply, texts: readonly string[]): Reply => ({
  ...reply,
  lines: [...reply.lines, ...texts.map((text) => ({ kind: 'text', text }) as const)],
});

/** Opens the desk. */
export function openDesk({ parts, voice, hearsAll, isAdmin }: DeskParts): Desk {
  const { commands, settings, plans } = parts;
  const code = planCodeOf(parts.context.dossier);

  const receive: Desk['receive'] = async (asker, typed = '') => {
    const { person, chat, place, locale } = asker;
    const [own, common, previous] = await Promise.all([
      settings.ofPerson(person),
      place === 'private' || place === 'inline' ? NOTHING_CHOSEN : settings.ofChat(chat),
      place === 'inline' ? undefined : plans.last(asker),
    ]);
    const language = languageFor({
      typed: HAN.test(typed) ? parts.languageOf(typed) : undefined,
      person: own,
      chat: common,
      locale,
      otherwise: parts.context.language,
    });
    const crowd = place === 'group' || place === 'supergroup' || place === 'channel';
    const moderator = async (): Promise<boolean> => asker.asChat || (crowd && (await isAdmin(chat, person)));
    const bare: CommandContext = { ...parts.context, language, previous };
    const context = parts.contextFor === undefined ? bare : await parts.contextFor({ ...asker, moderator }, bare);
    return { asker, context, moderator, quiet: (own.quiet ?? common.quiet) === true };
  };

  const question = async (text: string, { context }: Visitor): Promise<Outcome> => {
    // A picture or a voice without words: there is nothing to read, and nothing that tells a language.
    if (text === '') return answerTo(context, (await context.understanding.understand(text, {})).plan);
    return ask.run(context, { question: text });
  };

  /** Runs a command with what was read, or asks for what is wrong or missing. */
  const runRead = async (command: Command, read: Read<OptionValues>, { context, moderator }: Visitor): Promise<Outcome> => {
    if (!read.ok) return mend(command, read.error, context.language);
    // Who is an admin costs a call: it is asked only where it matters.
    const matters = command.for === 'moderator' || read.value['whose'] === 'chat';
    return command.run(matters ? { ...context, moderator: await moderator() } : context, read.value);
  };

  const mend = (command: Command, error: UserError, language: ReplyLanguage): Outcome => {
    const words = TELEGRAM_WORDS[language];
    const told = errorReply(error, language);
    if (error.kind === 'unknown-option' || error.kind === 'moderators-only' || error.kind === 'no-chat') return { reply: told };
    const markup = choiceKeyboard(command.name, error.option, error.nearest, language, code);
    // What stands on buttons need not stand in the text too.
    const reply = markup === undefined ? told : { ...told, lines: [] };
    if (error.kind !== 'missing') return { reply, markup };
    const asking: Reply = notice(language, {
      ...(reply.lead !== undefined && { lead: reply.lead }),
      sections: [{ texts: [markup === undefined ? words.replyWithIt : words.orPress] }],
    });
    return {
      reply: asking,
      markup: markup ?? forceReply(command.options[error.option]?.descriptions[LOCALE_OF[language]] ?? words.askPlaceholder),
    };
  };

  const refuseModerators = async (command: Command, { context, moderator }: Visitor): Promise<Outcome | undefined> =>
    command.for === 'anyone' || (await moderator())
      ? undefined
      : { reply: say(context.language, [TELEGRAM_WORDS[context.language].moderatorsOnly], 'error') };

  /** The questions that we ask back when something is missing, as a reader sees them, and what they ask for. */
  let prompts: ReadonlyMap<string, { readonly command: Command; readonly option: string }> | undefined;
  const promptsKnown = (): NonNullable<typeof prompts> =>
    (prompts ??= new Map(
      REPLY_LANGUAGES.flatMap((language) =>
        commands.flatMap((command) => {
          const read = parseRest(command, '', { ...parts.context, language });
          if (read.ok || read.error.kind !== 'missing') return [];
          const [page] = pagesOf(mend(command, read.error, language).reply, voice);
          return page === undefined ? [] : [[page.text.trim(), { command, option: read.error.option }] as const];
        }),
      ),
    ));

  const runCommand = async (command: Command, rest: string, visitor: Visitor, original: Original | undefined): Promise<Outcome> => {
    const refused = await refuseModerators(command, visitor);
    if (refused !== undefined) return refused;
    const [first] = Object.entries(command.options);
    // `/check` in reply to a message is about that message, and so is any command that takes a text.
    const about =
      rest === '' && first?.[1].type === 'text' && original !== undefined && original.text !== '' && !original.ours ? first[0] : undefined;
    const outcome =
      about !== undefined && original !== undefined
        ? await runRead(command, readValues(command, { [about]: original.text }, visitor.context), visitor)
        : await runRead(command, parseRest(command, rest, visitor.context), visitor);
    if (command.name === 'help') return { ...outcome, reply: withLines(outcome.reply, manners(visitor.asker, visitor.context.language)) };
    if (command.name === 'settings' && visitor.context.memory.hasChat)
      return { ...outcome, reply: withLines(outcome.reply, [TELEGRAM_WORDS[outcome.reply.language].soundless]) };
    return outcome;
  };

  /** What works where the help is read. */
  const manners = ({ place }: Asker, language: ReplyLanguage): string[] => {
    const words = TELEGRAM_WORDS[language];
    const { username } = voice;
    if (place === 'private') return [words.inline(username)];
    return [words.inGroup(username), hearsAll ? words.mentionsWork(username) : words.mentionsDoNot(username), words.inline(username)];
  };

  const start = (rest: string, { context }: Visitor): Outcome => {
    const { language, dossier } = context;
    const words = TELEGRAM_WORDS[language];
    const wanted = readStart(rest);
    if (wanted.kind === 'ask') return { reply: say(language, [words.askMe]), markup: forceReply(words.askPlaceholder) };
    if (wanted.kind === 'fact') {
      const found = resolve('fact', wanted.fact, context, 'name');
      if (found.kind === 'found') return answerTo(context, { kind: 'facts', facts: [found.id], related: [] }, language);
      return { reply: say(language, [words.unknownFact], 'error') };
    }
    const title = dossier.head.title[language === 'en' ? 'en' : 'zh'];
    const offered = suggest('fact', '', context, MOST_OFFERED).flatMap(({ value, label }) => {
      const fact = resolve('fact', value, context, 'name');
      return fact.kind === 'found' ? [{ fact: fact.id, label }] : [];
    });
    return {
      reply: notice(language, {
        lead: words.welcome(language === 'zh-Hant' ? toTraditional(title) : title),
        sections: [{ texts: words.welcomeHow }, { heading: words.mostAsked, texts: [] }],
      }),
      markup: factKeyboard(offered, language, code),
    };
  };

  const answerCommand = async (
    { name, rest, named }: Extract<Address, { kind: 'command' }>,
    visitor: Visitor,
    original: Original | undefined,
  ): Promise<Outcome | undefined> => {
    if (name === 'start') return named ? start(rest, visitor) : undefined;
    const command = commandTyped(name, commands);
    if (command !== undefined) return runCommand(command, rest, visitor, original);
    if (!named) return undefined;
    const { language } = visitor.context;
    const list = commands.filter((one) => one.for === 'anyone').map((one) => `/${menuName(one.name)}`);
    return { reply: say(language, [TELEGRAM_WORDS[language].unknownCommand(name.slice(0, 32)), list.join(' ')], 'error') };
  };

  const named = (name: string): Command | undefined => commandTyped(name, commands);

  return {
    receive,
    answer: async (address, visitor, original) => {
      switch (address.kind) {
        case 'command':
          return answerCommand(address, visitor, original);
        case 'forward': {
          const check = named('check');
          return check === undefined || address.text === ''
            ? question(address.text, visitor)
            : runCommand(check, address.text, visitor, undefined);
        }
        case 'call': {
          const check = named('check');
          if (check !== undefined && original !== undefined && original.text !== '' && !original.ours)
            return runRead(check, readValues(check, { text: original.text }, visitor.context), visitor);
          const words = TELEGRAM_WORDS[visitor.context.language];
          return { reply: say(visitor.context.language, [words.askMe]), markup: forceReply(words.askPlaceholder) };
        }
        case 'question': {
          const prompt = original?.ours === true ? promptsKnown().get(original.text.trim()) : undefined;
          if (prompt === undefined) return question(address.text, visitor);
          const { command, option } = prompt;
          const refused = await refuseModerators(command, visitor);
          return refused ?? runRead(command, readValues(command, { [option]: address.text }, visitor.context), visitor);
        }
      }
    },
    show: ({ plan, language }, { context }) => answerTo(context, plan, language),
    again: async (text, language, { context }) => {
      const { plan } = await context.understanding.understand(text, {});
      return answerTo(context, plan, language);
    },
    fill: async ({ command: name, option, value, language }, visitor) => {
      const command = named(name);
      if (command === undefined || !Object.hasOwn(command.options, option)) return undefined;
      const refused = await refuseModerators(command, visitor);
      const context = { ...visitor.context, language };
      return refused ?? runRead(command, readValues(command, { [option]: value }, context), { ...visitor, context });
    },
  };
}
