/** What is registered, and when. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { describe, expect, onTestFinished, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { menuNamed, registrationOf } from '../../../src/chat/discord/registration.ts';
import { openSqliteStore } from '../../../src/store/sqlite.ts';
import { loadJudge } from '../../doubles/discord/judge.ts';
import { faultsOf } from '../../doubles/discord/rules.ts';
import { APPLICATION } from '../../doubles/discord/world.ts';
import { run } from './running.ts';
import type { Running, RunningOptions } from './running.ts';

const body = registrationOf(commands);
const named = (name: string) => body.find((command) => command.name === name);

describe('the registration', () => {
  test('holds to Discord’s rules', async () => {
    expect(faultsOf('PUT', `/applications/${APPLICATION}/commands`, body)).toEqual([]);
    const judge = await loadJudge();
    expect(judge?.('PUT', `/applications/${APPLICATION}/commands`, body).errors ?? []).toEqual([]);
  });

  test('has every command of the one list, and the menu entries of a message', () => {
    expect(body.map(({ name }) => name)).toEqual([
      ...commands.map(({ name }) => name),
      'Check against the record',
      'Check, for my eyes only',
    ]);
    expect(menuNamed('Check against the record', commands)).toMatchObject({ command: { name: 'check' }, alone: false });
    expect(menuNamed('Check, for my eyes only', commands)).toMatchObject({ command: { name: 'check' }, alone: true });
    expect(menuNamed('ask', commands)).toBeUndefined();
  });

  test('describes everything in three locales', () => {
    expect(named('who')).toMatchObject({
      description: 'Who they are here, what they did and said',
      description_localizations: { 'zh-CN': '是谁，做过什么、说过什么', 'zh-TW': '是誰，做過什麼、說過什麼' },
      options: [
        {
          name: 'name',
          required: true,
          autocomplete: true,
          description_localizations: { 'zh-CN': expect.any(String), 'zh-TW': expect.any(String) },
        },
        { name: 'only-me', type: 5 },
      ],
    });
    expect(named('summary')).toMatchObject({
      options: [
        { name: 'topic' },
        {
          name: 'length',
          choices: [{ name: 'short', value: 'short', name_localizations: { 'zh-CN': '简短', 'zh-TW': '簡短' } }, { value: 'long' }],
        },
        { name: 'only-me' },
      ],
    });
    expect(named('Check against the record')).toMatchObject({
      type: 3,
      name_localizations: { 'zh-CN': '对照记录核查', 'zh-TW': '對照記錄核查' },
    });
  });

  test('is for servers, private chats and persons; what is for moderators, for servers', () => {
    expect(named('ask')).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
    expect(named('ask')).not.toHaveProperty('default_member_permissions');
    expect(named('unanswered')).toMatchObject({ integration_types: [0], contexts: [0], default_member_permissions: '8192' });
  });
});

const GUILD = '200000000000000001';
async function started(options: RunningOptions): Promise<Running> {
  const here = await run(options);
  onTestFinished(async () => {
    await here.close();
    expect(here.discord.wrong).toEqual([]);
  });
  return here;
}
const puts = ({ discord }: Running): string[] => discord.calls.filter(({ method }) => method === 'PUT').map(({ path }) => path);

describe('at a start', () => {
  test('it is registered once, and again only when it changed', async () => {
    const here = await started({});
    expect(puts(here)).toEqual([`/applications/${APPLICATION}/commands`]);
    await here.bot.stop();
    const second = here.another();
    await second.start();
    await second.stop();
    expect(puts(here)).toHaveLength(1);
    await here.store.values('registration', z.string()).set(`${APPLICATION} everywhere`, 'another hash');
    const third = here.another();
    await third.start();
    await third.stop();
    expect(puts(here)).toHaveLength(2);
  });

  test('it goes to one server where that is set, and what stood elsewhere is taken back', async () => {
    const here = await started({ discord: { guildId: GUILD } });
    expect(puts(here)).toEqual([`/applications/${APPLICATION}/guilds/${GUILD}/commands`]);
    await here.bot.stop();
    const everywhere = here.another({ discord: { ...settings(here), guildId: undefined } });
    await everywhere.start();
    await everywhere.stop();
    expect(here.discord.commands.get(GUILD)).toEqual([]);
    expect(here.discord.commands.get('everywhere')?.length).toBe(body.length);
    const again = here.another({ discord: { ...settings(here), guildId: GUILD } });
    await again.start();
    await again.stop();
    expect(here.discord.commands.get('everywhere')).toEqual([]);
    expect(here.discord.commands.get(GUILD)?.length).toBe(body.length);
  });

  test('what fails on the way is made again', async () => {
    const here = await started({ waiting: true });
    for (const how of ['html', 'dropped', 'done-dropped', 'cut'] as const) here.discord.faults.push({ fits: /^PUT .*\/commands$/u, how });
    expect(await here.bot.start()).toHaveProperty('invite');
    expect(here.discord.commands.get('everywhere')?.length).toBe(body.length);
    expect(here.lines.join('')).toContain('the commands are registered');
  });

  test('a refusal of Discord costs the registration, not the bot', async () => {
    const here = await run({ waiting: true });
    onTestFinished(here.close);
    here.discord.instead.push({ fits: /^PUT .*\/commands$/u, status: 400, body: { code: 50_035, message: 'Invalid Form Body' } });
    expect(await here.bot.start()).toHaveProperty('invite');
    expect(here.lines.join('')).toContain('the commands could not be registered');
  });

  test('a state that cannot be kept costs another registration, not the bot', async () => {
    const here = await run({ waiting: true });
    onTestFinished(here.close);
    const folder = join(import.meta.dirname, `../../../var/test-${process.pid}`);
    mkdirSync(folder, { recursive: true });
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    // A folder stands where the file should be.
    const store = openSqliteStore({ path: folder, report: () => undefined });
    const bot = here.another({ store });
    expect(await bot.start()).toHaveProperty('invite');
    await bot.stop();
    store.close();
  });
});

const settings = ({ discord }: Running) => ({
  token: discord.token,
  guildId: undefined,
  shards: 'auto' as const,
  shardCount: undefined,
  api: discord.api,
  loginSeconds: 10,
});
