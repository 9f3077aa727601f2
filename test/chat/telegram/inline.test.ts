import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openHouse, until } from './house.ts';
import type { House } from './house.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

describe('an inline query', () => {
  test('offers the answer and the facts nearest to it, each with its source and date, the same for everybody', async () => {
    const { telegram, bot, ann } = house;
    const { results, personal, cacheSeconds } = await telegram.query(ann, bot, 'How much do they want from Brackenlift in total?');
    expect(personal).toBe(false);
    expect(cacheSeconds).toBe(300);
    expect(results.length).toBeGreaterThan(1);
    expect(results.length).toBeLessThanOrEqual(50);
    for (const result of results) {
      expect(result).toMatchObject({ type: 'article', description: expect.stringContaining('12 March 2041') });
      expect(result).toMatchObject({ input_message_content: { message_text: expect.stringContaining('Source: ') } });
    }
    expect(results[0]).toMatchObject({ title: expect.stringContaining('US$210–265 million') });
  });

  test('is answered in the language of the question', async () => {
    const { telegram, bot, ann } = house;
    const { results } = await telegram.query(ann, bot, '什么时候开庭');
    expect(results[0]).toMatchObject({ title: expect.stringContaining('2041年11月4日') });
  });

  test('without words offers what is most asked, in the language of whoever asks', async () => {
    const { telegram, bot, ann } = house;
    const bo = telegram.person('Bo', 'zh-hans');
    const english = await telegram.query(ann, bot, '  ');
    const chinese = await telegram.query(bo, bot, '“”');
    expect(english.personal).toBe(true);
    expect(english.results[0]).toMatchObject({ title: expect.stringContaining('US$210–265 million') });
    expect(chinese.results[0]).toMatchObject({ title: expect.stringContaining('2.1亿') });
  });

  test('that finds nothing says so, with a way to ask', async () => {
    const { telegram, bot, ann } = house;
    const { results } = await telegram.query(ann, bot, '???');
    expect(results).toEqual([]);
    expect(telegram.calls.findLast(({ method }) => method === 'answerInlineQuery')?.body).toMatchObject({
      button: { start_parameter: 'ask' },
    });
  });

  test('typed too fast is answered with nothing, for now', async () => {
    const { telegram, bot, ann, memory } = house;
    memory.allowance = 'tell';
    expect(await telegram.query(ann, bot, 'When is the trial?')).toMatchObject({ results: [], personal: true, cacheSeconds: 1 });
  });
});

describe('what was chosen', () => {
  test('is a message whose buttons work, in a chat that the bot is not in', async () => {
    const { telegram, bot, ann } = house;
    const bo = telegram.person('Bo', 'en');
    const group = telegram.group('supergroup', ann, bo);
    const { results } = await telegram.query(ann, bot, 'When is the trial?');
    const [first] = results;
    if (first === undefined) throw new Error('nothing was offered');
    const { id, inline } = telegram.choose(ann, bot, first, 'When is the trial?', group);
    expect(inline.message.text).toContain('4 November 2041');
    await telegram.pressInline(bo, id, '中文');
    expect((await inline.edited.next()).text).toContain('2041年11月4日');
    await until(() => expect(house.memory.events).toContain('telegram.chosen'));
    expect(group.sent.all).toEqual([]);
    const links = (inline.message.reply_markup?.inline_keyboard ?? []).flat().flatMap((button) => ('url' in button ? [button.url] : []));
    expect(links).toEqual(['https://t.me/exhibit_bot?start=fact_trial-date']);
  });

  test('shows what its buttons show and counts votes, and no client can make more of it', async () => {
    const { telegram, bot, ann, memory } = house;
    const bo = telegram.person('Bo', 'en');
    const group = telegram.group('supergroup', ann, bo);
    const [first] = (await telegram.query(ann, bot, 'When is the trial?')).results;
    if (first === undefined) throw new Error('nothing was offered');
    const { id, inline } = telegram.choose(ann, bot, first, 'When is the trial?', group);
    const press = async (data: string) => telegram.world.presses(bot, { from: bo, inline_message_id: id, data });
    for (const data of [
      '1d.e.',
      `1d${bo.id.toString(36)}.e.`,
      '1f.e.settings~language~zh',
      `1v${bo.id.toString(36)}.e0.fAAAA`,
      '1c.e.',
      'x',
    ])
      expect((await press(data)).text).toContain('out of date');
    expect(inline.edited.all).toEqual([]);
    expect((await telegram.pressInline(bo, id, '👍')).text).toContain('Thank you');
    expect(memory.votes).toEqual([{ person: String(bo.id), fact: 'trial-date', helpful: true }]);
    expect(memory.persons.size).toBe(0);
  });

  test('is not taken for a question where the bot sees it', async () => {
    const { telegram, bot, ann, silence } = house;
    const group = telegram.group('supergroup', ann, bot);
    const { results } = await telegram.query(ann, bot, 'When is the trial?');
    const [first] = results;
    if (first === undefined) throw new Error('nothing was offered');
    telegram.choose(ann, bot, first, 'When is the trial?', group);
    expect(await silence(group, ann)).toEqual([]);
  });
});
