/** The desk: from a person's command, question or press to a reply, the same for every platform. Platforms only lay it out. */
import { answerTo } from '../../../commands/context.ts';
import type { CommandContext, CommandResult } from '../../../commands/context.ts';
import type { Command } from '../../../commands/definition.ts';
import { introduced } from '../../../commands/check.ts';
import type { Memory, Settings } from '../../../commands/memory.ts';
import { withModel } from '../../../commands/planned.ts';
import type { ModelBehind } from '../../../commands/planned.ts';
import { notice } from '../../../commands/notice.ts';
import { suggest } from '../../../commands/resolve.ts';
import { runLine, runValues } from '../../../commands/run.ts';
import { asRead } from '../../../commands/typed.ts';
import type { Suggestion, UserError } from '../../../commands/usererror.ts';
import type { PostDesk } from '../../post/desk.ts';
import type { Standing } from '../../post/platform.ts';
import { cardOf, CLAIM_CARD, pictureOf } from '../../reply/picture.ts';
import type { Drawn, Paint, Sheet } from '../../reply/picture.ts';
import type { Reply, ReplyLanguage } from '../../reply/reply.ts';
import { factAddress } from '../../reply/site.ts';
import { inLanguage } from '../../reply/traditional.ts';
import type { Asker } from './asker.ts';
import { createLastAnswers } from './last.ts';
import { keepRecent } from './recent.ts';
import { planUnder, readPress } from './press.ts';
import type { Press, View } from './press.ts';
import { asksWhetherTrue } from './whether-true.ts';
import { deskSays } from './words.ts';
import type { Pick } from './words.ts';

export type Taken = 'allowed' | 'last-word' | 'over';
export interface Limit {
  take(key: string): Promise<Taken>;
}

/** A minute, so long that a limit counts. */
export const LIMIT_SECONDS = 60;
/** How often in that time one person may ask, and press buttons, which is no asking; and how much there may be in one place, by everybody together. */
export const LIMIT_POINTS = {
  /** `place`: questions in a channel. */
  discord: { person: 20, press: 60, place: 60 },
  /**
   * `place`: messages and edits of the bot in a group, the one notice not counted; `alone`: the same in a private chat. Telegram takes about
   * 20 a minute in a group, and one a second in any chat: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
   */
  telegram: { person: 20, press: 30, place: 17, alone: 50 },
} as const;

export interface DeskParts {
  readonly commands: readonly Command[];
  readonly dossier: CommandContext['dossier'];
  readonly understanding: CommandContext['understanding'];
  /** What chooses facts where the engine finds none. */
  readonly model?: ModelBehind | undefined;
  readonly fold: CommandContext['fold'];
  /** The language that a text with Han characters is written in. */
  readonly languageOf: (text: string) => ReplyLanguage;
  /** Where nothing else tells. */
  readonly language: ReplyLanguage;
  readonly memoryOf: (asker: Asker) => Memory;
  /** The posts of the chat where somebody stands; absent where none can be made. */
  readonly postsOf?: ((standing: Standing) => PostDesk) | undefined;
  /** How often a person may ask, how often press, and how much there may be in a place: a group's, or a channel's. */
  readonly limits: { readonly person: Limit; readonly press: Limit; readonly place: Limit };
  /** Draws pictures of figures and of what happened when; without it there are none. */
  readonly paint?: Paint | undefined;
  /** Where the page of the record is published. */
  readonly site?: string | undefined;
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
}

/** A reply, what it shows, and who may see it. */
export interface Shown {
  readonly reply: Reply;
  readonly view: View | undefined;
  readonly audience: Reply['audience'];
  /** What the asker can mend, where a platform has its own way to offer that. */
  readonly error?: UserError | undefined;
  /** A post as it would be sent, before the reply. */
  readonly preview?: Sheet | undefined;
  /** The same as the reply's figures or times, where a picture helps. */
  readonly picture?: Drawn | undefined;
  /** Where its first fact stands on the page of the record. */
  readonly place?: string | undefined;
}

