/** What the desk makes of whoever asks, on whatever platform. */
import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { processMemory } from '../../../commands/memory.ts';
import type { Settings } from '../../../commands/memory.ts';
import { createEngine } from '../../../src/answer/understand/engine.ts';
import { fold, foldTerm } from '../../../src/answer/understand/fold.ts';
import type { Asker } from '../../../src/chat/desk/asker.ts';
import { createDesk } from '../../../src/chat/desk/desk.ts';
import type { Taken } from '../../../src/chat/desk/desk.ts';
import { dispute } from '../../doubles/dossier.ts';

const engine = createEngine(dispute);
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
}
function open({ person = {}, chat = {}, taken = 'allowed', pressed = 'allowed' }: Opening = {}) {
  return createDesk({
    commands,
    dossier: dispute,
    understanding: engine,
    fold: foldTerm,
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
    const line = await desk.run(command('who'), 'lind', asker, wish);
    expect(line).toMatchObject({ kind: 'reply', shown: { reply: { kind: 'answer' } } });
    expect(await desk.run(command('who'), { name: 'lind' }, asker, wish)).toEqual(line);
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
