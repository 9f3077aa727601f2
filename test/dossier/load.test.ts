import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadDossier } from '../../src/dossier/load.ts';
import { DossierError, describeProblem } from '../../src/dossier/problem.ts';
import type { Problem } from '../../src/dossier/problem.ts';
import { change, changeItem, copyOfShipped, itemOf, lineWith } from './copy.ts';
import { FAULTS } from './faults.ts';

/** What is wrong with the dossier of `folder`. */
function problemsOf(folder: string): readonly Problem[] {
  try {
    loadDossier(folder);
  } catch (error) {
    if (error instanceof DossierError) return error.problems;
    throw error;
  }
  return [];
}

const LAWSUIT = 'facts/lawsuit.yaml';

describe('a dossier that is spoilt by', () => {
  test.each(FAULTS)('$name is refused with the line, the field and the mend', ({ file, item, spoil, mark, field, says }) => {
    const folder = copyOfShipped();
    changeItem(folder, file, item, spoil);
    const [first, ...others] = problemsOf(folder);
    const line = lineWith(folder, file, mark, mark.startsWith('- id: ') ? mark.slice('- id: '.length) : item);
    expect(first).toMatchObject({ file, line });
    expect(first?.field ?? '').toBe(field);
    expect(1 + others.length).toBe(says.length);
    says.forEach((said, index) => expect([first, ...others][index]?.message).toMatch(said));
  });

  test('a circle of owners is refused at each entity in it, and at no other', () => {
    const folder = copyOfShipped();
    changeItem(folder, 'entities.yaml', 'openai', (item) => item.replace('  kind:', '  belongs_to: altman\n  kind:'));
    expect(problemsOf(folder)).toEqual(
      ['altman', 'openai'].map((id) => ({
        file: 'entities.yaml',
        line: lineWith(folder, 'entities.yaml', 'belongs_to:', id),
        field: `[${id}].belongs_to`,
        message: expect.stringMatching(/leave one `belongs_to` of the circle out/),
      })),
    );
  });

  test('the same id in two files is refused in the second', () => {
    const folder = copyOfShipped();
    change(folder, 'facts/valuation.yaml', (text) => text + itemOf(folder, LAWSUIT, 'damages-maximum'));
    const [problem] = problemsOf(folder);
    expect(problem).toMatchObject({
      file: 'facts/valuation.yaml',
      line: lineWith(folder, 'facts/valuation.yaml', '- id: damages-maximum'),
      field: '[damages-maximum].id',
    });
  });

  test('an unknown fact among the most asked is refused at its line', () => {
    const folder = copyOfShipped();
    change(folder, 'dossier.yaml', (text) => text.replace('summary:\n', 'summary:\n  - trial-dat\n'));
    expect(problemsOf(folder)).toEqual([
      {
        file: 'dossier.yaml',
        line: lineWith(folder, 'dossier.yaml', 'trial-dat\n'),
        field: 'summary[1]',
        message: 'there is no fact trial-dat; is trial-date meant?',
      },
    ]);
  });

  test('a paragraph that no fact covers is refused at its line in the source', () => {
    const folder = copyOfShipped();
    change(folder, 'source.yaml', (text) => text.replace('kind: furniture', 'kind: factual'));
    const [problem, ...others] = problemsOf(folder);
    expect(problem).toMatchObject({ file: 'source.yaml', line: lineWith(folder, 'source.yaml', '- number: 1\n') });
    expect(problem?.message).toMatch(/^no fact cites paragraph 1: write one, or say what kind of paragraph it is$/);
    expect(others).toEqual([]);
  });

  test('facts of a topic that is none are refused by their file', () => {
    const folder = copyOfShipped();
    writeFileSync(join(folder, 'facts', 'weather.yaml'), '[]\n');
    expect(problemsOf(folder)).toEqual([
      {
        file: 'facts/weather.yaml',
        message: expect.stringMatching(/^topics\.yaml has no topic weather: .*add the topic or rename the file$/),
      },
    ]);
  });

  test.each(['dossier.yaml', 'source.yaml', 'entities.yaml', 'concepts.yaml', 'topics.yaml', 'claims.yaml'])(
    'a missing %s is refused',
    (file) => {
      const folder = copyOfShipped();
      rmSync(join(folder, file));
      expect(problemsOf(folder)).toEqual([
        { file, message: expect.stringMatching(/^cannot be read \(.*\); every dossier has this file$/) },
      ]);
    },
  );

  test('missing facts are refused with where they belong', () => {
    const folder = copyOfShipped();
    rmSync(join(folder, 'facts'), { recursive: true });
    expect(problemsOf(folder)).toEqual([{ file: 'facts', message: expect.stringMatching(/keeps its facts in facts\/<topic>\.yaml$/) }]);
  });

  test('an empty file is refused', () => {
    const folder = copyOfShipped();
    writeFileSync(join(folder, 'claims.yaml'), '\n');
    expect(problemsOf(folder)).toEqual([
      expect.objectContaining({ file: 'claims.yaml', line: 1, message: expect.stringMatching(/^is empty/) }),
    ]);
  });

  test('several things is told of all of them at once, each as one line', () => {
    const folder = copyOfShipped();
    changeItem(folder, LAWSUIT, 'damages-total', (item) => item.replace('status:', 'state:'));
    rmSync(join(folder, 'topics.yaml'));
    const problems = problemsOf(folder);
    expect(problems.map(({ file, field }) => [file, field])).toEqual([
      ['topics.yaml', undefined],
      [LAWSUIT, '[damages-total].status'],
      [LAWSUIT, '[damages-total].state'],
    ]);
    const told = problems.map(describeProblem);
    expect(told[2]).toBe(
      `${LAWSUIT}:${lineWith(folder, LAWSUIT, 'state:', 'damages-total')}: [damages-total].state: there is no such field: correct its name or take it out`,
    );
    expect(new DossierError(problems).message).toBe(`the dossier has 3 problems:\n  ${told.join('\n  ')}`);
  });
});

describe('a fact that a later one supersedes', () => {
  test('is there no more, while what refers to it still holds', () => {
    const folder = copyOfShipped();
    changeItem(folder, LAWSUIT, 'damages-maximum', (item) => item.replace('  paragraphs:', '  supersedes: [damages-total]\n  paragraphs:'));
    const { facts } = loadDossier(folder);
    expect([...facts.keys()]).not.toContain('damages-total');
    expect([...facts.keys()]).toContain('damages-maximum');
  });
});
