/** Messages that speak to the bot, and those that do not. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MENTION, Person } from '../../doubles/discord/driver.ts';
import { GRANTED, guildIn, PERMISSIONS } from '../../doubles/discord/world.ts';
import { run } from './running.ts';
import type { Running } from './running.ts';

const mute = guildIn('en-US', GRANTED & ~PERMISSIONS.send & ~PERMISSIONS.history);
let here: Running;
beforeAll(async () => {
  const open = guildIn('en-US');
  here = await run({ guilds: [open, guildIn('zh-CN'), mute] });
});
afterAll(async () => {
  expect(here.discord.wrong).toEqual([]);
  await here.close();
});
const guild = () => {
  const [first] = here.discord.guilds;
  if (first === undefined) throw new Error('no guild');
  return first;
};
const reader = (): Person => new Person(here.discord, { guild: guild() });
const sent = (): number => here.discord.calls.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages')).length;

describe('the bot asks for', () => {
  test('servers and messages, and not for the message-content intent', () => {
    const [identify] = here.discord.gateway.heard;
    // GUILDS, GUILD_MESSAGES, DIRECT_MESSAGES: https://docs.discord.com/developers/events/gateway#gateway-intents
    expect(identify?.['intents']).toBe((1 << 0) | (1 << 9) | (1 << 12));
  });
});

describe('a mention', () => {
  test('is answered with a reply that pings nobody', async () => {
    const seen = await reader().asks(`${MENTION} when is the trial?`);
    expect(seen.text).toContain('4 November 2041');
    expect(seen.body['allowed_mentions']).toEqual({ parse: [], replied_user: false });
    expect(seen.buttons).toContain('Delete');
  });

  test('in Chinese is answered in Chinese', async () => {
    expect((await reader().asks(`什么时候开庭？${MENTION}`)).text).toContain('开庭');
  });

  test('that asks what is not in the record is refused there', async () => {
    expect((await reader().asks(`${MENTION} who is the judge?`)).text).toContain('judge');
  });

  test('with thanks or laughter is met with silence, but not in a private chat', async () => {
    const person = reader();
    const before = sent();
    person.says(`${MENTION} thanks!`);
    person.says(`${MENTION} 哈哈哈`);
    expect((await person.asks(`${MENTION} who are you?`)).text).toContain('Exhibit');
    expect(sent()).toBe(before + 1);
    expect((await new Person(here.discord).asks('thanks')).text).toContain('welcome');
  });

  test('alone is asked for a question, once in a while', async () => {
    const person = reader();
    expect((await person.asks(MENTION)).text).toContain('Ask me something');
    const before = sent();
    person.says(MENTION);
    await person.asks(`${MENTION} when is the trial?`);
    expect(sent()).toBe(before + 1);
  });

  test('lets its asker, and nobody else, turn it over and delete it', async () => {
    const person = reader();
    const seen = await person.asks(`${MENTION} when is the trial?`);
    expect(await reader().presses(seen, '中文')).toMatchObject({ ephemeral: true });
    expect(await person.presses(seen, '中文')).toMatchObject({ id: seen.id });
    person.pressing(seen, 'Delete');
    await here.discord.until(() => !here.discord.messages.has(seen.id));
  });
});

describe('a reply to the bot', () => {
  test('by somebody else follows the answer that it replies to, not what they were last told', async () => {
    const [ann, bo] = [reader(), reader()];
    const answer = await ann.asks(`${MENTION} How much is Saltmere's share of the claim?`);
    await bo.asks(`${MENTION} When is the trial?`);
    expect((await bo.asks(`${MENTION} and the union?`, { replyTo: answer })).text).toContain('US$30–40 million');
  });

  test('with a mention is a follow-up', async () => {
    const person = reader();
    const first = await person.asks(`${MENTION} How much does Saltmere want from Brackenlift?`);
    expect((await person.asks('And the union?', { replyTo: first })).text).toContain("Union's share");
  });

  test('without one cannot be read, which is said once in a while', async () => {
    const person = reader();
    const first = await person.asks(`${MENTION} when is the trial?`);
    expect((await person.asks('And the union?', { replyTo: first, ping: false })).text).toContain('Mention me, or use /ask');
  });
});

describe('a reply to somebody else, with a mention', () => {
  const claim = 'The Harbour Board paid US$90 million for the Heronarm';

  test.each([`${MENTION} is this true?`, `${MENTION} 真的假的`, MENTION])('that says “%s” is the check of their message', async (text) => {
    const { text: told } = await reader().asks(text, { about: claim });
    expect(told).toMatch(/US\$62 million|6200万美元/u);
    expect(told).toMatch(/The record says otherwise|What the record says about this message|记录/u);
  });

  test('that asks something else is answered by itself', async () => {
    expect((await reader().asks(`${MENTION} when is the trial?`, { about: claim })).text).toContain('4 November 2041');
  });

  test('whose words Discord keeps from the bot is told the way to check it', async () => {
    expect((await reader().asks(`${MENTION} is this true?`, { about: '' })).text).toContain('Check against the record');
  });
});

describe('a private message', () => {
  test('needs no mention', async () => {
    expect((await new Person(here.discord).asks('When is the trial?')).text).toContain('4 November 2041');
  });
});

describe('nothing is said', () => {
  test('to what does not speak to the bot', async () => {
    const person = reader();
    const before = sent();
    person.says('When is the trial?');
    person.says('@everyone who is the judge?');
    await person.asks(`${MENTION} when is the trial?`);
    expect(sent()).toBe(before + 1);
  });

  test('where the bot may not; the log and the next moderator are told what is missing', async () => {
    const person = new Person(here.discord, { guild: mute });
    const before = sent();
    person.says(`${MENTION} when is the trial?`);
    await here.discord.until(() => here.lines.some((line) => line.includes('permissions are missing')));
    expect(sent()).toBe(before);
    expect(here.lines.join('')).toContain('"lacking":["SendMessages","ReadMessageHistory"]');
    const moderator = new Person(here.discord, { guild: mute, moderator: true });
    const one = moderator.starts('about');
    await here.discord.until(() => one.answers.length === 2);
    expect((await moderator.outcome(one)).text).toContain('I lack Send Messages and Read Message History');
    const again = moderator.starts('about');
    await moderator.outcome(again);
    expect(again.answers).toHaveLength(1);
  });
});
