/** What example statements teach: which words speak for a statement's being right, wrong or untold, of one fact and of any. */
import { describe, expect, test } from 'vitest';
import { learnStatements, statementsOf } from '../../../../src/answer/understand/learn/statements.ts';
import type { StatementSample } from '../../../../src/answer/understand/learn/statements.ts';
import { recogniseStatement, vectorOf } from '../../../../src/answer/understand/rank/statement-model.ts';
import { thinned } from '../../../../src/answer/understand/learn/thinned.ts';
import { readerOf } from '../../../../src/answer/understand/reader.ts';
import { FactId } from '../../../../src/dossier/schema.ts';
import { STATED } from '../../../../src/dossier/schema/fact-files.ts';
import type { TaughtDossier } from '../../../../src/dossier/dossier.ts';
import { dispute } from '../../../doubles/dispute.ts';
import { WORDS } from '../../../doubles/words.ts';

const [PRICE, TRIAL] = [FactId.parse('crane-price'), FactId.parse('trial-date')];
const [SUPPORTED, CONTRADICTED, UNTOLD] = STATED.map((_, at) => at);
const sample = (fact: FactId, verdict: number | undefined, ...features: string[]): StatementSample => ({
  features,
  fact,
  paragraph: fact === PRICE ? 1 : 2,
  verdict: verdict ?? 0,
});
const samples = [
  sample(PRICE, SUPPORTED, 'w:crane', 'w:millions'),
  sample(PRICE, SUPPORTED, 'w:crane', 'w:dear'),
  sample(PRICE, CONTRADICTED, 'w:crane', 'w:free'),
  sample(PRICE, CONTRADICTED, 'w:crane', 'w:never', 'w:paid'),
  sample(PRICE, UNTOLD, 'w:crane', 'w:insured'),
  sample(TRIAL, SUPPORTED, 'w:trial', 'w:free'),
  sample(TRIAL, CONTRADICTED, 'w:trial', 'w:never'),
];
const model = learnStatements(samples);
const recognised = (fact: FactId, ...features: string[]): ReturnType<typeof recogniseStatement> =>
  recogniseStatement(model, vectorOf(model, features), fact);

describe('what example statements teach', () => {
  test('tells right words from wrong and from untold ones', () => {
    expect(recognised(PRICE, 'w:crane', 'w:free').contradicted).toBeGreaterThan(0);
    expect(recognised(PRICE, 'w:crane', 'w:dear').contradicted).toBeLessThan(0);
    expect(recognised(PRICE, 'w:crane', 'w:insured').untold).toBeGreaterThan(recognised(PRICE, 'w:crane', 'w:dear').untold);
  });

  test('is of each fact its own', () => {
    expect(recognised(TRIAL, 'w:free').contradicted).toBeLessThan(recognised(PRICE, 'w:free').contradicted);
  });

  test('is of a paragraph too: what is said wrongly of one fact counts for its neighbour, and for no other', () => {
    const beside = FactId.parse('crane-handover');
    const taught = learnStatements([...samples, { ...sample(beside, SUPPORTED, 'w:handover'), paragraph: 1 }]);
    const wrong = (fact: FactId): number => {
      const { contradicted, generalContradicted } = recogniseStatement(taught, vectorOf(taught, ['w:crane', 'w:free']), fact);
      return contradicted - generalContradicted;
    };
    expect(wrong(beside)).toBeGreaterThan(0.1);
    expect(wrong(TRIAL)).toBeLessThan(0);
  });

  test('says of a fact without statements what holds of any', () => {
    const { contradicted, generalContradicted, known } = recognised(FactId.parse('crane-handover'), 'w:never');
    expect(contradicted).toBe(generalContradicted);
    expect(contradicted).toBeGreaterThan(0);
    expect(known).toBe(0);
  });

  test('tells how much of a statement examples of which verdicts hold', () => {
    const { known, shares } = recognised(PRICE, 'w:millions', 'w:zebra');
    expect(known).toBeGreaterThan(0);
    expect(known).toBeLessThan(1);
    expect(shares[1]).toBeCloseTo(known);
    expect(recognised(PRICE, 'w:zebra')).toMatchObject({ known: 0, contradicted: 0, untold: 0 });
  });

  test('is the same each time', () => expect(learnStatements(samples)).toEqual(model));

  test('is nothing where there are none', () => {
    const none = learnStatements([]);
    expect(none.taught).toBe(0);
    expect(recogniseStatement(none, vectorOf(none, ['w:crane']), PRICE)).toMatchObject({ contradicted: 0, untold: 0, known: 0 });
  });
});

test('a fact’s own texts are statements that it supports, where people state anything about it', () => {
  const asked = (...en: string[]) => ({ zh: [], en });
  const stated = { supported: asked(), contradicted: asked('the crane was free'), not_in_record: asked() };
  const taught: TaughtDossier = { ...dispute, examples: [], statements: [{ fact: PRICE, stated }], gaps: new Map() };
  const found = statementsOf(taught, readerOf(dispute, WORDS));
  expect(found.map(({ fact, verdict }) => [fact, STATED[verdict]])).toEqual([
    [PRICE, 'contradicted'],
    [PRICE, 'supported'],
    [PRICE, 'supported'],
  ]);
});

test('a dossier with fewer examples has as many statements of each verdict', () => {
  const asked = (...en: string[]) => ({ zh: ['一', '二'], en });
  const stated = { supported: asked('a', 'b', 'c'), contradicted: asked('d'), not_in_record: asked() };
  const taught: TaughtDossier = { ...dispute, examples: [], statements: [{ fact: PRICE, stated }], gaps: new Map() };
  const counts = (examples: number | undefined): number[] =>
    thinned(taught, { examples }).statements.flatMap(({ stated: left }) =>
      [left.supported, left.contradicted, left.not_in_record].map(({ zh, en }) => zh.length + en.length),
    );
  expect(counts(undefined)).toEqual([5, 3, 2]);
  expect(counts(2)).toEqual([2, 2, 1]);
  expect(counts(0)).toEqual([0, 0, 0]);
});
