/** Holds the verdicts on messages: how many are right, and how few falsely contradicted, on either half. Raise the floors when they rise. */
import { beforeAll, describe, expect, test } from 'vitest';
import { checksOf, openChecker, scoreChecks } from '../../bench/checks.ts';
import { startExhibit } from '../../bench/exhibit.ts';
import { LANGUAGES } from '../../src/dossier/schema.ts';
import type { ScoredCheck } from '../../bench/checks.ts';
import { checkHalfOf, readWorkedChecks } from './score-checks.ts';

const FLOORS = { tune: 0.845, verify: 0.815 } as const;
/** The share of messages that may be falsely contradicted. Lower it when fewer are: none should be. */
const MOST_FALSE = { tune: 0.005, verify: 0.013 } as const;

const worked = readWorkedChecks();
const mended = worked.filter(({ known_fault: isFault }) => !isFault);

describe('verdicts on messages', () => {
  const check = openChecker();
  let scored: readonly ScoredCheck[] = [];
  beforeAll(async () => {
    scored = await scoreChecks(check, checksOf([]));
  });

  test.each(mended.filter(({ shows }) => shows !== undefined))('tell $shows', async ({ text, verdicts }) => {
    expect(verdicts).toContain((await check(text)).verdict);
  });

  test('never go against what a fact itself says', () => {
    const { dossier, engine } = startExhibit();
    const wrong = [...dossier.facts.values()].flatMap(({ id, text }) =>
      LANGUAGES.filter((language) => ['contradicted', 'mixed'].includes(engine.check(text[language]).verdict)).map((language) => `${id} ${language}`),
    );
    expect(wrong).toEqual([]);
  });

  test.each(mended.filter(({ shows }) => shows === undefined))('do not go against what is true: $text', async ({ text, verdicts }) => {
    expect(verdicts).toContain((await check(text)).verdict);
  });

  test.each(worked.filter(({ known_fault: isFault }) => isFault))('are known to come out otherwise: $text', async ({ text, verdicts }) => {
    expect(verdicts).not.toContain((await check(text)).verdict);
  });

  test.each(['tune', 'verify'] as const)('are hardly ever false contradictions on the %s half', (half) => {
    const own = scored.filter(({ gold }) => checkHalfOf(gold) === half);
    expect(own.filter(({ outcome }) => outcome === 'falsely contradicted').length / own.length).toBeLessThanOrEqual(MOST_FALSE[half]);
  });

  test.each(['tune', 'verify'] as const)('are right on the %s half', (half) => {
    const own = scored.filter(({ gold }) => checkHalfOf(gold) === half);
    expect(own.length).toBeGreaterThanOrEqual(300);
    expect(own.filter(({ outcome }) => outcome === 'right').length / own.length).toBeGreaterThanOrEqual(FLOORS[half]);
  });
});
