/** What is kept of a source (numbers, dates and hashes, never sentences), and comparing it with the source itself. */
import { createHash } from 'node:crypto';
import { readDates, readQuantities } from './quantity.ts';
import type { Problem } from './problem.ts';
import { LANGUAGES } from './schema.ts';
import type { Bilingual, Paragraph, Source } from './schema.ts';

/** A run of this many Chinese characters in common counts as copied. */
export const COPIED_RUN = 15;

/** The non-empty lines of an article, numbered from 1: what every paragraph number means. */
export function articleParagraphs(article: string): string[] {
  return article
    .normalize('NFC')
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Derives what is kept of each paragraph. The kinds are people's judgement: those of `known` stay, a new paragraph counts as factual. */
export function deriveParagraphs(article: string, known: readonly Pick<Paragraph, 'number' | 'kind'>[]): Paragraph[] {
  let section = 0;
  return articleParagraphs(article).map((text, index) => {
    const number = index + 1;
    const kind = known.find((paragraph) => paragraph.number === number)?.kind ?? 'factual';
    if (kind === 'heading') section += 1;
    const plain = text.normalize('NFKC');
    return {
      number,
      section,
      kind,
      sha256: createHash('sha256').update(text).digest('hex'),
      figures: distinct(readQuantities(plain).flatMap(({ values }) => values.map((value) => value.toFixed()))),
      dates: distinct(readDates(plain).map(({ date }) => date)),
    };
  });
}

const distinct = (values: string[]): string[] => [...new Set(values)];

/** Where what is kept of a source and the source itself differ. */
export function compareWithArticle(source: Source, article: string): Problem[] {
  const derived = deriveParagraphs(article, source.paragraphs);
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

/** Finds texts that share a run of `COPIED_RUN` Chinese characters with an article. */
export class CopyDetector {
  readonly #runs = new Set<string>();

  constructor(article: string) {
    const han = hanOf(article);
    for (let start = 0; start + COPIED_RUN <= han.length; start++) this.#runs.add(han.slice(start, start + COPIED_RUN));
  }

  /** The first run that `text` shares with the article, or undefined. */
  copied(text: string): string | undefined {
    const han = hanOf(text);
    for (let start = 0; start + COPIED_RUN <= han.length; start++) {
      const run = han.slice(start, start + COPIED_RUN);
      if (this.#runs.has(run)) return run;
    }
    return undefined;
  }

  /** The run that either language of `text` shares with the article. */
  copiedIn(text: Bilingual): string | undefined {
    return LANGUAGES.map((language) => this.copied(text[language])).find((run) => run !== undefined);
  }
}
