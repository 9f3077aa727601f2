/** Holds the verdicts on messages: nothing is falsely contradicted, on either half. Raise the other floors when they rise. */
import { beforeAll, describe, expect, test } from 'vitest';
import { checksOf, openChecker, scoreChecks } from '../../bench/checks.ts';
import type { ScoredCheck } from '../../bench/checks.ts';
import { checkHalfOf } from './score-checks.ts';

const FLOORS = { tune: 0.885, verify: 0.75 } as const;

describe('verdicts on messages', () => {
  let scored: readonly ScoredCheck[] = [];
  beforeAll(async () => {
    scored = await scoreChecks(openChecker(), checksOf([]));
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
