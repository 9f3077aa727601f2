/** Who may import whom, as the design has it, read from the import statements themselves. The linter holds the same arrows while typing. */
import { globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** A folder and those of ours that it may import besides itself. The longest folder that holds a file is its own. */
const ARROWS: Readonly<Record<string, readonly string[] | 'all'>> = {
  'src/dossier': [],
  'src/answer': ['src/dossier'],
  'src/reply': ['src/answer', 'src/dossier'],
  'src/picture': ['src/reply'],
  'src/export': ['src/answer', 'src/dossier', 'src/picture', 'src/reply'],
  'src/llm': ['src/answer', 'src/dossier'],
  'src/store': [],
  'src/ops': [],
  'src/post': ['src/answer', 'src/reply', 'src/dossier', 'src/store'],
  commands: ['src/answer', 'src/reply', 'src/post', 'src/dossier'],
  'src/chat/desk': ['commands', 'src/post', 'src/reply'],
  'src/chat/discord': ['commands', 'src/post', 'src/reply', 'src/chat/desk'],
  'src/chat/telegram': ['commands', 'src/post', 'src/reply', 'src/chat/desk'],
  'src/chat/terminal': ['commands', 'src/reply'],
  'src/app': 'all',
  'src/cli': 'all',
  'src/learning': ['src/answer', 'src/dossier'],
  'src/main.js': 'all',
};

/** Within a folder: what the first may not import of the second. A message is checked by what questions are understood by, and not the other way round. */
const NEVER: readonly (readonly [string, string])[] = [['src/answer/understand', 'src/answer/check']];

/** The stages of understanding a question, each using only those before it; of the stages after it types alone. */
const STAGES = ['read', 'rank', 'learn', 'decide', 'follow'];
const STAGE = /^src\/answer\/understand\/(?<stage>[a-z]+)\//u;

/** Packages whose types are seen in one folder only. */
const HOMES: Readonly<Record<string, string>> = {
  'discord.js': 'src/chat/discord',
  '@discordjs': 'src/chat/discord',
  grammy: 'src/chat/telegram',
  '@grammyjs': 'src/chat/telegram',
  openai: 'src/llm',
  '@napi-rs/canvas': 'src/picture',
  redis: 'src/store',
};

/** A file's path from the root of the project, and its text. */
type Files = ReadonlyMap<string, string>;
interface Import {
  readonly from: string;
  readonly to: string;
}

const SPECIFIER = /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"](?<from>[^'"]+)['"]|\bimport\s*\(?\s*['"](?<bare>[^'"]+)['"]/g;
const withoutComments = (code: string): string => code.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');

/** Every import of every file, of a type too; ours as a path from the root, a package as its name. */
function importsOf(files: Files): Import[] {
  return [...files].flatMap(([from, code]) =>
    [...withoutComments(code).matchAll(SPECIFIER)]
      .map(({ groups }) => groups?.['from'] ?? groups?.['bare'] ?? '')
      .filter((name) => !isBuiltin(name))
      .map((name) => ({ from, to: name.startsWith('.') ? posix.join(posix.dirname(from), name) : name })),
  );
}

const within = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);
const homeOf = (path: string): string | undefined =>
  Object.keys(ARROWS)
    .filter((folder) => within(path, folder))
    .toSorted((one, other) => other.length - one.length)[0];
const isOurs = (path: string): boolean => within(path, 'src') || within(path, 'commands');

/** What is wrong with one import; undefined when the arrows allow it. */
function faultOf({ from, to }: Import): string | undefined {
  const home = homeOf(from);
  if (home === undefined) return `${from} stands in no folder of the design`;
  if (!isOurs(to)) {
    const only = Object.entries(HOMES).find(([name]) => within(to, name))?.[1];
    return only === undefined || within(from, only) ? undefined : `${from} imports ${to}, which is seen in ${only} only`;
  }
  if (NEVER.some(([folder, other]) => within(from, folder) && within(to, other))) return `${from} imports ${to}`;
  const target = homeOf(to);
  if (target === home) return undefined;
  if (to === 'src/main.js') return `${from} imports src/main.js, which nobody may`;
  const may = ARROWS[home] ?? [];
  return may === 'all' || (target !== undefined && may.includes(target)) ? undefined : `${from} imports ${to}: ${home} may not`;
}

