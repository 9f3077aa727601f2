/** Writing `source.yaml` from an article: what can be derived is derived, what people wrote there stays. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isNode, isSeq, parseDocument } from 'yaml';
import { z } from 'zod';
import { draftSource, UNUSABLE } from './draft/draft-source.ts';
import { sourceYaml } from './draft/texts.ts';
import { loadDraftingWords } from './draft/words.ts';
import { needFolder, SOURCE } from './files.ts';
import { DossierError } from './problem.ts';
import { deriveParagraphs } from './provenance.ts';
import { readFile } from './read.ts';
import { FILES } from './schema/files.ts';
import { OwnUnits } from './schema.ts';
import type { OwnUnit } from './schema.ts';
import { codeOf, readTextFile } from './textfile.ts';
import { amountReader } from './units.ts';
import { isWhen } from './when.ts';
import { parseYaml } from './yaml.ts';

const TO_FILL_IN = 'title, byline, date and kinds of paragraphs are guesses: look them over, and take `draft: true` out';
const NO_DATE =
  'the article names no date of its own, so it has today: write the right one, and run this again, as its year counts for the dates without one';

/** The text of an article. @throws DossierError where it cannot be read, or holds nothing */
export function readArticle(path: string): string {
  const read = readTextFile(path, 'is its name right?');
  if ('fault' in read)
    throw new DossierError([{ file: path, message: read.fault, ...(read.line !== undefined && { line: read.line }) }], '.');
  if (read.text.trim() === '') throw new DossierError([{ file: path, message: 'is empty: save the text of the article there' }], '.');
  return read.text;
}

/** What a source that nobody has described yet is guessed by: the folder of the languages' words, and the day it is, such as 2026-01-22. */
export interface Guessing {
  readonly language: string;
  readonly today: string;
}

/**
 * Derives the paragraphs of the folder's first source again from the article, a file, and writes them to `source.yaml`. Where there is none, it is
 * made with what can be guessed, as a draft.
 * @returns what was done, and what is left to people
 * @throws DossierError where the folder or the article is not there, or the file is no list of sources
 */
export function writeSource(folder: string, article: string, guessing: Guessing): string[] {
  needFolder(folder);
  const text = readArticle(article);
  const path = join(folder, SOURCE);
  const amounts = amountReader(unitsIn(folder));
  const before = existsSync(path) ? readTextFile(path, '') : { text: '' };
  if ('fault' in before)
    throw new DossierError([{ file: SOURCE, message: before.fault, ...(before.line !== undefined && { line: before.line }) }], folder);
  const { faults } = parseYaml(before.text);
  if (faults.length > 0)
    throw new DossierError(
      faults.map((fault) => ({ file: SOURCE, ...fault })),
      folder,
    );
  const document = parseDocument(before.text);
  if (document.contents === null) {
    const draft = draftSource(text, loadDraftingWords(guessing.language), guessing.today, amounts);
    if (typeof draft === 'string') throw new DossierError([{ file: article, message: UNUSABLE[draft] }], '.');
    write(folder, sourceYaml(draft));
    return [`${SOURCE} is made`, TO_FILL_IN, ...(draft.published === undefined ? [NO_DATE] : [])];
  }
  if (!isSeq(document.contents) || !isMap(document.contents.items[0]))
    throw new DossierError(
      [
        {
          file: SOURCE,
          line: 1,
          message: 'has to be a list of sources, each beginning with `- id:`: take it away, and --write makes a new one',
        },
      ],
      folder,
    );
  const kept = document.getIn([0, 'paragraphs']);
  const known = FILES.source.element.shape.paragraphs.safeParse(isNode(kept) ? kept.toJS(document) : kept);
  const told = document.getIn([0, 'published']);
  const published = typeof told === 'string' || typeof told === 'number' ? String(told) : '';
  document.setIn(
    [0, 'paragraphs'],
    document.createNode(deriveParagraphs(text, known.success ? known.data : [], isWhen(published) ? published : undefined, amounts)),
  );
  write(folder, document.toString({ lineWidth: 0, flowCollectionPadding: false }));
  return [`${SOURCE} is written`];
}

/** The units that a dossier declares, whatever else is wrong with its head. */
const unitsIn = (folder: string): readonly OwnUnit[] =>
  readFile(folder, 'dossier.yaml', z.looseObject({ units: OwnUnits })).value?.units ?? [];

/** Writes the sources of a dossier. @throws DossierError where that is not possible */
function write(folder: string, text: string): void {
  try {
    writeFileSync(join(folder, SOURCE), text);
  } catch (error) {
    throw new DossierError([{ file: SOURCE, message: `cannot be written (${codeOf(error)})` }], folder);
  }
}
