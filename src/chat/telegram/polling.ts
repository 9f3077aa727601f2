/** Getting updates by long polling: https://core.telegram.org/bots/api#getupdates */
import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { callSignal } from './call-signal.ts';
import { failureOf, waitOf } from './failure.ts';
import type { Lanes } from './lanes.ts';
import type { TelegramLog } from './parts.ts';

/** What polling works with. */
export interface Polling {
  readonly api: Api;
  readonly allowed: readonly Exclude<keyof Update, 'update_id'>[];
  readonly lanes: Lanes;
  /** Takes an update; what it does counts in `lanes`. */
  readonly take: (update: Update) => void;
  readonly log: TelegramLog;
  /** Aborted, it ends the polling. */
  readonly signal: AbortSignal;
}

/** How long the server may hold a call open, in seconds. */
const OPEN = 30;
/** How much may be under way before more is fetched. */
const MOST_UNDER_WAY = 200;
const LONGEST_PAUSE = 30_000;

/**
 * Polls until `signal` is aborted. Returns what confirms to the server all that was taken, for when it has been done.
 * @throws TelegramFailure for a token that is not known (any more), and for a second poller
 */
export async function poll({ api, allowed, lanes, take, log, signal }: Polling): Promise<() => Promise<void>> {
  let offset = 0;
  let pause = 500;
  while (!signal.aborted) {
    try {
      const updates = await api.getUpdates({ offset, limit: 100, timeout: OPEN, allowed_updates: allowed }, callSignal(signal));
      pause = 500;
      for (const update of updates) {
        offset = update.update_id + 1;
        take(update);
      }
      await lanes.below(MOST_UNDER_WAY);
    } catch (error) {
      if (signal.aborted) break;
      const failure = failureOf(error);
      if (failure !== undefined) throw failure;
      const wait = waitOf(error);
      log.warn('telegram.polling', { error: error instanceof Error ? error.message : String(error), wait: wait ?? pause / 1000 });
      await rest(wait === undefined ? pause : wait * 1000, signal);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
  }
  return async () => {
    if (offset > 0) await api.getUpdates({ offset, limit: 1, timeout: 0 });
  };
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
