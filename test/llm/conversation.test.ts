/** The language model in a conversation: when it is asked, what people are told of it, and how they turn it off. */
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { processMemory } from '../../commands/memory.ts';
import type { Memory } from '../../commands/memory.ts';
import { fold, foldTerm } from '../../src/answer/understand/read/fold.ts';
import type { Asker } from '../../src/chat/desk/asker.ts';
import { controlsOf } from '../../src/chat/desk/controls.ts';
import { createDesk } from '../../src/chat/desk/desk.ts';
import type { Desk, Served } from '../../src/chat/desk/desk.ts';
import { modelOn } from '../../src/app/model-on.ts';
import { replyText } from '../../src/reply/plain.ts';
import { dispute, engine } from '../doubles/dispute.ts';
import { chooses, startModel } from '../doubles/model/server.ts';
import type { Behaviour, ModelServer } from '../doubles/model/server.ts';
import { OPEN_QUESTION, PLENTY, RIGHT_FACT } from './behind.ts';

const asker: Asker = {
  person: 'test:1',
  owner: '1',
  chat: 'test:chat:1',
  place: 'room',
  moderator: true,
  locales: { person: 'en', chat: undefined },
};

/** A statement that the engine leaves undecided by itself, and that a fact contradicts; one that a forecast does not. */
const UNDECIDED = 'Brackenlift value $3 billion';
const STATED_OF_ANOTHER_TIME = 'rumour mill blazing like a bonfire again folks: Dravensk is worth 5 billion dollars';
const CONTROLS = { dossier: dispute, owner: '1', pages: 1, removable: false, inPlace: true, most: 64 };

interface Room {
  readonly desk: Desk;
  readonly server: ModelServer;
  readonly memory: Memory;
  readonly run: (name: string, typed: string, more?: Partial<Asker>) => Promise<Served>;
  readonly text: (name: string, typed: string, more?: Partial<Asker>) => Promise<string>;
  readonly waits: () => number;
}

async function room(behaviour: Behaviour = chooses(RIGHT_FACT), withModel = true): Promise<Room> {
  const server = await startModel(behaviour);
  const memory = processMemory();
  const config = {
    key: 'k',
    baseUrl: server.url,
    model: 'm',
    api: 'chat',
    seconds: 2,
    promptTokens: 4000,
    unreadPromptTokens: 4000,
    allowances: PLENTY,
    price: undefined,
  } as const;
  let waited = 0;
  const desk = createDesk({
    commands,
    dossier: dispute,
    understanding: engine,
    model: withModel ? modelOn({ config, dossier: dispute, engine }) : undefined,
    asksWhetherTrue: (folded) => engine.asksWhetherTrue(folded),
    fold: foldTerm,
    languageOf: (text) => fold(text).language,
    language: 'en',
    memoryOf: () => memory,
    limits: { person: { take: async () => 'allowed' }, press: { take: async () => 'allowed' }, place: { take: async () => 'allowed' } },
    now: () => 0,
  });
  const run: Room['run'] = async (name, typed, more) => {
    const command = commands.find((one) => one.name === name);
    if (command === undefined) throw new Error(name);
    return desk.run(command, typed, { ...asker, ...more }, { alone: false, waits: () => void (waited += 1) });
  };
  return {
    desk,
    server,
    memory,
    run,
    waits: () => waited,
    text: async (...asked) => {
      const served = await run(...asked);
      if (served.kind !== 'reply') return '';
      const { reply } = served.shown;
      return [reply.lead ?? '', replyText(reply), ...reply.lines.map((line) => ('text' in line ? line.text : ''))].join('\n');
    },
  };
}

const shownBy = async (served: Promise<Served>) => {
  const found = await served;
  if (found.kind !== 'reply') throw new Error(found.kind);
  return found.shown;
};

