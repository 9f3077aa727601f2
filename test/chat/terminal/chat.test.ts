import { PassThrough } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { runChat } from '../../../src/chat/terminal/chat.ts';
import type { TerminalSession } from '../../../src/chat/terminal/session.ts';
import type { Terminal } from '../../../src/chat/terminal/terminal.ts';
import type { Reply } from '../../../src/reply/reply.ts';
import { start } from '../../child.ts';

const notice = (text: string): Reply => ({
  language: 'en',
  kind: 'notice',
  lines: text.split('|').map((part) => ({ kind: 'text', text: part })),
  notes: [],
  actions: [],
  audience: 'asker',
  facts: [],
  paragraphs: [],
  related: [],
});

/** A session that answers every line with itself; `|` breaks its lines. */
const echo: TerminalSession = {
  language: 'en',
  title: 'One v. Other',
  respond: async (line) => {
    if (line === 'boom') throw new Error('ours');
    return notice(`You said: ${line}`);
  },
  complete: (line) => ['/claim', '/compare'].filter((command) => command.startsWith(line)),
};

/** A terminal that somebody types at; `seen` is what stands on it, colours and cursor moves left out. */
function sit({ rows = 24, columns = 80, colour = false, session = echo } = {}) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const output = Object.assign(new PassThrough(), { isTTY: true, rows, columns, hasColors: () => true });
  let shown = '';
  output.on('data', (chunk: Buffer) => (shown += chunk.toString()));
  const terminal: Terminal = { input, output, errors: new PassThrough(), colour, apologise: () => 'Sorry. Reference: 1234' };
  const end = runChat(session, terminal);
  const type = async (...keys: string[]): Promise<void> => {
    for (const key of keys) {
      input.write(key);
      await pause(20);
    }
  };
  return { type, end, raw: () => shown, seen: () => stripVTControlCharacters(shown) };
}

const ENTER = '\r';
const CTRL_C = '\u0003';
const CTRL_D = '\u0004';

describe('in a terminal', () => {
  test('there is a banner of two lines and a prompt', async () => {
    const { type, end, seen } = sit({ columns: 200 });
    await type('');
    expect(seen()).toMatch(/^Exhibit · One v\. Other\n.*\/help.*\/quit.*\n> $/);
    await type('/quit', ENTER);
    await end;
  });

  test('a line is answered, and the prompt comes again', async () => {
    const { type, end, seen } = sit();
    await type('你好', ENTER);
    expect(seen()).toContain('You said: 你好\n\n> ');
    await type('quit', ENTER);
    await end;
  });

  test.each([
    ['/quit', ['/quit', ENTER]],
    ['exit', ['exit', ENTER]],
    ['Ctrl-D', [CTRL_D]],
    ['Ctrl-C', [CTRL_C]],
  ])('%s leaves', async (_, keys) => {
    const { type, end } = sit();
    await type(...keys);
    await expect(end).resolves.toBeUndefined();
  });

  test('Ctrl-C clears what was typed before it leaves', async () => {
    const { type, end, seen } = sit();
    await type('half a question', CTRL_C, 'whole', ENTER);
    expect(seen()).toContain('You said: whole');
    expect(seen()).not.toContain('You said: half');
    await type(CTRL_C);
    await end;
  });

  test('an empty line gets a hint', async () => {
    const { type, end, seen } = sit();
    await type('  ', ENTER);
    expect(seen()).toContain('Type a question');
    await type(CTRL_D);
    await end;
  });

  test('Tab completes commands, and quit with them', async () => {
    const { type, end, seen } = sit();
    await type('/cl\t', ENTER, '/qui\t', ENTER);
    expect(seen()).toContain('You said: /claim');
    await end;
  });

  test('several lines pasted at once are all answered', async () => {
    const { type, end, seen } = sit();
    await type('one\rtwo\rthree\r', CTRL_D);
    await end;
    for (const word of ['one', 'two', 'three']) expect(seen()).toContain(`You said: ${word}`);
  });

  test('an error of ours is an apology, and the chat goes on', async () => {
    const { type, end, seen } = sit();
    await type('boom', ENTER, 'on', ENTER, CTRL_D);
    await end;
    expect(seen()).toContain('Reference: 1234');
    expect(seen()).toContain('You said: on');
  });

  test('is coloured, unless colour is forbidden', async () => {
    const [bright, plain] = [sit({ colour: true }), sit()];
    await Promise.all([bright.type(CTRL_D), plain.type(CTRL_D)]);
    await Promise.all([bright.end, plain.end]);
    expect(bright.raw()).toContain('\u001B[1mExhibit');
    expect(plain.raw()).not.toContain('\u001B[1m');
  });
});

describe('a reply longer than the terminal', () => {
  const long = Array.from({ length: 20 }, (_, place) => `row ${place}.`).join('|');

  test('comes page by page: Enter goes on', async () => {
    const { type, end, seen } = sit({ rows: 10 });
    await type(long, ENTER);
    expect(seen()).toContain('--More--');
    expect(seen()).not.toMatch(/^row 19\./m);
    await type(ENTER);
    await type(ENTER);
    expect(seen()).toMatch(/^row 19\.\n\n> /m);
    await type(CTRL_D);
    await end;
  });

  test.each(['q', CTRL_C])('%j stops it, and only it', async (key) => {
    const { type, end, seen } = sit({ rows: 10 });
    await type(long, ENTER, key, 'next', ENTER);
    expect(seen()).not.toMatch(/^row 19\./m);
    expect(seen()).toContain('You said: next');
    await type(CTRL_D);
    await end;
  });

  test('does not wait for somebody who has typed ahead', async () => {
    const { type, end, seen } = sit({ rows: 10 });
    await type(`${long}\rnext\r`, CTRL_D);
    await end;
    expect(seen()).not.toContain('--More--');
    expect(seen()).toMatch(/^row 19\./m);
  });
});

describe('through a pipe', () => {
  test('each line is answered, plain, with a blank line between, without banner or prompt', async () => {
    const { code, out, errors } = await start([], { input: '盐泽索赔多少钱？\n\n  \nHow much does Saltmere want in damages?' });
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(out).toMatch(/来源：[\s\S]+\n\n[\s\S]+Source:/);
    // oxlint-disable-next-line no-control-regex -- no escape may be there
    expect(out).not.toMatch(/\u001B|^> /m);
  });

  test('/quit ends it', async () => {
    const { code, out } = await start([], { input: '/quit\nWho is Tobin Rask?\n' });
    expect({ code, out }).toEqual({ code: 0, out: '' });
  });

  test('control characters, lone surrogates and endless lines get a kind reply', async () => {
    const { code, out, errors } = await start([], { input: `\u0000\u001B[31m\n${'x'.repeat(100_000)}\n\uFFFD\n` });
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(out).not.toMatch(/[^\n\P{Cc}]/u);
    expect(out.length).toBeLessThan(6000);
  });
});
