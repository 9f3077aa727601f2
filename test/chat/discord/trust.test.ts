/** Who may do what, and where: a server that never added the bot, rights that were taken away, and what people type. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fc, test as property } from '@fast-check/vitest';
import { MENTION, Person } from '../../doubles/discord/driver.ts';
import type { Seen } from '../../doubles/discord/driver.ts';
import { guildIn } from '../../doubles/discord/world.ts';
import { run } from './running.ts';
import type { Running } from './running.ts';
import { DatabaseSync } from 'node:sqlite';

let here: Running;
beforeAll(async () => {
  here = await run();
});
afterAll(async () => {
  expect(here.discord.wrong).toEqual([]);
  await here.close();
});

/** A server that the local Discord has, and the bot was never added to. */
const foreign = guildIn('en-US');
const visitor = (more: ConstructorParameters<typeof Person>[1] = {}): Person =>
  new Person(here.discord, { guild: foreign, brings: true, ...more });
/** Whatever is kept that names the server. */
function keptOf(id: string): string[] {
  const file = new DatabaseSync(here.path, { readOnly: true });
  try {
    return ['keyv', 'tallies', 'votes', 'claims', 'inbox'].flatMap((table) =>
      file
        .prepare(`select * from ${table}`)
        .all()
        .map((row) => JSON.stringify(row))
        .filter((row) => row.includes(id)),
    );
  } finally {
    file.close();
  }
}
const LATIN = /Source:/u;

describe('in a server that never added the bot', () => {
  test.each([
    ['a member', false, 'en-US', 'not added to this server'],
    ['a moderator', true, 'en-US', 'not added to this server'],
    ['a moderator', true, 'zh-CN', '这个群组没有添加我'],
    ['a moderator', true, 'zh-TW', '這個群組沒有添加我'],
  ])('%s (moderator: %s, %s) cannot set anything for others, and is told why', async (_, moderator, locale, told) => {
    const person = visitor({ moderator, locale });
    const seen = await person.types('settings', { whose: 'chat', language: 'zh', answers: 'me' });
    expect(seen).toMatchObject({ ephemeral: true, text: expect.stringContaining(told) });
    const other = await visitor().types('ask', { question: 'When is the trial?' });
    expect(other).toMatchObject({ ephemeral: false, text: expect.stringMatching(LATIN) });
  });

  test('their own settings are theirs, there as elsewhere', async () => {
    const person = visitor();
    expect((await person.types('settings', { language: 'zh' })).text).toContain('已设好');
    expect((await person.types('who', { name: 'varnholt' })).text).toContain('来源');
    const { text } = await person.types('settings');
    expect(text).not.toContain('本群组');
  });

  test('nothing is counted, kept or shown of it', async () => {
    const person = visitor({ moderator: true });
    await person.types('ask', { question: 'Who is the judge?' });
    const answer = await person.types('source', { fact: 'ashdell-denies' });
    await person.presses(answer, 'Helpful');
    await visitor().presses(answer, 'Not helpful');
    await person.rightClicks('my neighbour is a crook', 'Check against the record');
    for (const words of [{}, { remove: 'all' }]) {
      const { text } = await person.types('unanswered', words);
      expect(text).toContain('for moderators');
      expect(text).not.toContain('judge');
    }
    // What is counted goes into the file a moment later; this is asked of a real chat, and is read from there.
    const insider = new Person(here.discord, { guild: here.english, moderator: true });
    await insider.types('ask', { question: 'Who is the judge?' });
    expect((await insider.types('unanswered')).text).toContain('1× who is the judge');
    expect(keptOf(here.english.id)).not.toEqual([]);
    expect([...keptOf(foreign.id), ...keptOf(foreign.channel)]).toEqual([]);
  });

  test('buttons work, also later and for others, and set nothing', async () => {
    const person = visitor();
    const answer = await person.types('ask', { question: 'When is the trial?' });
    expect(await person.presses(answer, '中文')).toMatchObject({ id: answer.id, text: expect.stringContaining('开庭') });
    expect(await visitor({ moderator: true }).presses(answer, 'Delete')).toMatchObject({
      text: expect.stringContaining('Only the one who asked'),
    });
    const pressed = await visitor({ moderator: true }).pressesId(answer, '1f.e.settings~whose~chat');
    expect(pressed.text).toContain('not added to this server');
    expect((await visitor({ moderator: true }).pressesId(answer, '1f.e.unanswered~remove~all')).text).toContain('for moderators');
    person.pressing(answer, 'Delete');
    await here.discord.until(() => !here.discord.messages.has(answer.id));
    expect(keptOf(foreign.id)).toEqual([]);
  });

  test('it has no part in the limits of a real chat', async () => {
    for (let time = 0; time < 80; time++)
      expect((await visitor().types('who', { name: 'varnholt' })).text).toMatch(/Odile Varnholt|瓦恩霍特/u);
  });
});

describe('among persons, where somebody brings the bot', () => {
  test('it answers, and has no settings of the chat', async () => {
    const person = new Person(here.discord, { brings: true });
    expect(await person.types('ask', { question: 'When is the trial?' })).toMatchObject({
      ephemeral: false,
      text: expect.stringContaining('4 November 2041'),
    });
    expect(await person.types('settings', { whose: 'chat', answers: 'me' })).toMatchObject({ text: expect.stringContaining('private') });
    const answer = await person.types('ask', { question: 'When is the trial?' });
    expect((await new Person(here.discord, { brings: true }).presses(answer, '中文')).ephemeral).toBe(true);
    expect(await person.rightClicks('When is the trial?', 'Check against the record')).toMatchObject({ ephemeral: false });
  });
});

