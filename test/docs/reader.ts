/** Somebody who follows a page of documentation: writes its files and runs its commands, in a folder of their own. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { PassThrough } from 'node:stream';
import { runCheck } from '../../src/cli/check.ts';
import { runAsk } from '../../src/cli/ask.ts';
import type { Answerer } from '../../src/cli/ask.ts';
import { TERMINAL_WORDS } from '../../src/chat/terminal/words.ts';
import { runNew } from '../../src/cli/new.ts';
import { LANGUAGE } from '../../src/dossier/language.ts';
import { openLearnt } from '../../src/learning/learnt.ts';
import { wire } from '../../src/app/wire.ts';
import type { CommandStep, FileStep } from './guide.ts';

export interface Reader {
  /** Writes a file of the page. */
  readonly write: (step: FileStep) => void;
  /** Runs a command of the page and returns all that it prints. Throws for one that is none. */
  readonly run: (step: CommandStep) => Promise<string>;
}

/** A reader whose folder is `home`. */
export function readerIn(home: string): Reader {
  // Opening a dossier is what takes time: until something changes, one will do.
  let opened: Answerer | undefined;
  const inside = (word: string): string => (/[./]/u.test(word) && !word.startsWith('-') ? join(home, word) : word);
  const open = (folder: string): Answerer => {
    const { dossier, engine } = openLearnt(folder, { kept: join(home, 'learnt') });
    return wire(dossier, engine, 'en');
  };

  async function npmRun(name: string | undefined, args: readonly string[]): Promise<string> {
    let printed = '';
    const out = async (text: string): Promise<void> => {
      printed += text;
    };
    switch (name) {
      case 'new':
        await runNew({ args: args.map(inside), data: join(home, 'data'), language: LANGUAGE, out, complain: out });
        break;
      case 'check':
        await runCheck(args.map(inside), { folderOf: (named?: string) => named ?? home, language: LANGUAGE }, { out, complain: out });
        break;
      case 'ask': {
        const [, folder = '', ...question] = args;
        opened ??= open(inside(folder));
        return answered(question, opened);
      }
      default:
        throw new RangeError(`the page runs ${String(name)}, which its test does not know`);
    }
    return printed.replaceAll(`${relative('.', home)}/`, '').replaceAll(`${home}/`, '');
  }

  return {
    write({ path, part, text }) {
      opened = undefined;
      const file = join(home, path);
      mkdirSync(dirname(file), { recursive: true });
      if (part === 'whole') writeFileSync(file, text);
      else if (part === 'end') appendFileSync(file, text);
      else writeFileSync(file, text + readFileSync(file, 'utf8').replace(/^[\s\S]*?\n(?= {2}paragraphs:\n)/u, ''));
    },
    async run({ words: [program, ...args] }) {
      const paths = args.map((path) => join(home, path));
      if (program === 'cat') return paths.map((path) => readFileSync(path, 'utf8')).join('');
      if (program === 'npm') return npmRun(args[1], args.slice(3));
      opened = undefined;
      const [from = '', to = ''] = paths;
      if (program === 'mv' && !existsSync(to)) renameSync(from, to);
      else if (program === 'rm') for (const path of paths) rmSync(path);
      else throw new RangeError(`the page runs ${[program, ...args].join(' ')}, which its test does not know`);
      return '';
    },
  };
}

/** What `ask` prints for a question, without colours. */
async function answered(question: readonly string[], answerer: Answerer): Promise<string> {
  const [input, output, errors] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const apologise = (error: unknown): never => {
    throw error;
  };
  await runAsk({
    args: question,
    terminal: { input, output, errors, colour: false, apologise },
    words: TERMINAL_WORDS.en,
    open: async () => answerer,
  });
  return `${String(output.read() ?? '')}${String(errors.read() ?? '')}`;
}
