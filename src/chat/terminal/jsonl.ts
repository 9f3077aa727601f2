/** Questions as lines of JSON, answers as lines of JSON: for scoring, and for other programs. */
import { z } from 'zod';
import { replyText } from '../../reply/plain.ts';
import type { Reply, ReplyLanguage } from '../../reply/reply.ts';
import { linesOf } from './lines.ts';
import type { Outlet } from './outlet.ts';
import { safeJson, safeText } from './safe.ts';
import type { AnswerQuestion } from './session.ts';
import type { TerminalWords } from './words.ts';

const Asked = z.object({ id: z.string(), q: z.string() });
type Asked = z.infer<typeof Asked>;

/** The answer to one question, as it goes out. */
export function answerRecord(id: string, reply: Reply): Record<string, unknown> {
  const answered = reply.kind === 'answer';
  return {
    id,
    status: answered ? 'answered' : 'refused',
    // What is said of the bot itself is no answer from the record.
    reason: answered ? null : (reply.reason ?? 'off-topic'),
    lang: reply.language,
    text: replyText(reply),
    facts: reply.facts,
    paragraphs: reply.paragraphs,
    related: reply.related,
  };
}

/** Reads one line; a text says what is wrong with it. */
function readAsked(line: string, words: TerminalWords): Asked | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return words.notJson;
  }
  const asked = Asked.safeParse(value);
  return asked.success ? asked.data : words.notQuestion;
}

export interface JsonlOptions {
  readonly input: AsyncIterable<Uint8Array | string>;
  readonly out: Outlet;
  readonly complain: Outlet;
  readonly answer: AnswerQuestion;
  readonly language: ReplyLanguage | undefined;
  readonly words: TerminalWords;
  /** Tells of an error that is ours, and returns the words for it. */
  readonly apologise: (error: unknown) => string;
}

/** Answers every line in order; a bad one is told by its number and the others are answered still. Returns the exit code. */
export async function answerLines({ input, out, complain, answer, language, words, apologise }: JsonlOptions): Promise<number> {
  let code = 0;
  let number = 0;
  for await (const line of linesOf(input)) {
    number += 1;
    if (line.trim() === '') continue;
    const asked = readAsked(line, words);
    let fault = typeof asked === 'string' ? asked : undefined;
    if (typeof asked !== 'string') {
      try {
        const reply = await answer(asked.q, language);
        if (!(await out(`${safeJson(answerRecord(asked.id, reply))}\n`))) return code;
      } catch (error) {
        fault = apologise(error);
      }
    }
    if (fault === undefined) continue;
    code = 1;
    await complain(`${safeText(words.badLine(number, fault))}\n`);
  }
  return code;
}
