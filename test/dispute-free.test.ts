/** Nothing in src/ or commands/ names anything of a dispute: neither of those under data/ nor of the invented one, in code or in comments. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dossierNamed, dossiers } from '../src/config.ts';
import { loadDossier } from '../src/dossier/load.ts';
import { LANGUAGES } from '../src/dossier/schema.ts';
import { ROOT } from './child.ts';
import { CRANES } from './doubles/cranes.ts';

/** Names in some dossier that are words of the language as well, and why our own files need them. */
const ORDINARY: Readonly<Record<string, string>> = {
  author: 'the one id that is ours: who wrote the source (data/README.md)',
  'the author': 'of a source, of a message',
  作者: 'of a source',
  文章作者: 'of a source',
  writer: 'a stream that is written to, and who wrote a source',
  'the writer': 'of a source, in what a new dossier begins with',
  'the author of the article': 'of a source, in what a new dossier begins with',
  笔者: 'of a source, in what a new dossier begins with',
  本文作者: 'of a source, in what a new dossier begins with',
  plaintiff: 'a role in any suit, shown to who begins a dossier',
  defendant: 'a role in any suit, shown to who begins a dossier',
  被告: 'a role in any suit, shown to who begins a dossier',
  'damages-total': 'an example of an id, shown to who begins a dossier',
  'damages-sought': 'an example of an id, shown to who begins a dossier',
  'trial-date': 'an example of an id, shown to who begins a dossier',
  docker: 'the program that runs containers',
  ms: 'milliseconds',
  plus: 'a sum in words',
  x: 'a letter, and times: 3x',
  union: 'of two types, in zod',
  newspaper: 'what “which … ” may ask for',
  报纸: 'what “哪…” may ask for',
};

/** Names in some dossier that are a product's as well, and the only files that may say them. */
const PRODUCTS: Readonly<Record<string, RegExp>> = {
  // The protocol of language models, its client, and the address that is meant where no other is set.
  openai: /^src\/(?:llm\/model|model-config|model-on)\.ts$/u,
};

/** What is looked for, and where it is from. */
function namesOf(folder: string): Map<string, string> {
  const { head, entities, facts, claims, gaps, concepts, sources } = loadDossier(folder);
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
const HAN = /\p{Script=Han}/u;
/** A Chinese character, or the rest of a word that nothing goes on before. */
const PIECE = /\p{Script=Han}|(?<![\p{L}\p{N}_-])(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const GOES_ON = /^[\p{L}\p{N}_-]/u;

/** Where files name something of a dispute: `path:line: “name”, a name of which`. A name is a whole word; in Chinese, where words have no ends, anything. */
function namedIn(files: Iterable<readonly [path: string, text: string]>, names: ReadonlyMap<string, string>): string[] {
  const looked = [...names.keys()].filter((name) => !Object.hasOwn(ORDINARY, name)).toSorted((one, other) => other.length - one.length);
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

describe.each([...dossiers().map((id) => [id, dossierNamed(id)] as const), ['the invented dispute', CRANES] as const])(
  'of %s',
  (_, folder) => {
    const names = namesOf(folder);

    test('nothing is named in src/ or commands/', () => {
      expect(files.length).toBeGreaterThan(150);
      expect(names.size).toBeGreaterThan(0);
      expect(namedIn(files, names)).toEqual([]);
    });
  },
);

test('a name is found in code, in a comment, in another case and in Chinese; as a whole word, and not where it is allowed', () => {
  const text = [
    'const a = "Saltmere";',
    '// as the SALTMERE ferries',
    '/** 盐泽轮渡 */',
    'saltmeres, a-saltmere',
    'author',
    "import x from 'saltmere';",
  ];
  expect(namedIn([['a.ts', text.join('\n')]], namesOf(CRANES))).toEqual([
    'a.ts:1: “saltmere”, a name of harbour-cranes',
    'a.ts:2: “saltmere ferries”, a name of harbour-cranes',
    'a.ts:3: “盐泽轮渡”, a name of harbour-cranes',
  ]);
});
