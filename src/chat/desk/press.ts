/**
 * What a button does, in the few characters that platforms leave for it: a version, a kind, whose reply it is, and what is to be shown.
 * Nothing is kept for it elsewhere, so it works after a restart and on another instance.
 */
import { readFact, readShorthand, writeFact, writeShorthand } from '../../../commands/shorthand.ts';
import type { CommandContext, CommandResult } from '../../../commands/context.ts';
import type { Reply, ReplyLanguage } from '../../reply/reply.ts';

type Dossier = CommandContext['dossier'];
type Plan = NonNullable<CommandResult['shown']>;
type Fact = Reply['facts'][number];

/** What a reply shows: enough to show it again, on another page or in another language. */
export interface View {
  readonly plan: Plan;
  readonly language: ReplyLanguage;
  /** From 0. */
  readonly page: number;
  /** It is introduced as what the record says about a message. */
  readonly checked: boolean;
  /** Where it was opened from, on a platform where it took that one's place. */
  readonly back?: Plan | undefined;
}

export type Press =
  /** `view` takes the place of the reply where the presser asked for that, `look` never does. */
  | { readonly kind: 'view' | 'look'; readonly owner: string; readonly view: View }
  | {
      readonly kind: 'vote';
      readonly helpful: boolean;
      readonly fact: Fact;
      /** The fact was chosen by a language model: that is counted apart. */
      readonly by?: 'model';
      readonly language: ReplyLanguage;
    }
  /** A fact is picked from a menu: of what may have been meant, or of what is related. */
  | { readonly kind: 'choose' | 'related'; readonly owner: string; readonly language: ReplyLanguage }
  /** A command with the value that it lacked. */
  | {
      readonly kind: 'fill';
      readonly owner: string;
      readonly command: string;
      readonly option: string;
      readonly value: string;
      readonly language: ReplyLanguage;
    }
  /** What a command offers by itself: only it knows what `value` means. */
  | { readonly kind: 'act'; readonly owner: string; readonly command: string; readonly value: string; readonly language: ReplyLanguage }
  | { readonly kind: 'remove'; readonly owner: string; readonly language: ReplyLanguage };

const VERSION = '1';
const KINDS = {
  view: 'v',
  look: 'l',
  yes: 'y',
  no: 'n',
  yesByModel: 'p',
  noByModel: 'q',
  choose: 'c',
  related: 'r',
  fill: 'f',
  act: 'a',
  remove: 'd',
} as const;
const LANGUAGES = { z: 'zh', t: 'zh-Hant', e: 'en' } as const satisfies Record<string, ReplyLanguage>;
const SIGNS = { zh: 'z', 'zh-Hant': 't', en: 'e' } as const satisfies Record<ReplyLanguage, keyof typeof LANGUAGES>;
const isLanguage = (sign: string): sign is keyof typeof LANGUAGES => Object.hasOwn(LANGUAGES, sign);

const SHAPE =
  /^1(?<kind>[a-z])(?<owner>[0-9a-z]{0,16})\.(?<language>[zte])(?<checked>~?)(?<page>[0-9a-z]{0,2})\.(?<rest>[\w~.-]*)(?::(?<back>[\w~.-]*))?$/;
/** What a value may be to be carried: an id, or one of a few words. */
const VALUE = /^[\w.-]+$/;

