/** The two languages' own words, whatever the dispute: read and checked from `data/language/` like a dossier. */
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { DossierError } from './problem.ts';
import type { Problem } from './problem.ts';
import { readFile } from './read.ts';
import type { FileRead } from './read.ts';
import { CardPoint, ENTITY_KINDS, OwnUnits } from './schema.ts';

/** Where they stand. */
export const LANGUAGE = fileURLToPath(new URL('../../data/language', import.meta.url));

const someWords = z.array(z.string().trim().min(1, 'may not be empty'));
const words = someWords.default([]);
const inOne = <Shape extends z.ZodType<{ readonly zh: readonly string[]; readonly en: readonly string[] }>>(shape: Shape) =>
  shape.refine(({ zh, en }) => zh.length + en.length > 0, 'give at least one word, in `zh` or `en`');

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is written in lower case with single hyphens, such as file-suit');

/** Words that mean the same. */
const Sense = inOne(
  z.strictObject({
    id,
    /** Names something that an answer must hold when it is asked for: judge, salary, address. */
    attribute: z.boolean().default(false),
    /** Of courts and suits: asked in any dispute, so never off-topic. */
    law: z.boolean().default(false),
    en: words,
    zh: words,
  }),
).refine(({ attribute, law }) => attribute || !law, {
  path: ['law'],
  message: 'only an attribute is asked for in any dispute: write `attribute: true` too, or take `law` out',
});
export type Sense = z.infer<typeof Sense>;

export const NAME_KINDS = ['organisation', 'person', 'product', 'outlet', 'place', 'work', 'other'] as const;

/** Well-known proper names of one kind, each with all its forms. */
const Names = z.strictObject({ kind: z.enum(NAME_KINDS), names: z.array(inOne(z.strictObject({ en: words, zh: words }))).min(1) });
export type Names = z.infer<typeof Names>;

/** Messages that are off-topic in any dispute, by what they are about. */
const OffTopic = z.strictObject({ theme: z.string().trim().min(1), messages: words });
export type OffTopic = z.infer<typeof OffTopic>;

/** Where the words of a template take in a name, and where the label of a concept. */
export const NAME_SLOT = '{name}';
export const CONCEPT_SLOT = '{concept}';

/** Words with slots, each of `slots` once and no other. */
const template = (...slots: readonly string[]): z.ZodType<string> =>
  z
    .string()
    .trim()
    .refine(
      (text) => slots.every((slot) => text.split(slot).length === 2) && (text.match(/[{}]/gu)?.length ?? 0) === 2 * slots.length,
      `write ${slots.join(' and ')} once each, and no other braces`,
    );
const templates = (...slots: readonly string[]) =>
  z.strictObject({ zh: z.array(template(...slots)).min(1), en: z.array(template(...slots)).min(1) });

/** What is asked of entities of some kinds whatever the dispute: age, founder, share price. */
const Attribute = z.strictObject({
  id,
  of: z.array(z.enum(ENTITY_KINDS)).min(1),
  /** Completes “The article does not say …”. */
  missing: z.strictObject({ zh: template(NAME_SLOT), en: template(NAME_SLOT) }),
  asked: templates(NAME_SLOT),
  /** Words that ask for it: without one of them a question asks for something else. */
  asked_by: z.strictObject({ zh: someWords.min(1), en: someWords.min(1) }),
  /** By what one can tell that a record tells it. */
  told_by: z.strictObject({
    senses: z.array(id).default([]),
    en: words,
    zh: words,
    /** A place in the entity's own description tells it. */
    places: z.boolean().default(false),
    /** Whom the entity belongs to tells it. */
    belongs: z.boolean().default(false),
  }),
  /** A figure: a measured concept of a dossier that bears one of its words is the same thing. */
  amount: z.boolean().default(false),
});
export type Attribute = z.infer<typeof Attribute>;

/** What is asked of any entity, for near misses that a machine makes. */
const Attributes = z.strictObject({
  attributes: z.array(Attribute).min(1),
  /** How a measured concept of a dossier is asked for. */
  concept: z.strictObject({
    missing: z.strictObject({ zh: template(NAME_SLOT, CONCEPT_SLOT), en: template(NAME_SLOT, CONCEPT_SLOT) }),
    asked: templates(NAME_SLOT, CONCEPT_SLOT),
  }),
});
export type Attributes = z.infer<typeof Attributes>;
const Both = z.strictObject({ en: words, zh: words });

