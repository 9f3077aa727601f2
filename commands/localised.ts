/** Which wording a reply's language takes, for words written by locale. */
import type { ReplyLanguage } from '../src/reply/reply.ts';

/** The locales that commands are described in, as Discord names them: https://docs.discord.com/developers/reference#locales */
export const LOCALES = ['zh-CN', 'zh-TW', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Words in every locale. */
export type Localised = Readonly<Record<Locale, string>>;

export const LOCALE_OF = { zh: 'zh-CN', 'zh-Hant': 'zh-TW', en: 'en' } as const satisfies Record<ReplyLanguage, Locale>;
