/** Getting updates by long polling: https://core.telegram.org/bots/api#getupdates */
import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { callSignal } from './call-signal.ts';
import type { Deliveries } from './delivery.ts';
import { conflictOf, failureOf, waitOf } from './failure.ts';
import type { TelegramLog } from './parts.ts';
import { backoff, rest } from './retry.ts';
import { idOf } from './updates.ts';

/** What polling works with. */
export interface Polling {
  readonly api: Api;
  readonly allowed: readonly Exclude<keyof Update, 'update_id'>[];
  readonly deliveries: Pick<Deliveries, 'take' | 'below'>;
  readonly log: TelegramLog;
  readonly clock: () => number;
  /** Aborted, it ends the polling. */
  readonly signal: AbortSignal;
}

/** How long the server may hold a call open, in seconds. */
const OPEN = 30;
/** How much may be in hand before more is fetched. */
export const MOST_IN_HAND = 500;
/** Pauses after failures, in milliseconds: where nothing tells how long, where another gets the updates, and at most. */
const PAUSE = { trouble: 500, conflict: 1000, longest: 30_000, asked: 600_000 } as const;
/** How often it is said that another gets the updates: two bots that take turns would say it all the time. */
const TELL_EVERY = 10 * 60 * 1000;

/**
 * Polls until `signal` is aborted. Returns what confirms to the server all that was taken.
 * @throws TelegramFailure for a token that is not known (any more)
 */
export async function poll({ api, allowed, deliveries, log, clock, signal }: Polling): Promise<(within: AbortSignal) => Promise<void>> {
  let offset = 0;
  let failures = 0;
  let told = Number.NEGATIVE_INFINITY;
  const pause = async (ms: number): Promise<void> => {
    failures += 1;
    await rest(Math.min(ms, PAUSE.asked), signal);
  };
  const failed = async (error: unknown): Promise<void> => {
    const conflict = conflictOf(error);
    if (conflict !== undefined) {
      // The other may leave: then this one takes over.
      if (clock() - told >= TELL_EVERY) {
        told = clock();
        log.warn('telegram.conflict', { with: conflict });
      }
      return pause(backoff(failures, PAUSE.conflict, PAUSE.longest));
    }
    const ms = Math.max((waitOf(error) ?? 0) * 1000, backoff(failures, PAUSE.trouble, PAUSE.longest));
    log.warn('telegram.polling', { error: error instanceof Error ? error.message : String(error), wait: ms / 1000 });
    return pause(ms);
  };
  while (!signal.aborted) {
    try {
      const came: unknown = await api.getUpdates({ offset, limit: 100, timeout: OPEN, allowed_updates: allowed }, callSignal(signal));
      if (!Array.isArray(came)) throw new TypeError('the updates are no list');
      const updates: readonly unknown[] = came;
      // What is kept may be confirmed, and the next call does that.
      await deliveries.take(updates);
      const before = offset;
      offset = updates.reduce<number>((next, update) => Math.max(next, (idOf(update) ?? -1) + 1), 0) || offset;
      // What has no id cannot be confirmed, and would come again at once.
      if (updates.length > 0 && offset === before) await pause(backoff(failures, PAUSE.trouble, PAUSE.longest));
      else failures = 0;
      await deliveries.below(MOST_IN_HAND);
    } catch (error) {
      if (signal.aborted) break;
      const failure = failureOf(error);
      if (failure !== undefined) throw failure;
      await failed(error);
    }
  }
  return async (within) => {
    if (offset > 0) await api.getUpdates({ offset, limit: 1, timeout: 0 }, callSignal(within));
  };
}
