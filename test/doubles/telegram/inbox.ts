/** Things that arrive in order and are waited for one by one. */

/** Long enough for a busy machine: only a test that fails waits so long. */
const PATIENCE = 25_000;

export class Inbox<Item> {
  readonly #what: string;
  readonly #items: Item[] = [];
  readonly #waiting: ((item: Item) => void)[] = [];
  /** Everything that ever arrived. */
  readonly all: Item[] = [];
  constructor(what: string) {
    this.#what = what;
  }

  push(item: Item): void {
    const copy = structuredClone(item);
    this.all.push(copy);
    const next = this.#waiting.shift();
    if (next === undefined) this.#items.push(copy);
    else next(copy);
  }

  /** What has arrived and nobody took. */
  get left(): readonly Item[] {
    return this.#items;
  }

  /** The next one, when it comes. Rejects when nothing comes for very long. */
  next(): Promise<Item> {
    const item = this.#items.shift();
    if (item !== undefined) return Promise.resolve(item);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`nothing came: ${this.#what}`)), PATIENCE);
      this.#waiting.push((arrived) => {
        clearTimeout(timer);
        resolve(arrived);
      });
    });
  }
}
