/** The same trouble is reported once in a while, not once a question. */
import type { Report } from './store.ts';

const EVERY = 60_000;

/** A report that repeats itself no more often than that. `elapsed` is a clock in milliseconds that only goes forward. */
export function tellSeldom(report: Report, elapsed: () => number): Report {
  const reported = new Map<string, number>();
  return (error, what) => {
    const time = elapsed();
    if (time - (reported.get(what) ?? Number.NEGATIVE_INFINITY) < EVERY) return;
    reported.set(what, time);
    report(error, what);
  };
}
