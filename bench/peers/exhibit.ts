/** Exhibit itself, measured as its peers are. */
import { createEngine } from '../../src/answer/engine.ts';
import { withUntold } from '../../src/answer/understand/learn/untold.ts';
import { askOf, WORDS } from '../exhibit.ts';
import type { Build } from './peer.ts';

/** Builds Exhibit from a dossier in memory; its examples are learnt anew, whatever is kept of an earlier learning. */
export const buildExhibit: Build = async ({ dossier: written }) => {
  const dossier = withUntold(written, WORDS);
  const engine = createEngine(dossier, WORDS);
  return { kind: 'decider', ask: askOf(dossier, engine), understand: (question) => engine.understand(question) };
};
