/** From what somebody said in Telegram to what is answered: the desk answers, and here are the ways to it that only Telegram has. */
import type { Command } from '../../../commands/definition.ts';
import { notice } from '../../../commands/notice.ts';
import { resolve, suggest } from '../../../commands/resolve.ts';
import { quoted } from '../../reply/quote.ts';
import type { Line, Reply, ReplyLanguage } from '../../reply/reply.ts';
import { toTraditional } from '../../reply/traditional.ts';
import type { Served, Shown, Wish } from '../desk/desk.ts';
import { readPress } from '../desk/press.ts';
import type { View } from '../desk/press.ts';
import type { Address } from './address.ts';
import type { Visitor } from './asker.ts';
import type { BotName } from './html.ts';
import { factKeyboard } from './keyboard.ts';
import { commandTyped, menuName } from './menus.ts';
import type { TelegramParts } from './parts.ts';
import { chatPicker, isPost, NOWHERE, openManaging } from './post/managing.ts';
import { promptsOf, questionField, withPrompt } from './prompts.ts';
import type { Outcome, Prompt } from './prompts.ts';
import { readStart } from './start.ts';
import { TELEGRAM_WORDS } from './words.ts';

/** What a message replied to. */
export interface Original {
  readonly text: string;
  /** It is a message of ours. */
  readonly ours: boolean;
  /** What the buttons under it carry. */
  readonly buttons: readonly string[];
}

/** Something said, and how it is to be answered. */
export interface Said {
  readonly address: Address;
  readonly visitor: Visitor;
  readonly original: Original | undefined;
  readonly unasked?: boolean;
  /** Told when the answer is going to take a while. */
  readonly waits?: () => void;
}

export interface ConversationParts {
  readonly parts: Pick<TelegramParts, 'commands' | 'ask' | 'desk' | 'kept'>;
  readonly bot: BotName;
  /** Whether every message of a group reaches the bot. */
  readonly hearsAll: boolean;
  readonly isAdmin: (chat: number, person: number) => Promise<boolean>;
  /** What a chat is called; undefined where the bot is not in it. */
  readonly titleOf: (chat: number) => Promise<string | undefined>;
}

export interface Conversation {
  /** Answers what a message said; undefined where it is for nobody here, or there is nothing to say. */
  readonly answer: (said: Said) => Promise<Outcome | undefined>;
  /** The same person as one that may do what moderators may, where a command asks for that. */
  readonly asModerator: (visitor: Visitor, command: Command | undefined) => Promise<Visitor['asker']>;
  /** Somebody chose a chat whose posts they want to see to. */
  readonly chose: (visitor: Visitor, chat: number) => Promise<Outcome>;
}

/** How many of the most asked are offered at the start. */
const MOST_OFFERED = 5;

const forAsker = (reply: Reply): Shown => ({ reply, view: undefined, audience: 'asker' });
const say = (language: ReplyLanguage, texts: readonly string[], kind: 'notice' | 'error' = 'notice'): Shown =>
  forAsker(notice(language, { kind, sections: [{ texts }] }));
const withLines = ({ reply, ...shown }: Shown, texts: readonly string[]): Shown => ({
  ...shown,
  reply: { ...reply, lines: [...reply.lines, ...texts.map((text): Line => ({ kind: 'text', text }))] },
});
const shownOf = (served: Served): Shown | undefined => (served.kind === 'reply' ? served.shown : undefined);
/** Whether it matters for a command who is a moderator; to find that out costs a call. */
const asksForModerators = (command: Command): boolean => command.for === 'moderator' || Object.hasOwn(command.options, 'whose');

