/** How the bot comes to life, gets its updates, and ends. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTelegramBot } from '../../../src/chat/telegram/bot.ts';
import type { TelegramBot } from '../../../src/chat/telegram/bot.ts';
import type { TelegramParts } from '../../../src/chat/telegram/parts.ts';
import { startTelegram } from '../../doubles/telegram/driver.ts';
import type { Telegram } from '../../doubles/telegram/driver.ts';
import { badRequest, Refusal, tooMany } from '../../doubles/telegram/refusal.ts';
import type { BotState } from '../../doubles/telegram/world.ts';
import { emptyMemory, partsOver, until } from './house.ts';
import type { Memory } from './house.ts';

let telegram: Telegram;
let bot: BotState;
let memory: Memory;
let running: TelegramBot[] = [];
const make = (change: (parts: TelegramParts) => TelegramParts = (same) => same): TelegramBot => {
  const made = createTelegramBot(change(partsOver(memory, bot.token, telegram.root)));
  running.push(made);
  return made;
};
const methods = (): string[] => telegram.calls.map(({ method }) => method);

beforeEach(async () => {
  telegram = await startTelegram();
  bot = telegram.addBot();
  memory = emptyMemory();
});
afterEach(async () => {
  await Promise.all(running.map((one) => one.stop()));
  running = [];
  await telegram.end();
});

describe('at its start the bot', () => {
  test('says what will not work, and sets its menus once', async () => {
    expect(await make().start()).toEqual({ username: 'exhibit_bot', hearsAll: false });
    expect(memory.events).toContain('telegram.privacy');
    expect(methods().filter((method) => method.startsWith('setMy'))).toHaveLength(12);
    expect(bot.texts.get('Name/')).toContain('Exhibit');
    expect(bot.texts.get('ShortDescription/zh')).toContain('谁说的');
    const before = telegram.calls.length;
    await running[0]?.stop();
    await make().start();
    expect(
      methods()
        .slice(before)
        .filter((method) => method.startsWith('setMy')),
    ).toEqual([]);
  });

  test('sets again what changed, and that alone', async () => {
    await make().start();
    await running[0]?.stop();
    const before = telegram.calls.length;
    await make((parts) => ({ ...parts, commands: parts.commands.slice(1) })).start();
    expect(
      methods()
        .slice(before)
        .filter((method) => method.startsWith('setMy')),
    ).toEqual(Array.from({ length: 6 }, () => 'setMyCommands'));
  });

  test('runs on where a menu is refused, and tries it again the next time', async () => {
    telegram.trouble({ method: 'setMyName', times: 1, refusal: tooMany(40_000) });
    await make().start();
    expect(memory.events).toContain('telegram.menu');
    await running[0]?.stop();
    const before = telegram.calls.length;
    await make().start();
    expect(
      methods()
        .slice(before)
        .filter((method) => method.startsWith('setMy')),
    ).toEqual(['setMyName']);
  });

  test('with a token that nobody knows, or that is none, ends as unauthorised', async () => {
    for (const token of [`1:${'x'.repeat(35)}`, 'nonsense']) {
      const wrong = createTelegramBot({ ...partsOver(memory, token, telegram.root) });
      await expect(wrong.start()).rejects.toMatchObject({ name: 'TelegramFailure', kind: 'unauthorised' });
      expect(await wrong.stop()).toBe(0);
    }
  });

  test('waits for a server that fails at first', async () => {
    telegram.trouble({ method: 'getMe', times: 1, refusal: new Refusal(502, 'Bad Gateway') });
    telegram.trouble({ method: 'getMe', times: 1, refusal: 'hang up' });
    await expect(make().start()).resolves.toMatchObject({ username: 'exhibit_bot' });
  });

  test('ends as refused where Telegram refuses what the start needs, with what it said', async () => {
    telegram.trouble({ method: 'deleteWebhook', times: 1, refusal: badRequest('something of ours') });
    await expect(make().start()).rejects.toMatchObject({ kind: 'refused', cause: { description: 'Bad Request: something of ours' } });
  });

  test.each(['polling', 'webhook'] as const)('by %s ends with a fault of ours as it is', async (kind) => {
    const fault = new TypeError('a slip of ours');
    const one = make((parts) => ({
      ...parts,
      delivery: kind === 'polling' ? { kind } : { kind, url: 'https://example.org/x', secret: 'a-secret_1' },
      inbox: { ...parts.inbox, leftOver: () => Promise.reject(fault) },
    }));
    await expect(one.start()).rejects.toBe(fault);
  });

  test('ends as unreachable where nobody answers in time', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => {
      silent.listen(0, '127.0.0.1', resolve);
    });
    const { port } = addressOf(silent.address());
    const nobody = createTelegramBot({ ...partsOver(memory, bot.token, `http://127.0.0.1:${port}`), loginWithin: 200 });
    await expect(nobody.start()).rejects.toMatchObject({ kind: 'unreachable' });
    silent.closeAllConnections();
    silent.close();
  });
});

describe('by long polling', () => {
  test('it asks for what it uses, and for nothing else', async () => {
    await make().start();
    await until(() => expect(bot.queue.polled).toBe(true));
    expect(bot.queue.allowed).toEqual([
      'message',
      'edited_message',
      'channel_post',
      'edited_channel_post',
      'callback_query',
      'inline_query',
      'chosen_inline_result',
      'my_chat_member',
    ]);
  });

  test('it answers what waited for it, and keeps the order of a chat', async () => {
    const ann = telegram.person('Ann', 'en');
    const alone = telegram.privately(ann, bot);
    for (const question of ['When is the trial?', 'Where is the trial?', '/about', 'Who is the judge?']) telegram.say(alone, ann, question);
    await make().start();
    const answers = [await alone.sent.next(), await alone.sent.next(), await alone.sent.next(), await alone.sent.next()];
    expect(answers.map(({ text }) => text)).toEqual([
      expect.stringContaining('4 November 2041'),
      expect.stringContaining('Stonnard'),
      expect.stringContaining('What it holds'),
      expect.stringContaining('judge'),
    ]);
  });

  test('a second poller ends neither: it is told of once, and the first takes over when the second leaves', async () => {
    const first = make();
    await first.start();
    await until(() => expect(bot.queue.polled).toBe(true));
    const second = make();
    await second.start();
    await until(() => expect(memory.events.filter((event) => event === 'telegram.conflict').length).toBeGreaterThan(0));
    // They take turns for a while.
    const polls = telegram.polls();
    await until(() => expect(telegram.polls()).toBeGreaterThan(polls + 1));
    await second.stop();
    const ann = telegram.person('Ann', 'en');
    const alone = telegram.privately(ann, bot);
    telegram.say(alone, ann, 'When is the trial?');
    expect((await alone.sent.next()).text).toContain('4 November 2041');
    expect(memory.events.filter((event) => event === 'telegram.conflict').length).toBeLessThanOrEqual(2);
  });

  test('a webhook that somebody sets is told of, and when it is gone the bot hears again', async () => {
    const told: unknown[] = [];
    await make((parts) => ({
      ...parts,
      log: { ...parts.log, warn: (event, details) => void (event === 'telegram.conflict' && told.push(details?.['with'])) },
    })).start();
    await until(() => expect(bot.queue.polled).toBe(true));
    bot.queue.setWebhook({ url: 'http://127.0.0.1:9/elsewhere', secret: undefined, connections: 1 }, undefined, false);
    const ann = telegram.person('Ann', 'en');
    const alone = telegram.privately(ann, bot);
    await until(() => expect(told).toEqual(['a webhook']));
    bot.queue.setWebhook(undefined, undefined, false);
    telegram.say(alone, ann, 'When is the trial?');
    expect((await alone.sent.next()).text).toContain('4 November 2041');
  });

  test('a webhook that stays when its process has left is deleted after a while, and until then the bot says that it is deaf', async () => {
    const one = make();
    await one.start();
    await until(() => expect(bot.queue.polled).toBe(true));
    bot.queue.setWebhook({ url: 'http://127.0.0.1:9/elsewhere', secret: undefined, connections: 1 }, undefined, false);
    await until(() => expect(one.deaf()).toBe(true));
    expect(methods().filter((method) => method === 'deleteWebhook')).toHaveLength(1);
    const ann = telegram.person('Ann', 'en');
    const alone = telegram.privately(ann, bot);
    telegram.say(alone, ann, 'When is the trial?');
    memory.now += 11_000;
    expect((await alone.sent.next()).text).toContain('4 November 2041');
    expect(one.deaf()).toBe(false);
    expect(memory.events).toContain('telegram.deletes-webhook');
  });

  test('a token taken back while it runs ends it as unauthorised', async () => {
    telegram.trouble({ method: 'getUpdates', times: 1, refusal: new Refusal(401, 'Unauthorized') });
    const one = make();
    await one.start();
    await expect(one.ended).rejects.toMatchObject({ kind: 'unauthorised' });
  });

  test('a server that fails for a while is asked again', async () => {
    telegram.trouble({ method: 'getUpdates', times: 1, refusal: new Refusal(502, 'Bad Gateway') });
    telegram.trouble({ method: 'getUpdates', times: 1, refusal: tooMany(1) });
    const ann = telegram.person('Ann', 'en');
    const alone = telegram.privately(ann, bot);
    await make().start();
    telegram.say(alone, ann, 'When is the trial?');
    expect((await alone.sent.next()).text).toContain('4 November 2041');
    expect(memory.events.filter((event) => event === 'telegram.polling')).toHaveLength(2);
  });

  test('an update that comes twice is answered once', async () => {
    const ann = telegram.person('Ann', 'en');
    const alone = telegram.privately(ann, bot);
    await make().start();
    const message = telegram.say(alone, ann, 'When is the trial?');
    await alone.sent.next();
    bot.queue.inject({ update_id: 1000, message: { ...message, chat: { id: ann.id, type: 'private', first_name: 'Ann' }, from: ann } });
    telegram.say(alone, ann, 'Where is the trial?');
    expect((await alone.sent.next()).text).toContain('Stonnard');
    expect(alone.sent.all).toHaveLength(2);
  });
});

describe('when the server asks to wait', () => {
  test('a call is made again after that, and the answer arrives once', async () => {
    const ann = telegram.person('Ann', 'en');
    const alone = telegram.privately(ann, bot);
    await make().start();
    telegram.trouble({ method: 'sendMessage', times: 1, refusal: tooMany(1) });
    telegram.say(alone, ann, 'When is the trial?');
    expect((await alone.sent.next()).text).toContain('4 November 2041');
    expect(methods().filter((method) => method === 'sendMessage')).toHaveLength(2);
  });
});

describe('an error of ours', () => {
  test('is logged, told with its reference, and costs that one answer', async () => {
    const ann = telegram.person('Ann', 'en');
    const alone = telegram.privately(ann, bot);
    await make().start();
    memory.broken = true;
    telegram.say(alone, ann, 'When is the trial?');
    expect((await alone.sent.next()).text).toBe('Sorry, something went wrong on our side. Reference: ref-1');
    memory.broken = false;
    telegram.say(alone, ann, 'When is the trial?');
    const answer = await alone.sent.next();
    expect(answer.text).toContain('4 November 2041');
    memory.broken = true;
    expect(await telegram.press(alone, ann, answer, '👍')).toMatchObject({ text: expect.stringContaining('ref-2'), alert: true });
    expect(memory.faults).toHaveLength(2);
  });

  test('in what an answer’s words hold is told too', async () => {
    const ann = telegram.person('Ann', 'zh-hant');
    const alone = telegram.privately(ann, bot);
    await make().start();
    telegram.trouble({ method: 'sendMessage', times: 1, refusal: badRequest('something new') });
    telegram.say(alone, ann, 'When is the trial?');
    expect((await alone.sent.next()).text).toBe('抱歉，我們這邊出了錯。編號：ref-1');
  });
});

describe('at its end the bot', () => {
  /** A bot that is told what to answer only when the gate opens. */
  const gated = (more: Partial<TelegramParts> = {}) => {
    const { promise: gate, resolve: open } = Promise.withResolvers<undefined>();
    const one = make((parts) => ({
      ...parts,
      ...more,
      desk: {
        ...parts.desk,
        run: async (...asked) => {
          await gate;
          return parts.desk.run(...asked);
        },
      },
    }));
    return { one, open: () => open(undefined) };
  };

  test('finishes what is in hand, confirms it, and leaves the rest for the next', async () => {
    const ann = telegram.person('Ann', 'en');
    const alone = telegram.privately(ann, bot);
    const { one: first, open } = gated();
    telegram.say(alone, ann, 'When is the trial?');
    telegram.say(alone, ann, 'Where is the trial?');
    // No later poll confirms what the first one brought.
    telegram.trouble({ method: 'getUpdates', times: 1, refusal: tooMany(3600), after: 1 });
    await first.start();
    await until(() => expect(memory.events).toContain('telegram.polling'));
    expect(memory.inbox.size).toBe(2);
    const stopped = first.stop();
    telegram.say(alone, ann, 'Who is the judge?');
    expect(bot.queue.pending).toBe(3);
    expect(alone.sent.all).toEqual([]);
    open();
    expect(await stopped).toBe(0);
    await expect(first.ended).resolves.toBeUndefined();
    expect(alone.sent.all.map(({ text }) => text)).toEqual([
      expect.stringContaining('4 November 2041'),
      expect.stringContaining('Stonnard'),
    ]);
    // The two are confirmed, and the third is not.
    expect(bot.queue.pending).toBe(1);
    await make().start();
    await alone.sent.next();
    await alone.sent.next();
    expect((await alone.sent.next()).text).toContain('judge');
    expect(alone.sent.all).toHaveLength(3);
  });

  test('says how much was not done in time, and the next does it', async () => {
    const ann = telegram.person('Ann', 'en');
    const alone = telegram.privately(ann, bot);
    const { one, open } = gated();
    await one.start();
    telegram.say(alone, ann, 'When is the trial?');
    await until(() => expect(memory.inbox.size).toBe(1));
    expect(await one.stop(20)).toBe(1);
    open();
    await make().start();
    expect((await alone.sent.next()).text).toContain('4 November 2041');
    expect(alone.sent.all).toHaveLength(1);
  });

  // Each call may take for ever here: what ends the bot is its own doing.
  const FOR_EVER = { callWithin: 1_000_000 };

  test('does not wait for a send that hangs', async () => {
    const ann = telegram.person('Ann', 'en');
    const alone = telegram.privately(ann, bot);
    const one = make((parts) => ({ ...parts, ...FOR_EVER }));
    await one.start();
    telegram.trouble({ method: 'sendMessage', times: 1, refusal: 'silence' });
    telegram.say(alone, ann, 'When is the trial?');
    await until(() => expect(methods()).toContain('sendMessage'));
    expect(await one.stop(200)).toBe(1);
    // It may have been sent: the next does not do it again, and says so.
    await make().start();
    telegram.say(alone, ann, '/about');
    expect((await alone.sent.next()).text).toContain('What it holds');
    expect(memory.events).toContain('telegram.perhaps-sent');
  });

  test('does not wait for a poll that hangs, nor for what confirms it', async () => {
    const ann = telegram.person('Ann', 'en');
    const alone = telegram.privately(ann, bot);
    const one = make((parts) => ({ ...parts, ...FOR_EVER }));
    await one.start();
    telegram.say(alone, ann, 'When is the trial?');
    await alone.sent.next();
    telegram.trouble({ method: 'getUpdates', times: 1000, refusal: 'silence' });
    telegram.say(alone, ann, '/about');
    await alone.sent.next();
    expect(await one.stop(200)).toBe(0);
    expect(memory.events).toContain('telegram.unconfirmed');
  });

  test.each(['getMe', 'deleteWebhook', 'setMyCommands'])('does not wait for a start that hangs at %s', async (method) => {
    const one = make((parts) => ({ ...parts, ...FOR_EVER, loginWithin: 1_000_000 }));
    telegram.trouble({ method, times: 1000, refusal: 'silence' });
    const started = one.start().catch(() => undefined);
    await until(() => expect(methods()).toContain(method));
    expect(await one.stop(200)).toBe(0);
    await started;
    await expect(one.ended).resolves.toBeUndefined();
  });
});

