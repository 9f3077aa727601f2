/** A few things at once, and the others in turn. */

export interface Slots {
  /** Resolves when it is one's turn, with what ends that turn. */
  readonly enter: () => Promise<() => void>;
}

/** Opens so many slots. */
export function openSlots(most: number): Slots {
  let used = 0;
  const waiting: (() => void)[] = [];
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) used -= 1;
    else next();
  };
  return {
    async enter() {
      if (used < most) used += 1;
      else
        await new Promise<void>((go) => {
          waiting.push(go);
        });
      return leave;
    },
  };
}
