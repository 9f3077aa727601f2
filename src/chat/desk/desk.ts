/** The desk: from a person's command, question or press to a reply, the same for every platform. Platforms only lay it out. */
import { answerTo } from '../../../commands/context.ts';
import type { CommandContext, CommandResult } from '../../../commands/context.ts';
import type { Command } from '../../../commands/definition.ts';
import { introduced } from '../../../commands/check.ts';
import type { ModelBehind } from '../../../commands/planned.ts';
import { notice } from '../../../commands/notice.ts';
import { suggest } from '../../../commands/resolve.ts';
import { runLine, runValues } from '../../../commands/run.ts';
import { asRead } from '../../../commands/typed.ts';
import type { Suggestion, UserError } from '../../../commands/usererror.ts';
import { cardOf, CLAIM_CARD, pictureOf } from '../../reply/picture.ts';
import type { Drawn, Paint, Sheet } from '../../reply/picture.ts';
import type { Reply, ReplyLanguage } from '../../reply/reply.ts';
import { factAddress } from '../../reply/site.ts';
import { inLanguage } from '../../reply/traditional.ts';
import type { Asker } from './asker.ts';
import { createContexts } from './contexts.ts';
import type { Asking, ContextParts } from './contexts.ts';
import { keepRecent } from './recent.ts';
import { TOO_FAST } from './limits.ts';
import type { Limit, Taken } from './limits.ts';
import { readPress } from './press.ts';
import type { Press, View } from './press.ts';
import { deskSays } from './words.ts';
import type { Pick } from './words.ts';

/** What a desk is put together of. */
export interface DeskParts extends ContextParts {
  readonly commands: readonly Command[];
  /** Whether a folded text asks nothing but whether what it replies to is so. */
  readonly asksWhetherTrue: (folded: string) => boolean;
  /** What chooses facts where the engine finds none. */
  readonly model?: ModelBehind | undefined;
  /** How often a person may ask, how often press, and how much there may be in a place: a group's, or a channel's. */
  readonly limits: { readonly person: Limit; readonly press: Limit; readonly place: Limit };
  /** Draws pictures of figures and of what happened when; without it there are none. */
  readonly paint?: Paint | undefined;
  /** Where the page of the record is published. */
  readonly site?: string | undefined;
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
export interface Wish extends Asking {
  /** Nobody waits for it: a full limit gets no notice. */
  readonly unasked?: boolean;
  /** It was said among others, and not as a command: thanks and laughter get no answer. */
  readonly inCompany?: boolean;
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

/** So many completions are kept: a crowd types the same. */
const MOST_RECENT = 2000;
const FIRST_PAGE = { page: 0, checked: false } as const;
type Fill = Extract<Press, { kind: 'fill' }>;
type Act = Extract<Press, { kind: 'act' }>;
/** The option of the command that takes a question in free words. */
const QUESTION = 'question';

/** Puts the desk together. */
export function createDesk(parts: DeskParts): Desk {
  const { dossier, limits } = parts;
  const contexts = createContexts(parts);
  const { fold, lastAnswers } = contexts;
  const suggestions = keepRecent<readonly Suggestion[]>(MOST_RECENT);
  const notify = (language: ReplyLanguage, pick: Pick, kind: 'notice' | 'error' = 'notice'): Reply =>
    notice(language, { kind, lead: deskSays(language, pick), sections: [] });
  const say: Desk['say'] = async (asker, pick, kind = 'notice') => notify(await contexts.languageFor(asker), pick, kind);
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
    const { context } = await contexts.contextFor(asker, { alone: true });
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
    const { context } = await contexts.contextFor(asker, { alone: true });
    const result = await runValues(command, { [option]: value }, { ...context, language, languageForAsker: language });
    remember(asker, result);
    const replaces = owns(press, asker);
    return { kind: 'reply', shown: await pictured(shownOf(result, FIRST_PAGE, !replaces)), replaces };
  };

  const acts = async ({ command: name, value, language, ...press }: Act, asker: Asker): Promise<Pressed | undefined> => {
    const command = parts.commands.find((one) => one.name === name);
    if (command?.press === undefined) return undefined;
    const { context } = await contexts.contextFor(asker, { alone: true });
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
    if (
      about === undefined ||
      check?.onMessage === undefined ||
      !isQuestion ||
      !(asked.trim() === '' || parts.asksWhetherTrue(fold(asked)))
    )
      return { kind: 'run', command, typed };
    if (about.text.trim() === '') return { kind: 'unread', pick: about.unread };
    return { kind: 'run', command: check, typed: { [check.onMessage.option]: about.text } };
  };

  return {
    dossier,
    say,
    async isQuiet(asker) {
      return contexts.isQuiet(asker);
    },
    admit: refusedBy,
    receive: async (asker, typed) => (await contexts.contextFor(asker, { alone: false }, typed)).context,
    show: async (view, asker) => show(view, asker, false),
    async run(command, typed, asker, wish) {
      const refused = await refusedBy(asker, wish);
      if (refused !== undefined) return refused;
      const order = orderOf(command, typed, wish);
      if (order.kind === 'unread') return { kind: 'reply', shown: forAsker(await say(asker, order.pick)) };
      const { command: ordered, typed: words } = order;
      const line = typeof words === 'string';
      const { context, alone } = await contexts.contextFor(asker, wish, line ? words : Object.values(words).join(' '), parts.model);
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
          const language = await contexts.languageFor(asker, typed);
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
