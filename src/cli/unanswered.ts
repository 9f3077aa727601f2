/** The command line for what people asked and the record could not answer: `npm run unanswered -- [--near-misses] [--chat KEY] [DOSSIER]`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadDossier } from '../dossier/load.ts';
import { stubPages } from '../dossier/stubs.ts';
import { readTallied, STATE_FILE } from '../store/tallied.ts';
import type { Tallied } from '../store/tallied.ts';
import { runCommand } from './command-line.ts';
import type { Given, Streams } from './command-line.ts';
import { DOSSIER_HELP, DOSSIER_OPTION, namedDossier } from './dossier-argument.ts';

const USAGE = `Usage: npm run -s unanswered -- [--near-misses] [--chat KEY] [DOSSIER]

Prints what people asked and the record could not answer, as YAML to paste into the files of a dossier, the most asked first.

  ${DOSSIER_HELP}
  --near-misses  entries of near_misses, or of gaps/<topic>.yaml; else lists of asked
  --chat KEY     of one chat alone, such as discord:guild:123; else of all
  --help         show this

It reads the state file in EXHIBIT_STATE, and changes nothing. Ends with 0, with 1 when there is none to read, with 2 on wrong usage.`;

export interface UnansweredFolders {
  /** Finds the folder of the dossier that is named, or the default. */
  readonly folderOf: (named: string | undefined) => string;
  /** The folder that state is kept in. */
  readonly state: string;
}

interface Arguments {
  readonly nearMisses: boolean;
  readonly chat?: string;
  readonly named: string | undefined;
}

function readArguments(args: readonly string[]): Given<Arguments> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { ...DOSSIER_OPTION, 'near-misses': { type: 'boolean' }, chat: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help === true) return 'help';
  const dossier = namedDossier(values.dossier, positionals);
  if ('fault' in dossier) return dossier;
  return {
    nearMisses: values['near-misses'] === true,
    ...(values.chat !== undefined && { chat: values.chat }),
    named: dossier.named,
  };
}

/** Prints the stubs and returns the exit code. */
export async function runUnanswered(
  args: readonly string[],
  { folderOf, state }: UnansweredFolders,
  { out, complain }: Streams,
): Promise<number> {
  return runCommand({ read: () => readArguments(args), usage: USAGE, out, complain }, async (given) => {
    const { nearMisses, chat, named } = given;
    const all = counted(join(state, STATE_FILE));
    if ('fault' in all) {
      await complain(`${all.fault}\n`);
      return 1;
    }
    const asked = all.tallies.filter(({ scope }) => chat === undefined || scope === chat);
    if (chat !== undefined && asked.length === 0) {
      await complain(`nothing is counted of ${chat}; chats with something are: ${chatsOf(all.tallies) || 'none'}\n`);
      return 1;
    }
    const questions = asked.map(({ key, times }) => ({ question: key, times }));
    const pages = stubPages(nearMisses ? 'near-misses' : 'examples', questions, loadDossier(folderOf(named)), Number.POSITIVE_INFINITY);
    await out(`# ${chatsOf(asked) || 'nothing was asked that the record could not answer'}\n${pages.map((page) => `${page}\n`).join('')}`);
    return 0;
  });
}

function counted(path: string): { readonly tallies: readonly Tallied[] } | { readonly fault: string } {
  if (!existsSync(path))
    return { fault: `there is no state file at ${path}: the bots have not run here, or EXHIBIT_STATE is another folder` };
  try {
    return { tallies: readTallied(path, 'unanswered') };
  } catch (error) {
    return { fault: `the state file at ${path} cannot be read: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** `discord:guild:1 (12), telegram:chat:2 (3)`: each chat with how many questions are counted of it. */
const chatsOf = (tallies: readonly Tallied[]): string =>
  [...Map.groupBy(tallies, ({ scope }) => scope)].map(([scope, { length }]) => `${scope} (${length})`).join(', ');
