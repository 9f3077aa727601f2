/** Structured logs, a line of JSON each. No question, no token and no name gets into them. */
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import type { DestinationStream, Level } from 'pino';
import { countRepeats } from './repeats.ts';
import { describeError, scrubber } from './scrub.ts';

/** What a line says beside its event: numbers, ids and words of ours. */
export type Fields = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

export interface Log {
  /** An event in words that are the same each time; what differs is in the fields. */
  info(event: string, fields?: Fields): void;
  /** The same again within a minute is only counted; and so is, after a hundred lines, what differs by nothing but numbers. */
  warn(event: string, fields?: Fields): void;
  /**
   * An error of ours. Returns the reference that the reader is given and that the line has too. The same error again within a minute
   * is only counted, and has the reference of the line that stands in the log.
   */
  trouble(error: unknown, event: string, fields?: Fields): string;
  /** Writes how often came again what was told once, as at the end of the process. */
  flush(): void;
}

export interface LogOptions {
  readonly level?: Level;
  /** Texts that never may be written, such as tokens. */
  readonly secrets?: readonly string[];
  /** Where the lines go; standard output without it. */
  readonly to?: DestinationStream;
  /** A clock in milliseconds that only goes forward. */
  readonly now?: () => number;
}

/** What was told of something that may come again. */
interface Told {
  readonly level: 'warn' | 'error';
  readonly event: string;
  readonly reference?: string;
}

/** So many bytes wait for an output that takes none now; more are dropped, since nobody reads them. */
const MOST_WAITING = 1024 * 1024;

/** Standard output, line by line. Where nobody reads it any more, or its disk is full, lines are lost and nothing else. */
function standardOutput(): DestinationStream {
  const to = pino.destination({ dest: 1, sync: true, maxLength: MOST_WAITING });
  to.on('error', () => undefined);
  return to;
}

const keyOf = (...parts: readonly unknown[]): string => JSON.stringify(parts);
/** The same event, whatever numbers and ids come with it. */
const alike = (key: string): string => key.replaceAll(/\d+/gu, '#');
/** So many lines a minute may differ by nothing but numbers: they may be of as many people. */
const MOST_ALIKE = 100;

/** Opens a log. Lines are out when a call returns, so that none is lost at the end. */
export function createLog({ level = 'info', secrets = [], to = standardOutput(), now }: LogOptions = {}): Log {
  const scrub = scrubber(secrets);
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    to,
  );
  const clean = (fields: Fields): Fields =>
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? scrub(value) : value]));
  const repeats = countRepeats<Told>({
    tell: ({ event, level: how, ...fields }, repeated) => logger[how]({ ...fields, repeated }, event),
    ...(now !== undefined && { now }),
  });
  return {
    info: (event, fields = {}) => logger.info(clean(fields), event),
    warn(event, fields = {}) {
      const [key, told] = [keyOf('warn', event, fields), { level: 'warn', event } as const];
      if (!repeats.holds(key) && repeats.again(`alike ${alike(key)}`, told, MOST_ALIKE) !== undefined) return;
      if (repeats.again(key, told) === undefined) logger.warn(clean(fields), event);
    },
    trouble(error, event, fields = {}) {
      const reference = randomUUID().slice(0, 8);
      const described = describeError(error, scrub);
      const before = repeats.again(alike(keyOf('error', event, described)), { level: 'error', event, reference });
      if (before?.reference !== undefined) return before.reference;
      logger.error({ reference, ...clean(fields), error: described }, event);
      return reference;
    },
    flush: () => repeats.flush(),
  };
}
