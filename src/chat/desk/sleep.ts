/** Waiting, for whatever tries again. */
import { setTimeout } from 'node:timers/promises';

/** Waits so many milliseconds, but not beyond an abort. */
export async function sleep(milliseconds: number, until: AbortSignal): Promise<void> {
  try {
    await setTimeout(milliseconds, undefined, { signal: until });
  } catch (error) {
    if (!until.aborted) throw error;
  }
}
