/** Sending until it arrives: what goes wrong on the way to Discord loses no answer, doubles none, and is not apologised for. */
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Understanding } from '../../../commands/context.ts';
import { MENTION, Person, repliesTo } from '../../doubles/discord/driver.ts';
import type { FaultKind, Pending } from '../../doubles/discord/server.ts';
import { busy, engine, QUIET, run } from './running.ts';
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
const TRIAL = { question: 'When is the trial?' };

/** Everything that can go wrong once, but for an answer that never comes: that takes its time. */
const FAULTS: readonly FaultKind[] = ['dropped', 'done-dropped', 'html', 'done-html', 'refused', 'cut'];
const fail = (here: Running, fits: RegExp, ...how: readonly FaultKind[]): void => {
  here.discord.faults.push(...how.map((one) => ({ fits, how: one })));
};
const CALLBACK = /^POST \/interactions\/.*\/callback$/u;
const MESSAGE = /^POST \/channels\/\d+\/messages$/u;
const sendings = ({ discord }: Running): number => discord.calls.filter(({ method, path }) => MESSAGE.test(`${method} ${path}`)).length;
const kinds = ({ answers }: Pending): string[] => answers.map(({ type }) => String(type));

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

describe('an answer in a channel', () => {
  test.each(FAULTS)('whose sending goes wrong (%s) comes once, and nothing else does', async (how) => {
    const here = await opened();
    // One that breaks off in its answer has arrived: it is not sent again.
    const attempts = how === 'cut' ? 1 : 3;
    fail(here, MESSAGE, ...(how === 'cut' ? [how] : [how, how]));
    const person = reader(here);
    const id = person.says(`${MENTION} when is the trial?`);
    await here.discord.until(() => sendings(here) === attempts);
    expect((await person.replyTo(id)).text).toContain('4 November 2041');
    // What may have been sent after it would be seen before the answer to what is asked after it.
    await person.asks(`${MENTION} who is odile varnholt?`);
    expect(repliesTo(here.discord, id)).toHaveLength(1);
    await here.bot.stop();
    expect(sendings(here)).toBe(attempts + 1);
    expect(here.discord.messages.size).toBe(2);
    expect(here.lines.join('')).not.toContain('"level":"error"');
  });

  test('carries what Discord knows it by, made of the message that it answers', async () => {
    const here = await opened();
    const person = reader(here);
    const id = person.says(`${MENTION} when is the trial?`);
    const { body } = await person.replyTo(id);
    expect(body).toMatchObject({ enforce_nonce: true, nonce: expect.stringContaining(id) });
    expect(String(body['nonce']).length).toBeLessThanOrEqual(25);
  });

  test('that Discord does not take up is given up soon, and sent again', async () => {
    const here = await opened();
    fail(here, MESSAGE, 'silent');
    const start = performance.now();
    expect((await reader(here).asks(`${MENTION} when is the trial?`)).text).toContain('4 November 2041');
    expect(performance.now() - start).toBeLessThan(15_000);
  });

  test('that two processes take up comes once', async () => {
    const here = await opened();
    const other = here.another({ store: here.stateAgain() });
    expect(await other.start()).toHaveProperty('invite');
    const person = reader(here);
    const id = person.says(`${MENTION} when is the trial?`);
    here.discord.gateway.send('MESSAGE_CREATE', here.discord.said.get(id));
    await person.replyTo(id);
    await other.stop();
    await here.bot.stop();
    expect(repliesTo(here.discord, id)).toHaveLength(1);
  });

  test('that two processes with a state of their own each take up comes once', async () => {
    const here = await opened();
    const there = await run({ elsewhere: here.discord });
    const person = reader(here);
    const id = person.says(`${MENTION} when is the trial?`);
    here.discord.gateway.send('MESSAGE_CREATE', here.discord.said.get(id));
    await here.discord.until(() => here.discord.calls.filter(({ path }) => path.endsWith('/messages')).length === 2);
    await there.close();
    await here.bot.stop();
    expect(repliesTo(here.discord, id)).toHaveLength(1);
  });

  test('that Discord refuses for what it holds is apologised for; one that it does not let the bot send is not', async () => {
    const here = await opened();
    here.discord.instead.push({ fits: MESSAGE, status: 400, body: { code: 50_035, message: 'Invalid Form Body' } });
    const person = reader(here);
    expect((await person.asks(`${MENTION} when is the trial?`)).text).toContain('Reference:');
    here.discord.instead.push({ fits: MESSAGE, status: 403, body: { code: 50_013, message: 'Missing Permissions' } });
    const id = person.says(`${MENTION} when is the trial?`);
    expect((await person.asks(`${MENTION} when is the trial?`)).text).toContain('4 November 2041');
    expect(repliesTo(here.discord, id)).toEqual([]);
    expect(here.lines.join('')).toContain('permissions are missing');
  });

  test('that Discord wants to wait longer for than makes sense is let go without an apology', async () => {
    const here = await opened();
    const person = reader(here);
    here.discord.instead.push({
      fits: MESSAGE,
      status: 429,
      body: { message: 'You are being rate limited.', retry_after: 3600, global: false },
      headers: { 'retry-after': '3600', 'x-ratelimit-scope': 'shared' },
    });
    const id = person.says(`${MENTION} when is the trial?`);
    await here.discord.until(() => here.lines.some((line) => line.includes('an answer was not delivered')));
    expect((await new Person(here.discord).asks('when is the trial?')).text).toContain('4 November 2041');
    await here.bot.stop();
    expect(repliesTo(here.discord, id)).toEqual([]);
    expect(here.discord.messages.size).toBe(1);
  });
});

