/** The shapes of a dossier's files. One zod schema a file; the types, the checks and the editors' JSON Schema derive from them. */
import { z } from 'zod';
import { isWhen } from './when.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is written in lower case with single hyphens, such as sum-sought');

export const FactId = id.brand<'FactId'>();
export const EntityId = id.brand<'EntityId'>();
/** The entity that stands for a source's author, where a dossier has one: its analyses are that entity's words. */
export const AUTHOR = EntityId.parse('author');
export const ConceptId = id.brand<'ConceptId'>();
export const TopicId = id.brand<'TopicId'>();
export const ClaimId = id.brand<'ClaimId'>();
export const SourceId = id.brand<'SourceId'>();
export const GapId = id.brand<'GapId'>();
export type FactId = z.infer<typeof FactId>;
export type EntityId = z.infer<typeof EntityId>;
export type ConceptId = z.infer<typeof ConceptId>;
export type TopicId = z.infer<typeof TopicId>;
export type ClaimId = z.infer<typeof ClaimId>;
export type SourceId = z.infer<typeof SourceId>;
export type GapId = z.infer<typeof GapId>;

/** The languages that data is written in. Traditional Chinese is made from `zh`. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Most characters of a fact's text, so that it fits into any reply whole. */
export const LONGEST_TEXT = { zh: 120, en: 240 } as const satisfies Record<Language, number>;

const text = z.string().trim().min(1, 'may not be empty');
export const Bilingual = z.strictObject({ zh: text, en: text });
export type Bilingual = z.infer<typeof Bilingual>;

const FactText = z.strictObject({
  zh: text.max(LONGEST_TEXT.zh, `at most ${LONGEST_TEXT.zh} characters: split the fact in two`),
  en: text.max(LONGEST_TEXT.en, `at most ${LONGEST_TEXT.en} characters: split the fact in two`),
});

const Terms = z.strictObject({
  zh: z.array(text).default([]),
  en: z.array(text).default([]),
});
const terms = Terms.default({ zh: [], en: [] });

const TIMES = 'a time is written as 2026-01-22, 2024-02, 2015, 2026-Q1, 2026-04-late, 2025/2030, before 2028 or by 2030';
const When = z.union([z.string(), z.number().int()], TIMES).transform(String).refine(isWhen, TIMES);

/** Marks what nobody has looked over yet, though it is used as it stands. */
const draft = z.boolean().optional();
/** Marks what is ready, by being left out, where the other choice is what is still to be written. */
const notDraft = z.literal(false).optional();
const DRAFT = '`draft` is true, or left out';

/** What is ready, or, with `draft: true`, still to be written: then it may leave out and leave blank nearly all. */
const readyOrDraft = <Ready extends z.core.$ZodTypeDiscriminable, Draft extends z.core.$ZodTypeDiscriminable>(
  ready: Ready,
  unready: Draft,
) => z.discriminatedUnion('draft', [ready, unready], { error: ({ code }) => (code === 'invalid_union' ? DRAFT : undefined) });

/** A list of which a file with nothing but comments is an empty one. */
const list = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullable()
    .transform((items) => items ?? []);

const Paragraphs = z.array(z.number().int().positive()).min(1, 'cite at least one paragraph');

/** What figures are measured in, in any dispute. A dossier declares what else it counts: `units` in dossier.yaml. */
export const UNITS = [
  'USD',
  'money-without-currency',
  'percent',
  'GW',
  'people',
  'times',
  'years',
  'years-old',
  'months',
  'weeks',
  'days',
  'hours',
  'unspecified',
] as const;
export type KnownUnit = (typeof UNITS)[number];
const ownUnit = z
  .string()
  .regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, 'a unit is written in letters and digits with single hyphens, such as wells');
/** One of `UNITS`, or the id of a unit that the dossier declares. */
export const Unit = z.union([z.enum(UNITS), ownUnit]);
export type Unit = z.infer<typeof Unit>;

/** The place of the number in how a unit is written. */
export const NUMBER = '{}';
const written = text.refine((form) => form.split(NUMBER).length === 2, `write ${NUMBER} once, where the number stands: "${NUMBER} wells"`);

