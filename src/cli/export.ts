/** The command line that hands the record on: `npm run -s export -- --format FORMAT [DOSSIER]`. */
import { parseArgs } from 'node:util';
import type { Dossier } from '../dossier/dossier.ts';
import { loadDossier } from '../dossier/load.ts';
import { jsonLdOf } from '../export/json-ld.ts';
import { pageOf } from '../export/page.ts';
import { recordIn } from '../export/record.ts';
import { csvOf, markdownOf } from '../export/tables.ts';
import { runCommand } from './command-line.ts';
import type { Given, Streams } from './command-line.ts';
import { DOSSIER_HELP, DOSSIER_OPTION, namedDossier } from './dossier-argument.ts';

/** The record in each format; `site` is where its page is published, if it is. */
const FORMATS = {
  json: (dossier: Dossier, site: string | undefined) => `${JSON.stringify(recordIn(dossier, site), null, 2)}\n`,
  csv: csvOf,
  md: (dossier: Dossier, site: string | undefined) => `${markdownOf(dossier, site)}\n`,
  jsonld: (dossier: Dossier, site: string | undefined) => `${JSON.stringify(jsonLdOf(dossier, site), null, 2)}\n`,
  html: pageOf,
} as const;
type Format = keyof typeof FORMATS;
const isFormat = (text: string): text is Format => Object.hasOwn(FORMATS, text);
const NAMES = Object.keys(FORMATS).join(', ');

const USAGE = `Usage: npm run -s export -- --format FORMAT [DOSSIER] > FILE

Writes the record: facts with who says them and where they stand, entities, claims, sources. No example question, no sentence of a source.

  ${DOSSIER_HELP}
  --format FORMAT  ${NAMES}. jsonld: schema.org Claims, without ratings; html: one page that needs nothing else
  --help           show this

EXHIBIT_SITE says where the page is published; then facts carry their address there. Ends with 0, with 1 when the dossier does not hold together, with 2 on wrong usage.`;

interface Arguments {
  readonly format: Format;
  readonly named: string | undefined;
}

function readArguments(args: readonly string[]): Given<Arguments> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { ...DOSSIER_OPTION, format: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help === true) return 'help';
  const dossier = namedDossier(values.dossier, positionals);
  if ('fault' in dossier) return dossier;
  const { format = '' } = values;
  return isFormat(format) ? { format, named: dossier.named } : { fault: `--format is one of ${NAMES}` };
}

export interface ExportParts {
  readonly folderOf: (named: string | undefined) => string;
  readonly site: string | undefined;
}

/** Writes the record and returns the exit code. */
export async function runExport(args: readonly string[], { folderOf, site }: ExportParts, { out, complain }: Streams): Promise<number> {
  return runCommand({ read: () => readArguments(args), usage: USAGE, out, complain }, async ({ format, named }) => {
    await out(FORMATS[format](loadDossier(folderOf(named)), site));
    return 0;
  });
}
