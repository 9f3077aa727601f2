/** A dossier counts in units of its own: declared once, written and read everywhere, and no code knows them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { askOf } from '../../bench/exhibit.ts';
import type { Ask } from '../../bench/exhibit.ts';
import { execute } from '../../src/answer/execute.ts';
import { createEngine } from '../../src/answer/engine.ts';
import type { Engine } from '../../src/answer/engine.ts';
import { loadDossier } from '../../src/dossier/load.ts';
import { ConceptId } from '../../src/dossier/schema.ts';
import { FILES } from '../../src/dossier/schema/files.ts';
import { amountReader } from '../../src/dossier/units.ts';
import { replyText } from '../../src/reply/plain.ts';
import { render } from '../../src/reply/render.ts';
import { REPLY_LANGUAGES } from '../../src/reply/reply.ts';
import { CRANES } from '../doubles/cranes.ts';
import { WORDS } from '../doubles/words.ts';
import { ARTICLE, changeFile, check, copyOfCranes } from './checking.ts';

const cranes = loadDossier(CRANES);
const read = amountReader(cranes.head.units);
const amounts = (text: string): string[] =>
  read(text).map(({ values, unit }) => `${values.map((value) => value.toFixed()).join('..')} ${unit ?? ''}`.trim());

test('an amount that the article writes in Chinese numerals is one that a fact may cite, in a unit of the dossier', async () => {
  const folder = copyOfCranes();
  const article = join(folder, '..', 'article.txt');
  writeFileSync(article, `${readFileSync(ARTICLE, 'utf8').trimEnd()} 停在港外的有三艘渔船和十二艘货船。\n`);
  expect(await check('--source', article, '--write', folder)).toMatchObject({ code: 0, errors: '' });
  const [source] = FILES.source.parse(parse(readFileSync(join(folder, 'source.yaml'), 'utf8')));
  expect(source?.paragraphs.at(-1)?.figures.slice(-2)).toEqual(['3', '12']);
  expect(await check('--source', article, folder)).toMatchObject({ code: 0, errors: '' });
});

describe('an amount in a unit of the dossier', () => {
  test.each([
    ['12 ships', '12 ships'],
    ['12 Ships?', '12 ships'],
    ['1 vessel', '1 ships'],
    ['twelve ships', '12 ships'],
    ['12-ship', '12 ships'],
    ['12–14 ships', '12..14 ships'],
    ['12艘船', '12 ships'],
    ['12条船', '12 ships'],
    ['十二艘船', '12 ships'],
    ['三万艘', '30000 ships'],
    ['12 shipments', '12'],
    ['第12艘船', '12'],
    ['12 new ships', '12'],
    ['US$12 ships', '12 USD'],
    ['12 days', '12 days'],
  ])('“%s” is read as %s', (text, amount) => {
    expect(amounts(text)).toEqual([amount]);
  });

  test('before which a sign stands is read by it', () => {
    const euros = amountReader([{ id: 'EUR', zh: '{}欧元', en: '€{}', also: { zh: [], en: ['euros', 'euro'] }, asked: 'money' }]);
    for (const text of ['€50 million', '€ 50 million', '50 million euros', '5000万欧元', '5千万欧元'])
      expect(euros(text).map(({ values, unit }) => [values.map(Number), unit])).toEqual([[[50e6], 'EUR']]);
  });

  test('is written as the dossier says, in every language', () => {
    const answer = execute(cranes, { kind: 'figure', concept: ConceptId.parse('ship-traffic') });
    const [zh = '', hant = '', en = ''] = REPLY_LANGUAGES.map((language) => replyText(render(cranes, answer, language)));
    expect(zh).toMatch(/31艘/);
    expect(hant).toMatch(/31艘/);
    expect(en).toMatch(/31 ships/);
  });

  test('stands beside the bars of a chart', () => {
    const answer = execute(cranes, { kind: 'figure', concept: ConceptId.parse('ship-traffic') });
    expect(REPLY_LANGUAGES.map((language) => render(cranes, answer, language).chart?.unit)).toEqual(['艘', '艘', 'ships']);
  });
});

describe('a question', () => {
  let ask: Ask;
  let engine: Engine;
  beforeAll(() => {
    engine = createEngine(cranes, WORDS);
    ask = askOf(cranes, engine);
  });

  test.each(['was it really 12 ships a week', '那段时间每周还有12艘船吗'])(
    'with another number of them is corrected: %s',
    async (question) => {
      const { status, text } = await ask(question);
      expect(status).toBe('answered');
      expect(text).toMatch(/^(?:The article says otherwise|文章的说法不同)/u);
      expect(text).toContain('19');
    },
  );

  test('with a number that it leaves open is not contradicted', async () => {
    const { text } = await ask('那段时间每周还有20多艘船吗');
    expect(text).toContain('19');
    expect(text).not.toContain('说法不同');
  });

  test('reads the number with what is counted', () => {
    const { question } = engine.trace('did 31 vessels call each week');
    expect(question.tokens.filter(({ kind }) => kind === 'value')).toMatchObject([{ unit: 'ships', readings: [{ key: 'v:31 ships' }] }]);
  });
});

describe('the check of units', () => {
  const SHIPS = 'facts/accident/ships-per-week.yaml';

  test.each([
    [
      'a figure in a unit that there is not',
      SHIPS,
      'unit: ships',
      'unit: boats',
      /ships-per-week\.yaml:9: figures\[1\]\.unit: there is no unit boats: declare it under `units` in dossier\.yaml, or use one of USD, /,
    ],
    ['a figure in a unit that is nearly one', SHIPS, 'unit: ships', 'unit: ship', /unit: there is no unit ship; is ships meant\?/],
    [
      'a concept measured in a unit that there is not',
      'concepts.yaml',
      'measure: ships',
      'measure: barrels',
      /concepts\.yaml:\d+: \[ship-traffic\]\.measure: there is no unit barrels/,
    ],
    [
      'a unit that every dossier has',
      'dossier.yaml',
      'id: ships',
      'id: people',
      /dossier\.yaml:30: units\[people\]\.id: every dossier has the unit people|units\[1\]/,
    ],
    [
      'a unit that does not say where the number stands',
      'dossier.yaml',
      "'{} ships'",
      'ships',
      /dossier\.yaml:30: units\[ships\]\.en: write \{\} once, where the number stands/,
    ],
    [
      'a unit that is there twice',
      'dossier.yaml',
      '  - { id: ships,',
      '  - { id: ships, zh: "{}只", en: "{} hulls" }\n  - { id: ships,',
      /ships is there twice/,
    ],
    [
      'a word for two units',
      'dossier.yaml',
      '  - { id: ships,',
      '  - { id: hulls, zh: "{}只", en: "{} vessels" }\n  - { id: ships,',
      /“vessels” already stands for hulls/,
    ],
  ])('tells of %s', async (_, file, from, to, says) => {
    const folder = copyOfCranes();
    changeFile(folder, file, (text) => text.replace(from, to));
    const { code, errors } = await check(folder);
    expect(code).toBe(1);
    expect(errors).toMatch(says);
  });

  test('takes a number in words before what is counted for the figure', async () => {
    const folder = copyOfCranes();
    changeFile(folder, SHIPS, (text) => text.replace('降到了19艘', '降到了十九艘').replace('served 19 ships', 'served nineteen ships'));
    expect(await check(folder)).toMatchObject({ code: 0, errors: '' });
  });
});
