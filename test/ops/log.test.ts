import { execFile, spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fc, test as property } from '@fast-check/vitest';
import { createLog } from '../../src/ops/log.ts';
import { scrubber } from '../../src/ops/scrub.ts';

function logged(secrets: readonly string[] = []) {
  const lines: string[] = [];
  let late = 0;
  const log = createLog({ secrets, to: { write: (line: string) => void lines.push(line) }, now: () => late });
  return { log, lines, wait: (milliseconds: number) => (late += milliseconds) };
}

describe('a line', () => {
  test('is JSON with its time, level, event and fields', () => {
    const { log, lines } = logged();
    log.info('serving', { shards: 2, lacking: ['SendMessages'] });
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'info',
      msg: 'serving',
      shards: 2,
      lacking: ['SendMessages'],
      time: expect.stringMatching(/^\d{4}-/u),
    });
  });

  test('of an error has the reference that is given out, and what went wrong', () => {
    const { log, lines } = logged();
    const error = Object.assign(new Error('it broke', { cause: new TypeError('beneath') }), {
      code: 50_035,
      requestBody: { json: 'what somebody typed' },
    });
    const reference = log.trouble(error, 'an interaction failed', { interaction: '1' });
    expect(reference).toMatch(/^[0-9a-f]{8}$/u);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'error',
      msg: 'an interaction failed',
      reference,
      error: {
        type: 'Error',
        message: 'it broke',
        code: 50_035,
        cause: { type: 'TypeError' },
        stack: expect.stringContaining('log.test.ts'),
      },
    });
    expect(lines.join('')).not.toContain('what somebody typed');
  });

  test('of what is thrown and no error says no more than its type', () => {
    const { log, lines } = logged();
    log.trouble('somebody’s words', 'an interaction failed');
    expect(lines.join('')).toContain('"error":{"type":"string"}');
  });
});

describe('what happens again and again', () => {
  const failure = (place: number): TypeError => new TypeError(`no chat ${place}`);
  const parsed = (lines: readonly string[]): unknown[] => lines.map((line): unknown => JSON.parse(line));

  test('is told ten times a minute and counted, and has a reference that the log has', () => {
    const { log, lines, wait } = logged();
    const references = Array.from({ length: 1000 }, () => log.trouble(failure(1), 'an answer failed'));
    expect(lines).toHaveLength(10);
    expect(references.filter((reference) => !lines.join('').includes(reference))).toEqual([]);
    wait(60_000);
    const later = log.trouble(failure(1), 'an answer failed');
    expect(references).not.toContain(later);
    expect(parsed(lines).slice(10)).toMatchObject([
      { level: 'error', msg: 'an answer failed', reference: references[0], repeated: 990 },
      { level: 'error', msg: 'an answer failed', reference: later, error: { message: 'no chat 1' } },
    ]);
  });

  test('is counted apart from what is something else', () => {
    const { log, lines } = logged();
    log.trouble(failure(1), 'an answer failed');
    log.trouble(failure(1), 'a question failed');
    log.trouble(new RangeError('no chat 1'), 'an answer failed');
    log.warn('an answer failed', { failure: 'late' });
    log.warn('an answer failed', { failure: 'gone' });
    expect(lines).toHaveLength(5);
  });

  test('is counted up to the end', () => {
    const { log, lines } = logged();
    for (let times = 0; times < 15; times++) log.warn('Discord asks to wait', { route: '/a' });
    log.flush();
    log.flush();
    expect(lines).toHaveLength(11);
    expect(parsed(lines).at(-1)).toMatchObject({ level: 'warn', msg: 'Discord asks to wait', repeated: 5 });
  });

  test('is told of each that it happens to, up to a hundred a minute', () => {
    const { log, lines } = logged();
    for (let update = 0; update < 10_000; update++) log.warn('may have been sent', { update: `telegram:${update}` });
    expect(lines).toHaveLength(100);
    log.flush();
    expect(parsed(lines).at(-1)).toMatchObject({ level: 'warn', msg: 'may have been sent', repeated: 9900 });
  });

  test('takes no room for ever', () => {
    const { log, lines } = logged();
    const word = (place: number): string => place.toString(36).replaceAll(/\d/gu, 'x').padStart(9, 'y');
    const words = new Set(Array.from({ length: 60_000 }, (_, place) => word(place)));
    for (const one of words) log.warn(one);
    expect(lines).toHaveLength(words.size);
    // The newest are still counted, the oldest begin anew.
    const [oldest = '', newest = ''] = [[...words][0], [...words].at(-1)];
    for (let times = 0; times < 10; times++) [newest, oldest].forEach((one) => log.warn(one));
    expect(lines).toHaveLength(words.size + 19);
  });

  test('does not keep a process alive', async () => {
    const module = new URL('../../src/ops/log.ts', import.meta.url).href;
    const code = `import { createLog } from ${JSON.stringify(module)}; createLog().warn('once');`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code]);
    expect(stdout).toContain('once');
  });
});

describe('where nobody takes the lines', () => {
  const module = new URL('../../src/ops/log.ts', import.meta.url).href;
  const code = `import { createLog } from ${JSON.stringify(module)};
    const log = createLog();
    for (let line = 0; line < 5000; line++) log.info('a line', { line });
    console.error('goes on');`;

  test.skipIf(!existsSync('/dev/full'))('for a disk that is full, the process goes on', () => {
    const full = openSync('/dev/full', 'w');
    onTestFinished(() => closeSync(full));
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'goes on\n' });
  });

  test('for a reader that has gone, the process goes on', async () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', code]);
    child.stdout.destroy();
    let told = '';
    child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
    const status = await new Promise((resolve) => {
      child.on('close', resolve);
    });
    expect({ status, told }).toEqual({ status: 0, told: 'goes on\n' });
  });
});

describe('what opens a door', () => {
  // Made of parts, so that nobody takes it for one.
  const token = ['MTAwMDAwMDAwMDAwMDAwMDAx', 'GaBcDe', 'abcdefghijklmnopqrstuvwxyz0123456789AB'].join('.');

  test.each([
    ['a bot’s token', `the token ${token} was refused`, token],
    ['an interaction’s token', 'POST /interactions/123/aW50ZXJhY3Rpb246token/callback', 'aW50ZXJhY3Rpb246token'],
    ['a webhook’s token', 'https://discord.com/api/v10/webhooks/123/aW50ZXJhY3Rpb246token/messages/@original', 'aW50ZXJhY3Rpb246token'],
    ['a Telegram token', `bot12345678:${'A'.repeat(35)}`.replace('bot', ''), 'A'.repeat(35)],
  ])('%s is taken out', (_, text, secret) => {
    const { log, lines } = logged();
    log.trouble(new Error(text), 'an interaction failed', { url: text });
    expect(lines.join('')).not.toContain(secret);
  });

  property.prop([fc.string({ minLength: 8, maxLength: 60 }), fc.string(), fc.string()])(
    'whatever its shape, a known secret is taken out',
    (secret, before, after) => {
      fc.pre(!'[secret]'.includes(secret) && !`${before}${after}`.includes(secret));
      expect(scrubber([secret])(`${before}${secret}${after}`)).not.toContain(secret);
    },
  );
});
