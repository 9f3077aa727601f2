/** The shapes of a dossier's files. One zod schema a file; the types, the checks and the editors' JSON Schema derive from them. */
import { z } from 'zod';
import { isWhen } from './when.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is written in lower case with single hyphens, such as damages-total');

export const FactId = id.brand<'FactId'>();
export const EntityId = id.brand<'EntityId'>();
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
const Bilingual = z.strictObject({ zh: text, en: text });
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

const Paragraphs = z.array(z.number().int().positive()).min(1, 'cite at least one paragraph');

export const UNITS = [
  'USD',
  'money-without-currency',
  'percent',
  'GW',
  'people',
  'times',
  'years',
  'years-old',
  'centres',
  'parts',
  'interactions',
  'unspecified',
] as const;
export const Unit = z.enum(UNITS);
export type Unit = z.infer<typeof Unit>;

export const EXACTNESS = ['exact', 'about', 'at-least', 'at-most', 'over', 'under'] as const;
export type Exactness = (typeof EXACTNESS)[number];

const Figure = z
  .strictObject({
    concept: ConceptId,
    of: z.array(EntityId).default([]),
    value: z.union([z.number(), z.tuple([z.number(), z.number()])], 'a value is one number, or [low, high]').optional(),
    words: Bilingual.optional(),
    unit: Unit,
    is: z.enum(EXACTNESS).default('exact'),
    as_of: When.optional(),
    computed: z.boolean().default(false),
  })
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

/** What people ask close to one fact and the source does not tell. */
const NearMiss = z.strictObject({
  id: GapId,
  missing: Bilingual,
  also_near: z
    .array(FactId)
    .max(MOST_NEAREST - 1, `at most ${MOST_NEAREST - 1} besides the fact itself`)
    .default([]),
  asked,
});

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
};

/** Who may have a speaker: told of a fact wherever it stands. */
const withSpeaker = <Shape extends z.ZodType<{ readonly status: Status; readonly speaker?: string | undefined }>>(shape: Shape) =>
  shape
    .refine(({ status, speaker }) => !(['alleged', 'said', 'reported'] as Status[]).includes(status) || speaker !== undefined, {
      path: ['speaker'],
      message: 'a fact that is alleged, said or reported names its speaker',
    })
    .refine(({ status, speaker }) => !(['stated', 'analysis'] as Status[]).includes(status) || speaker === undefined, {
      path: ['speaker'],
      message: 'what the source itself states or analyses has no speaker: leave it out, or change the status',
    });

export const Fact = withSpeaker(z.strictObject(FACT));
export type Fact = z.infer<typeof Fact>;

/** One file: a fact, how people ask for it, and what they ask close to it that the source does not tell. */
const FactFile = withSpeaker(z.strictObject({ ...FACT, asked, near_misses: z.array(NearMiss).default([]) }));
export type FactFile = z.infer<typeof FactFile>;

export const ENTITY_KINDS = ['person', 'organisation', 'product', 'court', 'place', 'outlet', 'group'] as const;

const Entity = z.strictObject({
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
});
export type Entity = z.infer<typeof Entity>;

const Concept = z.strictObject({
  id: ConceptId,
  label: Bilingual,
  terms,
  measure: Unit.optional(),
  relation: z.strictObject({ from: id, to: id }).optional(),
});
export type Concept = z.infer<typeof Concept>;

const Topic = z.strictObject({
  id: TopicId,
  label: Bilingual,
  /** The short summary: leads of the topic, in the order of telling. */
  summary: z.array(FactId).default([]),
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
  paragraphs: z.array(Paragraph).min(1),
});
export type Source = z.infer<typeof Source>;

const Head = z.strictObject({
  id,
  title: Bilingual,
  about: Bilingual,
  most_asked: z.array(FactId).min(1),
  summary: z.array(FactId).min(1),
  /** What names somebody of the dispute and asks nothing about it. */
  off_topic: z.array(text).default([]),
});
export type Head = z.infer<typeof Head>;

/** The kinds of files of a dossier, each by the name of its schema for editors. */
export const FILES = {
  dossier: Head,
  source: z.array(Source).min(1),
  entities: z.array(Entity).min(1),
  concepts: z.array(Concept).min(1),
  topics: z.array(Topic).min(1),
  claims: z.array(Claim),
  fact: FactFile,
  together: z.array(Together),
  gaps: z.array(Gap),
} as const;
export type FileName = keyof typeof FILES;
