import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readAsk } from '../../src/cli/ask.ts';
import { TERMINAL_WORDS } from '../../src/chat/terminal/words.ts';
import { ROOT, start } from '../child.ts';
import { CRANES } from '../doubles/cranes.ts';

const Answered = z.strictObject({
  id: z.string(),
  status: z.enum(['answered', 'refused']),
  reason: z.enum(['off-topic', 'not-in-source', 'ambiguous', 'unreadable']).nullable(),
  lang: z.enum(['zh', 'zh-Hant', 'en']),
  text: z.string(),
  facts: z.array(z.string()),
  paragraphs: z.array(z.number()),
  related: z.array(z.string()),
});
const answersIn = (out: string): z.infer<typeof Answered>[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Answered.parse(JSON.parse(line)));
const asked = (...questions: string[]): string => questions.map((q, place) => `${JSON.stringify({ id: `Q${place + 1}`, q })}\n`).join('');

describe('one question', () => {
  test('is answered with its source, in its language, and ends well', async () => {
    const english = await start(['ask', 'How much does Saltmere want in damages?']);
    expect(english).toMatchObject({ code: 0, errors: '' });
    expect(english.out).toMatch(/^• [\s\S]+Source: [\s\S]+paragraph/);
    const chinese = await start(['ask', '盐泽索赔多少钱？']);
    expect(chinese.out).toMatch(/来源：/);
  });

  test('may be several words', async () => {
    const [words, text] = await Promise.all([start(['ask', 'Who', 'is', 'Tobin', 'Rask']), start(['ask', 'Who is Tobin Rask'])]);
    expect(words).toEqual(text);
  });

  test('is answered in the language asked for', async () => {
    const { code, out } = await start(['ask', '--lang', 'zh-Hant', 'How much does Saltmere want in damages?']);
    expect(code).toBe(0);
    expect(out).toContain('來源：');
  });

  test('goes on from what was asked before, and says why', async () => {
    const { code, out } = await start(['ask', '--after', 'When does the trial begin?', '--why', 'and where?']);
    expect(code).toBe(0);
    expect(out).toMatch(/answers that it may ask for after what was answered: .*\n {2}\d\.\d\d {2}trial-place\n/u);
    expect(out).toMatch(/^• .*Stonnard/mu);
    const other = await start(['ask', '--after', "What is Brackenlift's valuation?", 'and Dravensk?']);
    expect(other.out).toMatch(/^• Dravensk expects to be valued/u);
  });

  test('that is refused ends well too', async () => {
    const { code, out, errors } = await start(['ask', 'What is the best recipe for apple pie?']);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(out.trim()).not.toBe('');
  });

  test('cannot steer the terminal', async () => {
    const { code, out } = await start(['ask', 'what is \u001B[2J\u001B]0;x\u0007 \u009B31m']);
    expect(code).toBe(0);
    expect(out).not.toMatch(/[^\n\P{Cc}]/u);
  });

  test('of a hundred thousand characters gets a short reply', async () => {
    const { code, out } = await start(['ask', '说'.repeat(30_000)]);
    expect(code).toBe(0);
    expect(out.length).toBeLessThan(2000);
  });
});

