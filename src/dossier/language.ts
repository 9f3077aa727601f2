/** The two languages' own words, whatever the dispute: read and checked from `data/language/` like a dossier. */
import { z } from 'zod';
import { DossierError } from './problem.ts';
import type { Problem } from './problem.ts';
import { readFile } from './read.ts';
import type { FileRead } from './read.ts';
import { ENTITY_KINDS } from './schema.ts';

const words = z.array(z.string().trim().min(1, 'may not be empty')).default([]);
const inOne = <Shape extends z.ZodType<{ readonly zh: readonly string[]; readonly en: readonly string[] }>>(shape: Shape) =>
  shape.refine(({ zh, en }) => zh.length + en.length > 0, 'give at least one word, in `zh` or `en`');

/** Words that mean the same. */
const Sense = inOne(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is written in lower case with single hyphens, such as file-suit'),
    /** Names something that an answer must hold when it is asked for: judge, salary, address. */
    attribute: z.boolean().default(false),
    /** Of courts and suits: asked in any dispute, so never off-topic. */
    law: z.boolean().default(false),
    en: words,
    zh: words,
  }),
);
export type Sense = z.infer<typeof Sense>;

export const NAME_KINDS = ['organisation', 'person', 'product', 'outlet', 'place', 'work', 'other'] as const;

/** Well-known proper names of one kind, each with all its forms. */
const Names = z.strictObject({ kind: z.enum(NAME_KINDS), names: z.array(inOne(z.strictObject({ en: words, zh: words }))).min(1) });
export type Names = z.infer<typeof Names>;

/** Messages that are off-topic in any dispute, by what they are about. */
const OffTopic = z.strictObject({ theme: z.string().trim().min(1), messages: words });
export type OffTopic = z.infer<typeof OffTopic>;

const Both = z.strictObject({ en: words, zh: words });

/** By which words a new dossier is guessed at. */
const DraftingWords = z.strictObject({
  furniture: Both,
  byline: Both,
  abstract: Both,
  abbreviations: words,
  titles: Both,
  saying: z.strictObject({ said: Both, alleged: Both, forecast: Both, reported: Both }),
  citing: Both,
  doing: words,
  between: words,
  before: words,
  nobody: words,
  kinds: z.array(z.strictObject({ kind: z.enum(ENTITY_KINDS), en: words, zh: words })),
  at_places: words,
  people: Both,
  surnames: words,
});
export type DraftingWords = z.infer<typeof DraftingWords>;

/** The files of the folder, by name. */
export const LANGUAGE_FILES = {
  senses: z.array(Sense).min(1),
  names: z.array(Names).min(1),
  'off-topic': z.array(OffTopic).min(1),
  'stop-words': Both,
  drafting: DraftingWords,
} as const;

/** All that the engine knows of the two languages. */
export interface LanguageData {
  readonly senses: readonly Sense[];
  readonly names: readonly Names[];
  readonly offTopic: readonly OffTopic[];
  /** Words without content. */
  readonly stopWords: { readonly en: readonly string[]; readonly zh: readonly string[] };
}

/** The words that answers need: those that are off-topic are learnt from, and needed no more. */
export type KnownWords = Omit<LanguageData, 'offTopic'>;

/**
 * Loads the words of `folder`.
 * @throws DossierError with every problem found, when they do not hold together
 */
export function loadLanguage(folder: string): LanguageData {
  const senses = readFile(folder, 'senses.yaml', LANGUAGE_FILES.senses);
  const names = readFile(folder, 'names.yaml', LANGUAGE_FILES.names);
  const offTopic = readFile(folder, 'off-topic.yaml', LANGUAGE_FILES['off-topic']);
  const stopWords = readFile(folder, 'stop-words.yaml', LANGUAGE_FILES['stop-words']);
  const problems = [
    ...[senses, names, offTopic, stopWords].flatMap((file) => file.problems),
    ...twice(senses, ({ id }) => id, 'id'),
    ...twice(offTopic, ({ theme }) => theme, 'theme'),
  ];
  if (
    senses.value === undefined ||
    names.value === undefined ||
    offTopic.value === undefined ||
    stopWords.value === undefined ||
    problems.length > 0
  )
    throw new DossierError(problems);
  return { senses: senses.value, names: names.value, offTopic: offTopic.value, stopWords: stopWords.value };
}

/** Items that have the same name as one before. */
function twice<Item>(file: FileRead<Item[]>, nameOf: (item: Item) => string, field: string): Problem[] {
  const seen = new Set<string>();
  return (file.value ?? []).flatMap((item, place) => {
    const name = nameOf(item);
    const again = seen.has(name);
    seen.add(name);
    return again
      ? [{ ...file.locate([place, field]), message: `${name} is there twice: put both together, or give this one another` }]
      : [];
  });
}