/** A unit that a dossier declares: how an amount of it is written, and by which other words it is known. */
const OwnUnit = z.strictObject({
  id: ownUnit,
  zh: written,
  en: written,
  /** English for one of it, where that differs. */
  one: written.optional(),
  also: Terms.default({ zh: [], en: [] }),
  /** Which question it answers: how many, how much, or how long. */
  asked: z.enum(['count', 'money', 'duration']).default('count'),
});
export type OwnUnit = z.infer<typeof OwnUnit>;
export const OwnUnits = z.array(OwnUnit).default([]);

export const EXACTNESS = ['exact', 'about', 'at-least', 'at-most', 'over', 'under'] as const;
export type Exactness = (typeof EXACTNESS)[number];

const FIGURE = {
  concept: ConceptId,
  of: z.array(EntityId).default([]),
  value: z.union([z.number(), z.tuple([z.number(), z.number()])], 'a value is one number, or [low, high]').optional(),
  words: Bilingual.optional(),
  unit: Unit,
  is: z.enum(EXACTNESS).default('exact'),
  as_of: When.optional(),
  computed: z.boolean().default(false),
};
export const Figure = z
  .strictObject(FIGURE)
  .refine((figure) => (figure.value === undefined) !== (figure.words === undefined), 'give either `value` or, for a vague amount, `words`');
export type Figure = z.infer<typeof Figure>;

export const STATUSES = ['stated', 'alleged', 'said', 'reported', 'forecast', 'analysis'] as const;
export type Status = (typeof STATUSES)[number];

/** Example questions: how people ask for something, in their own words. */
const Asked = z.strictObject({ zh: z.array(text).default([]), en: z.array(text).default([]) });
export type Asked = z.infer<typeof Asked>;
const asked = Asked.default({ zh: [], en: [] });
const askedSomehow = Asked.refine(({ zh, en }) => zh.length + en.length > 0, 'write at least one example, in `zh` or `en`');

/** Most facts that answer one question, and that a refusal offers as the nearest. */
export const MOST_FACTS = 4;
export const MOST_NEAREST = 3;

const alsoNear = z
  .array(FactId)
  .max(MOST_NEAREST - 1, `at most ${MOST_NEAREST - 1} besides the fact itself`)
  .default([]);

/** What people ask close to one fact and the source does not tell. */
const NearMiss = z.strictObject({ id: GapId, missing: Bilingual, also_near: alsoNear, asked });

const FACT = {
  id: FactId,
  text: FactText,
  status: z.enum(STATUSES),
  speaker: EntityId.optional(),
  via: EntityId.optional(),
  about: z.record(EntityId, id),
  concepts: z.array(ConceptId).min(1, 'name at least one concept: what the fact answers'),
  when: When.optional(),
  figures: z.array(Figure).default([]),
  paragraphs: Paragraphs,
  source: SourceId.optional(),
  negative: z.boolean().default(false),
  /** The leads that tell this too, among other things. */
  part_of: z.array(FactId).default([]),
  /** The lead that it says again, with a shade of difference at most. */
  restates: FactId.optional(),
  /** Two or more facts that it tells in one sentence; its figures are theirs. */
  joins: z.array(FactId).min(2, 'what is joined is two facts at least').optional(),
  /** The facts that it was computed or compared from. */
  derived_from: z.array(FactId).default([]),
  /** The lead that the author comments on with it. */
  remark_on: FactId.optional(),
  /** The lead that it explains a word of. */
  defines: FactId.optional(),
  /** What a reader should know beside it, where the source does not contradict itself. */
  remarks: z.array(Bilingual).default([]),
  disagrees: z.array(z.strictObject({ with: z.array(FactId).min(1), note: Bilingual })).default([]),
  supersedes: z.array(FactId).default([]),
  terms,
  /** What somebody may say in the place of what the fact tells, and what it rules out: “at the top”, where it says at the bottom. */
  ruled_out: terms,
  /** The same, of words that decide by themselves, whatever else is said of those whom the fact is about: “was found guilty”, before any trial. */
  ruled_out_alone: terms,
  /** Those it is about in whose place nobody else can stand: whoever is named instead of them is wrong. */
  sole: z.array(EntityId).default([]),
};