/** Words that deny, and those that hold one and deny nothing. */
const Negation = z.strictObject({ deny: Both, deny_nothing: Both });
export type Negation = z.infer<typeof Negation>;

/** What a message says about its own statements: what is none, and how one is meant. */
const StatementWords = z.strictObject({
  opinions: Both,
  leads: Both,
  tags: Both,
  ahead: Both,
  coming: Both,
  done: Both,
  only: Both,
  /** Holds a word for “only”, and says none. */
  only_nothing: Both,
  another: Both,
  all: Both,
  all_nothing: Both,
  /** Says of something that it is so after all, or will be. */
  affirms: Both,
  /** Says without any denial that something is not there, or does not come to somebody. */
  lacking: Both,
  /** Says of something that it came to an end, or never came: a denial may tell the same. */
  ends: Both,
  /** Says of something that it hardly comes. */
  unlikely: Both,
  superlatives: Both,
  /** With a slot for a name. */
  voices: z.strictObject({ zh: z.array(template(NAME_SLOT)), en: z.array(template(NAME_SLOT)) }),
  /** The same, where it is said to be nobody else. */
  speakers: z.strictObject({ zh: z.array(template(NAME_SLOT)), en: z.array(template(NAME_SLOT)) }),
  identities: z.strictObject({ zh: z.array(template(NAME_SLOT)), en: z.array(template(NAME_SLOT)) }),
  namings: z.strictObject({ zh: z.array(template(NAME_SLOT)), en: z.array(template(NAME_SLOT)) }),
  contrasts: z.strictObject({ zh: z.array(template(NAME_SLOT)), en: z.array(template(NAME_SLOT)) }),
  also: Both,
  /** Begins what is only supposed. */
  supposed: Both,
  /** Says that what it tells is not so, or not known. */
  unasserted: Both,
  /** Another time than the one that is spoken of. */
  other_times: Both,
  /** The rest of a whole. */
  complements: Both,
  /** Names the source itself: what a fact says of that tells of nobody else. */
  source: Both,
  same_time: Both,
  /** Words of two sides, of which a thing has one. */
  opposites: z.array(z.strictObject({ id, one: Both, other: Both })),
});
export type StatementWords = z.infer<typeof StatementWords>;

/** What is asked of an answer in a few fixed words. */
export const REQUESTS = ['source', 'really', 'next', 'earlier', 'more', 'others'] as const;
export type Request = (typeof REQUESTS)[number];

/** How people go on from an answer. */
const FollowUpWords = z.strictObject({
  begins: Both,
  ends: Both,
  anew: Both,
  notes: Both,
  /** What a correction says before what was meant, what says that the last was not it, and what is not meant. */
  meant: Both,
  not_it: Both,
  rather_than: Both,
  /** What asks in a word or two for one thing about whatever was told: the first of each is what the others ask. */
  short_for: z.strictObject({ where: Both, why: Both, when: Both }),
  /** What stands for somebody or something named before, by what it may be. */
  stands_for: z.strictObject({ person: Both, thing: Both, place: Both }),
  /** Those of them that may stand for somebody named before them in the same question. */
  possessive: Both,
  the_same: Both,
  /** What asks of the time that was talked about. */
  back_then: Both,
  /** What asks how it has been until now. */
  so_far: Both,
  of_others: Both,
  /** What compares with whoever is named behind it, and what stands before them where it follows. */
  compares: Both,
  compares_with: Both,
  /** What says in a fact that something comes after something else. */
  later: Both,
  the_bot: Both,
  /** Senses. */
  people: z.array(id),
  around: Both,
  asked: z.record(z.enum(REQUESTS), Both),
});
export type FollowUpWords = z.infer<typeof FollowUpWords>;

