/**
 * What an engine has learnt from a dossier's examples is kept under `var/`, so that only the first start after a change has to learn.
 * A file that cannot be written, or is another's, costs that time again and nothing else.
 */
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEngine } from './answer/understand/engine.ts';
import type { Engine } from './answer/understand/engine.ts';
import { bytesOf, modelOf } from './answer/understand/model-bytes.ts';
import type { Dossier } from './dossier/dossier.ts';

const SOURCES = fileURLToPath(new URL('.', import.meta.url));
const KEPT = fileURLToPath(new URL('../var/learnt', import.meta.url));

export interface Learning {
  /** Told before the engine has to learn, which takes seconds. */
  readonly learns?: () => void;
  /** Told when what it learnt cannot be kept. */
  readonly cannotKeep?: (error: unknown) => void;
  /** The folder that what is learnt is kept in; `var/learnt` where it is not said. */
  readonly kept?: string;
}

/** The engine of the dossier in `folder`: it takes up what was learnt before from the same data by the same code, or learns it and keeps it. */
export function learntEngine(dossier: Dossier, folder: string, { learns, cannotKeep, kept = KEPT }: Learning = {}): Engine {
  if (dossier.questions.length === 0) return createEngine(dossier);
  const key = keyOf(folder);
  const file = join(kept, `${basename(folder)}-${dossier.head.id}.bin`);
  const bytes = readIfThere(file);
  const model = bytes && modelOf(bytes, key);
  if (model !== undefined) return createEngine(dossier, model);
  learns?.();
  const engine = createEngine(dossier);
  try {
    if (engine.school !== undefined) writeWhole(file, bytesOf(engine.school.model, key));
  } catch (error) {
    cannotKeep?.(error);
  }
  return engine;
}

/** One key for everything that what is learnt depends on: the dossier's files, and the code that reads them. */
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
  add(SOURCES, '{answer,dossier}/**/*.ts');
  return hash.digest('hex');
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    // Not there, or not readable: then it is learnt again.
    return undefined;
  }
}

/** Writes a file whole or not at all: another process may be reading it. */
function writeWhole(path: string, bytes: Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  const fresh = `${path}.${process.pid}`;
  writeFileSync(fresh, bytes);
  renameSync(fresh, path);
}
