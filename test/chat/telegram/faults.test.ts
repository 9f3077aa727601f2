/** Calls that go wrong on their way out: what the asker sees of it. */
import { afterEach, describe, expect, test } from 'vitest';
import { badRequest, Refusal, tooMany } from '../../doubles/telegram/refusal.ts';
import type { Trouble } from '../../doubles/telegram/server.ts';
import { harbour, openHouse, until } from './house.ts';
import type { House, HouseOptions } from './house.ts';

const QUESTION = 'When is the trial?';
const ANSWER = '4 November 2041';
const MINUTE = 60_000;

let house: House;
const open = async (options: HouseOptions = {}): Promise<House> => {
  house = await openHouse({ ...options, parts: (parts) => ({ ...parts, callWithin: 400 }) });
  return house;
};
afterEach(() => house.close());
const callsOf = (method: string): number => house.telegram.calls.filter((call) => call.method === method).length;

const mishaps: readonly (readonly [name: string, refusal: Trouble['refusal']])[] = [
  ['a dropped connection', 'hang up'],
  ['an HTML page in its place', 'an HTML page'],
  ['a server’s error', new Refusal(500, 'Internal Server Error')],
  ['a gateway’s error', new Refusal(502, 'Bad Gateway')],
  ['a server that does not answer', 'silence'],
  ['an answer that is cut short', 'cut short'],
];

describe.each(mishaps)('%s', (_, refusal) => {
  test('when an answer is sent costs nobody anything: it arrives once, without an apology', async () => {
    const { telegram, alone, ann, asked } = await open();
    telegram.trouble({ method: 'sendMessage', times: 1, refusal });
    expect((await asked(alone, ann, QUESTION)).text).toContain(ANSWER);
    expect((await asked(alone, ann, '/about')).text).toContain('What it holds');
    expect(alone.sent.all).toHaveLength(2);
  });

  test('when a button is pressed costs nobody anything', async () => {
    const { telegram, alone, ann, asked, bot } = await open();
    const answer = await asked(alone, ann, QUESTION);
    for (const method of ['answerCallbackQuery', 'editMessageText', 'answerInlineQuery']) telegram.trouble({ method, times: 1, refusal });
    // A poll may be held open for half a minute: in silence there is nothing to be seen of it sooner.
    if (refusal !== 'silence') telegram.trouble({ method: 'getUpdates', times: 1, refusal });
    await telegram.press(alone, ann, answer, '中文');
    expect((await alone.edited.next()).text).toContain('2041年');
    expect((await telegram.query(ann, bot, QUESTION)).results.length).toBeGreaterThan(0);
    expect((await asked(alone, ann, '/about')).text).toContain('What it holds');
    expect([alone.sent.all.length, alone.edited.all.length]).toEqual([2, 1]);
  });

  test('when it is asked who is an admin is not taken for an answer', async () => {
    const { telegram, ann, bot, asked } = await open();
    const group = telegram.group('supergroup', ann, bot);
    telegram.promote(group, ann, ann);
    telegram.trouble({ method: 'getChatMember', times: 1, refusal });
    expect((await asked(group, ann, '/unanswered')).text).toContain('Nothing so far');
  });
});

describe('a server that fails for long', () => {
  test('is not tried for ever, and no apology follows what may have arrived', async () => {
    const { telegram, alone, ann, asked, memory } = await open();
    const mend = telegram.trouble({ method: 'sendMessage', times: 1000, refusal: 'hang up' });
    telegram.say(alone, ann, QUESTION);
    await until(() => expect(callsOf('sendMessage')).toBe(2));
    memory.now += 16 * MINUTE;
    await until(() => expect(memory.faults.splice(0)).toHaveLength(1));
    mend();
    expect((await asked(alone, ann, '/about')).text).toContain('What it holds');
    expect(alone.sent.all).toHaveLength(1);
  });

  test.each([
    ['hangs up', 'hang up'],
    ['fails', new Refusal(502, 'Bad Gateway')],
  ] as const)('and %s for longer than a minute costs nobody an answer that was in hand', { timeout: 150_000 }, async (_, refusal) => {
    const { telegram, alone, ann, memory } = await open();
    const mend = telegram.trouble({ method: 'sendMessage', times: 1000, refusal });
    telegram.say(alone, ann, QUESTION);
    await until(() => expect(callsOf('sendMessage')).toBe(2));
    memory.now += MINUTE;
    await until(() => expect(callsOf('sendMessage')).toBe(3));
    mend();
    // Where everybody comes back at once, the server asks for a wait.
    telegram.trouble({ method: 'sendMessage', times: 1, refusal: tooMany(1) });
    expect([...memory.inbox.values()].map(({ state }) => state)).not.toContain('done');
    await expect.poll(() => alone.sent.all.map(({ text }) => text), { timeout: 120_000 }).toEqual([expect.stringContaining(ANSWER)]);
    expect(memory.faults).toEqual([]);
  });

  test('to say that a message was sent gets it once more: Telegram cannot be asked whether it is there', async () => {
    const { telegram, alone, ann, asked } = await open();
    telegram.trouble({ method: 'sendMessage', times: 1, refusal: 'lost answer' });
    expect((await asked(alone, ann, QUESTION)).text).toContain(ANSWER);
    expect((await alone.sent.next()).text).toContain(ANSWER);
    expect((await asked(alone, ann, '/about')).text).toContain('What it holds');
    expect(alone.sent.all).toHaveLength(3);
  });

  test('to tell who is an admin gets an apology, and not a wrong “no”', async () => {
    const { telegram, ann, bot, memory } = await open();
    const group = telegram.group('supergroup', ann, bot);
    telegram.promote(group, ann, ann);
    telegram.trouble({ method: 'getChatMember', times: 1000, refusal: new Refusal(500, 'Internal Server Error') });
    telegram.say(group, ann, '/unanswered');
    await until(() => expect(callsOf('getChatMember')).toBe(2));
    memory.now += MINUTE;
    expect((await group.sent.next()).text).toContain('Reference: ref-1');
    expect(memory.faults.splice(0)).toHaveLength(1);
  });
});

