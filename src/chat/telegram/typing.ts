/** That an answer is being made, shown while it takes long: https://core.telegram.org/bots/api#sendchataction */
import type { Api } from 'grammy';
import type { Where } from './asker.ts';
import type { TelegramParts } from './parts.ts';

/** Shows it from now on; what comes back ends it. */
export type ShowTyping = (where: Where) => () => void;

/** Telegram shows it for five seconds. */
const AGAIN_AFTER = 4500;
/** Nothing takes longer: it ends by itself. */
const LONGEST = 30_000;

/** Makes it. An answer does not depend on it: where it cannot be shown, that is logged and no more. */
export const openTyping =
  (api: Pick<Api, 'sendChatAction'>, log: Pick<TelegramParts['log'], 'info'>, closing: AbortSignal): ShowTyping =>
  ({ chat, thread }) => {
    const over = new AbortController();
    const until = AbortSignal.any([over.signal, closing, AbortSignal.timeout(LONGEST)]);
    const show = async (): Promise<void> => {
      try {
        await api.sendChatAction(chat, 'typing', thread === undefined ? {} : { message_thread_id: thread });
      } catch (error) {
        log.info('telegram.typing', { chat, failed: error instanceof Error ? error.name : typeof error });
      }
    };
    void show();
    const timer = setInterval(() => {
      if (until.aborted) clearInterval(timer);
      else void show();
    }, AGAIN_AFTER).unref();
    return () => {
      clearInterval(timer);
      over.abort();
    };
  };
