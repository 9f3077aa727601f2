/** What the benches read from the command line: which dossier, which questions; and what is told where those are not to be had. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { dossierNamed, readConfig } from '../src/config.ts';
import { UnknownDispute } from '../src/dossier/disputes.ts';
import { DossierError } from '../src/dossier/problem.ts';
import { GoldError } from '../test/questions/score.ts';

export interface BenchArguments {
  /** The folder of the dossier named with --dossier; else of the one that npm start asks. */
  readonly folder: string;
  /** What else was given, in its order. */
  readonly rest: readonly string[];
  /** Verdicts on messages are measured, not answers. */
  readonly checks: boolean;
}

/** Reads `[--dossier D] [--checks] …`. @throws UnknownDispute where there is no such dossier, TypeError for another option */
export function readArguments(args: readonly string[], env: NodeJS.ProcessEnv): BenchArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { dossier: { type: 'string' }, checks: { type: 'boolean' } },
  });
  const { dossier } = readConfig({ EXHIBIT_DOSSIER: env['EXHIBIT_DOSSIER'] });
  return { folder: dossierNamed(values.dossier ?? dossier), rest: positionals, checks: values.checks === true };
}

/** Runs a bench and returns its exit code: what whoever started it can mend is told in a line, with 2. */
export async function runBench(bench: () => Promise<void>): Promise<number> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  try {
    await bench();
    return 0;
  } catch (error) {
    const theirs = error instanceof UnknownDispute || error instanceof GoldError || isUsage(error);
    if (!(error instanceof DossierError) && !theirs) throw error;
    process.stderr.write(`${error instanceof DossierError ? error.lines().join('\n') : error.message}\n`);
    return 2;
  }
}

/** https://nodejs.org/api/errors.html#err_parse_args_unknown_option and its like */
const isUsage = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