describe('a wrong usage', () => {
  test.each([
    [[], 'no question'],
    [['  '], 'no question'],
    [['--frobnicate', 'x'], '--frobnicate'],
    [['--lang'], '--lang'],
    [['--lang', 'fr', 'x'], 'fr'],
    [['--jsonl', 'a question'], '--jsonl'],
    [['--jsonl=yes'], '--jsonl'],
    [['--dossier'], '--dossier'],
    [['--dossier=', 'x'], '--dossier'],
  ])('%j is told with the usage, and ends with 2', async (args, told) => {
    const { code, out, errors } = await start(['ask', ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(errors).toContain(told);
    expect(errors).toContain('Usage:');
  });

  test('is told before the dossier is looked at, in the language of the environment', async () => {
    const { code, errors } = await start(['ask'], { env: { EXHIBIT_DOSSIER: '/nowhere', EXHIBIT_LANGUAGE: 'zh' } });
    expect(code).toBe(2);
    expect(errors).toContain('没有给出问题');
  });

  test('--help is none', async () => {
    const { code, out, errors } = await start(['ask', '--help', '--frobnicate']);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(out).toContain('--jsonl');
  });

  test('a question that begins with a hyphen goes after --', () => {
    expect(readAsk(['--', '-5?'], TERMINAL_WORDS.en)).toEqual({
      kind: 'question',
      question: '-5?',
      language: undefined,
      dossier: undefined,
      why: false,
      check: false,
    });
  });

  test('what was asked before belongs to one question, and says something', () => {
    expect(readAsk(['--after', 'who sued?', 'and', 'why?'], TERMINAL_WORDS.en)).toMatchObject({ question: 'and why?', after: 'who sued?' });
    for (const other of ['--jsonl', '--check'])
      expect(readAsk(['--after', 'who sued?', other], TERMINAL_WORDS.en)).toEqual({ kind: 'usage', fault: TERMINAL_WORDS.en.afterAlone });
    expect(readAsk(['--after', '', 'why?'], TERMINAL_WORDS.zh)).toEqual({ kind: 'usage', fault: TERMINAL_WORDS.zh.needsValue('--after') });
  });

  test.each(['', ' ', '“”', '""', '「」', '\u200B'])('a question that says nothing, as %j does, is told to be missing', (nothing) => {
    expect(readAsk([nothing], TERMINAL_WORDS.zh)).toEqual({ kind: 'usage', fault: TERMINAL_WORDS.zh.noQuestion });
    expect(readAsk(['--check', nothing], TERMINAL_WORDS.zh)).toEqual({ kind: 'usage', fault: TERMINAL_WORDS.zh.noMessage });
  });
});

describe('lines of JSON', () => {
  test('are answered one by one, in order', async () => {
    const questions = ['How much does Saltmere want in damages?', '盐泽索赔多少钱？', '鹽澤索賠多少錢？', 'best pizza in Rome?', ''];
    const { code, out, errors } = await start(['ask', '--jsonl'], { input: asked(...questions) });
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    const answers = answersIn(out);
    expect(answers.map(({ id }) => id)).toEqual(['Q1', 'Q2', 'Q3', 'Q4', 'Q5']);
    expect(answers.map(({ status }) => status)).toEqual(['answered', 'answered', 'answered', 'refused', 'refused']);
    expect(answers.slice(0, 3).map(({ lang }) => lang)).toEqual(['en', 'zh', 'zh-Hant']);
    expect(answers.map(({ reason }) => reason)).toEqual([null, null, null, 'off-topic', 'unreadable']);
    for (const { status, reason, facts, paragraphs } of answers) {
      expect(reason === null).toBe(status === 'answered');
      expect(facts.length > 0 && paragraphs.length > 0).toBe(status === 'answered');
    }
  });

  test('that are bad are told by their number, the others answered, and the end is 1', async () => {
    const lines = ['{"id":"A","q":"Who is Tobin Rask?"}', 'not json', '', '{"id":7,"q":"x"}', '[]', '{"id":"B","q":"谁是拉斯克?"}'];
    const { code, out, errors } = await start(['ask', '--jsonl'], { input: lines.join('\n') });
    expect(code).toBe(1);
    expect(answersIn(out).map(({ id }) => id)).toEqual(['A', 'B']);
    expect(
      errors
        .trim()
        .split('\n')
        .map((line) => line.slice(0, 7)),
    ).toEqual(['line 2:', 'line 4:', 'line 5:']);
  });

  test('may end in CR LF, begin with a byte order mark, and hold line separators', async () => {
    const { code, out } = await start(['ask', '--jsonl'], {
      input: '\uFEFF{"id":"A","q":"Who is\u2028Tobin Rask?"}\r\n{"id":"B","q":"\\ud83d"}\r\n',
    });
    expect(code).toBe(0);
    expect(answersIn(out).map(({ id }) => id)).toEqual(['A', 'B']);
  });

  test('of no lines are no answers', async () => {
    expect(await start(['ask', '--jsonl'])).toEqual({ code: 0, out: '', errors: '' });
  });

  test('are answered in the language asked for', async () => {
    const { out } = await start(['ask', '--jsonl', '--lang=en'], { input: asked('盐泽索赔多少钱？') });
    expect(answersIn(out)[0]?.lang).toBe('en');
  });

  test('stop quietly when nobody reads any more', async () => {
    const child = spawn(process.execPath, ['src/main.js', 'ask', '--jsonl'], { cwd: ROOT, env: { EXHIBIT_DOSSIER: CRANES } });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.stdin.on('error', () => undefined);
    child.stdin.write(asked('Who is Tobin Rask?'));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    child.stdin.end(asked(...Array.from({ length: 2000 }, () => 'Who is Tobin Rask?')));
    const [code] = await once(child, 'close');
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
  });
});
