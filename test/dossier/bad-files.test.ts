import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CRANES } from '../doubles/cranes.ts';
import { FILES } from '../../src/dossier/schema/files.ts';
import { ARTICLE, changeFile, check, copyOfCranes } from './checking.ts';

const FACT = 'facts/suit/trial-date.yaml';

/** A way to spoil one file, and what is told of it: where, and what to do. */
interface Spoilt {
  readonly name: string;
  readonly file: string;
  readonly spoil: (path: string) => void;
  readonly line?: number;
  readonly says: RegExp;
}

const written =
  (text: string | Uint8Array) =>
  (path: string): void =>
    writeFileSync(path, text);

const BOMB = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...['b', 'c', 'd', 'e', 'f'].map(
    (name, place) =>
      `${name}: &${name} [${Array(9)
        .fill(`*${'abcde'.charAt(place)}`)
        .join(', ')}]`,
  ),
].join('\n');

const SPOILT: readonly Spoilt[] = [
  {
    name: 'a key that is there twice',
    file: 'dossier.yaml',
    spoil: (path) => writeFileSync(path, `${readFileSync(path, 'utf8')}about:\n  zh: 又一次\n  en: again\n`),
    line: 31,
    says: /about: Map keys must be unique; put what stands under both together/,
  },
  { name: 'an empty file', file: 'claims.yaml', spoil: written(''), line: 1, says: /is empty: write in what it has to hold/ },
  {
    name: 'a file with comments alone',
    file: 'topics.yaml',
    spoil: written('# later\n\n# perhaps\n'),
    line: 1,
    says: /is empty: write in what it has to hold/,
  },
  { name: 'an empty fact', file: FACT, spoil: written('\n'), line: 1, says: /is empty: write in what it has to hold/ },
  {
    name: 'a file that is missing',
    file: 'entities.yaml',
    spoil: (path) => rmSync(path),
    says: /is missing: every dossier has this file; write it as data\/README\.md tells, or with a comment alone/,
  },
  {
    name: 'a folder in place of a file',
    file: 'concepts.yaml',
    spoil: (path) => (rmSync(path), mkdirSync(path)),
    says: /is a folder, where a file of this name has to stand/,
  },
  {
    name: 'a folder in place of a fact',
    file: FACT,
    spoil: (path) => (rmSync(path), mkdirSync(path)),
    says: /is a folder, where a file of this name has to stand/,
  },
  {
    name: 'a link to nothing in place of a file',
    file: 'claims.yaml',
    spoil: (path) => (rmSync(path), symlinkSync('/nowhere/at/all', path)),
    says: /is a link to nothing: put the file there/,
  },
  {
    name: 'a link to nothing among the gaps',
    file: 'gaps/more.yaml',
    spoil: (path) => symlinkSync('/nowhere/at/all', path),
    says: /is a link to nothing: put the file there/,
  },
  {
    name: 'a folder in place of gaps',
    file: 'gaps/suit.yaml',
    spoil: (path) => (rmSync(path), mkdirSync(path)),
    says: /is a folder, where a file of this name has to stand/,
  },
  {
    name: 'a link to itself',
    file: 'topics.yaml',
    spoil: (path) => (rmSync(path), symlinkSync(path, path)),
    says: /is a link that leads back to itself/,
  },
  {
    name: 'a file in place of the facts',
    file: 'facts',
    spoil: (path) => (rmSync(path, { recursive: true }), writeFileSync(path, '')),
    says: /is a file, where a folder has to stand: a dossier keeps its facts in/,
  },
  {
    name: 'a file in place of the gaps',
    file: 'gaps',
    spoil: (path) => (rmSync(path, { recursive: true, force: true }), writeFileSync(path, '')),
    says: /is a file, where a folder has to stand: gaps stand in/,
  },
  {
    name: 'bytes that are no UTF-8',
    file: FACT,
    spoil: (path) => writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from('# \xe9t\xe9\n', 'latin1')])),
    line: 86,
    says: /is not UTF-8 in this line: save the file as UTF-8/,
  },
  {
    name: 'UTF-16',
    file: 'topics.yaml',
    spoil: (path) => writeFileSync(path, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('- id: suit\n', 'utf16le')])),
    line: 1,
    says: /is written in UTF-16: save it as UTF-8/,
  },
  {
    name: 'tabs',
    file: FACT,
    spoil: (path) => changing(path, '  zh: 此案', '\tzh: 此案'),
    line: 3,
    says: /indent with spaces, two for each step/,
  },
  {
    name: 'a text that has to be quoted',
    file: FACT,
    spoil: (path) => changing(path, 'en: The trial is', 'en: The trial: it is'),
    line: 4,
    says: /quote a text that holds ": "/,
  },
  {
    name: 'a text whose first word is taken for a tag',
    file: FACT,
    spoil: (path) => changing(path, 'en: The trial is', 'en: !Really the trial is'),
    line: 4,
    says: /Unresolved tag.*; quote a text that begins with !/,
  },
  {
    name: 'a text whose first word is taken for an anchor',
    file: FACT,
    spoil: (path) => changing(path, 'en: The trial is', 'en: &co The trial is'),
    line: 4,
    says: /&co names what follows and is no part of it; quote a text that begins with &/,
  },
  {
    name: 'a text whose end is taken for a comment',
    file: FACT,
    spoil: (path) => changing(path, 'en: The trial is', 'en: The trial #1 is'),
    line: 4,
    says: /#1 is .* is a comment and no part of the text; quote a text that holds " #"/,
  },
  {
    name: 'a bracket left open',
    file: FACT,
    spoil: (path) => changing(path, 'concepts: [trial-date]', 'concepts: [trial-date'),
    line: 8,
    says: /close every bracket and quote/,
  },
  {
    name: 'several documents',
    file: 'topics.yaml',
    spoil: (path) => writeFileSync(path, `${readFileSync(path, 'utf8')}---\n- id: more\n`),
    line: 9,
    says: /not YAML: a second document begins here; leave out the lines that begin with ---/,
  },
  {
    name: 'aliases that grow without end',
    file: 'dossier.yaml',
    spoil: written(BOMB),
    line: 2,
    says: /an alias \(\*name\) cannot be used: Excessive alias count.*; write out what it stands for/,
  },
  {
    name: 'an alias of nothing',
    file: 'dossier.yaml',
    spoil: (path) => changing(path, 'id: harbour-cranes', 'id: *nobody'),
    line: 2,
    says: /an alias \(\*name\) cannot be used: Unresolved alias.*; write out/,
  },
  {
    name: 'an alias of itself',
    file: 'topics.yaml',
    spoil: written('- &again\n  id: *again\n  label: *again\n'),
    says: /topics\.yaml:\d: /,
  },
  {
    name: 'brackets without end',
    file: 'topics.yaml',
    spoil: written('['.repeat(20_000)),
    line: 1,
    says: /it is nested deeper than any file here has to be/,
  },
  {
    name: 'a value of another kind',
    file: 'topics.yaml',
    spoil: written('suit: {}\n'),
    line: 1,
    says: /has to be a list: each item in a line of its own behind “- ”/,
  },
  {
    name: 'a fact whose name does not end with .yaml',
    file: 'facts/suit/more.yml',
    spoil: written('id: more\n'),
    says: /is not read: let its name end with \.yaml/,
  },
  {
    name: 'a misspelt file',
    file: 'entites.yaml',
    spoil: (path) => writeFileSync(path, '[]\n'),
    says: /is not read: is entities\.yaml meant\?/,
  },
  {
    name: 'a file with another ending',
    file: 'claims.yml',
    spoil: (path) => writeFileSync(path, '[]\n'),
    says: /is not read: is claims\.yaml meant\?/,
  },
  {
    name: 'a file that belongs to no dossier',
    file: 'remarks.yaml',
    spoil: (path) => writeFileSync(path, '[]\n'),
    says: /is not read: no such file belongs to a dossier/,
  },
  {
    name: 'a misspelt folder',
    file: 'gap',
    spoil: (path) => mkdirSync(path),
    says: /is not read: is gaps\/ meant\?/,
  },
  {
    name: 'a folder inside a topic',
    file: 'facts/suit/old',
    spoil: (path) => mkdirSync(path),
    says: /there is no folder inside that of a topic: move its files up/,
  },
];

