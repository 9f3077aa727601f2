/** How long and how often something is sent, by its terms. */
import { describe, expect, test } from 'vitest';
import { deliver, NotDelivered } from '../../../src/chat/discord/delivery.ts';
import type { Terms } from '../../../src/chat/discord/delivery.ts';

const failing = (code: string): Error => Object.assign(new Error(code), { code });

/** Tries until it is too late; how often it was tried, and why it ended. */
async function tried(failure: Error, more: Partial<Terms> = {}): Promise<{ readonly times: number; readonly ended: unknown }> {
  let times = 0;
  const call = async (): Promise<never> => {
    times += 1;
    throw failure;
  };
  const terms: Terms = { until: performance.now() + 2500, attempt: 1000, ending: new AbortController().signal, ...more };
  const [outcome] = await Promise.allSettled([deliver(call, terms)]);
  return { times, ended: outcome.status === 'rejected' ? outcome.reason : 'delivered' };
}

describe('what fails', () => {
  test('and may have arrived is tried only as long as it would be known again', async () => {
    const [briefly, long] = await Promise.all([tried(failing('ECONNRESET'), { knownFor: 300 }), tried(failing('ECONNRESET'))]);
    expect([briefly.ended, long.ended].map((why) => why instanceof NotDelivered && why.reason)).toEqual(['unreachable', 'unreachable']);
    expect(briefly.times).toBeLessThan(long.times);
  });

  test('and went nowhere is tried as long as it makes sense', async () => {
    const [some, all] = await Promise.all([tried(failing('ECONNREFUSED'), { knownFor: 300 }), tried(failing('ECONNREFUSED'))]);
    expect(Math.abs(some.times - all.times)).toBeLessThanOrEqual(1);
    expect(some.times).toBeGreaterThan(2);
  });

  test.each([new TypeError('a fault of ours'), failing('ERR_INVALID_ARG_TYPE'), failing('UND_ERR_INVALID_ARG')])(
    'for %s is not tried again',
    async (error) => {
      expect(await tried(error)).toEqual({ times: 1, ended: error });
    },
  );

  test('is let go with the bot, at once', async () => {
    const ending = new AbortController();
    const trying = tried(failing('ECONNREFUSED'), { ending: ending.signal, until: performance.now() + 600_000 });
    ending.abort();
    expect((await trying).ended).toMatchObject({ reason: 'ending' });
  });
});
