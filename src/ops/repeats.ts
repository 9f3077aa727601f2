/** The same trouble again and again: told whole the first times, then only counted, and the count told once a minute. A disk must not fill with it. */

export interface RepeatsOptions<Told> {
  /** Tells how often something came again, in whatever way it was told first. */
  readonly tell: (told: Told, times: number) => void;
  /** A clock in milliseconds that only goes forward. */
  readonly now?: () => number;
}

export interface Repeats<Told> {
  /**
   * What was told first of the same key less than a minute ago, once it was told `most` times: then it only counts. Undefined: tell it, and
   * `told` is kept as that.
   */
  again(key: string, told: Told, most?: number): Told | undefined;
  /** Whether something of that key was told less than a minute ago. */
  holds(key: string): boolean;
  /** Tells all counts at once, as at the end. */
  flush(): void;
}

const EVERY = 60_000;
/** So many different ones are counted side by side: the oldest makes room. */
const MOST = 1000;

interface Counted<Told> {
  readonly told: Told;
  readonly since: number;
  /** How often it may still be told whole. */
  left: number;
  times: number;
}

export function countRepeats<Told>({ tell, now = () => performance.now() }: RepeatsOptions<Told>): Repeats<Told> {
  /** The oldest first. */
  const counted = new Map<string, Counted<Told>>();
  let timer: NodeJS.Timeout | undefined;
  const end = (key: string, { told, times }: Counted<Told>): void => {
    counted.delete(key);
    if (times > 0) tell(told, times);
  };
  const endOld = (): void => {
    for (const [key, one] of counted) {
      if (now() - one.since < EVERY && counted.size <= MOST) break;
      end(key, one);
    }
  };
  const tick = (): void => {
    endOld();
    timer = counted.size > 0 ? setTimeout(tick, EVERY).unref() : undefined;
  };
  return {
    again(key, told, most = 1) {
      endOld();
      const known = counted.get(key);
      if (known !== undefined && known.left > 0) {
        known.left -= 1;
        return undefined;
      }
      if (known !== undefined) {
        known.times += 1;
        return known.told;
      }
      counted.set(key, { told, since: now(), left: most - 1, times: 0 });
      timer ??= setTimeout(tick, EVERY).unref();
      return undefined;
    },
    holds(key) {
      endOld();
      return counted.has(key);
    },
    flush() {
      clearTimeout(timer);
      timer = undefined;
      for (const [key, one] of counted) end(key, one);
    },
  };
}
