import { describe, expect, test } from 'vitest';
import { openSession } from '../../../src/chat/terminal/session.ts';
import type { TerminalSession } from '../../../src/chat/terminal/session.ts';
import type { CommandContext } from '../../../commands/context.ts';
import { processMemory } from '../../../commands/memory.ts';
import type { Previous } from '../../../src/answer/understand/follow/before.ts';
import { fold, foldTerm } from '../../../src/answer/understand/read/fold.ts';
import { dispute as dossier, engine } from '../../doubles/dispute.ts';

/** A chat on the invented dispute with a clock of its own, the questions as they are understood, and the plans that each was said to follow. */
function open(language: CommandContext['language'] = 'en'): {
  session: TerminalSession;
  asked: string[];
  followed: (Previous | undefined)[];
  wait: (minutes: number) => void;
} {
  const asked: string[] = [];
  const followed: (Previous | undefined)[] = [];
  let time = 0;
  const understanding: CommandContext['understanding'] = {
    understand: (question, { previous }) => {
      asked.push(question);
      followed.push(previous);
      return engine.understand(question);
    },
  };
  const session = openSession({
    title: dossier.head.title.en,
    context: { dossier, understanding, language, fold: foldTerm, memory: processMemory(), moderator: true },
    languageOf: (text) => fold(text).language,
    now: () => time,
  });
  return { session, asked, followed, wait: (minutes) => (time += minutes * 60_000) };
}

describe('a line', () => {
  test('of free text is answered in its own language', async () => {
    const { session } = open();
    expect(await session.respond('盐泽索赔多少钱？')).toMatchObject({ kind: 'answer', language: 'zh' });
    expect(await session.respond('How much does Saltmere want in damages?')).toMatchObject({ kind: 'answer', language: 'en' });
  });

  test('with a slash is a command, in any case, with a full-width slash, or by a beginning that only one has', async () => {
    const { session } = open();
    const replies = await Promise.all(['/about', '/ABOUT', '／about', '/abo', '  /about  '].map((line) => session.respond(line)));
    for (const reply of replies) expect(reply).toEqual(replies[0]);
    expect(replies[0]?.kind).toBe('notice');
  });

  test('with a command that there is none of is told so, with those that there are', async () => {
    const reply = await open().session.respond('/frobnicate');
    expect(reply).toMatchObject({ kind: 'error', lead: 'unknown command /frobnicate' });
    expect(JSON.stringify(reply.lines)).toContain('/claim');
    expect((await open().session.respond('/')).kind).toBe('error');
  });

  test.each(['“”', '""', '「」', '\u200B'])(
    'that says nothing, as %j does, is told what is missing, in the language of the terminal',
    async (line) => {
      for (const typed of [line, `/ask ${line}`, `/check ${line}`]) {
        const lead = typed.startsWith('/check') ? '/check 还缺一段文字。' : '/ask 还缺一段文字。';
        expect(await open('zh').session.respond(typed)).toMatchObject({ kind: 'error', language: 'zh', lead });
      }
    },
  );

  test('that is too long is read as far as 4,000 characters', async () => {
    const { session, asked } = open();
    await session.respond(`${'x '.repeat(2500)}When is the trial?`);
    await session.respond(`/ask ${'x '.repeat(2500)}When is the trial?`);
    expect(asked.map((question) => [question.length <= 4000, question.includes('trial')])).toEqual([
      [true, false],
      [true, false],
    ]);
    expect(session.complete(`/who ${'x'.repeat(4000)}`)).toEqual([]);
  });

  test('with what begins several commands is not guessed', async () => {
    expect((await open().session.respond('/s')).kind).toBe('error');
  });

  test('of help tells how to leave', async () => {
    expect((await open().session.respond('/help')).lines.at(-1)).toMatchObject({ text: expect.stringContaining('/quit') });
  });
});

describe('a chat', () => {
  test('goes on in the language it was spoken to in', async () => {
    const { session } = open();
    expect((await session.respond('/about')).language).toBe('en');
    await session.respond('盐泽索赔多少钱？');
    expect((await session.respond('/about')).language).toBe('zh');
    await session.respond('/who 鹽澤與灰灘');
    expect((await session.respond('/about')).language).toBe('zh-Hant');
  });

  test('remembers its last answer for ten minutes', async () => {
    const { session, followed, wait } = open();
    await session.respond('How much does Saltmere want in damages?');
    wait(9);
    await session.respond('When is the trial?');
    wait(10);
    await session.respond('When is the trial?');
    expect(followed.map((plan) => plan !== undefined)).toEqual([false, true, false]);
  });
});

describe('completion', () => {
  const complete = (line: string): readonly string[] => open().session.complete(line);

  test('of a slash offers every command', () => {
    expect(complete('/').length).toBeGreaterThan(10);
  });

  test.each([
    ['/cla', ['/claim ']],
    ['/abou', ['/about']],
    ['free text', []],
    ['/nothing x', []],
    ['/ask who', []],
    ['/about ', []],
  ])('of %j offers %j', (line, offered) => {
    expect(complete(line)).toEqual(offered);
  });

  test('of a value offers ids that keep what stands before', () => {
    expect(complete('/who ash')).toContain('/who ashdell');
    expect(complete('/who 拉斯')[0]).toBe('/who rask');
    expect(complete('/timeline 2041 about:ras')).toContain('/timeline 2041 about:rask');
    for (const line of complete('/source damages-t')) expect(line).toMatch(/^\/source damages-t/);
  });

  test('with nothing typed offers the most asked', () => {
    expect(complete('/source ').length).toBeGreaterThan(1);
  });
});

describe('what is set', () => {
  test('holds from the next line on, and /forget deletes it with the last answer', async () => {
    const { session, followed } = open();
    expect(await session.respond('/settings language:zh')).toMatchObject({ language: 'zh' });
    expect(await session.respond('/about')).toMatchObject({ language: 'zh' });
    await session.respond('/who Brackenlift');
    expect(await session.respond('/forget')).toMatchObject({ kind: 'notice' });
    expect(await session.respond('/about')).toMatchObject({ language: 'en' });
    await session.respond('And Saltmere?');
    expect(followed).toEqual([undefined]);
  });

  test('and kept is told truly: nothing, once the program ends', async () => {
    expect(JSON.stringify((await open().session.respond('/privacy')).lines)).toContain('Nothing, once the program ends.');
  });
});
