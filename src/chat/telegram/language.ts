/** The language of a Telegram client. */
import type { ReplyLanguage } from '../../reply/reply.ts';

/** The language of a locale such as `zh-hans`, `zh-hant-raw` or `en-GB`: https://en.wikipedia.org/wiki/IETF_language_tag. Undefined for one that no reply is written in. */
export function languageOfLocale(locale: string | undefined): ReplyLanguage | undefined {
  if (locale === undefined) return undefined;
  if (/^zh(?![a-z])/iu.test(locale)) return /hant|[-_](?:tw|hk|mo)\b/iu.test(locale) ? 'zh-Hant' : 'zh';
  return /^en(?![a-z])/iu.test(locale) ? 'en' : undefined;
}