/** Opens the conversation. */
export function openConversation({ parts, bot, hearsAll, isAdmin, titleOf }: ConversationParts): Conversation {
  const { commands, ask, desk } = parts;
  const { dossier } = desk;
  const { username } = bot;
  const named = (name: string): Command | undefined => commandTyped(name, commands);

  const managing = openManaging(parts);
  const asModerator: Conversation['asModerator'] = async (visitor, command) => {
    const { asker, asChat, crowd, chat, person } = visitor;
    if (command !== undefined && isPost(command)) return standing(visitor);
    if (command === undefined || !crowd || !asksForModerators(command)) return asker;
    return { ...asker, moderator: asChat || (await isAdmin(chat, person)) };
  };
  /** Somebody where their posts would go. Whether they may post there is looked at with each deed; here whether they have a say at all. */
  const standing = async (visitor: Visitor): Promise<Visitor['asker']> => {
    const { asker, asChat, person } = visitor;
    const stands = await managing.standsOf(visitor);
    const moderator = stands !== undefined && (asChat || (await isAdmin(Number(stands.channel), person)));
    return { ...asker, moderator, stands: stands ?? NOWHERE };
  };
  const chooseChat = async ({ asker }: Visitor): Promise<Outcome> => {
    const { language } = await desk.receive(asker);
    const words = TELEGRAM_WORDS[language];
    return { shown: say(language, [words.posts.choose]), markup: chatPicker(words) };
  };

  const run = async (
    command: Command,
    typed: string | Readonly<Record<string, string>>,
    { visitor, address, original, unasked = false, waits }: Said,
  ) => {
    if (
      isPost(command) &&
      !visitor.crowd &&
      ((typeof typed === 'string' && /^choose$/iu.test(typed.trim())) || (await managing.standsOf(visitor)) === undefined)
    )
      return chooseChat(visitor);
    const asker = await asModerator(visitor, command);
    const inCompany = visitor.crowd && address.kind !== 'command';
    const about: Wish['about'] =
      original === undefined || original.ours ? undefined : { text: original.text, unread: ({ noText }) => noText };
    const follows = original?.ours === true ? original.buttons : undefined;
    const wish: Wish = { alone: isPost(command), unasked, inCompany, about, follows, ...(waits !== undefined && { waits }) };
    const shown = shownOf(await desk.run(command, typed, asker, wish));
    if (shown !== undefined && isPost(command) && visitor.crowd) return { shown, alone: true } as const;
    return shown && withPrompt(command, manneredBy(command, shown, visitor), { dossier, owner: asker.owner });
  };

  /** What no command is run for takes its point all the same. */
  const unlessTooMuch = async ({ visitor, unasked = false }: Said, work: () => Promise<Outcome>): Promise<Outcome | undefined> => {
    const wish: Wish = { alone: !visitor.crowd, unasked };
    const refused = await desk.admit(visitor.asker, wish);
    if (refused === undefined) return work();
    const shown = shownOf(refused);
    return shown && { shown };
  };

  /** What a command says of itself, with what holds in Telegram alone. */
  const manneredBy = (command: Command, shown: Shown, { crowd }: Visitor): Shown => {
    const words = TELEGRAM_WORDS[shown.reply.language];
    if (shown.error !== undefined) return shown;
    if (command.name === 'settings' && crowd) return withLines(shown, [words.soundless]);
    if (command.name === 'privacy') return withLines(shown, [...words.kept, ...(crowd ? [words.soundless] : [])]);
    if (command.name !== 'help') return shown;
    if (!crowd) return withLines(shown, [words.inline(username)]);
    return withLines(shown, [
      words.inGroup(username),
      hearsAll ? words.mentionsWork(username) : words.mentionsDoNot(username),
      words.inline(username),
    ]);
  };

  const question = async (text: string, said: Said): Promise<Outcome | undefined> => {
    if (text !== '') return run(ask, { question: text }, said);
    // A picture or a voice without words: there is nothing to read, and nothing that tells a language.
    return unlessTooMuch(said, async () => {
      const { language } = await desk.receive(said.visitor.asker);
      const plan: View['plan'] = { kind: 'refuse', reason: 'unreadable', missing: [], nearest: [], choices: [], holders: [] };
      return { shown: await desk.show({ plan, language, page: 0, checked: false }, said.visitor.asker) };
    });
  };

  let prompts: ReadonlyMap<string, Prompt> | undefined;
  /** What a message of ours asked for; undefined for any other message. */
  const promptOf = async (original: Original | undefined, { asker }: Visitor): Promise<Prompt | undefined> => {
    if (original?.ours !== true) return undefined;
    prompts ??= promptsOf(commands, await desk.receive(asker), bot);
    return prompts.get(original.text.trim());
  };

  const welcome = (language: ReplyLanguage, context: Parameters<typeof suggest>[2], owner: string): Outcome => {
    const words = TELEGRAM_WORDS[language];
    const title = dossier.head.title[language === 'en' ? 'en' : 'zh'];
    const offered = suggest('fact', '', context, MOST_OFFERED).flatMap(({ value, label }) => {
      const fact = resolve('fact', value, context, 'name');
      return fact.kind === 'found' ? [{ fact: fact.id, label }] : [];
    });
    return {
      shown: forAsker(
        notice(language, {
          lead: words.welcome(language === 'zh-Hant' ? toTraditional(title) : title),
          sections: [{ texts: words.welcomeHow }, { heading: words.couldAsk, texts: [] }],
        }),
      ),
      markup: factKeyboard(offered, language, { dossier, owner }),
    };
  };

  const start = async (rest: string, visitor: Visitor): Promise<Outcome> => {
    const { asker } = visitor;
    const context = await desk.receive(asker);
    const { language } = context;
    const words = TELEGRAM_WORDS[language];
    const wanted = readStart(rest);
    switch (wanted.kind) {
      case 'welcome':
        return welcome(language, context, asker.owner);
      case 'ask':
        return { shown: say(language, [words.askMe]), markup: questionField(language) };
      case 'fact': {
        const found = resolve('fact', wanted.fact, context, 'name');
        if (found.kind !== 'found') return { shown: say(language, [words.unknownFact], 'error') };
        const view: View = { plan: { kind: 'facts', facts: [found.id], related: [] }, language, page: 0, checked: false };
        return { shown: await desk.show(view, asker) };
      }
      case 'press': {
        const press = readPress(wanted.press, dossier);
        if (press?.kind === 'act') {
          const pressed = await desk.press(wanted.press, undefined, await asModerator(visitor, named(press.command)));
          if (pressed.kind === 'reply') return { shown: pressed.shown };
        }
        return { shown: press?.kind === 'view' ? await desk.show(press.view, asker) : say(language, [words.unknownFact], 'error') };
      }
    }
  };

  const answerCommand = async (address: Extract<Address, { kind: 'command' }>, said: Said): Promise<Outcome | undefined> => {
    const { name, rest, named: meant } = address;
    const { original, visitor } = said;
    const command = named(name);
    if (name === 'start') return meant ? unlessTooMuch(said, async () => start(rest, visitor)) : undefined;
    if (command === undefined) {
      if (!meant) return undefined;
      return unlessTooMuch(said, async () => {
        const { language } = await desk.receive(visitor.asker);
        const list = commands.filter((one) => one.for === 'anyone').map((one) => `/${menuName(one.name)}`);
        return {
          shown: say(language, [TELEGRAM_WORDS[language].unknownCommand(quoted(`/${name.slice(0, 32)}`)), list.join(' ')], 'error'),
        };
      });
    }
    const [first] = Object.entries(command.options);
    // `/check` in reply to a message is about that message, and so is any command that takes a text.
    const about = rest === '' && first?.[1].type === 'text' && original !== undefined && original.text !== '' && !original.ours;
    return run(command, about ? { [first[0]]: original.text } : rest, said);
  };

  return {
    asModerator,
    async chose(visitor, chat) {
      const { language } = await desk.receive(visitor.asker);
      const { posts } = TELEGRAM_WORDS[language];
      const remove = { remove_keyboard: true } as const;
      const title = await titleOf(chat);
      if (title === undefined) return { shown: say(language, [posts.notThere], 'error'), markup: remove };
      if (!(await isAdmin(chat, visitor.person))) return { shown: say(language, [posts.notAdmin], 'error'), markup: remove };
      await managing.choose(visitor.person, chat);
      return { shown: say(language, [posts.chosen(quoted(title))]), markup: remove };
    },
    answer: async (said) => {
      const { address, visitor, original } = said;
      const check = named('check');
      switch (address.kind) {
        case 'command':
          return answerCommand(address, said);
        case 'forward':
          return check === undefined || address.text === '' ? question(address.text, said) : run(check, { text: address.text }, said);
        case 'call': {
          if (check !== undefined && original !== undefined && original.text !== '' && !original.ours)
            return run(check, { text: original.text }, said);
          return unlessTooMuch(said, async () => {
            const { language } = await desk.receive(visitor.asker);
            return { shown: say(language, [TELEGRAM_WORDS[language].askMe]), markup: questionField(language) };
          });
        }
        case 'question': {
          const prompt = await promptOf(original, visitor);
          return prompt === undefined ? question(address.text, said) : run(prompt.command, { [prompt.option]: address.text }, said);
        }
      }
    },
  };
}
