/** The command line that gets a dossier ready: `npm run learn -- [DOSSIER]`. For maintainers and operators, in English. */
import { basename, relative } from 'node:path';
import { openLearnt } from '../learning/learnt.ts';
import { runCommand } from './command-line.ts';
import type { Given, Write } from './command-line.ts';
import { DOSSIER_HELP, startDossier } from './dossier-argument.ts';
import type { DossierName } from './dossier-argument.ts';

const USAGE = `Usage: npm run learn -- [DOSSIER]

Reads and checks a dossier and learns how people ask from its examples, so that the next start is quick.

  ${DOSSIER_HELP}
  --help         show this

Ends with 0 when it is ready, 1 when the dossier does not hold together or what was learnt cannot be kept, 2 on wrong usage.`;

export interface LearnOptions {
  readonly args: readonly string[];
  /** Finds the folder that is named, or the default. */
  readonly folderOf: (named: string | undefined) => string;
  /** The folder that what was learnt is kept in. */
  readonly kept: string;
  readonly out: Write;
  readonly complain: Write;
}

/** Runs the command line and returns its exit code. */
export async function runLearn({ args, folderOf, kept, out, complain }: LearnOptions): Promise<number> {
  const read = (): Given<DossierName> => (args.includes('--help') || args.includes('-h') ? 'help' : startDossier(args));
  return runCommand({ read, usage: USAGE, out, complain }, async (given) => {
    const folder = folderOf(given.named);
    const began = performance.now();
    let learns = false;
    let problem: string | undefined;
    const { dossier, engine } = openLearnt(folder, {
      kept,
      learns: () => (learns = true),
      cannotKeep: (error) => (problem = error instanceof Error ? error.message : String(error)),
    });
    const took = `${((performance.now() - began) / 1000).toFixed(1)} s`;
    const { asked } = engine.trained;
    const where = relative('.', kept) || '.';
    const keeps = problem === undefined ? `kept in ${where}` : 'not kept';
    const did = learns
      ? `read, checked and learnt from ${asked} examples of its facts; ${keeps}`
      : `nothing has changed since it was learnt; read back from ${where}`;
    await out(`${basename(folder)}: ${dossier.facts.size} facts; ${did}; ${took}\n`);
    if (problem === undefined) return 0;
    await complain(`what was learnt cannot be kept: ${problem}\n`);
    return 1;
  });
}
