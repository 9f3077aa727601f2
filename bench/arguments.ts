/** What the benches read from the command line: which dossier, which questions; and what is told where those are not to be had. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isGone } from '../src/chat/terminal/outlet.ts';
import { DOSSIER_HELP, DOSSIER_OPTION } from '../src/cli/dossier-argument.ts';
import { dossierNamed, isDossier, readConfig } from '../src/app/config.ts';
import { UnknownDispute } from '../src/dossier/disputes.ts';
import { DossierError } from '../src/dossier/problem.ts';
import { GoldError } from '../test/questions/score.ts';

/** What FILE means in a usage. */
export const FILES_HELP =
  "FILE           questions; else the *.jsonl in the dossier's folder, and of the dossier shipped the project's own";

export interface BenchArguments {
  /** The folder of the dossier named with --dossier; else of the one that npm start asks. */
  readonly folder: string;
  /** What else was given, in its order. */
  readonly rest: readonly string[];
  /** Verdicts on messages are measured, not answers. */
  readonly checks: boolean;
}

/**
 * Reads `[DOSSIER] [--checks] …`, where the dossier may stand behind `--dossier` too; `help` is asked for.
 * @throws UnknownDispute where there is no such dossier, TypeError for another option
 */
export function readArguments(args: readonly string[], env: NodeJS.ProcessEnv): BenchArguments | 'help' {
  const options = { ...DOSSIER_OPTION, checks: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  if (values.help === true) return 'help';
  return { ...meant(values.dossier, positionals, env), checks: values.checks === true };
}

/**
 * The dossier and what else is meant, by the option and by what stands alone.
 * @throws UnknownDispute where there is no such dossier
 */
export function meant(option: string | undefined, positionals: readonly string[], env: NodeJS.ProcessEnv): Omit<BenchArguments, 'checks'> {
  const { dossier } = readConfig({ EXHIBIT_DOSSIER: env['EXHIBIT_DOSSIER'] });
  const [first, ...others] = positionals;
  // A folder is no file of questions, nor is what is named like neither: it is a dossier that is not there.
  const alone = option === undefined && first !== undefined && (isDossier(first) || !existsSync(first)) && !first.endsWith('.jsonl');
  return { folder: dossierNamed(option ?? (alone ? first : dossier)), rest: alone ? others : positionals };
}

/** The help of a command that fits something on the questions of a dossier. */
export const fittingUsage = (command: string, fits: string): string => `Usage: npm run ${command} -- [DOSSIER] [FILE …]

${fits}

  ${DOSSIER_HELP}
  ${FILES_HELP}
  --help         show this

Ends with 0, with 2 where the dossier does not hold together or there are no questions for it.`;

/** Reads the command line, runs a bench and returns its exit code: what whoever started it can mend is told in a line, with 2. */
export const runBench = async (
  usage: string,
  bench: (given: BenchArguments) => Promise<void>,
  args = process.argv.slice(2),
): Promise<number> =>
  ending(async () => {
    const given = readArguments(args, process.env);
    if (given === 'help') process.stdout.write(`${usage}\n`);
    else await bench(given);
  });

/** The same for a bench that reads its own command line. */
export async function ending(bench: () => Promise<void>): Promise<number> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  // Whoever reads only the beginning, as `| head` does, wants no more: it ends as well as it would have.
  process.stdout.on('error', (error) => {
    if (!isGone(error)) throw error;
    // oxlint-disable-next-line unicorn/no-process-exit
    process.exit(0);
  });
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
