/** How every command line names the dossier that it is about: by itself, or behind `--dossier`; and what `npm start` is given beside commands. */
import { parseArgs } from 'node:util';
import { parsed } from './command-line.ts';

/** The commands of the command line: no dossier can be started by such a name. */
export const COMMANDS = ['ask', 'check', 'coverage', 'draft', 'export', 'learn', 'new', 'unanswered'] as const;

/** The option, for `parseArgs`. */
export const DOSSIER_OPTION = { dossier: { type: 'string' } } as const;

/** A line for each command's help. */
export const DOSSIER_HELP = `DOSSIER        a folder, or an id under data/, also as --dossier DOSSIER; else EXHIBIT_DOSSIER,
                 else the default that data/disputes.yaml names`;

/** The name of a dossier, where one is given; or what is wrong with how it is. */
export interface DossierName {
  readonly named: string | undefined;
}
export type NamedDossier = DossierName | { readonly fault: string };

/** Which dossier is named by the option, or by what stands alone. */
export function namedDossier(option: string | undefined, positionals: readonly string[]): NamedDossier {
  const names = [...(option === undefined ? [] : [option]), ...positionals];
  const [named, ...more] = names;
  if (more.length > 0) return { fault: `one dossier at a time, not ${names.join(' ')}` };
  return named === '' ? { fault: '--dossier names a folder, or an id under data/' } : { named };
}

/** Reads what follows `npm start --`, where it is no command. Nothing is thrown. */
export function startDossier(args: readonly string[]): NamedDossier {
  return parsed(() => {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: DOSSIER_OPTION });
    return namedDossier(values.dossier, positionals);
  });
}
