/**
 * Updates from their arrival until they are dealt with. Each is kept before it is confirmed to Telegram, noted before the first call that may
 * show something of its answer, and done with when it is dealt with, whatever came of it. So a process that ends without warning loses
 * nothing, and what may have been sent is not sent again.
 */
import type { Update } from 'grammy/types';
import { surelyUndone } from './failure.ts';
import type { TelegramParts } from './parts.ts';
import { openQueue } from './queue.ts';
import { readUpdate } from './updates.ts';

/** What becomes of the answer to one update. */
export interface Delivery {
  /** A call is about to be made that shows something of the answer. */
  readonly sending: () => Promise<void>;
  /** That call has failed. */
  readonly failed: (error: unknown) => Promise<void>;
  /** That call has succeeded. */
  readonly arrived: () => void;
  /** Whether something of the answer is there to be seen, or may be. */
  readonly shown: () => boolean;
}

/** What is taken in, with when it was dealt with. */
export interface Taken {
  readonly handled: Promise<void>;
}

/** The updates of one bot. */
export interface Deliveries {
  /** Takes what came. Resolves when all of it is kept: then it may be confirmed. Never rejects. */
  readonly take: (values: readonly unknown[]) => Promise<Taken>;
  /** Does what an earlier process left, before anything that comes later in the same chats. */
  readonly resume: () => Promise<void>;
  /** How much is in hand. */
  readonly size: () => number;
  /** Resolves when less than so much is in hand. */
  readonly below: (most: number) => Promise<void>;
  /** Begins nothing more, and hands on to the next start what is not dealt with. Returns how much that is. */
  readonly close: () => Promise<number>;
}

export interface DeliveryParts {
  /** The bot's number: its updates are kept under it. */
  readonly bot: number;
  readonly parts: Pick<TelegramParts, 'inbox' | 'log'>;
  /** Whether there is anything to do for an update: what is not for the bot is not kept. */
  readonly concerns: (update: Update) => boolean;
  readonly handle: (update: Update, delivery: Delivery) => Promise<void>;
}

/** How long an update is known to have been taken: Telegram keeps them for a day. https://core.telegram.org/bots/api#getting-updates */
const DAY = 24 * 60 * 60 * 1000;
/** So many updates of one chat wait at most: what comes beyond that is far over any limit, and nobody waits behind it. */
const LONGEST_LANE = 100;
/** How often what an earlier process left is begun: it may be the reason why that ended. */
const MOST_TRIES = 2;

/** An update in hand; without a key where it is not kept. */
interface Item {
  readonly update: Update;
  readonly key: string | undefined;
}

/** Opens the way in. */
export function openDeliveries({ bot, parts: { inbox, log }, concerns, handle }: DeliveryParts): Deliveries {
  const prefix = `telegram:${bot}:`;
  // As wide as any id, so that keys are in the order of the ids.
  const keyOf = (id: number): string => `${prefix}${String(id).padStart(10, '0')}`;
  const queue = openQueue(LONGEST_LANE);
  /** Those that may have ended an earlier process go one by one. */
  const suspects = openQueue();
  const open = new Set<string>();
  let closed = false;
  let lastMisfit: string | undefined;

  const deal = async ({ update, key }: Item): Promise<void> => {
    if (closed) return;
    const delivery = deliveryOf(key, inbox);
    try {
      await handle(update, delivery);
    } catch (error) {
      log.fault('telegram.update', error);
    }
    // What was broken off is done by the next start, or told of there.
    if (!closed) await done(key);
  };
  const done = async (key: string | undefined): Promise<void> => {
    if (key === undefined) return;
    await inbox.done(key);
    open.delete(key);
  };
  const putInLine = async (item: Item, work: () => Promise<void>): Promise<void> => {
    const { update, key } = item;
    if (key !== undefined) open.add(key);
    if (await queue.run(laneOf(update), work)) return;
    log.warn('telegram.overfull', { update: update.update_id });
    await done(key);
  };

  /** What is to be done for something that came, kept where it has to be; undefined where there is nothing to do. */
  const keep = async (value: unknown): Promise<Item | undefined> => {
    const read = readUpdate(value);
    if (read.kind === 'misfit') {
      const misfit = JSON.stringify(value);
      // One that cannot be confirmed comes again and again.
      if (misfit !== lastMisfit) log.fault('telegram.misfit', read.error);
      lastMisfit = misfit;
      return undefined;
    }
    const { id, update } = read;
    if (!concerns(update)) return undefined;
    if (!outlives(update)) return { update, key: undefined };
    const key = keyOf(id);
    return (await inbox.take(key, JSON.stringify(update), DAY)) === 'new' ? { update, key } : undefined;
  };
  const keepSafely = async (value: unknown): Promise<Item | undefined> => {
    try {
      return await keep(value);
    } catch (error) {
      log.fault('telegram.update', error);
      return undefined;
    }
  };

  const again = async (key: string, update: Update, tries: number): Promise<void> => {
    const item: Item = { update, key };
    const work = async (): Promise<void> => {
      if (closed) return;
      await inbox.again(key);
      await deal(item);
    };
    await putInLine(item, tries === 0 ? work : async () => void (await suspects.run('one', work)));
  };

  return {
    async take(values) {
      const kept = await Promise.all(values.map(keepSafely));
      const works = kept.flatMap((item) => (item === undefined ? [] : [putInLine(item, async () => deal(item))]));
      return { handled: Promise.all(works).then(() => undefined) };
    },
    async resume() {
      for (const { key, body, state, tries } of await inbox.leftOver(prefix)) {
        const read = readUpdate(parsed(body));
        if (state === 'taken' && tries < MOST_TRIES && read.kind === 'update') {
          void again(key, read.update, tries);
          continue;
        }
        log.warn(state === 'sending' ? 'telegram.perhaps-sent' : 'telegram.given-up', { update: key, tries });
        await done(key);
      }
    },
    size: queue.size,
    below: queue.below,
    async close() {
      closed = true;
      const left = queue.size();
      await Promise.all([...open].map(async (key) => inbox.release(key)));
      return left;
    },
  };
}

function deliveryOf(key: string | undefined, inbox: TelegramParts['inbox']): Delivery {
  let noted = false;
  let shown = false;
  return {
    async sending() {
      if (noted || key === undefined) return;
      noted = true;
      await inbox.sending(key);
    },
    async failed(error) {
      if (shown || !surelyUndone(error)) {
        shown = true;
        return;
      }
      if (!noted || key === undefined) return;
      noted = false;
      await inbox.unsent(key);
    },
    arrived: () => void (shown = true),
    shown: () => shown,
  };
}

/** Whether an update is of any use after a restart. What somebody types after the bot's name is not: each letter sends it anew. */
const outlives = ({ inline_query: inline, chosen_inline_result: chosen }: Update): boolean => inline === undefined && chosen === undefined;

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Updates of one chat are taken one after the other; inline queries stand alone. */
function laneOf(update: Update): string | undefined {
  const { callback_query: press, my_chat_member: member } = update;
  const message = update.message ?? update.edited_message ?? update.channel_post ?? update.edited_channel_post;
  const chat = (message ?? press?.message ?? member)?.chat;
  if (chat !== undefined) return String(chat.id);
  return press === undefined ? undefined : `inline ${press.inline_message_id ?? press.id}`;
}
