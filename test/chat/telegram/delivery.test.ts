/** An update from its arrival until its answer was sent, over ends without warning, restarts and a file that is refused. */
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Refusal } from '../../doubles/telegram/refusal.ts';
import { engine, until } from './house.ts';
import { openSetting } from './running.ts';
import type { Instance, Setting } from './running.ts';

const QUESTION = 'When is the trial?';
const ANSWER = '4 November 2041';

/** The private chats that a message was on its way to. */
const addressedIn = ({ telegram }: Setting): Set<number> =>
  new Set(
    telegram.calls
      .filter(({ method }) => method === 'sendMessage')
      .map(({ body }) => (typeof body === 'object' && body !== null && 'chat_id' in body ? Number(body.chat_id) : 0)),
  );

describe.each(['polling', 'webhook'] as const)('by %s, an end without warning with 120 questions in hand', (by) => {
  test('loses none that was not sent, and sends none twice', async () => {
    const setting = await openSetting();
    const { telegram, state } = setting;
    const people = setting.people(120);
    const first = await setting.launch({ by });
    const mend = telegram.trouble({ method: 'sendMessage', times: 1000, refusal: 'silence' });
    for (const { person, place } of people) telegram.say(place, person, QUESTION);
    await until(() => {
      const { taken = 0, sending = 0 } = setting.open();
      expect(taken + sending).toBe(people.length);
      expect(addressedIn(setting).size).toBe(sending);
      expect(taken).toBeGreaterThan(50);
      expect(sending).toBeGreaterThan(10);
    });
    first.die();
    const begun = addressedIn(setting);
    mend();

    const second = await setting.launch({ by });
    const unsent = people.filter(({ person }) => !begun.has(person.id));
    for (const { place } of unsent) expect((await place.sent.next()).text).toContain(ANSWER);
    await state.queue.settled();
    // What may have been sent is not sent again, and what comes after it is answered.
    expect(second.logged('telegram.perhaps-sent')).toBe(begun.size);
    for (const { person, place } of people.filter((one) => begun.has(one.person.id))) {
      telegram.say(place, person, '/about');
      expect((await place.sent.next()).text).toContain('What it holds');
    }
    expect(people.map(({ place }) => place.sent.all.length)).toEqual(people.map(() => 1));
    await until(() => expect(setting.open()).toEqual({}));
  });
});

describe('what an earlier start left', () => {
  test('is done before what comes later in the same chat', async () => {
    const setting = await openSetting();
    const { telegram } = setting;
    const [one] = setting.people(1);
    if (one === undefined) throw new Error('nobody');
    const first = await setting.launch();
    const mend = telegram.trouble({
      method: 'sendMessage',
      times: 1000,
      refusal: new Refusal(429, 'Too Many Requests', { retry_after: 50 }),
    });
    for (const question of [QUESTION, 'Where is the trial?']) telegram.say(one.place, one.person, question);
    await until(() => expect(setting.open()).toEqual({ taken: 2 }));
    first.die();
    telegram.say(one.place, one.person, '/about');
    mend();
    await setting.launch();
    const texts = [await one.place.sent.next(), await one.place.sent.next(), await one.place.sent.next()].map(({ text }) => text);
    expect(texts).toEqual([expect.stringContaining(ANSWER), expect.stringContaining('Stonnard'), expect.stringContaining('What it holds')]);
  });

  test('is given up when it ends the process each time, and costs nobody else an answer', async () => {
    const setting = await openSetting();
    const people = setting.people(6);
    const deadly = 'a deadly question';
    const [, , unlucky, ...others] = people;
    for (const { person, place } of people) setting.telegram.say(place, person, place === unlucky?.place ? deadly : QUESTION);
    const givenUp = (instance: Instance): boolean => instance.logged('telegram.given-up') > 0;
    let starts = 0;
    for (let over = false; !over; starts++) {
      expect(starts).toBeLessThan(6);
      let dead = false;
      const instance: Instance = await setting.make({
        understanding: {
          understand: (question, context) => {
            if (question !== deadly) return engine.understand(question, context);
            dead = true;
            instance.die();
            return Promise.withResolvers<never>().promise;
          },
        },
      });
      instance.bot.start().catch(() => undefined);
      await until(() => expect(dead || givenUp(instance)).toBe(true));
      over = givenUp(instance);
    }
    expect(starts).toBeGreaterThan(2);
    for (const { place } of [...people.slice(0, 2), ...others]) expect((await place.sent.next()).text).toContain(ANSWER);
    await until(() => expect(setting.open()).toEqual({}));
    expect(people.map(({ place }) => place.sent.all.length)).toEqual([1, 1, 0, 1, 1, 1]);
  });

  test('by a bot that ended in a process that goes on is done when it is started anew', async () => {
    const setting = await openSetting();
    const { telegram } = setting;
    const [one] = setting.people(1);
    if (one === undefined) throw new Error('nobody');
    const first = await setting.launch();
    telegram.trouble({ method: 'sendMessage', times: 1, refusal: new Refusal(401, 'Unauthorized') });
    telegram.say(one.place, one.person, QUESTION);
    await expect(first.bot.ended).rejects.toMatchObject({ kind: 'unauthorised' });
    await setting.launch({ beside: first });
    expect((await one.place.sent.next()).text).toContain(ANSWER);
    expect(one.place.sent.all).toHaveLength(1);
  });
});

