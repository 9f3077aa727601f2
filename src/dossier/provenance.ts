/** What is kept of a source (numbers, dates and hashes, never sentences), and comparing it with the source itself. */
import { createHash } from 'node:crypto';
import { datesIn } from './own-year.ts';
import { readDates } from './dates.ts';
import { readQuantities } from './quantity.ts';
import type { Problem } from './problem.ts';
import { LANGUAGES } from './schema.ts';
import type { Bilingual } from './schema.ts';
import type { Paragraph, Source } from './schema/sources.ts';
import type { AmountReader } from './units.ts';
import { readWhen, yearsOf } from './when.ts';

/** A run of this many Chinese characters in common counts as copied; and one of so many words of another script. */
export const COPIED_RUN = 15;
export const COPIED_WORDS = 8;

/** The non-empty lines of an article, numbered from 1: what every paragraph number means. */
export function articleParagraphs(article: string): string[] {
  return article
    .normalize('NFC')
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A heading as plain text with marks has it: https://spec.commonmark.org/0.31.2/#atx-headings */
const MARKED_HEADING = /^#{1,6}\s/u;

/**
 * Derives what is kept of each paragraph. The kinds are people's judgement: those of `known` stay; a new paragraph counts as factual, or as
 * a heading where it is marked as one (`## `). `published` is when the article was: its year is that of a date without one. `amounts` reads
 * them as the dossier does, which may have units of its own.
 */
export function deriveParagraphs(
  article: string,
  known: readonly Pick<Paragraph, 'number' | 'kind'>[],
  published?: string,
  amounts: AmountReader = readQuantities,
): Paragraph[] {
  let section = 0;
  const [year] = published === undefined ? [] : yearsOf(readWhen(published));
  const kinds = new Map(known.map(({ number, kind }) => [number, kind]));
  return articleParagraphs(article).map((text, index) => {
    const number = index + 1;
    const kind = kinds.get(number) ?? (MARKED_HEADING.test(text) ? 'heading' : 'factual');
    if (kind === 'heading') section += 1;
    const plain = text.normalize('NFKC');
    return {
      number,
      section,
      kind,
      sha256: createHash('sha256').update(text).digest('hex'),
      figures: distinct(amounts(plain).flatMap(({ values }) => values.map((value) => value.toFixed()))),
      dates: year === undefined ? distinct(readDates(plain).map(({ date }) => date)) : datesIn(plain, year),
    };
  });
}

const distinct = (values: string[]): string[] => [...new Set(values)];

/** Where what is kept of a source and the source itself differ; `amounts` reads as in `deriveParagraphs`. */
export function compareWithArticle(source: Source, article: string, amounts?: AmountReader): Problem[] {
  const derived = deriveParagraphs(article, source.paragraphs, source.published, amounts);
  const file = 'source.yaml';
  if (derived.length !== source.paragraphs.length)
    return [
      {
        file,
        field: source.id,
        message: `the article has ${derived.length} paragraphs, ${source.paragraphs.length} are kept: is it the same article? If so, derive again with --write`,
      },
    ];
  return derived.flatMap((paragraph, index) => {
    const kept = source.paragraphs[index];
    const differs = (['number', 'section', 'sha256', 'figures', 'dates'] as const).filter(
      (field) => String(kept?.[field]) !== String(paragraph[field]),
    );
    return differs.length === 0
      ? []
      : [
          {
            file,
            field: `${source.id}, paragraph ${paragraph.number}`,
            message: `${differs.join(', ')} differ from the article: derive again with --write and check the facts that cite it`,
          },
        ];
  });
}

const hanOf = (text: string): string => text.normalize('NFKC').replace(/[^\p{Script=Han}]+/gu, '');

/** The words of a text that stand one after the other in one line with no Chinese between them, run by run. */
const wordsOf = (text: string): string[][] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[\n\p{Script=Han}]+/u)
    .map((part) => part.match(/[\p{L}\p{N}]+(?:['.,-][\p{L}\p{N}]+)*/gu) ?? [])
    .filter((words) => words.length >= COPIED_WORDS);

const runsOf = <Item>(items: readonly Item[], length: number, join: (run: readonly Item[]) => string): string[] =>
  Array.from({ length: Math.max(0, items.length - length + 1) }, (_, start) => join(items.slice(start, start + length)));

/** Every run of a text that would count as copied, the Chinese ones first. */
const copyable = (text: string): string[] => [
  ...runsOf([...hanOf(text)], COPIED_RUN, (run) => run.join('')),
  ...wordsOf(text).flatMap((words) => runsOf(words, COPIED_WORDS, (run) => run.join(' '))),
];

/** Finds texts that share a run of `COPIED_RUN` Chinese characters, or of `COPIED_WORDS` other words, with an article. */
export class CopyDetector {
  readonly #runs: ReadonlySet<string>;

  constructor(article: string) {
    this.#runs = new Set(copyable(article));
  }

  /** The first run that `text` shares with the article, or undefined. */
  copied(text: string): string | undefined {
    return copyable(text).find((run) => this.#runs.has(run));
  }

  /** The run that either language of `text` shares with the article. */
  copiedIn(text: Bilingual): string | undefined {
    return LANGUAGES.map((language) => this.copied(text[language])).find((run) => run !== undefined);
  }
}
