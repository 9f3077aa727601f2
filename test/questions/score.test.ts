import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { goldFor } from '../../bench/quality.ts';
import { loadDossier } from '../../src/dossier/load.ts';
import { CRANES } from '../doubles/cranes.ts';
import { copyOfCranes } from '../dossier/copy.ts';
import { loadedDossier, SHIPPED } from '../shipped.ts';
import { GoldError, outcomeOf, readGold } from './score.ts';
import type { Given } from './score.ts';

function written(...lines: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'exhibit-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'questions.jsonl');
  writeFileSync(file, lines.join('\n'));
  return file;
}
const goldOf = (fields: object) => {
  const [gold] = readGold(written(JSON.stringify({ id: '1', q: 'When is the trial?', ...fields })));
  if (gold === undefined) throw new Error('no question');
  return gold;
};
const given = (fields: Partial<Given> = {}): Given => ({
  status: 'answered',
  text: 'The trial is set for 4 November 2041.',
  paragraphs: [7],
  facts: ['trial-date'],
  ...fields,
});

describe('an answer', () => {
  test.each([
    ['that shows an expected fact', { facts: ['trial-date', 'trial-place'] }, given(), 'right'],
    ['that shows another fact beside it', { facts: ['trial-date'] }, given({ facts: ['trial-date', 'injured'] }), 'wrong answer'],
    ['that shows another fact', { facts: ['trial-place'] }, given(), 'wrong answer'],
    ['that shows no fact', { facts: ['trial-date'] }, given({ facts: [] }), 'wrong answer'],
    ['with the fact but without the word', { facts: ['trial-date'], must: [['2042']] }, given(), 'wrong answer'],
    ['with the fact, of another paragraph', { facts: ['trial-date'], paragraphs: [8] }, given(), 'wrong answer'],
    ['of the paragraph, with the word', { paragraphs: [7, 8], must: [['2041']] }, given(), 'right'],
    ['of another paragraph', { paragraphs: [8] }, given(), 'wrong answer'],
    ['in another language', { facts: ['trial-date'], lang: 'zh' }, given(), 'wrong answer'],
    ['where the source is silent', { expect: 'abstain' }, given(), 'false answer'],
    ['where either would do', { expect: 'either', facts: ['trial-date'] }, given(), 'right'],
  ] as const)('%s is as expected', (_, fields, answer, outcome) => {
    expect(outcomeOf(goldOf(fields), answer)).toBe(outcome);
  });

  test('that is refused is right where the source is silent', () => {
    expect(outcomeOf(goldOf({ expect: 'abstain' }), given({ status: 'refused' }))).toBe('right');
    expect(outcomeOf(goldOf({ facts: ['trial-date'] }), given({ status: 'refused' }))).toBe('false refusal');
  });
});

describe('gold questions', () => {
  test.each([
    ['not JSON', 'not json', /:2: /],
    ['without a question', '{"id":"2"}', /:2: q: /],
    ['to be answered by nobody knows what', '{"id":"2","q":"x"}', /:2: paragraphs: what is to be answered says by which/],
  ])('%s are told by file and line', (_, line, says) => {
    const file = written('{"id":"1","q":"x","expect":"abstain"}', line);
    expect(() => readGold(file)).toThrow(GoldError);
    expect(() => readGold(file)).toThrow(says);
  });

  test('of a dossier are those in its folder, of the shipped one the project\u2019s set, or those of the files named', () => {
    const cranes = loadDossier(CRANES);
    const own = goldFor(CRANES, cranes);
    expect(own.length).toBeGreaterThan(100);
    expect(own[0]?.id).toBe('hc-001');
    expect(goldFor(SHIPPED, loadedDossier(SHIPPED)).length).toBeGreaterThan(3000);
    expect(goldFor(CRANES, cranes, [written('{"id":"1","q":"x","facts":["trial-date"]}')])).toHaveLength(1);
  });

  test('that there are none of, or that name unknown facts, are told with the mend', () => {
    const folder = copyOfCranes();
    const cranes = loadDossier(folder);
    rmSync(join(folder, 'questions.jsonl'));
    expect(() => goldFor(folder, cranes)).toThrow(/has no questions: write them into .*questions\.jsonl/);
    expect(() => goldFor(folder, cranes, ['/nowhere.jsonl'])).toThrow(/nowhere\.jsonl cannot be read/);
    const file = written('{"id":"1","q":"x","facts":["trial-dat"]}');
    expect(() => goldFor(folder, cranes, [file])).toThrow(/: 1: the dossier has no fact trial-dat$/);
  });
});
