/** What was in hand when a bot ended, however it ended, is done by the one that comes after it, once; what may have been sent is not sent again. */
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { MENTION, Person, repliesTo } from '../../doubles/discord/driver.ts';
import { guildIn, messageJson, snowflake, userJson } from '../../doubles/discord/world.ts';
import type { FaultKind } from '../../doubles/discord/server.ts';
import type { Understanding } from '../../../commands/context.ts';
import { openSqliteStore } from '../../../src/store/sqlite.ts';
import { busy, engine, GONE, QUIET, run } from './running.ts';
import type { Running, RunningOptions } from './running.ts';

const MESSAGE = /^POST \/channels\/\d+\/messages$/u;
const MINUTE = 60_000;

/** An understanding that comes to nothing while the test lasts: whatever is asked stays in hand. */
const stuckOnes: (() => void)[] = [];
function stuck(): Understanding {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  stuckOnes.push(() => resolve(undefined));
  return {
    async understand(question, context) {
      await promise;
      return engine.understand(question, context);
    },
  };
}

/** A bot in a process that has ended without warning, whatever it had in hand; it takes nothing more. */
async function killed(options: RunningOptions, before: (here: Running) => Promise<void>): Promise<Running> {
  const here = await run({ gone: GONE, ...options });
  onTestFinished(async () => {
    stuckOnes.splice(0).forEach((letGo) => letGo());
    await here.close();
    expect(here.discord.wrong).toEqual([]);
  });
  await before(here);
  here.discord.faults.length = 0;
  return here;
}
/** The next process over the same state. */
async function restarted(here: Running, more: Parameters<Running['another']>[0] = {}): Promise<void> {
  const store = here.stateAgain();
  const bot = here.another({ store, understanding: engine, ...more });
  onTestFinished(async () => void (await bot.stop()));
  expect(await bot.start()).toHaveProperty('invite');
}
const rows = ({ path }: Running): { readonly key: string; readonly state: string; readonly body: string }[] => {
  const file = new DatabaseSync(path, { readOnly: true });
  try {
    return file
      .prepare('select key, state, body from inbox order by key')
      .all()
      .map((row) => ({ key: String(row['key']), state: String(row['state']), body: String(row['body']) }));
  } finally {
    file.close();
  }
};
const silent = (here: Running, how: FaultKind, times: number): void => {
  here.discord.faults.push(...Array.from({ length: times }, () => ({ fits: MESSAGE, how })));
};
const reader = (here: Running): Person => new Person(here.discord, { guild: here.english });

