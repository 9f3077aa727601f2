/** What a command is given to work with: in which language, by which settings, after which answer. */
import type { CommandContext } from '../../../commands/context.ts';
import type { Memory, Settings } from '../../../commands/memory.ts';
import { withModel } from '../../../commands/planned.ts';
import type { ModelBehind } from '../../../commands/planned.ts';
import { asRead } from '../../../commands/typed.ts';
import type { PostDesk } from '../../post/desk.ts';
import type { Standing } from '../../post/platform.ts';
import type { ReplyLanguage } from '../../reply/reply.ts';
import type { Asker } from './asker.ts';
import { createLastAnswers } from './last.ts';
import type { LastAnswers } from './last.ts';
import { planUnder } from './press.ts';
import type { View } from './press.ts';
import { keepRecent } from './recent.ts';

/** What contexts are made of. */
export interface ContextParts {
  readonly dossier: CommandContext['dossier'];
  readonly understanding: CommandContext['understanding'];
  readonly fold: CommandContext['fold'];
  /** The language that a text with Han characters is written in. */
  readonly languageOf: (text: string) => ReplyLanguage;
  /** Where nothing else tells. */
  readonly language: ReplyLanguage;
  readonly memoryOf: (asker: Asker) => Memory;
  /** The posts of the chat where somebody stands; absent where none can be made. */
  readonly postsOf?: ((standing: Standing) => PostDesk) | undefined;
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
}

/** How somebody asks, as far as the context depends on it. */
export interface Asking {
  /** For their eyes only. */
  readonly alone: boolean;
  /** The buttons under the answer that it replies to, whoever was given that. */
  readonly follows?: readonly string[] | undefined;
  /** Told when the answer is going to take a while. */
  readonly waits?: () => void;
}

/** A context, and whether what comes of it is for the asker's eyes only. */
interface Given {
  readonly context: CommandContext;
  readonly alone: boolean;
}

export interface Contexts {
  readonly fold: (text: string) => string;
  readonly lastAnswers: LastAnswers;
  /** The context of a command. Only what somebody asks outright is worth a call of the model: not every letter of an inline query, nor a press that has to be answered at once. */
  contextFor(asker: Asker, asking: Asking, typed?: string, model?: ModelBehind): Promise<Given>;
  /** The language that the asker alone is answered in. */
  languageFor(asker: Asker, typed?: string): Promise<ReplyLanguage>;
  /** Whether an answer to the asker would be for their eyes only, by the settings. */
  isQuiet(asker: Asker): Promise<boolean>;
}

/** So many texts are kept as they are read: a crowd types the same. */
const MOST_RECENT = 2000;
const HAN = /\p{Script=Han}/u;

/** Whether two plans show the same: a button may carry one without what is related to it. */
const showsTheSame = (one: View['plan'], other: View['plan']): boolean =>
  one.kind === 'facts' && other.kind === 'facts'
    ? JSON.stringify(one.facts) === JSON.stringify(other.facts)
    : JSON.stringify(one) === JSON.stringify(other);

/** Builds what makes contexts, once for a desk. */
export function createContexts(parts: ContextParts): Contexts {
  const { dossier, understanding } = parts;
  const [folds, languages] = [keepRecent<string>(MOST_RECENT), keepRecent<ReplyLanguage>(MOST_RECENT)];
  const fold = (text: string): string => folds(text, () => parts.fold(text));
  const languageOf = (text: string): ReplyLanguage => languages(text, () => parts.languageOf(text));
  const lastAnswers = createLastAnswers(parts.now);

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
  const contextFor = async (asker: Asker, { alone, waits, follows }: Asking, typed = '', model?: ModelBehind): Promise<Given> => {
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
  const languageFor: Contexts['languageFor'] = async (asker, typed = '') =>
    languagesFor(asker, await settingsOf(parts.memoryOf(asker)), typed).asker;
  const isQuiet: Contexts['isQuiet'] = async (asker) => {
    const { person, chat } = await settingsOf(parts.memoryOf(asker));
    return person.quiet === true || chat.quiet === true;
  };
  return { fold, lastAnswers, contextFor, languageFor, isQuiet };
}
