/** Three seconds, limits and errors: what comes too late, too often or wrong. */
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Understanding } from '../../../commands/context.ts';
import { LIMIT_POINTS } from '../../../src/chat/desk/limits.ts';
import { MENTION, Person, repliesTo } from '../../doubles/discord/driver.ts';
import { engine, run } from './running.ts';
import type { Running, RunningOptions } from './running.ts';

async function opened(options: RunningOptions = {}): Promise<Running> {
  const here = await run(options);
  onTestFinished(async () => {
    expect(here.discord.wrong).toEqual([]);
    await here.close();
  });
  return here;
}
const reader = (here: Running): Person => new Person(here.discord, { guild: here.english });

/** An understanding that waits until it is let go, as a language model may. */
function held(): { understanding: Understanding; go: () => void } {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  return {
    understanding: {
      async understand(question, context) {
        await promise;
        return engine.understand(question, context);
      },
    },
    go: () => resolve(undefined),
  };
}

describe('an answer that takes long', () => {
  test.each([
    ['is promised, and comes', 'When is the trial?', {}, false, ['5', 'edit']],
    ['is promised to one alone, and comes', 'When is the trial?', { 'only-me': true }, true, ['5', 'edit']],
    ['that turns out a refusal is taken from everybody’s eyes', 'Who is the judge?', {}, true, ['5', 'delete', 'followup']],
  ] as const)('%s', async (_, question, options, ephemeral, kinds) => {
    const { understanding, go } = held();
    const here = await opened({ understanding });
    const person = reader(here);
    const one = person.starts('ask', { question, ...options });
    await here.discord.until(() => one.deferred);
    go();
    expect(await person.outcome(one)).toMatchObject({ ephemeral });
    expect(one.answers.map(({ type }) => String(type))).toEqual(kinds);
  });

  test('after Discord has given it up is logged, and nothing else', async () => {
    const here = await opened();
    const one = reader(here).starts('ask', { question: 'When is the trial?' });
    one.expired = true;
    await here.discord.until(() => here.lines.some((line) => line.includes('over before its answer')));
    expect(await reader(here).types('ask', { question: 'When is the trial?' })).toMatchObject({ ephemeral: false });
  });

  test('after somebody else has answered is logged, and nothing else', async () => {
    const here = await opened();
    const one = reader(here).starts('ask', { question: 'When is the trial?' });
    one.acknowledged = true;
    await here.discord.until(() => here.lines.some((line) => line.includes('"code":40060')));
    expect(one.answers).toEqual([]);
  });
});

describe('an error of ours', () => {
  const broken: Understanding = {
    understand() {
      throw new Error('the engine broke on a secret question');
    },
  };

  test('is a short apology with a reference that the log has too, for the asker alone', async () => {
    const here = await opened({ understanding: broken });
    const seen = await reader(here).types('ask', { question: 'my secret question' });
    expect(seen.ephemeral).toBe(true);
    const reference = /Reference: (?<reference>[0-9a-f]{8})/u.exec(seen.text)?.groups?.['reference'];
    expect(here.lines.join('')).toContain(`"reference":"${reference}"`);
    expect(here.lines.join('')).not.toContain('my secret question');
    expect(here.lines.join('')).not.toContain(here.discord.token);
  });

  test('after a promise is told in its place', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const here = await opened({
      understanding: {
        async understand() {
          await promise;
          throw new Error('late and broken');
        },
      },
    });
    const person = reader(here);
    const one = person.starts('ask', { question: 'x', 'only-me': true });
    await here.discord.until(() => one.deferred);
    resolve(undefined);
    expect((await person.outcome(one)).text).toContain('Reference:');
  });

  test('in answering a mention is told there', async () => {
    const here = await opened({ understanding: broken });
    expect((await reader(here).asks(`${MENTION} when is the trial?`)).text).toContain('Reference:');
  });
});

describe('Discord asking to wait', () => {
  test('is waited for as long as it says', async () => {
    const here = await opened();
    here.discord.instead.push({
      fits: /^POST \/interactions\//u,
      status: 429,
      body: { message: 'You are being rate limited.', retry_after: 0.3, global: false },
      headers: { 'retry-after': '0.3', 'x-ratelimit-scope': 'user' },
    });
    expect(await reader(here).types('ask', { question: 'When is the trial?' })).toMatchObject({ ephemeral: false });
  });
});

describe('a full limit', () => {
  test('of a person is one notice, then a shorter one, since Discord would call silence a failure; others are served', async () => {
    const here = await opened();
    const person = reader(here);
    for (let time = 0; time < LIMIT_POINTS.discord.person; time++) await person.types('about');
    expect(await person.types('about')).toMatchObject({ ephemeral: true, text: expect.stringContaining('60 seconds') });
    for (let time = 0; time < 3; time++) {
      const over = person.starts('about');
      expect(await person.outcome(over)).toMatchObject({ ephemeral: true, text: expect.stringContaining('wait a little') });
      expect(over.answers).toHaveLength(1);
    }
    // A mention is met with silence: nothing waits there for a response.
    const said = person.says(`${MENTION} when is the trial?`);
    const other = await reader(here).types('ask', { question: 'When is the trial?' });
    expect(other.text).toContain('trial');
    // Buttons can be pressed all the same, as often as they have a limit of their own.
    const press = async () => {
      const pressing = person.pressing(other, '中文');
      await here.discord.until(() => pressing.answers.length > 0);
      return pressing.answers;
    };
    for (let time = 0; time < LIMIT_POINTS.discord.press; time++) expect(JSON.stringify(await press())).toContain('来源');
    expect(JSON.stringify(await press())).toContain('60 seconds');
    // Then a press is taken note of, so that Discord does not call it failed.
    expect(await press()).toEqual([{ type: 6 }]);
    await reader(here).asks(`${MENTION} when is the trial?`);
    expect(repliesTo(here.discord, said)).toEqual([]);
  });

  test('of a channel is told once, to whom it met first', async () => {
    const here = await opened();
    const people = Array.from({ length: 5 }, () => reader(here));
    for (let time = 0; time < LIMIT_POINTS.discord.place; time++) await people[time % people.length]?.types('who', { name: 'varnholt' });
    expect((await reader(here).types('who', { name: 'varnholt' })).text).toContain('60 seconds');
    expect(await reader(here).types('who', { name: 'varnholt' })).toMatchObject({
      ephemeral: true,
      text: expect.stringContaining('wait a little'),
    });
    expect((await reader(here).types('who', { name: 'varnholt', 'only-me': true })).text).toContain('Odile Varnholt');
  });
});

describe('a stop', () => {
  test('takes nothing more, and finishes what is in hand', async () => {
    const { understanding, go } = held();
    const here = await opened({ understanding });
    const person = reader(here);
    const one = person.starts('ask', { question: 'When is the trial?' });
    await here.discord.until(() => one.deferred);
    const stopping = here.bot.stop();
    const late = person.starts('about');
    go();
    await stopping;
    expect(await person.outcome(one)).toMatchObject({ text: expect.stringContaining('trial') });
    expect(late.answers).toEqual([]);
  });
});
