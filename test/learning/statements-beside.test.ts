import { availableParallelism } from 'node:os';
import { describe, expect, test, vi } from 'vitest';
import { WORDS } from '../../bench/exhibit.ts';
import { createEngine } from '../../src/answer/engine.ts';
import { learnStatements, statementsOf } from '../../src/answer/understand/learn/statements.ts';
import type { StatementModel } from '../../src/answer/understand/rank/statement-model.ts';
import { readerOf } from '../../src/answer/understand/reader.ts';
import { loadDossier } from '../../src/dossier/load.ts';
import { statementsBeside } from '../../src/learning/statements-beside.ts';
import { CRANES } from '../doubles/cranes.ts';

const NOTHING = { zh: [], en: [] };
const written = loadDossier(CRANES);
const dossier = {
  ...written,
  statements: [...written.facts.values()].map(({ id, text }) => ({
    fact: id,
    stated: { supported: { zh: [text.zh], en: [text.en] }, contradicted: { zh: [], en: [`Not so: ${text.en}`] }, not_in_record: NOTHING },
  })),
};

test('a dossier with few statements starts no thread', () => {
  expect(statementsBeside(dossier, WORDS)).toBeUndefined();
});

describe.skipIf(availableParallelism() < 2)('statements that are learnt on a thread of their own', () => {
  test('teach what they teach without', () => {
    const alone = learnStatements(statementsOf(dossier, readerOf(dossier, WORDS)));
    expect(alone.taught).toBeGreaterThan(0);
    expect(statementsBeside(dossier, WORDS, 0)?.()).toEqual(alone);
  });

  test('are learnt by the caller where the thread cannot read what it is given', () => {
    const unreadable = { ...dossier, head: { ...dossier.head, units: [], off_topic: [''] } };
    const waits = statementsBeside(unreadable, WORDS, 0);
    expect(waits).toBeDefined();
    const elsewhere = vi.fn<() => StatementModel | undefined>(() => waits?.());
    const { trained } = createEngine(dossier, WORDS, elsewhere);
    expect(elsewhere.mock.results).toEqual([{ type: 'return', value: undefined }]);
    expect(trained.statements.taught).toBeGreaterThan(0);
  });
});
