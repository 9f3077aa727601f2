/** The newest of what was worked out, so that what many ask is worked out once. */

/** Most characters of a key that is held. A crowd types the same few words, never the same pages; so what is held stays small, whatever is typed. */
const LONGEST_KEY = 1000;

/** Makes a function that keeps its newest results, at most `most`, of keys that are not too long. `work` has to give the same for the same key, always. */
export function keepRecent<Value>(most: number): (key: string, work: () => Value) => Value {
  /** The oldest first. */
  const held = new Map<string, Value>();
  return (key, work) => {
    if (key.length > LONGEST_KEY) return work();
    const found = held.get(key);
    const value = found ?? work();
    if (found !== undefined) held.delete(key);
    held.set(key, value);
    const [oldest] = held.keys();
    if (held.size > most && oldest !== undefined) held.delete(oldest);
    return value;
  };
}
