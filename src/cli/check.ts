/** The command line of the dossier's check: `npm run check -- [--source FILE [--write]] [--schema] [--strict] [DOSSIER]`. For maintainers, in English. */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { checkDossier, describeProblems, writeSchemas } from '../dossier/check.ts';
import { needFolder, SOURCE } from '../dossier/files.ts';
import { DossierError } from '../dossier/problem.ts';
import type { Problem } from '../dossier/problem.ts';
import { readArticle, writeSource } from '../dossier/source-file.ts';
import { codeOf } from '../dossier/textfile.ts';
import { unfinishedLines, unfinishedProblems } from '../dossier/unfinished.ts';
import type { Warning } from '../dossier/warning.ts';
import { warningLines } from '../dossier/warnings.ts';
import { runCommand } from './command-line.ts';
import type { Given, Streams } from './command-line.ts';
import { DOSSIER_HELP, DOSSIER_OPTION, namedDossier } from './dossier-argument.ts';

const USAGE = `Usage: npm run check -- [--source FILE [--write]] [--schema] [--strict] [DOSSIER]

Says whether a dossier holds together, and which facts cover which paragraph.

  ${DOSSIER_HELP}
  --source FILE  the article: check hashes, figures, dates and copied sentences too
  --write        derive source.yaml from the article again before the check (where there is none it is made anyway)
  --schema       write the JSON Schemas for editors beside the dossier, in schema/
  --strict       let warnings fail, and what is still to be written: what holds together and is still worth a look
  --help         show this

Ends with 0 when all holds, 1 when something does not, 2 on wrong usage.`;

/** Finds the folder of the dossier that is named, or the default; and where the languages' own words are. */
export interface CheckFolders {
  readonly folderOf: (named: string | undefined) => string;
  readonly language: string;
}

interface Arguments {
  readonly source?: string;
  readonly write: boolean;
  readonly schema: boolean;
  readonly strict: boolean;
  readonly named: string | undefined;
}

/** Reads the arguments; a text says what is wrong with them, and `help` is asked for. */
function readArguments(args: readonly string[]): Given<Arguments> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...DOSSIER_OPTION,
      source: { type: 'string' },
      write: { type: 'boolean' },
      schema: { type: 'boolean' },
      strict: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) return 'help';
  const dossier = namedDossier(values.dossier, positionals);
  if ('fault' in dossier) return dossier;
  if (values.write === true && values.source === undefined)
    return { fault: '--write derives source.yaml from the article: name it with --source FILE' };
  if (values.source !== undefined && !existsSync(values.source)) return { fault: `there is no article at ${values.source}` };
  return {
    write: values.write === true,
    schema: values.schema === true,
    strict: values.strict === true,
    ...(values.source !== undefined && { source: values.source }),
    named: dossier.named,
  };
}

/** Runs the check and returns its exit code: what does not hold is told by file, line and field. */
export async function runCheck(args: readonly string[], { folderOf, language }: CheckFolders, { out, complain }: Streams): Promise<number> {
  return runCommand({ read: () => readArguments(args), usage: USAGE, out, complain }, async (given) => {
    const { report, problems } = checked(folderOf(given.named), given, language);
    if (report.length > 0) await out(`${report.join('\n')}\n`);
    if (problems.length === 0) return 0;
    await complain(`${describeProblems(problems)}\n`);
    return 1;
  });
}

interface Outcome {
  readonly report: readonly string[];
  readonly problems: readonly Problem[];
}

/** Writes what is to be written, then checks; a dossier that does not hold together is all problems and no report. */
function checked(folder: string, { source, write, schema, strict }: Arguments, language: string): Outcome {
  const placed = (problem: Problem): Problem => ({ ...problem, file: join(relative('.', folder), problem.file) });
  const done: string[] = [];
  try {
    if (source !== undefined) readArticle(source);
    needFolder(folder);
    if (schema) done.push(...schemasIn(folder));
    if (source !== undefined && (write || lacksSource(folder)))
      done.push(...writeSource(folder, source, { language, today: new Date().toISOString().slice(0, 10) }));
    const { report, totals, problems, warnings, unfinished } = checkDossier({ folder, article: source });
    const lines = warningLines(warnings, placed);
    const count = warnings.length === 0 ? [] : [countOf(warnings, strict)];
    const open = unfinishedLines(unfinished);
    if (strict && warnings.length + unfinished.length > 0) {
      const all = [...problems, ...unfinishedProblems(unfinished), ...warnings.map(({ problem }) => problem)];
      return { report: [...done, ...report, ...totals, ...count, ...open], problems: all.map(placed) };
    }
    return { report: [...done, ...report, ...lines, ...count, ...totals, ...open], problems: problems.map(placed) };
  } catch (error) {
    // What a maintainer can mend.
    if (!(error instanceof DossierError)) throw error;
    return { report: done, problems: error.fromHere() };
  }
}

/** Whether a dossier has everything but what is kept of its source: then it is made without being asked for, as nothing is lost by it. */
const lacksSource = (folder: string): boolean => existsSync(join(folder, 'dossier.yaml')) && !existsSync(join(folder, SOURCE));

const countOf = ({ length }: readonly Warning[], strict: boolean): string =>
  `${length === 1 ? 'one warning' : `${length} warnings`}${strict ? '' : ' (--strict lets them fail; npm run coverage shows what is thin)'}`;

/** Writes the schemas beside the dossier. @throws DossierError where that is not possible */
function schemasIn(folder: string): string[] {
  const file = join('..', 'schema');
  try {
    return writeSchemas(join(folder, file)).map((path) => `${relative('.', path)} is written`);
  } catch (error) {
    throw new DossierError([{ file, message: `cannot be written (${codeOf(error)})` }], folder);
  }
}
