/** The parts put together: a dossier, the engine that understands questions, the commands, and a chat for each person. */
import { checkOf } from '../commands/check.ts';
import { answerTo, languageOf } from '../commands/context.ts';
import type { CommandContext } from '../commands/context.ts';
import { processMemory } from '../commands/memory.ts';
import type { Engine } from './answer/understand/engine.ts';
import { fold, foldTerm } from './answer/understand/read/fold.ts';
import { whyLines } from './answer/understand/decide/why.ts';
import { openSession } from './chat/terminal/session.ts';
import type { CheckMessage } from './chat/terminal/checked.ts';
import type { AnswerQuestion, TerminalSession } from './chat/terminal/session.ts';
import type { Dossier } from './dossier/dossier.ts';
import type { ReplyLanguage } from './reply/reply.ts';
import { toTraditional } from './reply/traditional.ts';
import { dataLanguage } from './reply/words.ts';

/** What answers from one dossier. */
export interface Exhibit {
  /** Answers one question by itself. */
  readonly answer: AnswerQuestion;
  /** Says of a message what the record says of it, with the verdicts. */
  readonly check: CheckMessage;
  /** Tells step by step how the engine understands a question, as lines of text. */
  readonly why: (question: string) => readonly string[];
  /** Opens the chat of one person. */
  readonly openSession: () => TerminalSession;
}

/** Puts together what answers from `dossier`, whose engine is `understanding`; `language` is for what shows none of its own. */
export function wire(dossier: Dossier, understanding: Engine, language: ReplyLanguage): Exhibit {
  const context = (): CommandContext => ({ dossier, understanding, language, fold: foldTerm, memory: processMemory(), moderator: true });
  const title = dossier.head.title[dataLanguage(language)];
  return {
    answer: async (question, wanted) => {
      const understood = understanding.understand(question);
      return answerTo(context(), understood.plan, wanted ?? languageOf(understood)).reply;
    },
    check: async (message, wanted) => {
      const { verdict, statements } = understanding.check(message);
      return { verdict, statements, reply: (await checkOf(context(), message, wanted)).reply };
    },
    why: (question) => whyLines(understanding.trace(question), understanding.trained),
    openSession: () =>
      openSession({
        title: language === 'zh-Hant' ? toTraditional(title) : title,
        context: context(),
        languageOf: (text) => fold(text).language,
        now: () => performance.now(),
      }),
  };
}