/** How somebody asks for an account. */
const SummaryWords = z.strictObject({
  around: Both,
  behind: Both,
  verbs: Both,
  nouns: Both,
  long: Both,
  short: Both,
  of: Both,
  whole: Both,
  /** How somebody or something is, asked with nothing else. */
  standing: Both,
});
export type SummaryWords = z.infer<typeof SummaryWords>;

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
  /** By which words before an amount it is not exact, and how. */
  exactness: z.strictObject({ about: Both, 'at-least': Both, 'at-most': Both, over: Both, under: Both }),
  /** Currencies, as a dossier declares a unit: whichever an article uses is declared in the dossier begun from it. */
  currencies: OwnUnits,
});
export type DraftingWords = z.infer<typeof DraftingWords>;

/** How people ask what the card of every dossier answers. */
const CardQuestions = z.strictObject({
  /** What stands for a slot of the questions, whatever the dispute. */
  slots: z.strictObject({ source: Both, dispute: Both }),
  /** What is polite or idle in a question. */
  fillers: Both,
  asked: z.record(CardPoint, Both),
});
export type CardQuestions = z.infer<typeof CardQuestions>;

/** A language that is not read: by what it is known, and how a question in it is told so in its own words. */
const OtherLanguage = z.strictObject({
  id,
  /** Unicode scripts that of all these languages it alone is written in. */
  scripts: words,
  /** Letters and signs that it alone has. */
  letters: z.string().default(''),
  /** Words that ask: one of them is enough. */
  asks: words,
  /** Other frequent words, of which two are needed. */
  words,
  sentence: z.string().trim().min(1).optional(),
});
export type OtherLanguage = z.infer<typeof OtherLanguage>;

/** A word of written Cantonese, and the standard one that it is read as. */
const Cantonese = z.strictObject({
  from: z.string().trim().min(1),
  to: z.string().trim().min(1),
  /** Characters right before and right behind it that make it part of another word. */
  not_after: z.string().default(''),
  not_before: z.string().default(''),
  /** Only where a question ends. */
  at_end: z.boolean().default(false),
});
export type Cantonese = z.infer<typeof Cantonese>;

/** What people say of themselves around a question, and what makes it part of it. */
const Introductions = z.strictObject({ own: Both, identities: Both, conditions: Both });
export type Introductions = z.infer<typeof Introductions>;

/** The files of the folder, by name. */
export const LANGUAGE_FILES = {
  senses: z.array(Sense).min(1),
  names: z.array(Names).min(1),
  'off-topic': z.array(OffTopic).min(1),
  'stop-words': Both,
  negation: Negation,
  statements: StatementWords,
  attributes: Attributes,
  drafting: DraftingWords,
  'card-questions': CardQuestions,
  'other-languages': z.array(OtherLanguage).min(1),
  cantonese: z.array(Cantonese).min(1),
  introductions: Introductions,
  reasons: Both,
  'follow-ups': FollowUpWords,
  'summary-requests': SummaryWords,
} as const;

/** All that the engine knows of the two languages. */
export interface LanguageData {
  readonly senses: readonly Sense[];
  readonly names: readonly Names[];
  readonly offTopic: readonly OffTopic[];
  /** Words without content. */
  readonly stopWords: { readonly en: readonly string[]; readonly zh: readonly string[] };
  readonly negation: Negation;
  readonly statements: StatementWords;
  readonly attributes: Attributes;
  readonly cardQuestions: CardQuestions;
  readonly otherLanguages: readonly OtherLanguage[];
  readonly cantonese: readonly Cantonese[];
  readonly introductions: Introductions;
  /** Words by which a text tells why. */
  readonly reasons: z.infer<typeof Both>;
  readonly followUps: FollowUpWords;
  readonly summaryRequests: SummaryWords;
}

/** The words that answers need: what is off-topic, and what is asked of anybody, is learnt from and needed no more. */
export type KnownWords = Omit<LanguageData, 'offTopic' | 'attributes'>;

/**
 * Loads the words of `folder`.
 * @throws DossierError with every problem found, when they do not hold together
 */
