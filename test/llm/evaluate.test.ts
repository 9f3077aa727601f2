/** `npm run evaluate -- --model`: what a model gained and broke, recorded, and played again without it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { evaluateModel } from '../../bench/model/index.ts';
import { GoldError } from '../questions/score.ts';
import { CRANES } from '../doubles/cranes.ts';
import { chooses, startModel } from '../doubles/model/server.ts';

/** What is printed, by title. */
async function printed(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  await evaluateModel(['--model', ...args], { EXHIBIT_DOSSIER: CRANES, ...env }, (title, text) => void found.set(title, text));
  return found;
}

const numbersIn = (text = ''): string[] => text.split('\n').slice(1);

describe('with a server', () => {
  test('a run is recorded, and played again to the same end without the server', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'exhibit-tape-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const tape = join(folder, 'tape.jsonl');
    const server = await startModel(chooses('container-weight'));
    const env = { OPENAI_BASE_URL: server.url, OPENAI_MODEL: 'double', EXHIBIT_MODEL_PRICE: '1,0.5,2' };
    const live = await printed(['--record', tape], env);
    expect(server.asked.length).toBeGreaterThan(10);
    expect(live.get('Its calls')).toMatch(
      /tokens: \d+ in \(\d+ of them cached\), \d+ out; a call 1000 in, 20 out\ncost: 0\.\d+, a call 0\.000590/u,
    );
    const calls = server.asked.length;
    const again = await printed(['--replay', tape, '--hurry']);
    expect(server.asked).toHaveLength(calls);
    expect(again.get('With the model')).toBe(live.get('With the model'));
    // No question stands in the file: it may be kept beside the questions, and says what was answered to which.
    expect(readFileSync(tape, 'utf8')).not.toMatch(/Brackenlift|布拉肯/u);
  });

  test('a file that is none is told in a line', async () => {
    await expect(printed(['--replay', '/nowhere.jsonl'])).rejects.toThrow(GoldError);
  });
});

describe('without one', () => {
  test('the oracle gains and breaks nothing; the liar gains nothing', async () => {
    const found = await printed([]);
    const oracle = numbersIn(found.get('No server is configured. The best that any model could do: an oracle'));
    const liar = numbersIn(found.get('The worst: a liar'));
    const column = (row: string, at: number): number => Number(row.split(/\s{2,}/u)[at]);
    expect(oracle.map((row) => column(row, 6))).toEqual([0, 0, 0, 0, 0, 0]);
    // What the engine answers by itself is not left for a model to gain.
    expect(oracle.reduce((sum, row) => sum + column(row, 5), 0)).toBeGreaterThanOrEqual(5);
    expect(liar.map((row) => column(row, 5))).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
