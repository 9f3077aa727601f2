/** The prompt: lines with history and completion, and the wait between two pages. */
import { clearLine, createInterface, cursorTo, moveCursor } from 'node:readline';
import { safeText } from './safe.ts';
import type { Terminal } from './terminal.ts';
import type { TerminalWords } from './words.ts';

export interface Prompt {
  /** The next line that somebody typed; undefined once they have left by Ctrl-D or Ctrl-C, or the input has ended. */
  next(): Promise<string | undefined>;
  /** Waits between two pages: true to go on. Never waits when lines were typed ahead. */
  more(): Promise<boolean>;
  close(): void;
}

/** Opens the prompt. Ctrl-C clears what was typed, and leaves when nothing was. */
export function openPrompt({ input, output }: Terminal, words: TerminalWords, complete: (line: string) => readonly string[]): Prompt {
  const typed: string[] = [];
  let wake: (() => void) | undefined;
  let turn: ((on: boolean) => void) | undefined;
  let closed = false;

  const reader = createInterface({
    input,
    output,
    prompt: words.prompt,
    removeHistoryDuplicates: true,
    completer: (line: string): [string[], string] => [complete(line).map(safeText), line],
  });
  const clear = (): void => {
    reader.write(null, { ctrl: true, name: 'e' });
    reader.write(null, { ctrl: true, name: 'u' });
  };
  const onKey = (key: string | undefined): void => {
    if (turn === undefined || key === undefined || !['q', 'Q', ' '].includes(key)) return;
    clear();
    turn(key === ' ');
  };

  reader.on('line', (line) => {
    if (turn === undefined) {
      typed.push(line);
      wake?.();
      return;
    }
    // Enter has moved to the next line: back to the one that asked.
    moveCursor(output, 0, -1);
    turn(!line.trim().toLowerCase().startsWith('q'));
  });
  reader.on('SIGINT', () => {
    if (turn !== undefined) turn(false);
    else if (reader.line === '') reader.close();
    else clear();
  });
  reader.on('close', () => {
    closed = true;
    turn?.(false);
    wake?.();
  });
  input.on('keypress', onKey);

  return {
    async next() {
      if (typed.length === 0 && !closed) {
        reader.prompt();
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        // Left by a key rather than by Enter: the shell's own prompt begins on a line of its own.
        if (typed.length === 0) output.write('\n');
      }
      return typed.shift();
    },
    async more() {
      if (closed || typed.length > 0) return !closed;
      reader.setPrompt(words.more);
      reader.prompt();
      const on = await new Promise<boolean>((resolve) => {
        turn = resolve;
      });
      turn = undefined;
      cursorTo(output, 0);
      clearLine(output, 0);
      reader.setPrompt(words.prompt);
      return on;
    },
    close() {
      input.off('keypress', onKey);
      reader.close();
    },
  };
}
