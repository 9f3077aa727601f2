import { describe, expect, test } from 'vitest';
import { fc, test as property } from '@fast-check/vitest';
import type { Plan } from '../../../src/answer/plan.ts';
import { planUnder, readPress, writePress } from '../../../src/chat/desk/press.ts';
import type { Press } from '../../../src/chat/desk/press.ts';
import { createLastAnswers } from '../../../src/chat/desk/last.ts';
import { REPLY_LANGUAGES } from '../../../src/reply/reply.ts';
import { dispute, fact } from '../../doubles/dispute.ts';

const facts = [...dispute.facts.keys()];
const owner = fc.stringMatching(/^[0-9a-z]{0,13}$/);
const language = fc.constantFrom(...REPLY_LANGUAGES);
const plan: fc.Arbitrary<Plan> = fc.oneof(
  fc.constantFrom(...facts).map((one): Plan => ({ kind: 'source', fact: one })),
  fc.shuffledSubarray(facts, { minLength: 1, maxLength: 4 }).map((some): Plan => ({ kind: 'facts', facts: some, related: [] })),
  fc
    .shuffledSubarray(facts, { minLength: 1, maxLength: 4 })
    .map((some): Plan => ({ kind: 'facts', facts: some, related: [], by: 'model' })),
  fc.constant<Plan>({ kind: 'timeline' }),
);
const view = fc.record(
  { plan, language, page: fc.nat(35), checked: fc.boolean(), back: plan },
  { requiredKeys: ['plan', 'language', 'page', 'checked'] },
);
const word = fc.stringMatching(/^[a-z][a-z-]{0,7}$/);
const press: fc.Arbitrary<Press> = fc.oneof(
  fc.record({ kind: fc.constantFrom('view' as const, 'look' as const), owner, view }),
  fc.record(
    {
      kind: fc.constant('vote' as const),
      helpful: fc.boolean(),
      fact: fc.constantFrom(...facts),
      language,
      by: fc.constant('model' as const),
    },
    { requiredKeys: ['kind', 'helpful', 'fact', 'language'] },
  ),
  fc.record({ kind: fc.constantFrom('choose' as const, 'related' as const, 'remove' as const), owner, language }),
  fc.record({
    kind: fc.constant('fill' as const),
    owner,
    command: word,
    option: word,
    value: fc.stringMatching(/^[\w.-]{1,20}$/),
    language,
  }),
);

describe('the buttons under a reply', () => {
  const written = (one: Press): string[] => [writePress(one, dispute, 64) ?? []].flat();
  const offers = (one: Plan, to: (typeof REPLY_LANGUAGES)[number]): string[] =>
    written({ kind: 'view', owner: 'a', view: { plan: one, language: to, page: 0, checked: false } });

  property.prop([plan, plan])('tell what it shows: what they offer in other languages, and not what else they lead to', (shown, other) => {
    fc.pre(JSON.stringify(shown) !== JSON.stringify(other));
    const vote = written({ kind: 'remove', owner: 'a', language: 'zh' });
    expect(planUnder([...offers(other, 'zh'), ...vote, ...offers(shown, 'en'), ...offers(shown, 'zh-Hant')], dispute)).toEqual(shown);
  });

  test('tell nothing where they show one language, or are no buttons of ours', () => {
    const one: Plan = { kind: 'timeline' };
    expect(planUnder([...offers(one, 'en'), ...offers(one, 'en'), 'x', ''], dispute)).toBeUndefined();
    expect(planUnder([], dispute)).toBeUndefined();
  });
});

describe('a press', () => {
  property.prop([press])('comes back as it was written, in what Telegram too has room for', (one) => {
    const text = writePress(one, dispute, 64);
    expect(text).toMatch(/^[\w~.:-]{1,64}$/);
    expect(readPress(text ?? '', dispute)).toEqual(one);
  });

  property.prop([press, fc.integer({ min: 20, max: 60 })])('leaves out the way back before all else', (one, most) => {
    const text = writePress(one, dispute, most);
    if (text === undefined) return;
    expect(text.length).toBeLessThanOrEqual(most);
    const read = readPress(text, dispute);
    if (text.includes(':') || (one.kind !== 'view' && one.kind !== 'look')) expect(read).toEqual(one);
    else expect(read).toMatchObject({ kind: one.kind, owner: one.owner, view: { page: one.view.page, language: one.view.language } });
  });

  test('with a value that a button cannot hold has no form', () => {
    const fill = { kind: 'fill', owner: '', command: 'who', option: 'name', language: 'en' } as const;
    for (const value of ['', 'two words', 'a~b', 'a:b', '起重']) expect(writePress({ ...fill, value }, dispute, 64)).toBeUndefined();
  });

  property.prop([fc.string({ maxLength: 120 })])('of any text is read or is out of date, and never throws', (text) => {
    expect(() => readPress(text, dispute)).not.toThrow();
  });

  property.prop([press, fc.nat(63)])('that was cut short or changed never throws', (one, at) => {
    const text = writePress(one, dispute, 64) ?? '';
    expect(() => readPress(text.slice(0, at), dispute)).not.toThrow();
    expect(() => readPress(`${text.slice(0, at)}~${text.slice(at)}`, dispute)).not.toThrow();
  });

  test('of another version is out of date', () => {
    const text = writePress({ kind: 'remove', owner: 'a', language: 'en' }, dispute, 64) ?? '';
    expect(readPress(`2${text.slice(1)}`, dispute)).toBeUndefined();
  });

  test('of a fact that is gone is out of date', () => {
    const text = writePress({ kind: 'vote', helpful: true, fact: fact('trial-date'), language: 'en' }, dispute, 64) ?? '';
    const others = new Map([...dispute.facts].filter(([id]) => id !== fact('trial-date')));
    expect(readPress(text, dispute)).toMatchObject({ fact: 'trial-date' });
    expect(readPress(text, { ...dispute, facts: others })).toBeUndefined();
  });

  test('has no form where there is no room', () => {
    expect(writePress({ kind: 'remove', owner: 'zzzzzzzzzzzzz', language: 'en' }, dispute, 10)).toBeUndefined();
  });
});

describe('the last answers', () => {
  const one = { plan: { kind: 'claims' } } as const;

  test('are a person’s in a place, for ten minutes', () => {
    let time = 0;
    const last = createLastAnswers(() => time);
    last.remember('anna', 'here', one);
    expect([last.of('anna', 'here'), last.of('anna', 'there'), last.of('bob', 'here')]).toEqual([one, undefined, undefined]);
    time = 10 * 60_000 - 1;
    expect(last.of('anna', 'here')).toEqual(one);
    time += 1;
    expect(last.of('anna', 'here')).toBeUndefined();
  });

  test('of a person are forgotten together', () => {
    const last = createLastAnswers(() => 0);
    last.remember('anna', 'here', one);
    last.remember('anna', 'there', one);
    last.remember('bob', 'here', one);
    last.forget('anna');
    expect([last.of('anna', 'here'), last.of('anna', 'there'), last.of('bob', 'here')]).toEqual([undefined, undefined, one]);
  });
});
