/** Calls that show something to somebody: in turn, noted before they are made, within what a chat takes, and tried as long as that makes sense. */
import { placeOf } from './asker.ts';
import type { Delivery } from './delivery.ts';
import { FloodWait, mayPass, surelyUndone, Unacknowledged, Undelivered, waitOf } from './failure.ts';
import type { TelegramParts } from './parts.ts';
import { retried } from './retry.ts';
import type { Patience } from './retry.ts';
import { openSlots } from './slots.ts';
import { sleep } from '../desk/sleep.ts';

export interface Sender {
  /**
   * Makes one call of a delivery, again for so long while it may yet succeed.
   * @throws Undelivered where it did not in that time, else what the call was refused with
   */
  readonly deliver: <Result>(patience: Patience, delivery: Delivery, call: () => Promise<Result>) => Promise<Result>;
  /** The same for a message or an edit in a chat, when the chat has room for one. */
  readonly write: <Result>(chat: number, patience: Patience, delivery: Delivery, call: () => Promise<Result>) => Promise<Result>;
  /** Whether no more answers should be written to a chat now. */
  readonly full: (chat: number) => boolean;
}

export interface SenderParts {
  readonly parts: Pick<TelegramParts, 'clock' | 'sent'>;
  /** Aborted when nothing is to be sent any more. */
  readonly closing: AbortSignal;
}

/** So many calls that show something are on their way at once: what waits for its turn was surely not sent. Telegram takes about 30 a second. */
const MOST_AT_ONCE = 25;

/** Opens the sender of a bot. */
export function openSender({ parts: { clock, sent }, closing }: SenderParts): Sender {
  const slots = openSlots(MOST_AT_ONCE);
  /** Until when the server wants chats to be left alone. */
  const floods = new Map<number, number>();
  const limitOf = (chat: number) => (chat < 0 ? sent.crowd : sent.alone);

  /** Throws a FloodWait where the server asked for that on an earlier call. */
  const checkFlood = (chat: number): void => {
    const wait = (floods.get(chat) ?? 0) - clock();
    if (wait > 0) throw new FloodWait(wait / 1000);
    floods.delete(chat);
  };
  const noteFlood = (chat: number, error: unknown): void => {
    const wait = waitOf(error);
    if (wait !== undefined && !(error instanceof FloodWait)) floods.set(chat, clock() + wait * 1000);
  };

  const attempt = async <Result>(delivery: Delivery, call: () => Promise<Result>): Promise<Result> => {
    const leave = await slots.enter();
    try {
      if (closing.aborted) throw new Undelivered('the bot is stopping');
      await delivery.sending();
      const result = await call();
      delivery.arrived();
      return result;
    } catch (error) {
      if (error instanceof Unacknowledged) delivery.arrived();
      else if (!(error instanceof Undelivered)) await delivery.failed(error);
      throw error;
    } finally {
      leave();
    }
  };

  const deliver: Sender['deliver'] = async (patience, delivery, call) => {
    try {
      return await retried(async () => attempt(delivery, call), { ...patience, signal: closing, clock });
    } catch (error) {
      throw mayPass(error) ? new Undelivered('it could not be delivered in time', { cause: error }) : error;
    }
  };

  return {
    deliver,
    write: async (chat, patience, delivery, call) => {
      const place = placeOf(chat);
      const limit = limitOf(chat);
      await sleep(limit.wait(place), closing);
      return deliver(patience, delivery, async () => {
        checkFlood(chat);
        try {
          const result = await call();
          limit.count(place);
          return result;
        } catch (error) {
          noteFlood(chat, error);
          // What may have arrived counts.
          if (!surelyUndone(error)) limit.count(place);
          throw error;
        }
      });
    },
    full: (chat) => limitOf(chat).full(placeOf(chat)),
  };
}