describe('where the server asks to wait', () => {
  test('longer than makes sense, nothing is sent there meanwhile, and no apology follows', async () => {
    const { telegram, alone, ann, asked, memory, silence } = await open();
    telegram.trouble({ method: 'sendMessage', times: 1, refusal: tooMany(3600) });
    telegram.say(alone, ann, QUESTION);
    telegram.say(alone, ann, 'Where is the trial?');
    await until(() => expect(memory.faults).toHaveLength(2));
    expect(callsOf('sendMessage')).toBe(1);
    const bo = telegram.person('Bo', 'en');
    expect((await asked(telegram.privately(bo, house.bot), bo, QUESTION)).text).toContain(ANSWER);
    memory.now += 61 * MINUTE;
    expect(await silence(alone, ann)).toEqual([]);
    expect(alone.sent.all).toHaveLength(1);
    memory.faults.splice(0);
  });

  test('in one chat, no other is held up, however much is said in that one', async () => {
    const { telegram, bot, alone, ann, asked, memory } = await open();
    const bo = telegram.person('Bo', 'en');
    const busy = telegram.privately(bo, bot);
    telegram.trouble({ method: 'sendMessage', times: 1, refusal: tooMany(2), chat: bo.id });
    for (let time = 0; time < 700; time++) telegram.say(busy, bo, '/about');
    expect((await asked(alone, ann, QUESTION)).text).toContain(ANSWER);
    expect(busy.sent.all).toEqual([]);
    // Nobody is that fast: over the limit nothing more is said.
    memory.allowance = 'drop';
    expect((await busy.sent.next()).text).toContain('What it holds');
    expect(memory.events).toContain('telegram.overfull');
  });
});

describe('an answer of several pages', () => {
  const everything: HouseOptions = {
    understand: () => ({ plan: { kind: 'facts', facts: [...harbour.facts.keys()], related: [] }, language: 'en' }),
  };

  test('whose later page is refused says that the rest is missing, and does not apologise', async () => {
    const { telegram, alone, ann, asked, memory } = await open(everything);
    telegram.trouble({ method: 'sendMessage', times: 1, refusal: badRequest('something new'), after: 1 });
    const first = await asked(alone, ann, 'Everything, please');
    expect(first.text).toContain('•');
    expect((await alone.sent.next()).text).toBe('The rest could not be sent just now. Please ask again. Reference: ref-1');
    expect((await asked(alone, ann, '/about')).text).toContain('What it holds');
    expect(memory.faults.splice(0)).toHaveLength(1);
  });

  test('whose later page has to wait too long ends there', async () => {
    const { telegram, alone, ann, asked, memory, silence } = await open(everything);
    telegram.trouble({ method: 'sendMessage', times: 1, refusal: tooMany(3600), after: 1 });
    expect((await asked(alone, ann, 'Everything, please')).text).toContain('•');
    await until(() => expect(memory.faults.splice(0)).toHaveLength(1));
    memory.now += 61 * MINUTE;
    expect(await silence(alone, ann)).toEqual([]);
  });

  test('whose later page meets a dropped connection arrives whole', async () => {
    const { telegram, alone, ann } = await open(everything);
    telegram.trouble({ method: 'sendMessage', times: 1, refusal: 'hang up', after: 1 });
    telegram.say(alone, ann, 'Everything, please');
    const texts: string[] = [];
    const last = [...harbour.facts.values()].at(-1)?.text.en ?? '';
    while (texts.at(-1)?.includes(last) !== true) texts.push((await alone.sent.next()).text ?? '');
    for (const { text } of harbour.facts.values()) expect(texts.join('\n')).toContain(text.en);
  });
});

describe('a press that cannot be answered', () => {
  test('does what it does all the same', async () => {
    const { telegram, alone, ann, asked, memory } = await open();
    const answer = await asked(alone, ann, QUESTION);
    telegram.trouble({ method: 'answerCallbackQuery', times: 1, refusal: badRequest('something new') });
    void telegram.press(alone, ann, answer, '中文');
    expect((await alone.edited.next()).text).toContain('2041年');
    expect((await asked(alone, ann, '/about')).text).toContain('What it holds');
    expect(alone.sent.all).toHaveLength(2);
    expect(memory.faults.splice(0)).toHaveLength(1);
  });
});

describe('a press whose edit is refused', () => {
  test('is apologised for in a message: it was answered already', async () => {
    const { telegram, alone, ann, asked, memory } = await open();
    const answer = await asked(alone, ann, QUESTION);
    telegram.trouble({ method: 'editMessageText', times: 1, refusal: badRequest('something new') });
    await telegram.press(alone, ann, answer, '中文');
    expect((await alone.sent.next()).text).toContain('Reference: ref-1');
    expect(memory.faults.splice(0)).toHaveLength(1);
  });
});
