import { expect, test } from 'vitest';
import { languageOfLocale } from '../../../src/chat/telegram/language.ts';

test.each([
  ['zh-hans', 'zh'],
  ['zh', 'zh'],
  ['zh-hant', 'zh-Hant'],
  ['zh-TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['en', 'en'],
  ['en-GB', 'en'],
  ['zha', undefined],
  ['de', undefined],
  [undefined, undefined],
])('the client language %s is spoken to in %s', (locale, language) => {
  expect(languageOfLocale(locale)).toBe(language);
});
