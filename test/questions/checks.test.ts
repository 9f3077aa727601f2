/** Holds the verdicts on messages: nothing is falsely contradicted, on either half. Raise the other floors when they rise. */
import { beforeAll, describe, expect, test } from 'vitest';
import { checksOf, openChecker, scoreChecks } from '../../bench/checks.ts';
import type { ScoredCheck } from '../../bench/checks.ts';
import { checkHalfOf } from './score-checks.ts';

const FLOORS = { tune: 0.845, verify: 0.8 } as const;

/** One message for each way of being wrong or right that only the shipped dossier shows. */
const SHOWN = [
  ['two who have changed places', 'OpenAI dragged Musk to court accusing him of fraud', 'contradicted'],
  ['another whose odds they are', '老马转的那个57%胜率是Polymarket上的盘口', 'contradicted'],
  ['somebody else besides', 'the 57 percent odds come from Robinhood too', 'not-in-record'],
  ['a bound that another amount keeps', 'xAI估值不到1000亿美元', 'contradicted'],
  ['what a price is for', 'Go 版 8 刀一个月还要塞 ads', 'supported'],
  ['a list with numbers in rings', 'OpenAI的算力盟友:①英伟达 ②AMD ③博通 ④英特尔', 'supported'],
  ['a contraction without its apostrophe', 'openai aint open source anymore, says elon', 'supported'],
  ['a settlement, which the record cannot rule out', '【快讯】OpenAI与马斯克达成庭外和解，金额保密', 'not-in-record'],
] as const;

describe('verdicts on messages', () => {
  let scored: readonly ScoredCheck[] = [];
  beforeAll(async () => {
    scored = await scoreChecks(openChecker(), checksOf([]));
  });

  test.each(SHOWN)('tell %s', async (_, message, verdict) => {
    expect((await openChecker()(message)).verdict).toBe(verdict);
  });

  test('are never false contradictions', () => {
    expect(scored.filter(({ outcome }) => outcome === 'falsely contradicted').map(({ gold }) => gold.id)).toEqual([]);
  });

  test.each(['tune', 'verify'] as const)('are right on the %s half', (half) => {
    const own = scored.filter(({ gold }) => checkHalfOf(gold) === half);
    expect(own.length).toBeGreaterThanOrEqual(300);
    expect(own.filter(({ outcome }) => outcome === 'right').length / own.length).toBeGreaterThanOrEqual(FLOORS[half]);
  });
});
