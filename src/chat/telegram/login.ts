/** Logging in. */
import type { Api } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { callSignal } from './call-signal.ts';
import { failureOf, TelegramFailure, waitOf } from './failure.ts';
import { rest } from './polling.ts';

/**
 * Asks who the bot is, again and again while Telegram cannot be reached.
 * @throws TelegramFailure for a token that is not known, and when there is no answer in time
 */
export async function logIn(api: Api, within: number, signal: AbortSignal): Promise<UserFromGetMe> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(within)]);
  let pause = 250;
  let last: unknown;
  while (!limit.aborted) {
    try {
      return await api.getMe(callSignal(limit));
    } catch (error) {
      const failure = failureOf(error);
      if (failure !== undefined) throw failure;
      last = error;
      await rest((waitOf(error) ?? 0) * 1000 || pause, limit);
      pause = Math.min(pause * 2, 5000);
    }
  }
  throw new TelegramFailure('unreachable', `Telegram did not answer within ${within / 1000} seconds`, { cause: last });
}
