/** Questions or messages as lines of JSON, answers or verdicts as lines of JSON: for scoring, and for other programs. */
import { z } from 'zod';
import { replyText } from '../../reply/plain.ts';
import type { Reply, ReplyLanguage } from '../../reply/reply.ts';
import { checkRecord } from './checked.ts';
import type { CheckMessage } from './checked.ts';
import { linesOf } from './lines.ts';
import type { Outlet } from './outlet.ts';
import { safeJson, safeText } from './safe.ts';
import type { AnswerQuestion } from './session.ts';
import type { TerminalWords } from './words.ts';

/** `after` is what the same person asked just before, in the same chat. */
const Asked = z.object({ id: z.string(), q: z.string(), after: z.string().optional() });

const Stated = z.object({ id: z.string(), text: z.string() });

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
function readLine<Line>(line: string, schema: z.ZodType<Line>, notJson: string, not: string): Line | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return notJson;
  }
  const read = schema.safeParse(value);
  return read.success ? read.data : not;
}

export interface JsonlOptions {
  readonly input: AsyncIterable<Uint8Array | string>;
  readonly out: Outlet;
  readonly complain: Outlet;
  /** Answers questions, or checks messages. */
  readonly does: { readonly kind: 'answer'; readonly answer: AnswerQuestion } | { readonly kind: 'check'; readonly check: CheckMessage };
  readonly language: ReplyLanguage | undefined;
  readonly words: TerminalWords;
  /** Tells of an error that is ours, and returns the words for it. */
  readonly apologise: (error: unknown) => string;
}

/** What comes of one line: what goes out for it, or what is wrong with it. */
type Done = { readonly record: Record<string, unknown> } | { readonly fault: string };

/** Answers or checks every line in order; a bad one is told by its number and the others are still. Returns the exit code. */
export async function answerLines(options: JsonlOptions): Promise<number> {
  const { input, out, complain, words, apologise } = options;
  let code = 0;
  let number = 0;
  for await (const line of linesOf(input)) {
    number += 1;
    if (line.trim() === '') continue;
    let done: Done;
    try {
      done = await doLine(line, options);
    } catch (error) {
      done = { fault: apologise(error) };
    }
    if ('record' in done) {
      if (!(await out(`${safeJson(done.record)}\n`))) return code;
      continue;
    }
    code = 1;
    await complain(`${safeText(words.badLine(number, done.fault))}\n`);
  }
  return code;
}

async function doLine(line: string, { does, language, words }: JsonlOptions): Promise<Done> {
  if (does.kind === 'check') {
    const stated = readLine(line, Stated, words.notJson, words.notMessage);
    return typeof stated === 'string' ? { fault: stated } : { record: checkRecord(stated.id, await does.check(stated.text, language)) };
  }
  const asked = readLine(line, Asked, words.notJson, words.notQuestion);
  return typeof asked === 'string'
    ? { fault: asked }
    : { record: answerRecord(asked.id, await does.answer(asked.q, language, asked.after)) };
}
