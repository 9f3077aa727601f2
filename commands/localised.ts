/** Which wording a reply's language takes, for words written by locale and for words of the data. */
import type { Bilingual } from '../src/dossier/schema.ts';
import type { ReplyLanguage } from '../src/reply/reply.ts';
import { toTraditional } from '../src/reply/traditional.ts';

/** The locales that commands are described in, as Discord names them: https://docs.discord.com/developers/reference#locales */
export const LOCALES = ['zh-CN', 'zh-TW', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Words in every locale. */
export type Localised = Readonly<Record<Locale, string>>;

export const LOCALE_OF = { zh: 'zh-CN', 'zh-Hant': 'zh-TW', en: 'en' } as const satisfies Record<ReplyLanguage, Locale>;

/** Text of the data in a reply's language. */
export function inLanguage(language: ReplyLanguage, text: Bilingual): string {
  if (language === 'en') return text.en;
  return language === 'zh' ? text.zh : toTraditional(text.zh);
}
