/** The dossier's check, as maintainers and CI run it by `npm run check`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { linesOf } from './crosscheck-summaries.ts';
import { measuringIn, unitsInArticle } from './crosscheck-figures.ts';
import type { Measuring } from './crosscheck-figures.ts';
import type { Dossier } from './dossier.ts';
import type { DossierFiles } from './files.ts';
import { openDossier } from './load.ts';
import { placed, placedWhole } from './source-location.ts';
import type { Placed } from './source-location.ts';
import { describeProblem } from './problem.ts';
import type { Problem } from './problem.ts';
import { articleParagraphs, CopyDetector, compareWithArticle } from './provenance.ts';
import { FILES } from './schema/files.ts';
import { Disputes, idUnlikeFolder } from './disputes.ts';
import type { Bilingual } from './schema.ts';
import { LANGUAGE_FILES } from './language/files.ts';
import { readArticle } from './source-file.ts';
import type { Warning } from './warning.ts';
import { unfinishedIn } from './unfinished.ts';
import type { Unfinished } from './unfinished.ts';
import { warningsOf } from './warnings.ts';

export { writeSource } from './source-file.ts';

export interface CheckOptions {
  readonly folder: string;
  /** The article's path, when it is at hand. */
  readonly article?: string | undefined;
}

export interface Checked {
  /** A line a paragraph, with the facts that cite it; then a line a topic, with its facts. */
  readonly report: readonly string[];
  /** How much there is, and what was checked of it. */
  readonly totals: readonly string[];
  /** What only the article, or the place of the folder, shows to be wrong. */
  readonly problems: readonly Problem[];
  readonly warnings: readonly Warning[];
  /** What is still to be written. */
  readonly unfinished: readonly Unfinished[];
}

/**
 * Checks a dossier and describes which facts cover which paragraph.
 * @throws DossierError when the files do not hold together, or the article cannot be read
 */
export function checkDossier({ folder, article }: CheckOptions): Checked {
  const { dossier, files } = openDossier(folder);
  const counts = totals(dossier);
  const found = { report: [...coverage(dossier), ...byTopic(dossier)], warnings: warningsOf(files), unfinished: unfinishedIn(files) };
  const named = idUnlikeFolder(folder, files.head);
  if (article === undefined) {
    const unchecked = 'the article was not at hand: hashes and copied sentences were not checked (--source FILE)';
    return { ...found, totals: [...counts, unchecked], problems: named };
  }
  const text = readArticle(article);
  const [source] = dossier.sources.values();
  const measuring = measuringIn(dossier.head.units);
  const problems = [
    ...named,
    ...(source === undefined ? [] : compareWithArticle(source, text, measuring.amounts)),
    ...unitsOfFirst(files, articleParagraphs(text), measuring),
    ...copiedTexts(files, text),
  ];
  const agrees = problems.length === 0 ? ['hashes, figures and dates agree with the article; no sentence of it is copied'] : [];
  return { ...found, totals: [...counts, ...agrees], problems };
}

/** A line a paragraph: its number, its kind, and the facts that cite it. */
function coverage(dossier: Dossier): string[] {
  return [...dossier.sources.values()].flatMap((source) => [
    `${source.id}: paragraph → facts`,
    ...source.paragraphs
      .filter(({ kind }) => kind !== 'furniture')
      .map(({ number, kind }) => {
        const facts = [...dossier.facts.values()].filter((fact) => fact.source === source.id && fact.paragraphs.includes(number));
        return `${String(number).padStart(4)} ${kind.padEnd(8)} ${String(facts.length).padStart(2)}  ${facts.map(({ id }) => id).join(' ')}`.trimEnd();
      }),
  ]);
}

/** A line a topic: its id, and its facts. */
function byTopic({ topics, facts }: Dossier): string[] {
  const width = Math.max(...[...topics.keys()].map(({ length }) => length));
  return [
    'topic → facts',
    ...[...topics.keys()].map((topic) => {
      const own = [...facts.values()].filter((fact) => fact.topic === topic);
      return `  ${topic.padEnd(width)} ${String(own.length).padStart(3)}  ${own.map(({ id }) => id).join(' ')}`.trimEnd();
    }),
  ];
}

function totals({ facts, entities, concepts, topics, claims }: Dossier): string[] {
  const figures = [...facts.values()].reduce((sum, fact) => sum + fact.figures.length, 0);
  return [
    `${facts.size} facts with ${figures} figures, ${entities.size} entities, ${concepts.size} concepts, ${topics.size} topics, ${claims.size} claims: they hold together`,
  ];
}

/** Figures of the facts from the first source whose unit is another in its article. */
function unitsOfFirst({ facts, sources }: DossierFiles, article: readonly string[], measuring: Measuring): Problem[] {
  const first = sources.value?.[0]?.id;
  return facts
    .flatMap(placedWhole)
    .filter(({ value }) => value.source === undefined || value.source === first)
    .flatMap(({ value, at }) => unitsInArticle(value, article, measuring).map(({ path, message }) => ({ ...at(...path), message })));
}

/** Texts of ours that share a run of words with the article, each told where it stands. */
function copiedTexts({ facts, entities, head, card, summaries }: DossierFiles, article: string): Problem[] {
  const detector = new CopyDetector(article);
  const texts: { at: Placed<unknown>['at']; path: PropertyKey[]; text: Bilingual }[] = [
    ...facts
      .flatMap(placedWhole)
      .flatMap(({ value, at }) => [
        { at, path: ['text'], text: value.text },
        ...value.disagrees.map(({ note }, index) => ({ at, path: ['disagrees', index, 'note'], text: note })),
      ]),
    ...placed(entities).map(({ value, at }) => ({ at, path: ['brief'], text: value.brief })),
    ...placedWhole(card).flatMap(({ value, at }) =>
      Object.entries(value).map(([point, { text }]) => ({ at, path: [point, 'text'], text })),
    ),
    ...placedWhole(head).map(({ value, at }) => ({ at, path: ['about'], text: value.about })),
    ...(summaries === undefined ? [] : placed(summaries)).flatMap(linesOf).map(({ line, where }) => ({ at: where, path: [], text: line })),
  ];
  return texts.flatMap(({ at, path, text }) => {
    const run = detector.copiedIn(text);
    return run === undefined ? [] : [{ ...at(...path), message: `“${run}” is copied from the article: say it in our own words` }];
  });
}

/** Writes a JSON Schema for each kind of file of a dossier and of the languages' words, for editors to complete and check by. Throws what the file system throws. */
export function writeSchemas(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  return Object.entries({ ...FILES, ...LANGUAGE_FILES, disputes: Disputes }).map(([name, schema]) => {
    const path = join(folder, `${name}.schema.json`);
    writeFileSync(path, `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`);
    return path;
  });
}

export const describeProblems = (problems: readonly Problem[]): string => problems.map(describeProblem).join('\n');
