/** Exhibit as the benches ask it: a dossier, the shipped one unless another is named, wired as in production. */
import type { Engine } from '../src/answer/engine.ts';
import type { Dossier } from '../src/dossier/dossier.ts';
import { LANGUAGE, loadLanguage } from '../src/dossier/language.ts';
import { openLearnt } from '../src/learning/learnt.ts';
import type { ModelOn } from '../src/app/model-on.ts';
import type { Reply } from '../src/reply/reply.ts';
import { replyText } from '../src/reply/plain.ts';
import { wire } from '../src/app/wire.ts';
import type { Given } from '../test/questions/score.ts';
import { SHIPPED } from '../test/shipped.ts';

export { SHIPPED } from '../test/shipped.ts';

/** Asks a question; where it follows another, in the same chat. */
export type Ask = (question: string, after?: string) => Promise<Given>;

/** The languages' own words. */
export const WORDS = loadLanguage(LANGUAGE);

export interface OpenExhibit {
  readonly dossier: Dossier;
  readonly engine: Engine;
  readonly ask: Ask;
}

/** What asks Exhibit a question, on a dossier and its engine. */
export function askOf(dossier: Dossier, engine: Engine, model?: ModelOn): Ask {
  const { answer, openSession } = wire(dossier, engine, 'zh', { model });
  const follow = async (question: string, after: string): Promise<Reply> => {
    const session = openSession();
    await session.respond(after);
    return session.respond(question);
  };
  return async (question, after) => {
    const reply = after === undefined ? await answer(question, undefined) : await follow(question, after);
    return {
      status: reply.kind === 'answer' ? 'answered' : 'refused',
      text: replyText(reply),
      paragraphs: reply.paragraphs,
      facts: reply.facts,
    };
  };
}

/** Starts Exhibit on a dossier: what asks it a question, and the engine by itself. */
export function startExhibit(folder: string = SHIPPED): OpenExhibit {
  const { dossier, engine } = openLearnt(folder);
  return { dossier, engine, ask: askOf(dossier, engine) };
}

/** Starts Exhibit on a dossier and returns what asks it a question. */
export const openExhibit = (folder: string = SHIPPED): Ask => startExhibit(folder).ask;
