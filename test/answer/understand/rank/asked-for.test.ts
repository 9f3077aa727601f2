import { describe, expect, test } from 'vitest';
import { AskedShares } from '../../../../src/answer/understand/rank/asked-for.ts';
import { ASKED_FOR } from '../../../../src/answer/understand/rank/question-features.ts';
import { engine, fact } from '../../../doubles/dispute.ts';

const asked = new AskedShares(engine.trained);
const of = (kind: Parameters<AskedShares['of']>[0], ...ids: string[]): number => asked.of(kind, ids.map(fact));

describe('how people ask for a fact', () => {
  test('is more with the question that it answers than all facts are asked with', () => {
    expect(of('when', 'trial-date')).toBeGreaterThan(0.5);
    expect(of('why', 'trial-place-reason')).toBeGreaterThan(0.5);
  });

  test('is less with what it does not tell', () => {
    expect(of('why', 'trial-date')).toBeLessThan(-0.5);
    expect(of('when', 'trial-place-reason')).toBeLessThan(-0.5);
  });

  test('is that of the fact among several that is asked for it most', () => {
    expect(of('when', 'trial-place-reason', 'trial-date')).toBe(of('when', 'trial-date'));
  });

  test('is as that of all where nobody has asked for it', () => {
    const none = new AskedShares({ ...engine.trained, intents: [] });
    for (const kind of ASKED_FOR) expect(none.of(kind, [fact('trial-date')])).toBe(0);
  });

  test('is the same asked again', () => expect(of('who', 'suit-filed')).toBe(of('who', 'suit-filed')));
});
