import { expect, test } from 'vitest';
import { languageFor, languageOfLocale } from '../../../src/chat/telegram/language.ts';

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

test('what is typed goes before the person’s setting, that before the chat’s, that before the client’s', () => {
  const known = { typed: 'zh', person: { language: 'zh-Hant' }, chat: { language: 'en' }, locale: 'zh-hans', otherwise: 'en' } as const;
  expect(languageFor(known)).toBe('zh');
  expect(languageFor({ ...known, typed: undefined })).toBe('zh-Hant');
  expect(languageFor({ ...known, typed: undefined, person: {} })).toBe('en');
  expect(languageFor({ ...known, typed: undefined, person: {}, chat: {} })).toBe('zh');
  expect(languageFor({ ...known, typed: undefined, person: {}, chat: {}, locale: 'de' })).toBe('en');
});
