import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { openQueue } from '../../../src/chat/telegram/queue.ts';

const works = fc.array(fc.record({ lane: fc.constantFrom('a', 'b', undefined), turns: fc.nat(4) }), { maxLength: 30 });

describe('work in lanes', () => {
  test.prop([works])('is done in order within a lane, and all of it', async (list) => {
    const queue = openQueue();
    const begun: number[] = [];
    const ended: number[] = [];
    for (const [place, { lane, turns }] of list.entries())
      void queue.run(lane, async () => {
        begun.push(place);
        for (let turn = 0; turn < turns; turn++) await Promise.resolve();
        ended.push(place);
      });
    await queue.below(1);
    expect(ended.toSorted((one, other) => one - other)).toEqual(list.map((_, place) => place));
    for (const lane of ['a', 'b']) {
      const own = (places: readonly number[]): number[] => places.filter((place) => list[place]?.lane === lane);
      expect(own(begun)).toEqual(own(list.map((_, place) => place)));
      expect(own(ended)).toEqual(own(begun));
    }
    expect(queue.size()).toBe(0);
  });

  test('of other lanes does not wait', async () => {
    const queue = openQueue();
    const { promise, resolve } = Promise.withResolvers<undefined>();
    void queue.run('slow', async () => {
      await promise;
    });
    await queue.run('quick', () => Promise.resolve());
    expect(queue.size()).toBe(1);
    resolve(undefined);
    await queue.below(1);
  });
});
