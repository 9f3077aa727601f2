/** Logging in. */
import type { Api } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { callSignal } from './call-signal.ts';
import { failureOf, TelegramFailure, waitOf } from './failure.ts';
import { backoff } from './retry.ts';
import { sleep } from '../desk/sleep.ts';

const LONGEST_PAUSE = 5000;

/**
 * Asks who the bot is, again and again while Telegram cannot be reached.
 * @throws TelegramFailure for a token that is not known, and when there is no answer in time
 */
export async function logIn(api: Api, within: number, signal: AbortSignal): Promise<UserFromGetMe> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(within)]);
  let last: unknown;
  for (let failures = 0; !limit.aborted; failures++) {
    try {
      return await api.getMe(callSignal(limit));
    } catch (error) {
      const failure = failureOf(error);
      if (failure !== undefined) throw failure;
      last = error;
      const wait = Math.min((waitOf(error) ?? 0) * 1000, within);
      await sleep(Math.max(wait, backoff(failures, 250, LONGEST_PAUSE)), limit);
    }
  }
  throw new TelegramFailure('unreachable', `Telegram did not answer within ${within / 1000} seconds`, { cause: last });
}
