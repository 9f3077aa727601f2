/** `npm run new` as a maintainer runs it: what it makes, what it says, and what it leaves alone. */
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandNamed, commands } from '../../commands/index.ts';
import { runNew } from '../../src/cli/new.ts';
import { COMMANDS } from '../../src/cli/dossier-argument.ts';
import { runCheck } from '../../src/cli/check.ts';
import { LANGUAGE } from '../../src/dossier/language.ts';
import { openLearnt } from '../../src/learning/learnt.ts';
import { plainText } from '../../src/reply/plain.ts';
import type { Reply, ReplyLanguage } from '../../src/reply/reply.ts';
import { wire } from '../../src/app/wire.ts';
import { start } from '../child.ts';
import { ARTICLES, temporaryFolder } from '../dossier/draft/drafting.ts';

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly errors: string;
}

/** A folder of a maintainer: an article, and where the dossiers stand. */
interface Place {
  readonly home: string;
  readonly article: string;
  readonly data: string;
}

function place(bytes: string | Buffer = ARTICLES.bees): Place {
  const home = temporaryFolder();
  const article = join(home, 'article.txt');
  writeFileSync(article, bytes);
  return { home, article, data: join(home, 'data') };
}

async function run({ data }: Place, ...args: readonly string[]): Promise<Ran> {
  const ran = { out: '', errors: '' };
  const into =
    (stream: 'out' | 'errors') =>
    async (text: string): Promise<void> => {
      ran[stream] += text;
    };
  const code = await runNew({ args, data, language: LANGUAGE, out: into('out'), complain: into('errors') });
  return { code, ...ran };
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [relative(folder, join(entry.parentPath, entry.name))] : [],
  );

describe('npm run new', () => {
  test('makes all files of a dossier under data/, and says what is still to be written', async () => {
    const here = place();
    const { code, out, errors } = await run(here, here.article, '--id', 'tallow-hill-bees');
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(out).toMatch(
      /tallow-hill-bees is begun: 13 paragraphs in English \(1 title, 1 dateline, 2 headings, 1 furniture, 8 factual\), 13 empty facts\n/u,
    );
    expect(out).toMatch(/\nstill to be written \(34\), in this order:\n {2}1\. source\.yaml/u);
    expect(
      filesIn(join(here.data, 'tallow-hill-bees'))
        .filter((file) => !/p\d+-\d\.yaml$/u.test(file))
        .toSorted(),
    ).toEqual([
      'card.yaml',
      'claims.yaml',
      'concepts.yaml',
      'dossier.yaml',
      'entities.yaml',
      'facts/part-1/together.yaml',
      'gaps/part-1.yaml',
      'source.yaml',
      'summaries.yaml',
      'topics.yaml',
    ]);
    expect(readdirSync(here.data)).toEqual(['tallow-hill-bees']);
  });

  test.each(Object.entries(ARTICLES))(
    'shows nothing of the article %s on the terminal, in runs of three words or six characters',
    async (_name, text) => {
      const here = place(text);
      const { out } = await run(here, here.article, '--id', 'x');
      const words = out.match(/[\p{L}\p{N}]+/gu) ?? [];
      for (let at = 0; at + 3 <= words.length; at++) expect(text).not.toContain(words.slice(at, at + 3).join(' '));
      for (const han of out.match(/\p{Script=Han}{6,}/gu) ?? []) expect(text).not.toContain(han.slice(0, 6));
    },
  );

  test('makes what the check finds no fault with, and what --strict does', async () => {
    const here = place();
    await run(here, here.article, '--id', 'bees');
    const said: string[] = [];
    const streams = { out: async (text: string) => said.push(text), complain: async (text: string) => said.push(text) };
    expect(
      await runCheck(
        ['--source', here.article, join(here.data, 'bees')],
        { folderOf: (named?: string) => named ?? '', language: LANGUAGE },
        streams,
      ),
    ).toBe(0);
    expect(said.join('')).toContain('still to be written (34)');
    expect(
      await runCheck(['--strict', join(here.data, 'bees')], { folderOf: (named?: string) => named ?? '', language: LANGUAGE }, streams),
    ).toBe(1);
    expect(said.join('')).toContain('facts/part-1/p04-1.yaml:2: draft: still to be written');
  });

  test('puts it where --into says', async () => {
    const here = place();
    const folder = join(here.home, 'elsewhere', 'bees');
    expect((await run(here, here.article, '--id', 'bees', '--into', folder)).code).toBe(0);
    expect(filesIn(folder)).toContain('dossier.yaml');
  });

  test('works as a command of the process', async () => {
    const here = place();
    const { code, out, errors } = await start(['new', here.article, '--id', 'bees', '--into', join(here.home, 'bees')]);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(out).toContain('is begun: 13 paragraphs');
  });

  test('writes over nothing that is there', async () => {
    const here = place();
    mkdirSync(join(here.data, 'bees'), { recursive: true });
    writeFileSync(join(here.data, 'bees', 'mine.yaml'), 'mine');
    const { code, out, errors } = await run(here, here.article, '--id', 'bees');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(errors).toMatch(/bees is there already and stays as it is: choose another --id or --into, or delete it\n$/u);
    expect(filesIn(join(here.data, 'bees'))).toEqual(['mine.yaml']);
    expect(await run(here, here.article, '--id', 'bees', '--into', here.article)).toMatchObject({
      code: 1,
      errors: expect.stringContaining('is there already'),
    });
    expect(readFileSync(here.article, 'utf8')).toBe(ARTICLES.bees);
  });

  test('leaves nothing behind where it cannot write', async () => {
    const here = place();
    const { code, errors } = await run(here, here.article, '--id', 'bees', '--into', join(here.article, 'bees'));
    expect(code).toBe(1);
    expect(errors).toMatch(/cannot be written \(E[A-Z]+\)\n$/u);
    expect(readdirSync(here.home)).toEqual(['article.txt']);
    // A link to nowhere is in the way only when all is written already.
    mkdirSync(here.data);
    symlinkSync(join(here.home, 'nowhere'), join(here.data, 'bees'));
    expect(await run(here, here.article, '--id', 'bees')).toMatchObject({ code: 1, errors: expect.stringMatching(/cannot be written/u) });
    expect(readdirSync(here.data)).toEqual(['bees']);
  });
});

