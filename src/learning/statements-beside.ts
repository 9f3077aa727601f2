/**
 * Learns a dossier's example statements on a second thread while the caller learns its questions: each is half of the work, and neither needs the
 * other. The caller waits for it without giving way, as for any other step of learning.
 */
import { availableParallelism } from 'node:os';
import { isMainThread, MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { z } from 'zod';
import type { LearntElsewhere } from '../answer/understand/learn/trained.ts';
import type { StatementModel } from '../answer/understand/rank/statement-model.ts';
import type { Statements, TaughtDossier } from '../dossier/dossier.ts';
import type { LanguageData } from '../dossier/language.ts';
import { keptText } from '../dossier/serialization.ts';
import { FactId, LANGUAGES } from '../dossier/schema.ts';
import { STATED } from '../dossier/schema/fact-files.ts';

/** Fewer statements are learnt sooner than a thread has started. */
const WORTH_A_THREAD = 5000;
/** So long the thread is waited for, in milliseconds; then its part is learnt here. */
const LONGEST = 300_000;

/** What the thread is given. It writes 1 to `done` when it has reported, or cannot. */
export interface StatementsData {
  /** The dossier without its examples, as text. */
  readonly dossier: string;
  readonly statements: readonly Statements[];
  readonly port: MessagePort;
  readonly done: Int32Array;
}

const Model = z.strictObject({
  facts: z.map(FactId, z.tuple([z.number(), z.number()])),
  taught: z.number(),
  places: z.strictObject({ hashes: z.instanceof(Float64Array), order: z.instanceof(Int32Array), shares: z.instanceof(Int32Array) }),
  rarity: z.instanceof(Float32Array),
  general: z.instanceof(Float32Array),
  starts: z.instanceof(Int32Array),
  intents: z.instanceof(Int32Array),
  stated: z.instanceof(Uint8Array),
  weights: z.instanceof(Float32Array),
}) satisfies z.ZodType<StatementModel>;

/**
 * Begins to learn the dossier's statements on a thread, and returns what waits for them. Undefined where that is not worth it: they are few, there
 * is no second processor, or this is itself a thread that learns beside others.
 */
export function statementsBeside(dossier: TaughtDossier, words: LanguageData, least: number = WORTH_A_THREAD): LearntElsewhere | undefined {
  if (countOf(dossier.statements) < least || availableParallelism() < 2 || !isMainThread) return undefined;
  const { port1: here, port2: port } = new MessageChannel();
  const done = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const thread = new Worker(new URL('statements-thread.ts', import.meta.url), {
    workerData: { dossier: keptText(dossier, words, ''), statements: dossier.statements, port, done } satisfies StatementsData,
    transferList: [port],
  });
  // Whatever keeps the thread from its part is met here, where that is learnt in its place.
  thread.on('error', () => undefined);
  return () => {
    Atomics.wait(done, 0, 0, LONGEST);
    const report = Model.safeParse(receiveMessageOnPort(here)?.message);
    here.close();
    void thread.terminate();
    return report.data;
  };
}

const countOf = (statements: readonly Statements[]): number =>
  statements.reduce(
    (sum, { stated }) => sum + STATED.flatMap((verdict) => LANGUAGES.flatMap((language) => stated[verdict][language])).length,
    0,
  );
