import { cpSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadDossier } from '../../src/dossier/load.ts';
import { DossierError, describeProblem } from '../../src/dossier/problem.ts';
import type { Problem } from '../../src/dossier/problem.ts';
import { change, changeFact, changeItem, copyOfCranes, fileOf, lineWith } from './copy.ts';
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

describe('a dossier that is spoilt by', () => {
  test.each(FAULTS)('$name is refused with the line, the field and the mend', ({ file, item, spoil, mark, field, says }) => {
    const folder = copyOfCranes();
    // What summaries tell of the same is told of them by themselves.
    rmSync(join(folder, 'summaries.yaml'));
    if (item === undefined) change(folder, file, spoil);
    else changeItem(folder, file, item, spoil);
    const [first, ...others] = problemsOf(folder);
    const line = lineWith(folder, file, mark, item !== undefined && mark.startsWith('- id: ') ? mark.slice('- id: '.length) : item);
    expect(first).toMatchObject({ file, line });
    expect(first?.field ?? '').toBe(field);
    expect(1 + others.length).toBe(says.length);
    says.forEach((said, index) => expect([first, ...others][index]?.message).toMatch(said));
  });

  test('a circle of owners is refused at each entity in it, and at no other', () => {
    const folder = copyOfCranes();
    changeItem(folder, 'entities.yaml', 'brackenlift', (item) => item.replace('  kind:', '  belongs_to: heronarm\n  kind:'));
    expect(problemsOf(folder)).toEqual(
      ['brackenlift', 'heronarm'].map((id) => ({
        file: 'entities.yaml',
        line: lineWith(folder, 'entities.yaml', 'belongs_to:', id),
        field: `[${id}].belongs_to`,
        message: expect.stringMatching(/leave one `belongs_to` of the circle out/),
      })),
    );
  });

  test('the same id in two files is refused in the second', () => {
    const folder = copyOfCranes();
    cpSync(join(folder, 'facts/suit/damages-union.yaml'), join(folder, 'facts/voices/damages-union.yaml'));
    expect(problemsOf(folder)[0]).toEqual({
      file: 'facts/voices/damages-union.yaml',
      line: 1,
      field: 'id',
      message: expect.stringMatching(/^damages-union is there twice: /),
    });
  });

  test('an unknown fact among the most asked is refused at its line', () => {
    const folder = copyOfCranes();
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
    const folder = copyOfCranes();
    change(folder, 'source.yaml', (text) => text.replace('kind: furniture', 'kind: factual'));
    const [problem, ...others] = problemsOf(folder);
    expect(problem).toMatchObject({ file: 'source.yaml', line: lineWith(folder, 'source.yaml', '- number: 1\n') });
    expect(problem?.message).toMatch(/^no fact cites paragraph 1: write one, or say what kind of paragraph it is$/);
    expect(others).toEqual([]);
  });

  test.each([
    ['facts', 'facts/suit', 'facts/weather', 'facts/weather/trial-date.yaml'],
    ['gaps', 'gaps/suit.yaml', 'gaps/weather.yaml', 'gaps/weather.yaml'],
  ])('%s of a topic that is none are refused by their file', (_, from, to, file) => {
    const folder = copyOfCranes();
    renameSync(join(folder, from), join(folder, to));
    expect(problemsOf(folder)).toContainEqual({
      file,
      message: 'topics.yaml has no topic weather: add the topic, or move the file to another',
    });
  });

  test('a fact that stands in no topic is refused with where it belongs', () => {
    const folder = copyOfCranes();
    const file = fileOf(folder, 'trial-date');
    renameSync(join(folder, file), join(folder, 'facts/trial-date.yaml'));
    expect(problemsOf(folder)).toEqual([
      { file: 'facts/trial-date.yaml', message: 'a fact stands in the folder of its topic: move it to facts/<topic>/<fact>.yaml' },
    ]);
  });

  test.each(['dossier.yaml', 'source.yaml', 'entities.yaml', 'concepts.yaml', 'topics.yaml', 'claims.yaml'])(
    'a missing %s is refused',
    (file) => {
      const folder = copyOfCranes();
      rmSync(join(folder, file));
      expect(problemsOf(folder)).toEqual([
        {
          file,
          message: expect.stringMatching(
            /^is missing: (?:every dossier has this file; write it as data\/README\.md tells|npm run check -- --source ARTICLE\.txt --write)/,
          ),
        },
      ]);
    },
  );

  test.each<[string, (folder: string) => void, RegExp]>([
    ['no facts', (folder) => rmSync(join(folder, 'facts'), { recursive: true }), /^\S*exhibit-\w+\/dossier\/facts: is missing/],
    [
      'a file in place of the facts of a topic',
      (folder) => (rmSync(join(folder, 'gaps'), { recursive: true }), writeFileSync(join(folder, 'gaps'), '')),
      /^\S*exhibit-\w+\/dossier\/gaps: is a file/,
    ],
    [
      'a file in place of all',
      (folder) => (rmSync(folder, { recursive: true }), writeFileSync(folder, '')),
      /^\S*exhibit-\w+\/dossier\/?: is a file: name the folder/,
    ],
  ])('%s is told with the path from where one stands', (_, spoil, says) => {
    const folder = copyOfCranes();
    spoil(folder);
    let told: unknown;
    try {
      loadDossier(folder);
    } catch (error) {
      told = error;
    }
    expect(told).toBeInstanceOf(DossierError);
    expect(told instanceof DossierError ? told.lines() : []).toEqual([expect.stringMatching(says)]);
  });

  test('missing facts are refused with where they belong', () => {
    const folder = copyOfCranes();
    rmSync(join(folder, 'facts'), { recursive: true });
    expect(problemsOf(folder)).toEqual([
      { file: 'facts', message: expect.stringMatching(/^is missing: .*keeps its facts in facts\/<topic>\/<fact>\.yaml$/) },
    ]);
  });

  test('an empty file is refused', () => {
    const folder = copyOfCranes();
    writeFileSync(join(folder, 'claims.yaml'), '\n');
    expect(problemsOf(folder)).toEqual([
      expect.objectContaining({ file: 'claims.yaml', line: 1, message: expect.stringMatching(/^is empty/) }),
    ]);
  });

  test('several things is told of all of them at once, each as one line', () => {
    const folder = copyOfCranes();
    const total = fileOf(folder, 'damages-total');
    change(folder, total, (text) => text.replace('status:', 'state:'));
    rmSync(join(folder, 'topics.yaml'));
    const problems = problemsOf(folder);
    expect(problems.map(({ file, field }) => [file, field])).toEqual([
      ['topics.yaml', undefined],
      [total, 'status'],
      [total, 'state'],
    ]);
    const told = problems.map(describeProblem);
    expect(told[2]).toBe(`${total}:${lineWith(folder, total, 'state:')}: state: there is no such field: correct its name or take it out`);
    expect(new DossierError(problems, '.').message).toBe(`the dossier has 3 problems:\n  ${told.join('\n  ')}`);
  });
});

describe('a fact that a later one supersedes', () => {
  test('is there no more, while what refers to it still holds', () => {
    const folder = copyOfCranes();
    changeFact(folder, 'damages-saltmere', (text) => text.replace('paragraphs:', 'supersedes: [damages-union]\nparagraphs:'));
    const { facts, examples, gaps } = loadDossier(folder);
    expect([...facts.keys()]).not.toContain('damages-union');
    expect([...facts.keys()]).toContain('damages-saltmere');
    // Nobody is taught what is answered no more, nor refused what was near it.
    expect(examples.flatMap((example) => example.facts)).not.toContain('damages-union');
    expect([...gaps.keys()]).not.toContain('union-size');
  });
});
