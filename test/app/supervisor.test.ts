/** A supervisor of one bot that fails in every way there is. */
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, onTestFinished, test } from 'vitest';
import { pauseAfter, supervise } from '../../src/app/supervisor.ts';
import type { Attempt, End, Pauses } from '../../src/app/supervisor.ts';
import { createLog } from '../../src/ops/log.ts';

const PASSES: End = { failure: 'unreachable', words: 'it could not be reached.', mayPass: true };
const MEND: End = { failure: 'token', words: 'its token is refused.', mayPass: false };
const NEVER = Promise.withResolvers<undefined>().promise;

/** How one attempt goes: it does not start, or serves until it ends. */
type Script = { readonly start: End } | { readonly ended: Promise<End | undefined> } | 'throws' | 'hangs';

/** A bot whose attempts go as the script has it, one after the other, and the last one for ever. */
function run(script: readonly Script[], { pauses = {}, patience = 60_000 }: { pauses?: Partial<Pauses>; patience?: number } = {}) {
  const lines: string[] = [];
  const told: string[] = [];
  const stop = new AbortController();
  const opened: { stopped: boolean }[] = [];
  const open = (): Attempt => {
    const how = script[Math.min(opened.length, script.length - 1)] ?? 'hangs';
    const one = { stopped: false };
    opened.push(one);
    if (how === 'throws') throw new Error('no bot');
    return {
      start: async () => (how === 'hangs' ? NEVER : 'start' in how ? how.start : undefined),
      ended: typeof how === 'object' && 'ended' in how ? how.ended : NEVER,
      stop: async () => {
        one.stopped = true;
        return 0;
      },
    };
  };
  const supervisor = supervise(
    { platform: 'Discord', open, patience },
    {
      log: createLog({ to: { write: (line: string) => void lines.push(line) } }),
      tell: (text) => told.push(text),
      words: { triesAgain: 'It is tried again.', fault: (_, reference) => `a fault: ${reference}` },
      stop: stop.signal,
      pauses: { first: 1, longest: 2, steady: 60_000, leave: 50, start: 30, ...pauses },
    },
  );
  onTestFinished(async () => {
    stop.abort();
    await supervisor.done;
  });
  return { ...supervisor, opened, lines: () => lines.join(''), told, stop: () => stop.abort() };
}

const ends = (end: End): { ended: Promise<End> } => ({ ended: Promise.resolve(end) });
const SERVES = { ended: NEVER } as const;

describe('what may pass', () => {
  test('is tried again with a fresh bot each time, and the one before has left', async () => {
    const { health, begun, opened, told, done, stop } = run([{ start: PASSES }, { start: PASSES }, ends(PASSES), SERVES]);
    expect(await begun).toBe('served');
    await expect.poll(() => opened).toHaveLength(4);
    await expect.poll(health).toEqual({ state: 'serving' });
    expect(opened.map(({ stopped }) => stopped)).toEqual([true, true, true, false]);
    expect(told).toEqual(['it could not be reached. It is tried again.']);
    stop();
    expect(await done).toBe('stopped');
    expect(opened[3]?.stopped).toBe(true);
    expect(health()).toEqual({ state: 'stopped' });
  });

  test.each(['throws', 'hangs'] as const)('counts a bot that %s as well', async (how) => {
    const { health, told } = run([how, SERVES], { patience: 20 });
    await expect.poll(health).toEqual({ state: 'serving' });
    expect(told).toHaveLength(1);
  });

  test('in the end is told as a fault of ours where it was thrown, with the reference that the log has', async () => {
    const { told, lines, begun } = run(['throws', SERVES]);
    await begun;
    const reference = /a fault: (?<reference>\w{8})/u.exec(told.join())?.groups?.['reference'];
    expect(lines()).toContain(`"reference":"${reference}"`);
  });

  test('is said not to have begun once its patience is over, and is tried all the same', async () => {
    const { begun, told, opened } = run([{ start: PASSES }], { patience: 0 });
    expect(await begun).toBe('not yet');
    expect(told[0]).toBe('it could not be reached.');
    await expect.poll(() => opened.length).toBeGreaterThan(3);
  });
});

test('one that runs and hears nothing does not count as serving', async () => {
  let hindrance: string | undefined;
  const stop = new AbortController();
  const attempt: Attempt = { start: async () => undefined, ended: NEVER, hindered: () => hindrance, stop: async () => 0 };
  const { health, begun, done } = supervise(
    { platform: 'Telegram', open: () => attempt, patience: 60_000 },
    {
      log: createLog({ to: { write: () => undefined } }),
      tell: () => undefined,
      words: { triesAgain: '', fault: () => '' },
      stop: stop.signal,
    },
  );
  await begun;
  expect(health()).toEqual({ state: 'serving' });
  hindrance = 'conflict';
  expect(health()).toEqual({ state: 'trying again', failure: 'conflict' });
  hindrance = undefined;
  expect(health()).toEqual({ state: 'serving' });
  stop.abort();
  await done;
});

describe('what has to be mended first', () => {
  test('ends the bot at its start', async () => {
    const { begun, done, health, told, opened } = run([{ start: MEND }]);
    expect([await begun, await done]).toEqual(['ended', 'ended']);
    expect(health()).toEqual({ state: 'ended', failure: 'token' });
    expect(told).toEqual(['its token is refused.']);
    expect(opened).toEqual([{ stopped: true }]);
  });

  test('is tried once more after the bot has served, and then ends it', async () => {
    const { done, opened } = run([ends(MEND), { start: MEND }]);
    expect(await done).toBe('ended');
    expect(opened).toHaveLength(2);
  });

  test('ends a bot that starts each time and ends for it each time', async () => {
    const { done, opened } = run([ends(MEND)]);
    expect(await done).toBe('ended');
    expect(opened).toHaveLength(2);
  });

  test('is forgotten once the bot has served for long', async () => {
    const { opened, health } = run([ends(MEND), ends(MEND), ends(MEND), SERVES], { pauses: { steady: 0 } });
    await expect.poll(() => opened).toHaveLength(4);
    expect(health()).toEqual({ state: 'serving' });
  });
});

describe('stopping', () => {
  test.each([
    ['hangs', []],
    ['waits', [{ start: PASSES }]],
  ] as const)('ends one that %s', async (_, script) => {
    const { opened, stop, done } = run(script, { pauses: { first: 3_600_000, longest: 3_600_000, start: 3_600_000 } });
    await expect.poll(() => opened).toHaveLength(1);
    stop();
    expect(await done).toBe('stopped');
    await expect.poll(() => opened.map(({ stopped }) => stopped)).toEqual([true]);
  });
});

describe('a pause', () => {
  const pauses = { first: 1000, longest: 300_000 };
  property.prop([fc.integer({ min: 1, max: 5000 })])('grows with the failures, and never beyond the longest', (failures) => {
    const most = Math.min(pauses.longest, pauses.first * 2 ** (failures - 1));
    const pause = pauseAfter(failures, pauses);
    expect(pause).toBeGreaterThanOrEqual(most / 2);
    expect(pause).toBeLessThanOrEqual(most);
  });
});
