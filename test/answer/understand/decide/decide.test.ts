import { describe, expect, test } from 'vitest';
import { surest } from '../../../../src/answer/understand/decide/decide.ts';
import { fact } from '../../../doubles/dispute.ts';

const [one, two, other] = [fact('suit-filed'), fact('damages-total'), fact('trial-date')];
const joined = { first: 0, joined: 1 };
const further = { first: 0, joined: 0 };

describe('of the candidates', () => {
  test('the surest is taken', () => {
    const first = { facts: [one, two], confidence: 0.9, features: joined };
    expect(surest([first, { facts: [one], confidence: 0.5, features: further }])).toBe(first);
    expect(surest([])).toBeUndefined();
  });

  test('a part of it is, where that is nearly as sure', () => {
    const part = { facts: [two], confidence: 0.975, features: further };
    expect(surest([{ facts: [one, two], confidence: 0.98, features: joined }, part])).toBe(part);
  });

  test('a shorter one of something else is not, nor a part of what an example names together', () => {
    const first = { facts: [one, two], confidence: 0.98, features: joined };
    expect(surest([first, { facts: [other], confidence: 0.975, features: further }])).toBe(first);
    const named = { ...first, features: { first: 1, joined: 0 } };
    expect(surest([named, { facts: [two], confidence: 0.975, features: further }])).toBe(named);
  });
});
