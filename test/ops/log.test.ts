import { describe, expect, test } from 'vitest';
import { fc, test as property } from '@fast-check/vitest';
import { createLog } from '../../src/ops/log.ts';
import { scrubber } from '../../src/ops/scrub.ts';

function logged(secrets: readonly string[] = []): { log: ReturnType<typeof createLog>; lines: string[] } {
  const lines: string[] = [];
  return { log: createLog({ secrets, to: { write: (line: string) => void lines.push(line) } }), lines };
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
