import { test as property, fc } from '@fast-check/vitest';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { beginDossier } from '../../../src/dossier/draft/begin.ts';
import { checkDossier } from '../../../src/dossier/check.ts';
import { readFiles } from '../../../src/dossier/files.ts';
import type { DossierFiles } from '../../../src/dossier/files.ts';
import { openDossier } from '../../../src/dossier/load.ts';
import { compareWithArticle, CopyDetector } from '../../../src/dossier/provenance.ts';
import { FILES } from '../../../src/dossier/schema/files.ts';
import { ARTICLES, begun, DATA, temporaryFolder, written } from './drafting.ts';

const filesOf = (article: string): DossierFiles => openDossier(written(begun(article).files)).files;
const entitiesIn = (files: DossierFiles) => files.drafts.entities.map(({ value }) => value);
const factsIn = (files: DossierFiles) => files.drafts.facts.map(({ value }) => value);

describe.each(Object.entries(ARTICLES))('a dossier begun from the article %s', (_name, article) => {
  test('holds together, with nothing in the record and no problem told', () => {
    const folder = written(begun(article).files);
    const { dossier, files } = openDossier(folder);
    expect(dossier.facts.size).toBe(0);
    expect(files.drafts.facts.length).toBeGreaterThan(8);
    const path = join(temporaryFolder(), 'article.txt');
    writeFileSync(path, article);
    expect(checkDossier({ folder, article: path }).problems).toEqual([]);
  });

  test('has a stub for every factual paragraph', () => {
    const files = filesOf(article);
    const cited = new Set(factsIn(files).flatMap((fact) => fact?.paragraphs));
    const factual = files.sources.value?.[0]?.paragraphs.filter(({ kind }) => kind === 'factual').map(({ number }) => number);
    expect(factual?.filter((number) => !cited.has(number))).toEqual([]);
  });

  test('has the numbers, dates and hashes of its article', () => {
    const [source] = filesOf(article).sources.value ?? [];
    expect(source && compareWithArticle(source, article)).toEqual([]);
  });

  test('holds no sentence of it but the title of the source', () => {
    const detector = new CopyDetector(article);
    const runsOf = (text: string): string[] => {
      const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      return words.slice(5).map((_, place) => words.slice(place, place + 6).join(' '));
    };
    const runs = new Set(runsOf(article));
    for (const [path, text] of begun(article).files) {
      const own = path === 'source.yaml' ? text.slice(text.indexOf('  paragraphs:')) : text;
      expect({ path, copied: [detector.copied(own), ...runsOf(own).filter((run) => runs.has(run))] }).toEqual({
        path,
        copied: [undefined],
      });
    }
  });

  test.each([
    ['with CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['with a byte order mark', (text: string) => `\uFEFF${text}`],
    ['with blank lines and spaces around', (text: string) => `\n\n  ${text.replaceAll('\n', '  \n\n')}`],
  ])('is the same %s', (_how, changed) => {
    expect(begun(changed(article))).toEqual(begun(article));
  });
});

describe('what is guessed of an English article', () => {
  test('its language, title, writer and date', () => {
    const [source] = filesOf(ARTICLES.bees).sources.value ?? [];
    expect(source).toMatchObject({
      draft: true,
      language: 'en',
      published: '2043-05-20',
      title: {
        en: 'Bees against parcels: the flight path over Tallow Hill',
        zh: 'Bees against parcels: the flight path over Tallow Hill（英文）',
      },
      byline: { en: 'Imke Sandvoort, The Ferncastle Courier' },
    });
  });

  test('whom it names, most often first, with kinds', () => {
    expect(entitiesIn(filesOf(ARTICLES.bees)).map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'skylark-parcel organisation',
      'tallow-hill-beekeepers group',
      'oda-merrin person',
      'juno-tarn person',
      'ferncastle place',
      'tallow-hill place',
      'ferncastle-bee-institute organisation',
      'lene-abar person',
    ]);
    expect(entitiesIn(filesOf(ARTICLES.cranes)).find(({ id }) => id === 'saltmere-ferries')).toMatchObject({
      names: { zh: '', en: 'Saltmere Ferries' },
      aliases: { en: ['Saltmere'] },
      paragraphs: [4, 5, 8, 19],
    });
  });

  test('of each statement its paragraph, figures, date, names and who says so', () => {
    const facts = factsIn(filesOf(ARTICLES.bees));
    expect(facts.find((fact) => fact?.id === 'p05-1')).toMatchObject({
      text: { zh: '', en: '' },
      status: 'said',
      speaker: 'tallow-hill-beekeepers',
      when: '2042-summer',
      figures: [{ value: 240 }, { value: 900 }],
      paragraphs: [5],
    });
    expect(facts.find((fact) => fact?.id === 'p04-2')).toMatchObject({ figures: [{ value: 1.2e6, unit: 'USD' }] });
    expect(facts.find((fact) => fact?.id === 'p13-1')).toMatchObject({ about: { 'lene-abar': 'subject' } });
  });

  test('its sections, as topics', () => {
    const { topics, drafts } = filesOf(ARTICLES.bees);
    expect(topics.value?.map(({ id }) => id)).toEqual(['part-1', 'part-2', 'part-3']);
    expect(drafts.facts.filter(({ topic }) => topic === 'part-2').map(({ value }) => value?.id)).toEqual([
      'p09-1',
      'p09-2',
      'p10-1',
      'p10-2',
    ]);
  });

  test('today, where no line of it has a date', () => {
    const undated = ARTICLES.bees.replace(', 20 May 2043', '');
    expect(begun(undated).published).toBeUndefined();
    expect(filesOf(undated).sources.value?.[0]?.published).toBe('2044-02-03');
  });
});

