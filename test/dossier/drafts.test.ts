/** What is marked `draft: true` is no part of the record, is told as still to be written, and hinders nobody. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keptDossier, keptText } from '../../src/dossier/serialization.ts';
import { loadDossier, openDossier } from '../../src/dossier/load.ts';
import { DossierError } from '../../src/dossier/problem.ts';
import type { Problem } from '../../src/dossier/problem.ts';
import { unfinishedIn, unfinishedLines, unfinishedProblems } from '../../src/dossier/unfinished.ts';
import { CRANES } from '../doubles/cranes.ts';
import { WORDS } from '../doubles/words.ts';
import { ARTICLES, begun, written } from './draft/drafting.ts';

const FACT = `id: damages-total
text: {zh: 养蜂人要求云雀快递赔偿120万美元。, en: The beekeepers want US$1.2 million from Skylark Parcel.}
status: alleged
speaker: skylark-parcel
about: {skylark-parcel: defendant}
concepts: [damages-sought]
figures: [{concept: damages-sought, value: 1.2e6, unit: USD}]
paragraphs: [4]
`;
const CONCEPT = `- id: damages-sought
  label: {zh: 索赔, en: damages}
  relation: {from: plaintiff, to: defendant}
`;
const ENTITY = `- id: skylark-parcel
  kind: organisation
  names: {zh: 云雀快递, en: Skylark Parcel}
  brief: {zh: 被告。, en: The defendant.}
  paragraphs: [4]
`;

/** The dossier of the bees as it was begun, with some of its files written over; the folder. */
function dossierWith(changes: Readonly<Record<string, string>> = {}): string {
  return written(new Map([...begun(ARTICLES.bees).files, ...Object.entries(changes)]));
}

function problemsOf(folder: string): readonly Problem[] {
  try {
    loadDossier(folder);
    return [];
  } catch (error) {
    if (error instanceof DossierError) return error.problems;
    throw error;
  }
}

const WRITTEN = { 'facts/part-1/damages-total.yaml': FACT, 'concepts.yaml': CONCEPT, 'entities.yaml': ENTITY };

describe('a fact', () => {
  test('that is written is in the record, and the drafts beside it are not', () => {
    const { facts } = loadDossier(dossierWith(WRITTEN));
    expect([...facts.keys()]).toEqual(['damages-total']);
    expect(facts.values().next().value).not.toHaveProperty('draft');
  });

  test('that is a draft keeps its paragraph from being told as not covered', () => {
    const folder = dossierWith(WRITTEN);
    expect(problemsOf(folder)).toEqual([]);
    rmSync(join(folder, 'facts/part-1/p07-1.yaml'));
    expect(problemsOf(folder).map(({ message }) => message)).toEqual([
      'no fact cites paragraph 7: write one, or say what kind of paragraph it is',
    ]);
  });

  test('that is a draft may leave out nearly all, but is told of a field that there is not, with its line', () => {
    const draft = 'draft: true\nid: p07-1\nparagraphs: [7]\n';
    expect(problemsOf(dossierWith({ 'facts/part-1/p07-1.yaml': draft }))).toEqual([]);
    expect(problemsOf(dossierWith({ 'facts/part-1/p07-1.yaml': `${draft}concept: [x]\n` }))).toMatchObject([
      { file: 'facts/part-1/p07-1.yaml', line: 4, field: 'concept', message: 'there is no such field: correct its name or take it out' },
    ]);
  });

  test('that is no draft any more has to be whole', () => {
    const stub = readFileSync(join(dossierWith(), 'facts/part-1/p07-1.yaml'), 'utf8').replace(/^draft: true.*\n/mu, '');
    expect(problemsOf(dossierWith({ 'facts/part-1/p07-1.yaml': stub })).map(({ field, message }) => `${field}: ${message}`)).toEqual([
      'text.zh: may not be empty',
      'text.en: may not be empty',
      'concepts: name at least one concept: what the fact answers',
    ]);
  });

  test('with another value for `draft` is told so', () => {
    expect(problemsOf(dossierWith({ ...WRITTEN, 'facts/part-1/damages-total.yaml': `draft: maybe\n${FACT}` }))).toMatchObject([
      { file: 'facts/part-1/damages-total.yaml', line: 1, field: 'draft', message: '`draft` is true, or left out' },
    ]);
  });

  test('may say `draft: false`', () => {
    expect(loadDossier(dossierWith({ ...WRITTEN, 'facts/part-1/damages-total.yaml': `draft: false\n${FACT}` })).facts.size).toBe(1);
  });

  test('that has the id of a draft is told', () => {
    expect(
      problemsOf(dossierWith({ ...WRITTEN, 'facts/part-2/damages-total.yaml': 'draft: true\nid: damages-total\nparagraphs: [9]\n' })),
    ).toMatchObject([{ file: 'facts/part-2/damages-total.yaml', message: expect.stringContaining('is there twice') }]);
  });

  test('that names an entity or a fact which is a draft is told what to do', () => {
    const { 'entities.yaml': _left, ...others } = WRITTEN;
    const head = readFileSync(join(dossierWith(), 'dossier.yaml'), 'utf8').replace('most_asked: []', 'most_asked: [p07-1]');
    expect(problemsOf(dossierWith({ ...others, 'dossier.yaml': head })).map(({ file, message }) => `${file}: ${message}`)).toEqual([
      'facts/part-1/damages-total.yaml: entity skylark-parcel is still a draft: write it and take its `draft: true` out',
      'facts/part-1/damages-total.yaml: entity skylark-parcel is still a draft: write it and take its `draft: true` out',
      'dossier.yaml: fact p07-1 is still a draft: write it and take its `draft: true` out',
    ]);
  });
});

