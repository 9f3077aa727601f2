import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { giveBackMemory } from '../../src/ops/memory.ts';

test('what is no longer needed is collected at once, and the collector is out of reach again', async () => {
  const held = new WeakRef({ rows: Array.from({ length: 1000 }, () => 0) });
  // What was made in a turn counts as needed until it ends.
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
  giveBackMemory();
  expect(held.deref()).toBeUndefined();
  expect(runInNewContext('typeof gc')).toBe('undefined');
});