describe('a question in a channel', () => {
  test('that was in hand is answered by the next process, once', async () => {
    const asked: string[] = [];
    const here = await killed({ understanding: stuck() }, async (one) => {
      for (let person = 0; person < 12; person++) asked.push(reader(one).says(`${MENTION} when is the trial?`));
      asked.push(new Person(one.discord).says('when is the trial?'));
      await one.discord.until(() => rows(one).length === asked.length);
    });
    await restarted(here);
    await here.discord.until(() => asked.every((id) => repliesTo(here.discord, id).length > 0));
    await here.discord.until(() => rows(here).every(({ state }) => state === 'done'));
    expect(asked.map((id) => repliesTo(here.discord, id).length)).toEqual(asked.map(() => 1));
    for (const id of asked) expect(repliesTo(here.discord, id)[0]?.text).toContain('4 November 2041');
  });

  test('holds none of its words in the state, and nothing once it is dealt with', async () => {
    const here = await killed({ understanding: stuck() }, async (one) => {
      reader(one).says(`${MENTION} what of the marmalade?`);
      await one.discord.until(() => rows(one).length === 1);
    });
    expect(JSON.stringify(rows(here))).not.toContain('marmalade');
    await restarted(here);
    await here.discord.until(() => rows(here).every(({ state }) => state === 'done'));
    expect(rows(here).map(({ body }) => body)).toEqual(['']);
  });

  test.each(['silent', 'done-dropped'] as const)('whose answer was being sent (%s) is answered once', async (how) => {
    let id = '';
    const here = await killed({}, async (one) => {
      silent(one, how, 200);
      id = reader(one).says(`${MENTION} when is the trial?`);
      await one.discord.until(() => one.discord.calls.some(({ method, path }) => MESSAGE.test(`${method} ${path}`)));
      expect(rows(one)).toMatchObject([{ state: 'sending' }]);
    });
    await restarted(here);
    await here.discord.until(() => rows(here).every(({ state }) => state === 'done'));
    await here.discord.until(() => repliesTo(here.discord, id).length > 0);
    await here.bot.stop();
    expect(repliesTo(here.discord, id)).toHaveLength(1);
  });

  test('that was deleted meanwhile is let go', async () => {
    const here = await killed({ understanding: stuck() }, async (one) => {
      const id = reader(one).says(`${MENTION} when is the trial?`);
      await one.discord.until(() => rows(one).length === 1);
      one.discord.said.delete(id);
    });
    await restarted(here);
    await here.discord.until(() => rows(here).every(({ state }) => state === 'done'));
    expect(here.discord.messages.size).toBe(0);
    expect(here.lines.join('')).not.toContain('"level":"error"');
  });

  /** A message that came some time ago, as an earlier process left it. */
  const left = async (here: Running, ago: number, state: 'taken' | 'sending'): Promise<string> => {
    const id = snowflake(Date.now() - ago);
    const { english } = here;
    here.discord.said.set(
      id,
      messageJson({
        id,
        channel_id: english.channel,
        author: userJson({ id: snowflake(), username: 'x' }),
        content: `${MENTION} when is the trial?`,
        mentions: [{ id: '100000000000000001' }],
      }),
    );
    const key = `discord:100000000000000001:message:${id}`;
    await here.store.inbox.take(key, JSON.stringify({ id, channelId: english.channel, guildId: english.id }), 60 * MINUTE);
    if (state === 'sending') await here.store.inbox.sending(key);
    return id;
  };
  test.each([
    ['ten minutes ago is answered', 10, 'taken', 1],
    ['twenty minutes ago is let go, which the log tells', 20, 'taken', 0],
    ['ten minutes ago whose answer may have been sent is not answered again', 10, 'sending', 0],
    ['just now whose answer may have been sent is answered, since Discord would know it', 0, 'sending', 1],
  ] as const)('of %s', async (_, minutes, state, replies) => {
    let id = '';
    const here = await killed({}, async (one) => {
      id = await left(one, minutes * MINUTE, state);
    });
    await restarted(here);
    await here.discord.until(() => rows(here).every((row) => row.state === 'done'));
    expect(repliesTo(here.discord, id)).toHaveLength(replies);
    expect(here.lines.filter((line) => /is let go|is not sent again/u.test(line))).toHaveLength(replies === 0 ? 1 : 0);
  });

  test('that another version has kept otherwise is let go', async () => {
    const here = await killed({}, async (one) => {
      await one.store.inbox.take('discord:100000000000000001:message:1', '{"something":"else"}', MINUTE);
      await one.store.inbox.take('discord:100000000000000001:interaction:1', 'no JSON', MINUTE);
    });
    await restarted(here);
    await here.discord.until(() => rows(here).every((row) => row.state === 'done'));
    expect(here.lines.join('')).toContain('could not be read');
  });
});

describe('several processes on one state', () => {
  test('leave each other alone while they run', async () => {
    let id = '';
    const here = await killed({ understanding: stuck(), gone: undefined }, async (one) => {
      id = reader(one).says(`${MENTION} when is the trial?`);
      await one.discord.until(() => rows(one).length === 1);
      const gone = openSqliteStore({ path: one.path, report: () => undefined, gone: GONE });
      await gone.inbox.take('discord:100000000000000001:message:2', '{}', MINUTE);
      gone.close();
    });
    await restarted(here);
    await here.discord.until(() => rows(here).some(({ state }) => state === 'done'));
    expect(rows(here).filter(({ state }) => state !== 'done')).toMatchObject([
      { key: `discord:100000000000000001:message:${id}`, state: 'taken' },
    ]);
    expect(repliesTo(here.discord, id)).toEqual([]);
  });

  test('do what their own shards left, and nothing of the others’', async () => {
    const shardOf = (id: string): number => Number((BigInt(id) >> 22n) % 2n);
    const guilds = Array.from({ length: 12 }, () => guildIn('en-US'));
    const asked: { readonly id: string; readonly shard: number }[] = [];
    const here = await killed({ understanding: stuck(), guilds, local: { shards: 2 } }, async (one) => {
      for (const guild of guilds)
        asked.push({ id: new Person(one.discord, { guild }).says(`${MENTION} when is the trial?`), shard: shardOf(guild.id) });
      await one.discord.until(() => rows(one).length === asked.length);
    });
    const mine = (shard: number): string[] => asked.filter((one) => one.shard === shard).map(({ id }) => id);
    expect([mine(0).length, mine(1).length].every((count) => count > 0)).toBe(true);
    const settings = { token: here.discord.token, guildId: undefined, shardCount: 2, api: here.discord.api, loginSeconds: 10 };
    await restarted(here, { discord: { ...settings, shards: [1] } });
    await here.discord.until(() => rows(here).filter(({ state }) => state === 'done').length === mine(1).length);
    expect(mine(1).map((id) => repliesTo(here.discord, id).length)).toEqual(mine(1).map(() => 1));
    expect(mine(0).flatMap((id) => repliesTo(here.discord, id))).toEqual([]);
    await restarted(here, { discord: { ...settings, shards: [0] } });
    await here.discord.until(() => rows(here).every(({ state }) => state === 'done'));
    expect(mine(0).map((id) => repliesTo(here.discord, id).length)).toEqual(mine(0).map(() => 1));
  });
});

