/**
 * A dossier as it was read and checked, and what an engine has learnt from its examples, are kept under `var/`, so that only the first start after
 * a change has to read and to learn. A file that cannot be written, is another's, or is not as it was written costs that time again and nothing else.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEngine, createLearntEngine } from '../answer/engine.ts';
import type { Engine } from '../answer/engine.ts';
import { bytesOf, learntOf } from '../answer/understand/learn/learnt-bytes.ts';
import { heldBy } from '../answer/understand/learn/trained.ts';
import type { Learnt } from '../answer/understand/learn/trained.ts';
import { withUntold } from '../answer/understand/learn/untold.ts';
import type { Dossier, TaughtDossier } from '../dossier/dossier.ts';
import { keptDossier, keptText } from '../dossier/serialization.ts';
import { LANGUAGE, loadLanguage } from '../dossier/language.ts';
import type { LanguageData } from '../dossier/language.ts';
import { loadDossier } from '../dossier/load.ts';
import { readSealed, writeSealed } from './checksummed-file.ts';

const SOURCES = fileURLToPath(new URL('..', import.meta.url));
const KEPT = fileURLToPath(new URL('../../var/learnt', import.meta.url));

export interface Learning {
  /** Told before the engine has to learn, which takes seconds. */
  readonly learns?: () => void;
  /** Told when what was read and learnt cannot be kept. */
  readonly cannotKeep?: (error: unknown) => void;
  /** Told of a file that is not as it was written; it counts as not there. */
  readonly spoilt?: (path: string) => void;
  /** The folder that it is kept in; `var/learnt` where it is not said. */
  readonly kept?: string;
}

/** A dossier with the engine that understands questions about it. */
export interface Understood {
  readonly dossier: Dossier;
  readonly engine: Engine;
}

/** What is kept of a dossier, and where. */
interface Place {
  readonly texts: string;
  readonly numbers: string;
}

const placeOf = (folder: string, kept: string = KEPT): Place => ({
  texts: join(kept, `${learntFileName(folder)}.json`),
  numbers: join(kept, `${learntFileName(folder)}.bin`),
});

/**
 * The dossier in `folder` and its engine: as kept, where the same data was read before by the same code; else read and learnt now, and kept.
 * @throws DossierError with every problem found, when the dossier does not hold together
 */
export function openLearnt(folder: string, learning: Learning = {}): Understood {
  // Taken before anything is read: what is changed meanwhile is read anew at the next start.
  const key = keyOf(folder);
  const before = openKept(folder, learning, key);
  if (before !== undefined) return before;
  const { dossier, words } = readDossier(folder);
  learning.learns?.();
  const engine = createEngine(dossier, words);
  keep(placeOf(folder, learning.kept), { dossier, words, engine, key }, learning);
  return { dossier, engine };
}

/** The same with how people ask, for whoever writes it. */
export function openTaught(folder: string, learning: Learning = {}): { readonly dossier: TaughtDossier; readonly engine: Engine } {
  const { engine } = openLearnt(folder, learning);
  return { dossier: loadDossier(folder), engine };
}

/** The dossier and its engine as they were kept; undefined where they were not, or the data or the code has changed since. */
export function openKept(folder: string, { spoilt, kept }: Learning = {}, key: string = keyOf(folder)): Understood | undefined {
  const { texts, numbers } = placeOf(folder, kept);
  const content = readKept(texts, spoilt);
  const before = content && keptDossier(content.toString(), key);
  const bytes = before && readKept(numbers, spoilt);
  const learnt = bytes && learntOf(bytes, key);
  return before && learnt && { dossier: before.dossier, engine: createLearntEngine(before.dossier, before.words, learnt) };
}

/** What an engine of the dossier in `folder` learnt before its last change, as far as the dossier still has what it was learnt of. */
export function learntBefore(folder: string, dossier: Dossier, { kept }: Learning = {}): Learnt | undefined {
  const bytes = readKept(placeOf(folder, kept).numbers);
  const learnt = bytes && learntOf(bytes);
  return learnt && heldBy(dossier, learnt);
}

function readKept(path: string, spoilt?: (path: string) => void): Buffer | undefined {
  const content = readSealed(path);
  if (content !== 'spoilt') return content;
  spoilt?.(path);
  return undefined;
}

/** Reads and checks the dossier, with the near misses that a machine can tell. @throws DossierError with every problem found */
export function readDossier(folder: string): { readonly dossier: TaughtDossier; readonly words: LanguageData } {
  const written = loadDossier(folder);
  const words = loadLanguage(LANGUAGE);
  return { dossier: withUntold(written, words), words };
}

interface Taught extends Understood {
  readonly words: LanguageData;
  /** Of what it was read and learnt. */
  readonly key: string;
}

/** Writes down what was read and learnt, for the next start. */
function keep({ texts, numbers }: Place, { dossier, words, engine, key }: Taught, { cannotKeep }: Learning): void {
  try {
    writeSealed(texts, Buffer.from(keptText(dossier, words, key)));
    writeSealed(numbers, bytesOf(engine.trained, key));
  } catch (error) {
    cannotKeep?.(error);
  }
}

/** What the files kept of a dossier are called: its id where it lies under data/, and else where it lies too, as two folders may have one name. */
export function learntFileName(folder: string): string {
  const path = resolve(folder);
  if (dirname(path) === dirname(LANGUAGE)) return basename(path);
  return `${basename(path)}-${createHash('sha256').update(path).digest('hex').slice(0, 8)}`;
}

/** One key for everything that what is kept depends on: the dossier's files, the languages' words, and the code that reads them. */
function keyOf(folder: string): string {
  const hash = createHash('sha256');
  const add = (root: string, pattern: string): void => {
    for (const path of globSync(pattern, { cwd: root }).sort())
      hash
        .update(path)
        .update('\0')
        .update(contentOf(join(root, path)))
        .update('\0');
  };
  add(folder, '**/*.yaml');
  add(LANGUAGE, '*.yaml');
  add(SOURCES, '{answer,dossier}/**/*.ts');
  return hash.digest('hex');
}

/** What a file holds. What cannot be read is none of it: a folder named like a file, a link to nothing. Whoever needs it there says so. */
function contentOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}
