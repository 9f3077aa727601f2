/** A circuit breaker: closed, it lets calls through; open, it spares a server that is not to be had; half open, it lets one call try. */
import { IS_OUTAGE } from './failure.ts';
import type { ModelFailure } from './failure.ts';

/** So many failures in a row open it. */
const MOST_FAILURES = 3;
/** How long it stays open, twice as long each time. */
const FIRST_OPEN = 30_000;
const LONGEST_OPEN = 10 * 60_000;
/** What does not pass by itself is not tried again soon. */
const OPEN_FOR_KEY = 10 * 60_000;

export interface Breaker {
  /** Whether the server may be called now. Half open, one caller is let through. */
  allows(): boolean;
  /** The server answered, be it nothing of use. */
  worked(): void;
  failed(failure: Pick<ModelFailure, 'kind' | 'retryAfter'>): void;
}

/** Makes it. `now` is a clock in milliseconds that only goes forward. */
export function createBreaker(now: () => number): Breaker {
  let failures = 0;
  let openings = 0;
  /** When it is half open; undefined while it is closed. */
  let openUntil: number | undefined;
  let probing = false;
  let hasAnswered = false;
  const open = (milliseconds: number): void => {
    openUntil = Math.max(openUntil ?? 0, now() + milliseconds);
    probing = false;
  };
  return {
    allows() {
      if (openUntil === undefined) return true;
      if (now() < openUntil || probing) return false;
      probing = true;
      return true;
    },
    worked() {
      hasAnswered = true;
      failures = 0;
      openings = 0;
      openUntil = undefined;
      probing = false;
    },
    failed({ kind, retryAfter }) {
      // A server that answers others may well refuse a question for what it says.
      if (!IS_OUTAGE.has(kind) || (kind === 'request-refused' && hasAnswered)) return this.worked();
      failures += 1;
      if (kind === 'key-refused') return open(OPEN_FOR_KEY);
      if (retryAfter !== undefined) open(retryAfter);
      if (failures < MOST_FAILURES) {
        probing = false;
        return undefined;
      }
      open(Math.min(LONGEST_OPEN, FIRST_OPEN * 2 ** openings));
      openings += 1;
      return undefined;
    },
  };
}
