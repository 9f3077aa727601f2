/** How much the bot says, and lets itself be asked. */
import { describe, expect, test } from 'vitest';
import { LIMIT_POINTS, LIMIT_SECONDS } from '../../../src/chat/desk/limits.ts';
import { openSentLimit } from '../../../src/chat/telegram/sent.ts';
import { harbour, until } from './house.ts';
import { openSetting } from './running.ts';
import type { Setting } from './running.ts';

/** What Telegram takes from a bot in a group in a minute: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this */
const TELEGRAM_TAKES = 20;
const WORDS_OF_FULL = 'a lot at once';

/** What was written to a chat: messages and edits. */
const written = ({ telegram }: Setting, chat: number): number =>
  telegram.calls.filter(
    ({ method, body }) =>
      (method === 'sendMessage' || method === 'editMessageText') &&
      typeof body === 'object' &&
      body !== null &&
      'chat_id' in body &&
      body.chat_id === chat,
  ).length;

describe('in a group', () => {
  test('no more is written in a minute than Telegram takes: answers, turned pages and the one notice together', async () => {
    const setting = await openSetting();
    const { telegram, state } = setting;
    const people = Array.from({ length: 30 }, (_, number) => telegram.person(`P${number}`, 'en'));
    const group = telegram.group('supergroup', ...people, state);
    await setting.launch();
    const [first] = people;
    if (first === undefined) throw new Error('nobody');
    telegram.say(group, first, '/timeline');
    let page = await group.sent.next();
    for (const button of ['More ▶', '◀ Back', 'More ▶', '◀ Back']) {
      await telegram.press(group, first, page, button);
      page = await group.edited.next();
    }
    for (const person of people) telegram.say(group, person, '/about');
    await until(() => expect(setting.state.queue.pending).toBe(0));
    await until(() => expect(setting.open()).toEqual({}));
    expect(written(setting, group.chat.id)).toBeLessThan(TELEGRAM_TAKES);
    expect(written(setting, group.chat.id)).toBeGreaterThan(TELEGRAM_TAKES / 2);
    expect(group.sent.all.filter(({ text }) => text?.includes(WORDS_OF_FULL))).toHaveLength(1);
    // A page is not turned then; whoever presses is told.
    const { text } = await telegram.press(group, first, page, 'More ▶');
    expect(text).toContain(WORDS_OF_FULL);
    expect(group.edited.all).toHaveLength(4);
    // Elsewhere everything goes on.
    const alone = telegram.privately(first, state);
    telegram.say(alone, first, '/about');
    expect((await alone.sent.next()).text).toContain('What it holds');
  });

  test('the pages of one long answer wait their turn', async () => {
    const setting = await openSetting();
    const { telegram, state } = setting;
    const people = Array.from({ length: LIMIT_POINTS.telegram.place - 1 }, (_, number) => telegram.person(`P${number}`, 'en'));
    const group = telegram.group('supergroup', ...people, state);
    const plan = { kind: 'facts', facts: [...harbour.facts.keys()], related: [] } as const;
    const { bot } = await setting.launch({ understanding: { understand: () => ({ plan, language: 'en' }) } });
    for (const person of people) telegram.say(group, person, '/about');
    for (const _ of people) await group.sent.next();
    const [first] = people;
    if (first === undefined) throw new Error('nobody');
    telegram.say(group, first, '/ask everything');
    await group.sent.next();
    await group.sent.next();
    expect(await bot.stop(500)).toBe(1);
    expect(written(setting, group.chat.id)).toBe(LIMIT_POINTS.telegram.place + 1);
  });
});

describe('presses', () => {
  test('eat nobody’s questions, and questions no presses; too many get one notice', async () => {
    const setting = await openSetting();
    const { telegram } = setting;
    const [one] = setting.people(1);
    if (one === undefined) throw new Error('nobody');
    const { person, place } = one;
    await setting.launch();
    telegram.say(place, person, 'When is the trial?');
    const answer = await place.sent.next();
    const said: string[] = [];
    for (let time = 0; time < LIMIT_POINTS.telegram.press + 2; time++) said.push((await telegram.press(place, person, answer, '👍')).text);
    expect(said.filter((text) => text.includes('Thank you'))).toHaveLength(LIMIT_POINTS.telegram.press);
    expect(said.slice(-2)).toEqual([expect.stringContaining(WORDS_OF_FULL), '']);
    for (let time = 0; time < LIMIT_POINTS.telegram.person - 1; time++) {
      telegram.say(place, person, '/about');
      expect((await place.sent.next()).text).toContain('What it holds');
    }
  });

  test('go on when the questions of a minute are used up', async () => {
    const setting = await openSetting();
    const { telegram } = setting;
    const [one] = setting.people(1);
    if (one === undefined) throw new Error('nobody');
    const { person, place } = one;
    await setting.launch();
    for (let time = 0; time <= LIMIT_POINTS.telegram.person; time++) telegram.say(place, person, 'When is the trial?');
    const answer = await place.sent.next();
    await until(() => expect(place.sent.all.at(-1)?.text).toContain(WORDS_OF_FULL));
    await telegram.press(place, person, answer, '中文');
    expect((await place.edited.next()).text).toContain('2041年');
  });
});

describe('a limit of what is sent', () => {
  test('holds in every span of its time, and goes by the clock that it is given', async () => {
    let now = 0;
    const limit = openSentLimit({ points: 3, seconds: LIMIT_SECONDS, clock: () => now });
    const sent: number[] = [];
    for (; now < 10 * 60_000; now += 700) {
      const taken = await limit.take('here');
      if (taken === 'over') continue;
      limit.count('here');
      sent.push(now);
    }
    for (const start of sent) expect(sent.filter((time) => time >= start && time < start + 60_000).length).toBeLessThanOrEqual(4);
    expect(sent.length).toBeGreaterThan(25);
    expect(await limit.take('there')).toBe('allowed');
  });
});