/** A cycle as the files along it, the first again at the end; undefined where there is none. */
function cycleIn(imports: readonly Import[]): string[] | undefined {
  const next = Map.groupBy(imports, ({ from }) => from);
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const { to } of next.get(file) ?? []) {
      const cycle = walk(to, [...path, file]);
      if (cycle !== undefined) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of next.keys()) {
    const cycle = walk(file, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

/** The imports of values from a later stage. */
const backwardsIn = (files: Files): string[] => {
  const stageOf = (path: string): number => STAGES.indexOf(STAGE.exec(path)?.groups?.['stage'] ?? '');
  const values: Files = new Map([...files].map(([path, code]) => [path, code.replaceAll(/^(?:import|export) type [^;]*;/gm, '')]));
  return importsOf(values).flatMap(({ from, to }) => (stageOf(from) >= 0 && stageOf(to) > stageOf(from) ? [`${from} imports ${to}`] : []));
};

const faultsOf = (files: Files): string[] => importsOf(files).flatMap((one) => faultOf(one) ?? []);
const project: Files = new Map(
  globSync(['src/**/*.{ts,js}', 'commands/**/*.ts'], { cwd: ROOT }).map((path) => [
    path.replaceAll('\\', '/'),
    readFileSync(join(ROOT, path), 'utf8'),
  ]),
);

describe('the project', () => {
  test('imports only along the arrows of the design', () => {
    expect(faultsOf(project)).toEqual([]);
  });

  test('has no cycle', () => {
    expect(cycleIn(importsOf(project))).toBeUndefined();
  });

  test('understands a question in stages that use only those before them', () => {
    expect(backwardsIn(project)).toEqual([]);
    expect(new Set([...project.keys()].flatMap((path) => STAGE.exec(path)?.groups?.['stage'] ?? []))).toEqual(new Set(STAGES));
  });

  test('imports files that are there', () => {
    expect(importsOf(project).filter(({ to }) => isOurs(to) && !project.has(to))).toEqual([]);
  });
});

describe('the rule bites', () => {
  test.each([
    ['src/dossier/load.ts', "import { execute } from '../answer/execute.ts';"],
    ['src/answer/understand/learn/trained.ts', "import { createChecker } from '../../check/checker.ts';"],
    ['src/answer/understand/read/fold.ts', "import type { Reply } from '../../../reply/reply.ts';"],
    ['src/reply/render.ts', "export { x } from '../../commands/index.ts';"],
    ['commands/ask.ts', "import { chat } from '../src/chat/terminal/chat.ts';"],
    ['src/chat/terminal/chat.ts', "import type {\n  Fact,\n} from '../../dossier/schema.ts';"],
    ['src/chat/discord/bot.ts', "import '../telegram/bot.ts';"],
    ['src/chat/terminal/chat.ts', "const { main } = await import('../../main.js');"],
    ['src/app/wire.ts', "import { main } from '../main.js';"],
    ['src/reply/render.ts', "import { runNew } from '../cli/new.ts';"],
    ['src/reply/charts.ts', "import type { Embed } from 'discord.js';"],
    ['src/answer/ask.ts', "import { zodTextFormat } from 'openai/helpers/zod';"],
    ['src/elsewhere/file.ts', "import { z } from 'zod';"],
  ])('on %s: %s', (path, code) => {
    expect(faultsOf(new Map([[path, code]]))).toHaveLength(1);
  });

  test('on a stage that uses one after it, but not on its types', () => {
    const stage = (code: string): string[] => backwardsIn(new Map([['src/answer/understand/rank/score.ts', code]]));
    expect(stage("import { decide } from '../decide/decide.ts';")).toHaveLength(1);
    expect(stage("import type {\n  Decision,\n} from '../decide/decide.ts';\nimport { fold } from '../read/fold.ts';")).toEqual([]);
  });

  test('but not on what is allowed, nor on a comment', () => {
    const code = [
      "import { readFileSync } from 'node:fs';",
      "import { z } from 'zod';",
      "import { known } from '../dossier/dossier.ts';",
      "import { run } from './compute.ts';",
      "// import { render } from '../reply/render.ts';",
      "/* import '../main.js' */",
    ];
    expect(faultsOf(new Map([['src/answer/execute.ts', code.join('\n')]]))).toEqual([]);
  });

  test('a cycle is told with the files along it', () => {
    const files = new Map([
      ['src/answer/a.ts', "import { b } from './b.ts';"],
      ['src/answer/b.ts', "import { c } from './c.ts';"],
      ['src/answer/c.ts', "import type { B } from './b.ts';"],
    ]);
    expect(cycleIn(importsOf(files))).toEqual(['src/answer/b.ts', 'src/answer/c.ts', 'src/answer/b.ts']);
  });
});
