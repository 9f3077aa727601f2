/** Whether the webhook is still ours: another process with the same token may set its own, or delete ours in order to poll. */
import type { Api } from 'grammy';
import { callSignal } from './call-signal.ts';
import { failureOf } from './failure.ts';
import type { TelegramLog } from './parts.ts';
import { backoff } from './retry.ts';
import { sleep } from '../desk/sleep.ts';

export interface OwnWebhook {
  readonly api: Api;
  readonly url: string;
  /** Sets it again. */
  readonly set: () => Promise<void>;
  /** Tells whether updates come. */
  readonly hears: (whether: boolean) => void;
  /** How often it is looked at, in milliseconds. */
  readonly every: number;
  readonly log: TelegramLog;
  readonly clock: () => number;
  /** Aborted, it ends the looking. */
  readonly signal: AbortSignal;
}

/** How long to leave it to another process at most, in milliseconds; and after so long of ours the next loss is a first one. */
const LONGEST_PAUSE = 5 * 60 * 1000;
const STEADY = 10 * 60 * 1000;

/**
 * Looks now and then whether Telegram still calls us, and has it do so again where it does not: at once the first time, then after growing
 * pauses, since the other process may want it back as well.
 * @throws TelegramFailure for a token that is not known any more
 */
export async function keepWebhook({ api, url, set, hears, every, log, clock, signal }: OwnWebhook): Promise<void> {
  let losses = 0;
  let lost = Number.NEGATIVE_INFINITY;
  const ours = async (): Promise<boolean> => (await api.getWebhookInfo(callSignal(signal))).url === url;
  const look = async (): Promise<void> => {
    if (await ours()) {
      hears(true);
      if (clock() - lost >= STEADY) losses = 0;
      return;
    }
    if (signal.aborted) return;
    hears(false);
    const wait = losses === 0 ? 0 : backoff(losses, every, LONGEST_PAUSE);
    losses += 1;
    log.warn('telegram.conflict', { with: 'whoever took the webhook away', wait: wait / 1000 });
    await sleep(wait, signal);
    if (signal.aborted) return;
    await set();
    lost = clock();
    hears(true);
    log.info('telegram.webhook-again', { losses });
  };
  for (;;) {
    await sleep(every, signal);
    if (signal.aborted) return;
    try {
      await look();
    } catch (error) {
      const failure = failureOf(error);
      if (failure !== undefined) throw failure;
      if (!signal.aborted) log.warn('telegram.webhook', { error: error instanceof Error ? error.message : String(error) });
    }
  }
}