describe('a server that added the bot', () => {
  test('is served by its own settings, whoever brings the bot along as well', async () => {
    const moderator = new Person(here.discord, { guild: here.chinese, moderator: true, locale: 'en-US' });
    await moderator.types('settings', { whose: 'chat', language: 'zh-hant' });
    expect(
      (await new Person(here.discord, { guild: here.chinese, brings: true, locale: 'en-US' }).types('who', { name: 'varnholt' })).text,
    ).toContain('來源');
    await moderator.types('settings', { whose: 'chat', language: 'auto' });
  });

  test('takes a moderator’s rights at once: the next action is refused', async () => {
    const person = new Person(here.discord, { guild: here.english, moderator: true });
    await person.types('settings', { whose: 'chat', language: 'auto' });
    await new Person(here.discord, { guild: here.english }).types('ask', { question: 'Who is the lawyer?' });
    const list = await person.types('unanswered');
    expect(list.text).toContain('lawyer');
    person.moderator = false;
    expect((await person.types('unanswered', { remove: 'all' })).text).toContain('for moderators');
    expect((await person.types('settings', { whose: 'chat', language: 'zh' })).text).toContain('for moderators');
    expect((await person.pressesId(list, '1f.e.unanswered~remove~all')).text).toContain('for moderators');
    person.moderator = true;
    const { text } = await person.types('unanswered');
    expect(text).toContain('lawyer');
    expect((await person.types('who', { name: 'varnholt' })).text).toMatch(LATIN);
  });
});

/** What Discord takes for itself in a text: https://docs.discord.com/developers/reference#message-formatting */
const LIVE: readonly RegExp[] = [
  /\b(?:https?|steam|discord):\/\//iu,
  /\bdiscord(?:app)?\.(?:gg|com|new|gift|gifts|me|link)\//iu,
  /<(?:@[!&]?|#|:\w+:|a:\w+:|t:|id:|\/)/u,
  /@(?:everyone|here)/u,
  /\[[^\]]*\]\(/u,
  /(?:^|\n)\s*(?:#{1,3}|>|-|\*|\d+\.)\s/u,
  /[*_~`|]/u,
];
/** What is left of a text for Discord to look at: an escaped sign stands for itself alone. */
const bare = (text: string): string => text.replaceAll(/\\[^\p{L}\p{N}\s]/gu, '\u0000');

/** The markup that an answer has of itself: bold, small print, titles, quotes. */
const own = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/^(?:### |-# |> )/u, '').replaceAll(/(?<!\\)\*\*/gu, ''))
    .join('\n');
const liveIn = ({ text }: Seen): string[] => LIVE.filter((live) => live.test(bare(own(text)))).map(String);

const HOSTILE = [
  'https://evil.example',
  'HTTP://evil.example/a',
  'discord.gg/x',
  'discord.com/invite/x',
  'https:/\u200B/evil.example',
  '//evil.example',
  'steam://run/1',
  '<@1>',
  '<@!1>',
  '<@&1>',
  '<#1>',
  '</ask:1>',
  '<:a:1>',
  '<a:b:1>',
  '<t:0>',
  '<id:home>',
  '@everyone',
  '@here',
  '[a](b)',
  '[a](<https://evil.example>)',
  '# big',
  '-# small',
  '> quote',
  '>>> quote',
  '- item',
  '1. item',
  '**bold**',
  '__under__',
  '~~gone~~',
  '||spoiler||',
  '`code`',
  '```\ncode\n```',
  '\\<@1\\>',
  '\\',
  '\u202Eback',
  '\n# new line',
] as const;

describe('what people type', () => {
  /** Every way in which words of theirs come back. */
  const echoes = async (typed: string): Promise<Seen[]> => {
    const person = (): Person => new Person(here.discord, { guild: foreign, brings: true });
    const words = typed.trim() === '' ? `${typed}x` : typed;
    return Promise.all([
      person().types('who', { name: words }),
      person().types('ask', { question: `who is ${words} in the trial?` }),
      person().types('source', { fact: words }),
      person().types('timeline', { from: words }),
      person().rightClicks(`Odile Varnholt said ${words}.`, 'Check against the record'),
      new Person(here.discord).asks(`when did ${words} sue?`),
    ]);
  };

  test.each(HOSTILE)('%j comes back as words', async (typed) => {
    for (const seen of await echoes(typed)) {
      expect({ seen: seen.text, live: liveIn(seen) }).toEqual({ seen: seen.text, live: [] });
      expect(seen.body['allowed_mentions']).toEqual({ parse: [], replied_user: false });
    }
  });

  property.prop(
    [fc.array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 6 })), { minLength: 1, maxLength: 6 })],
    {
      numRuns: 60,
    },
  )('in any mixture comes back as words', async (parts) => {
    for (const seen of await echoes(parts.join(' ')))
      expect({ seen: seen.text, live: liveIn(seen) }).toEqual({ seen: seen.text, live: [] });
  });

  test('in the list of what could not be answered comes back as words too', async () => {
    const asker = new Person(here.discord, { guild: here.english });
    for (const typed of HOSTILE.slice(0, 12)) await asker.types('ask', { question: `who is the judge ${typed}?` });
    const seen = await new Person(here.discord, { guild: here.english, moderator: true }).types('unanswered');
    expect(seen.text).toContain('judge');
    expect(liveIn(seen)).toEqual([]);
  });

  test('by a mention is answered once, and pings nobody', async () => {
    const person = new Person(here.discord, { guild: here.english });
    const seen = await person.asks(`${MENTION} @everyone who is <@1> discord.gg/x?`);
    expect(liveIn(seen)).toEqual([]);
  });
});
