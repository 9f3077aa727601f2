/** Errors that are ours: a short apology with a reference for the reader, the whole error for who looks after it. */
import { randomUUID } from 'node:crypto';
import type { Outlet } from './outlet.ts';
import type { TerminalWords } from './words.ts';

/** Makes the one function that turns an error of ours into words; with `debug` the stack goes to `log`, under the same reference. */
export function apologist(words: TerminalWords, log: Outlet, debug: boolean): (error: unknown) => string {
  return (error) => {
    const reference = randomUUID().slice(0, 8);
    if (debug) void log(`${reference} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return words.apology(reference);
  };
}
