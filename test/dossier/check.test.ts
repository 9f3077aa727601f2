import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { checkDossier, writeSchemas, writeSource } from '../../src/dossier/check.ts';
import { loadDossier } from '../../src/dossier/load.ts';
import { DossierError } from '../../src/dossier/problem.ts';
import { FILES } from '../../src/dossier/schema/files.ts';
import { LANGUAGE } from '../../src/dossier/language.ts';
import { LANGUAGE_FILES } from '../../src/dossier/language/files.ts';
import { start } from '../child.ts';
import { CRANES } from '../doubles/cranes.ts';
import { changeFact, copyOfCranes, lineWith } from './copy.ts';
import { SHIPPED } from '../shipped.ts';

const GUESSING = { language: LANGUAGE, today: '2031-05-02' };

describe('npm run check', () => {
  test.each([[['--help']], [['-h']]])('%j tells how to use it and ends with 0', async (args) => {
    const { code, out, errors } = await start(['check', ...args]);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(out).toMatch(/^Usage: npm run check[\s\S]+--source FILE[\s\S]+Ends with 0 when all holds, 1 [^,]+, 2 on wrong usage\.\n$/);
  });

  test('with an option it does not know names it, tells the usage on stderr and ends with 2', async () => {
    const { code, out, errors } = await start(['check', '--sauce', 'article.txt']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(errors).toMatch(/^[^\n]*'--sauce'[\s\S]+\n\nUsage: /);
  });

  test('of a folder that holds together reports on stdout and ends with 0', async () => {
    const { code, out, errors } = await start(['check', copyOfCranes()]);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(out).toMatch(/paragraph → facts\n[\s\S]+\n\d+ facts with \d+ figures[^\n]+hold together\n[^\n]+\(--source FILE\)\n$/);
  });

  test('of a broken dossier tells each problem on stderr as file, line, field and mend, and ends with 1', async () => {
    const folder = copyOfCranes();
    changeFact(folder, 'damages-total', (text) => text.replace('speaker: saltmere', 'speaker: saltmeer'));
    const { code, out, errors } = await start(['check'], { env: { EXHIBIT_DOSSIER: folder } });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    const line = lineWith(folder, 'facts/suit/damages-total.yaml', 'speaker: saltmeer');
    expect(errors).toContain(`dossier/facts/suit/damages-total.yaml:${line}: speaker: there is no entity saltmeer; is saltmere meant?\n`);
    expect(errors.trimEnd().split('\n')).toHaveLength(1);
  });

  test('of a broken dossier named on the command line tells the same', async () => {
    const folder = copyOfCranes();
    changeFact(folder, 'damages-total', (text) => text.replace('speaker: saltmere', 'speaker: saltmeer'));
    const { code, out, errors } = await start(['check', folder]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(errors).toMatch(/dossier\/facts\/suit\/damages-total\.yaml:\d+: /);
    expect(errors).toContain(folder.split('/').slice(-2).join('/'));
  });

  test('against an article that is not there is a wrong usage', async () => {
    const { code, out, errors } = await start(['check', '--source', '/nowhere/article.txt']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(errors).toContain('/nowhere/article.txt');
    expect(errors).not.toContain('    at ');
  });
});

describe('the report', () => {
  const { report, problems } = checkDossier({ folder: CRANES });

  test('has a line for each paragraph that states something, with the facts that cite it', () => {
    expect(problems).toEqual([]);
    const dossier = loadDossier(CRANES);
    for (const { id: source, paragraphs } of dossier.sources.values()) {
      const own = report.slice(report.indexOf(`${source}: paragraph → facts`) + 1);
      for (const { number, kind } of paragraphs.filter((paragraph) => paragraph.kind !== 'furniture')) {
        const citing = [...dossier.facts.values()].filter((fact) => fact.source === source && fact.paragraphs.includes(number));
        const line = own.find((text) => new RegExp(`^ *${number} ${kind} `).test(`${text} `));
        expect(line?.trim().split(/\s+/)).toEqual([String(number), kind, String(citing.length), ...citing.map(({ id }) => id)]);
      }
    }
  });
});

/** An article of one paragraph that a dossier of its own is about. */
function smallDossier(): { folder: string; article: string } {
  const folder = copyOfCranes();
  const article = join(folder, 'article.txt');
  writeFileSync(article, '甲公司起诉乙公司\n\n2031年4月，甲公司要求乙公司赔偿三亿美元，并且公开道歉十次以上。\n');
  return { folder, article };
}

describe('deriving source.yaml from the article', () => {
  test('keeps what people wrote and replaces what is derived', () => {
    const { folder, article } = smallDossier();
    const before = FILES.source.parse(parse(readFileSync(join(folder, 'source.yaml'), 'utf8')));
    writeSource(folder, article, GUESSING);
    const text = readFileSync(join(folder, 'source.yaml'), 'utf8');
    const [after] = FILES.source.parse(parse(text));
    expect(after).toMatchObject({ id: before[0]?.id, title: before[0]?.title, published: before[0]?.published });
    expect(after?.paragraphs.map(({ number, kind, figures, dates }) => ({ number, kind, figures, dates }))).toEqual([
      { number: 1, kind: before[0]?.paragraphs[0]?.kind, figures: [], dates: [] },
      { number: 2, kind: before[0]?.paragraphs[1]?.kind, figures: expect.arrayContaining(['300000000']), dates: ['2031-04'] },
    ]);
    expect(text).not.toContain('道歉');
  });

  test('a second time changes nothing', () => {
    const { folder, article } = smallDossier();
    writeSource(folder, article, GUESSING);
    const once = readFileSync(join(folder, 'source.yaml'), 'utf8');
    writeSource(folder, article, GUESSING);
    expect(readFileSync(join(folder, 'source.yaml'), 'utf8')).toBe(once);
  });

  test('of the wrong article is found out by the facts', () => {
    const { folder, article } = smallDossier();
    writeSource(folder, article, GUESSING);
    expect(() => checkDossier({ folder, article })).toThrow(DossierError);
  });
});

describe('a sentence of the article', () => {
  test('that a fact copies is told with its file and field', () => {
    const folder = copyOfCranes();
    const article = join(folder, 'article.txt');
    const copied = '这一句话原样照抄自那一篇公开发表的文章里面';
    writeFileSync(article, `${copied}。\n`);
    changeFact(folder, 'ashdell-denies', (text) => text.replace(/ {2}zh: .*\n/u, `  zh: ${copied}。\n`));
    expect(checkDossier({ folder, article }).problems).toContainEqual({
      file: 'facts/voices/ashdell-denies.yaml',
      line: 2,
      field: 'text',
      message: `“${copied.slice(0, 15)}” is copied from the article: say it in our own words`,
    });
  });
});

describe('the schemas for editors', () => {
  test('are all named in the settings of editors, with the files that each is for', () => {
    const root = join(SHIPPED, '..', '..');
    const named = z
      .looseObject({ 'yaml.schemas': z.record(z.string(), z.unknown()) })
      .parse(JSON.parse(readFileSync(join(root, '.vscode', 'settings.json'), 'utf8')))['yaml.schemas'];
    const written = readdirSync(join(root, 'data', 'schema')).map((file) => `./data/schema/${file}`);
    expect(Object.keys(named).toSorted()).toEqual(written.toSorted());
  });

  test('in the project are those of the code: npm run check -- --schema writes them anew', () => {
    const folder = join(copyOfCranes(), '..', 'schema');
    const kept = join(SHIPPED, '..', 'schema');
    const paths = writeSchemas(folder);
    expect(paths).toHaveLength(Object.keys({ ...FILES, ...LANGUAGE_FILES }).length + 1);
    expect(readdirSync(kept).sort()).toEqual(readdirSync(folder).sort());
    for (const name of readdirSync(folder)) {
      const text = readFileSync(join(folder, name), 'utf8');
      expect(readFileSync(join(kept, name), 'utf8')).toBe(text);
      expect(z.looseObject({ $schema: z.string() }).safeParse(JSON.parse(text)).success).toBe(true);
    }
  });
});
