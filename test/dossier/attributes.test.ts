/** The languages' own words are checked as a dossier is: what does not hold together is told with file, line and mend. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { LANGUAGE, loadLanguage } from '../../src/dossier/language.ts';
import { DossierError } from '../../src/dossier/problem.ts';
import type { Problem } from '../../src/dossier/problem.ts';
import { change, lineWith } from './copy.ts';

/** A copy of the words to spoil. */
function copyOfWords(): string {
  const home = mkdtempSync(join(tmpdir(), 'exhibit-'));
  onTestFinished(() => rmSync(home, { recursive: true }));
  cpSync(LANGUAGE, home, { recursive: true });
  return home;
}

function problemsOf(folder: string): readonly Problem[] {
  try {
    loadLanguage(folder);
  } catch (error) {
    if (error instanceof DossierError) return error.problems;
    throw error;
  }
  return [];
}

describe('words that are spoilt by', () => {
  test.each([
    {
      name: 'a near miss whose words do not name whom it is of',
      file: 'attributes.yaml',
      from: "en: 'how old {name} is'",
      to: "en: 'how old he is'",
      says: /write \{name\} once/u,
    },
    {
      name: 'a question with a slot that nothing fills',
      file: 'attributes.yaml',
      from: "'how old is {name}'",
      to: "'how old is {name} in {year}'",
      says: /no other braces/u,
    },
    {
      name: 'an attribute that is told by a sense that is not there',
      file: 'attributes.yaml',
      from: 'told_by: {senses: [age, birth, birthday]',
      to: 'told_by: {senses: [age, birth, birthdya]',
      says: /no sense birthdya/u,
    },
    {
      name: 'two attributes of one name',
      file: 'attributes.yaml',
      from: '  - id: birthplace',
      to: '  - id: age # again',
      says: /age is there twice/u,
    },
    {
      name: 'an attribute of a kind of entity that there is not',
      file: 'attributes.yaml',
      from: '    of: [person]\n',
      to: '    of: [people]\n',
      says: /person/u,
    },
    {
      name: 'a word of the law that no answer has to hold',
      file: 'senses.yaml',
      from: '- id: evidence\n',
      to: '- id: evidence\n  law: true\n',
      says: /attribute: true/u,
    },
  ])('$name are refused with the line and the mend', ({ file, from, to, says }) => {
    const folder = copyOfWords();
    change(folder, file, (text) => text.replace(from, to));
    const [problem] = problemsOf(folder);
    expect(problem).toMatchObject({ file, message: expect.stringMatching(says) });
    const [first = '', ...more] = to.trimEnd().split('\n');
    expect(problem?.line).toBe(lineWith(folder, file, first) + more.length);
  });
});