function changing(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new RangeError(`nothing to change in ${path}`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
}

const MODES: readonly (readonly string[])[] = [
  [],
  ['--source', ARTICLE],
  ['--source', ARTICLE, '--write'],
  ['--schema'],
  ['--strict'],
  ['--source', ARTICLE, '--write', '--schema', '--strict'],
];

describe.each(MODES.map((mode) => ({ mode, name: mode.join(' ').replaceAll(ARTICLE, 'FILE') })))('check $name', ({ mode }) => {
  test.each(SPOILT)('tells of $name with file, line and mend', async ({ file, spoil, line, says }) => {
    const folder = copyOfCranes();
    spoil(join(folder, file));
    const { code, errors } = await check(...mode, folder);
    expect(code).toBe(1);
    const told = errors
      .trimEnd()
      .split('\n')
      .find((one) => says.test(one));
    expect(errors).toMatch(says);
    expect(told).toContain(`dossier/${file}${line === undefined ? '' : `:${line}:`}`);
    // No more lines than there is to say, and none of ours.
    expect(errors.trimEnd().split('\n').length).toBeLessThanOrEqual(6);
  });

  test.each(['nowhere', 'article.txt'])('tells of a folder that is none: %s', async (name) => {
    const home = copyOfCranes();
    const { code, errors } = await check(...mode, join(home, name));
    expect(code).toBe(1);
    expect(errors).toMatch(
      name === 'nowhere' ? /dossier\/nowhere: there is no such folder/ : /dossier\/article\.txt: is a file: name the folder of a dossier/,
    );
    expect(existsSync(join(home, 'schema'))).toBe(false);
  });
});

test('a paragraph that is there twice is told with its line, and mended by deriving the file again', async () => {
  const folder = copyOfCranes();
  changing(join(folder, 'source.yaml'), '- number: 3\n', '- number: 2\n');
  const { code, errors } = await check(folder);
  expect({ code, errors }).toEqual({
    code: 1,
    errors: expect.stringMatching(/source\.yaml:\d+: .*paragraph 2 is there twice: derive the file again/),
  });
  expect(await check('--source', ARTICLE, '--write', folder)).toMatchObject({ code: 0, errors: '' });
});

describe('a source.yaml that cannot be used is told of, and not written over', () => {
  test.each<[string, string | undefined, RegExp]>([
    ['a broken one', '- id: paper\n  title: {zh: 甲\n', /source\.yaml:\d: not YAML/],
    ['one with a key twice', '- id: paper\n  id: paper\n', /source\.yaml:2: not YAML: id: .*put what stands under both together/],
    ['one that is no list', 'id: paper\n', /source\.yaml:1: has to be a list of sources/],
    ['one in UTF-16', undefined, /source\.yaml:1: is written in UTF-16/],
  ])('%s', async (_, text, says) => {
    const folder = copyOfCranes();
    const path = join(folder, 'source.yaml');
    writeFileSync(path, text ?? Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('- id: paper\n', 'utf16le')]));
    const before = readFileSync(path);
    const { code, errors } = await check('--source', ARTICLE, '--write', folder);
    expect(code).toBe(1);
    expect(errors).toMatch(says);
    expect(readFileSync(path)).toEqual(before);
  });
});

