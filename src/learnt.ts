/**
 * A dossier as it was read and checked, and what an engine has learnt from its examples, are kept under `var/`, so that only the first start after
 * a change has to read and to learn. A file that cannot be written, is another's, or is not as it was written costs that time again and nothing else.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEngine, createLearntEngine } from './answer/understand/engine.ts';
import type { Engine } from './answer/understand/engine.ts';
import { bytesOf, learntOf } from './answer/understand/learnt-bytes.ts';
import { withUntold } from './answer/understand/untold.ts';
import type { Dossier, TaughtDossier } from './dossier/dossier.ts';
import { keptDossier, keptText } from './dossier/kept.ts';
import { loadLanguage } from './dossier/language.ts';
import { loadDossier } from './dossier/load.ts';
import { readSealed, writeSealed } from './sealed.ts';

const SOURCES = fileURLToPath(new URL('.', import.meta.url));
/** Where the languages' own words stand. */
export const LANGUAGE = fileURLToPath(new URL('../data/language', import.meta.url));
const KEPT = fileURLToPath(new URL('../var/learnt', import.meta.url));

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

/**
 * The dossier in `folder` and its engine: as kept, where the same data was read before by the same code; else read and learnt now, and kept.
 * @throws DossierError with every problem found, when the dossier does not hold together
 */
export function openLearnt(folder: string, { learns, cannotKeep, spoilt, kept = KEPT }: Learning = {}): Understood {
  const key = keyOf(folder);
  const texts = join(kept, `${basename(folder)}.json`);
  const numbers = join(kept, `${basename(folder)}.bin`);
  const read = (path: string): Buffer | undefined => {
    const content = readSealed(path);
    if (content !== 'spoilt') return content;
    spoilt?.(path);
    return undefined;
  };
  const before = takenUp(read(texts), read(numbers), key);
  if (before !== undefined) return before;
  const written = loadDossier(folder);
  if (written.examples.length > 0) learns?.();
  const words = loadLanguage(LANGUAGE);
  const dossier = withUntold(written, words);
  const engine = createEngine(dossier, words);
  try {
    if (engine.school !== undefined) {
      writeSealed(texts, Buffer.from(keptText(dossier, words, key)));
      writeSealed(numbers, bytesOf(engine.school, key));
    }
  } catch (error) {
    cannotKeep?.(error);
  }
  return { dossier, engine };
}

/** The same with how people ask, for whoever writes it. */
export function openTaught(folder: string, learning: Learning = {}): { readonly dossier: TaughtDossier; readonly engine: Engine } {
  const { engine } = openLearnt(folder, learning);
  return { dossier: loadDossier(folder), engine };
}

function takenUp(texts: Buffer | undefined, numbers: Buffer | undefined, key: string): Understood | undefined {
  const before = texts && keptDossier(texts.toString(), key);
  const learnt = before && numbers && learntOf(numbers, key);
  return learnt && { dossier: before.dossier, engine: createLearntEngine(before.dossier, before.words, learnt) };
}

/** One key for everything that what is kept depends on: the dossier's files, the languages' words, and the code that reads them. */
function keyOf(folder: string): string {
  const hash = createHash('sha256');
  const add = (root: string, pattern: string): void => {
    for (const path of globSync(pattern, { cwd: root }).sort())
      hash
        .update(path)
        .update('\0')
        .update(readFileSync(join(root, path)))
        .update('\0');
  };
  add(folder, '**/*.yaml');
  add(LANGUAGE, '*.yaml');
  add(SOURCES, '{answer,dossier}/**/*.ts');
  return hash.digest('hex');
}
