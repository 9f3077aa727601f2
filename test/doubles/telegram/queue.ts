/** How updates reach one bot: kept until it confirms them by its offset, or pushed to its webhook until it takes them. */
import type { Update, WebhookInfo } from 'grammy/types';
import { Agent, request } from 'undici';
import { Refusal } from './refusal.ts';

export type UpdateType = Exclude<keyof Update, 'update_id'>;

/** Left out unless asked for: https://core.telegram.org/bots/api#getupdates */
const NOT_BY_DEFAULT: readonly UpdateType[] = ['chat_member', 'message_reaction', 'message_reaction_count'];

export interface Webhook {
  readonly url: string;
  readonly secret: string | undefined;
  readonly connections: number;
}

interface Waiter {
  readonly answer: (updates: readonly unknown[] | Refusal) => void;
}

export interface Poll {
  readonly offset: number;
  readonly limit: number;
  /** Seconds. */
  readonly timeout: number;
  readonly allowed: readonly string[] | undefined;
  /** Tells that the caller hung up. */
  readonly gone: AbortSignal;
}

/** A delivery by webhook, as it went. */
export interface Delivery {
  readonly update: number;
  readonly status: number;
}

/** The updates of one bot. */
export class UpdateQueue {
  #next = 1000;
  /** Whatever is to be delivered: updates, and what a test takes for one. */
  #updates: unknown[] = [];
  #allowed: readonly string[] = [];
  #waiter: Waiter | undefined;
  #webhook: Webhook | undefined;
  readonly #pushing = new Set<unknown>();
  readonly #idle: (() => void)[] = [];
  readonly #agent = new Agent();
  readonly deliveries: Delivery[] = [];

  /** How many updates nobody has confirmed. */
  get pending(): number {
    return this.#updates.length;
  }

  get allowed(): readonly string[] {
    return this.#allowed;
  }

  /** Adds an update, unless the bot did not ask for its type. Returns its id. */
  push(update: Omit<Update, 'update_id'>): number | undefined {
    const [type] = Object.keys(update);
    const wanted = this.#allowed.length === 0 ? !NOT_BY_DEFAULT.some((name) => name === type) : this.#allowed.some((name) => name === type);
    if (!wanted) return undefined;
    const id = this.#next++;
    this.#updates.push({ update_id: id, ...update });
    this.#wake();
    return id;
  }

  /** Delivers just this: an update that was already confirmed, or something that is none. */
  inject(value: unknown): void {
    this.#updates.push(value);
    this.#wake();
  }

  /** Goes on with this id, as after updates of a test's own. */
  skipTo(id: number): void {
    this.#next = id;
  }

  /** Answers a getUpdates call: at once where something is there, else when something comes or the time is over. */
  poll({ offset, limit, timeout, allowed, gone }: Poll): Promise<readonly unknown[]> {
    if (this.#webhook !== undefined)
      throw new Refusal(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    this.#waiter?.answer(
      new Refusal(409, 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running'),
    );
    if (allowed !== undefined) this.#allowed = allowed;
    // What has no id cannot be told from what was confirmed.
    if (offset > 0) this.#updates = this.#updates.filter((update) => (idOf(update) ?? -1) >= offset);
    this.#settle();
    const ready = (): unknown[] => this.#updates.slice(0, limit);
    if (ready().length > 0 || timeout <= 0) return Promise.resolve(ready());
    return new Promise((resolve, reject) => {
      const finish = (outcome: readonly unknown[] | Refusal): void => {
        clearTimeout(timer);
        if (this.#waiter === waiter) this.#waiter = undefined;
        if (outcome instanceof Refusal) reject(outcome);
        else resolve(outcome.length > 0 ? ready() : []);
      };
      const waiter: Waiter = { answer: finish };
      const timer = setTimeout(() => finish([]), timeout * 1000);
      this.#waiter = waiter;
      gone.addEventListener('abort', () => finish([]));
    });
  }

  get polled(): boolean {
    return this.#waiter !== undefined;
  }

  setWebhook(webhook: Webhook | undefined, allowed: readonly string[] | undefined, drop: boolean): void {
    if (drop) this.#updates = [];
    if (allowed !== undefined) this.#allowed = allowed;
    if (webhook !== undefined) this.#waiter?.answer(new Refusal(409, 'Conflict: terminated by setWebhook request'));
    this.#webhook = webhook;
    this.#wake();
  }

  webhookInfo(): WebhookInfo {
    return {
      url: this.#webhook?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: this.pending,
      allowed_updates: this.#allowed.filter(isUpdateType),
    };
  }

  /** Resolves when everything was confirmed or taken. */
  settled(): Promise<void> {
    if (this.pending === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#idle.push(resolve);
    });
  }

  /** Stops delivering and lets go whoever waits. */
  close(): void {
    this.#webhook = undefined;
    this.#waiter?.answer([]);
    void this.#agent.destroy();
  }

  #settle(): void {
    if (this.pending > 0) return;
    for (const resolve of this.#idle.splice(0)) resolve();
  }

  #wake(): void {
    if (this.#webhook === undefined) this.#waiter?.answer(this.#updates);
    else this.#deliver(this.#webhook);
  }

  /** Pushes what is not under way, as many at once as the bot allows. */
  #deliver(webhook: Webhook): void {
    for (const update of this.#updates) {
      if (this.#pushing.size >= webhook.connections) return;
      if (this.#pushing.has(update)) continue;
      this.#pushing.add(update);
      void this.#send(webhook, update);
    }
  }

  async #send(webhook: Webhook, update: unknown): Promise<void> {
    let status = 0;
    try {
      const { statusCode, body } = await request(webhook.url, {
        dispatcher: this.#agent,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(webhook.secret !== undefined && { 'x-telegram-bot-api-secret-token': webhook.secret }),
        },
        body: JSON.stringify(update),
      });
      status = statusCode;
      await body.dump();
    } catch {
      status = 0;
    }
    this.deliveries.push({ update: idOf(update) ?? -1, status });
    this.#pushing.delete(update);
    if (status >= 200 && status < 300) {
      this.#updates = this.#updates.filter((one) => one !== update);
      this.#settle();
      if (this.#webhook !== undefined) this.#deliver(this.#webhook);
      return;
    }
    // The real server waits longer; a refused update comes again either way.
    setTimeout(() => {
      if (this.#webhook !== undefined) this.#deliver(this.#webhook);
    }, 20).unref();
  }
}

const idOf = (update: unknown): number | undefined =>
  typeof update === 'object' && update !== null && 'update_id' in update && typeof update.update_id === 'number'
    ? update.update_id
    : undefined;

const TYPES: readonly string[] = [
  'message',
  'edited_message',
  'channel_post',
  'edited_channel_post',
  'inline_query',
  'chosen_inline_result',
  'callback_query',
  'my_chat_member',
  'chat_member',
] satisfies UpdateType[];
const isUpdateType = (name: string): name is UpdateType => TYPES.includes(name);
