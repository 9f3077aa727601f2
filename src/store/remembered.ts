/** Keys that this process has taken, for so long: what stands in where the file cannot be asked, and what no clock that is set makes forget. */

export interface Remembered {
  /** True for the first who asks for a key, for as many milliseconds. */
  first(key: string, milliseconds: number): boolean;
  /** Whether a key is taken. */
  holds(key: string): boolean;
}

/** So many are remembered: the oldest makes room. */
const MOST = 20_000;

/** `elapsed` is a clock in milliseconds that only goes forward. */
export function remember(elapsed: () => number): Remembered {
  /** Until when, by key; the oldest first. */
  const taken = new Map<string, number>();
  const holds = (key: string): boolean => (taken.get(key) ?? Number.NEGATIVE_INFINITY) > elapsed();
  return {
    holds,
    first(key, milliseconds) {
      if (holds(key)) return false;
      taken.delete(key);
      taken.set(key, elapsed() + milliseconds);
      const [oldest] = taken.keys();
      if (taken.size > MOST && oldest !== undefined) taken.delete(oldest);
      return true;
    },
  };
}