describe('by webhook', () => {
  /** An HTTP server with the bot's webhook on it, as Exhibit has one. */
  async function withWebhook(change: (parts: TelegramParts) => TelegramParts = (same) => same) {
    let handler: TelegramBot['webhook'] = (_request, response) => Promise.resolve(void response.writeHead(404).end());
    const server = createServer((request, response) => void handler(request, response));
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const url = `http://127.0.0.1:${addressOf(server.address()).port}/telegram`;
    const one = make((parts) => change({ ...parts, delivery: { kind: 'webhook', url, secret: 'a-secret_1' } }));
    handler = one.webhook;
    await one.start();
    return {
      one,
      url,
      close: async () => {
        await one.stop();
        server.closeAllConnections();
        server.close();
      },
    };
  }

  test('it answers, in the order of each chat, and all is taken', async () => {
    const { close } = await withWebhook();
    const people = ['Ann', 'Bo', 'Cy'].map((name) => telegram.person(name, 'en'));
    const chats = people.map((person) => ({ person, place: telegram.privately(person, bot) }));
    for (const question of ['When is the trial?', 'Where is the trial?', '/about'])
      for (const { person, place } of chats) telegram.say(place, person, question);
    await bot.queue.settled();
    for (const { place } of chats)
      expect(place.sent.all.map(({ text }) => text)).toEqual([
        expect.stringContaining('4 November 2041'),
        expect.stringContaining('Stonnard'),
        expect.stringContaining('What it holds'),
      ]);
    expect(bot.queue.deliveries.every(({ status }) => status === 200)).toBe(true);
    await close();
  });

  test.each([
    ['deleted', undefined],
    ['replaced', { url: 'http://127.0.0.1:9/elsewhere', secret: undefined, connections: 1 }],
  ])('a webhook that another process %s is set again, each time', async (_, theirs) => {
    const { one, url, close } = await withWebhook((parts) => ({ ...parts, lookEvery: 100 }));
    const ann = telegram.person('Ann', 'en');
    const alone = telegram.privately(ann, bot);
    for (const time of [1, 2]) {
      bot.queue.setWebhook(theirs, undefined, false);
      telegram.say(alone, ann, 'When is the trial?');
      expect((await alone.sent.next()).text).toContain('4 November 2041');
      await until(() => expect(one.deaf()).toBe(false));
      expect(bot.queue.webhookInfo().url).toBe(url);
      expect(memory.events.filter((event) => event === 'telegram.conflict')).toHaveLength(time);
    }
    bot.queue.setWebhook(theirs, undefined, false);
    // By now it is let be for a moment.
    await until(() => expect(one.deaf()).toBe(true));
    await close();
  });

  test('only Telegram is listened to', async () => {
    const { url, close } = await withWebhook();
    const call = async (init: RequestInit): Promise<number> => (await fetch(url, init)).status;
    const secret = { 'x-telegram-bot-api-secret-token': 'a-secret_1' };
    const update = JSON.stringify({ update_id: 1 });
    expect(await call({})).toBe(405);
    expect(await call({ method: 'POST', body: update })).toBe(401);
    expect(await call({ method: 'POST', body: update, headers: { 'x-telegram-bot-api-secret-token': 'a-secret_2' } })).toBe(401);
    expect(await call({ method: 'POST', body: 'no json', headers: secret })).toBe(400);
    expect(await call({ method: 'POST', body: update, headers: secret })).toBe(200);
    await close();
  });

  test('what comes while it stops is refused, and comes again to the next', async () => {
    const { one, url, close } = await withWebhook();
    const ann = telegram.person('Ann', 'en');
    const alone = telegram.privately(ann, bot);
    await one.stop();
    expect(
      (await fetch(url, { method: 'POST', body: '{"update_id":1}', headers: { 'x-telegram-bot-api-secret-token': 'a-secret_1' } })).status,
    ).toBe(503);
    telegram.say(alone, ann, 'When is the trial?');
    await until(() => expect(bot.queue.deliveries.some(({ status }) => status === 503)).toBe(true));
    await close();
    await make().start();
    expect((await alone.sent.next()).text).toContain('4 November 2041');
  });

  test('two instances with one memory answer an update once', async () => {
    const first = await withWebhook();
    const ann = telegram.person('Ann', 'en');
    const alone = telegram.privately(ann, bot);
    const second = await withWebhook();
    const message = telegram.say(alone, ann, 'When is the trial?');
    await alone.sent.next();
    await bot.queue.settled();
    const update = { update_id: bot.queue.deliveries.at(-1)?.update, message };
    const secret = { 'x-telegram-bot-api-secret-token': 'a-secret_1' };
    expect((await fetch(first.url, { method: 'POST', body: JSON.stringify(update), headers: secret })).status).toBe(200);
    expect(alone.sent.all).toHaveLength(1);
    await Promise.all([first.close(), second.close()]);
  });

  test('an address or a secret that Telegram refuses ends it', async () => {
    const one = make((parts) => ({ ...parts, delivery: { kind: 'webhook', url: 'https://example.org/x', secret: 'no good' } }));
    telegram.trouble({ method: 'setWebhook', times: 1, refusal: badRequest('bad webhook: HTTPS url must be provided for webhook') });
    await expect(one.start()).rejects.toMatchObject({ kind: 'webhook' });
  });
});

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new TypeError('the server has no port');
  return address;
}
