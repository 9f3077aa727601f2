/** Work in order within a lane, side by side across lanes; and waiting until all of it is done. */

/** Work under way and waiting, lane by lane. */
export interface Queue {
  /**
   * Runs `work` after everything that was put into the same lane before; without a lane at once. Never rejects: `work` must not.
   * False where the lane is full: then nothing is run.
   */
  readonly run: (lane: string | undefined, work: () => Promise<void>) => Promise<boolean>;
  /** How much is under way or waits. */
  readonly size: () => number;
  /** Resolves when it is fewer than `most`. */
  readonly below: (most: number) => Promise<void>;
}

/** Opens a queue whose lanes hold `longest` at most. */
export function openQueue(longest = Number.POSITIVE_INFINITY): Queue {
  const lanes = new Map<string, { tail: Promise<void>; length: number }>();
  const waiting: { readonly most: number; readonly go: () => void }[] = [];
  let size = 0;
  const leave = (): void => {
    size -= 1;
    for (const one of waiting.splice(0)) {
      if (size < one.most) one.go();
      else waiting.push(one);
    }
  };
  return {
    run: async (name, work) => {
      const lane = name === undefined ? undefined : (lanes.get(name) ?? { tail: Promise.resolve(), length: 0 });
      if (lane !== undefined && lane.length >= longest) return false;
      size += 1;
      if (name === undefined || lane === undefined) {
        await Promise.resolve().then(work).finally(leave);
        return true;
      }
      lanes.set(name, lane);
      lane.length += 1;
      lane.tail = lane.tail.then(work).finally(() => {
        lane.length -= 1;
        if (lane.length === 0) lanes.delete(name);
        leave();
      });
      await lane.tail;
      return true;
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
