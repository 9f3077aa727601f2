import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FactId } from '../../../src/dossier/schema.ts';
import { createTelegramBot } from '../../../src/chat/telegram/bot.ts';
import { buttonsOf, harbour, openHouse, partsOver, until } from './house.ts';
import type { House } from './house.ts';

const known = (id: string): FactId => FactId.parse(id);
let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

describe('a button', () => {
  test('shows where an answer stands, and leads back', async () => {
    const { alone, ann, asked, telegram } = house;
    const answer = await asked(alone, ann, 'When is the trial?');
    await telegram.press(alone, ann, answer, 'Source');
    const source = await alone.edited.next();
    expect(source.text).toContain('Where it stands');
    await telegram.press(alone, ann, source, '↩ To the answer');
    const back = await alone.edited.next();
    expect(back.text).toBe(answer.text);
    expect(alone.sent.left).toEqual([]);
  });

  test('shows a related fact, and leads back', async () => {
    const { alone, ann, asked, telegram } = house;
    const answer = await asked(alone, ann, 'What is the valuation of Brackenlift?');
    // What stands under the source's button is related; which facts those are is not this test's.
    const [, [label = ''] = []] = buttonsOf(answer);
    await telegram.press(alone, ann, answer, label);
    const related = await alone.edited.next();
    expect(related.text).toContain(label.replace(/…$/u, ''));
    expect(related.text).not.toBe(answer.text);
    await telegram.press(alone, ann, related, '↩ To the answer');
    expect((await alone.edited.next()).text).toBe(answer.text);
  });

  test('turns an answer into another language and back', async () => {
    const { alone, ann, asked, telegram } = house;
    const answer = await asked(alone, ann, 'When is the trial?');
    await telegram.press(alone, ann, answer, '繁體');
    const traditional = await alone.edited.next();
    expect(traditional.text).toContain('此案定於2041年11月4日開庭');
    await telegram.press(alone, ann, traditional, 'English');
    expect((await alone.edited.next()).text).toBe(answer.text);
  });

  test('asks a refused question again in another language', async () => {
    const { alone, ann, asked, telegram } = house;
    const answer = await asked(alone, ann, 'Who is the judge?');
    await telegram.press(alone, ann, answer, '中文');
    expect((await alone.edited.next()).text).toContain('文章没有说谁是法官');
  });

  test('turns pages both ways, in whatever language', async () => {
    const { alone, ann, asked, telegram } = house;
    const first = await asked(alone, ann, '/timeline');
    expect(buttonsOf(first)[0]).toEqual(['1 / 2', 'More ▶']);
    await telegram.press(alone, ann, first, '1 / 2');
    await telegram.press(alone, ann, first, 'More ▶');
    const second = await alone.edited.next();
    expect(buttonsOf(second)[0]).toEqual(['◀ Back', '2 / 2']);
    expect(second.text).not.toBe(first.text);
    await telegram.press(alone, ann, second, '◀ Back');
    expect((await alone.edited.next()).text).toBe(first.text);
  });

  test('takes a vote with the facts it is about', async () => {
    const { alone, ann, asked, memory, telegram } = house;
    const answer = await asked(alone, ann, 'When is the trial?');
    expect((await telegram.press(alone, ann, answer, '👍')).text).toBe('Thank you. Your vote is counted.');
    expect((await telegram.press(alone, ann, answer, '👎')).text).toBe('Thank you. Your vote is counted.');
    expect(memory.votes).toEqual([
      { person: String(ann.id), fact: 'trial-date', helpful: true },
      { person: String(ann.id), fact: 'trial-date', helpful: false },
    ]);
  });

  test('offers a choice between readings, and the one pressed is answered', async () => {
    const ambiguous = {
      kind: 'refuse',
      reason: 'ambiguous',
      missing: [],
      nearest: [],
      choices: [known('standstill-board'), known('standstill-lantern')],
      holders: [],
    } as const;
    const unsure = await openHouse({ understand: () => ({ plan: ambiguous, language: 'en' }) });
    const { alone, ann, asked, telegram } = unsure;
    const choice = await asked(alone, ann, 'How long did the crane stand still?');
    expect(choice.text).toContain('Which do you mean?');
    expect(buttonsOf(choice).slice(0, 2).flat()).toEqual([expect.stringContaining('Harbour Board'), expect.stringContaining('Lantern')]);
    await telegram.press(alone, ann, choice, /Lantern/u);
    expect((await alone.edited.next()).text).toContain('118 days');
    await unsure.close();
  });

  test('cannot hold the way to some answers: those come page after page, and whole', async () => {
    const plan = { kind: 'facts', facts: [...harbour.facts.keys()], related: [] } as const;
    const all = await openHouse({ understand: () => ({ plan, language: 'en' }) });
    const { alone, ann, telegram } = all;
    const question = telegram.say(alone, ann, 'Everything, please');
    const last = [...harbour.facts.values()].at(-1)?.text.en ?? '';
    const texts: string[] = [];
    while (texts.at(-1)?.includes(last) !== true) {
      const page = await alone.sent.next();
      texts.push(page.text ?? '');
      expect(buttonsOf(page).flat()).not.toContain('More ▶');
    }
    for (const { text } of harbour.facts.values()) expect(texts.join('\n')).toContain(text.en);
    // Edited, the question takes as many messages as it needs, and the rest go.
    await until(() => expect(all.memory.kept.size).toBeGreaterThan(12));
    telegram.edit(alone, question, '/about');
    expect((await alone.edited.next()).text).toContain('What it holds');
    await until(() => expect(alone.deleted).toHaveLength(texts.length - 1));
    await all.close();
  });

  test('of an earlier time, or of nobody, is answered with words', async () => {
    const { alone, ann, asked, telegram } = house;
    const answer = await asked(alone, ann, 'When is the trial?');
    // The first five are what earlier versions wrote.
    const olds = [
      '1se0sAbCdE',
      '1ze0f-AbCdE~|c',
      '1ve+AbCdE',
      '1fewho:name:saltmere',
      '1ae',
      '0old',
      '💥',
      '1f.e.frob~nicate~x',
      '1v.e0.fAAAA',
    ];
    for (const data of olds)
      expect(await telegram.pressData(alone, ann, answer, data)).toMatchObject({
        alert: true,
        text: expect.stringContaining('out of date'),
      });
    expect(alone.edited.all).toEqual([]);
  });

  test('pressed twice at once changes the message once, and both presses are answered', async () => {
    const { alone, ann, asked, telegram } = house;
    const answer = await asked(alone, ann, 'When is the trial?');
    await Promise.all([telegram.press(alone, ann, answer, '中文'), telegram.press(alone, ann, answer, '中文')]);
    await asked(alone, ann, '/about');
    expect(alone.edited.all).toHaveLength(1);
  });

  test('on a message that was deleted meanwhile does no harm', async () => {
    const { alone, ann, asked, telegram } = house;
    const answer = await asked(alone, ann, 'When is the trial?');
    telegram.erase(alone, answer);
    expect((await telegram.press(alone, ann, answer, '中文')).text).toBe('');
    await asked(alone, ann, '/about');
    expect(alone.edited.all).toEqual([]);
  });

  test('that the message does not carry is none, whatever a client sends for it', async () => {
    const { alone, ann, asked, telegram, bot, memory } = house;
    const answer = await asked(alone, ann, 'When is the trial?');
    const other = await asked(alone, ann, '/timeline');
    const [foreign] = (other.reply_markup?.inline_keyboard ?? [])
      .flat()
      .flatMap((button) => ('callback_data' in button ? [button.callback_data] : []));
    // Delete it, show something else, run a command, vote, and what another message offers.
    for (const data of [
      '1d.e.',
      `1d${ann.id.toString(36)}.e.`,
      '1v.e0.fAAAA',
      '1f.e.settings~language~zh',
      '1y.e.tEBX',
      foreign ?? '',
    ].filter((one) => one !== '-'))
      expect((await telegram.pressData(alone, ann, answer, data)).text).toContain('out of date');
    // Of a message that is too old Telegram brings no keyboard.
    const carried = (answer.reply_markup?.inline_keyboard ?? []).flat().find(({ text }) => text === '中文');
    if (carried === undefined || !('callback_data' in carried)) throw new Error('no such button');
    const old = { chat: { ...alone.chat }, message_id: answer.message_id, date: 0 } as const;
    expect((await telegram.world.presses(bot, { from: ann, data: carried.callback_data, message: old })).text).toContain('out of date');
    await asked(alone, ann, '/about');
    expect([alone.edited.all, alone.deleted, memory.votes]).toEqual([[], [], []]);
    expect(memory.persons.size).toBe(0);
  });

  test('works for a bot that was started anew, with nothing remembered', async () => {
    const { alone, ann, asked, telegram, memory, running } = house;
    const answer = await asked(alone, ann, 'When is the trial?');
    await running.stop();
    const again = createTelegramBot(partsOver(memory, house.bot.token, telegram.root));
    await again.start();
    await telegram.press(alone, ann, answer, '中文');
    expect((await alone.edited.next()).text).toContain('2041年11月4日');
    await again.stop();
  });

  test('pressed too often says so, without an answer', async () => {
    const { alone, ann, asked, memory, telegram } = house;
    const answer = await asked(alone, ann, 'When is the trial?');
    memory.pressing = 'tell';
    expect((await telegram.press(alone, ann, answer, '中文')).text).toContain('a lot at once');
    memory.pressing = 'drop';
    expect((await telegram.press(alone, ann, answer, '中文')).text).toBe('');
    expect(alone.edited.all).toEqual([]);
  });
});
