/**
 * A dossier that can be asked at once. Until its examples are learnt, on a thread of its own, questions are understood by what was learnt
 * before the last change of the data, or else by a few of the examples.
 */
import { Worker } from 'node:worker_threads';
import { createEngine, createLearntEngine } from '../answer/engine.ts';
import type { Engine } from '../answer/engine.ts';
import { learntOf } from '../answer/understand/learn/learnt-bytes.ts';
import { heldBy } from '../answer/understand/learn/trained.ts';
import { thinned } from '../answer/understand/learn/thinned.ts';
import { learntBefore, openKept, readDossier } from './learnt.ts';
import type { Learning, Understood } from './learnt.ts';

/** So few are learnt before the first question: it takes less than a second. */
const AT_FIRST = { examples: 2, nearMisses: 1 };

export interface AtOnce extends Understood {
  /** Settles when the examples are learnt; at once where they were. Rejected where they cannot be: then all stays as it is. */
  readonly ready: Promise<void>;
}

/** What the thread is told, and what it tells: the bytes of what was learnt. */
export interface ThreadData {
  readonly folder: string;
  readonly kept?: string | undefined;
}
export type ThreadReport =
  | { readonly kind: 'learnt'; readonly bytes: Uint8Array }
  | { readonly kind: 'cannot keep'; readonly error: unknown };

/**
 * Opens the dossier in `folder`. The thread keeps no process from ending.
 * @throws DossierError with every problem found, when the dossier does not hold together
 */
export function openAtOnce(folder: string, learning: Learning = {}): AtOnce {
  const before = openKept(folder, learning);
  if (before !== undefined) return { ...before, ready: Promise.resolve() };
  const { dossier, words } = readDossier(folder);
  learning.learns?.();
  const earlier = learntBefore(folder, dossier, learning);
  let engine = earlier === undefined ? createEngine(thinned(dossier, AT_FIRST), words) : createLearntEngine(dossier, words, earlier);
  const learn = async (): Promise<void> => {
    const learnt = learntOf(Buffer.from(await learnOnThread({ folder, kept: learning.kept }, learning)));
    if (learnt === undefined) throw new TypeError('what the thread has learnt cannot be read');
    // The thread reads the files itself: what has come in since is not in this dossier.
    engine = createLearntEngine(dossier, words, heldBy(dossier, learnt));
  };
  const ready = learn();
  const current: Engine = {
    understand: (raw, context) => engine.understand(raw, context),
    trace: (raw, context) => engine.trace(raw, context),
    traceByConfidence: (raw) => engine.traceByConfidence(raw),
    consider: (raw, context) => engine.consider(raw, context),
    check: (message) => engine.check(message),
    asksWhetherTrue: (folded) => engine.asksWhetherTrue(folded),
    get trained() {
      return engine.trained;
    },
  };
  return { dossier, engine: current, ready };
}

async function learnOnThread(workerData: ThreadData, { cannotKeep }: Learning): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const thread = new Worker(new URL('thread.ts', import.meta.url), { workerData });
  thread.on('message', (report: ThreadReport) => {
    if (report.kind === 'learnt') resolve(report.bytes);
    else cannotKeep?.(report.error);
  });
  thread.on('error', reject);
  thread.on('exit', (code) => reject(new Error(`the thread that learns ended with ${code}`)));
  // Listening would keep the process from ending.
  thread.unref();
  return promise;
}
