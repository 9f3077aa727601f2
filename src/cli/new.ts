/** The command line that begins a dossier: `npm run new -- ARTICLE.txt --id NAME [--into FOLDER]`. For maintainers, in English. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { beginDossier } from '../dossier/draft/begin.ts';
import type { Beginning } from '../dossier/draft/begin.ts';
import { UNUSABLE } from '../dossier/draft/draft-source.ts';
import type { ParagraphGuess } from '../dossier/draft/paragraphs.ts';
import { loadDraftingWords } from '../dossier/draft/words.ts';
import { loadLanguage } from '../dossier/language.ts';
import { openDossier } from '../dossier/load.ts';
import { readArticle } from '../dossier/source-file.ts';
import { codeOf } from '../dossier/textfile.ts';
import { unfinishedIn, unfinishedLines } from '../dossier/unfinished.ts';
import { runCommand } from './command-line.ts';
import type { Given, Write } from './command-line.ts';
import { COMMANDS } from './dossier-argument.ts';

const USAGE = `Usage: npm run new -- ARTICLE.txt --id NAME [--into FOLDER]

Begins a dossier from an article in plain text (UTF-8, one paragraph a line): all its files, with guesses
and an empty stub for each statement. Nothing of the article's sentences is written but its title.

  --id NAME      what the dossier is called, in lower case with single hyphens, such as smith-v-jones
  --into FOLDER  the folder to make; else data/NAME
  --help         show this

Ends with 0 when it is begun, 1 when it cannot be, 2 on wrong usage.`;

export interface NewOptions {
  readonly args: readonly string[];
  /** The folder that the dossiers stand in, and that of the languages' words. */
  readonly data: string;
  readonly language: string;
  readonly out: Write;
  readonly complain: Write;
}

interface Arguments {
  readonly article: string;
  readonly id: string;
  readonly into: string | undefined;
}

/** Reads the arguments; a text says what is wrong with them, and `help` is asked for. */
function readArguments(args: readonly string[]): Given<Arguments> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { id: { type: 'string' }, into: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help === true) return 'help';
  const [article, ...more] = positionals;
  if (article === undefined) return { fault: 'name the article' };
  if (more.length > 0) return { fault: `one article at a time, not ${positionals.join(' ')}` };
  if (values.id === undefined) return { fault: 'say what the dossier is called: --id NAME' };
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/u.test(values.id))
    return { fault: `--id is written in lower case with single hyphens, such as smith-v-jones, not ${JSON.stringify(values.id)}` };
  if (COMMANDS.some((name) => name === values.id))
    return { fault: `${values.id} is a command, so no dossier can be started by this name: choose another --id` };
  if (values.into === '') return { fault: '--into names a folder' };
  return { article, id: values.id, into: values.into };
}

/** Runs the command and returns its exit code. The terminal shows nothing of the article. */
export async function runNew({ args, data, language, out, complain }: NewOptions): Promise<number> {
  return runCommand({ read: () => readArguments(args), usage: USAGE, out, complain }, async (given) => {
    const folder = resolve(given.into ?? join(data, given.id));
    const shown = relative('.', folder) || '.';
    const refuse = async (why: string): Promise<number> => {
      await complain(`${why}\n`);
      return 1;
    };
    if (isInUse(folder)) return refuse(`${shown} is there already and stays as it is: choose another --id or --into, or delete it`);
    const article = readArticle(given.article);
    const words = { ...loadLanguage(language), words: loadDraftingWords(language) };
    const begun = beginDossier(given.id, article, words, new Date().toISOString().slice(0, 10));
    if (typeof begun === 'string') return refuse(`${given.article}: ${UNUSABLE[begun]}`);
    try {
      writeAll(folder, begun.files);
    } catch (error) {
      return refuse(`${shown} cannot be written (${codeOf(error)})`);
    }
    await out(`${report(shown, begun, unfinishedLines(unfinishedIn(openDossier(folder).files))).join('\n')}\n`);
    return 0;
  });
}

/** Whether there is anything at a path that must not be written over. */
const isInUse = (folder: string): boolean => {
  try {
    return readdirSync(folder).length > 0;
  } catch {
    // No folder: then a file, or nothing.
    return existsSync(folder);
  }
};

/** Writes all files or none: they come into their folder together. */
function writeAll(folder: string, files: ReadonlyMap<string, string>): void {
  mkdirSync(dirname(folder), { recursive: true });
  const fresh = `${folder}.${process.pid}`;
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(fresh, path)), { recursive: true });
      writeFileSync(join(fresh, path), text);
    }
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
}

/** What paragraphs are counted as, in this order. */
const KINDS = ['title', 'dateline', 'abstract', 'heading', 'furniture', 'factual'] as const satisfies readonly ParagraphGuess[];

function report(shown: string, { language, paragraphs, published, wrapped, files }: Beginning, unfinished: readonly string[]): string[] {
  const all = Object.values(paragraphs).reduce((sum, count) => sum + count, 0);
  const kinds = KINDS.flatMap((kind) => {
    const count = paragraphs[kind] ?? 0;
    const many = count > 1 && kind !== 'furniture' && kind !== 'factual' ? 's' : '';
    return count === 0 ? [] : [`${count} ${kind}${many}`];
  });
  const stubs = [...files.keys()].filter((path) => /^facts\/.*\/p\d+-\d+\.yaml$/u.test(path)).length;
  return [
    `${shown} is begun: ${all} paragraphs in ${language === 'zh' ? 'Chinese' : 'English'} (${kinds.join(', ')}), ${stubs} empty facts`,
    ...(wrapped ? ['its lines look cut to one width: join those of each paragraph, delete this folder, and begin again'] : []),
    ...(published === undefined ? ['the article names no date of its own: source.yaml has today'] : []),
    ...unfinished,
    'docs/adding-a-dispute.md leads through it. Write something, take its `draft: true` out, and ask:',
    `  npm run ask -- --dossier ${shown} "…"`,
  ];
}
