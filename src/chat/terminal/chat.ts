/** The chat in the terminal: a line in, a reply out. With somebody in front of it, with a prompt; through a pipe, plain. */
import { replyRows } from './layout.ts';
import { linesOf } from './lines.ts';
import { outletTo } from './outlet.ts';
import { openPrompt } from './prompt.ts';
import { paint } from './row.ts';
import type { Row } from './row.ts';
import type { TerminalSession } from './session.ts';
import { isInteractive, wantsColour, widthOf } from './terminal.ts';
import type { Terminal } from './terminal.ts';
import { TERMINAL_WORDS } from './words.ts';
import { wrap } from './width.ts';

const LEAVING = new Set(['/quit', '/exit', 'quit', 'exit', '退出', '/退出']);
const leaves = (line: string): boolean => LEAVING.has(line.trim().toLowerCase());

/** Chats until the input ends or somebody leaves. */
export async function runChat(session: TerminalSession, terminal: Terminal): Promise<void> {
  await (isInteractive(terminal) ? chatInPerson(session, terminal) : chatThroughPipe(session, terminal));
}

/** The rows of the reply to a line. An error of ours costs this one line only. */
async function rowsFor(line: string, session: TerminalSession, terminal: Terminal): Promise<Row[]> {
  const width = widthOf(terminal);
  try {
    return replyRows(await session.respond(line), width);
  } catch (error) {
    return wrap(terminal.apologise(error), width).map((text) => ({ text, face: 'plain' }));
  }
}

async function chatThroughPipe(session: TerminalSession, terminal: Terminal): Promise<void> {
  const out = outletTo(terminal.output);
  let first = true;
  for await (const line of linesOf(terminal.input)) {
    if (line.trim() === '') continue;
    if (leaves(line)) return;
    const text = paint(await rowsFor(line, session, terminal), wantsColour(terminal));
    if (!(await out(first ? text : `\n${text}`))) return;
    first = false;
  }
}

async function chatInPerson(session: TerminalSession, terminal: Terminal): Promise<void> {
  const words = TERMINAL_WORDS[session.language];
  const colour = wantsColour(terminal);
  const out = outletTo(terminal.output);
  const show = async (text: string, face: Row['face']): Promise<boolean> =>
    out(
      paint(
        wrap(text, widthOf(terminal)).map((part) => ({ text: part, face })),
        colour,
      ),
    );
  await show(`Exhibit · ${session.title}`, 'bold');
  await show(words.welcome, 'dim');
  const prompt = openPrompt(terminal, words, (line) => [
    ...session.complete(line),
    ...['/quit'].filter((own) => line.startsWith('/') && own.startsWith(line)),
  ]);
  try {
    for (;;) {
      const line = await prompt.next();
      if (line === undefined || leaves(line)) return;
      if (line.trim() === '') {
        await show(words.empty, 'dim');
        continue;
      }
      const rows = await rowsFor(line, session, terminal);
      const page = Math.max(1, (terminal.output.rows ?? 24) - 2);
      for (let start = 0; start < rows.length; start += page) {
        if (start > 0 && !(await prompt.more())) break;
        if (!(await out(paint(rows.slice(start, start + page), colour)))) return;
      }
      await out('\n');
    }
  } finally {
    prompt.close();
  }
}
