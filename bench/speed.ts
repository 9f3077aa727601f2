/** Speed on the shipped dossier: from start to first prompt, building the engine, and one question. Medians; nothing here decides a test. */
import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { createEngine, createLearntEngine } from '../src/answer/engine.ts';
import type { Engine } from '../src/answer/engine.ts';
import { withUntold } from '../src/answer/understand/learn/untold.ts';
import { openLearnt } from '../src/learning/learnt.ts';
import { loadDossier } from '../src/dossier/load.ts';
import { SHIPPED, WORDS } from './exhibit.ts';
import { quantile } from './measurements.ts';
import { table } from './quality.ts';

const MAIN = new URL('../src/main.js', import.meta.url).pathname;
const STARTS = 7;
const ROUNDS = 5;

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function repeat(times: number, work: () => unknown): Promise<number[]> {
  const taken: number[] = [];
  for (let round = 0; round < times; round++) taken.push(await timed(work));
  return taken;
}

/** How long each question takes to understand, in milliseconds. */
export const understandEach = (engine: Engine, questions: readonly string[]): number[] =>
  questions.map((question) => {
    const start = performance.now();
    engine.understand(question);
    return performance.now() - start;
  });

/** Until a bare Node has started and ended: the peer that a start is compared with. */
const bareNode = (): Promise<unknown> => promisify(execFile)(process.execPath, ['-e', '0']);
const oneQuestion = (): Promise<unknown> => promisify(execFile)(process.execPath, [MAIN, 'ask', 'When is the trial?']);

/** Until the chat has answered its first line: it reads a pipe, so there is no prompt to wait for. */
const firstReply = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN], { stdio: ['pipe', 'pipe', 'inherit'] });
    child.once('error', reject);
    child.stdout.once('data', () => {
      child.kill();
      resolve();
    });
    child.stdin.end('When is the trial?\n');
  });

/** Measures and returns a table in milliseconds. */
export async function speedTable(questions: readonly string[]): Promise<string> {
  const bare = await repeat(STARTS, bareNode);
  const first = await repeat(STARTS, firstReply);
  const ask = await repeat(STARTS, oneQuestion);
  const load = await repeat(ROUNDS, () => loadDossier(SHIPPED));
  const { dossier, engine } = openLearnt(SHIPPED);
  const open = await repeat(ROUNDS, () => openLearnt(SHIPPED));
  const build = await repeat(ROUNDS, () => createLearntEngine(dossier, WORDS, engine.trained));
  const all = loadDossier(SHIPPED);
  const learn = await repeat(1, () => createEngine(withUntold(all, WORDS), WORDS));
  for (const question of questions) engine.understand(question);
  const each = understandEach(engine, questions);
  const row = (name: string, values: readonly number[]): string[] => [
    name,
    String(values.length),
    quantile(values, 0.5).toFixed(2),
    quantile(values, 0.99).toFixed(2),
  ];
  return [
    table([
      ['what', 'runs', 'median ms', 'p99 ms'],
      row('bare Node, start to end', bare),
      row('chat, start to first reply', first),
      row('ask, start to end', ask),
      row('read and check the dossier', load),
      row('take up the dossier and what was learnt', open),
      row('of that, build the engine', build),
      row('learn the examples and build it', learn),
      row(`understand one question (${dossier.facts.size} facts)`, each),
    ]),
    `chat to bare Node: ${(quantile(first, 0.5) / quantile(bare, 0.5)).toFixed(1)} times; memory ${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MiB`,
  ].join('\n');
}
