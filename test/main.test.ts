import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { dossierNamed, readConfig } from '../src/app/config.ts';
import { Disputes } from '../src/dossier/disputes.ts';
import { loadDossier } from '../src/dossier/load.ts';
import { TERMINAL_WORDS } from '../src/chat/terminal/words.ts';
import { ROOT, start } from './child.ts';
import { CRANES } from './doubles/cranes.ts';
import { copyOfCranes } from './dossier/copy.ts';
import { SHIPPED } from './shipped.ts';

const spoil = (path: string, change: (text: string) => string): void => writeFileSync(path, change(readFileSync(path, 'utf8')));

describe('the command line', () => {
  test('without a command or a dossier it knows tells those there are and the usage, and ends with 2', async () => {
    const { code, out, errors } = await start(['frobnicate']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(errors).toMatch(/^frobnicate .*\bmusk-v-openai\b.*\n\nUsage:/);
  });

  test.each([
    ['a folder', CRANES, 'Saltmere'],
    ['an id under data/', basename(SHIPPED), 'Musk'],
  ])('with %s opens the chat on that dossier', async (_, named, title) => {
    const { code, out, errors } = await start([named], { env: { LANG: 'C' }, input: '/about\n' });
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(out).toContain(title);
  });

  test.each([
    ['coverage', (out: string) => out.includes('trial-date')],
    ['check', (out: string) => out.includes('they hold together')],
    ['learn', (out: string) => out.startsWith('harbour-cranes: ')],
    ['unanswered', (out: string) => out === ''],
  ])('names a dossier alike for %s: alone, by id or by folder, and behind --dossier', async (command, fits) => {
    const state = mkdtempSync(join(tmpdir(), 'exhibit-'));
    onTestFinished(() => rmSync(state, { recursive: true }));
    const env = { EXHIBIT_STATE: state, LANG: 'C' };
    for (const args of [[CRANES], ['--dossier', CRANES]]) expect((await start([command, ...args], { env })).out).toSatisfy(fits);
    for (const args of [['nowhere'], ['--dossier', 'nowhere']]) {
      const { code, errors } = await start([command, ...args], { env });
      // Without a state file there is nothing to look up yet.
      expect({ code, errors }).toEqual({
        code: 1,
        errors: expect.stringMatching(command === 'unanswered' ? /no state file/ : /^there is no dossier nowhere;/),
      });
    }
    expect(await start([command, CRANES, '--dossier', CRANES], { env })).toMatchObject({
      code: 2,
      errors: expect.stringMatching(/^one dossier at a time, not /),
    });
  });

  test('by a Node that is too old says which it needs, and ends with 78', async () => {
    const older = 'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "23.11.1" } });';
    const { code, out, errors } = await start(['ask', 'when?'], {
      env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(older)}` },
    });
    expect({ code, out }).toEqual({ code: 78, out: '' });
    expect(errors).toMatch(/^Exhibit needs Node 24 or newer, and this is v\d+/);
  });

  test('opens the chat on the dossier behind --dossier, too', async () => {
    const { code, out, errors } = await start(['--dossier', CRANES], {
      env: { LANG: 'C', EXHIBIT_DOSSIER: '/nowhere' },
      input: '/about\n',
    });
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(out).toContain('Saltmere');
    expect(await start(['--frobnicate'])).toMatchObject({ code: 2, errors: expect.stringContaining('--frobnicate') });
  });

  test('without a dossier named asks the one that data/disputes.yaml names', async () => {
    const named = dossierNamed(Disputes.parse(parse(readFileSync(join(SHIPPED, '..', 'disputes.yaml'), 'utf8'))).default);
    const title = loadDossier(named).head.title.en;
    expect(readConfig({}).dossier).toBe(named);
    expect((await start(['ask', 'What is this about?', '--lang', 'en'], { env: { EXHIBIT_DOSSIER: '' } })).code).toBe(0);
    expect((await start([], { env: { LANG: 'C', EXHIBIT_DOSSIER: '' }, input: '/about\n' })).out).toContain(title);
  });

  test('--help tells the usage', async () => {
    expect(await start(['--help'])).toMatchObject({ code: 0, errors: '', out: expect.stringContaining('Usage:') });
  });

  test('with a wrong environment names the variable and the mend', async () => {
    const { code, out, errors } = await start(['ask', 'x'], { env: { EXHIBIT_LANGUAGE: 'fr', LANG: 'C' } });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(errors).toBe('EXHIBIT_LANGUAGE is “fr”: it may be zh, zh-Hant, en\n');
  });
});

describe('a dossier that nothing is kept of', () => {
  test('is learnt at the first start, which says so, and taken up at the next', async () => {
    const state = mkdtempSync(join(tmpdir(), 'exhibit-'));
    onTestFinished(() => rmSync(state, { recursive: true }));
    const ask = () => start(['ask', 'When is the trial?'], { env: { EXHIBIT_DOSSIER: CRANES, EXHIBIT_STATE: state, LANG: 'C' } });
    const first = await ask();
    expect(first).toMatchObject({ code: 0, out: expect.stringContaining('2041') });
    expect(first.errors).toBe(`${TERMINAL_WORDS.en.learning}\n`);
    expect(await ask()).toEqual({ ...first, errors: '' });
  });

  test('is learnt by itself for a start that is to be quick', async () => {
    const state = mkdtempSync(join(tmpdir(), 'exhibit-'));
    onTestFinished(() => rmSync(state, { recursive: true }));
    const env = { EXHIBIT_STATE: state, LANG: 'C' };
    const first = await start(['learn', CRANES], { env });
    expect(first).toMatchObject({ code: 0, errors: '' });
    expect(first.out).toMatch(
      /^harbour-cranes: \d+ facts; read, checked and learnt from \d+ examples of its facts; kept in \S+learnt; [\d.]+ s\n$/,
    );
    expect((await start(['learn', CRANES], { env })).out).toMatch(
      /^harbour-cranes: \d+ facts; nothing has changed since it was learnt; read back from /,
    );
    expect((await start(['ask', '--dossier', CRANES, 'When is the trial?'], { env })).errors).toBe('');
  });

  test('that does not hold together is told, and not learnt', async () => {
    const folder = copyOfCranes();
    spoil(join(folder, 'topics.yaml'), (text) => text.replace('label:', 'lable:'));
    const { code, out, errors } = await start(['learn', folder]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(errors).toMatch(/dossier\/topics\.yaml:\d+: /);
  });

  test.each([[['--frobnicate']], [['one', 'two']]])('is not learnt by %j, which is a wrong usage', async (args) => {
    const { code, out, errors } = await start(['learn', ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(errors).toContain('Usage:');
  });
});

describe('a broken dossier', () => {
  test.each([[[]], [['ask', 'Who is Tobin Rask?']], [['check']]])(
    'is told by file, line and field to %j, which ends with 1',
    async (args) => {
      const folder = copyOfCranes();
      spoil(join(folder, 'topics.yaml'), (text) => text.replace('label:', 'lable:'));
      const { code, out, errors } = await start(args, { env: { EXHIBIT_DOSSIER: folder }, input: 'x\n' });
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(errors).toMatch(/dossier\/topics\.yaml:\d+: \[[a-z-]+\]\.\w+: /);
      expect(errors).not.toContain('    at ');
    },
  );

  test.each([
    ['EXHIBIT_DOSSIER', ['ask', 'x'], { EXHIBIT_DOSSIER: '/nowhere' }],
    ['EXHIBIT_DOSSIER, for the chat,', [], { EXHIBIT_DOSSIER: '/nowhere' }],
    ['an argument of ask', ['ask', '--dossier', '/nowhere', 'x'], {}],
    ['an argument of check', ['check', '/nowhere'], {}],
    ['an argument of learn', ['learn', '/nowhere'], {}],
  ])('that is not there, named by %s, is told with those that there are', async (_, args, env) => {
    const { code, out, errors } = await start(args, { env, input: 'x\n' });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(errors).toMatch(/^there is no dossier \/nowhere; it may be a folder, or one of: .*\bmusk-v-openai\b.*\n$/);
  });

  test('does not matter where the command line names another', async () => {
    const { code, out } = await start(['ask', '--dossier', CRANES, 'When is the trial?'], { env: { EXHIBIT_DOSSIER: '/nowhere' } });
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('2041') });
  });
});

describe('the check', () => {
  test('of the shipped dossier reports its coverage and ends with 0', async () => {
    const { code, out, errors } = await start(['check', SHIPPED]);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(out).toMatch(/paragraph → facts[\s\S]+hold together/);
  });

  test('against an article that is another one ends with 1 and names the file', async () => {
    const folder = copyOfCranes();
    const article = join(folder, 'article.txt');
    writeFileSync(article, 'Another article.\n');
    const { code, errors } = await start(['check', '--source', article, folder]);
    expect(code).toBe(1);
    expect(errors).toContain('source.yaml');
  });

  test('writes the schemas beside the dossier where they are asked for', async () => {
    const folder = copyOfCranes();
    const { code } = await start(['check', '--schema', folder]);
    expect(code).toBe(0);
    // Those in the project are for editors: `npm run check -- --schema` writes them anew.
    const [written, kept] = [join(folder, '..', 'schema'), join(SHIPPED, '..', 'schema')];
    for (const name of readdirSync(written)) expect(readFileSync(join(kept, name), 'utf8')).toBe(readFileSync(join(written, name), 'utf8'));
  });

  test.each([[['--frobnicate']], [['--write']], [['one', 'two']], [['--source']], [['--source', '/nowhere']]])(
    '%j is a wrong usage',
    async (args) => {
      const { code, out, errors } = await start(['check', ...args]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(errors).toContain('Usage:');
    },
  );
});

test('a package that is not installed is told as that, and what to do', async () => {
  const copy = mkdtempSync(join(tmpdir(), 'exhibit-'));
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  for (const part of ['src', 'commands', 'data', 'package.json']) cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  mkdirSync(join(copy, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules')))
    if (name !== 'opencc-js') symlinkSync(join(ROOT, 'node_modules', name), join(copy, 'node_modules', name));
  const run = await start(['ask', 'When does the trial begin?'], { from: copy });
  expect(run).toMatchObject({ code: 1, out: '' });
  expect(run.errors).toContain('npm ci');
});