describe('an article that cannot be used', () => {
  test.each<[string, (path: string) => void, RegExp]>([
    ['is a folder', (path) => mkdirSync(path), /article: is a folder, where a file/],
    ['is empty', written(' \n\n'), /article: is empty: save the text of the article there/],
    ['is not UTF-8', written(Buffer.from('one\ntwo\nth\xe9\n', 'latin1')), /article:3: is not UTF-8 in this line/],
  ])('%s', async (_, make, says) => {
    const folder = copyOfCranes();
    const article = join(folder, '..', 'article');
    make(article);
    for (const mode of [[], ['--write']]) {
      const { code, errors } = await check('--source', article, ...mode, folder);
      expect({ code, errors }).toEqual({ code: 1, errors: expect.stringMatching(says) });
    }
  });
});

describe('without a source.yaml', () => {
  const articles = {
    en: '## The quarrel\n\nIn late April Ann sued Bob for 3 million dollars.\n',
    zh: '﻿## 争端\n\n4月下旬，甲起诉乙，索赔三百万美元。\n',
  } as const;

  const without = (article: string): { readonly folder: string; readonly path: string } => {
    const folder = copyOfCranes();
    const path = join(folder, '..', 'article');
    writeFileSync(path, article);
    rmSync(join(folder, 'source.yaml'));
    return { folder, path };
  };

  test('the plain check says how one is made', async () => {
    const { folder } = without('');
    const { code, errors } = await check(folder);
    expect(code).toBe(1);
    expect(errors).toMatch(
      /dossier\/source\.yaml: is missing: npm run check -- --source ARTICLE\.txt --write FOLDER makes it from the article\n/,
    );
  });

  test.each([
    ['en', ['--write']],
    ['zh', ['--write']],
    ['en', []],
  ] as const)('--source makes one of an article in %s (%j), as a draft, and says what to look over', async (language, mode) => {
    const { folder, path } = without(articles[language]);
    const { code, out } = await check('--source', path, ...mode, folder);
    expect(code).toBe(1);
    expect(out).toMatch(
      /source\.yaml is made\ntitle, byline, date and kinds of paragraphs are guesses: look them over.*\nthe article names no date of its own/,
    );
    const year = new Date().getUTCFullYear();
    expect(parse(readFileSync(join(folder, 'source.yaml'), 'utf8'))).toMatchObject([
      {
        draft: true,
        language,
        paragraphs: [
          { number: 1, section: 1, kind: 'heading' },
          { number: 2, section: 1, kind: 'factual', figures: ['3000000'], dates: [`${year}-04-late`] },
        ],
      },
    ]);
  });

  test('one that is made of its own article fits the facts, with the guesses that a new dossier begins with', async () => {
    const { folder } = without('');
    const before = FILES.source.parse(parse(readFileSync(join(CRANES, 'source.yaml'), 'utf8')));
    const { errors } = await check('--source', ARTICLE, folder);
    // The second source is another article's.
    expect(errors).toMatch(/^[^\n]*there is no source lantern-2041: [^\n]*\n$/);
    const [made] = FILES.source.parse(parse(readFileSync(join(folder, 'source.yaml'), 'utf8')));
    expect(made).toMatchObject({ draft: true, published: '2041-03-12', byline: { en: 'Wren Halloway, Harbour Review' } });
    const kindsOf = (source: typeof made): string | undefined => source?.paragraphs.map(({ kind }) => kind).join(' ');
    // All but what only a person can tell: the article's first paragraph sums it up.
    expect(kindsOf(made)).toBe(kindsOf(before[0])?.replace('abstract', 'factual'));
  });

  test('its year counts, once it is corrected', async () => {
    const { folder, path } = without(articles.en);
    await check('--source', path, folder);
    changeFile(folder, 'source.yaml', (text) => text.replace(/published: .*/u, 'published: 2031-05-02'));
    const { out } = await check('--source', path, '--write', folder);
    expect(out).toMatch(/source\.yaml is written\n/);
    const [source] = FILES.source.parse(parse(readFileSync(join(folder, 'source.yaml'), 'utf8')));
    expect(source?.paragraphs[1]?.dates).toEqual(['2031-04-late']);
  });

  test('none is made of an article in another language, nor in a folder that holds no dossier', async () => {
    const { folder, path } = without('Пчёлы подали в суд на посылки.\n');
    expect(await check('--source', path, folder)).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/article: is neither in Chinese nor in English/),
    });
    rmSync(join(folder, 'dossier.yaml'));
    expect((await check('--source', ARTICLE, folder)).errors).toMatch(/source\.yaml: is missing/);
    expect(existsSync(join(folder, 'source.yaml'))).toBe(false);
  });

  test('is told where it cannot be written', async () => {
    const folder = copyOfCranes();
    rmSync(join(folder, 'source.yaml'));
    symlinkSync('/nowhere/at/all', join(folder, 'source.yaml'));
    const { code, errors } = await check('--source', ARTICLE, '--write', folder);
    expect(code).toBe(1);
    expect(errors).toMatch(/dossier\/source\.yaml: cannot be written/);
  });
});

test('--schema that cannot be written is told', async () => {
  const folder = copyOfCranes();
  writeFileSync(join(folder, '..', 'schema'), '');
  const { code, errors } = await check('--schema', folder);
  expect({ code, errors }).toEqual({ code: 1, errors: expect.stringMatching(/schema: cannot be written/) });
});

test('a byte order mark and Windows line ends change nothing', async () => {
  const folder = copyOfCranes();
  for (const file of ['dossier.yaml', 'concepts.yaml', FACT]) changeFile(folder, file, (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`);
  const { code, errors } = await check('--source', ARTICLE, folder);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
});