describe('asked in a chat', () => {
  test('a question that the engine refuses is answered by the model, and somebody is told that it takes a while', async () => {
    const { run, waits, server } = await room();
    const { reply, audience } = await shownBy(run('ask', OPEN_QUESTION));
    expect(reply).toMatchObject({ kind: 'answer', facts: [RIGHT_FACT] });
    expect(audience).toBe('everyone');
    expect([waits(), server.asked.length]).toEqual([1, 1]);
    await run('ask', OPEN_QUESTION);
    expect([waits(), server.asked.length]).toEqual([1, 1]);
  });

  test('it is not counted as unanswered', async () => {
    const { run, memory } = await room();
    await run('ask', OPEN_QUESTION);
    expect(await memory.unanswered(5)).toEqual([]);
  });

  test.each(['what is this about', 'who are you', '谢谢', 'is this reliable?'])(
    'what the card answers is not asked of it: %s',
    async (question) => {
      const { run, server, waits } = await room();
      expect(engine.understand(question).plan.kind).toBe('card');
      await run('ask', question);
      await run('check', question);
      expect([waits(), server.asked]).toEqual([0, []]);
    },
  );

  test('what only a platform asks for, such as an inline query, is the engine’s alone', async () => {
    const { desk, server } = await room();
    const { understanding } = await desk.receive(asker, OPEN_QUESTION);
    expect((await understanding.understand(OPEN_QUESTION, {})).plan.kind).toBe('refuse');
    expect(server.asked).toEqual([]);
  });

  test('a follow-up says which facts it may refer to, another question does not; and neither tells the question before', async () => {
    const { run, server } = await room(chooses());
    await run('ask', 'When is the trial?');
    await run('ask', OPEN_QUESTION);
    await run('ask', 'When is the trial?');
    await run('ask', 'and who opens it that day');
    const sent = server.asked.map(({ body }) => body);
    expect(sent).toHaveLength(2);
    expect(sent.map((body) => body.includes('\\"before\\":[\\"trial-date\\"'))).toEqual([false, true]);
    expect(sent.join('')).not.toContain('When is the trial');
  });

  test('in another language it is still said who chose, and the vote is counted apart', async () => {
    const { desk, run, memory } = await room();
    const { reply, view } = await shownBy(run('ask', OPEN_QUESTION));
    const { languages, votes } = controlsOf(reply, view, CONTROLS);
    const pressed = await desk.press(languages[0]?.press ?? '', undefined, asker);
    expect(pressed).toMatchObject({
      kind: 'reply',
      shown: { reply: { language: 'zh', notes: ['事实由语言模型挑选，文字出自已核对的记录。'] } },
    });
    await desk.press(votes.find(({ helpful }) => helpful)?.press ?? '', undefined, asker);
    await memory.vote(RIGHT_FACT, false);
    expect(await memory.votes(5)).toEqual([
      { fact: RIGHT_FACT, by: 'model', helpful: 1, notHelpful: 0 },
      { fact: RIGHT_FACT, helpful: 0, notHelpful: 1 },
    ]);
  });
});

