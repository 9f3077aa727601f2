/** Holds the verdicts on messages: how many are right, and how few falsely contradicted, on either half. Raise the floors when they rise. */
import { beforeAll, describe, expect, test } from 'vitest';
import { bare } from '../../bench/message-parts.ts';
import { checksOf, openChecker, scoreChecks } from '../../bench/checks.ts';
import { startExhibit } from '../../bench/exhibit.ts';
import { LANGUAGES } from '../../src/dossier/schema.ts';
import { STATED } from '../../src/dossier/schema/fact-files.ts';
import { loadedDossier } from '../shipped.ts';
import type { ScoredCheck } from '../../bench/checks.ts';
import { checkHalfOf, readWorkedChecks } from './score-checks.ts';
import type { GoldCheck } from './score-checks.ts';

/**
 * The messages by who may learn from them, every other one of the large sets: `npm run evaluate -- --checks` asks all. `least` are right, and at most
 * `mostFalse` are falsely contradicted: lower that when fewer are, none should be.
 */
const SETS = [
  { name: 'the tune half', of: (gold: GoldCheck) => checkHalfOf(gold) === 'tune' && numberOf(gold) % OF_TUNE === 1, least: 0.94, mostFalse: 0.003 },
  { name: 'the earliest of the verify half', of: (gold: GoldCheck) => isBetween(gold, 0, 5002) && isEveryOther(gold), least: 0.9, mostFalse: 0.0072 },
  { name: 'the later of the verify half, by seven people', of: (gold: GoldCheck) => isBetween(gold, 5002, 9002) && isEveryOther(gold), least: 0.89, mostFalse: 0.0105 },
  { name: 'those of the verify half by three more', of: (gold: GoldCheck) => isBetween(gold, 9002, 30_002), least: 0.9, mostFalse: 0.0022 },
  { name: 'those of the verify half by two more', of: (gold: GoldCheck) => isBetween(gold, 30_002, 50_002), least: 0.894, mostFalse: 0.003 },
  { name: 'the latest of the verify half, by seven people', of: (gold: GoldCheck) => isBetween(gold, 50_002, Infinity) && isEveryOther(gold), least: 0.917, mostFalse: 0.0016 },
] as const;
/** Of the tune half, which the dossier has learnt from and whose numbers are odd, one in ten shows well enough that nothing broke. */
const OF_TUNE = 20;
const numberOf = ({ id }: GoldCheck): number => Number(id.slice(1));
/** Of the verify half (even numbers). */
const isEveryOther = (gold: GoldCheck): boolean => numberOf(gold) % 4 === 0;
/** Whether a message of the verify half was written in such a time, by the number in its id. */
const isBetween = (gold: GoldCheck, first: number, next: number): boolean =>
  checkHalfOf(gold) === 'verify' && numberOf(gold) >= first && numberOf(gold) < next;

const worked = readWorkedChecks();
const mended = worked.filter(({ known_fault: isFault }) => !isFault);

/** A statement so short may be what anybody says. In characters. */
const ANYBODYS = 25;

test('no message of the verify half is learnt from', () => {
  const { statements } = loadedDossier();
  const learnt = new Set(statements.flatMap(({ stated }) => STATED.flatMap((verdict) => LANGUAGES.flatMap((language) => stated[verdict][language].map(bare)))));
  const verify = checksOf([]).filter((gold) => checkHalfOf(gold) === 'verify' && gold.text.length > ANYBODYS);
  expect(verify.filter(({ text }) => learnt.has(bare(text))).map(({ id }) => id)).toEqual([]);
});

describe('verdicts on messages', () => {
  const check = openChecker();
  let scored: readonly ScoredCheck[] = [];
  beforeAll(async () => {
    scored = await scoreChecks(
      check,
      checksOf([]).filter((gold) => SETS.some(({ of }) => of(gold))),
    );
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

  describe.each(SETS)('on $name', ({ of, least, mostFalse }) => {
    const share = (outcome: ScoredCheck['outcome']): number => {
      const own = scored.filter(({ gold }) => of(gold));
      expect(own.length).toBeGreaterThanOrEqual(300);
      return own.filter((one) => one.outcome === outcome).length / own.length;
    };

    test('are hardly ever false contradictions', () => expect(share('falsely contradicted')).toBeLessThanOrEqual(mostFalse));
    test('are right', () => expect(share('right')).toBeGreaterThanOrEqual(least));
  });
});
