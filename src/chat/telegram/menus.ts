/** The bot's own texts in Telegram's menus and profile, by scope and language, derived from the one list of commands. */
import { createHash } from 'node:crypto';
import type { BotCommand, BotCommandScope } from 'grammy/types';
import type { Command } from '../../../commands/definition.ts';
import { LOCALE_OF } from '../../../commands/localised.ts';
import type { ReplyLanguage } from '../../reply/reply.ts';
import { TELEGRAM_WORDS } from './words.ts';

/** What is set by one call. `key` names it, `hash` tells whether it changed. */
export type Setting = { readonly key: string; readonly hash: string } & (
  | {
      readonly method: 'setMyCommands';
      readonly commands: readonly BotCommand[];
      readonly scope: BotCommandScope;
      readonly language: MenuLanguage;
    }
  | { readonly method: 'setMyName' | 'setMyShortDescription' | 'setMyDescription'; readonly text: string; readonly language: MenuLanguage }
);

/**
 * Telegram tells languages apart by two letters, so both Chinese scripts share a menu; English is what everybody else gets.
 * https://core.telegram.org/bots/api#setmycommands (`language_code`)
 */
const LANGUAGES = { '': 'en', zh: 'zh' } as const satisfies Record<string, ReplyLanguage>;
/** A language of the menus, as Telegram names it; empty for everybody else. */
export type MenuLanguage = keyof typeof LANGUAGES;
const MENU_LANGUAGES: readonly MenuLanguage[] = ['', 'zh'];

const SCOPES = ['all_private_chats', 'all_group_chats', 'all_chat_administrators'] as const;
/** Most characters of a name, an about text and a description: https://core.telegram.org/bots/api#setmyname and the two after it. */
const LONGEST = { setMyName: 64, setMyShortDescription: 120, setMyDescription: 512 } as const;

/** Telegram's commands take letters, digits and underscores alone. */
export const menuName = (name: string): string => name.replaceAll('-', '_');
/** The command of the list that a name typed in Telegram means. */
export const commandTyped = (name: string, commands: readonly Command[]): Command | undefined =>
  commands.find((command) => menuName(command.name) === menuName(name.toLowerCase()));

/** Everything that is set at start: menus for private chats, groups and their admins, and the texts of the profile. */
export function settingsOf(
  commands: readonly Command[],
  record: Readonly<Record<ReplyLanguage, { readonly title: string; readonly about: string }>>,
): Setting[] {
  return MENU_LANGUAGES.flatMap((language): Setting[] => {
    const spoken = LANGUAGES[language];
    const words = TELEGRAM_WORDS[spoken];
    const { title, about } = record[spoken];
    const listed = (moderators: boolean): BotCommand[] =>
      commands
        .filter((command) => moderators || command.for === 'anyone')
        .map(({ name, descriptions }) => ({ command: menuName(name), description: descriptions[LOCALE_OF[spoken]].slice(0, 256) }));
    return [
      ...SCOPES.map((type) =>
        setting({ method: 'setMyCommands', commands: listed(type === 'all_chat_administrators'), scope: { type }, language }, type),
      ),
      setting({ method: 'setMyName', text: fitting([words.name(title), title, 'Exhibit'], LONGEST.setMyName), language }),
      setting({
        method: 'setMyShortDescription',
        text: fitting([words.about(title), title, 'Exhibit'], LONGEST.setMyShortDescription),
        language,
      }),
      setting({ method: 'setMyDescription', text: fitting([words.description(about), about, title], LONGEST.setMyDescription), language }),
    ];
  });
}

/** The first text that fits; the last cut where none does. */
function fitting(texts: readonly string[], longest: number): string {
  return texts.find((text) => text.length <= longest) ?? (texts.at(-1) ?? '').slice(0, longest);
}

type Bare = Setting extends infer One ? (One extends Setting ? Omit<One, 'key' | 'hash'> : never) : never;
function setting(bare: Bare, scope = ''): Setting {
  const key = [bare.method, scope, bare.language].join('/');
  return { ...bare, key, hash: createHash('sha256').update(JSON.stringify(bare)).digest('base64url').slice(0, 22) };
}
