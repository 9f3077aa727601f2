/** Getting updates by long polling: https://core.telegram.org/bots/api#getupdates */
import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { callSignal } from './call-signal.ts';
import type { Deliveries } from './delivery.ts';
import { conflictOf, failureOf, waitOf } from './failure.ts';
import type { TelegramLog } from './parts.ts';
import { backoff } from './retry.ts';
import { idOf } from './updates.ts';
import { sleep } from '../desk/sleep.ts';

/** What polling works with. */
export interface Polling {
  readonly api: Api;
  readonly allowed: readonly Exclude<keyof Update, 'update_id'>[];
  readonly deliveries: Pick<Deliveries, 'take' | 'below'>;
  /** Tells whether updates come. */
  readonly hears: (whether: boolean) => void;
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
/**
 * How long a webhook that somebody set is let be, in milliseconds: at first, and at most, since its process may live and set it again. After
 * so long without one the next is a first one.
 */
const LET_BE = { first: 10_000, longest: 5 * 60 * 1000, steady: 10 * 60 * 1000 } as const;
/** How often it is said that another gets the updates: two bots that take turns would say it all the time. */
const TELL_EVERY = 10 * 60 * 1000;

/**
 * Polls until `signal` is aborted. Returns what confirms to the server all that was taken.
 * @throws TelegramFailure for a token that is not known (any more)
 */
export async function poll({
  api,
  allowed,
  deliveries,
  hears,
  log,
  clock,
  signal,
}: Polling): Promise<(within: AbortSignal) => Promise<void>> {
  let offset = 0;
  let failures = 0;
  let told = Number.NEGATIVE_INFINITY;
  /** A webhook keeps the updates from us: when it is to be deleted, when one last did, and how often one was deleted. */
  let deletesAt: number | undefined;
  let hooked = Number.NEGATIVE_INFINITY;
  let deleted = 0;
  const pause = async (ms: number): Promise<void> => {
    failures += 1;
    await sleep(Math.min(ms, PAUSE.asked), signal);
  };
  /** Deletes a webhook that was there for long enough; whether it did. */
  const deletes = async (): Promise<boolean> => {
    if (clock() - hooked >= LET_BE.steady) deleted = 0;
    hooked = clock();
    deletesAt ??= clock() + backoff(deleted, LET_BE.first, LET_BE.longest);
    if (clock() < deletesAt) return false;
    deletesAt = undefined;
    deleted += 1;
    log.warn('telegram.deletes-webhook', { times: deleted });
    try {
      await api.deleteWebhook({}, callSignal(signal));
      return true;
    } catch (error) {
      log.warn('telegram.polling', { error: error instanceof Error ? error.message : String(error) });
      return false;
    }
  };
  const failed = async (error: unknown): Promise<void> => {
    const conflict = conflictOf(error);
    if (conflict !== undefined) {
      // The other may leave: then this one takes over. A webhook stays when its process leaves.
      if (clock() - told >= TELL_EVERY) {
        told = clock();
        log.warn('telegram.conflict', { with: conflict });
      }
      if (conflict === 'a webhook') {
        hears(false);
        if (await deletes()) return undefined;
      }
      return pause(backoff(failures, PAUSE.conflict, PAUSE.longest));
    }
    const ms = Math.max((waitOf(error) ?? 0) * 1000, backoff(failures, PAUSE.trouble, PAUSE.longest));
    log.warn('telegram.polling', { error: error instanceof Error ? error.message : String(error), wait: ms / 1000 });
    return pause(ms);
  };
  while (!signal.aborted) {
    try {
      // Whether a webhook is gone is to be known at once, and not when somebody says something.
      const timeout = deletesAt === undefined ? OPEN : 0;
      const came: unknown = await api.getUpdates({ offset, limit: 100, timeout, allowed_updates: allowed }, callSignal(signal));
      hears(true);
      deletesAt = undefined;
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