/** What comes of a request: nothing at all after the one notice of a full limit. */
export type Served = { readonly kind: 'silence' } | { readonly kind: 'reply'; readonly shown: Shown };

export type Pressed =
  | { readonly kind: 'silence' }
  /** `replaces`: in the place of the reply that the button stands under; else beside it, for the presser's eyes. */
  | { readonly kind: 'reply'; readonly shown: Shown; readonly replaces: boolean }
  | { readonly kind: 'remove' };

/** How somebody wants to be answered. */
export interface Wish {
  /** For their eyes only. */
  readonly alone: boolean;
  /** Nobody waits for it: a full limit gets no notice. */
  readonly unasked?: boolean;
  /** It was said among others, and not as a command: thanks and laughter get no answer. */
  readonly inCompany?: boolean;
  /** The buttons under the answer that it replies to, whoever was given that. */
  readonly follows?: readonly string[] | undefined;
  /** Told when the answer is going to take a while. */
  readonly waits?: () => void;
  /** Somebody else's message that it replies to: “is this true?” is asked of that. */
  readonly about?: { readonly text: string; /** What is said where it has no words that can be read. */ readonly unread: Pick } | undefined;
}

export interface Desk {
  readonly dossier: CommandContext['dossier'];
  /** Runs a command with the line typed after its name, or with what was typed or chosen for its options. Rejects only with what is ours to mend. */
  run(command: Command, typed: string | Readonly<Record<string, string>>, asker: Asker, wish: Wish): Promise<Served>;
  /** Takes a point for what no command is run for. Undefined where it may be answered. */
  admit(asker: Asker, wish: Wish): Promise<Served | undefined>;
  /** All that a command is given to work with, for what a platform asks of commands by itself. */
  receive(asker: Asker, typed?: string): Promise<CommandContext>;
  /** Shows a view, and lets a follow-up refer to it. Takes no point. */
  show(view: View, asker: Asker): Promise<Shown>;
  /** What an option may be completed to, in the asker's language. */
  suggest(command: Command, option: string, typed: string, asker: Asker): Promise<readonly Suggestion[]>;
  /** Does what a button does; `picked` is what was picked in a menu. Rejects only with what is ours to mend. */
  press(text: string, picked: string | undefined, asker: Asker): Promise<Pressed>;
  /** Whether an answer to the asker would be for their eyes only, by the settings. */
  isQuiet(asker: Asker): Promise<boolean>;
  /** Words of the desk as a reply for the asker's eyes. */
  say(asker: Asker, pick: Pick, kind?: 'notice' | 'error'): Promise<Reply>;
}

/** Says that a limit is full. */
export const TOO_FAST: Pick = ({ tooFast }) => tooFast(LIMIT_SECONDS);

/** So many texts and completions are kept: a crowd types the same. */
const MOST_RECENT = 2000;
const FIRST_PAGE = { page: 0, checked: false } as const;
type Fill = Extract<Press, { kind: 'fill' }>;
type Act = Extract<Press, { kind: 'act' }>;
const HAN = /\p{Script=Han}/u;
/** The option of the command that takes a question in free words. */
const QUESTION = 'question';

/** Whether two plans show the same: a button may carry one without what is related to it. */
const showsTheSame = (one: View['plan'], other: View['plan']): boolean =>
  one.kind === 'facts' && other.kind === 'facts'
    ? JSON.stringify(one.facts) === JSON.stringify(other.facts)
    : JSON.stringify(one) === JSON.stringify(other);

