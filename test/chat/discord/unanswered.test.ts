/** The export of what could not be answered, as a moderator has it from the real client in the local Discord. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
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

test('a moderator exports what people asked, in parts that Discord takes', async () => {
  const [reader, moderator] = [
    new Person(here.discord, { guild: here.english }),
    new Person(here.discord, { guild: here.english, moderator: true }),
  ];
  await reader.types('ask', { question: 'Who is the judge: a "she" #1?' });
  await reader.types('ask', { question: '法官是谁？' });
  const seen = await moderator.types('unanswered', { export: 'examples' });
  expect(seen).toMatchObject({ ephemeral: true });
  const code = /```yaml\n(?<code>[\s\S]*?)\n```/u.exec(seen.text)?.groups?.['code'] ?? '';
  expect(parse(code)).toEqual({ asked: { zh: ['法官是谁'], en: [expect.stringMatching(/^who is the judge: a "she" +1$/u)] } });

  // Nobody can ask so many at once.
  const counted = here.store.tallies('unanswered');
  for (let place = 0; place < 30; place++)
    await counted.add(`discord:guild:${here.english.id}`, `who is juror number ${place}, ${'of the many '.repeat(8)}`);
  const first = (await moderator.types('unanswered', { export: 'near-misses' })).text;
  expect(first).toContain('page:2');
  expect((await moderator.types('unanswered', { export: 'near-misses', page: '2' })).text).toMatch(/\(2 of \d+\)/u);
  expect((await reader.types('unanswered', { export: 'examples' })).text).toContain('for moderators');
});
