/** A context for commands on the invented dispute, with its engine, its words folded as in production. */
import type { CommandContext, Understanding } from '../../commands/context.ts';
import { processMemory } from '../../commands/memory.ts';
import type { Previous } from '../../src/answer/understand/follow/before.ts';
import { foldTerm } from '../../src/answer/understand/read/fold.ts';
import type { ReplyLanguage } from '../../src/reply/reply.ts';
import { dispute, engine } from './dispute.ts';

/** What was asked of an understanding, in order, with what it was told of before. */
export interface Asked {
  readonly question: string;
  readonly previous: Previous | undefined;
}

/** The engine, which notes in `asked` what it was asked. */
export const noting = (asked: Asked[]): Understanding => ({
  understand(question, context) {
    asked.push({ question, previous: context.previous });
    return engine.understand(question, context);
  },
});

/** A context in a language. */
export function contextIn(language: ReplyLanguage, more: Partial<CommandContext> = {}): CommandContext {
  return { dossier: dispute, understanding: engine, language, fold: foldTerm, memory: processMemory(), moderator: true, ...more };
}
