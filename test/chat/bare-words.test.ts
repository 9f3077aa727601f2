/** A name, a number or a sign tells no language: it is answered in the asker's, on every platform: their setting, then the chat's, then their app's. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runLine } from '../../commands/run.ts';
import { commandNamed } from '../../commands/index.ts';
import { openSession } from '../../src/chat/terminal/session.ts';
import { fold, foldTerm } from '../../src/answer/understand/read/fold.ts';
import { replyText } from '../../src/reply/plain.ts';
import { contextIn } from '../doubles/context.ts';
import { Person } from '../doubles/discord/driver.ts';
import { guildIn } from '../doubles/discord/world.ts';
import { dispute, engine } from '../doubles/dispute.ts';
import { run } from './discord/running.ts';
import type { Running } from './discord/running.ts';
import { openHouse } from './telegram/house.ts';
import type { House } from './telegram/house.ts';

const BARE = ['Brackenlift', 'Zorblatt?', '2041', 'Tobin Rask', '?', '👍', 'https://example.org/a', '94%'];
const HAN = /\p{Script=Han}{2}/u;

describe('in Discord', () => {
  let here: Running;
  beforeAll(async () => {
    here = await run({ guilds: [guildIn('en-US'), guildIn('zh-CN')] });
  });
  afterAll(async () => here.close());

  test('of an app in Chinese, without a setting', async () => {
    const person = new Person(here.discord, { locale: 'zh-CN' });
    for (const question of BARE)
      expect([question, (await person.types('ask', { question })).text]).toEqual([question, expect.stringMatching(HAN)]);
    // Words that are English are answered in English all the same.
    expect((await person.types('ask', { question: 'when is the trial' })).text).not.toMatch(HAN);
  });

  test('of somebody who set another language than that of the app', async () => {
    const person = new Person(here.discord, { locale: 'en-US' });
    expect((await person.types('ask', { question: 'Brackenlift' })).text).not.toMatch(HAN);
    await person.types('settings', { language: 'zh-Hant' });
    expect((await person.types('ask', { question: 'Brackenlift' })).text).toContain('起重機');
  });
});

describe('in Telegram', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(async () => house.close());

  test('of an app in Chinese, and of a setting before it', async () => {
    const { telegram, bot, asked } = house;
    const bo = telegram.person('Bo', 'zh-hans');
    const chat = telegram.privately(bo, bot);
    for (const question of BARE) expect([question, (await asked(chat, bo, question)).text]).toEqual([question, expect.stringMatching(HAN)]);
    expect((await asked(chat, bo, 'when is the trial')).text).not.toMatch(HAN);
    await asked(chat, bo, '/settings language:en');
    expect((await asked(chat, bo, 'Brackenlift')).text).not.toMatch(HAN);
  });
});

describe('in the terminal, and in any command', () => {
  test.each(BARE)('%s', async (question) => {
    const session = openSession({
      title: dispute.head.title.zh,
      context: contextIn('zh-Hant'),
      languageOf: (text) => fold(text).language,
      now: () => 0,
    });
    expect(await session.respond(question)).toMatchObject({ language: 'zh-Hant' });
    const ask = commandNamed('ask');
    if (ask === undefined) throw new Error('no /ask');
    const { reply } = await runLine(ask, question, contextIn('zh', { understanding: engine, fold: foldTerm }));
    expect(replyText(reply)).toMatch(HAN);
  });
});
