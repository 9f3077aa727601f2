/** Values held in this process for a short while, so that what is read with every message is not fetched with every message. */
import { StoreError } from './store.ts';
import type { Values } from './store.ts';

interface Held<Value> {
  readonly value: Value | undefined;
  readonly at: number;
}

/** So many are held: the oldest makes room. */
const MOST = 20_000;

/** Values as they are held. */
export type HeldValues<Value> = Omit<Values<Value>, 'read'>;

/**
 * The same values, read again only after so many milliseconds. A change in this process is seen at once, one of another process after that
 * time. What cannot be read now is as it was last, however long ago. `now` is a clock in milliseconds that only goes forward.
 */
export function heldFor<Value>(
  milliseconds: number,
  values: Omit<Values<Value>, 'get'>,
  now: () => number = () => performance.now(),
): HeldValues<Value> {
  const held = new Map<string, Held<Value>>();
  /** How often something was changed here: what was read before a change is not held after it. */
  let changes = 0;
  const changed = (key: string): void => {
    changes += 1;
    held.delete(key);
  };
  return {
    async get(key) {
      const found = held.get(key);
      if (found !== undefined && now() - found.at < milliseconds) return found.value;
      const before = changes;
      let value: Value | undefined;
      try {
        value = await values.read(key);
      } catch (error) {
        if (!(error instanceof StoreError)) throw error;
        return found?.value;
      }
      if (changes !== before) return value;
      held.delete(key);
      held.set(key, { value, at: now() });
      const [oldest] = held.keys();
      if (held.size > MOST && oldest !== undefined) held.delete(oldest);
      return value;
    },
    async set(key, value) {
      await values.set(key, value);
      changed(key);
    },
    async delete(key) {
      await values.delete(key);
      changed(key);
    },
  };
}