/** Puts the desk together. */
export function createDesk(parts: DeskParts): Desk {
  const { dossier, understanding, limits } = parts;
  const [folds, languages] = [keepRecent<string>(MOST_RECENT), keepRecent<ReplyLanguage>(MOST_RECENT)];
  const fold = (text: string): string => folds(text, () => parts.fold(text));
  const languageOf = (text: string): ReplyLanguage => languages(text, () => parts.languageOf(text));
  const lastAnswers = createLastAnswers(parts.now);
  const suggestions = keepRecent<readonly Suggestion[]>(MOST_RECENT);

  /** What is set for the asker and for the chat; what cannot be read counts as not set. */
  const settingsOf = async (memory: Memory): Promise<{ person: Settings; chat: Settings }> => {
    const [person, chat] = await Promise.all([memory.settings('person'), memory.hasChat ? memory.settings('chat') : {}]);
    return { person, chat };
  };
  const languagesFor = ({ locales }: Asker, { person, chat }: { person: Settings; chat: Settings }, typed = '') => {
    const said = asRead(typed);
    const decided = HAN.test(said) ? languageOf(said) : (person.language ?? chat.language);
    return {
      everyone: decided ?? locales.chat ?? locales.person ?? parts.language,
      asker: decided ?? locales.person ?? locales.chat ?? parts.language,
    };
  };
  const contextFor = async (
    asker: Asker,
    { alone, waits, follows }: Wish,
    typed = '',
    // Only what somebody asks outright is worth a call: not every letter of an inline query, nor a press that has to be answered at once.
    model?: ModelBehind,
  ): Promise<{ context: CommandContext; alone: boolean }> => {
    const memory = parts.memoryOf(asker);
    const settings = await settingsOf(memory);
    const quiet = alone || settings.person.quiet === true || settings.chat.quiet === true;
    const spoken = languagesFor(asker, settings, typed);
    const off = settings.person.model === false || settings.chat.model === false;
    const payer = { person: asker.person, chat: asker.chat };
    const otherwise = (): ReplyLanguage => settings.person.language ?? 'en';
    const context: CommandContext = {
      dossier,
      understanding: model === undefined || off ? understanding : withModel(understanding, model, { payer, waits, otherwise }),
      ...(model !== undefined && { model: { host: model.host, off } }),
      fold,
      memory,
      moderator: asker.moderator,
      notAdded: asker.notAdded === true,
      language: quiet ? spoken.asker : spoken.everyone,
      languageForAsker: spoken.asker,
      previous: previousFor(asker, follows ?? []),
      posts: asker.stands && parts.postsOf?.({ ...asker.stands, person: asker.person, language: spoken.asker }),
    };
    return { context, alone: quiet };
  };
  /** What a follow-up refers to: the answer that it replies to, or else what the asker was last answered there. */
  const previousFor = ({ person, place }: Asker, follows: readonly string[]): CommandContext['previous'] => {
    const last = lastAnswers.of(person, place);
    const plan = planUnder(follows, dossier);
    // Of what was answered to the asker, the question is known as well.
    return plan === undefined || (last !== undefined && showsTheSame(last.plan, plan)) ? last : { plan };
  };
  const notify = (language: ReplyLanguage, pick: Pick, kind: 'notice' | 'error' = 'notice'): Reply =>
    notice(language, { kind, lead: deskSays(language, pick), sections: [] });
  const say: Desk['say'] = async (asker, pick, kind = 'notice') =>
    notify(languagesFor(asker, await settingsOf(parts.memoryOf(asker))).asker, pick, kind);
  const forAsker = (reply: Reply): Shown => ({ reply, view: undefined, audience: 'asker' });

  /** What comes of a request that took a point: undefined where it may be answered. The last word is one short notice. */
  const refusedFor = async (taken: Taken, asker: Asker, unasked: boolean): Promise<Served | undefined> => {
    if (taken === 'allowed') return undefined;
    if (taken === 'over' || unasked) return { kind: 'silence' };
    return { kind: 'reply', shown: forAsker(await say(asker, TOO_FAST)) };
  };
  /** Takes a point of the person's, and of the place's where all see the answer. */
  const refusedBy = async (asker: Asker, { alone, unasked = false }: Wish): Promise<Served | undefined> => {
    const person = await limits.person.take(asker.person);
    const taken = person === 'allowed' && !alone && asker.chat !== undefined ? await limits.place.take(asker.place) : person;
    return refusedFor(taken, asker, unasked);
  };
  const remember = (asker: Asker, { previous }: CommandResult): void => {
    if (previous !== undefined) lastAnswers.remember(asker.person, asker.place, previous);
  };
  const placeOf = ({ facts: [fact] }: Reply): { readonly place?: string } =>
    parts.site === undefined || fact === undefined ? {} : { place: factAddress(parts.site, fact) };
  const shownOf = ({ reply, shown, error, preview }: CommandResult, at: Omit<View, 'plan' | 'language'>, alone: boolean): Shown => ({
    reply,
    ...placeOf(reply),
    view: shown === undefined ? undefined : { ...at, plan: shown, language: reply.language },
    audience: alone ? 'asker' : reply.audience,
    ...(error !== undefined && { error }),
    ...(preview !== undefined && { preview }),
  });
  /** With its picture, where it has one: a picture that cannot be drawn costs nothing but itself. */
  const pictured = async (shown: Shown): Promise<Shown> => {
    const { reply, view } = shown;
    if (parts.paint === undefined || reply.kind !== 'answer') return shown;
    const dispute = inLanguage(reply.language, dossier.head.title);
    const picture = view?.plan.kind === 'claim' ? cardOf(reply, dispute, CLAIM_CARD) : pictureOf(reply, dispute);
    const drawn = picture && (await parts.paint?.(picture));
    return drawn === undefined ? shown : { ...shown, picture: drawn };
  };
  const owns = ({ owner }: { readonly owner: string }, asker: Asker): boolean => owner === '' || owner === asker.owner;

  /** Shows a view again, and lets a follow-up refer to it. */
  const show = async (view: View, asker: Asker, alone: boolean): Promise<Shown> => {
    const { context } = await contextFor(asker, { alone: true });
    const result = answerTo(context, view.plan, view.language);
    remember(asker, result);
    return pictured(shownOf(view.checked ? introduced(result) : result, view, alone));
  };
  const shows = async (view: View, asker: Asker, replaces: boolean): Promise<Pressed> => ({
    kind: 'reply',
    shown: await show(view, asker, !replaces),
    replaces,
  });
  const fills = async ({ command: name, option, value, language, ...press }: Fill, asker: Asker): Promise<Pressed | undefined> => {
    const command = parts.commands.find((one) => one.name === name);
    if (command === undefined || !Object.hasOwn(command.options, option)) return undefined;
    const { context } = await contextFor(asker, { alone: true });
    const result = await runValues(command, { [option]: value }, { ...context, language, languageForAsker: language });
    remember(asker, result);
    const replaces = owns(press, asker);
    return { kind: 'reply', shown: await pictured(shownOf(result, FIRST_PAGE, !replaces)), replaces };
  };

  const acts = async ({ command: name, value, language, ...press }: Act, asker: Asker): Promise<Pressed | undefined> => {
    const command = parts.commands.find((one) => one.name === name);
    if (command?.press === undefined) return undefined;
    const { context } = await contextFor(asker, { alone: true });
    const result = await command.press({ ...context, language, languageForAsker: language }, value);
    return { kind: 'reply', shown: shownOf(result, FIRST_PAGE, true), replaces: owns(press, asker) };
  };

  type Typed = Parameters<Desk['run']>[1];
  type Order =
    | { readonly kind: 'run'; readonly command: Command; readonly typed: Typed }
    | { readonly kind: 'unread'; readonly pick: Pick };
  /** What is to be run: “is this true?”, asked of somebody else's message, is the check of that message. */
  const orderOf = (command: Command, typed: Typed, { about }: Wish): Order => {
    const check = parts.commands.find((one) => one.onMessage !== undefined);
    const asked = typeof typed === 'string' ? typed : Object.values(typed).join(' ');
    const [first] = Object.keys(command.options);
    const isQuestion = first === QUESTION && command.onMessage === undefined;
    if (about === undefined || check?.onMessage === undefined || !isQuestion || !(asked.trim() === '' || asksWhetherTrue(fold(asked))))
      return { kind: 'run', command, typed };
    if (about.text.trim() === '') return { kind: 'unread', pick: about.unread };
    return { kind: 'run', command: check, typed: { [check.onMessage.option]: about.text } };
  };

  return {
    dossier,
    say,
    async isQuiet(asker) {
      const { person, chat } = await settingsOf(parts.memoryOf(asker));
      return person.quiet === true || chat.quiet === true;
    },
    admit: refusedBy,
    receive: async (asker, typed) => (await contextFor(asker, { alone: false }, typed)).context,
    show: async (view, asker) => show(view, asker, false),
    async run(command, typed, asker, wish) {
      const refused = await refusedBy(asker, wish);
      if (refused !== undefined) return refused;
      const order = orderOf(command, typed, wish);
      if (order.kind === 'unread') return { kind: 'reply', shown: forAsker(await say(asker, order.pick)) };
      const { command: ordered, typed: words } = order;
      const line = typeof words === 'string';
      const { context, alone } = await contextFor(asker, wish, line ? words : Object.values(words).join(' '), parts.model);
      const result = await (line ? runLine(ordered, words, context) : runValues(ordered, words, context));
      if (wish.inCompany === true && result.reply.inPassing === true) return { kind: 'silence' };
      if (ordered.name === 'forget') lastAnswers.forget(asker.person);
      remember(asker, result);
      return { kind: 'reply', shown: await pictured(shownOf(result, { ...FIRST_PAGE, checked: ordered.onMessage !== undefined }, alone)) };
    },
    async suggest(command, option, all, asker) {
      const typed = asRead(all);
      const definition = Object.hasOwn(command.options, option) ? command.options[option] : undefined;
      if (definition === undefined) return [];
      switch (definition.type) {
        case 'text':
        case 'when':
        case 'choice':
          return [];
        default: {
          const { type } = definition;
          const { asker: language } = languagesFor(asker, await settingsOf(parts.memoryOf(asker)), typed);
          return suggestions(`${type} ${language} ${typed}`, () => suggest(type, typed, { dossier, fold, language }));
        }
      }
    },
    async press(text, picked, asker) {
      const press = readPress(text, dossier);
      const refused = await refusedFor(await limits.press.take(asker.person), asker, false);
      if (refused !== undefined) return refused.kind === 'silence' ? refused : { ...refused, replaces: false };
      const told = async (pick: Pick): Promise<Pressed> => ({
        kind: 'reply',
        shown: forAsker(await say(asker, pick)),
        replaces: false,
      });
      switch (press?.kind) {
        case undefined:
          return told(({ outdated }) => outdated);
        case 'view':
          return shows(press.view, asker, owns(press, asker));
        case 'look':
          return shows(press.view, asker, false);
        case 'choose':
        case 'related': {
          const fact = [...dossier.facts.keys()].find((id) => id === picked);
          if (fact === undefined) return told(({ outdated }) => outdated);
          const view: View = { plan: { kind: 'facts', facts: [fact], related: [] }, language: press.language, page: 0, checked: false };
          return shows(view, asker, press.kind === 'choose' && owns(press, asker));
        }
        case 'fill':
          return (await fills(press, asker)) ?? told(({ outdated }) => outdated);
        case 'act':
          return (await acts(press, asker)) ?? told(({ outdated }) => outdated);
        case 'vote':
          await parts.memoryOf(asker).vote(press.fact, press.helpful, press.by);
          return told(({ thanks }) => thanks);
        case 'remove':
          return owns(press, asker) ? { kind: 'remove' } : told(({ notYours }) => notYours);
      }
    },
  };
}
