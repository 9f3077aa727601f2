/** Updates that are none: the bot neither falls silent nor falls over. */
import { fc, test } from '@fast-check/vitest';
import { afterAll, afterEach, beforeAll, describe, expect, test as plainTest } from 'vitest';
import { MisfitError } from '../../../src/chat/telegram/updates.ts';
import { openHouse, until } from './house.ts';
import type { House } from './house.ts';
import { openSetting } from './running.ts';

const QUESTION = 'When is the trial?';
const ANSWER = '4 November 2041';
const chat = { id: 7, type: 'private', first_name: 'X' };
const from = { id: 7, is_bot: false, first_name: 'X' };
const message = { message_id: 1, date: 1, chat, from, text: 'When is the trial?' };
const press = { id: '1', from, chat_instance: 'x', data: '1v.e0.fAAAA', message: { ...message, reply_markup: { inline_keyboard: [] } } };

const misfits: Readonly<Record<string, unknown>> = {
  'nothing at all': null,
  'a text': 'hello',
  'a number': 5,
  'a list': [],
  'no id': { message },
  'an id that is text': { update_id: '12', message },
  'a broken id': { update_id: 1.5, message },
  'a negative id': { update_id: -3, message },
  'no message': { update_id: 5001, message: null },
  'a message that is text': { update_id: 5002, message: 'hello' },
  'a message of nothing': { update_id: 5003, message: {} },
  'a chat without an id': { update_id: 5004, message: { ...message, chat: { type: 'private' } } },
  'a chat of no kind': { update_id: 5005, message: { ...message, chat: { id: 7, type: 'place' } } },
  'nobody as its writer': { update_id: 5006, message: { ...message, from: null } },
  'a date that is text': { update_id: 5007, message: { ...message, date: 'today' } },
  'a text that is a number': { update_id: 5008, message: { ...message, text: 7 } },
  'entities that are none': { update_id: 5009, message: { ...message, entities: [null] } },
  'a mention of nobody': { update_id: 5010, message: { ...message, entities: [{ type: 'text_mention', offset: 0, length: 1 }] } },
  'a reply to nothing': { update_id: 5011, message: { ...message, reply_to_message: null } },
  'an edit of nothing': { update_id: 5012, edited_message: null },
  'a press of nothing': { update_id: 5013, callback_query: {} },
  'a press by nobody': { update_id: 5014, callback_query: { ...press, from: null } },
  'a press on nothing': { update_id: 5015, callback_query: { ...press, message: null } },
  'a press on a keyboard of nothing': {
    update_id: 5016,
    callback_query: { ...press, message: { ...message, reply_markup: { inline_keyboard: [null] } } },
  },
  'an inline query of nothing': { update_id: 5017, inline_query: { id: '1', from, query: null } },
  'a change of nobody': { update_id: 5018, my_chat_member: { chat, from, date: 1 } },
};

describe('what is no update', () => {
  plainTest.each(['polling', 'webhook'] as const)('by %s is logged once with a reference, and gone on from', async (by) => {
    const setting = await openSetting();
    const { telegram, state } = setting;
    const [one] = setting.people(1);
    if (one === undefined) throw new Error('nobody');
    const { lines, flush } = await setting.launch({ by });
    for (const misfit of Object.values(misfits)) state.queue.inject(misfit);
    state.queue.skipTo(6000);
    telegram.say(one.place, one.person, QUESTION);
    expect((await one.place.sent.next()).text).toContain(ANSWER);
    await state.queue.settled();
    // The same error again is counted in the line that tells how often it came.
    flush();
    const times = lines.filter((line) => line.includes('telegram.misfit')).map((line) => Number(/"repeated":(\d+)/u.exec(line)?.[1] ?? 1));
    expect(times.reduce((sum, number) => sum + number, 0)).toBe(Object.keys(misfits).length);
    for (const line of lines.filter((text) => text.includes('telegram.misfit'))) expect(line).toMatch(/"reference":"[0-9a-f]{8}"/u);
    expect(telegram.calls.filter(({ method }) => method === 'sendMessage')).toHaveLength(1);
  });

  plainTest('and comes before anything has an id does not make the bot deaf, nor fill the log', async () => {
    const house = await openHouse();
    const { alone, ann, asked, bot, memory } = house;
    bot.queue.inject({ message });
    await until(() => expect(memory.faults).toHaveLength(1));
    expect((await asked(alone, ann, QUESTION)).text).toContain(ANSWER);
    await until(() => expect(bot.queue.pending).toBe(0));
    expect(memory.faults.splice(0)).toEqual([expect.any(MisfitError)]);
    await house.close();
  });
});