describe('what is guessed of a Chinese article', () => {
  test('its language, title, writer and date', () => {
    const [source] = filesOf(ARTICLES.saltPans).sources.value ?? [];
    expect(source).toMatchObject({
      language: 'zh',
      published: '2043-06-18',
      title: { zh: '盐田与风车：白鹭湾的噪声官司', en: '盐田与风车：白鹭湾的噪声官司 (in Chinese)' },
      byline: { zh: '闻小舟，《潮音晚报》' },
    });
    expect(begun(ARTICLES.saltPans).paragraphs).toEqual({ title: 1, dateline: 1, abstract: 1, heading: 2, furniture: 2, factual: 7 });
  });

  test('whom it names: before what they say and do, beside titles, by the end of a name', () => {
    expect(
      entitiesIn(filesOf(ARTICLES.saltPans)).map(({ kind, names, aliases }) => [kind, names?.zh, ...(aliases?.zh ?? [])].join(' ')),
    ).toEqual([
      'organisation 白鹭湾盐业合作社 合作社',
      'organisation 海隼风电',
      'person 岑守田',
      'person 贺兰青',
      'place 白鹭湾',
      'outlet 潮音晚报',
      'court 白鹭湾法院',
      'person 邵秋声',
      'organisation 省环境研究院',
    ]);
  });

  test('well-known names, with what English calls them', () => {
    const files = filesOf('关于苹果公司的争论\n\n三家工厂说，苹果公司在2040年欠了它们800万美元。\n');
    expect(entitiesIn(files).find(({ names }) => names?.zh === '苹果公司')).toMatchObject({
      id: 'apple',
      kind: 'organisation',
      names: { en: 'Apple' },
    });
  });

  test('of each statement its figures, date and who says so', () => {
    const facts = factsIn(filesOf(ARTICLES.saltPans));
    expect(facts.find((fact) => fact?.id === 'p09-1')).toMatchObject({
      status: 'reported',
      when: '2041-03',
      figures: [{ value: 12 }, { value: 5.8e8 }],
    });
    expect(facts.find((fact) => fact?.id === 'p11-2')).toMatchObject({ status: 'forecast', figures: [{ value: 18 }] });
    // The sentence names a month and no year.
    expect(facts.find((fact) => fact?.id === 'p13-1')).toMatchObject({ when: '2043-04' });
  });
});

describe('an article that cannot be begun with', () => {
  test.each([
    ['nothing', '', 'empty'],
    ['nothing but space', ' \n\t\n', 'empty'],
    ['another language', 'Пчёлы против посылок. Суд начнётся 14 сентября 2043 года.\n', 'neither-language'],
    ['nothing but numbers', '1\n2\n3\n', 'neither-language'],
    ['no sentence', 'Bees\n\nThe drones\n', 'states-nothing'],
  ])('%s is told', (_what, article, why) => {
    expect(beginDossier('new-dispute', article, DATA, '2044-02-03')).toBe(why);
  });
});

describe('the examples in the comments', () => {
  const uncommented = (text: string): unknown =>
    parse(
      text
        .split('\n')
        .flatMap((line) => (/^# {1,}(?:- |  )\w|^# {5,}\w/u.test(line) ? [line.slice(2)] : []))
        .join('\n'),
    );
  const { files } = begun(ARTICLES.bees);
  test.each([
    ['entities.yaml', FILES.entities],
    ['concepts.yaml', FILES.concepts],
    ['claims.yaml', FILES.claims],
    ['facts/part-1/together.yaml', FILES.together],
    ['gaps/part-1.yaml', FILES.gaps],
  ] as const)('of %s are right as they stand', (path, schema) => {
    const { data, error } = schema.safeParse(uncommented(files.get(path) ?? ''));
    expect(error).toBeUndefined();
    expect(data?.length).toBeGreaterThan(0);
  });

  test('of a fact are right once the comment is taken away', () => {
    const stub = files.get('facts/part-1/p04-1.yaml') ?? '';
    const text = stub.replaceAll(/^# (?=stated:|near_misses:| {2,}\S)/gmu, '');
    expect(FILES.fact.parse(parse(text)).near_misses.map(({ id }) => id)).toEqual(['the-judge']);
  });
});

describe('any text at all', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(...Object.values(ARTICLES).flatMap((article) => article.split('\n'))),
    fc
      .array(
        fc.constantFrom(
          'Dr',
          'Smith',
          'said',
          '2043',
          '马斯',
          '表示',
          '。',
          '. ',
          ' ',
          '"',
          '：',
          '[a, b]',
          '{',
          '- ',
          '# ',
          'US$5',
          '一、',
          "'",
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join(' ')),
  );
  property.prop([fc.array(line, { maxLength: 10 })], { numRuns: 60 })(
    'becomes a dossier that holds together, or is told why not',
    (lines) => {
      const beginning = beginDossier('new-dispute', lines.join('\n'), DATA, '2044-02-03');
      if (typeof beginning === 'string') return;
      const folder = join(temporaryFolder(), 'dossier');
      for (const [path, text] of beginning.files) {
        mkdirSync(join(folder, path, '..'), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      expect(() => openDossier(folder)).not.toThrow();
      expect(readFiles(folder).drafts.facts.length).toBeGreaterThan(0);
      expect(readFileSync(join(folder, 'source.yaml'), 'utf8')).not.toBe('');
    },
  );
});
