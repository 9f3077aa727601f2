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
  /** After ten lines a minute the same is only counted; and so is, after a hundred, what differs by nothing but numbers. */
  warn(event: string, fields?: Fields): void;
  /**
   * An error of ours. Returns the reference that the reader is given and that the line has too. Where it is only counted, as a warning is,
   * that is the reference of the first such line.
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
const alike = (key: string): string => `alike ${key.replaceAll(/\d+/gu, '#')}`;
/** So many lines a minute may be the same, and so many may differ by nothing but numbers: they may be of as many people. */
const MOST = { same: 10, alike: 100 } as const;

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
  /** What was told first of the same, where this one is only to be counted. */
  const countedAs = (key: string, told: Told): Told | undefined =>
    (repeats.holds(key) ? undefined : repeats.again(alike(key), told, MOST.alike)) ?? repeats.again(key, told, MOST.same);
  return {
    info: (event, fields = {}) => logger.info(clean(fields), event),
    warn(event, fields = {}) {
      if (countedAs(keyOf('warn', event, fields), { level: 'warn', event }) === undefined) logger.warn(clean(fields), event);
    },
    trouble(error, event, fields = {}) {
      const reference = randomUUID().slice(0, 8);
      const described = describeError(error, scrub);
      const before = countedAs(keyOf('error', event, fields, described), { level: 'error', event, reference });
      if (before?.reference !== undefined) return before.reference;
      logger.error({ reference, ...clean(fields), error: described }, event);
      return reference;
    },
    flush: () => repeats.flush(),
  };
}
