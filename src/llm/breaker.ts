/** A circuit breaker: a server that is not to be had is left alone for a while, then tried with one question. */
import { IS_OUTAGE } from './failure.ts';
import type { Failure, ModelFailure } from './failure.ts';

/** So many failures in a row open it. */
const MOST_FAILURES = 3;
const FIRST_REST = 30_000;
const LONGEST_REST = 10 * 60_000;
/** What does not pass by itself is not tried again soon. */
const REST_OF_KEY = 10 * 60_000;

export interface Breaker {
  /** Whether the server may be called now. Where it was at rest, one caller is let through. */
  allows(): boolean;
  /** The server answered, be it nothing of use. */
  worked(): void;
  failed(failure: Pick<ModelFailure, 'kind' | 'retryAfter'>): void;
}

/** Makes it. `now` is a clock in milliseconds that only goes forward. */
export function createBreaker(now: () => number): Breaker {
  let failures = 0;
  let rests = 0;
  let restsUntil = 0;
  let trying = false;
  let answers = false;
  const rest = (milliseconds: number): void => {
    restsUntil = Math.max(restsUntil, now() + milliseconds);
    trying = false;
  };
  return {
    allows() {
      if (restsUntil === 0) return true;
      if (now() < restsUntil || trying) return false;
      trying = true;
      return true;
    },
    worked() {
      answers = true;
      failures = 0;
      rests = 0;
      restsUntil = 0;
      trying = false;
    },
    failed({ kind, retryAfter }) {
      // A server that answers others may well refuse a question for what it says.
      if (!isOutage(kind) || (kind === 'request-refused' && answers)) return this.worked();
      failures += 1;
      if (kind === 'key-refused') return rest(REST_OF_KEY);
      if (retryAfter !== undefined) rest(retryAfter);
      if (failures < MOST_FAILURES) {
        trying = false;
        return undefined;
      }
      rest(Math.min(LONGEST_REST, FIRST_REST * 2 ** rests));
      rests += 1;
      return undefined;
    },
  };
}

const isOutage = (kind: Failure): boolean => IS_OUTAGE.has(kind);
