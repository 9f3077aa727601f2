/** Commands, as people type them in the local Discord to the real client. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { Person } from '../../doubles/discord/driver.ts';
import type { Seen } from '../../doubles/discord/driver.ts';
import { run } from './running.ts';
import type { Running } from './running.ts';

let here: Running;
beforeAll(async () => {
  here = await run();
});
afterAll(async () => {
  expect(here.discord.wrong).toEqual([]);
  await here.close();
});

const reader = (more: ConstructorParameters<typeof Person>[1] = {}): Person => new Person(here.discord, { guild: here.english, ...more });
const moderator = (): Person => reader({ moderator: true });

/** What each command is typed with here. */
const TYPED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ask: { question: 'When is the trial?' },
  claim: { claim: 'joint-claim' },
  sides: {},
  timeline: { from: '2039', to: '2042' },
  who: { name: 'varnholt' },
  figure: { figure: 'valuation', of: 'brackenlift' },
  compare: { figure: 'valuation' },
  said: { speaker: 'brackenlift' },
  source: { fact: 'trial-date' },
  summary: { length: 'long' },
  check: { text: 'When is the trial?' },
  unanswered: {},
  settings: {},
  help: {},
  about: {},
  privacy: {},
  forget: {},
};

describe('every command', () => {
  test.each(commands.map(({ name }) => name))('/%s is answered', async (name) => {
    const seen = await moderator().types(name, TYPED[name]);
    expect(seen.text).not.toBe('');
    expect(seen.text).not.toMatch(/undefined|\[object|NaN|Reference:/u);
  });

  test.each(Object.keys(TYPED))('/%s is answered in a private chat, or says why not', async (name) => {
    const seen = await reader({ guild: undefined, locale: 'zh-CN' }).types(name, TYPED[name]);
    expect(seen.text).not.toMatch(/undefined|\[object|NaN|编号：/u);
  });
});

describe('an answer', () => {
  test('is for everybody, with who says so, where it stands, and what to do next', async () => {
    const seen = await reader().types('ask', { question: 'When is the trial?' });
    expect(seen).toMatchObject({
      ephemeral: false,
      text: ['The trial is to begin on 4 November 2041.', '-# Source: article of 12 March 2041, paragraph 7'].join('\n'),
      buttons: ['Source', '中文', '繁體', 'Helpful', 'Not helpful', 'Delete'],
    });
    expect(seen.menus.map(({ label }) => label)).toEqual(['Related']);
  });

  test('is for the asker alone where they want it so, once or always', async () => {
    const person = reader();
    expect(await person.types('ask', { question: 'When is the trial?', 'only-me': true })).toMatchObject({ ephemeral: true });
    expect(await person.types('who', { name: 'varnholt' })).toMatchObject({ ephemeral: false });
    await person.types('settings', { answers: 'me' });
    const quiet = await person.types('who', { name: 'varnholt' });
    expect(quiet.ephemeral).toBe(true);
    // What nobody else sees needs no button to delete it.
    expect(quiet.buttons).not.toContain('Delete');
  });

  test('shows a comparison as bars', async () => {
    const { text } = await reader().types('compare', { figure: 'valuation' });
    expect(text).toMatch(/```\n▇+ +at most US\$2\.6 billion/u);
  });

  test('of a refusal is for the asker alone, and offers what is near', async () => {
    const seen = await reader().types('ask', { question: 'Who is the judge?' });
    expect(seen).toMatchObject({ ephemeral: true, text: expect.stringContaining('does not say who the judge is') });
    expect(seen.menus[0]?.options.length).toBeGreaterThan(0);
    expect(seen.buttons).not.toContain('Helpful');
  });

  test('of what was typed wrong is for the asker alone, with what comes near', async () => {
    const seen = await reader().types('who', { name: 'crane' });
    expect(seen).toMatchObject({ ephemeral: true, text: expect.stringContaining('Heronarm (heronarm)') });
  });

  test.each(['""', '“”', '「」', '\u200B', ' '])(
    'of what says nothing, as %j does, is what is missing, in the language of the person',
    async (typed) => {
      expect(await reader().types('check', { text: typed })).toMatchObject({
        ephemeral: true,
        text: expect.stringContaining('/check needs a text.'),
      });
      const chinese = reader({ guild: here.english, locale: 'zh-CN' });
      expect((await chinese.types('ask', { question: typed })).text).toContain('/ask 还缺一段文字。');
      expect((await chinese.rightClicks(`“${typed}”`, 'Check, for my eyes only')).text).toContain('/check 还缺一段文字。');
    },
  );

  test('takes an id, a label or free words', async () => {
    const person = reader();
    for (const name of ['varnholt', 'Odile Varnholt', '瓦恩霍特', 'union leader']) {
      const { text } = await person.types('who', { name });
      expect({ name, text }).toMatchObject({ text: expect.stringMatching(/Odile Varnholt|瓦恩霍特/u) });
    }
  });

  test('never lets what was typed become markup or a mention', async () => {
    const { text } = await reader().types('who', { name: '**x** @everyone <@1> [a](https://b.c)' });
    expect(text).toContain(String.raw`\*\*x\*\* \@everyone \<\@1\> \[a\](https:\/\/b.c)`);
  });
});

describe('the language', () => {
  const languageOf = ({ text }: Seen): string => (/来源/u.test(text) ? 'zh' : /來源/u.test(text) ? 'zh-Hant' : 'en');

  test('is the question’s', async () => {
    const person = reader({ guild: here.chinese, locale: 'zh-CN' });
    expect(languageOf(await person.types('ask', { question: 'When is the trial?' }))).toBe('en');
    expect(languageOf(await person.types('ask', { question: '什么时候开庭？' }))).toBe('zh');
    expect(languageOf(await person.types('ask', { question: '什麼時候開庭？' }))).toBe('zh-Hant');
  });

  test('is else the server’s for everybody, and the person’s for themselves', async () => {
    const person = reader({ guild: here.chinese, locale: 'zh-TW' });
    expect(languageOf(await person.types('who', { name: 'varnholt' }))).toBe('zh');
    expect(languageOf(await person.types('who', { name: 'varnholt', 'only-me': true }))).toBe('zh-Hant');
    expect((await person.types('help')).text).toContain('我能做什麼');
  });

  test('is the person’s setting before either', async () => {
    const person = reader({ guild: here.chinese, locale: 'zh-TW' });
    expect((await person.types('settings', { language: 'en' })).text).toContain('Language: English');
    expect(languageOf(await person.types('who', { name: 'varnholt' }))).toBe('en');
    expect((await person.types('settings', { language: 'auto' })).text).toContain('the question’s own');
    expect(languageOf(await person.types('who', { name: 'varnholt' }))).toBe('zh');
  });
});

describe('follow-ups', () => {
  test('refer to the last answer of the same person in the same channel', async () => {
    const person = reader();
    await person.types('ask', { question: 'How much does Saltmere want from Brackenlift?' });
    const { text } = await person.types('ask', { question: 'And the union?' });
    expect(text).toContain('Quayside Union');
    expect(await reader().types('ask', { question: 'And the union?' })).not.toMatchObject({ text });
  });
});

describe('completion', () => {
  test('with nothing typed offers the most asked, in the person’s language', async () => {
    const english = await reader().completes('who', 'name', '');
    expect(english.length).toBeGreaterThan(3);
    expect(english.length).toBeLessThanOrEqual(25);
    const chinese = await reader({ guild: here.chinese, locale: 'zh-CN' }).completes('who', 'name', '');
    expect(chinese.map(({ value }) => value)).toEqual(english.map(({ value }) => value));
    expect(chinese[0]?.name).toMatch(/\p{Script=Han}/u);
  });

  test('ranks what is exact before what begins so, holds it, or nearly is it', async () => {
    expect((await reader().completes('who', 'name', 'Brackenlift'))[0]).toEqual({ name: 'Brackenlift', value: 'brackenlift' });
    expect((await reader().completes('who', 'name', 'brakenlif'))[0]?.value).toBe('brackenlift');
    expect(await reader().completes('who', 'name', 'zzzzzz')).toEqual([]);
  });

  test('of what cannot be completed is empty', async () => {
    expect(await reader().completes('timeline', 'from', '20')).toEqual([]);
    expect(await reader().completes('nothing', 'name', '')).toEqual([]);
  });
});

describe('a message', () => {
  test('is checked for everybody, or for one’s own eyes', async () => {
    const person = reader();
    expect(await person.rightClicks('When is the trial?', 'Check against the record')).toMatchObject({
      ephemeral: false,
      text: expect.stringContaining('### What the record says about this message'),
    });
    expect(await person.rightClicks('When is the trial?', 'Check, for my eyes only')).toMatchObject({ ephemeral: true });
  });

  test('without words is told to hold none', async () => {
    expect(await reader().rightClicks('', 'Check against the record')).toMatchObject({
      ephemeral: true,
      text: expect.stringContaining('no words'),
    });
  });

  test('is not counted as a question that could not be answered', async () => {
    await reader().rightClicks('my neighbour Bob is a crook', 'Check against the record');
    expect((await moderator().types('unanswered')).text).not.toContain('bob');
  });
});

describe('what is for moderators', () => {
  test('lists what could not be answered, counted, and votes; and deletes it', async () => {
    await reader().types('ask', { question: 'Who is the judge?' });
    await reader().types('ask', { question: 'who is the JUDGE' });
    const { text } = await moderator().types('unanswered');
    expect(text).toMatch(/[23]× who is the judge/u);
    expect((await moderator().types('unanswered', { remove: 'Who is the judge?' })).text).toContain('One question is deleted');
    expect((await moderator().types('unanswered')).text).not.toContain('judge');
    expect((await moderator().types('unanswered', { remove: 'never asked' })).text).toContain('not in the list');
  });

  test('is a server’s own', async () => {
    await reader().types('ask', { question: 'Who is the lawyer?' });
    const elsewhere = new Person(here.discord, { guild: here.chinese, moderator: true, locale: 'en-US' });
    expect((await elsewhere.types('unanswered')).text).not.toContain('lawyer');
  });

  test('is refused to others, who may be shown it all the same', async () => {
    expect(await reader().types('unanswered')).toMatchObject({ ephemeral: true, text: expect.stringContaining('for moderators') });
    expect((await reader().types('settings', { whose: 'chat', answers: 'me' })).text).toContain('for moderators');
  });

  test('are the server’s settings, which hold for everybody', async () => {
    const elsewhere = { guild: here.chinese, locale: 'en-US' };
    await new Person(here.discord, { ...elsewhere, moderator: true }).types('settings', { whose: 'chat', language: 'zh-hant' });
    expect((await reader(elsewhere).types('who', { name: 'varnholt' })).text).toContain('來源');
    await new Person(here.discord, { ...elsewhere, moderator: true }).types('settings', { whose: 'chat', language: 'auto' });
  });

  test('are not there in a private chat', async () => {
    expect((await reader({ guild: undefined }).types('settings', { whose: 'chat', answers: 'me' })).text).toContain('private');
  });
});

describe('what is kept', () => {
  test('is told, and deleted where one asks for it', async () => {
    const person = reader();
    expect((await person.types('privacy')).text).toContain('until you change them or use /forget');
    await person.types('settings', { language: 'zh' });
    await person.presses(await person.types('who', { name: 'varnholt' }), '有用');
    const { text } = await person.types('forget');
    expect(text).toContain('你的设置已删除');
    expect(text).toContain('你的1个评价已删除');
    expect((await person.types('forget')).text).toContain('Nothing else was kept of you');
    expect((await person.types('who', { name: 'varnholt' })).text).toContain('Source:');
  });

  test('goes with the bot when it is removed from a server', async () => {
    const counted = async (): Promise<number> =>
      (await here.store.tallies('unanswered').top(`discord:guild:${here.english.id}`, 100)).length;
    await reader().types('ask', { question: 'Who is the judge?' });
    expect(await counted()).toBeGreaterThan(0);
    here.discord.gateway.dispatch('GUILD_DELETE', { id: here.english.id, unavailable: true }, here.english.id);
    await reader().types('about');
    expect(await counted()).toBeGreaterThan(0);
    here.discord.gateway.dispatch('GUILD_DELETE', { id: here.english.id }, here.english.id);
    await expect.poll(counted).toBe(0);
  });
});
