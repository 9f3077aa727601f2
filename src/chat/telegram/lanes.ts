/** Work in order within a lane, side by side across lanes; and waiting until all of it is done. */

/** Work under way, lane by lane. */
export interface Lanes {
  /** Runs `work` after everything that was put into the same lane before; without a lane at once. Never rejects: `work` must not. */
  readonly run: (lane: string | undefined, work: () => Promise<void>) => Promise<void>;
  /** How much is under way. */
  readonly size: () => number;
  /** Resolves when fewer than `most` are under way. */
  readonly below: (most: number) => Promise<void>;
}

/** Opens lanes. */
export function openLanes(): Lanes {
  const tails = new Map<string, Promise<void>>();
  const waiting: { readonly most: number; readonly go: () => void }[] = [];
  let size = 0;
  const left = (): void => {
    size -= 1;
    for (const one of waiting.splice(0)) {
      if (size < one.most) one.go();
      else waiting.push(one);
    }
  };
  return {
    run: async (lane, work) => {
      size += 1;
      const before = lane === undefined ? undefined : tails.get(lane);
      const task = (before ?? Promise.resolve()).then(work).finally(left);
      if (lane === undefined) return task;
      const tail = task.finally(() => {
        if (tails.get(lane) === tail) tails.delete(lane);
      });
      tails.set(lane, tail);
      return tail;
    },
    size: () => size,
    below: (most) =>
      size < most
        ? Promise.resolve()
        : new Promise((go) => {
            waiting.push({ most, go });
          }),
  };
}
