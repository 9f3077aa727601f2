/** A question that goes to a language model, on each platform: what is shown while it takes, and what an end without warning leaves. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { modelOn } from '../../src/app/model-on.ts';
import type { ModelOn } from '../../src/app/model-on.ts';
import { run } from '../chat/discord/running.ts';
import { until } from '../chat/telegram/house.ts';
import { openSetting } from '../chat/telegram/running.ts';
import { Person } from '../doubles/discord/driver.ts';
import { dispute, engine } from '../doubles/dispute.ts';
import { chooses, fails, startModel } from '../doubles/model/server.ts';
import type { ModelServer } from '../doubles/model/server.ts';
import { OPEN_QUESTION, PLENTY, RIGHT_FACT } from './behind.ts';

const ANSWER = '38 tonnes';
const NOTE = 'Facts chosen by a language model';

const behind = (server: ModelServer, seconds = 8): ModelOn =>
  modelOn({
    config: {
      key: 'k',
      baseUrl: server.url,
      model: 'm',
      api: 'chat',
      seconds,
      promptTokens: 4000,
      unreadPromptTokens: 4000,
      allowances: PLENTY,
      price: undefined,
    },
    dossier: dispute,
    engine,
  });

/** A server that holds its answers back until it is let go. */
async function held(): Promise<ModelServer & { readonly go: () => void }> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const server = await startModel(async (asked, response) => {
    await promise;
    await chooses(RIGHT_FACT)(asked, response);
  });
  return { ...server, go: () => resolve(undefined) };
}

describe('in Telegram', () => {
  test('somebody sees that it is being typed, then the answer', async () => {
    const setting = await openSetting();
    const { telegram } = setting;
    const server = await held();
    await setting.launch({ model: behind(server) });
    const [one] = setting.people(1);
    if (one === undefined) throw new Error('nobody');
    telegram.say(one.place, one.person, OPEN_QUESTION);
    await until(() => expect(telegram.calls.map(({ method }) => method)).toContain('sendChatAction'));
    expect(telegram.calls.find(({ method }) => method === 'sendChatAction')?.body).toMatchObject({
      chat_id: one.person.id,
      action: 'typing',
    });
    server.go();
    const { text } = await one.place.sent.next();
    expect(text).toContain(ANSWER);
    expect(text).toContain(NOTE);
  });

  test('where that cannot be shown, the answer comes all the same', async () => {
    const setting = await openSetting();
    const server = await startModel(chooses(RIGHT_FACT));
    await setting.launch({ model: behind(server) });
    setting.telegram.trouble({ method: 'sendChatAction', times: 10, refusal: 'silence' });
    const [one] = setting.people(1);
    if (one === undefined) throw new Error('nobody');
    setting.telegram.say(one.place, one.person, OPEN_QUESTION);
    expect((await one.place.sent.next()).text).toContain(ANSWER);
  });

  test('an end without warning while the model is asked loses nothing: the next start answers, once', async () => {
    const setting = await openSetting();
    const { telegram } = setting;
    const server = await held();
    const first = await setting.launch({ model: behind(server) });
    const [one] = setting.people(1);
    if (one === undefined) throw new Error('nobody');
    telegram.say(one.place, one.person, OPEN_QUESTION);
    await until(() => expect(server.asked).toHaveLength(1));
    first.die();
    await setting.launch({ model: behind(await startModel(chooses(RIGHT_FACT))) });
    expect((await one.place.sent.next()).text).toContain(ANSWER);
    server.go();
    await until(() => expect(setting.open()).toEqual({}));
    expect(one.place.sent.all).toHaveLength(1);
  });

  test('with a dead server everybody has the engine’s refusal at once, and every other question is answered', async () => {
    const setting = await openSetting();
    const server = await startModel(fails(401));
    await setting.launch({ model: behind(server) });
    const [one, other] = setting.people(2);
    if (one === undefined || other === undefined) throw new Error('nobody');
    setting.telegram.say(one.place, one.person, OPEN_QUESTION);
    setting.telegram.say(other.place, other.person, 'When is the trial?');
    expect((await other.place.sent.next()).text).toContain('4 November 2041');
    expect((await one.place.sent.next()).text).not.toContain(NOTE);
  });
});

describe('in Discord', () => {
  test('the answer is promised, and comes', async () => {
    const server = await held();
    const here = await run({ waiting: true });
    onTestFinished(async () => {
      expect(here.discord.wrong).toEqual([]);
      await here.close();
    });
    const bot = here.another({ model: behind(server) });
    await bot.start();
    onTestFinished(async () => void (await bot.stop()));
    const person = new Person(here.discord, { guild: here.english });
    const one = person.starts('ask', { question: OPEN_QUESTION });
    await here.discord.until(() => one.deferred);
    server.go();
    const seen = await person.outcome(one);
    expect(seen.ephemeral).toBe(false);
    expect(JSON.stringify(seen.body)).toContain(ANSWER);
    expect(JSON.stringify(seen.body)).toContain(NOTE);
  });
});
