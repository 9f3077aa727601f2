/** What is in hand, kept in the inbox from its arrival until it is dealt with, so that a process that ends loses nothing of it. */
import type { Inbox } from './parts.ts';

/** How it went: it needs nothing more, or somebody has to do it later, since the bot ends. */
export type Dealt = 'done' | 'later';

export interface Item {
  /** From now on its answer may have been sent. */
  sending(): Promise<void>;
}
type Work = (item: Item) => Promise<Dealt>;

export class Intake {
  readonly #inbox: Inbox;
  readonly #open = new Set<string>();
  #closed = false;

  constructor(inbox: Inbox) {
    this.#inbox = inbox;
  }

  /** Takes in what came, and works on it; not where it was taken already, here or by another process. Rejects as the work does. */
  async take(key: string, body: string, milliseconds: number, work: Work): Promise<void> {
    if ((await this.#inbox.take(key, body, milliseconds)) === 'new') await this.resume(key, work);
  }

  /** Works on what was taken in before. */
  async resume(key: string, work: Work): Promise<void> {
    this.#open.add(key);
    if (this.#closed) return void (await this.#release());
    let dealt: Dealt = 'done';
    try {
      dealt = await work({
        sending: async () => {
          if (this.#open.has(key)) await this.#inbox.sending(key);
        },
      });
    } finally {
      if (dealt === 'done' && this.#open.delete(key)) await this.#inbox.done(key);
    }
  }

  /** Leaves what is not dealt with to the bot that comes next, in this process or in another. Comes to how much that is. */
  async close(): Promise<number> {
    this.#closed = true;
    return this.#release();
  }

  async #release(): Promise<number> {
    const left = [...this.#open];
    this.#open.clear();
    await Promise.all(left.map(async (key) => this.#inbox.release(key)));
    return left.length;
  }
}
