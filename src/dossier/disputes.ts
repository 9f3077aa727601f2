/** The disputes that lie side by side in one folder: which there are, which one is meant by a name, and by none. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import { DossierError } from './problem.ts';
import type { Problem } from './problem.ts';
import { readFile } from './read.ts';
import type { FileRead } from './read.ts';

/** The file that names the dispute asked where nobody names one. */
const DISPUTES = 'disputes.yaml';
export const Disputes = z.strictObject({ default: z.string().trim().min(1) });

/** Nothing is there under the name that somebody gave: theirs to mend. */
export class UnknownDispute extends Error {
  override readonly name = 'UnknownDispute';
  readonly named: string;
  /** The disputes there are, by id. */
  readonly known: readonly string[];
  constructor(named: string, known: readonly string[]) {
    super(`there is no dossier ${named}; there are ${known.join(', ')}`);
    this.named = named;
    this.known = known;
  }
}

/** The ids of the disputes in `data`: the names of the folders that hold a dossier. */
export const disputesIn = (data: string): string[] =>
  readdirSync(data)
    .filter((name) => existsSync(join(data, name, 'dossier.yaml')))
    .sort();

/**
 * The folder of the dispute that `data` names as its default.
 * @throws DossierError where it names none, or one that is not there
 */
export function defaultDispute(data: string): string {
  const mend = `such as default: ${disputesIn(data)[0] ?? 'my-dispute'}`;
  if (!existsSync(join(data, DISPUTES)))
    throw new DossierError(
      [{ file: DISPUTES, message: `is missing: it names the dispute that is asked where nobody names one, ${mend}` }],
      data,
    );
  const file = readFile(data, DISPUTES, Disputes);
  const { value } = file;
  if (value === undefined) throw new DossierError(file.problems, data);
  if (!disputesIn(data).includes(value.default))
    throw new DossierError(
      [{ ...file.locate(['default']), message: `there is no dispute ${value.default} beside this file: name one, ${mend}` }],
      data,
    );
  return join(data, value.default);
}

/** The folder that is meant by the id of a dispute in `data`, or else by a path. It need not be there. */
export const folderNamed = (named: string, data: string): string => (disputesIn(data).includes(named) ? join(data, named) : resolve(named));

/** What is wrong with what a dossier calls itself where it lies among others: there its folder's name is its id. */
export function idUnlikeFolder(folder: string, head: FileRead<{ readonly id: string }>): Problem[] {
  const name = basename(resolve(folder));
  if (head.value === undefined || head.value.id === name || !existsSync(join(folder, '..', DISPUTES))) return [];
  return [{ ...head.locate(['id']), message: `its folder is called ${name}, which is its id for every command: call both alike` }];
}

/** Whether there is a folder of this name. */
export const isThere = (folder: string): boolean => statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
