/** What the terminal needs of the rest: answers to lines, and completions. */
import type { Reply, ReplyLanguage } from '../../reply/reply.ts';

/** Answers one question in free text, knowing nothing of those before. Without a language the question's own decides. */
export type AnswerQuestion = (question: string, language?: ReplyLanguage) => Promise<Reply>;

/** One person's chat: remembers what was asked last, so that a follow-up finds its missing parts. */
export interface TerminalSession {
  /** The language of the terminal's own words. */
  readonly language: ReplyLanguage;
  /** What is talked about, for the banner: the dossier's title. */
  readonly title: string;
  /** Answers a line: free text, or a command by its slash. */
  respond(line: string): Promise<Reply>;
  /** The whole lines that `line` may become, best first. */
  complete(line: string): readonly string[];
}
