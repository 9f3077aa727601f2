/** Running the check as its command line does, on copies of the invented dispute. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { runCheck } from '../../src/check.ts';
import { CRANES } from '../doubles/cranes.ts';

export const ARTICLE = join(CRANES, 'article.txt');

/** A copy of the harbour cranes in a folder that goes when the test ends. */
export function copyOfCranes(): string {
  const home = mkdtempSync(join(tmpdir(), 'exhibit-'));
  onTestFinished(() => rmSync(home, { recursive: true }));
  const folder = join(home, 'cranes');
  cpSync(CRANES, folder, { recursive: true });
  return folder;
}

/** Changes the text of a file; throws where nothing changes. */
export function changeFile(folder: string, file: string, changed: (text: string) => string): void {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = changed(before);
  if (after === before) throw new RangeError(`nothing to change in ${file}`);
  writeFileSync(path, after);
}

/** What the check says of a folder, and how it ends. */
export async function check(...args: string[]): Promise<{ code: number; out: string; errors: string }> {
  let out = '';
  let errors = '';
  const code = await runCheck(args, () => CRANES, {
    out: async (text) => (out += text),
    complain: async (text) => (errors += text),
  });
  return { code, out, errors };
}