/** A press in at most `most` bytes, all of them ASCII; undefined for one that has no form as short as that. */
export function writePress(press: Press, dossier: Dossier, most: number): string | undefined {
  switch (press.kind) {
    case 'view':
    case 'look': {
      const { plan, language, page, checked, back } = press.view;
      const head = `${VERSION}${KINDS[press.kind]}${press.owner}.${SIGNS[language]}${checked ? '~' : ''}${page.toString(36)}.`;
      const rest = writeShorthand(plan, dossier, most - head.length);
      if (rest === undefined) return undefined;
      // The way back stands where there is room for it.
      const from = back === undefined ? undefined : writeShorthand(back, dossier, most - head.length - rest.length - 1);
      return from === undefined ? head + rest : `${head}${rest}:${from}`;
    }
    case 'vote': {
      const fact = writeFact(press.fact, dossier);
      return fact === undefined ? undefined : within(`${VERSION}${voteSign(press)}.${SIGNS[press.language]}.${fact}`, most);
    }
    case 'fill': {
      const { owner, language, command, option, value } = press;
      if (!VALUE.test(value)) return undefined;
      return within(`${VERSION}${KINDS.fill}${owner}.${SIGNS[language]}.${command}~${option}~${value}`, most);
    }
    case 'act': {
      const { owner, language, command, value } = press;
      return VALUE.test(value) ? within(`${VERSION}${KINDS.act}${owner}.${SIGNS[language]}.${command}~${value}`, most) : undefined;
    }
    case 'choose':
    case 'related':
    case 'remove':
      return within(`${VERSION}${KINDS[press.kind]}${press.owner}.${SIGNS[press.language]}.`, most);
  }
}

const voteSign = ({ helpful, by }: Extract<Press, { kind: 'vote' }>): string =>
  by === 'model' ? (helpful ? KINDS.yesByModel : KINDS.noByModel) : helpful ? KINDS.yes : KINDS.no;

const within = (text: string, most: number): string | undefined => (text.length <= most ? text : undefined);

/**
 * What the reply shows under which these buttons stand: the plan that they offer in several languages. Undefined where they offer none so, or
 * the record no longer has it.
 */
export function planUnder(buttons: readonly string[], dossier: Dossier): Plan | undefined {
  const offered = buttons.flatMap((text) => {
    const press = readPress(text, dossier);
    return press?.kind === 'view' ? [press.view] : [];
  });
  return offered.find(({ plan, language }) => {
    const own = JSON.stringify(plan);
    return offered.some((other) => other.language !== language && JSON.stringify(other.plan) === own);
  })?.plan;
}

/** Reads a press. Undefined for one of another version, and for one whose fact or other thing the record no longer has. */
export function readPress(text: string, dossier: Dossier): Press | undefined {
  const { kind, owner = '', language: sign = '', checked, page = '', rest = '', back } = SHAPE.exec(text)?.groups ?? {};
  if (!isLanguage(sign)) return undefined;
  const language = LANGUAGES[sign];
  switch (kind) {
    case KINDS.view:
    case KINDS.look: {
      const plan = readShorthand(rest, dossier);
      const from = back === undefined ? undefined : readShorthand(back, dossier);
      if (plan === undefined || (back !== undefined && from === undefined)) return undefined;
      const view: View = {
        plan,
        language,
        page: page === '' ? 0 : Number.parseInt(page, 36),
        checked: checked === '~',
        ...(from !== undefined && { back: from }),
      };
      return { kind: kind === KINDS.view ? 'view' : 'look', owner, view };
    }
    case KINDS.yes:
    case KINDS.no:
    case KINDS.yesByModel:
    case KINDS.noByModel: {
      const fact = readFact(rest, dossier);
      const helpful = kind === KINDS.yes || kind === KINDS.yesByModel;
      const byModel = kind === KINDS.yesByModel || kind === KINDS.noByModel;
      return fact === undefined ? undefined : { kind: 'vote', helpful, fact, language, ...(byModel && { by: 'model' }) };
    }
    case KINDS.fill: {
      const [command = '', option = '', value = '', more] = rest.split('~');
      return value === '' || more !== undefined ? undefined : { kind: 'fill', owner, command, option, value, language };
    }
    case KINDS.act: {
      const [command = '', value = '', more] = rest.split('~');
      return value === '' || more !== undefined ? undefined : { kind: 'act', owner, command, value, language };
    }
    case KINDS.choose:
      return { kind: 'choose', owner, language };
    case KINDS.related:
      return { kind: 'related', owner, language };
    case KINDS.remove:
      return { kind: 'remove', owner, language };
    default:
      return undefined;
  }
}
