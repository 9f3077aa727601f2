/** The record handed on, in every format: all of it, and nothing that is not its own. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runExport } from '../../src/cli/export.ts';
import { loadDossier } from '../../src/dossier/load.ts';
import { html } from '../../src/export/markup.ts';
import { jsonLdOf } from '../../src/export/json-ld.ts';
import { pageOf } from '../../src/export/page.ts';
import { csvLine } from '../../src/reply/csv.ts';
import { CRANES } from '../doubles/cranes.ts';
import { loadedDossier } from '../shipped.ts';

const SITE = 'https://exhibit.example/cranes';
const dossier = loadDossier(CRANES);

async function exported(format: string, site?: string): Promise<{ readonly code: number; readonly out: string; readonly errors: string }> {
  let out = '';
  let errors = '';
  const streams = { out: async (text: string) => (out += text), complain: async (text: string) => (errors += text) };
  const code = await runExport(['--format', format], { folderOf: () => CRANES, site }, streams);
  return { code, out, errors };
}

describe('every format', () => {
  test.each(['json', 'csv', 'md', 'jsonld', 'html'])('%s holds every fact, in both languages, and none of the examples', async (format) => {
    const { code, out } = await exported(format);
    expect(code).toBe(0);
    const plain = out
      .replaceAll(/\\+(?=[`*_[\]<>#|~"\\])/gu, '')
      .replaceAll('&#39;', "'")
      .replaceAll('&quot;', '"')
      .replaceAll('""', '"');
    const untold = [...dossier.facts.values()].filter(({ text }) => !plain.includes(text.zh) || !plain.includes(text.en));
    expect(untold.map(({ id }) => id)).toEqual([]);
    const examples = dossier.examples.flatMap(({ asked }) => [...asked.zh, ...asked.en]).filter((example) => example.length > 30);
    expect(examples.filter((example) => plain.includes(example))).toEqual([]);
  });

  test('that there is not is told with those there are', async () => {
    const { code, errors } = await exported('pdf');
    expect(code).toBe(2);
    expect(errors).toContain('--format is one of json, csv, md, jsonld, html');
  });

  test('tells where each fact stands on the site, where there is one', async () => {
    const [fact = ''] = dossier.facts.keys();
    for (const format of ['json', 'csv', 'md', 'jsonld']) {
      expect((await exported(format, SITE)).out).toContain(`${SITE}#fact-${fact}`);
      expect((await exported(format)).out).not.toContain(SITE);
    }
  });
});

test('CSV keeps what holds its own signs', () => {
  expect(csvLine(['a', 'b,c', 'say "so"', 'two\nlines'])).toBe('a,"b,c","say ""so""","two\nlines"');
});

test('linked data names for each claim its author, its date and its source, and rates nothing', () => {
  const Graph = z.object({ '@graph': z.array(z.looseObject({ '@type': z.string(), '@id': z.string() })) });
  const { '@graph': graph } = Graph.parse(jsonLdOf(dossier, undefined));
  const ids = new Set(graph.map((node) => node['@id']));
  const claims = graph.filter((node) => node['@type'] === 'Claim');
  expect(claims).toHaveLength(dossier.facts.size);
  const Claim = z.looseObject({
    author: z.object({ '@id': z.string() }),
    datePublished: z.string(),
    appearance: z.object({ '@id': z.string() }),
  });
  const dangling = claims
    .map((claim) => Claim.parse(claim))
    .filter((claim) => !ids.has(claim.author['@id']) || !ids.has(claim.appearance['@id']));
  expect(dangling).toEqual([]);
  expect(JSON.stringify(graph)).not.toMatch(/Rating|ClaimReview/u);
});

test('markup is made of templates alone: whatever text holds is text', () => {
  expect(html`<p title="${'"x'}">${'<script>&'}${html`<b>${1}</b>`}</p>`.text).toBe('<p title="&quot;x">&lt;script&gt;&amp;<b>1</b></p>');
});

describe('the page', () => {
  const page = pageOf(dossier);
  test('needs nothing else, and has one place for each fact, to which all its links lead', () => {
    expect(page).not.toMatch(/(?:src|href)="(?!#|https:\/\/)/u);
    const ids = [...page.matchAll(/ id="(?<id>[^"]+)"/gu)].map(({ groups }) => groups?.['id'] ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    const lost = [...page.matchAll(/href="#(?<to>[^"]+)"/gu)].map(({ groups }) => groups?.['to'] ?? '').filter((to) => !ids.includes(to));
    expect(lost).toEqual([]);
    expect(ids.filter((id) => id.startsWith('fact-'))).toHaveLength(dossier.facts.size);
  });

  // Debian's, where it is: `.ci/run` brings it where it can.
  const BROWSER = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
  const folder = mkdtempSync(join(tmpdir(), 'exhibit-page-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const run = promisify(execFile);
  /** The page as a browser has it after its own script, and one of ours, have run. */
  async function seen(text: string, after: string): Promise<string> {
    const file = join(folder, 'page.html');
    writeFileSync(file, text.replace('</body>', `<script>{${after}}</script></body>`));
    const flags = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      `--user-data-dir=${join(folder, 'browser')}`,
      '--lang=en',
      '--window-size=390,844',
    ];
    const { stdout } = await run(BROWSER ?? '', [...flags, '--dump-dom', pathToFileURL(file).href], {
      maxBuffer: 1 << 26,
      timeout: 90_000,
    });
    return stdout;
  }
  test.skipIf(BROWSER === undefined)(
    'in a browser searches, changes its language, and is no wider than a phone',
    async () => {
      const check = `
const search=document.getElementById('search');
const visible=()=>[...document.querySelectorAll('.fact')].filter(one=>one.offsetParent!==null).length;
const all=visible();
search.value='settle';search.dispatchEvent(new Event('input'));
const few=visible();
search.value='zzz';search.dispatchEvent(new Event('input'));
const none=!document.getElementById('none').hidden;
search.value='';search.dispatchEvent(new Event('input'));
document.querySelector('[data-choose="zh-Hant"]').click();
document.title=JSON.stringify({all,few,none,back:visible(),language:document.documentElement.lang,heading:document.querySelector('h1').innerText,wide:document.documentElement.scrollWidth<=innerWidth});`;
      for (const text of [page, pageOf(loadedDossier())]) {
        const dom = await seen(text, check);
        const title = /<title>(?<title>.*?)<\/title>/u.exec(dom)?.groups?.['title'] ?? '';
        const found = z
          .object({
            all: z.number(),
            few: z.number(),
            none: z.boolean(),
            back: z.number(),
            language: z.string(),
            heading: z.string(),
            wide: z.boolean(),
          })
          .parse(JSON.parse(title));
        expect(found).toMatchObject({ none: true, language: 'zh-Hant', wide: true });
        expect(found.all).toBeGreaterThan(20);
        expect(found.few).toBeLessThan(found.all / 2);
        expect(found.back).toBe(found.all);
        expect(found.heading).toMatch(/^\p{Script=Han}/u);
      }
    },
    200_000,
  );
});
