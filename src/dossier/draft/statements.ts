/** The statements of an article: its sentences, each with the figures, dates and names in it, and none with its words. */
import type { DraftingWords } from '../language/drafting.ts';
import { readDates } from '../dates.ts';
import { EXACTNESS, Unit } from '../schema.ts';
import type { Exactness, Status } from '../schema.ts';
import type { AmountReader } from '../units.ts';
import { isWhen } from '../when.ts';
import { namedIn } from './entities.ts';
import type { FoundEntity, Named } from './entities.ts';
import type { Numbered } from './mention.ts';
import { isHan, wordCount } from './script.ts';

export interface StatementFigure {
  /** One value, or both ends of a range. */
  readonly values: readonly number[];
  readonly unit: Unit;
  /** How exact the words around it say that it is. */
  readonly is: Exactness;
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
export function statementsOf(
  paragraphs: readonly Numbered[],
  entities: readonly FoundEntity[],
  words: DraftingWords,
  amounts: AmountReader,
): Statement[] {
  return paragraphs.flatMap(({ number, sentences }) =>
    statingSentences(sentences).map(({ text, sentence }): Statement => {
      const plain = text.normalize('NFKC');
      const dates = [...new Set(readDates(plain).map(({ date }) => date))];
      const names = namedIn(text, entities);
      const cited = citedIn(text, names, words);
      return {
        paragraph: number,
        sentence,
        figures: figuresOf(plain, words, amounts),
        dates: dates.filter(isWhen),
        openDates: dates.filter((date) => date.startsWith('-')).map((date) => date.replace(/^-+/u, '')),
        names: [...new Set(names.map(({ entity }) => entity.id))],
        status: cited?.status ?? 'stated',
        speaker: cited?.speaker,
      };
    }),
  );
}

function figuresOf(text: string, words: DraftingWords, amounts: AmountReader): StatementFigure[] {
  const read = amounts(text)
    .map(({ values, ...rest }) => ({ ...rest, values: values.map((value) => value.toNumber()) }))
    .filter(({ values }) => values.every(Number.isFinite));
  return read.flatMap(({ values, unit, start, end }, place): StatementFigure[] => {
    const [last, next] = [read[place - 1], read[place + 1]];
    // Between 2 and 3 million is one amount; its second end is told with the first.
    if (last !== undefined && isBetween(text, last, { start })) return [];
    const other = next !== undefined && isBetween(text, { start, end }, next) ? next : undefined;
    const known = Unit.safeParse(other?.unit ?? unit).data ?? (countsPeople(text.slice(end), words) ? 'people' : 'unspecified');
    return [
      { values: [...values, ...(other?.values ?? [])], unit: known, is: exactnessOf(text.slice(0, start), text.slice(start, end), words) },
    ];
  });
}

const isBetween = (text: string, one: { readonly start: number; readonly end: number }, other: { readonly start: number }): boolean =>
  /\bbetween\s+\p{Sc}?$/iu.test(text.slice(0, one.start)) && /^\s+and\s+\p{Sc}?$/iu.test(text.slice(one.end, other.start));

/** How exact an amount is by the words before it, or by what it is written with. */
function exactnessOf(before: string, written: string, { exactness }: DraftingWords): Exactness {
  const lead = before.toLowerCase().replace(/\s*(?:us)?\p{Sc}?\s*$/u, '');
  const told = EXACTNESS.find((is) => {
    if (is === 'exact') return false;
    const { en, zh } = exactness[is];
    return en.some((word) => new RegExp(`\\b${word}$`, 'u').test(lead)) || zh.some((word) => lead.endsWith(word));
  });
  return told ?? (/[多余]/u.test(written) ? 'over' : 'exact');
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
    const before = text.slice(0, start).toLowerCase();
    // A suit is brought before a court, and a thing is said to somebody or at a place.
    if (/[向在对]$/u.test(before)) continue;
    const cited = isCited(before, words.citing);
    // Jane Doe of Acme University says: she does.
    const place = names.find((other) => entity.kind === 'person' && /^\s+of\s+(?:the\s+)?$/u.test(text.slice(end, other.start)));
    const after = withoutAdverbs(text.slice(place?.end ?? end), words.between);
    const said =
      SAYING.find((status) => isSaid(after, words.saying[status])) ?? (cited || isSaidBefore(before, words) ? 'said' : undefined);
    // What an outlet says it reports.
    if (said !== undefined) return { status: said === 'said' && entity.kind === 'outlet' ? 'reported' : said, speaker: entity.id };
  }
  return undefined;
}

/** Whether what is quoted before ends with who said it, the verb first: “…,” said Mr Doe. */
const isSaidBefore = (before: string, { saying, titles }: DraftingWords): boolean =>
  new RegExp(`["”'’,]\\s+(?:${saying.said.en.join('|')})\\s+(?:(?:the\\s+)?(?:${titles.en.join('|')})\\.?\\s+)?$`, 'u').test(before);

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
