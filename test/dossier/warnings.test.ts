/** What the check warns of: each warning on a dossier that gives cause for it, and on none that does not. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SHIPPED } from '../shipped.ts';
import { changeFile, check, copyOfCranes } from './checking.ts';

const TRIAL = 'facts/suit/trial-date.yaml';
const SHIPS = 'facts/accident/ships-per-week.yaml';

/** The warnings of a folder, as they are told, and how many there are by its own count. */
async function warningsOf(folder: string, ...mode: string[]): Promise<{ told: string[]; count: number; code: number; errors: string }> {
  const { out, code, errors } = await check(...mode, folder);
  const told = out.split('\n').filter((line) => line.startsWith('warning: '));
  return { told, count: Number(/^(\d+|one) warnings?/mu.exec(out)?.[1]?.replace('one', '1') ?? 0), code, errors };
}

/** What is warned of in one file that is not warned of in the cranes as they are. */
async function newIn(file: string, change: (text: string) => string): Promise<string[]> {
  const folder = copyOfCranes();
  const before = new Set((await check('--strict', folder)).errors.split('\n').map(withoutPlace));
  changeFile(folder, file, change);
  const { errors } = await check('--strict', folder);
  return errors
    .trimEnd()
    .split('\n')
    .filter((line) => line.includes(`dossier/${file}`) && !before.has(withoutPlace(line)));
}
const withoutPlace = (line: string): string => line.replace(/^\S+ /u, '');

describe('the shipped dossier', () => {
  test('gives no cause for a warning', async () => {
    expect(await warningsOf(SHIPPED, '--strict')).toEqual({ told: [], count: 0, code: 0, errors: '' });
  });
});

describe('warnings', () => {
  test('do not fail, are told three a kind with how many more there are, and are counted', async () => {
    const { told, count, code, errors } = await warningsOf(copyOfCranes());
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    const few = told.filter((line) => /write 10 or more in each language|more facts with few examples/u.test(line));
    expect(few).toHaveLength(4);
    expect(few[0]).toMatch(/dossier\/facts\/accident\/accident\.yaml:\d+: asked: 8 in zh and 8 in en: write 10 or more/);
    const more = told.flatMap((line) => /^warning: (\d+) more /u.exec(line)?.[1] ?? []).map(Number);
    expect(count).toBe(told.length - more.length + more.reduce((sum, one) => sum + one, 0));
  });

  test('fail where --strict says so, all of them by file and line', async () => {
    const folder = copyOfCranes();
    const { count } = await warningsOf(folder);
    const { code, errors, out } = await check('--strict', folder);
    expect(code).toBe(1);
    expect(errors.trimEnd().split('\n')).toHaveLength(count);
    for (const line of errors.trimEnd().split('\n')) expect(line).toMatch(/dossier\/\S+\.yaml:\d+: /);
    expect(out).toMatch(new RegExp(`\\n${count} warnings\\n$`));
  });
});

describe('what nothing uses', () => {
  const declared = async (folder: string): Promise<string[]> => {
    const { out, code, errors } = await check(folder);
    // It is worth a look, and stops nothing: what uses it may be the next thing to be written.
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    return out.split('\n').filter((line) => /no fact uses|no figure is measured|no fact stands/u.test(line));
  };

  test.each([
    [
      'a concept',
      'concepts.yaml',
      '- id: weather\n  label: {zh: 天气, en: weather}\n\n',
      /concepts\.yaml:1: \[weather\]\.id: no fact uses this concept/,
    ],
    [
      'a topic',
      'topics.yaml',
      '- id: weather\n  label: {zh: 天气, en: weather}\n\n',
      /topics\.yaml:1: \[weather\]\.id: no fact stands in facts\/weather\//,
    ],
  ])('%s is told of', async (_, file, item, says) => {
    const folder = copyOfCranes();
    changeFile(folder, file, (text) => item + text);
    expect(await declared(folder)).toEqual([expect.stringMatching(says)]);
  });

  test('a unit is told of, until a draft measures something in it', async () => {
    const folder = copyOfCranes();
    changeFile(folder, 'dossier.yaml', (text) =>
      text.replace('  - { id: ships,', '  - { id: hulls, zh: "{}只", en: "{} hulls" }\n  - { id: ships,'),
    );
    expect(await declared(folder)).toEqual([expect.stringMatching(/units\[hulls\]\.id: no figure is measured in this unit/)]);
    writeFileSync(
      join(folder, 'facts', 'suit', 'hulls.yaml'),
      'draft: true\nid: hulls\nparagraphs: [4]\nfigures:\n  - { concept: ship-traffic, value: 3, unit: hulls }\n',
    );
    expect(await declared(folder)).toEqual([]);
  });
});

