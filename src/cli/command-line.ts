/** What every command line of the tools does alike: tells its usage, what is wrong with how it was called, and what is wrong with the dossier. */
import { DossierError } from '../dossier/problem.ts';

/** Writes a text; comes back when it is written. */
export type Write = (text: string) => Promise<unknown>;

/** Where a command writes what it found, and what is wrong. */
export interface Streams {
  readonly out: Write;
  readonly complain: Write;
}

/** What the arguments say; or that help is asked for; or what is wrong with them. */
export type Given<Arguments> = Arguments | 'help' | { readonly fault: string };

/** Reads arguments by `parseArgs`, whose own complaints about them are faults too. */
export function parsed<Read>(read: () => Read): Read | { readonly fault: string } {
  try {
    return read();
  } catch (error) {
    // https://nodejs.org/api/util.html#utilparseargsconfig
    if (error instanceof TypeError) return { fault: error.message };
    throw error;
  }
}

export interface CommandLine<Arguments> extends Streams {
  readonly read: () => Given<Arguments>;
  readonly usage: string;
}

/** Reads the arguments of a command, runs it, and returns its exit code: 0 for help, 2 for a wrong usage, 1 for a dossier that does not hold together, else its own. */
export async function runCommand<Arguments extends object>(
  { read, usage, out, complain }: CommandLine<Arguments>,
  run: (given: Arguments) => Promise<number>,
): Promise<number> {
  const given = parsed(read);
  if (given === 'help') {
    await out(`${usage}\n`);
    return 0;
  }
  if ('fault' in given) {
    await complain(`${given.fault}\n\n${usage}\n`);
    return 2;
  }
  try {
    return await run(given);
  } catch (error) {
    if (!(error instanceof DossierError)) throw error;
    await complain(`${error.lines().join('\n')}\n`);
    return 1;
  }
}
