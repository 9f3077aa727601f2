/** `data/README.md` tells of every file and every field there is; and what it says of adding a fact is so. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { askOf } from '../../bench/exhibit.ts';
import { createEngine } from '../../src/answer/engine.ts';
import { LANGUAGE_FILES } from '../../src/dossier/language/files.ts';
import { loadDossier } from '../../src/dossier/load.ts';
import { FILES } from '../../src/dossier/schema/files.ts';
import { ROOT } from '../child.ts';
import { WORDS } from '../doubles/words.ts';
import { check, copyOfCranes } from './checking.ts';

const README = readFileSync(join(ROOT, 'data', 'README.md'), 'utf8');
const SECTIONS = new Map(
  README.split(/^## /mu)
    .slice(1)
    .map((section) => [section.split('\n')[0] ?? '', section]),
);

/** Where each kind of file is told of. */
const TOLD_IN: Readonly<Record<keyof typeof FILES, string>> = {
  dossier: 'dossier.yaml',
  source: 'source.yaml',
  entities: 'entities.yaml',
  concepts: 'concepts.yaml',
  topics: 'topics.yaml',
  claims: 'claims.yaml',
  card: 'card.yaml',
  fact: 'facts/<topic>/<fact>.yaml',
  together: 'facts/<topic>/together.yaml',
  gaps: 'gaps/<topic>.yaml',
  summaries: 'summaries.yaml',
};

/** The names of all fields of a schema, however deep, and the words that a field may have as its value. */
function fieldsOf(schema: z.ZodType): { fields: Set<string>; values: Set<string> } {
  const fields = new Set<string>();
  const values = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    for (const [key, value] of Object.entries(node)) {
      if (key === 'properties' && typeof value === 'object' && value !== null)
        for (const name of Object.keys(z.record(z.string(), z.unknown()).parse(value))) fields.add(name);
      if (key === 'enum' && Array.isArray(value)) for (const one of value) values.add(String(one));
      visit(value);
    }
  };
  visit(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  return { fields, values };
}

/** Whether a section shows the field, as `field:` in an example or as `field` in its text. */
const shows = (section: string, field: string): boolean => new RegExp(`(?:^|[\\s{,-])"?${field}"?:|\`${field}[\`:]`, 'mu').test(section);

describe('data/README.md', () => {
  test.each(Object.entries(FILES))('tells of every field of a %s file, and every word that one may have', (name, schema) => {
    const section = SECTIONS.get(Object.entries(TOLD_IN).find(([file]) => file === name)?.[1] ?? '') ?? '';
    expect(section).not.toBe('');
    const { fields, values } = fieldsOf(schema);
    expect([...fields].filter((field) => !shows(section, field))).toEqual([]);
    expect([...values].filter((value) => !new RegExp(`(?<![\\w-])${value}(?![\\w-])`, 'u').test(README))).toEqual([]);
  });

  test.each(Object.entries(LANGUAGE_FILES))('tells of every field of language/%s.yaml', (name, schema) => {
    const section = SECTIONS.get('language/*.yaml') ?? '';
    expect(section).toContain(`${name}.yaml`);
    expect([...fieldsOf(schema).fields].filter((field) => !shows(section, field))).toEqual([]);
  });

  test('tells of nothing that there is not: every example is a file as the schemas have it', () => {
    for (const [name, schema] of Object.entries(FILES)) {
      const section = SECTIONS.get(Object.entries(TOLD_IN).find(([file]) => file === name)?.[1] ?? '') ?? '';
      const example = /```yaml\n(?<yaml>[\s\S]*?)```/u.exec(section)?.groups?.['yaml'] ?? '';
      expect({ name, error: schema.safeParse(parse(example)).error }).toEqual({ name, error: undefined });
    }
    const shortest = /```yaml\n(?<yaml>[\s\S]*?)```/u.exec(SECTIONS.get('Add a fact') ?? '')?.groups?.['yaml'] ?? '';
    expect(FILES.fact.safeParse(parse(shortest)).error).toBeUndefined();
  });

  test('links to a section of its own for every file', () => {
    const anchors = new Set(
      [...SECTIONS.keys()].map((heading) =>
        heading
          .toLowerCase()
          .replaceAll(/[^a-z0-9 -]/gu, '')
          .replaceAll(' ', '-'),
      ),
    );
    const links = [...README.matchAll(/\]\(#(?<anchor>[^)]*)\)/gu)].map((match) => match.groups?.['anchor']);
    expect(links.length).toBeGreaterThan(8);
    expect(links.filter((anchor) => !anchors.has(anchor ?? ''))).toEqual([]);
  });
});

describe('a fact is added in one file', () => {
  test('which the check takes, and which is then asked for', async () => {
    const folder = copyOfCranes();
    const before = filesIn(folder);
    writeFileSync(
      join(folder, 'facts', 'accident', 'ferry-repair.yaml'),
      [
        'id: ferry-repair',
        'text:',
        '  zh: 鹈鹕女王号后来得修理。',
        '  en: The Pelican Queen then had to be mended.',
        'status: stated',
        'about: {pelican-queen: subject}',
        'concepts: [accident]',
        'paragraphs: [6]',
        'asked:',
        '  zh: [鹈鹕女王号要修吗, 渡轮要不要进船坞, 船坏了得修吗, 那条船还得补吗]',
        '  en: [did the ferry need mending, was the Pelican Queen repaired, does the ferry have to go to the yard, is the boat being fixed]',
        '',
      ].join('\n'),
    );
    expect(filesIn(folder).filter((file) => !before.includes(file))).toEqual(['facts/accident/ferry-repair.yaml']);
    expect(await check(folder)).toMatchObject({ code: 0, errors: '' });
    const dossier = loadDossier(folder);
    const ask = askOf(dossier, createEngine(dossier, WORDS));
    expect(await ask('was the Pelican Queen mended?')).toMatchObject({
      status: 'answered',
      text: expect.stringContaining('had to be mended'),
    });
    expect(await ask('那艘渡轮要修吗')).toMatchObject({ status: 'answered', text: expect.stringContaining('得修理') });
  });
});

const filesIn = (folder: string): string[] => readdirSync(folder, { recursive: true }).map(String).sort();
