/** Trying again what may succeed a little later, with growing pauses, for as long as that makes sense. */
import { mayPass, waitOf } from './failure.ts';
import { sleep } from '../desk/sleep.ts';

/** How long something is tried, in milliseconds. */
export interface Patience {
  /** How long after the first attempt another may begin. */
  readonly within: number;
  /** The same where it is longer while the server cannot be reached or fails; a wait that it asks for has to end within `within` all the same. */
  readonly outage?: number;
}

export interface Retrying extends Patience {
  /** Aborted, it ends the pauses: the last error is thrown. */
  readonly signal: AbortSignal;
  /** Milliseconds on a clock that only goes forward. */
  readonly clock: () => number;
}

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 8000;
/** In an outage that lasts, a pause is this part of it at most: so much later than its end the call is made, and few calls are made in it. */
const PART_OF_OUTAGE = 1 / 4;

/** A pause after so many failures, in milliseconds: it doubles up to `most`, and its second half is left to chance, so that callers do not come in step. */
export function backoff(failures: number, first = FIRST_PAUSE, most = LONGEST_PAUSE): number {
  const longest = Math.min(first * 2 ** Math.min(failures, 30), most);
  return longest * (0.5 + Math.random() / 2);
}

/**
 * Does `attempt` until it succeeds. A longer wait that the server asks for is kept to; one that would end later than `within` is not begun,
 * counted from the end of an outage where there was one: after it everybody comes at once.
 * @throws the last error of `attempt`
 */
export async function retried<Result>(
  attempt: () => Promise<Result>,
  { within, outage = within, signal, clock }: Retrying,
): Promise<Result> {
  const begun = clock();
  /** When it last failed without being asked to wait. */
  let troubled = begun;
  for (let failures = 0; ; failures++) {
    try {
      return await attempt();
    } catch (error) {
      const now = clock();
      const asked = waitOf(error);
      if (asked === undefined) troubled = now;
      const own = now - begun > within ? backoff(0, (now - begun) * PART_OF_OUTAGE, Number.POSITIVE_INFINITY) : backoff(failures);
      const pause = Math.max((asked ?? 0) * 1000, own);
      const end = asked === undefined ? begun + outage : troubled + within;
      if (!mayPass(error) || signal.aborted || now + pause > end) throw error;
      await sleep(pause, signal);
      if (signal.aborted) throw error;
    }
  }
}
