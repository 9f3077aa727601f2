/** The same trouble again and again: told whole the first time, then only counted, and the count told once a minute. A disk must not fill with it. */

export interface RepeatsOptions<Told> {
  /** Tells how often something came again, in whatever way it was told first. */
  readonly tell: (told: Told, times: number) => void;
  /** A clock in milliseconds that only goes forward. */
  readonly now?: () => number;
}

export interface Repeats<Told> {
  /** What was told of the same key less than a minute ago, which now counts once more. Undefined: tell it, and `told` is kept as that. */
  again(key: string, told: Told): Told | undefined;
  /** Tells all counts at once, as at the end. */
  flush(): void;
}

const EVERY = 60_000;
/** So many different ones are counted side by side: the oldest makes room. */
const MOST = 1000;

interface Counted<Told> {
  readonly told: Told;
  readonly since: number;
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
    again(key, told) {
      endOld();
      const known = counted.get(key);
      if (known !== undefined) {
        known.times += 1;
        return known.told;
      }
      counted.set(key, { told, since: now(), times: 0 });
      timer ??= setTimeout(tick, EVERY).unref();
      return undefined;
    },
    flush() {
      clearTimeout(timer);
      timer = undefined;
      for (const [key, one] of counted) end(key, one);
    },
  };
}
