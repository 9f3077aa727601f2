/** The languages that an option offers, each in its own name, and the reply's language that each means: names of choices are lower case. */
import type { Localised } from './localised.ts';

export const LANGUAGE_CHOICES = {
  zh: { 'zh-CN': '简体中文', 'zh-TW': '簡體中文', en: '中文' },
  'zh-hant': { 'zh-CN': '繁体中文', 'zh-TW': '繁體中文', en: '繁體中文' },
  en: { 'zh-CN': 'English', 'zh-TW': 'English', en: 'English' },
} as const satisfies Record<string, Localised>;

export const LANGUAGE_CHOSEN = { zh: 'zh', 'zh-hant': 'zh-Hant', en: 'en' } as const satisfies Record<
  keyof typeof LANGUAGE_CHOICES,
  string
>;
