/** What a reply repeats of somebody's words leads nowhere, calls nobody and does nothing. */
import { fc, test } from '@fast-check/vitest';
import { afterAll, beforeAll, describe, expect, test as plainTest } from 'vitest';
import type { Message } from 'grammy/types';
import { marked, openHouse } from './house.ts';
import type { House } from './house.ts';
import { openSetting } from './running.ts';

const LIVE = ['mention', 'bot_command', 'hashtag', 'cashtag', 'url', 'email', 'phone_number', 'text_link'];
/** The kinds of what Telegram makes live, each with a word in it that stands in no dossier. */
const bait = [
  'evil.com',
  'https://evil.com/?q=1',
  't.me/evilqz',
  'tg://resolve?domain=evilqz',
  'evilqz.中国',
  '6.6.6.6',
  '/evilqz',
  '/evilqz@exhibit_bot',
  '#evilqz',
  '$EVILQZ',
  '@evilqz_bot',
  'evilqz@evil.com',
  '+1 666 555 0123',
  'www.evil.com:80/x',
] as const;
const BAIT = /evil|6\.6\.6|666/iu;
const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...bait) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'trial',
      '盐泽',
      'when',
      '。',
      '“',
      '”',
      '"',
      '<code>',
      '</code>',
      '<a href="evil.com">',
      '\uFDD0',
      '\uFDD1',
      '\n',
      '&lt;',
      '**',
    ),
  },
);
const someWords = fc.array(word, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '));
const before = fc.constantFrom(
  '',
  'What about ',
  '谁是',
  '/who ',
  '/timeline ',
  '/source ',
  '/settings ',
  '/settings language:',
  '/check ',
  '/figure ',
  '/ask ',
  '/claim ',
);
const said = fc.oneof(
  fc.tuple(before, someWords).map(([start, rest]) => `${start}${rest}`),
  fc.constantFrom(...bait),
);

const live = (message: Message): string[] => LIVE.flatMap((type) => marked(message, type)).filter((text) => BAIT.test(text));

describe('whatever is said', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  test.prop([said], { numRuns: 300 })('no reply makes anything live of it', async (text) => {
    const { alone, ann, asked, memory } = house;
    // As if each came in a minute of its own.
    memory.now += 60_000;
    expect(live(await asked(alone, ann, text))).toEqual([]);
  });

  plainTest.each(bait)('“%s” is repeated where that says what was not understood', async (text) => {
    const { alone, ann, asked, memory } = house;
    memory.now += 60_000;
    const answer = await asked(alone, ann, `/who ${text}`);
    expect(live(answer)).toEqual([]);
    expect(marked(answer, 'code').join('').replaceAll('\u2060', '')).toBe(text);
  });
});

plainTest('what the record does not mention is named, and leads nowhere', async () => {
  const missing = ['evil.com', '#evilqz', '@evilqz_bot'].map((words) => ({ kind: 'words', words }) as const);
  const plan = { kind: 'refuse', reason: 'not-in-source', missing, nearest: [], choices: [], holders: [] } as const;
  const house = await openHouse({ understand: () => ({ plan, language: 'en' }) });
  const answer = await house.asked(house.alone, house.ann, 'anything');
  expect(marked(answer, 'code').map((words) => words.replaceAll('\u2060', ''))).toEqual(['evil.com', '#evilqz', '@evilqz_bot']);
  expect(live(answer)).toEqual([]);
  await house.close();
});

plainTest('the list of what could not be answered makes nothing live of what was asked', async () => {
  const setting = await openSetting();
  const { telegram, state } = setting;
  const people = Array.from({ length: 3 }, (_, number) => telegram.person(`P${number}`, 'en'));
  const [ann, bo] = people;
  if (ann === undefined || bo === undefined) throw new Error('nobody');
  const group = telegram.group('supergroup', ...people, state);
  telegram.promote(group, ann, ann);
  await setting.launch();
  for (const text of ['Does the judge in the trial read evil.com', 'Who is the judge, #evilqz @evilqz_bot /evilqz']) {
    telegram.say(group, bo, `/ask ${text}`);
    await group.sent.next();
  }
  telegram.say(group, ann, '/unanswered');
  const list = await group.sent.next();
  expect(list.text).toContain('evil');
  expect(live(list)).toEqual([]);
});
