/** The watchdog, over processes that stand still in every way there is, and over some that do not. */
import { spawn, spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

const MODULE = new URL('../../src/ops/watchdog.ts', import.meta.url).href;
/** What a process does: with short limits, since nothing of it is to be waited for. */
const programme = (limit: number, then: string): string[] => [
  '--input-type=module',
  '-e',
  `import { startWatchdog } from ${JSON.stringify(MODULE)};
   const dog = startWatchdog({ limit: ${limit}, report: (error) => { console.error(error); } });
   ${then}`,
];
const LINE =
  /^\{"level":"error","time":"[^"]+","reference":"\w{8}","milliseconds":\d+,"msg":"the event loop stood still: the process is ended"\}$/mu;
const SQL = 'with recursive c(x) as (select 1 union all select x + 1 from c) select max(x) from c';
const STANDING = {
  'in a pattern': 'setTimeout(() => /^(?:a|a)*$/.test("a".repeat(60) + "b"), 50)',
  'in a loop': 'setTimeout(() => { for (;;); }, 50)',
  'in a promise': 'queueMicrotask(() => { for (;;); })',
  'in a loop that catches everything': 'setTimeout(() => { for (;;) try { for (;;); } catch {} }, 50)',
} as const;

describe('a process that stands still', () => {
  test.each([
    ...Object.entries(STANDING),
    [
      'in SQLite',
      `const { DatabaseSync } = await import('node:sqlite'); setTimeout(() => new DatabaseSync(':memory:').prepare(${JSON.stringify(SQL)}).get(), 50)`,
    ] as const,
  ])('%s is ended, and says so', (_, then) => {
    const { signal, stdout } = spawnSync(process.execPath, programme(500, then), { encoding: 'utf8' });
    expect(signal).toBe('SIGKILL');
    expect(stdout).toMatch(LINE);
  });

  const canBeFirst = spawnSync('unshare', ['--pid', '--fork', '--kill-child', 'true']).status === 0;
  test.skipIf(!canBeFirst).each(Object.entries(STANDING))('%s as the first of a container is ended too', (_, then) => {
    const { status, signal, stdout } = spawnSync(
      'unshare',
      ['--pid', '--fork', '--kill-child', process.execPath, ...programme(500, `setInterval(() => undefined, 1000); ${then}`)],
      { encoding: 'utf8', timeout: 20_000 },
    );
    expect(signal).toBe(null);
    expect([1, 75]).toContain(status);
    expect(stdout).toMatch(LINE);
  });
});

const pass = async (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

describe('a process that does not', () => {
  test('ends by itself when it has nothing more to do', () => {
    const { status, stdout } = spawnSync(process.execPath, programme(5000, 'console.log("done")'), { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'done\n' });
  });

  test('is left alone after it was stopped for longer than it may stand still', { timeout: 30_000 }, async () => {
    // It waits for a word in the middle of its work, so that after the stop the thread is there before the next beat.
    const then = `const { readSync } = await import('node:fs');
      setTimeout(() => { console.log('waits'); readSync(0, Buffer.alloc(9)); console.log('lives'); process.exit(0); }, 2000);`;
    const child = spawn(process.execPath, programme(4000, then));
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    const code = new Promise((resolve) => {
      child.on('close', resolve);
    });
    await expect.poll(() => out, { timeout: 20_000, interval: 10 }).toContain('waits');
    await pass(1000);
    child.kill('SIGSTOP');
    await pass(6000);
    child.kill('SIGCONT');
    await pass(1000);
    child.stdin.end('go on');
    expect(await code).toBe(0);
    expect(out).toBe('waits\nlives\n');
  });

  test('is left alone while it works hard but in pieces', () => {
    const then = `const until = performance.now() + 5000;
      const work = () => { const end = performance.now() + 200; while (performance.now() < end); if (performance.now() < until) setTimeout(work); else console.log('done'); };
      work();`;
    const { status, stdout } = spawnSync(process.execPath, programme(4000, then), { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'done\n' });
  });
});
