/** Nothing in src/ or commands/ names anything of a dispute: neither of those under data/ nor of the invented one, in code or in comments. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { dossierNamed, dossiers } from '../src/app/config.ts';
import { LANGUAGES } from '../src/dossier/schema.ts';
import { LANGUAGE } from '../src/dossier/language.ts';
import { ROOT } from './child.ts';
import { change, copyOfCranes } from './dossier/copy.ts';
import { CRANES } from './doubles/cranes.ts';
import { loadedDossier, SHIPPED } from './shipped.ts';

const ORDINARY_FILE = join(ROOT, 'test', 'ordinary-names.yaml');
const ORDINARY = new Set(Object.keys(z.record(z.string(), z.string()).parse(parse(readFileSync(ORDINARY_FILE, 'utf8')))));
const MEND = 'if it is an ordinary word, add it to test/ordinary-names.yaml and say why it is needed; if not, take it out';

/** Names in some dossier that are a product's as well, and the only files that may say them. */
const PRODUCTS: Readonly<Record<string, RegExp>> = {
  // The protocol of language models, its client, and the address that is meant where no other is set.
  openai: /^src\/(?:llm\/model|app\/model-config|app\/model-on)\.ts$/u,
};

/** What is looked for, and where it is from. */
function namesOf(folder: string): Map<string, string> {
  const { head, entities, facts, claims, gaps, concepts, sources } = loadedDossier(folder);
  const found = new Map<string, string>();
  const add = (kind: string, ...names: readonly string[]): void => {
    // A dossier that is only begun leaves them blank.
    for (const name of names) if (name.trim() !== '') found.set(fold(name), `${kind} of ${head.id}`);
  };
  add('the id', ...[head.id, ...sources.keys()].filter((id) => id.includes('-')));
  add('a title', ...LANGUAGES.map((language) => head.title[language]));
  for (const { id, names, aliases } of entities.values())
    add('a name', id, ...LANGUAGES.flatMap((language) => [names[language], ...aliases[language]]));
  // Ids of one word are that word: “judge”, “accident”.
  for (const id of [...facts.keys(), ...claims.keys(), ...gaps.keys(), ...concepts.keys()]) if (id.includes('-')) add('an id', id);
  return found;
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** What people say of anything: the texts and the examples of dossiers without whom they name, and the words of the languages. */
interface Speech {
  readonly text: string;
  readonly words: ReadonlySet<string>;
  /** Whom the dossiers name: two disputes may be about the same people. */
  readonly names: ReadonlySet<string>;
}

function speechOf(folders: readonly string[]): Speech {
  const loaded = folders.map((folder) => loadedDossier(folder));
  const texts = loaded.map(({ facts, examples, gaps }) => {
    const asked = [...examples, ...gaps.values()].flatMap((one) => LANGUAGES.flatMap((language) => one.asked[language]));
    return [...[...facts.values()].flatMap(({ text }) => [text.zh, text.en]), ...asked].join('\n');
  });
  const entities = loaded.flatMap((dossier) => [...dossier.entities.values()]);
  const full = entities.flatMap(({ names }) => wordsIn(fold(names.en)));
  const languages = globSync('*.yaml', { cwd: LANGUAGE }).map((name) => fold(readFileSync(join(LANGUAGE, name), 'utf8')));
  const said = new Set(wordsIn(fold(texts.join('\n'))));
  return {
    text: fold(texts.join('\n')),
    words: said.difference(new Set(full)).union(new Set(wordsIn(languages.join('\n')))),
    names: new Set(entities.flatMap(({ names, aliases }) => LANGUAGES.flatMap((one) => [names[one], ...aliases[one]].map(fold)))),
  };
}

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether a name is made of words that are said without meaning its dispute. */
const isSaid = (name: string, { text, words, names }: Speech): boolean =>
  !names.has(name) && (HAN.test(name) ? text.includes(name) : wordsIn(name).every((word) => words.has(word)));

const HAN = /\p{Script=Han}/u;
/** A Chinese character, or the rest of a word that nothing goes on before. */
const PIECE = /\p{Script=Han}|(?<![\p{L}\p{N}_-])(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const GOES_ON = /^[\p{L}\p{N}_-]/u;

/** Where files name something of a dispute: `path:line: “name”, a name of which`. A name is a whole word; in Chinese, where words have no ends, anything. */
function namedIn(files: Iterable<readonly [path: string, text: string]>, names: ReadonlyMap<string, string>, speech: Speech): string[] {
  const looked = [...names.keys()]
    .filter((name) => !ORDINARY.has(name) && !isSaid(name, speech))
    .toSorted((one, other) => other.length - one.length);
  const byStart = Map.groupBy(looked, (name) => name.match(PIECE)?.[0] ?? name);
  return [...files].flatMap(([path, text]) =>
    text.split('\n').flatMap((line, at) => {
      // What a package is called is not ours to choose.
      const read = fold(line).replace(/\bfrom '[^'.][^']*'/u, '');
      return [...read.matchAll(PIECE)].flatMap(({ 0: start, index }) => {
        const found = byStart
          .get(start)
          ?.find((name) => read.startsWith(name, index) && (HAN.test(name) || !GOES_ON.test(read.slice(index + name.length))));
        return found === undefined || PRODUCTS[found]?.test(path) === true
          ? []
          : [`${path}:${at + 1}: “${found}”, ${names.get(found) ?? 'of a dispute'}`];
      });
    }),
  );
}

const files = globSync(['src/**/*', 'commands/**/*'], { cwd: ROOT, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => [path.slice(ROOT.length), readFileSync(path, 'utf8')] as const);

const ALL = [...dossiers().map((id) => [id, dossierNamed(id)] as const), ['the invented dispute', CRANES] as const];

describe.each(ALL)('of %s', (_, folder) => {
  const names = namesOf(folder);
  const speech = speechOf(ALL.flatMap(([, other]) => (other === folder ? [] : [other])));

  test('nothing is named in src/ or commands/', () => {
    expect(files.length).toBeGreaterThan(150);
    expect(names.size).toBeGreaterThan(0);
    expect({ named: namedIn(files, names, speech), mend: MEND }).toEqual({ named: [], mend: MEND });
  });
});

test('a name is found in code, in a comment, in another case and in Chinese; as a whole word, and not where it is allowed', () => {
  const text = [
    'const a = "Saltmere";',
    '// as the SALTMERE ferries',
    '/** 盐泽轮渡 */',
    'saltmeres, a-saltmere',
    'author',
    "import x from 'saltmere';",
  ];
  expect(namedIn([['a.ts', text.join('\n')]], namesOf(CRANES), speechOf([SHIPPED]))).toEqual([
    'a.ts:1: “saltmere”, a name of harbour-cranes',
    'a.ts:2: “saltmere ferries”, a name of harbour-cranes',
    'a.ts:3: “盐泽轮渡”, a name of harbour-cranes',
  ]);
});

test('words that anybody says may be names of another dispute: no line of src/ stands against its aliases', () => {
  const folder = copyOfCranes();
  change(folder, 'entities.yaml', (text) =>
    text.replace(
      '- id: dravensk\n',
      `- id: court
  kind: court
  names: { zh: 奎尔茅斯法院, en: Quillmouth Court }
  aliases: { zh: [法院, 工人, 公司], en: [the court, workers, the company, the judge, the board] }
  brief: { zh: 法院。, en: A court. }
  paragraphs: [1]

- id: dravensk
`,
    ),
  );
  const names = namesOf(folder);
  expect(names.has('the court') && names.has('court') && names.has('工人')).toBe(true);
  expect(namedIn(files, names, speechOf([SHIPPED]))).toEqual([]);
  // They would be found otherwise, and a proper name is.
  expect(namedIn(files, names, { text: '', words: new Set(), names: new Set() })).not.toEqual([]);
  expect(namedIn([['a.ts', '// Quillmouth Court']], names, speechOf([SHIPPED]))).toHaveLength(1);
  // Nor does a second dispute of the same people hide their names.
  expect(namedIn([['a.ts', '// Saltmere Ferries']], names, speechOf([CRANES]))).toHaveLength(1);
});
