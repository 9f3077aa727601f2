/** A reply as plain text: for a terminal without colour, for JSON lines, for a log of what was posted. */
import { unmarked } from './quote.ts';
import type { Line, Reply } from './reply.ts';
import type { Words } from './words.ts';
import { dataLanguage, WORDS } from './words.ts';

export interface PlainOptions {
  readonly source: boolean;
  readonly actions: boolean;
  readonly attribution: boolean;
}

/** The whole reply, a line each for title, lead, lines and notes, then the source line and the actions where wanted. */
export function plainText(reply: Reply, { source, actions, attribution }: PlainOptions): string {
  const labels = actions && reply.actions.length > 0 ? [reply.actions.map(({ label }) => `[${label}]`).join(' ')] : [];
  return unmarked(
    [reply.title, ...body(reply, attribution), source ? reply.source : undefined, ...labels]
      .filter((line) => line !== undefined)
      .join('\n'),
  );
}

/** The answer itself: lead, lines with who says so, and notes. */
export const replyText = (reply: Reply): string => unmarked(body(reply, true).join('\n'));

function body(reply: Reply, attribution: boolean): string[] {
  const words = WORDS[dataLanguage(reply.language)];
  return [
    ...(reply.lead === undefined ? [] : [reply.lead]),
    ...reply.lines.map((line) => plainLine(line, words, attribution)),
    ...reply.notes,
  ];
}

/** One line as plain text, such as `2024年2月：…（甲，指控）`. */
function plainLine(line: Line, words: Words, attribution: boolean): string {
  if (line.kind === 'heading' || line.kind === 'text' || line.kind === 'code') return line.text;
  const said =
    line.kind === 'figure' ? words.colon(line.label, line.amount) : line.when === undefined ? line.text : words.colon(line.when, line.text);
  return attribution && line.attribution !== undefined ? words.aside(said, line.attribution) : said;
}
