/** A log of what may come in floods: the first of a kind is told at once, those after it once in a while, with how many there were. */
import type { Log } from './parts.ts';

type Fields = Parameters<Log['warn']>[1];

export interface CalmLog {
  /** Tells of something of a kind. */
  warn(kind: string, event: string, fields?: Fields): void;
  /** Tells of an error of ours; returns the reference of the line that it stands in. */
  trouble(error: unknown, event: string, fields?: Fields): string;
}

interface Told {
  readonly at: number;
  readonly reference: string;
  /** How many of the kind were not told since. */
  more: number;
}

const EVERY = 60_000;
/** So many kinds are told apart: the one that was told longest ago makes room. */
const MOST_KINDS = 200;

/** Errors that are thrown at the same place are of a kind, whatever they say. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return `${error.name} ${error.stack?.split('\n').find((line) => /^\s+at /u.test(line)) ?? ''}`;
}

/** Makes it. `now` is a clock in milliseconds that only goes forward. */
export function calmLog(log: Log, now: () => number): CalmLog {
  /** Those told longest ago first. */
  const told = new Map<string, Told>();
  const tell = (kind: string, line: (more: { readonly more?: number }) => string): string => {
    const known = told.get(kind);
    if (known !== undefined && now() - known.at < EVERY) {
      known.more += 1;
      return known.reference;
    }
    const reference = line(known === undefined || known.more === 0 ? {} : { more: known.more });
    told.delete(kind);
    told.set(kind, { at: now(), reference, more: 0 });
    const [oldest] = told.keys();
    if (told.size > MOST_KINDS && oldest !== undefined) told.delete(oldest);
    return reference;
  };
  return {
    warn: (kind, event, fields) =>
      void tell(`${event} ${kind}`, (more) => {
        log.warn(event, { ...fields, ...more });
        return '';
      }),
    trouble: (error, event, fields) => tell(`${event} ${kindOf(error)}`, (more) => log.trouble(error, event, { ...fields, ...more })),
  };
}
