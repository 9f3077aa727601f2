import { expect, test } from 'vitest';
import { heldFor } from '../../src/store/fresh.ts';
import { StoreError } from '../../src/store/store.ts';

/** Values whose reads wait until they are let go. */
function slow() {
  const kept = new Map<string, number>([['one', 1]]);
  const waiting: (() => void)[] = [];
  let reads = 0;
  return {
    values: {
      async read(key: string) {
        reads += 1;
        const value = kept.get(key);
        await new Promise<void>((go) => {
          waiting.push(go);
        });
        return value;
      },
      set: async (key: string, value: number) => void kept.set(key, value),
      delete: async (key: string) => void kept.delete(key),
    },
    go: () => waiting.splice(0).forEach((one) => one()),
    reads: () => reads,
  };
}

test('a value is read once while it is held, and again after that time', async () => {
  const { values, go, reads } = slow();
  let now = 0;
  const held = heldFor(1000, values, () => now);
  const read = async (): Promise<number | undefined> => {
    const value = held.get('one');
    go();
    return value;
  };
  expect([await read(), await read()]).toEqual([1, 1]);
  expect(reads()).toBe(1);
  now = 1000;
  await read();
  expect(reads()).toBe(2);
});

test('what was read before a change is not held after it', async () => {
  const { values, go } = slow();
  const held = heldFor(1000, values, () => 0);
  const early = held.get('one');
  await held.set('one', 2);
  go();
  expect(await early).toBe(1);
  const late = held.get('one');
  go();
  expect(await late).toBe(2);
});

test('what cannot be read now is as it was last, however long ago, and is not held as absent', async () => {
  let fails = false;
  let now = 0;
  const values = {
    async read(key: string): Promise<string | undefined> {
      if (fails) throw new StoreError('locked');
      return key === 'one' ? 'first' : undefined;
    },
    set: async () => undefined,
    delete: async () => undefined,
  };
  const held = heldFor<string>(1000, values, () => now);
  expect(await held.get('one')).toBe('first');
  [fails, now] = [true, 5000];
  expect([await held.get('one'), await held.get('another')]).toEqual(['first', undefined]);
  fails = false;
  expect(await held.get('one')).toBe('first');
});
