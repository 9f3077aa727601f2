/** Stubs of examples and near misses: whatever people typed, what comes out is YAML that the files of a dossier take. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { foldTerm } from '../../src/answer/understand/read/fold.ts';
import { loadDossier } from '../../src/dossier/load.ts';
import { FILES } from '../../src/dossier/schema/files.ts';
import { stubPages } from '../../src/dossier/stubs.ts';
import type { AskedQuestion, StubKind } from '../../src/dossier/stubs.ts';
import { CRANES } from '../doubles/cranes.ts';
import { changeFile, check, copyOfCranes } from './checking.ts';

const cranes = loadDossier(CRANES);
const pages = (kind: StubKind, asked: readonly AskedQuestion[], most = 1300): string[] => stubPages(kind, asked, cranes, most);
const once = (...questions: string[]): AskedQuestion[] => questions.map((question) => ({ question, times: 1 }));

const AskedList = z.strictObject({ asked: z.strictObject({ zh: z.array(z.string()).optional(), en: z.array(z.string()).optional() }) });
/** The questions in pages of examples, those in Chinese first on each. */
const questionsIn = (printed: readonly string[]): string[] =>
  printed.flatMap((page) => {
    const { asked } = AskedList.parse(parse(page));
    return [...(asked.zh ?? []), ...(asked.en ?? [])];
  });

/** Entries as a person completes them. */
const completed = (page: string): unknown => parse(page.replaceAll('zh: ""', 'zh: 甲').replaceAll('en: ""', 'en: who it is'));

describe('examples', () => {
  test('are lists under asked, by language, with how often each was asked', () => {
    expect(pages('examples', [...once('谁是法官'), { question: 'who is the judge', times: 3 }])).toEqual([
      'asked:\n  zh:\n    - 谁是法官\n  en:\n    - who is the judge # asked 3 times',
    ]);
  });

  test('of one language leave the other out', () => {
    expect(pages('examples', once('who is the judge'))).toEqual(['asked:\n  en:\n    - who is the judge']);
  });

  test('can be pasted into a fact as they are', async () => {
    const folder = copyOfCranes();
    const [page = ''] = pages(
      'examples',
      once('who: said # this', '"quoted" - {so}', '- 法官: 是谁', '!tag', 'null', '3', '@all', '%x', "it's", '[a', '*b', '&c'),
    );
    changeFile(folder, 'facts/suit/trial-date.yaml', (text) => `${text.replace(/^asked:[\s\S]*/mu, '')}${page}\n`);
    expect(await check(folder)).toMatchObject({ code: 0, errors: '' });
    expect(loadDossier(folder).examples.find(({ facts }) => facts.length === 1 && facts[0] === 'trial-date')?.asked.en).toContain(
      'who: said # this',
    );
  });
});

describe('near misses', () => {
  test('have an id to correct, what is missing to write, and the question', () => {
    expect(pages('near-misses', [{ question: 'who is the judge in this case', times: 2 }])).toEqual([
      '- id: who-is-the-judge-in\n  missing:\n    zh: ""\n    en: ""\n  asked:\n    en:\n      - who is the judge in this case # asked 2 times',
    ]);
  });

  test('name in their id whom a Chinese question names, and are each another', () => {
    const [page = ''] = pages('near-misses', once('布拉肯起重的老板是谁', '布拉肯起重有几个厂', '几点了', '在哪', 'city'));
    const ids = z
      .array(z.looseObject({ id: z.string() }))
      .parse(parse(page))
      .map(({ id }) => id);
    // The cranes have a near miss “city” already.
    expect(ids).toEqual(['brackenlift', 'brackenlift-2', 'asked', 'asked-2', 'city-2']);
  });

  test('are told by file and line until they are completed, and then hold, beside a fact and among the gaps', async () => {
    const folder = copyOfCranes();
    const [page = ''] = pages('near-misses', once('who is the judge', '法官是谁'));
    mkdirSync(join(folder, 'gaps'), { recursive: true });
    writeFileSync(join(folder, 'gaps', 'suit.yaml'), page);
    const { code, errors } = await check(folder);
    expect(code).toBe(1);
    expect(errors).toMatch(/dossier\/gaps\/suit\.yaml:3: \[who-is-the-judge\]\.missing\.zh: may not be empty\n/);
    changeFile(folder, 'gaps/suit.yaml', (text) => text.replaceAll('zh: ""', 'zh: 谁是法官').replaceAll('en: ""', 'en: who the judge is'));
    expect(await check(folder)).toMatchObject({ code: 0, errors: '' });
    const beside = page.replaceAll('zh: ""', 'zh: 谁是法官').replaceAll('en: ""', 'en: who the judge is').replaceAll(/^/gmu, '  ');
    writeFileSync(join(folder, 'gaps', 'suit.yaml'), '[]\n');
    changeFile(
      folder,
      'facts/suit/trial-place.yaml',
      (text) => `${text.replace(/^near_misses:[\s\S]*/mu, '').trimEnd()}\nnear_misses:\n${beside}\n`,
    );
    expect(await check(folder)).toMatchObject({ code: 0, errors: '' });
  });
});

/** Whatever people type, as it is counted. */
const question = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({ unit: fc.constantFrom(...'# :-{}[]&*!|>%@`"\'\\\n\t,?是谁a1\u202E\u0000'), maxLength: 120 }),
);
const asked = fc.array(fc.record({ question, times: fc.integer({ min: 1, max: 9 }) }), { maxLength: 30 });

describe('whatever was asked', () => {
  test.prop([asked])('every question comes back whole, once, from pages of YAML that fit', (all) => {
    const printed = pages('examples', all);
    const read = questionsIn(printed);
    const seen = (text: string): string =>
      text
        .toWellFormed()
        .replaceAll('`', '’')
        .replaceAll(/[\p{C}\p{Z}]+/gu, ' ')
        .trim();
    expect(new Set(read)).toEqual(new Set(all.map((one) => seen(one.question)).filter((text) => text !== '')));
    expect(new Set(read).size).toBe(read.length);
    for (const page of printed) expect(page.length).toBeLessThanOrEqual(1300);
  });

  test.prop([asked])('near misses are entries that a file takes once they are completed, each with an id of its own', (all) => {
    const entries = pages('near-misses', all).flatMap((page) => FILES.gaps.parse(completed(page)));
    const ids = entries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => cranes.gaps.has(id))).toEqual([]);
    expect(entries.length).toBe(questionsIn(pages('examples', all)).length);
  });

  test.prop([asked])('nothing in it could end a block of code or steer what shows it', (all) => {
    for (const kind of ['examples', 'near-misses'] as const)
      for (const page of pages(kind, all)) {
        expect(page).not.toContain('`');
        expect(page.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }
  });

  test.prop([fc.string({ unit: 'grapheme', maxLength: 120 })])('as the bots count it, folded, is read as the same question', (text) => {
    const folded = foldTerm(text);
    for (const one of questionsIn(pages('examples', once(folded)))) expect(foldTerm(one)).toBe(foldTerm(one.normalize('NFKC')));
  });
});

test('a question longer than a page is a fault of ours', () => {
  expect(() => pages('examples', once('x'.repeat(500)), 200)).toThrow(RangeError);
});
