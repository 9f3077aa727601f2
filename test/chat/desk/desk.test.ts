/** What the desk makes of whoever asks, on whatever platform. */
import { serialize } from 'node:v8';
import { describe, expect, test } from 'vitest';
import type { Understanding } from '../../../commands/context.ts';
import { commands } from '../../../commands/index.ts';
import { processMemory } from '../../../commands/memory.ts';
import type { Settings } from '../../../commands/memory.ts';
import { fold, foldTerm } from '../../../src/answer/understand/read/fold.ts';
import type { Asker } from '../../../src/chat/desk/asker.ts';
import { createDesk } from '../../../src/chat/desk/desk.ts';
import type { Taken } from '../../../src/chat/desk/limits.ts';
import { createLastAnswers } from '../../../src/chat/desk/last.ts';
import { dispute, engine } from '../../doubles/dispute.ts';

const asker: Asker = {
  person: 'anna',
  owner: 'a',
  chat: 'club',
  place: 'room',
  moderator: false,
  locales: { person: 'en', chat: undefined },
};

interface Opening {
  readonly person?: Settings;
  readonly chat?: Settings;
  readonly taken?: Taken;
  readonly pressed?: Taken;
  readonly understand?: Understanding['understand'];
  readonly fold?: (text: string) => string;
}

function open({ person = {}, chat = {}, taken = 'allowed', pressed = 'allowed', understand, fold: folding = foldTerm }: Opening = {}) {
  return createDesk({
    commands,
    dossier: dispute,
    understanding: understand === undefined ? engine : { understand },
    asksWhetherTrue: (folded) => engine.asksWhetherTrue(folded),
    fold: folding,
    languageOf: (text) => fold(text).language,
    language: 'en',
    memoryOf: () => ({ ...processMemory(), settings: async (whose) => (whose === 'person' ? person : chat) }),
    limits: { person: { take: async () => taken }, press: { take: async () => pressed }, place: { take: async () => 'allowed' } },
    now: () => 0,
  });
}
const command = (name: string) => {
  const found = commands.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no /${name}`);
  return found;
};

describe('what is remembered of somebody', () => {
  const LONGEST = 4000;
  /** Texts with a word of the dispute in them, as long as may be: of Latin letters, of Chinese ones, of one word and of many. */
  const long = (piece: string): string => `Who sued Brackenlift 布拉肯 ${piece.repeat(LONGEST)}`;

  test('is what they asked, and how it was understood', async () => {
    const desk = open();
    await desk.run(command('ask'), { question: 'Who sued Brackenlift?' }, asker, { alone: false });
    expect((await desk.receive(asker)).previous).toMatchObject({ plan: { kind: 'facts' }, question: 'Who sued Brackenlift?' });
  });

  test.each(['x', 'judge ', '字', '法官', '2031 ', 'ﷺ', '🙂', 'Odile Varnholt, '])(
    'takes no more than a little room, though it was %s without end',
    async (piece) => {
      const desk = open();
      await desk.run(command('ask'), { question: long(piece) }, asker, { alone: false });
      const { previous } = await desk.receive(asker);
      // Nothing follows what is in a script that is not read.
      expect(previous === undefined).toBe(piece === 'ﷺ');
      expect(serialize(previous).length).toBeLessThan(2500);
    },
  );

  test('is not what was carried out, with all that is kept beside that', () => {
    const plan = { kind: 'claims' } as const;
    const last = createLastAnswers(() => 0);
    last.remember('anna', 'here', { plan });
    expect(last.of('anna', 'here')?.plan).toEqual(plan);
    expect(last.of('anna', 'here')?.plan).not.toBe(plan);
  });
});

describe('what is too long', () => {
  const LONGEST = 4000;
  test('is read as far as 4,000 characters, of whatever command and of what is completed', async () => {
    const asked: string[] = [];
    const folded: string[] = [];
    const desk = open({
      understand: (question) => {
        asked.push(question);
        return engine.understand(question);
      },
      fold: (text) => {
        folded.push(text);
        return foldTerm(text);
      },
    });
    const text = `${'云'.repeat(LONGEST)}When is the trial?`;
    for (const name of ['ask', 'check', 'who', 'timeline', 'unanswered']) await desk.run(command(name), text, asker, { alone: false });
    await desk.run(command('ask'), { question: text }, asker, { alone: false });
    await desk.suggest(command('who'), 'name', text, asker);
    await desk.receive(asker, text);
    expect(asked.length).toBeGreaterThan(2);
    expect([...asked, ...folded].filter((one) => one.length > LONGEST)).toEqual([]);
  });
});

describe('the language', () => {
  const spoken = async (settings: Parameters<typeof open>[0], typed: string, locales: Asker['locales']) =>
    (await open(settings).receive({ ...asker, locales }, typed)).language;

  test('is that of what is typed, then the person’s setting, then the chat’s, then the client’s', async () => {
    const set = { person: { language: 'zh-Hant' }, chat: { language: 'en' } } as const;
    const locales = { person: 'zh', chat: undefined } as const;
    expect(await spoken(set, '开庭', locales)).toBe('zh');
    expect(await spoken(set, 'trial', locales)).toBe('zh-Hant');
    expect(await spoken({ chat: set.chat }, 'trial', locales)).toBe('en');
    expect(await spoken({}, 'trial', locales)).toBe('zh');
    expect(await spoken({}, 'trial', { person: undefined, chat: undefined })).toBe('en');
  });
});

describe('what is asked', () => {
  test('as a line or as values comes to the same', async () => {
    const desk = open();
    const wish = { alone: false };
    const line = await desk.run(command('who'), 'varnholt', asker, wish);
    expect(line).toMatchObject({ kind: 'reply', shown: { reply: { kind: 'answer' } } });
    expect(await desk.run(command('who'), { name: 'varnholt' }, asker, wish)).toEqual(line);
  });

  test('and cannot be run tells what there is to mend', async () => {
    const served = await open().run(command('who'), '', asker, { alone: false });
    expect(served).toMatchObject({ shown: { error: { kind: 'missing', option: 'name' }, view: undefined, audience: 'asker' } });
  });

  test('and what is pressed have limits of their own', async () => {
    const press = '1y.e.none';
    expect(await open({ taken: 'over' }).press(press, undefined, asker)).toMatchObject({ kind: 'reply' });
    expect(await open({ pressed: 'last-word' }).press(press, undefined, asker)).toMatchObject({
      kind: 'reply',
      shown: { reply: { lead: expect.stringContaining('a lot at once') } },
    });
    expect(await open({ pressed: 'over' }).press(press, undefined, asker)).toEqual({ kind: 'silence' });
    expect(await open({ pressed: 'over' }).run(command('about'), '', asker, { alone: false })).toMatchObject({ kind: 'reply' });
  });

  test('over the limit gets one notice, and none where nobody waits for it', async () => {
    const desk = open({ taken: 'last-word' });
    expect(await desk.run(command('about'), '', asker, { alone: false })).toMatchObject({
      kind: 'reply',
      shown: { reply: { kind: 'notice' } },
    });
    expect(await desk.run(command('about'), '', asker, { alone: false, unasked: true })).toEqual({ kind: 'silence' });
    expect(await desk.admit(asker, { alone: false })).toMatchObject({ kind: 'reply' });
    expect(await open().admit(asker, { alone: false })).toBeUndefined();
  });
});