describe('an interaction that was promised an answer', () => {
  test.each([
    ['for everybody', 'When is the trial?', {}, false, ['5', 'edit'], '4 November 2041'],
    ['for one alone', 'When is the trial?', { 'only-me': true }, true, ['5', 'edit'], '4 November 2041'],
    ['that turns out a refusal', 'Who is the judge?', {}, true, ['5', 'delete', 'followup'], 'judge'],
  ] as const)('%s is filled in by the next process', async (_, question, options, ephemeral, kinds, text) => {
    const waiting: { person: Person; one: ReturnType<Person['starts']> }[] = [];
    const here = await killed({ understanding: stuck() }, async (first) => {
      const person = reader(first);
      const one = person.starts('ask', { question, ...options });
      waiting.push({ person, one });
      await first.discord.until(() => one.deferred);
    });
    const [{ person, one } = expect.fail('nobody waits')] = waiting;
    await restarted(here);
    await here.discord.until(() => rows(here).every(({ state }) => state === 'done'));
    expect(await person.outcome(one)).toMatchObject({ ephemeral, text: expect.stringContaining(text) });
    expect(one.answers.map(({ type }) => String(type))).toEqual(kinds);
    // Its token opens it: it is kept no longer than it is needed.
    expect(rows(here).map(({ body }) => body)).toEqual(['']);
  });

  test('and was filled in is left as it is', async () => {
    const waiting: ReturnType<Person['starts']>[] = [];
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const slow: Understanding = {
      async understand(question, context) {
        await promise;
        return engine.understand(question, context);
      },
    };
    const here = await killed({ understanding: slow }, async (first) => {
      const one = reader(first).starts('ask', { question: 'When is the trial?' });
      waiting.push(one);
      await first.discord.until(() => one.deferred);
      first.discord.faults.push(...Array.from({ length: 50 }, () => ({ fits: /^PATCH \/webhooks/u, how: 'done-dropped' as const })));
      resolve(undefined);
      await first.discord.until(() => one.answers.length > 1);
      expect(rows(first)).toMatchObject([{ state: 'sending' }]);
    });
    const before = here.discord.calls.length;
    await restarted(here);
    await here.discord.until(() => rows(here).every(({ state }) => state === 'done'));
    expect(here.discord.calls.slice(before).some(({ method, path }) => method === 'GET' && path.endsWith('/messages/@original'))).toBe(
      true,
    );
  });
});

describe('a bot that is stopped with something in hand', () => {
  test('leaves it to the next one of the same process', async () => {
    const here = await run({ understanding: stuck() });
    onTestFinished(here.close);
    const id = reader(here).says(`${MENTION} when is the trial?`);
    await here.discord.until(() => rows(here).length === 1);
    await here.bot.stop();
    const next = here.another({ understanding: engine });
    onTestFinished(async () => void (await next.stop()));
    await next.start();
    await here.discord.until(() => repliesTo(here.discord, id).length > 0);
    await here.discord.until(() => rows(here).every(({ state }) => state === 'done'));
    expect(repliesTo(here.discord, id)).toHaveLength(1);
  });

  test('lets go of what it was filling in, and the next one fills it in', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const slow: Understanding = {
      async understand(question, context) {
        await promise;
        return engine.understand(question, context);
      },
    };
    const here = await run({ understanding: slow, waiting: true });
    onTestFinished(here.close);
    await here.bot.start();
    const person = reader(here);
    const one = person.starts('ask', { question: 'When is the trial?' });
    await here.discord.until(() => one.deferred);
    const filling = /^PATCH \/webhooks/u;
    here.discord.faults.push(...Array.from({ length: 50 }, () => ({ fits: filling, how: 'refused' as const })));
    resolve(undefined);
    await here.discord.until(() => here.discord.calls.some(({ method, path }) => filling.test(`${method} ${path}`)));
    await here.bot.stop();
    await expect.poll(busy, { timeout: 10_000 }).toEqual(QUIET);
    here.discord.faults.length = 0;
    const next = here.another();
    onTestFinished(async () => void (await next.stop()));
    await next.start();
    expect((await person.outcome(one)).text).toContain('4 November 2041');
    expect(one.answers.map(({ type }) => String(type))).toEqual(['5', 'edit']);
  });
});
