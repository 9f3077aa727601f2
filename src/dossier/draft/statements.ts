/** The statements of an article: its sentences, each with the figures, dates and names in it, and none with its words. */
import type { DraftingWords } from '../language.ts';
import { readDates, readQuantities } from '../quantity.ts';
import { Unit } from '../schema.ts';
import type { Status } from '../schema.ts';
import { isWhen } from '../when.ts';
import { namedIn } from './entities.ts';
import type { FoundEntity, Named } from './entities.ts';
import type { Numbered } from './mention.ts';
import { isHan, wordCount } from './script.ts';

export interface StatementFigure {
  /** One value, or both ends of a range. */
  readonly values: readonly number[];
  readonly unit: Unit;
}

export interface Statement {
  /** The number of its paragraph, and of the sentence in it. */
  readonly paragraph: number;
  readonly sentence: number;
  readonly figures: readonly StatementFigure[];
  /** Dates as the data writes them. */
  readonly dates: readonly string[];
  /** Dates whose year the sentence leaves open, such as `03-15`. */
  readonly openDates: readonly string[];
  /** Whom it names, the first first. */
  readonly names: readonly string[];
  readonly status: Status;
  readonly speaker: string | undefined;
}

/** A sentence of fewer words, or Chinese characters, says nothing by itself. */
const SHORTEST = { words: 4, signs: 6 };
const QUESTION = /[?？]["”'’』」）)\]]*$/u;

/** What of a paragraph states something: no question, and no word by itself. */
export function statingSentences(sentences: readonly string[]): { readonly text: string; readonly sentence: number }[] {
  return sentences
    .map((text, place) => ({ text, sentence: place + 1 }))
    .filter(({ text }) => !QUESTION.test(text) && (isHan(text) ? [...text].length >= SHORTEST.signs : wordCount(text) >= SHORTEST.words));
}

/** The statements of the article in their order. */
export function statementsOf(paragraphs: readonly Numbered[], entities: readonly FoundEntity[], words: DraftingWords): Statement[] {
  return paragraphs.flatMap(({ number, sentences }) =>
    statingSentences(sentences).map(({ text, sentence }): Statement => {
      const plain = text.normalize('NFKC');
      const dates = [...new Set(readDates(plain).map(({ date }) => date))];
      const names = namedIn(text, entities);
      const cited = citedIn(text, names, words);
      return {
        paragraph: number,
        sentence,
        figures: figuresOf(plain, words),
        dates: dates.filter(isWhen),
        openDates: dates.filter((date) => date.startsWith('-')).map((date) => date.replace(/^-+/u, '')),
        names: [...new Set(names.map(({ entity }) => entity.id))],
        status: cited?.status ?? 'stated',
        speaker: cited?.speaker,
      };
    }),
  );
}

function figuresOf(text: string, words: DraftingWords): StatementFigure[] {
  const read = readQuantities(text).map(({ values, ...rest }) => ({ ...rest, values: values.map((value) => value.toNumber()) }));
  return read
    .filter(({ values }) => values.every(Number.isFinite))
    .map(({ values, unit, end }) => ({
      values,
      unit: Unit.safeParse(unit).data ?? (countsPeople(text.slice(end), words) ? 'people' : 'unspecified'),
    }));
}

/** Whether what is counted is people: 11 workers, 11 injured workers, 11名工人. */
function countsPeople(after: string, { people }: DraftingWords): boolean {
  if (people.zh.some((word) => after.startsWith(word))) return true;
  const next = (after.toLowerCase().match(/^\s*(\p{L}+)(?:\s+(\p{L}+))?/u) ?? []).slice(1);
  return people.en.some((word) => next.includes(word));
}

/** What words of saying tell of a sentence, the most telling first. */
const SAYING = ['alleged', 'forecast', 'reported', 'said'] as const satisfies readonly Status[];

/** Whose words a sentence gives, and with which status; undefined where it names nobody for them. */
function citedIn(
  text: string,
  names: readonly Named[],
  words: DraftingWords,
): { readonly status: Status; readonly speaker: string } | undefined {
  for (const { entity, start, end } of names) {
    const cited = isCited(text.slice(0, start).toLowerCase(), words.citing);
    const after = withoutAdverbs(text.slice(end), words.between);
    const said = SAYING.find((status) => isSaid(after, words.saying[status])) ?? (cited ? 'said' : undefined);
    // What an outlet says it reports.
    if (said !== undefined) return { status: said === 'said' && entity.kind === 'outlet' ? 'reported' : said, speaker: entity.id };
  }
  return undefined;
}

const isCited = (before: string, { en, zh }: DraftingWords['citing']): boolean =>
  en.some((word) => new RegExp(`\\b${word}\\s+(?:the\\s+)?$`, 'u').test(before)) ||
  zh.some((word) => before.endsWith(word) || before.endsWith(`${word}《`));

const isSaid = (after: string, { en, zh }: DraftingWords['citing']): boolean =>
  en.some((word) => new RegExp(`^,?\\s+(?:also\\s+)?${word}\\b`, 'u').test(after)) || zh.some((word) => after.startsWith(word));

function withoutAdverbs(text: string, between: readonly string[]): string {
  let rest = text.replace(/^》/u, '');
  for (let word = between.find((one) => rest.startsWith(one)); word !== undefined; word = between.find((one) => rest.startsWith(one)))
    rest = rest.slice(word.length);
  return rest;
}
