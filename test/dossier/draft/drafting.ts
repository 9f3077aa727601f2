/** What the tests of new dossiers share: the words they are guessed by, the articles, and a dossier written into a folder. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { beginDossier } from '../../../src/dossier/draft/begin.ts';
import type { Beginning, DraftingData } from '../../../src/dossier/draft/begin.ts';
import { loadDraftingWords } from '../../../src/dossier/draft/words.ts';
import { LANGUAGE } from '../../../src/dossier/language.ts';
import { WORDS as KNOWN } from '../../doubles/words.ts';
import { CRANES } from '../../doubles/cranes.ts';
import { stepsOf } from '../../docs/guide.ts';

export const WORDS = loadDraftingWords(LANGUAGE);
export const DATA: DraftingData = { words: WORDS, names: KNOWN.names, stopWords: KNOWN.stopWords };

const read = (path: string | URL): string => readFileSync(path, 'utf8');

/** Invented articles: a Chinese one, that of the guide, and that of the harbour cranes. */
export const ARTICLES = {
  saltPans: read(new URL('salt-pans.txt', import.meta.url)),
  bees:
    stepsOf(read(new URL('../../../docs/adding-a-dispute.md', import.meta.url))).flatMap((step) =>
      step.kind === 'file' && step.path === 'bees.txt' ? [step.text] : [],
    )[0] ?? '',
  cranes: read(join(CRANES, 'article.txt')),
};

/** A dossier begun from `article`. Throws where none can be. */
export function begun(article: string): Beginning {
  const beginning = beginDossier('new-dispute', article, DATA, '2044-02-03');
  if (typeof beginning === 'string') throw new RangeError(beginning);
  return beginning;
}

/** A folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'exhibit-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files into a folder of their own and returns it. */
export function written(files: ReadonlyMap<string, string>): string {
  const folder = join(temporaryFolder(), 'dossier');
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
