/** The command line of the coverage: `npm run coverage -- [--fact ID | --thin | --json] [DOSSIER]`. For maintainers, in English. */
import { parseArgs } from 'node:util';
import { coverageOf } from '../answer/coverage/coverage.ts';
import type { Coverage } from '../answer/coverage/covered.ts';
import type { TaughtDossier } from '../dossier/dossier.ts';
import { loadLanguage } from '../dossier/language.ts';
import { loadDossier } from '../dossier/load.ts';
import { nearest } from '../dossier/nearest.ts';
import { FactId } from '../dossier/schema.ts';
import { coverageJson, factLines, tableLines, thinLines, thinSummary } from './coverage-table.ts';
import { runCommand } from './command-line.ts';
import type { Given, Streams } from './command-line.ts';
import { DOSSIER_HELP, DOSSIER_OPTION, namedDossier } from './dossier-argument.ts';

const USAGE = `Usage: npm run coverage -- [--fact ID | --thin | --json] [DOSSIER]

Shows how each fact of a dossier is asked for: examples by language and kind of question, near misses, and what is thin.

  ${DOSSIER_HELP}
  --fact ID      one fact in detail, with every example
  --thin         what is thin alone: few examples, no near miss, kinds of question that fit a fact and that nobody wrote
  --json         everything, as JSON
  --help         show this

Ends with 0, with 1 when the dossier does not hold together, with 2 on wrong usage.`;

interface Arguments {
  readonly fact?: string;
  readonly thin: boolean;
  readonly json: boolean;
  readonly named: string | undefined;
}

/** Where the dossier is that is meant when none is named, and where the languages' own words are. */
export interface CoverageFolders {
  readonly folderOf: (named: string | undefined) => string;
  readonly language: string;
}

/** Reads the arguments; a text says what is wrong with them, and `help` is asked for. */
function readArguments(args: readonly string[]): Given<Arguments> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...DOSSIER_OPTION,
      fact: { type: 'string' },
      thin: { type: 'boolean' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) return 'help';
  const dossier = namedDossier(values.dossier, positionals);
  if ('fault' in dossier) return dossier;
  const wanted = [values.fact !== undefined, values.thin === true, values.json === true].filter(Boolean);
  if (wanted.length > 1) return { fault: 'one of --fact, --thin and --json at a time' };
  return {
    thin: values.thin === true,
    json: values.json === true,
    ...(values.fact !== undefined && { fact: values.fact }),
    named: dossier.named,
  };
}

/** Shows the coverage and returns the exit code. A dossier that does not hold together is told by file, line and field. */
export async function runCoverage(
  args: readonly string[],
  { folderOf, language }: CoverageFolders,
  { out, complain }: Streams,
): Promise<number> {
  return runCommand({ read: () => readArguments(args), usage: USAGE, out, complain }, async (given) => {
    const dossier = loadDossier(folderOf(given.named));
    const unknown = given.fact === undefined ? undefined : unknownFact(given.fact, dossier);
    if (unknown !== undefined) {
      await complain(`${unknown}\n`);
      return 2;
    }
    const lines = shown(coverageOf(dossier, loadLanguage(language)), given, dossier);
    await out(`${lines.join('\n')}\n`);
    return 0;
  });
}

function unknownFact(id: string, { facts }: TaughtDossier): string | undefined {
  const known = FactId.safeParse(id).data;
  if (known !== undefined && facts.has(known)) return undefined;
  const like = nearest(id, facts.keys());
  return `there is no fact ${id}${like === undefined ? '' : `; is ${like} meant?`}`;
}

function shown(coverage: Coverage, { fact, thin, json }: Arguments, dossier: TaughtDossier): string[] {
  if (json) return [JSON.stringify(coverageJson(coverage), null, 2)];
  if (thin) return thinLines(coverage);
  if (fact !== undefined)
    return coverage.facts.filter((covered) => covered.fact.id === fact).flatMap((covered) => factLines(covered, dossier));
  return [...tableLines(coverage), '', ...thinSummary(coverage)];
}
