/** Trying again what may succeed a little later, with growing pauses, for as long as that makes sense. */
import { mayPass, waitOf } from './failure.ts';

export interface Retrying {
  /** How long after the first attempt another may begin, in milliseconds. */
  readonly within: number;
  /** Aborted, it ends the pauses: the last error is thrown. */
  readonly signal: AbortSignal;
  /** Milliseconds on a clock that only goes forward. */
  readonly clock: () => number;
}

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 8000;

/** A pause after so many failures, in milliseconds: it doubles up to `most`, and its second half is left to chance, so that callers do not come in step. */
export function backoff(failures: number, first = FIRST_PAUSE, most = LONGEST_PAUSE): number {
  const longest = Math.min(first * 2 ** Math.min(failures, 30), most);
  return longest * (0.5 + Math.random() / 2);
}

/**
 * Does `attempt` until it succeeds. A longer wait that the server asks for is kept to; one that would end later than `within` is not begun.
 * @throws the last error of `attempt`
 */
export async function retried<Result>(attempt: () => Promise<Result>, { within, signal, clock }: Retrying): Promise<Result> {
  const begun = clock();
  for (let failures = 0; ; failures++) {
    try {
      return await attempt();
    } catch (error) {
      const pause = Math.max((waitOf(error) ?? 0) * 1000, backoff(failures));
      if (!mayPass(error) || signal.aborted || clock() - begun + pause > within) throw error;
      await rest(pause, signal);
      if (signal.aborted) throw error;
    }
  }
}

/** Waits, but not beyond an abort. */
export function rest(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}
