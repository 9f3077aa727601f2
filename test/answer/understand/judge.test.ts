import { describe, expect, test } from 'vitest';
import { surest } from '../../../src/answer/understand/judge.ts';
import { fact } from '../../doubles/dispute.ts';

const [one, two, other] = [fact('suit-filed'), fact('damages-total'), fact('trial-date')];
const joined = { first: 0, joined: 1 };
const further = { first: 0, joined: 0 };

describe('of the answers proposed', () => {
  test('the surest is taken', () => {
    const first = { facts: [one, two], confidence: 0.9, signals: joined };
    expect(surest([first, { facts: [one], confidence: 0.5, signals: further }])).toBe(first);
    expect(surest([])).toBeUndefined();
  });

  test('a part of it is, where that is nearly as sure', () => {
    const part = { facts: [two], confidence: 0.97, signals: further };
    expect(surest([{ facts: [one, two], confidence: 0.98, signals: joined }, part])).toBe(part);
  });

  test('a shorter one of something else is not, nor a part of what an example names together', () => {
    const first = { facts: [one, two], confidence: 0.98, signals: joined };
    expect(surest([first, { facts: [other], confidence: 0.97, signals: further }])).toBe(first);
    const named = { ...first, signals: { first: 1, joined: 0 } };
    expect(surest([named, { facts: [two], confidence: 0.97, signals: further }])).toBe(named);
  });
});
