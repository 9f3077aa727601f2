/** Verdicts on messages as lines of JSON: for scoring, and for other programs. */
import type { CheckedMessage } from '../../../commands/context.ts';
import { replyText } from '../../reply/plain.ts';
import type { Reply, ReplyLanguage } from '../../reply/reply.ts';

/** What the record says of a message: the verdicts, and the reply in words. */
export interface MessageChecked extends Pick<CheckedMessage, 'verdict' | 'statements'> {
  readonly reply: Reply;
}

/** Checks one message. */
export type CheckMessage = (message: string, language?: ReplyLanguage) => Promise<MessageChecked>;

/** The verdict on one message, as it goes out. */
export const checkRecord = (id: string, { verdict, statements, reply }: MessageChecked): Record<string, unknown> => ({
  id,
  verdict,
  statements: statements.map(({ text, verdict: own, facts }) => ({ text, verdict: own, facts })),
  text: replyText(reply),
  paragraphs: reply.paragraphs,
});
