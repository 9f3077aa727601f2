import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError, languageOfLocale, readConfig, VARIABLES } from '../../src/app/config.ts';
import { envExample } from '../../src/app/variables.ts';
import { SHIPPED } from '../shipped.ts';

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

  test('names the dossier by its id under data/ too', () => {
    expect(readConfig({ EXHIBIT_DOSSIER: basename(SHIPPED) }).dossier).toBe(SHIPPED);
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

  test('without a token runs no Discord bot', () => {
    expect(readConfig({}).discord).toBeUndefined();
  });

  test.each([
    [{}, { shards: 'auto', shardCount: undefined, guildId: undefined, api: 'https://discord.com/api', loginSeconds: 60 }],
    [
      { DISCORD_SHARDS: '0-2, 5', DISCORD_SHARD_COUNT: '8' },
      { shards: [0, 1, 2, 5], shardCount: 8 },
    ],
    [{ DISCORD_SHARD_COUNT: '3' }, { shards: [0, 1, 2], shardCount: 3 }],
    [
      { DISCORD_SHARDS: 'auto', DISCORD_GUILD_ID: '123456789012345678' },
      { shards: 'auto', guildId: '123456789012345678' },
    ],
    [{ DISCORD_TOKEN: 'Bot abc.def' }, { token: 'abc.def' }],
  ])('with a token and %j runs one', (env, discord) => {
    expect(readConfig({ DISCORD_TOKEN: 'abc.def', ...env }).discord).toMatchObject(discord);
  });

  test.each([
    [{ DISCORD_GUILD_ID: '12' }, 'DISCORD_GUILD_ID', 'id'],
    [{ DISCORD_SHARDS: 'all' }, 'DISCORD_SHARDS', 'shards'],
    [{ DISCORD_SHARDS: '2-1' }, 'DISCORD_SHARDS', 'shards'],
    [{ DISCORD_SHARD_COUNT: '0' }, 'DISCORD_SHARD_COUNT', 'count'],
    [{ DISCORD_SHARDS: '3', DISCORD_SHARD_COUNT: '3' }, 'DISCORD_SHARD_COUNT', 'count-with-shards'],
    [{ DISCORD_TOKEN: '', DISCORD_SHARD_COUNT: '3' }, 'DISCORD_TOKEN', 'token-first'],
    [{ DISCORD_LOGIN_SECONDS: 'soon' }, 'DISCORD_LOGIN_SECONDS', 'seconds'],
  ])('%j names %s and what it has to be', (env, variable, needs) => {
    // Telegram runs all the same.
    expect(readConfig({ DISCORD_TOKEN: 'abc.def', TELEGRAM_TOKEN: '7:abc', ...env })).toMatchObject({
      discord: undefined,
      telegram: { token: '7:abc' },
      wrong: { discord: [{ variable, needs }], telegram: [], http: [] },
    });
  });

  test.each([
    [{}, { delivery: { kind: 'polling' }, api: undefined, loginSeconds: 30 }],
    [{ TELEGRAM_API: 'http://127.0.0.1:8081/' }, { api: 'http://127.0.0.1:8081' }],
    [
      { TELEGRAM_WEBHOOK_URL: 'https://a.example/t', TELEGRAM_WEBHOOK_SECRET: 'secret_1' },
      { delivery: { kind: 'webhook', url: 'https://a.example/t', secret: 'secret_1' } },
    ],
  ])('with a token of Telegram and %j runs a bot there', (env, telegram) => {
    expect(readConfig({ TELEGRAM_TOKEN: '7:abc', ...env }).telegram).toMatchObject({ token: '7:abc', ...telegram });
  });

  test.each([
    [{ TELEGRAM_TOKEN: 'abc' }, 'TELEGRAM_TOKEN', 'telegram-token'],
    [{ TELEGRAM_TOKEN: '', TELEGRAM_WEBHOOK_SECRET: 's' }, 'TELEGRAM_TOKEN', 'telegram-token-first'],
    [{ TELEGRAM_WEBHOOK_URL: 'https://a.example/t' }, 'TELEGRAM_WEBHOOK_SECRET', 'telegram-secret'],
    [{ TELEGRAM_WEBHOOK_URL: 'a.example' }, 'TELEGRAM_WEBHOOK_URL', 'url'],
    [{ TELEGRAM_WEBHOOK_URL: 'https://a.example/readyz', TELEGRAM_WEBHOOK_SECRET: 's' }, 'TELEGRAM_WEBHOOK_URL', 'own-path'],
  ])('%j names %s of the Telegram bot and what it has to be', (env, variable, needs) => {
    // Discord runs all the same.
    expect(readConfig({ TELEGRAM_TOKEN: '7:abc', DISCORD_TOKEN: 'abc.def', ...env })).toMatchObject({
      telegram: undefined,
      discord: { token: 'abc.def' },
      wrong: { telegram: [{ variable, needs }], discord: [], http: [] },
    });
  });

  const HOOK = { TELEGRAM_TOKEN: '7:abc', TELEGRAM_WEBHOOK_URL: 'https://a.example/t', TELEGRAM_WEBHOOK_SECRET: 's' };
  test.each([
    [{}, undefined],
    [{ TELEGRAM_TOKEN: '7:abc' }, undefined],
    [{ PORT: '3000' }, 3000],
    [HOOK, 8080],
    [{ ...HOOK, PORT: '3000' }, 3000],
  ])('%j serves HTTP at %s', (env, port) => {
    expect(readConfig(env).port).toBe(port);
  });

  test('names a wrong port', () => {
    expect(readConfig({ PORT: 'eighty' }).wrong).toMatchObject({ http: [{ variable: 'PORT', value: 'eighty', needs: 'port' }] });
  });

  test('never repeats a token', () => {
    expect(readConfig({ DISCORD_TOKEN: 'my secret' }).wrong.discord).toMatchObject([{ value: '…' }]);
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

describe('the language model', () => {
  test.each([{}, { OPENAI_MODEL: 'small' }])('is not asked with %j', (env) => {
    expect(readConfig(env)).toMatchObject({ model: undefined, wrong: { model: [] } });
  });

  test.each([
    [{ OPENAI_API_KEY: 'sk-1' }, { key: 'sk-1', baseUrl: undefined, api: 'chat', seconds: 8 }],
    [{ OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1/' }, { key: undefined, baseUrl: 'http://127.0.0.1:11434/v1' }],
    [
      { OPENAI_API_KEY: 'sk-1', OPENAI_API: 'responses', EXHIBIT_MODEL_SECONDS: '3', EXHIBIT_MODEL_PERSON_CALLS: '0' },
      { api: 'responses', seconds: 3, allowances: { person: { calls: 0 } } },
    ],
    [{ OPENAI_API_KEY: 'sk-1', EXHIBIT_MODEL_PRICE: '0.15, 0.075,0.6' }, { price: [0.15, 0.075, 0.6] }],
  ])('is asked with a model and %j', (env, model) => {
    expect(readConfig({ OPENAI_MODEL: 'small', ...env }).model).toMatchObject(model);
  });

  test.each([
    [{ OPENAI_API_KEY: 'sk-1', OPENAI_MODEL: '' }, 'OPENAI_MODEL', 'model'],
    [{ OPENAI_API_KEY: 'sk 1' }, 'OPENAI_API_KEY', 'model-key'],
    [{ OPENAI_BASE_URL: 'localhost:11434' }, 'OPENAI_BASE_URL', 'url'],
    [{ OPENAI_API: 'grpc', OPENAI_API_KEY: 'sk-1' }, 'OPENAI_API', undefined],
    [{ EXHIBIT_MODEL_SECONDS: '0' }, 'EXHIBIT_MODEL_SECONDS', 'model-seconds'],
    [{ EXHIBIT_MODEL_PROMPT_TOKENS: 'many' }, 'EXHIBIT_MODEL_PROMPT_TOKENS', 'model-count'],
    [{ OPENAI_API_KEY: 'sk-密钥' }, 'OPENAI_API_KEY', 'model-key'],
    [{ OPENAI_BASE_URL: 'http://ann:secret@127.0.0.1/v1' }, 'OPENAI_BASE_URL', 'url'],
    [{ EXHIBIT_MODEL_PRICE: '1,2' }, 'EXHIBIT_MODEL_PRICE', 'model-price'],
  ])('is not asked with %j, and all else runs', (env, variable, needs) => {
    const { model, wrong, discord } = readConfig({ OPENAI_MODEL: 'small', DISCORD_TOKEN: 'abc.def', ...env });
    expect(model).toBeUndefined();
    expect(wrong.model).toMatchObject([{ variable, ...(needs !== undefined && { needs }) }]);
    expect(discord).toBeDefined();
  });

  test('has a key that is never repeated', () => {
    expect(JSON.stringify(readConfig({ OPENAI_MODEL: 'small', OPENAI_API_KEY: 'sk secret' }).wrong)).not.toContain('secret');
    const { wrong } = readConfig({ OPENAI_MODEL: 'small', OPENAI_BASE_URL: 'http://ann:secret@127.0.0.1/v1' });
    expect(JSON.stringify(wrong)).toContain('//…@127.0.0.1');
    expect(JSON.stringify(wrong)).not.toContain('secret');
  });
});

test('.env.example is what the schemas of the variables say; `npx vitest run test/config.test.ts -u` writes it anew', async () => {
  await expect(envExample(VARIABLES)).toMatchFileSnapshot('../../.env.example');
});