describe('a fact', () => {
  test('with ten examples in each language and a near miss is not thin', async () => {
    const examples = (language: string): string =>
      Array.from({ length: 10 }, (_, place) => `    - ${language} question ${place}\n`).join('');
    expect(
      await newIn(
        TRIAL,
        (text) =>
          `${text.replace(/^asked:[\s\S]*/mu, '')}asked:\n  zh:\n${examples('zh')}  en:\n${examples('en')}near_misses:\n  - id: new-gap\n    missing: {zh: 甲, en: A}\n`,
      ),
    ).toEqual([]);
  });

  test('without examples is warned of once', async () => {
    const warned = await newIn(TRIAL, (text) => text.replace(/^asked:[\s\S]*/mu, ''));
    expect(warned).toEqual([expect.stringMatching(/trial-date\.yaml:1: asked: 0 in zh and 0 in en: write 10 or more in each language/)]);
  });

  test('with examples and no near miss is warned of, unless a gap names it as near', async () => {
    const folder = copyOfCranes();
    changeFile(folder, TRIAL, (text) => text.replace(/^near_misses:[\s\S]*/mu, ''));
    rmSync(join(folder, 'gaps'), { recursive: true, force: true });
    const alone = (errors: string): string[] =>
      errors.split('\n').filter((line) => /trial-date\.yaml:\d+: near_misses: no near miss/u.test(line));
    expect(alone((await check('--strict', folder)).errors)).toHaveLength(1);
    mkdirSync(join(folder, 'gaps'));
    writeFileSync(
      join(folder, 'gaps', 'suit.yaml'),
      '- id: judge-name\n  missing: {zh: 法官是谁, en: who the judge is}\n  nearest: [trial-date]\n',
    );
    expect(alone((await check('--strict', folder)).errors)).toEqual([]);
  });
});

describe('an amount in a text', () => {
  const add = (zh: string, en: string) => (text: string) => text.replace(/。\n/u, `，${zh}。\n`).replace(/\.\nstatus/u, `, ${en}.\nstatus`);

  test('that no figure records is warned of', async () => {
    expect(await newIn(TRIAL, add('预计要审15天', 'and should take 15 days'))).toEqual([
      expect.stringMatching(/trial-date\.yaml:2: text: 15 stands in no figure of this fact, nor of one from the same paragraphs/),
    ]);
  });

  test('that a figure of a fact from the same paragraph records is not', async () => {
    // 48 million is the figure of another fact of paragraph 8.
    expect(await newIn('facts/suit/settlement-refused.yaml', add('那是4800万美元', 'which was US$48 million'))).toEqual([]);
  });

  test.each([
    ['in words, small', '有两名证人', 'with two witnesses'],
    ['that the words leave open', '有20多名证人', 'with 20-odd witnesses'],
  ])('%s is not', async (_, zh, en) => {
    expect(await newIn(TRIAL, add(zh, en))).toEqual([]);
  });
});

describe('texts that differ between the languages', () => {
  test.each([
    [
      'a figure',
      SHIPS,
      (text: string) => text.replace('降到了19艘', '降到了19艘，后来是31艘中的90%'),
      [/text\.zh: 90 stands in zh and not in en/],
    ],
    [
      'a date',
      TRIAL,
      (text: string) => text.replace('定于2041年11月4日', '定于2041年11月5日'),
      [/text\.zh: 2041-11-05 stands in zh and not in en/, /text\.en: 2041-11-04 stands in en and not in zh/],
    ],
    ['a name', TRIAL, (text: string) => text.replace('此案定于', '盐泽轮渡一案定于'), [/text\.zh: saltmere stands in zh and not in en/]],
  ] as const)('are warned of: %s', async (_, file, change, says) => {
    const warned = (await newIn(file, change)).filter((line) => line.includes(' stands in '));
    const differing = warned.filter((line) => line.includes('let both tell the same'));
    expect(differing).toHaveLength(says.length);
    says.forEach((said, place) => expect(differing[place]).toMatch(said));
  });

  test.each([
    ['a year that one of them leaves out', (text: string) => text.replace('定于2041年11月4日', '定于11月4日')],
    [
      'a number in words',
      (text: string) => text.replace('此案定于', '此案第2次定于').replace('is to begin', 'is to begin, the second of two'),
    ],
    [
      'an owner that the other names by what belongs to it',
      (text: string) => text.replace('此案定于', '布拉肯起重的鹭臂一案定于').replace('The trial', 'The trial over the Heronarm'),
    ],
  ])('are not: %s', async (_, change) => {
    expect((await newIn(TRIAL, change)).filter((line) => line.includes('let both tell the same'))).toEqual([]);
  });
});

describe('an example', () => {
  test('that stands under two facts is warned of at the second, with the place of the first', async () => {
    const warned = await newIn(TRIAL, (text) => text.replace(/^ {2}zh:\n/mu, '  zh:\n    - 每周有多少艘船\n'));
    expect(warned.filter((line) => line.includes('stands under'))).toEqual([
      expect.stringMatching(
        /trial-date\.yaml:\d+: asked\.zh\[1\]: “每周有多少艘船” stands under ships-per-week too \(facts\/accident\/ships-per-week\.yaml:\d+\)/,
      ),
    ]);
  });

  test('that a fact and a set of facts share is warned of too, whatever its case', async () => {
    const folder = copyOfCranes();
    changeFile(folder, 'facts/suit/together.yaml', (text) => text.replace(/^ {4}en:\n/mu, '    en:\n      - Who of the TWO\n'));
    changeFile(folder, TRIAL, (text) => text.replace(/^ {2}en:\n/mu, '  en:\n    - who of the two\n'));
    expect((await check('--strict', folder)).errors).toMatch(
      /together\.yaml:\d+: \[1\]\.asked\.en\[1\]: “Who of the TWO” stands under trial-date too/,
    );
  });
});