describe('an entity', () => {
  test('that is written has its line, behind drafts too', () => {
    const drafts = '- draft: true\n  id: somebody\n- draft: true\n  id: somebody-else\n';
    const wrong = ENTITY.replace('paragraphs: [4]', 'paragraphs: [99]');
    expect(problemsOf(dossierWith({ ...WRITTEN, 'entities.yaml': drafts + wrong }))).toMatchObject([
      { file: 'entities.yaml', line: 9, field: '[skylark-parcel].paragraphs[1]' },
    ]);
  });

  test('that says `draft: false` is kept and taken up again', () => {
    const dossier = loadDossier(dossierWith({ ...WRITTEN, 'entities.yaml': ENTITY.replace('  kind', '  draft: false\n  kind') }));
    const { senses, names, stopWords, negation, statements, cardQuestions, followUps, summaryRequests } = WORDS;
    expect(
      keptDossier(
        keptText(dossier, { senses, names, stopWords, negation, statements, cardQuestions, followUps, summaryRequests }, 'key'),
        'key',
      )?.dossier.entities,
    ).toEqual(dossier.entities);
  });
});

describe('a file with nothing but comments', () => {
  test.each(['concepts.yaml', 'claims.yaml', 'entities.yaml', 'facts/part-1/together.yaml', 'gaps/part-1.yaml'])(
    'is an empty list: %s',
    (file) => {
      expect(problemsOf(dossierWith({ [file]: '# nothing yet\n' }))).toEqual([]);
    },
  );
});

describe('the head', () => {
  test('may name no fact while it is a draft, and has to afterwards', () => {
    const head = readFileSync(join(dossierWith(), 'dossier.yaml'), 'utf8').replace(/^draft: true.*\n/mu, '');
    expect(problemsOf(dossierWith({ 'dossier.yaml': head })).map(({ field, message }) => `${field}: ${message}`)).toEqual([
      'most_asked: name at least one fact by its id',
      'summary: name at least one fact by its id',
    ]);
  });
});

describe('what is still to be written', () => {
  const unfinished = () => unfinishedIn(openDossier(dossierWith()).files);

  test('is counted, file by file, in the order of writing', () => {
    expect(unfinishedLines(unfinished()).map((line) => line.replace(/ {2,}/gu, ' '))).toEqual([
      'still to be written (34), in this order:',
      ' 1. source.yaml title, byline, date and kinds of paragraphs are guesses: look them over',
      ' 2. topics.yaml 3 labels: part-1 part-2 part-3',
      ' 3. entities.yaml 8 entities: write those that a fact is about or said by, delete the others',
      ' 4. concepts.yaml none yet: what can be asked about, with the words that people use for it',
      ' 5. facts/part-1 6 facts: p04-1 p04-2 p05-1 p05-2 p06-1 p07-1',
      ' 6. facts/part-2 4 facts: p09-1 p09-2 p10-1 p10-2',
      ' 7. facts/part-3 3 facts: p12-1 p12-2 p13-1',
      ' 8. dossier.yaml title, introduction, the most asked and the summary',
      ' 9. card.yaml what people ask first: about three-sentences short simply sides right since',
    ]);
  });

  test('is a problem each with its place, for whoever wants it so', () => {
    const problems = unfinishedProblems(unfinished());
    expect(problems).toHaveLength(34);
    expect(new Set(problems.map(({ message }) => message))).toEqual(new Set(['still to be written: write it, and take `draft: true` out']));
    expect(problems.find(({ file }) => file === 'facts/part-1/p04-1.yaml')).toMatchObject({ line: 2, field: 'draft' });
    expect(problems.find(({ file }) => file === 'entities.yaml')).toMatchObject({ field: '[skylark-parcel].draft' });
  });

  test('is nothing where there are no drafts', () => {
    const { files } = openDossier(CRANES);
    expect(files.drafts).toEqual({ facts: [], entities: [] });
    expect(unfinishedIn(files)).toEqual([]);
    expect(unfinishedLines([])).toEqual([]);
  });
});

describe('a text cut at its comma', () => {
  test('is told what to do', () => {
    const entity = ENTITY.replace('The defendant.', 'The defendant, and a company.');
    expect(problemsOf(dossierWith({ ...WRITTEN, 'entities.yaml': entity })).map(({ message }) => message)).toEqual([
      'there is no such field: quote a text between braces that holds a comma',
    ]);
  });
});
