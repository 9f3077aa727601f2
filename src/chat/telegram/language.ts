/** Which language somebody is spoken to in, where their words do not decide it. */
import type { ReplyLanguage } from '../../reply/reply.ts';
import type { Preferences } from './parts.ts';

/** The language of a Telegram client, such as `zh-hans`, `zh-hant-raw` or `en-GB`: https://en.wikipedia.org/wiki/IETF_language_tag */
export function languageOfLocale(locale: string | undefined): ReplyLanguage | undefined {
  if (locale === undefined) return undefined;
  if (/^zh(?![a-z])/iu.test(locale)) return /hant|[-_](?:tw|hk|mo)\b/iu.test(locale) ? 'zh-Hant' : 'zh';
  return /^en(?![a-z])/iu.test(locale) ? 'en' : undefined;
}

/** All that tells a language. */
export interface Known {
  /** The language of what was typed, where it shows one. */
  readonly typed: ReplyLanguage | undefined;
  readonly person: Preferences;
  readonly chat: Preferences;
  readonly locale: string | undefined;
  readonly otherwise: ReplyLanguage;
}

/** What was typed, then the person's setting, then the chat's, then the client's language, then what Exhibit was started with. */
export const languageFor = ({ typed, person, chat, locale, otherwise }: Known): ReplyLanguage =>
  typed ?? person.language ?? chat.language ?? languageOfLocale(locale) ?? otherwise;
