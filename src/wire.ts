/** The parts put together: a dossier, the engine that understands questions, the commands, and a chat for each person. */
import { answerTo } from '../commands/context.ts';
import type { CommandContext } from '../commands/context.ts';
import type { Plan } from './answer/plan.ts';
import { createEngine } from './answer/understand/engine.ts';
import { foldTerm } from './answer/understand/fold.ts';
import type { AnswerQuestion, TerminalSession } from './chat/terminal/session.ts';
import { dataLanguage } from './reply/words.ts';
import type { Dossier } from './dossier/dossier.ts';
import type { Reply, ReplyLanguage } from './reply/reply.ts';
import { toTraditional } from './reply/traditional.ts';

/** What answers from one dossier. */
export interface Exhibit {
  /** One question by itself. */
  readonly answer: AnswerQuestion;
  /** A chat of one person. */
  readonly session: () => TerminalSession;
}

/** Puts together what answers from `dossier`; `language` is for what shows none of its own. */
export function wire(dossier: Dossier, language: ReplyLanguage): Exhibit {
  const understanding = createEngine(dossier);
  const context: CommandContext = { dossier, understanding, language, fold: foldTerm };
  return {
    answer: async (question, wanted) => {
      const { plan, language: own } = understanding.understand(question);
      return answerTo(context, plan, wanted ?? own).reply;
    },
    session: () => sessionOf(context),
  };
}

function sessionOf(context: CommandContext): TerminalSession {
  const { dossier, language, understanding } = context;
  const title = dossier.head.title[dataLanguage(language)];
  return {
    language,
    title: language === 'zh-Hant' ? toTraditional(title) : title,
    respond: async (line) => {
      const { plan, language: own } = await understanding.understand(line, {});
      return answerTo(context, plan, own).reply;
    },
    complete: () => [],
  };
}
