import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { LANGUAGE, loadLanguage } from '../../src/dossier/language.ts';
import { DossierError } from '../../src/dossier/problem.ts';
import type { Problem } from '../../src/dossier/problem.ts';
import { change, lineWith } from './copy.ts';

/** What is wrong with the languages' words after one change of a file. */
function problemsAfter(file: string, spoil: (text: string) => string): { folder: string; problems: readonly Problem[] } {
  const folder = mkdtempSync(join(tmpdir(), 'exhibit-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(LANGUAGE, folder, { recursive: true });
  change(folder, file, spoil);
  try {
    loadLanguage(folder);
  } catch (error) {
    if (error instanceof DossierError) return { folder, problems: error.problems };
    throw error;
  }
  return { folder, problems: [] };
}

describe("the languages' words", () => {
  test('hold together as they are', () => {
    expect(loadLanguage(LANGUAGE).senses.length).toBeGreaterThan(100);
  });

  test.each([
    [
      'a sense that is there twice',
      'senses.yaml',
      '- id: yesterday-again\n  en: [a]\n- id: yesterday-again\n  en: [yesternight]\n',
      'en: [yesternight]',
      -1,
      /\.id$/,
      /^yesterday-again is there twice: put both together, or give this one another$/,
    ],
    [
      'a theme that is there twice',
      'off-topic.yaml',
      '- theme: zebras\n  messages: [a]\n- theme: zebras\n  messages: [b b]\n',
      'messages: [b b]',
      -1,
      /\.theme$/,
      /^zebras is there twice/,
    ],
    ['a sense without a word', 'senses.yaml', '- id: void\n', '- id: void', 0, /^\[void\]$/, /^give at least one word, in `zh` or `en`$/],
    ['an empty word', 'senses.yaml', "- id: void\n  en: [' ']\n", "en: [' ']", 0, /^\[void\]\.en\[1\]$/, /^may not be empty$/],
    [
      'names of an unknown kind',
      'names.yaml',
      '- kind: planet\n  names: [{ en: [Zorp] }]\n',
      '- kind: planet',
      0,
      /kind$/,
      /^has to be one of organisation, person, /,
    ],
    [
      'an unknown field',
      'senses.yaml',
      '- id: void\n  en: [zorp]\n  colour: red\n',
      'colour: red',
      0,
      /^\[void\]\.colour$/,
      /^there is no such field/,
    ],
  ] as const)('with %s are refused with the line and the mend', (_, file, added, mark, above, field, says) => {
    const { folder, problems } = problemsAfter(file, (text) => `${text.trimEnd()}\n${added}`);
    expect(problems).toEqual([
      {
        file,
        line: lineWith(folder, file, mark) + above,
        field: expect.stringMatching(field),
        message: expect.stringMatching(says),
      },
    ]);
  });

  test('without their file say which', () => {
    const folder = mkdtempSync(join(tmpdir(), 'exhibit-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    expect(() => loadLanguage(folder)).toThrow(/senses\.yaml: is missing/);
  });
});