export function loadLanguage(folder: string): LanguageData {
  const files = {
    senses: readFile(folder, 'senses.yaml', LANGUAGE_FILES.senses),
    names: readFile(folder, 'names.yaml', LANGUAGE_FILES.names),
    offTopic: readFile(folder, 'off-topic.yaml', LANGUAGE_FILES['off-topic']),
    stopWords: readFile(folder, 'stop-words.yaml', LANGUAGE_FILES['stop-words']),
    negation: readFile(folder, 'negation.yaml', LANGUAGE_FILES.negation),
    statements: readFile(folder, 'statements.yaml', LANGUAGE_FILES.statements),
    attributes: readFile(folder, 'attributes.yaml', LANGUAGE_FILES.attributes),
    cardQuestions: readFile(folder, 'card-questions.yaml', LANGUAGE_FILES['card-questions']),
    otherLanguages: readFile(folder, 'other-languages.yaml', LANGUAGE_FILES['other-languages']),
    cantonese: readFile(folder, 'cantonese.yaml', LANGUAGE_FILES.cantonese),
    introductions: readFile(folder, 'introductions.yaml', LANGUAGE_FILES.introductions),
    reasons: readFile(folder, 'reasons.yaml', LANGUAGE_FILES.reasons),
    followUps: readFile(folder, 'follow-ups.yaml', LANGUAGE_FILES['follow-ups']),
    summaryRequests: readFile(folder, 'summary-requests.yaml', LANGUAGE_FILES['summary-requests']),
  };
  const { senses, offTopic, statements, attributes, otherLanguages, followUps } = files;
  const problems = [
    ...Object.values(files).flatMap((file) => file.problems),
    ...twice(otherLanguages, otherLanguages.value ?? [], ({ id: own }) => own, 'id'),
    ...twice(senses, senses.value ?? [], ({ id: own }) => own, 'id'),
    ...twice(offTopic, offTopic.value ?? [], ({ theme }) => theme, 'theme'),
    ...twice(statements, statements.value?.opposites ?? [], ({ id: own }) => own, 'id', 'opposites'),
    ...twice(attributes, attributes.value?.attributes ?? [], ({ id: own }) => own, 'id', 'attributes'),
    ...(senses.value === undefined ? [] : [...unknownSenses(attributes, senses.value), ...unknownPeople(followUps, senses.value)]),
  ];
  const held = <Value>({ value }: FileRead<Value>): Value => {
    if (value === undefined || problems.length > 0) throw new DossierError(problems, folder);
    return value;
  };
  return {
    senses: held(files.senses),
    names: held(files.names),
    offTopic: held(files.offTopic),
    stopWords: held(files.stopWords),
    negation: held(files.negation),
    statements: held(files.statements),
    attributes: held(files.attributes),
    cardQuestions: held(files.cardQuestions),
    otherLanguages: held(files.otherLanguages),
    cantonese: held(files.cantonese),
    introductions: held(files.introductions),
    reasons: held(files.reasons),
    followUps: held(files.followUps),
    summaryRequests: held(files.summaryRequests),
  };
}

/** Items that have the same name as one before; `path` leads to them in their file. */
function twice<Item>(
  file: Pick<FileRead<unknown>, 'locate'>,
  items: readonly Item[],
  nameOf: (item: Item) => string,
  field: string,
  ...path: readonly string[]
): Problem[] {
  const seen = new Set<string>();
  return items.flatMap((item, place) => {
    const name = nameOf(item);
    const again = seen.has(name);
    seen.add(name);
    return again
      ? [{ ...file.locate([...path, place, field]), message: `${name} is there twice: put both together, or give this one another` }]
      : [];
  });
}

/** Senses that attributes name and that are not there. */
function unknownSenses(file: FileRead<Attributes>, senses: readonly Sense[]): Problem[] {
  const known = new Set(senses.map(({ id: sense }) => sense));
  return (file.value?.attributes ?? []).flatMap(({ told_by: toldBy }, place) =>
    toldBy.senses.flatMap((sense, at) =>
      known.has(sense)
        ? []
        : [{ ...file.locate(['attributes', place, 'told_by', 'senses', at]), message: `senses.yaml has no sense ${sense}` }],
    ),
  );
}

/** Senses of people that are not there. */
function unknownPeople(file: FileRead<FollowUpWords>, senses: readonly Sense[]): Problem[] {
  const known = new Set(senses.map(({ id: sense }) => sense));
  return (file.value?.people ?? []).flatMap((sense, place) =>
    known.has(sense) ? [] : [{ ...file.locate(['people', place]), message: `senses.yaml has no sense ${sense}` }],
  );
}
