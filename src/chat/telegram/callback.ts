/** What a button carries: everything that is needed to act on it, in at most 64 bytes: https://core.telegram.org/bots/api#inlinekeyboardbutton */
import type { CommandResult } from '../../../commands/context.ts';
import type { PlanCode } from '../../../commands/plan-code.ts';
import type { Reply, ReplyLanguage } from '../../reply/reply.ts';
import { REPLY_LANGUAGES } from '../../reply/reply.ts';

/** What may be carried out again. */
export type Plan = NonNullable<CommandResult['plan']>;

/** Something pressed. */
export type Press =
  /** A page of what a plan gives; `back` leads to where it was opened. */
  | { readonly kind: 'show'; readonly plan: Plan; readonly language: ReplyLanguage; readonly page: number; readonly back?: Plan }
  /** The question that the message replies to, in another language. */
  | { readonly kind: 'again'; readonly language: ReplyLanguage }
  | { readonly kind: 'vote'; readonly helpful: boolean; readonly language: ReplyLanguage; readonly facts: Reply['facts'] }
  /** A command with the value that it lacked. */
  | { readonly kind: 'fill'; readonly command: string; readonly option: string; readonly value: string; readonly language: ReplyLanguage }
  /** Shows where one is, and does nothing. */
  | { readonly kind: 'nothing' };

/** What a press may turn out to be besides: of an older format or dossier, or never ours. */
export type Read = Press | { readonly kind: 'outdated' } | { readonly kind: 'unknown' };

/** Most bytes of a button's data. */
export const MOST_BYTES = 64;
/** The format's version: another format takes another letter, and buttons of this one say that they are outdated. */
const VERSION = '1';
const LETTERS = { zh: 'z', 'zh-Hant': 't', en: 'e' } as const satisfies Record<ReplyLanguage, string>;
const NAME = /^[a-z][a-z0-9-]*$/u;

/** The data of a button; undefined where it would not fit. */
export function encodePress(press: Press, code: PlanCode): string | undefined {
  const data = bodyOf(press, code);
  return data !== undefined && Buffer.byteLength(data) + 1 <= MOST_BYTES ? `${VERSION}${data}` : undefined;
}

function bodyOf(press: Press, code: PlanCode): string | undefined {
  switch (press.kind) {
    case 'show': {
      const plan = code.encode(press.plan);
      const back = press.back === undefined ? '' : code.encode(press.back);
      if (plan === undefined || back === undefined || press.page > 35) return undefined;
      return `s${LETTERS[press.language]}${press.page.toString(36)}${plan}${back === '' ? '' : `|${back}`}`;
    }
    case 'again':
      return `a${LETTERS[press.language]}`;
    case 'vote':
      return `v${LETTERS[press.language]}${press.helpful ? '+' : '-'}${code.encodeFacts(press.facts)}`;
    case 'fill':
      return `f${LETTERS[press.language]}${press.command}:${press.option}:${press.value}`;
    case 'nothing':
      return 'n';
  }
}

/** Reads the data of a button, whoever made it. Never throws. */
export function decodePress(data: string, code: PlanCode): Read {
  if (!/^[\da-z]/u.test(data)) return { kind: 'unknown' };
  if (!data.startsWith(VERSION)) return { kind: 'outdated' };
  const kind = data.charAt(1);
  if (kind === 'n') return data.length === 2 ? { kind: 'nothing' } : { kind: 'unknown' };
  const language = REPLY_LANGUAGES.find((one) => LETTERS[one] === data.charAt(2));
  if (language === undefined) return { kind: 'unknown' };
  const rest = data.slice(3);
  switch (kind) {
    case 's':
      return decodeShow(rest, language, code);
    case 'a':
      return rest === '' ? { kind: 'again', language } : { kind: 'unknown' };
    case 'v': {
      const facts = code.decodeFacts(rest.slice(1));
      if (!/^[+-]/u.test(rest)) return { kind: 'unknown' };
      return facts === undefined ? { kind: 'outdated' } : { kind: 'vote', helpful: rest.startsWith('+'), language, facts };
    }
    case 'f': {
      const [command = '', option = '', ...value] = rest.split(':');
      const typed = value.join(':');
      return NAME.test(command) && NAME.test(option) && typed !== ''
        ? { kind: 'fill', command, option, value: typed, language }
        : { kind: 'unknown' };
    }
    default:
      return { kind: 'unknown' };
  }
}

function decodeShow(rest: string, language: ReplyLanguage, code: PlanCode): Read {
  const page = /^[\da-z]/u.test(rest) ? Number.parseInt(rest.charAt(0), 36) : undefined;
  const [planCode = '', backCode, more] = rest.slice(1).split('|');
  if (page === undefined || planCode === '' || backCode === '' || more !== undefined) return { kind: 'unknown' };
  const plan = code.decode(planCode);
  const back = backCode === undefined ? undefined : code.decode(backCode);
  if (plan === undefined || (backCode !== undefined && back === undefined)) return { kind: 'outdated' };
  return { kind: 'show', plan, language, page, ...(back !== undefined && { back }) };
}