describe('/check', () => {
  test('asks it for a statement that the engine leaves undecided, as a statement; the words are the record’s', async () => {
    const { run, server } = await room();
    const { reply } = await shownBy(run('check', OPEN_QUESTION));
    expect(server.asked[0]?.body).toContain('\\"kind\\":\\"statement\\"');
    expect(reply).toMatchObject({
      kind: 'answer',
      facts: [RIGHT_FACT],
      notes: ['Facts chosen by a language model, words from the record.'],
    });
  });

  test('what the engine decides it decides as without it, and nothing is sent', async () => {
    const message = '11 dockers were injured in the accident, and the Heronarm cost $90 million';
    const { run, server } = await room();
    const { reply } = await shownBy(run('check', message));
    const alone = await shownBy((await room(chooses(), false)).run('check', message));
    expect(reply).toEqual(alone.reply);
    expect(reply.lead).toContain('Partly');
    expect(server.asked).toEqual([]);
  });

  test('the verdict on the facts that it picks is the engine’s; the reply says who picked, and the vote is counted apart', async () => {
    const { desk, run, memory } = await room(chooses('brackenlift-valuation'));
    const { reply, view } = await shownBy(run('check', UNDECIDED));
    expect(reply).toMatchObject({
      lead: 'The article says otherwise.',
      facts: ['brackenlift-valuation'],
      notes: ['Facts chosen by a language model, words from the record.'],
    });
    const { languages, votes } = controlsOf(reply, view, CONTROLS);
    expect(await desk.press(languages[0]?.press ?? '', undefined, asker)).toMatchObject({
      shown: { reply: { language: 'zh', notes: ['事实由语言模型挑选，文字出自已核对的记录。'] } },
    });
    await desk.press(votes.find(({ helpful }) => !helpful)?.press ?? '', undefined, asker);
    expect(await memory.votes(5)).toEqual([{ fact: 'brackenlift-valuation', by: 'model', helpful: 0, notHelpful: 1 }]);
  });

  test('of several statements it is asked for those that are left undecided, and the whole says what comes of both', async () => {
    const { run, server } = await room(chooses('brackenlift-valuation'));
    const { reply } = await shownBy(run('check', `11 dockers were injured in the accident. ${UNDECIDED}.`));
    expect(reply.lead).toContain('Partly');
    expect(replyText(reply)).toMatch(/✓ “11 dockers[^]*✗ “Brackenlift value/u);
    expect(reply.notes).toContain('Facts chosen by a language model, words from the record.');
    expect(server.asked.map(({ body }) => body.includes(`\\"text\\":\\"${UNDECIDED}\\"`))).toEqual([true]);
  });

  test('facts that decide nothing bring no verdict, and it is said who picked them', async () => {
    const { run } = await room(chooses('dravensk-forecast'));
    const { reply } = await shownBy(run('check', STATED_OF_ANOTHER_TIME));
    expect(reply).toMatchObject({ kind: 'answer', facts: ['dravensk-forecast'] });
    expect(reply.notes).toContain('Facts chosen by a language model, words from the record.');
    expect(reply.lead).toBeUndefined();
  });

  test('of a long message asks it for four sentences at most', async () => {
    const { run, server } = await room(chooses());
    await run('check', Array.from({ length: 8 }, (_, at) => `${OPEN_QUESTION} number ${'abcdefgh'[at]}.`).join(' '));
    expect(server.asked.length).toBeLessThanOrEqual(4);
  });
});

describe('turned off', () => {
  test.each(['mine', 'chat'])('by /settings %s, nothing is sent and the engine’s refusal stands', async (whose) => {
    const { run, server, text } = await room();
    expect(await text('settings', '')).toContain('Language model: may be asked');
    expect(await text('settings', `model:off whose:${whose}`)).toContain('Language model: is never asked');
    expect((await shownBy(run('ask', OPEN_QUESTION))).reply.kind).toBe('refusal');
    expect(server.asked).toEqual([]);
    await run('settings', `model:on whose:${whose}`);
    expect((await shownBy(run('ask', OPEN_QUESTION))).reply.kind).toBe('answer');
  });

  test('for a chat, only by its moderators', async () => {
    const { run } = await room();
    const { reply } = await shownBy(run('settings', 'model:off whose:chat', { moderator: false }));
    expect(reply.kind).toBe('error');
  });

  test('other settings stay', async () => {
    const { run, memory } = await room();
    await run('settings', 'model:off language:zh');
    await run('settings', 'answers:me');
    expect(await memory.settings('person')).toEqual({ language: 'zh', quiet: true, model: false });
  });
});

describe('/privacy', () => {
  test('tells whose server a question goes to, and how to keep it from there', async () => {
    const { text, server, run } = await room();
    expect(await text('privacy', '')).toContain(new URL(server.url).host);
    expect(await text('privacy', '')).toContain('/settings model:off');
    await run('settings', 'model:off');
    expect(await text('privacy', '')).toContain('no language model is asked here');
  });

  test('without a model says that nothing is sent', async () => {
    const { text } = await room(chooses(), false);
    expect(await text('privacy', '')).toMatch(/What is sent elsewhere\nNothing\./u);
    expect(await text('settings', '')).not.toContain('model');
  });
});
