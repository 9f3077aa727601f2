import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { planCodeOf } from '../../../commands/plan-code.ts';
import { decodePress, encodePress, MOST_BYTES } from '../../../src/chat/telegram/callback.ts';
import type { Press } from '../../../src/chat/telegram/callback.ts';
import { REPLY_LANGUAGES } from '../../../src/reply/reply.ts';
import { dispute } from '../../doubles/dossier.ts';

const code = planCodeOf(dispute);
const facts = fc.constantFrom(...dispute.facts.keys());
const languages = fc.constantFrom(...REPLY_LANGUAGES);
const plans = fc.oneof(
  fc.record({
    kind: fc.constant('facts' as const),
    facts: fc.array(facts, { minLength: 1, maxLength: 14 }),
    related: fc.array(facts, { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('source' as const), fact: facts }),
  fc.record({ kind: fc.constant('who' as const), entity: fc.constantFrom(...dispute.entities.keys()) }),
);
const presses: fc.Arbitrary<Press> = fc.oneof(
  fc.record(
    { kind: fc.constant('show' as const), plan: plans, language: languages, page: fc.nat(40), back: plans },
    { requiredKeys: ['kind', 'plan', 'language', 'page'] },
  ),
  fc.record({ kind: fc.constant('again' as const), language: languages }),
  fc.record({ kind: fc.constant('vote' as const), helpful: fc.boolean(), language: languages, facts: fc.array(facts, { maxLength: 14 }) }),
  fc.record({
    kind: fc.constant('fill' as const),
    command: fc.constantFrom('who', 'figure', 'source'),
    option: fc.constantFrom('name', 'figure', 'fact'),
    value: fc.oneof(fc.string({ minLength: 1 }), facts),
    language: languages,
  }),
  fc.constant<Press>({ kind: 'nothing' }),
);

describe('what a button carries', () => {
  test.prop([presses])('is within the bytes that Telegram takes, and the same when it comes back', (press) => {
    const data = encodePress(press, code);
    if (data === undefined) return;
    expect(Buffer.byteLength(data)).toBeLessThanOrEqual(MOST_BYTES);
    expect(decodePress(data, code)).toEqual(press);
  });

  test.prop([
    fc.oneof(
      fc.string(),
      fc.string().map((text) => `1s${text}`),
      fc.string().map((text) => `1f${text}`),
    ),
  ])('is read whatever it is', (data) => {
    expect(decodePress(data, code)).toHaveProperty('kind');
  });

  test('is outdated where its format or its facts are', () => {
    expect(decodePress('0s', code)).toEqual({ kind: 'outdated' });
    expect(decodePress('2anything', code)).toEqual({ kind: 'outdated' });
    expect(decodePress('1se0sXXXXX', code)).toEqual({ kind: 'outdated' });
    expect(decodePress('1ve+XXXXX', code)).toEqual({ kind: 'outdated' });
  });

  test('is unknown where it was never ours', () => {
    for (const data of ['', '💥', '1', '1q', '1sx0c', '1se', '1fe', '1fewho:name', '1fe:n:v', '1nn', '1aex'])
      expect(decodePress(data, code)).toEqual({ kind: 'unknown' });
  });
});