describe('on disk', () => {
  const bodies = ({ path }: Setting): string => {
    const file = new DatabaseSync(path, { timeout: 5000 });
    onTestFinished(() => file.close());
    return JSON.stringify(file.prepare('select body from inbox').all());
  };

  test('what is asked stands until its answer was sent, and no longer', async () => {
    const setting = await openSetting();
    const { telegram } = setting;
    const [one] = setting.people(1);
    if (one === undefined) throw new Error('nobody');
    await setting.launch();
    const mend = telegram.trouble({ method: 'sendMessage', times: 1, refusal: new Refusal(429, 'Too Many Requests', { retry_after: 1 }) });
    telegram.say(one.place, one.person, QUESTION);
    await until(() => expect(bodies(setting)).toContain(QUESTION));
    mend();
    await one.place.sent.next();
    await until(() => expect(setting.open()).toEqual({}));
    expect(bodies(setting)).not.toContain(QUESTION);
  });

  test('stands nothing that was not said to the bot, and nothing that is typed inline', async () => {
    const setting = await openSetting({ privacy: false });
    const { telegram, state } = setting;
    const ann = telegram.person('Ann', 'en');
    const group = telegram.group('supergroup', ann, state);
    await setting.launch();
    telegram.trouble({ method: 'sendMessage', times: 1, refusal: new Refusal(429, 'Too Many Requests', { retry_after: 1 }) });
    telegram.say(group, ann, `/ask ${QUESTION}`);
    // It waits behind the question, were it kept at all.
    telegram.say(group, ann, 'a word among friends');
    await until(() => expect(bodies(setting)).toContain(QUESTION));
    expect((await telegram.query(ann, state, 'half a thought')).results).toBeDefined();
    expect(bodies(setting)).not.toMatch(/among friends|half a thought/u);
    await group.sent.next();
  });
});

describe('a file that', () => {
  const answersOnce = async (spoil: (path: string) => () => void) => {
    const setting = await openSetting();
    const { telegram } = setting;
    const [one, other] = setting.people(2);
    if (one === undefined || other === undefined) throw new Error('nobody');
    const { logged } = await setting.launch();
    const mend = spoil(setting.path);
    const question = telegram.say(one.place, one.person, QUESTION);
    expect((await one.place.sent.next()).text).toContain(ANSWER);
    // What is only for later never spoils what was done: the press and the edit of the question too find their answer.
    const [answer] = one.place.sent.all;
    if (answer !== undefined) await telegram.press(one.place, one.person, answer, '中文');
    expect((await one.place.edited.next()).text).toContain('2041年');
    telegram.edit(one.place, question, 'Where is the trial?');
    expect((await one.place.edited.next()).text).toContain('Stonnard');
    mend();
    telegram.say(other.place, other.person, QUESTION);
    expect((await other.place.sent.next()).text).toContain(ANSWER);
    return { logged, sent: [one, other].map(({ place }) => place.sent.all.length) };
  };

  test('is locked costs nobody an answer, and nobody gets an apology', async () => {
    const { sent } = await answersOnce((path) => {
      const holder = new DatabaseSync(path);
      holder.exec('begin exclusive');
      return () => holder.close();
    });
    expect(sent).toEqual([1, 1]);
  });

  test('takes nothing more, as on a full disk, costs nobody an answer, and nobody gets an apology', async () => {
    const { logged, sent } = await answersOnce((path) => {
      const file = new DatabaseSync(path);
      for (const table of ['keyv', 'inbox'])
        file.exec(`create trigger full_${table} before insert on ${table} begin select raise(abort, 'database or disk is full'); end`);
      return () => {
        for (const table of ['keyv', 'inbox']) file.exec(`drop trigger full_${table}`);
        file.close();
      };
    });
    expect(sent).toEqual([1, 1]);
    expect(logged('the state could not be used for telegram')).toBeGreaterThan(0);
  });
});
