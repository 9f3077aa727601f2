/** Running the check as its command line does, on copies of the invented dispute. */
import { join } from 'node:path';
import { runCheck } from '../../src/cli/check.ts';
import { LANGUAGE } from '../../src/dossier/language.ts';
import { CRANES } from '../doubles/cranes.ts';

export { change as changeFile, copyOfCranes } from './copy.ts';
export const ARTICLE = join(CRANES, 'article.txt');

/** What the check says of a folder, and how it ends. */
export async function check(...args: string[]): Promise<{ code: number; out: string; errors: string }> {
  let out = '';
  let errors = '';
  const code = await runCheck(
    args,
    { folderOf: (named) => named ?? CRANES, language: LANGUAGE },
    {
      out: async (text) => (out += text),
      complain: async (text) => (errors += text),
    },
  );
  return { code, out, errors };
}