/** Who may have a speaker: told of a fact wherever it stands. What is reported without one comes from an outlet that the source does not name. */
const withSpeaker = <Shape extends z.ZodType<{ readonly status: Status; readonly speaker?: string | undefined }>>(shape: Shape) =>
  shape
    .refine(({ status, speaker }) => !(['alleged', 'said'] as Status[]).includes(status) || speaker !== undefined, {
      path: ['speaker'],
      message: 'a fact that is alleged or said names its speaker',
    })
    .refine(({ status, speaker }) => !(['stated', 'analysis'] as Status[]).includes(status) || speaker === undefined, {
      path: ['speaker'],
      message: 'what the source itself states or analyses has no speaker: leave it out, or change the status',
    });

export const Fact = withSpeaker(z.strictObject(FACT));
export type Fact = z.infer<typeof Fact>;

/** A text that may still be blank. */
const blank = z.string().nullish();
const BlankText = z.strictObject({ zh: blank, en: blank });

/** Questions that `npm run draft` wrote: examples of a fact, or with an id a near miss of it. Nothing is learnt of them before somebody has reviewed them. */
const Drafted = z
  .strictObject({
    reviewed: z.boolean('`reviewed` is true or false'),
    id: GapId.optional(),
    missing: BlankText.optional(),
    also_near: alsoNear,
    asked: askedSomehow,
  })
  .refine(({ reviewed, id: miss, missing }) => !reviewed || miss === undefined || Bilingual.safeParse(missing).success, {
    path: ['missing'],
    message: 'a near miss that is reviewed says what is missing, in zh and in en',
  });
export type Drafted = z.infer<typeof Drafted>;
const drafted = z.array(Drafted).default([]);

/** One file: a fact, how people ask for it, and what they ask close to it that the source does not tell. */
const FactFile = withSpeaker(z.strictObject({ ...FACT, draft: notDraft, asked, near_misses: z.array(NearMiss).default([]), drafted }));
export type FactFile = z.infer<typeof FactFile>;

/** A fact that is still to be written. */
const DraftFact = z
  .strictObject(FACT)
  .partial()
  .extend({
    draft: z.literal(true),
    id: FactId,
    text: BlankText.optional(),
    figures: z.array(z.strictObject(FIGURE).partial()).default([]),
    concepts: z.array(ConceptId).default([]),
    paragraphs: Paragraphs,
    asked,
    near_misses: z.array(NearMiss).default([]),
    drafted,
  });
export type DraftFact = z.infer<typeof DraftFact>;

export const ENTITY_KINDS = ['person', 'organisation', 'product', 'court', 'place', 'outlet', 'group'] as const;

export type EntityKind = (typeof ENTITY_KINDS)[number];

const ENTITY = {
  id: EntityId,
  kind: z.enum(ENTITY_KINDS),
  names: Bilingual,
  aliases: terms,
  belongs_to: EntityId.optional(),
  brief: Bilingual,
  paragraphs: Paragraphs,
  /** What `/who` tells first, in this order. */
  leads: z.array(FactId).default([]),
  /** What stands for its sayings where the source does not quote it. */
  not_quoted: z.array(FactId).default([]),
};
export const Entity = z.strictObject(ENTITY);
export type Entity = z.infer<typeof Entity>;

const ReadyEntity = z.strictObject({ ...ENTITY, draft: notDraft });

/** An entity that is still to be written. */
const DraftEntity = z
  .strictObject(ENTITY)
  .partial()
  .extend({
    draft: z.literal(true),
    id: EntityId,
    names: BlankText.optional(),
    brief: BlankText.optional(),
  });
export type DraftEntity = z.infer<typeof DraftEntity>;
const EntityItem = readyOrDraft(ReadyEntity, DraftEntity);
export type EntityItem = z.infer<typeof EntityItem>;

