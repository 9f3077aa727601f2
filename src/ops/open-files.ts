/**
 * How many connections this process may hold. Each takes one of the files that a process may have open, and with none left a call fails and
 * its answer is lost: connections are bounded beforehand, so that calls wait for a free one instead.
 */
import { readdirSync, readFileSync } from 'node:fs';

/** What may be open, and what is. */
export interface OpenFiles {
  readonly limit: number;
  readonly open: number;
}

/** What a process can be told only by Linux: https://man7.org/linux/man-pages/man5/proc_pid_limits.5.html */
const LIMITS = '/proc/self/limits';
const OPEN = '/proc/self/fd';
/** Where it does not say: no system that Node runs on gives a process less, and Node itself raises it where it may. */
const ELSEWHERE: OpenFiles = { limit: 1024, open: 64 };

/** Reads the limit; a sensible guess where the system does not tell. */
export function openFiles(): OpenFiles {
  try {
    const limit = /^Max open files\s+(?<soft>\S+)/mu.exec(readFileSync(LIMITS, 'utf8'))?.groups?.['soft'];
    const open = readdirSync(OPEN).length;
    return { limit: limit === 'unlimited' ? Number.POSITIVE_INFINITY : Number(limit ?? ELSEWHERE.limit), open };
  } catch {
    // Not Linux, or a container without /proc.
    return ELSEWHERE;
  }
}

/** What needs connections, such as one platform's calls. */
export interface Need {
  /** Those that are always held, such as the one that events come over. */
  readonly held: number;
  /** Fewer than so many are of no use, and no more than so many are. */
  readonly least: number;
  readonly most: number;
}

/** Files that are open for a moment: the state file's own, looking up addresses, a module that is loaded late. */
const RESERVE = 8;

/**
 * Shares out what may still be opened: as many connections for each need, by its name.
 * Fewer than the least of one: how many open files would do.
 */
export function shareOut<Name extends string>(
  { limit, open }: OpenFiles,
  needs: Readonly<Record<Name, Need>>,
): { readonly connections: Readonly<Record<Name, number>> } | { readonly wants: number };
export function shareOut({ limit, open }: OpenFiles, needs: Readonly<Record<string, Need>>) {
  const all = Object.entries(needs);
  const taken = open + RESERVE + all.reduce((sum, [, { held, least }]) => sum + held + least, 0);
  if (limit < taken) return { wants: taken };
  let spare = limit - taken;
  // Whoever wants least takes its share first, and what it leaves goes to the others.
  const ordered = all.toSorted(([, one], [, other]) => one.most - one.least - (other.most - other.least));
  const connections = ordered.map(([name, { least, most }], place) => {
    const more = Math.min(most - least, Math.floor(spare / (ordered.length - place)));
    spare -= more;
    return [name, least + more] as const;
  });
  return { connections: Object.fromEntries(connections) };
}
