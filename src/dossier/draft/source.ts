/** Guessing what an article is called, who wrote it and when it came out. */
import type { DraftingWords } from '../language/drafting.ts';
import { readDates } from '../dates.ts';
import { withoutEmphasis } from './paragraphs.ts';
import type { ParagraphGuess } from './paragraphs.ts';
import { isHan } from './script.ts';

export interface SourceGuess {
  /** Undefined where no line looks like one. */
  readonly title: string | undefined;
  readonly byline: string | undefined;
  /** As the data writes times. */
  readonly published: string | undefined;
}

const DAY = /^\d{4}-\d\d-\d\d$/u;

/** What the lines around an article tell of it; `guesses` says what each paragraph is. */
export function guessSource(paragraphs: readonly string[], guesses: readonly ParagraphGuess[], { byline }: DraftingWords): SourceGuess {
  const linesOf = (kind: ParagraphGuess): string[] => paragraphs.filter((_, place) => guesses[place] === kind);
  const title = linesOf('title').map((line) => withoutEmphasis(line.replace(/^#\s+/u, '')))[0];
  const lines = linesOf('dateline').map(withoutEmphasis);
  const dates = lines.flatMap((line) => readDates(line).map(({ date }) => date));
  return {
    title,
    byline: lines.map((line) => writerIn(line, byline)).find((writer) => writer !== ''),
    published: dates.find((date) => DAY.test(date)) ?? dates.find((date) => /^\d{4}/u.test(date)),
  };
}

/** A line without its labels and its dates: “By Jane Doe, Daily News, 12 March 2041” → “Jane Doe, Daily News”. */
function writerIn(line: string, labels: DraftingWords['byline']): string {
  const undated = readDates(line)
    .toReversed()
    .reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, line)
    .replace(/\d{1,2}[:：]\d{2}(?:[:：]\d{2})?/gu, ' ')
    .replaceAll(/\s+/gu, ' ');
  const unlabelled = undated
    .replace(new RegExp(`^(?:${[...labels.en, ...labels.zh].join('|')})(?=[\\s:：/|｜])`, 'iu'), '')
    .split(/(?:\p{Script=Han}{1,4}\s*)?[:：|｜/]/u)
    .map((part) => part.replaceAll(/^[\s·,，、-]+|[\s·,，、-]+$/gu, ''))
    .filter((part) => part !== '');
  return unlabelled.join(isHan(line) ? '，' : ', ');
}
