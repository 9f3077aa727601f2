import { describe, expect, test } from 'vitest';
import { ConfigError, languageOfLocale, readConfig } from '../src/config.ts';

describe('the environment', () => {
  test('need not say anything', () => {
    expect(readConfig({})).toMatchObject({ language: 'en', colour: true, debug: false });
  });

  test('names the dossier and the language', () => {
    expect(readConfig({ EXHIBIT_DOSSIER: '/data/other', EXHIBIT_LANGUAGE: 'zh-Hant' })).toMatchObject({
      dossier: '/data/other',
      language: 'zh-Hant',
    });
  });

  test('may leave a variable empty', () => {
    expect(readConfig({ EXHIBIT_LANGUAGE: '', NO_COLOR: '', EXHIBIT_DOSSIER: ' ' })).toEqual(readConfig({}));
  });

  test('with NO_COLOR of any value has no colour', () => {
    expect(readConfig({ NO_COLOR: '0' }).colour).toBe(false);
  });

  test('with a wrong value is told the variable and what it may be', () => {
    const read = (): unknown => readConfig({ EXHIBIT_LANGUAGE: 'fr' });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(
      expect.objectContaining({ wrong: [{ variable: 'EXHIBIT_LANGUAGE', value: 'fr', choices: ['zh', 'zh-Hant', 'en'] }] }),
    );
  });

  test.each([
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'zh_TW.UTF-8' }, 'zh-Hant'],
    [{ LANG: 'zh_CN', LC_ALL: 'en_US' }, 'en'],
    [{ LANG: 'zhx' }, 'en'],
    [{ LC_ALL: '', LANG: 'zh_HK' }, 'zh-Hant'],
    [{ LANG: 'C' }, 'en'],
    [{}, 'en'],
  ] as const)('%j speaks %s', (env, language) => {
    expect(languageOfLocale(env)).toBe(language);
  });
});