/** Where a text takes in the names of both sides of a relation. */
export const SIDE_SLOTS = { from: '{from}', to: '{to}' } as const;
const SidedText = z
  .string()
  .trim()
  .refine(
    (said) => Object.values(SIDE_SLOTS).every((slot) => said.split(slot).length === 2),
    `write ${Object.values(SIDE_SLOTS).join(' and ')} once each`,
  );

const Concept = z.strictObject({
  id: ConceptId,
  label: Bilingual,
  terms,
  measure: Unit.optional(),
  /** Who does it to whom; `sole` is the side of which the other has only one: a firm has one buyer. */
  relation: z
    .strictObject({
      from: id,
      to: id,
      sole: z.enum(['from', 'to']).optional(),
      /** How it is said of two: a refusal says that of these it is not told. */
      says: z.strictObject({ zh: SidedText, en: SidedText }).optional(),
      /** What those on each side are called: the plaintiff, the defendants. */
      called: z.strictObject({ from: Terms, to: Terms }).optional(),
    })
    .optional(),
});
export type Concept = z.infer<typeof Concept>;

const Topic = z.strictObject({
  id: TopicId,
  label: Bilingual,
  /** The short summary: leads of the topic, in the order of telling. */
  summary: z.array(FactId).default([]),
  draft,
});
export type Topic = z.infer<typeof Topic>;

const factIds = z.array(FactId).default([]);
const Claim = z.strictObject({
  id: ClaimId,
  label: Bilingual,
  terms,
  by: z.array(EntityId).min(1),
  against: z.array(EntityId).min(1),
  when: When.optional(),
  /** The claim that it is a part of: lists tell it there. */
  part_of: ClaimId.optional(),
  alleges: factIds,
  seeks: factIds,
  basis: factIds,
  answers: factIds,
  outcome: factIds,
});
export type Claim = z.infer<typeof Claim>;

/** Examples that several facts answer together, the main one first. */
const Together = z.strictObject({
  facts: z
    .array(FactId)
    .min(2, 'what one fact answers stands in the file of that fact, under `asked`')
    .max(MOST_FACTS, `at most ${MOST_FACTS} facts answer one question`),
  asked: askedSomehow,
});
export type Together = z.infer<typeof Together>;

/** What people ask and the source does not tell. */
export const Gap = z.strictObject({
  id: GapId,
  missing: Bilingual,
  nearest: z.array(FactId).max(MOST_NEAREST, `at most ${MOST_NEAREST} facts`).default([]),
  asked,
});
export type Gap = z.infer<typeof Gap>;

/** Most characters of a line of a summary, so that it fits into any page whole; and of a short summary. */
export const LONGEST_LINE = { zh: 200, en: 420 } as const satisfies Record<Language, number>;
export const LONGEST_SHORT = { zh: 600, en: 1400 } as const satisfies Record<Language, number>;

const SummaryLine = z.strictObject({
  /** What it tells; every figure, name and date of it is theirs. */
  facts: z.array(FactId).min(1, 'name the facts that the line tells'),
  zh: text.max(LONGEST_LINE.zh, `at most ${LONGEST_LINE.zh} characters: make two lines of it`),
  en: text.max(LONGEST_LINE.en, `at most ${LONGEST_LINE.en} characters: make two lines of it`),
});
export type SummaryLine = z.infer<typeof SummaryLine>;
const SummarySection = z.strictObject({ heading: Bilingual, lines: z.array(SummaryLine).min(1) });
export type SummarySection = z.infer<typeof SummarySection>;
const sections = z.array(SummarySection).min(1);

/** An account of a topic, or without one of the whole dispute. */
export const Summary = z.strictObject({ topic: TopicId.optional(), headline: Bilingual, short: sections, full: sections });
export type Summary = z.infer<typeof Summary>;

export const PARAGRAPH_KINDS = ['furniture', 'abstract', 'heading', 'factual'] as const;
const Paragraph = z.strictObject({
  number: z.number().int().positive(),
  section: z.number().int().nonnegative(),
  kind: z.enum(PARAGRAPH_KINDS),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  figures: z.array(z.string()).default([]),
  dates: z.array(z.string()).default([]),
});
export type Paragraph = z.infer<typeof Paragraph>;

