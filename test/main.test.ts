import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../src/config.ts';
import { TERMINAL_WORDS } from '../src/chat/terminal/words.ts';
import { start } from './child.ts';
import { CRANES } from './doubles/cranes.ts';
import { copyOfShipped } from './dossier/copy.ts';

const spoil = (path: string, change: (text: string) => string): void => writeFileSync(path, change(readFileSync(path, 'utf8')));

describe('the command line', () => {
  test('without a command it knows tells the usage and ends with 2', async () => {
    const { code, out, errors } = await start(['frobnicate']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(errors).toMatch(/frobnicate[\s\S]+Usage:/);
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
});

describe('a broken dossier', () => {
  test.each([[[]], [['ask', 'Who is Sam Altman?']], [['check']]])(
    'is told by file, line and field to %j, which ends with 1',
    async (args) => {
      const folder = copyOfShipped();
      spoil(join(folder, 'topics.yaml'), (text) => text.replace('label:', 'lable:'));
      const { code, out, errors } = await start(args, { env: { EXHIBIT_DOSSIER: folder }, input: 'x\n' });
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(errors).toMatch(/dossier\/topics\.yaml:\d+: \[[a-z-]+\]\.\w+: /);
      expect(errors).not.toContain('    at ');
    },
  );

  test('that is not there at all is told the same way', async () => {
    const { code, errors } = await start(['ask', 'x'], { env: { EXHIBIT_DOSSIER: '/nowhere' } });
    expect(code).toBe(1);
    expect(errors).toContain('nowhere: there is no such folder');
  });
});

describe('the check', () => {
  test('of the shipped dossier reports its coverage and ends with 0', async () => {
    const { code, out, errors } = await start(['check']);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(out).toMatch(/paragraph → facts[\s\S]+hold together/);
  });

  test('against an article that is another one ends with 1 and names the file', async () => {
    const folder = copyOfShipped();
    const article = join(folder, 'article.txt');
    writeFileSync(article, 'Another article.\n');
    const { code, errors } = await start(['check', '--source', article, folder]);
    expect(code).toBe(1);
    expect(errors).toContain('source.yaml');
  });

  test('of a folder that is not there names the folder', async () => {
    const { code, errors } = await start(['check', '/nowhere']);
    expect(code).toBe(1);
    expect(errors).toContain('nowhere: there is no such folder');
  });

  test('writes the schemas beside the dossier where they are asked for', async () => {
    const folder = copyOfShipped();
    const { code } = await start(['check', '--schema', folder]);
    expect(code).toBe(0);
    // Those in the project are for editors: `npm run check -- --schema` writes them anew.
    const [written, kept] = [join(folder, '..', 'schema'), join(readConfig({}).dossier, '..', 'schema')];
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