/** 养蜂人与快递。 in GB18030. */
const GB = Buffer.from('d1f8b7e4c8cbd3ebbfecb5dda1a3', 'hex');

test.each(COMMANDS)('a dossier cannot be called %s, by which it could never be started', async (id) => {
  const here = place();
  expect(await run(here, here.article, '--id', id)).toMatchObject({
    code: 2,
    errors: expect.stringMatching(/is a command, .*choose another --id/u),
  });
});

describe('an article that cannot be read', () => {
  test.each([
    ['in GB18030', GB, /article\.txt:1: is not UTF-8 in this line, but GB18030 as it seems: save the file as UTF-8 \(iconv/u],
    ['in UTF-16', Buffer.from('\uFEFFBees against parcels.', 'utf16le'), /:1: is written in UTF-16: save it as UTF-8\n$/u],
    ['in UTF-16 without a mark', Buffer.from('Bees against parcels.', 'utf16le'), /:1: is UTF-16, or no text at all/u],
    ['that is a picture', Buffer.from('89504e470d0a1a0aff00', 'hex'), /is not UTF-8/u],
    ['with a NUL', Buffer.from('Bees\0against parcels.'), /:1: is UTF-16, or no text at all/u],
    ['that is empty', '', /is empty: save the text of the article there/u],
    ['of blank lines', '\n \r\n', /is empty: save the text of the article there/u],
    ['in another language', 'Пчёлы против посылок.', /is neither in Chinese nor in English/u],
    ['without a sentence', 'Bees\nDrones\n', /holds no whole sentence/u],
  ])('%s is told, and nothing is made', async (_what, bytes, why) => {
    const here = place(bytes);
    const { code, out, errors } = await run(here, here.article, '--id', 'bees');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(errors).toMatch(why);
    expect(readdirSync(here.home)).toEqual(['article.txt']);
  });

  test.each([
    ['nowhere.txt', /nowhere\.txt: is missing: is its name right\?\n$/u],
    ['.', /: is a folder, where a file of this name has to stand\n$/u],
  ])('at %s is told', async (path, why) => {
    const here = place();
    expect(await run(here, join(here.home, path), '--id', 'bees')).toMatchObject({
      code: 1,
      errors: expect.stringMatching(why),
    });
  });
});

describe('the arguments', () => {
  test.each([[['--help']], [['-h']]])('%j tells how to use it', async (args) => {
    expect(await run(place(), ...args)).toMatchObject({
      code: 0,
      errors: '',
      out: expect.stringMatching(/^Usage: npm run new -- ARTICLE\.txt --id NAME/u),
    });
  });

  test.each([
    [[], 'name the article'],
    [['a.txt'], 'say what the dossier is called: --id NAME'],
    [['a.txt', 'b.txt', '--id', 'x'], 'one article at a time'],
    [['a.txt', '--id', 'Bees'], 'lower case with single hyphens'],
    [['a.txt', '--id', 'bees_and_parcels'], 'lower case with single hyphens'],
    [['a.txt', '--id', '../bees'], 'lower case with single hyphens'],
    [['a.txt', '--id', '蜜蜂'], 'lower case with single hyphens'],
    [['a.txt', '--id', ''], 'lower case with single hyphens'],
    [['a.txt', '--id', 'bees', '--into', ''], '--into names a folder'],
    [['a.txt', '--id'], "'--id"],
    [['a.txt', '--sauce'], "'--sauce'"],
  ])('%j are a wrong usage', async (args, fault) => {
    const { code, out, errors } = await run(place(), ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(errors.split('\n\nUsage: ')[0]).toContain(fault);
    expect(errors).toContain('\n\nUsage: npm run new');
  });
});

const said = (reply: Reply): string => plainText(reply, { source: false, actions: false, attribution: false });

describe('a dossier with drafts only', () => {
  const NOTHING: Readonly<Record<ReplyLanguage, string>> = {
    en: 'Nothing is in the record yet: its facts are still to be written.',
    zh: '记录里还没有内容：事实尚待撰写。',
    'zh-Hant': '記錄裡還沒有內容：事實尚待撰寫。',
  };
  const opened = async () => {
    const here = place();
    await run(here, here.article, '--id', 'bees');
    const { dossier, engine } = openLearnt(join(here.data, 'bees'), { kept: join(here.home, 'learnt') });
    return wire(dossier, engine, 'en');
  };

  test('says to any question that nothing is in the record yet', async () => {
    const { answer } = await opened();
    const asked = {
      en: ['When is the trial?', 'How much do the beekeepers want?'],
      zh: ['什么时候开庭', '蜜蜂怎么了'],
      'zh-Hant': ['什麼時候開庭'],
    } as const;
    for (const language of ['en', 'zh', 'zh-Hant'] as const)
      for (const question of asked[language]) expect(said(await answer(question))).toBe(NOTHING[language]);
  });

  test('answers what is asked of itself and of its article', async () => {
    const { answer } = await opened();
    expect(said(await answer('hello'))).toBe('Hello! I answer questions about Bees.');
    expect(said(await answer('文章是什么时候的'))).toContain('发布的');
    // What the card does not tell yet is what it cannot talk of.
    expect(said(await answer('what is this about'))).toBe(NOTHING.en);
  });

  test('has an answer to every command', async () => {
    const session = (await opened()).openSession();
    for (const { name } of commands) {
      expect(commandNamed(name)).toBeDefined();
      for (const line of [`/${name}`, `/${name} bees`])
        expect({ line, reply: said(await session.respond(line)) }).not.toEqual({ line, reply: '' });
    }
    for (const line of ['/claim', '/timeline', '/summary', '/said'])
      expect({ line, reply: said(await session.respond(line)) }).toEqual({ line, reply: expect.stringContaining(NOTHING.en) });
  });
});
