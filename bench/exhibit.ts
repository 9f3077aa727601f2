/** Exhibit as the benches ask it: the shipped dossier, wired as in production. */
import { fileURLToPath } from 'node:url';
import { loadDossier } from '../src/dossier/load.ts';
import { learntEngine } from '../src/learnt.ts';
import { replyText } from '../src/reply/plain.ts';
import { wire } from '../src/wire.ts';
import type { Given } from '../test/questions/score.ts';

export type Ask = (question: string) => Promise<Given>;

export const SHIPPED = fileURLToPath(new URL('../data/musk-v-openai', import.meta.url));

/** Starts Exhibit on a dossier and returns what asks it a question. */
export function openExhibit(folder: string = SHIPPED): Ask {
  const dossier = loadDossier(folder);
  const { answer } = wire(dossier, learntEngine(dossier, folder), 'zh');
  return async (question) => {
    const reply = await answer(question, undefined);
    return { status: reply.kind === 'answer' ? 'answered' : 'refused', text: replyText(reply), paragraphs: reply.paragraphs };
  };
}