const Source = z.strictObject({
  id: SourceId,
  title: Bilingual,
  /** What each section is about, in our own words, the part before the first heading first. */
  sections: z.array(Bilingual).default([]),
  /** Where it can be read. */
  url: z.url({ protocol: /^https?$/ }).optional(),
  byline: Bilingual,
  published: When,
  language: z.enum(LANGUAGES),
  draft,
  paragraphs: z.array(Paragraph).min(1),
});
export type Source = z.infer<typeof Source>;

/** The parts of a claim, in the order of the court. */
export const CLAIM_PARTS = ['alleges', 'seeks', 'basis', 'answers', 'outcome'] as const satisfies readonly (keyof Claim)[];
export type ClaimPart = (typeof CLAIM_PARTS)[number];

const Head = z.strictObject({
  id,
  title: Bilingual,
  about: Bilingual,
  draft,
  most_asked: z.array(FactId),
  summary: z.array(FactId),
  /** What the parts of a claim are called where the general words do not fit. */
  headings: z.partialRecord(z.enum(CLAIM_PARTS), Bilingual).default({}),
  /** What names somebody of the dispute and asks nothing about it. */
  off_topic: z.array(text).default([]),
  /** What this dispute counts that no unit is there for. */
  units: OwnUnits,
});
export type Head = z.infer<typeof Head>;

/** A head that names facts, once it is no draft any more. */
const FilledHead = Head.superRefine((head, context) => {
  for (const field of ['most_asked', 'summary'] as const)
    if (head.draft !== true && head[field].length === 0)
      context.addIssue({ code: 'custom', path: [field], message: 'name at least one fact by its id' });
});

/** What people ask first and at any time: of the record as a whole, and of who answers. */
export const CARD_POINTS = {
  record: ['about', 'three-sentences', 'short', 'simply', 'sides', 'right', 'author', 'published', 'reliable', 'link', 'since'],
  self: ['identity', 'model', 'abilities', 'greeting', 'thanks', 'laughter'],
} as const;
export const CardPoint = z.enum([...CARD_POINTS.record, ...CARD_POINTS.self]);
export type CardPoint = z.infer<typeof CardPoint>;
/** What is said in passing: in a group nobody waits for an answer to it. */
export const IN_PASSING: ReadonlySet<CardPoint> = new Set(['thanks', 'laughter']);

/** What stands in a text of the card for the title of the dossier, and for what its first source says of itself. */
export const CARD_SLOTS = ['case', 'title', 'byline', 'published'] as const;
const cardText = text.refine(
  (value) => CARD_SLOTS.reduce((rest, slot) => rest.replaceAll(`{${slot}}`, ''), value).match(/[{}]/u) === null,
  `braces hold one of ${CARD_SLOTS.join(', ')}`,
);
const CardText = z.strictObject({ zh: cardText, en: cardText });

/** What the card says to one of them: in lines, with the facts that it stands on; `paragraphs` are cited in place of theirs. */
const CardEntry = z.strictObject({
  text: CardText,
  facts: z.array(FactId).default([]),
  paragraphs: z.array(z.number().int().positive()).default([]),
});
export type CardEntry = z.infer<typeof CardEntry>;
/** The card of a dossier: a file with nothing but comments is one that is still to be written. */
const Card = z.preprocess((value) => value ?? {}, z.partialRecord(CardPoint, CardEntry));
export type Card = z.infer<typeof Card>;

/** The kinds of files of a dossier, each by the name of its schema for editors. */
export const FILES = {
  dossier: FilledHead,
  source: z.array(Source).min(1),
  entities: list(EntityItem),
  concepts: list(Concept),
  topics: z.array(Topic).min(1),
  claims: list(Claim),
  fact: readyOrDraft(FactFile, DraftFact),
  together: list(Together),
  gaps: list(Gap),
  summaries: list(Summary),
  card: Card,
} as const;
export type FileName = keyof typeof FILES;
