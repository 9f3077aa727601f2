/** Structured logs, a line of JSON each. No question, no token and no name gets into them. */
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import type { DestinationStream, Level } from 'pino';
import { describeError, scrubber } from './scrub.ts';

/** What a line says beside its event: numbers, ids and words of ours. */
export type Fields = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

export interface Log {
  /** An event in words that are the same each time; what differs is in the fields. */
  info(event: string, fields?: Fields): void;
  warn(event: string, fields?: Fields): void;
  /** An error of ours. Returns the reference that the reader is given and that the line has too. */
  trouble(error: unknown, event: string, fields?: Fields): string;
}

export interface LogOptions {
  readonly level?: Level;
  /** Texts that never may be written, such as tokens. */
  readonly secrets?: readonly string[];
  /** Where the lines go; standard output without it. */
  readonly to?: DestinationStream;
}

/** Opens a log. Lines are out when a call returns, so that none is lost at the end. */
export function createLog({ level = 'info', secrets = [], to = pino.destination({ dest: 1, sync: true }) }: LogOptions = {}): Log {
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
  return {
    info: (event, fields = {}) => logger.info(clean(fields), event),
    warn: (event, fields = {}) => logger.warn(clean(fields), event),
    trouble(error, event, fields = {}) {
      const reference = randomUUID().slice(0, 8);
      logger.error({ reference, ...clean(fields), error: describeError(error, scrub) }, event);
      return reference;
    },
  };
}
