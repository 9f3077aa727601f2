/** The dossier's check, as maintainers and CI run it: `npm run check -- [--source FILE [--write]] [--schema] [--strict] [FOLDER]`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNode, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Dossier } from './dossier.ts';
import { openDossier } from './load.ts';
import { describeProblem } from './problem.ts';
import type { Problem } from './problem.ts';
import { CopyDetector, compareWithArticle, deriveParagraphs } from './provenance.ts';
import { FILES } from './schema.ts';
import { LANGUAGE_FILES } from './language.ts';
import { unfinishedIn, unfinishedLines, unfinishedProblems } from './unfinished.ts';

export interface CheckOptions {
  readonly folder: string;
  /** The article's path, when it is at hand. */
  readonly article?: string | undefined;
  /** Whether what is still to be written is a problem. */
  readonly strict?: boolean;
}

/**
 * Checks a dossier and describes its coverage.
 * @returns the report's lines, and the problems that only the article shows
 * @throws DossierError when the files do not hold together
 */
export function checkDossier({ folder, article, strict = false }: CheckOptions): { report: string[]; problems: Problem[] } {
  const { dossier, files } = openDossier(folder);
  const unfinished = unfinishedIn(files);
  const report = [...coverage(dossier), ...totals(dossier), ...unfinishedLines(unfinished)];
  const drafts = strict ? unfinishedProblems(unfinished) : [];
  if (article === undefined)
    return {
      report: [...report, 'the article was not at hand: hashes and copied sentences were not checked (--source FILE)'],
      problems: drafts,
    };
  const text = readFileSync(article, 'utf8');
  const [source] = dossier.sources.values();
  const problems = [...drafts, ...(source === undefined ? [] : compareWithArticle(source, text)), ...copiedTexts(dossier, text)];
  return {
    report: [
      ...report,
      ...(problems.length === 0 ? ['hashes, figures and dates agree with the article; no sentence of it is copied'] : []),
    ],
    problems,
  };
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

function totals({ facts, entities, concepts, topics, claims }: Dossier): string[] {
  const figures = [...facts.values()].reduce((sum, fact) => sum + fact.figures.length, 0);
  return [
    `${facts.size} facts with ${figures} figures, ${entities.size} entities, ${concepts.size} concepts, ${topics.size} topics, ${claims.size} claims: they hold together`,
  ];
}

function copiedTexts(dossier: Dossier, article: string): Problem[] {
  const detector = new CopyDetector(article);
  const texts: { file: string; field: string; run: string | undefined }[] = [
    ...[...dossier.facts.values()].flatMap((fact) => [
      { file: `facts/${fact.topic}/${fact.id}.yaml`, field: 'text', run: detector.copiedIn(fact.text) },
      ...fact.disagrees.map(({ note }) => ({
        file: `facts/${fact.topic}/${fact.id}.yaml`,
        field: 'disagrees',
        run: detector.copiedIn(note),
      })),
    ]),
    ...[...dossier.entities.values()].map((entity) => ({
      file: 'entities.yaml',
      field: `[${entity.id}].brief`,
      run: detector.copiedIn(entity.brief),
    })),
    { file: 'dossier.yaml', field: 'about', run: detector.copiedIn(dossier.head.about) },
  ];
  return texts.flatMap(({ file, field, run }) =>
    run === undefined ? [] : [{ file, field, message: `“${run}” is copied from the article: say it in our own words` }],
  );
}

/** Derives the paragraphs of the folder's first source from the article again and writes them to source.yaml; what people wrote there stays. */
export function writeSource(folder: string, article: string): void {
  const path = join(folder, 'source.yaml');
  const document = parseDocument(readFileSync(path, 'utf8'));
  const kept = document.getIn([0, 'paragraphs']);
  const known = FILES.source.element.shape.paragraphs.safeParse(isNode(kept) ? kept.toJS(document) : kept);
  document.setIn([0, 'paragraphs'], document.createNode(deriveParagraphs(readFileSync(article, 'utf8'), known.success ? known.data : [])));
  writeFileSync(path, document.toString({ lineWidth: 0, flowCollectionPadding: false }));
}

/** Writes a JSON Schema for each kind of file of a dossier and of the languages' words, for editors to complete and check by. */
export function writeSchemas(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  return Object.entries({ ...FILES, ...LANGUAGE_FILES }).map(([name, schema]) => {
    const path = join(folder, `${name}.schema.json`);
    writeFileSync(path, `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`);
    return path;
  });
}

export const describeProblems = (problems: readonly Problem[]): string => problems.map(describeProblem).join('\n');
