/** What all calls of the bot go through: https://grammy.dev/advanced/transformers */
import type { Transformer } from 'grammy';
import { callSignal } from './call-signal.ts';
import { GrammyError } from 'grammy';
import { retried } from './retry.ts';
import type { Retrying } from './retry.ts';

/** These see to that by themselves: their callers know for how long it makes sense, and what else hangs on it. */
const OWN_WAY: ReadonlySet<string> = new Set([
  'getMe',
  'getUpdates',
  'sendMessage',
  'editMessageText',
  'deleteMessage',
  'answerCallbackQuery',
  'answerInlineQuery',
  'sendChatAction',
]);
/** How long any other call is tried, in milliseconds. */
const WITHIN = 20_000;

/** Tries calls again that may succeed a little later. */
export const retrying =
  ({ signal: closing, clock }: Omit<Retrying, 'within'>): Transformer =>
  async (previous, method, payload, signal) => {
    if (OWN_WAY.has(method)) return previous(method, payload, signal);
    const given = signal instanceof AbortSignal ? [signal] : [];
    const within = AbortSignal.any([closing, ...given]);
    let refused: Awaited<ReturnType<typeof previous<typeof method>>> | undefined;
    try {
      return await retried(
        async () => {
          refused = undefined;
          const answer = await previous(method, payload, callSignal(within));
          if (answer.ok) return answer;
          refused = answer;
          throw new GrammyError(`Call to '${method}' failed!`, answer, method, payload);
        },
        { within: WITHIN, signal: within, clock },
      );
    } catch (error) {
      // A refusal goes on as the answer that it is.
      if (refused !== undefined) return refused;
      throw error;
    }
  };

/** Tells that a call was refused because the token is not known any more. */
export const watching =
  (revoked: () => void): Transformer =>
  async (previous, method, payload, signal) => {
    const answer = await previous(method, payload, signal);
    if (!answer.ok && answer.error_code === 401) revoked();
    return answer;
  };
