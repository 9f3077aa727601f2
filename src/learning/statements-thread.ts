/** The thread that learns a dossier's example statements, and hands over what they teach. */
import { workerData } from 'node:worker_threads';
import { learnStatements, statementsOf } from '../answer/understand/learn/statements.ts';
import { readerOf } from '../answer/understand/reader.ts';
import { keptDossier } from '../dossier/serialization.ts';
import type { StatementsData } from './statements-beside.ts';

// Only statements-beside.ts starts this thread.
// oxlint-disable-next-line typescript/no-unsafe-assignment
const { dossier: text, statements, port, done }: StatementsData = workerData;
try {
  const kept = keptDossier(text, '');
  if (kept) port.postMessage(learnStatements(statementsOf({ statements, facts: kept.dossier.facts }, readerOf(kept.dossier, kept.words))));
} finally {
  Atomics.store(done, 0, 1);
  Atomics.notify(done, 0);
}