/** Every place in a value, as the way there. */
const places = (value: unknown, way: readonly string[] = []): string[][] =>
  typeof value === 'object' && value !== null
    ? [[...way], ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...way, key]))]
    : [[...way]];

/** The same value with something else at a place; without it where that is undefined. */
function changed(value: unknown, [key, ...way]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((inner: unknown, place) => (String(place) === key ? changed(inner, way, by) : inner));
  const record = typeof value === 'object' && value !== null ? value : {};
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, inner]) => {
      if (name !== key) return [[name, inner]];
      return way.length === 0 && by === undefined ? [] : [[name, changed(inner, way, by)]];
    }),
  );
}

const whole: readonly unknown[] = [
  { message: { ...message, entities: [{ type: 'bot_command', offset: 0, length: 4 }], reply_to_message: { ...message, text: 'x' } } },
  {
    message: { ...message, chat: { id: -8, type: 'supergroup', title: 'G' }, message_thread_id: 3, is_topic_message: true, text: '/about' },
  },
  { message: { ...message, migrate_to_chat_id: -9 } },
  { edited_message: { ...message, edit_date: 2 } },
  { channel_post: { message_id: 1, date: 1, chat: { id: -10, type: 'channel', title: 'C' }, text: '/ask x' } },
  {
    callback_query: { ...press, message: { ...message, reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: press.data }]] } } },
  },
  { callback_query: { id: '2', from, chat_instance: 'x', data: '1v.e0.fAAAA', inline_message_id: 'i' } },
  { inline_query: { id: '3', from, query: 'trial', offset: '' } },
  { chosen_inline_result: { result_id: 'answer', from, query: 'trial' } },
  {
    my_chat_member: {
      chat,
      from,
      date: 1,
      old_chat_member: { status: 'member', user: from },
      new_chat_member: { status: 'kicked', user: from },
    },
  },
];
const junk = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    0,
    -1,
    1.5,
    2 ** 53,
    1e300,
    true,
    [],
    {},
    [null],
    { id: null },
    '\u0000',
    '🦺'.repeat(3000),
  ),
  fc.jsonValue({ maxDepth: 2 }),
);
const mutated = fc
  .constantFrom(...whole)
  .chain((value) =>
    fc.tuple(fc.constant(value), fc.array(fc.tuple(fc.constantFrom(...places(value).slice(1)), junk), { minLength: 1, maxLength: 3 })),
  )
  .map(([value, changes]) => changes.reduce<unknown>((left, [way, by]) => changed(left, way, by), value));

describe('an update with nonsense anywhere in it', () => {
  let house: House;
  let next = 100_000;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterEach(() => void house.memory.faults.splice(0));
  afterAll(() => house.close());

  test.prop([fc.array(mutated, { minLength: 20, maxLength: 40 })], { numRuns: 25 })(
    'leaves the bot hearing and answering',
    async (updates) => {
      const { telegram, bot, alone, ann } = house;
      for (const [place, update] of updates.entries()) {
        // Some have no id either.
        const id = place % 5 === 4 ? {} : { update_id: next++ };
        bot.queue.inject(typeof update === 'object' && update !== null ? { ...update, ...id } : id);
      }
      bot.queue.skipTo(next);
      telegram.say(alone, ann, QUESTION);
      expect((await alone.sent.next()).text).toContain(ANSWER);
      await bot.queue.settled();
      next += 1;
    },
  );
});
