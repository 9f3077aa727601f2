/** The operator's export of what could not be answered, from the state file. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { runUnanswered } from '../../src/cli/unanswered.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { changeFile, copyOfCranes } from '../dossier/checking.ts';
import { CRANES } from '../doubles/cranes.ts';

/** A folder of state in which some questions were counted. */
async function stateWith(counts: Readonly<Record<string, Readonly<Record<string, number>>>>): Promise<string> {
  const state = mkdtempSync(join(tmpdir(), 'exhibit-'));
  onTestFinished(() => rmSync(state, { recursive: true }));
  const store = openSqliteStore({
    path: join(state, 'exhibit.sqlite'),
    report: (error) => {
      throw error;
    },
  });
  const tallies = store.tallies('unanswered');
  for (const [chat, questions] of Object.entries(counts))
    for (const [question, times] of Object.entries(questions)) for (let time = 0; time < times; time++) await tallies.add(chat, question);
  store.close();
  return state;
}

async function run(state: string, ...args: string[]): Promise<{ code: number; out: string; errors: string }> {
  let out = '';
  let errors = '';
  const streams = { out: async (text: string) => (out += text), complain: async (text: string) => (errors += text) };
  const code = await runUnanswered(args, { folderOf: (named) => named ?? CRANES, state }, streams);
  return { code, out, errors };
}

const COUNTS = {
  'discord:guild:1': { 'who is the judge': 2, 'how old is she': 1 },
  'telegram:chat:2': { 法官是谁: 1, 'who is the judge': 1 },
};

test('a dossier is looked up as everywhere: by its id, too', async () => {
  const state = await stateWith(COUNTS);
  const folders: (string | undefined)[] = [];
  const folderOf = (named: string | undefined): string => (folders.push(named), CRANES);
  const streams = { out: async () => undefined, complain: async () => undefined };
  for (const args of [['my-dispute'], ['--dossier', 'my-dispute'], []])
    expect(await runUnanswered(args, { folderOf, state }, streams)).toBe(0);
  expect(folders).toEqual(['my-dispute', 'my-dispute', undefined]);
});

describe('npm run unanswered', () => {
  test('prints the examples of all chats together, counted, and which chats they are from', async () => {
    const { code, out, errors } = await run(await stateWith(COUNTS));
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(out).toBe(
      '# discord:guild:1 (2), telegram:chat:2 (2)\nasked:\n  zh:\n    - 法官是谁\n  en:\n    - who is the judge # asked 3 times\n    - how old is she\n',
    );
  });

  test('prints near misses, and one chat alone', async () => {
    const { out } = await run(await stateWith(COUNTS), '--near-misses', '--chat', 'telegram:chat:2');
    expect(parse(out)).toEqual([
      { id: 'who-is-the-judge', missing: { zh: '', en: '' }, asked: { en: ['who is the judge'] } },
      { id: 'asked', missing: { zh: '', en: '' }, asked: { zh: ['法官是谁'] } },
    ]);
  });

  test('changes nothing in the state file', async () => {
    const state = await stateWith(COUNTS);
    const before = readFileSync(join(state, 'exhibit.sqlite'));
    await run(state);
    expect(readFileSync(join(state, 'exhibit.sqlite'))).toEqual(before);
  });

  test('of nothing says so', async () => {
    expect(await run(await stateWith({}))).toEqual({ code: 0, out: '# nothing was asked that the record could not answer\n', errors: '' });
  });

  test('of a chat that nothing is counted of names those that something is', async () => {
    const { code, out, errors } = await run(await stateWith(COUNTS), '--chat', 'discord:guild:9');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(errors).toMatch(/^nothing is counted of discord:guild:9; .*telegram:chat:2 \(2\)/);
  });

  test('without a state file, or with something else in its place, says so and makes none', async () => {
    const state = await stateWith({});
    rmSync(join(state, 'exhibit.sqlite'));
    expect(await run(state)).toMatchObject({
      code: 1,
      out: '',
      errors: expect.stringMatching(/^there is no state file at .*EXHIBIT_STATE/),
    });
    writeFileSync(join(state, 'exhibit.sqlite'), 'no database at all, but some text that is long enough');
    expect(await run(state)).toMatchObject({ code: 1, out: '', errors: expect.stringMatching(/cannot be read/) });
  });

  test('with a dossier that does not hold together tells where', async () => {
    const folder = copyOfCranes();
    changeFile(folder, 'topics.yaml', (text) => text.replace('label', 'lable'));
    expect(await run(await stateWith(COUNTS), folder)).toMatchObject({
      code: 1,
      out: '',
      errors: expect.stringMatching(/dossier\/topics\.yaml:\d+: /),
    });
  });

  test.each([[['--frobnicate']], [['one', 'two']], [['--chat']]])('%j is a wrong usage', async (args) => {
    expect(await run('/nowhere', ...args)).toMatchObject({ code: 2, out: '', errors: expect.stringContaining('Usage: ') });
  });

  test('--help tells the usage', async () => {
    expect(await run('/nowhere', '--help')).toMatchObject({ code: 0, errors: '', out: expect.stringMatching(/^Usage: /) });
  });
});
