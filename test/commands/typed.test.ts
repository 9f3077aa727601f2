/** How much of what was typed is read, and what counts as nothing. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandNamed, commands } from '../../commands/index.ts';
import { readTime } from '../../commands/time.ts';
import { resolve, suggest } from '../../commands/resolve.ts';
import { runLine, runValues } from '../../commands/run.ts';
import { asRead, LONGEST_INPUT } from '../../commands/typed.ts';
import { fold, foldTerm } from '../../src/answer/understand/fold.ts';
import { REPLY_LANGUAGES } from '../../src/reply/reply.ts';
import { contextIn, noting } from '../doubles/context.ts';
import type { Asked } from '../doubles/context.ts';

const command = (name: string): (typeof commands)[number] => {
  const found = commandNamed(name);
  if (found === undefined) throw new Error(`no command ${name}`);
  return found;
};

/** Signs that stand for many once they are folded, and one that grows in lower case. */
const EXPANDING = ['ﷺ', '㋀', '½', '㍿', 'ﬃ', 'İ', "n't "];

describe('of a text that is too long', () => {
  test('only the beginning is read, and no character is cut in half', () => {
    // Around the end of what is read anything may stand.
    const end = fc.string({ unit: 'binary', minLength: 4, maxLength: 20 });
    fc.assert(
      fc.property(fc.nat(6), end, (short, text) => {
        const all = 'a'.repeat(LONGEST_INPUT - short) + text;
        const read = asRead(all);
        expect(read.length).toBeLessThanOrEqual(LONGEST_INPUT);
        expect(read.length).toBeGreaterThanOrEqual(Math.min(all.length, LONGEST_INPUT - 1));
        expect(all.startsWith(read)).toBe(true);
        expect(read.isWellFormed()).toBe(true);
      }),
    );
    expect(asRead(`a${'🙂'.repeat(LONGEST_INPUT)}`)).toHaveLength(LONGEST_INPUT - 1);
  });

  test.each(EXPANDING)('no more is folded either, though “%s” makes more of it', (sign) => {
    const text = sign.repeat(LONGEST_INPUT);
    expect(fold(text).text.length).toBeLessThanOrEqual(LONGEST_INPUT);
    expect(foldTerm(text).length).toBeLessThanOrEqual(LONGEST_INPUT);
    expect(fold(text).text.length).toBeGreaterThan(LONGEST_INPUT / 2);
  });

  test.each(['ask', 'check'])('no more is understood by /%s', async (name) => {
    const asked: Asked[] = [];
    const context = contextIn('en', { understanding: noting(asked) });
    const text = `Saltmere sued. ${'x'.repeat(LONGEST_INPUT)} When is the trial?`;
    await runLine(command(name), text, context);
    await runValues(command(name), { [name === 'ask' ? 'question' : 'text']: text }, context);
    expect(asked.length).toBeGreaterThanOrEqual(2);
    for (const { question } of asked) {
      expect(question.length).toBeLessThanOrEqual(LONGEST_INPUT);
      expect(question).not.toContain('trial');
    }
  });

  /** A context, and the longest text that was compared in it. */
  const measuring = () => {
    const seen = { longest: 0 };
    const folding = (text: string): string => {
      seen.longest = Math.max(seen.longest, text.length);
      return text;
    };
    return { seen, context: contextIn('en', { fold: folding }) };
  };

  test.each(commands.map(({ name }) => name))('no more is compared by /%s, in a line or in an option', async (name) => {
    const { seen, context } = measuring();
    for (const sign of ['x', 'x ', ...EXPANDING]) {
      await runLine(command(name), sign.repeat(LONGEST_INPUT), context);
      for (const option of Object.keys(command(name).options))
        await runValues(command(name), { [option]: sign.repeat(LONGEST_INPUT) }, context);
    }
    expect(seen.longest).toBeLessThanOrEqual(LONGEST_INPUT);
  });

  test('no more is compared where something is completed or named', () => {
    const { seen, context } = measuring();
    for (const sign of ['x', 'x ', ...EXPANDING]) {
      suggest('fact', sign.repeat(LONGEST_INPUT), context);
      resolve('entity', sign.repeat(LONGEST_INPUT), context);
    }
    expect(seen.longest).toBeLessThanOrEqual(LONGEST_INPUT);
  });

  test('no more is read as a time', () => {
    expect(readTime(`2024${' '.repeat(LONGEST_INPUT)}`)).toEqual({ kind: 'year', year: 2024 });
    expect(readTime(`2024${'ﷺ'.repeat(LONGEST_INPUT)}2025`)).toBeUndefined();
  });

  test('no more is told again to whoever is to mend it', async () => {
    const { error } = await runLine(command('who'), 'x'.repeat(3 * LONGEST_INPUT), contextIn('en'));
    expect(error).toMatchObject({ kind: 'unknown', typed: 'x'.repeat(LONGEST_INPUT) });
  });
});

/** Nothing to read: no character, blanks, what shows nothing, and quotation marks around nothing. */
const NOTHING = [
  '""',
  '“”',
  '‘’',
  '「」',
  '『』',
  '«»',
  '《》',
  "''",
  '``',
  '“ ”',
  '"" ""',
  '“',
  '"',
  '\u200B',
  '\u200B\u2060\uFEFF',
  '\u3164',
  '\u3000',
  '“\u200B”',
];
const NEEDS = { en: '/ask needs a text.', zh: '/ask 还缺一段文字。', 'zh-Hant': '/ask 還缺一段文字。' } as const;

describe('what says nothing', () => {
  describe.each(['ask', 'check'])('to /%s', (name) => {
    test.each(NOTHING)('is told to be missing: %j', async (typed) => {
      const [option = ''] = Object.keys(command(name).options);
      for (const language of REPLY_LANGUAGES) {
        const context = contextIn(language);
        const named = await runLine(command(name), `${option}:${typed}`, context);
        for (const result of [
          await runLine(command(name), typed, context),
          await runValues(command(name), { [option]: typed }, context),
          named,
        ]) {
          expect(result.error).toMatchObject({ kind: 'missing', option });
          expect(result.reply).toMatchObject({ kind: 'error', language, lead: NEEDS[language].replace('/ask', `/${name}`) });
        }
      }
    });
  });

  test.each(NOTHING)('counts as left out where it may be: %j', async (typed) => {
    const context = contextIn('en');
    for (const name of ['claim', 'timeline', 'said', 'unanswered']) {
      const without = await runLine(command(name), '', context);
      expect(await runLine(command(name), typed, context)).toEqual(without);
      expect(await runValues(command(name), { [Object.keys(command(name).options)[0] ?? '']: typed }, context)).toEqual(without);
    }
  });

  test.each(['?', '🙂', '“a”', '!', '0', '「。」', '—'])('is not taken for something that was said: %j', async (typed) => {
    expect((await runLine(command('ask'), typed, contextIn('en'))).error).toBeUndefined();
  });
});
