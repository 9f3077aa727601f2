/** The thread that learns a dossier's examples, keeps what it has learnt, and hands it over. */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { bytesOf } from '../answer/understand/learn/learnt-bytes.ts';
import { openLearnt } from './learnt.ts';
import type { ThreadData, ThreadReport } from './at-once.ts';

const Data = z.object({ folder: z.string(), kept: z.string().optional() }) satisfies z.ZodType<ThreadData>;

// A thread has no origins to tell apart.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const tell = (report: ThreadReport): void => parentPort?.postMessage(report);
const { folder, kept } = Data.parse(workerData);
const { engine } = openLearnt(folder, { ...(kept !== undefined && { kept }), cannotKeep: (error) => tell({ kind: 'cannot keep', error }) });
tell({ kind: 'learnt', bytes: bytesOf(engine.trained, folder) });
