/** Reading what was counted from a state file, beside whatever process uses it: for the operator's own tools. Changes nothing. */
import { DatabaseSync } from 'node:sqlite';

/** The state file's name in the folder of the state. */
export const STATE_FILE = 'exhibit.sqlite';

export interface Tallied {
  readonly scope: string;
  readonly key: string;
  readonly times: number;
}

/** Another process may be writing; so long it is waited for, in milliseconds. */
const BUSY = 5000;

/** Everything counted of a kind, the most counted first. @throws Error where the file cannot be read, or is no state file */
export function readTallied(path: string, kind: string): Tallied[] {
  const database = new DatabaseSync(path, { readOnly: true, timeout: BUSY });
  try {
    return database
      .prepare('select scope, key, times from tallies where kind = ? order by times desc, last desc')
      .all(kind)
      .map(({ scope, key, times }) => ({ scope: String(scope), key: String(key), times: Number(times) }));
  } finally {
    database.close();
  }
}
