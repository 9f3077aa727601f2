/** Exhibit as its own process, over pipes. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { learntFileName } from '../src/learning/learnt.ts';
import { CRANES } from './doubles/cranes.ts';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Where the program lies; the project itself where it is not said. */
  readonly from?: string;
}

/** Starts Exhibit with `args` on the invented dispute, or on that which `env` names, in an environment of nothing else, and waits for its end. */
export function start(args: readonly string[], { input = '', env = {}, from = ROOT }: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['src/main.js', ...args], { cwd: from, env: { EXHIBIT_DOSSIER: CRANES, ...env } });
    const out: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out: Buffer.concat(out).toString(), errors: Buffer.concat(errors).toString() }));
    // A child that does not read its input closes it: no fault of the test.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** Exhibit while it runs. */
export interface Running {
  readonly child: ChildProcess;
  /** The folder it keeps its state in. */
  readonly state: string;
  /** What it has written so far. */
  readonly out: () => string;
  readonly errors: () => string;
  /** What it ends with. */
  readonly code: Promise<number | null>;
}

/**
 * Starts the bots of the invented dispute in an environment of little but `env`, on a state of their own or on `kept`, that of others;
 * ended, and their state deleted, after the test. With `openFiles` it may have no more files open than that.
 */
export function launch(env: Readonly<Record<string, string>>, kept?: string, openFiles?: number): Running {
  const home = mkdtempSync(join(tmpdir(), 'exhibit-'));
  const state = kept ?? join(home, 'state');
  for (const kind of ['json', 'bin']) {
    // What all tests have learnt already (`learn.ts`), so that no process has to.
    const learnt = `${learntFileName(CRANES)}.${kind}`;
    cpSync(join(ROOT, 'var', 'learnt', learnt), join(state, 'learnt', learnt));
  }
  const options = { cwd: ROOT, env: { EXHIBIT_DOSSIER: CRANES, EXHIBIT_STATE: state, LANG: 'C', ...env } };
  const child =
    openFiles === undefined
      ? spawn(process.execPath, ['src/main.js'], options)
      : spawn('/bin/sh', ['-c', `ulimit -n ${openFiles} && exec "$0" src/main.js`, process.execPath], options);
  const texts = { out: '', errors: '' };
  child.stdout.on('data', (chunk: Buffer) => (texts.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (texts.errors += chunk.toString()));
  const code = new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await code;
    rmSync(home, { recursive: true, force: true });
  });
  return { child, state, out: () => texts.out, errors: () => texts.errors, code };
}