describe('an answer to an interaction', () => {
  test.each(FAULTS)('whose sending goes wrong (%s) comes once, and nothing else does', async (how) => {
    const here = await opened();
    fail(here, CALLBACK, how);
    const person = reader(here);
    const one = person.starts('ask', TRIAL);
    expect((await person.outcome(one)).text).toContain('4 November 2041');
    // The attempt after it, and whatever would come of that, is over before another is answered.
    await person.types('about');
    await here.bot.stop();
    expect(kinds(one)).toEqual(['4']);
    expect(here.lines.join('')).not.toContain('"level":"error"');
    expect(here.lines.join('')).not.toContain('over before its answer');
  });

  test('that Discord does not take up is sent again within its three seconds', async () => {
    const here = await opened();
    fail(here, CALLBACK, 'silent');
    const one = reader(here).starts('ask', TRIAL);
    expect((await reader(here).outcome(one)).text).toContain('4 November 2041');
  });

  test('is given up after three seconds, for which nobody is apologised to', async () => {
    const here = await opened();
    fail(here, CALLBACK, ...Array.from({ length: 20 }, () => 'html' as const));
    const one = reader(here).starts('ask', TRIAL);
    await here.discord.until(() => here.lines.some((line) => line.includes('an answer was not delivered')));
    here.discord.faults.length = 0;
    await reader(here).types('about');
    expect(one.answers).toEqual([]);
  });

  test('to a press is sent again as well', async () => {
    const here = await opened();
    const person = reader(here);
    const answer = await person.types('ask', TRIAL);
    let now = answer;
    for (const how of FAULTS) {
      fail(here, CALLBACK, how);
      now = await person.presses(now, now.buttons.includes('中文') ? '中文' : 'English');
      expect({ how, id: now.id }).toEqual({ how, id: answer.id });
    }
    expect(now.text).toBe(answer.text);
  });

  test.each(FAULTS)('that was promised is filled in where that goes wrong (%s)', async (how) => {
    const { understanding, go } = held();
    const here = await opened({ understanding });
    fail(here, /^POST .*\/callback$/u, how);
    fail(here, /^PATCH \/webhooks\//u, how, how);
    const person = reader(here);
    const one = person.starts('ask', TRIAL);
    await here.discord.until(() => one.deferred);
    go();
    await here.discord.until(() => here.discord.messages.get(one.original ?? '')?.['components'] !== undefined);
    expect((await person.outcome(one)).text).toContain('4 November 2041');
    await here.bot.stop();
    expect([...new Set(kinds(one))]).toEqual(['5', 'edit']);
    expect(here.discord.messages.size).toBe(1);
    expect(here.lines.join('')).not.toContain('"level":"error"');
  });

  test('that Discord wants to wait longer for than it waits itself is let go', async () => {
    const here = await opened();
    here.discord.instead.push({
      fits: CALLBACK,
      status: 429,
      body: { message: 'You are being rate limited.', retry_after: 60, global: false },
      headers: { 'retry-after': '60' },
    });
    const one = reader(here).starts('ask', TRIAL);
    await here.discord.until(() => here.lines.some((line) => line.includes('an answer was not delivered')));
    expect((await reader(here).types('ask', TRIAL)).text).toContain('4 November 2041');
    expect(one.answers).toEqual([]);
  });

  test('that has arrived is not followed by an apology for what was to come after it', async () => {
    const here = await opened();
    here.discord.instead.push({ fits: /^POST \/webhooks\//u, status: 400, body: { code: 50_035, message: 'Invalid Form Body' } });
    const moderator = new Person(here.discord, { guild: { ...here.english, permissions: 0n }, moderator: true });
    const one = moderator.starts('about');
    await here.discord.until(() => here.lines.some((line) => line.includes('an answer could not be sent')));
    await moderator.types('about');
    expect(kinds(one)).toEqual(['4']);
  });
});

describe('what is only for later', () => {
  test('spoils no answer while the state is locked', async () => {
    const here = await opened();
    const holder = new DatabaseSync(here.path);
    onTestFinished(() => holder.close());
    holder.exec('begin exclusive');
    const person = reader(here);
    const asked = person.says(`${MENTION} when is the trial?`);
    const refused = person.says(`${MENTION} who is the judge?`);
    expect((await person.replyTo(asked)).text).toContain('4 November 2041');
    expect((await person.replyTo(refused)).text).toContain('judge');
    expect((await person.types('ask', TRIAL)).text).toContain('4 November 2041');
    expect((await person.types('ask', { question: 'Who is the judge?' })).text).toContain('judge');
    holder.exec('rollback');
    await here.bot.stop();
    expect([repliesTo(here.discord, asked), repliesTo(here.discord, refused)].map((replies) => replies.length)).toEqual([1, 1]);
    expect(JSON.stringify([...here.discord.messages.values()])).not.toContain('Reference');
  });

  test('spoils no answer while the disk is full', async () => {
    const here = await opened();
    const person = reader(here);
    await person.types('ask', TRIAL);
    const full = new DatabaseSync(here.path);
    onTestFinished(() => full.close());
    full.exec(`create trigger full_inbox before insert on inbox begin select raise(fail, 'database or disk is full'); end;
      create trigger full_tallies before insert on tallies begin select raise(fail, 'database or disk is full'); end;
      create trigger full_claims before insert on claims begin select raise(fail, 'database or disk is full'); end;`);
    const asked = person.says(`${MENTION} when is the trial?`);
    expect((await person.replyTo(asked)).text).toContain('4 November 2041');
    expect((await person.types('ask', { question: 'Who is the judge?' })).text).toContain('judge');
    await here.bot.stop();
    expect(repliesTo(here.discord, asked)).toHaveLength(1);
    expect(JSON.stringify([...here.discord.messages.values()])).not.toContain('Reference');
  });
});

describe('what is kept of a server', () => {
  test('that removes the bot while the state is locked is deleted once it can be', async () => {
    const here = await opened();
    // Read as another process has it, which waits for nobody.
    const tallies = here.stateAgain().tallies('unanswered');
    const kept = async (): Promise<number> => (await tallies.top(`discord:guild:${here.english.id}`, 10)).length;
    await reader(here).types('ask', { question: 'Who is the judge?' });
    await expect.poll(kept, { timeout: 10_000 }).toBe(1);
    const holder = new DatabaseSync(here.path);
    onTestFinished(() => holder.close());
    holder.exec('begin exclusive');
    here.discord.gateway.dispatch('GUILD_DELETE', { id: here.english.id }, here.english.id);
    await here.discord.until(() => here.lines.some((line) => line.includes('the state file')));
    holder.exec('rollback');
    expect(await kept()).toBe(1);
    await expect.poll(kept, { timeout: 10_000 }).toBe(0);
  });
});

describe('many answers at once', () => {
  test('go out over no more connections than there may be, and none is lost', async () => {
    const here = await opened({ waiting: true });
    const bot = here.another({ connections: 2 });
    onTestFinished(async () => void (await bot.stop()));
    await bot.start();
    const people = Array.from({ length: 200 }, () => reader(here));
    const all = people.map((person) => person.starts('who', { name: 'varnholt', 'only-me': true }));
    await here.discord.until(() => all.every(({ answers }) => answers.length === 1));
    // Connections are kept open for what comes next; the gateway has one of its own.
    expect(here.discord.sockets.size).toBeLessThanOrEqual(3);
  });
});

describe('the log', () => {
  test('holds no token, no words and no name, whatever goes wrong', async () => {
    const { understanding, go } = held();
    const here = await opened({ understanding });
    fail(here, CALLBACK, 'dropped', 'done-html');
    fail(here, /^\w+ \/webhooks\//u, 'dropped', 'done-html', 'cut');
    fail(here, MESSAGE, 'dropped', 'done-html');
    const refusal = { status: 400, body: { code: 50_035, message: 'Invalid Form Body' } };
    here.discord.instead.push({ fits: /^POST \/webhooks\//u, ...refusal }, { fits: MESSAGE, ...refusal });
    const person = reader(here);
    const deferred = Array.from({ length: 3 }, () => person.starts('ask', { question: 'What of the marmalade secret?' }));
    const said = person.says(`${MENTION} what of the marmalade secret?`);
    await here.discord.until(() => deferred.every((one) => one.deferred));
    go();
    await person.replyTo(said);
    for (const one of deferred) await here.discord.until(() => kinds(one).includes('followup'));
    const [interaction] = here.discord.gateway.dispatched;
    here.discord.gateway.send('INTERACTION_CREATE', { ...interaction?.data, id: null });
    await person.types('about');
    const log = here.lines.join('');
    expect(log).toContain('an answer could not be sent');
    expect(log).not.toContain('marmalade');
    expect(log).not.toContain(`person-${person.id}`);
    expect(log).not.toContain(here.discord.token);
    expect(log).not.toContain('interaction-token');
    for (const one of deferred) expect(log).not.toContain(one.token);
  });
});

describe('a stop', () => {
  test('while Discord is silent is over within ten seconds, and nothing is sent after it', async () => {
    const here = await opened({ waiting: true });
    await here.bot.start();
    fail(here, MESSAGE, ...Array.from({ length: 50 }, () => 'silent' as const));
    fail(here, CALLBACK, ...Array.from({ length: 50 }, () => 'silent' as const));
    const person = reader(here);
    const asked = [1, 2, 3].map(() => person.says(`${MENTION} when is the trial?`));
    person.starts('about');
    await here.discord.until(() => here.discord.calls.filter(({ status }) => status === 0).length >= 2);
    const start = performance.now();
    await here.bot.stop();
    expect(performance.now() - start).toBeLessThan(10_000);
    await expect.poll(busy, { timeout: 10_000 }).toEqual(QUIET);
    // What was being sent is left for the next.
    here.discord.faults.length = 0;
    const next = here.another();
    onTestFinished(async () => void (await next.stop()));
    await next.start();
    await here.discord.until(() => asked.every((id) => repliesTo(here.discord, id).length > 0));
    await next.stop();
    expect(asked.map((id) => repliesTo(here.discord, id).length)).toEqual([1, 1, 1]);
  });
});
