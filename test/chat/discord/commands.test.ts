/** Commands, as people type them in the local Discord to the real client. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Person } from '../../doubles/discord/driver.ts';
import { run } from './running.ts';
import type { Running } from './running.ts';

let here: Running;
beforeAll(async () => {
  here = await run();
});
afterAll(async () => {
  expect(here.discord.wrong).toEqual([]);
  await here.close();
});

describe('a question', () => {
  test('is answered for everybody, with who says so and where it stands', async () => {
    const person = new Person(here.discord, { guild: here.english });
    const answer = await person.types('ask', { question: 'When is the trial?' });
    expect(answer.text).toContain('trial');
    expect(answer.ephemeral).toBe(false);
  });
});
