/** The shapes of what a dossier holds: facts, entities, concepts, topics, claims. The types, the checks and the editors' JSON Schema derive from them. */
import { z } from 'zod';
import { isWhen } from './when.ts';

/** An id, of whatever. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is written in lower case with single hyphens, such as sum-sought');

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

/** Words that have to be there. */
export const text = z.string().trim().min(1, 'may not be empty');
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
/** A time as the data writes it. */
export const When = z.union([z.string(), z.number().int()], TIMES).transform(String).refine(isWhen, TIMES);

/** Marks what nobody has looked over yet, though it is used as it stands. */
export const draft = z.boolean().optional();
/** Marks what is ready, by being left out, where the other choice is what is still to be written. */
export const notDraft = z.literal(false).optional();
const DRAFT = '`draft` is true, or left out';

/** What is ready, or, with `draft: true`, still to be written: then it may leave out and leave blank nearly all. */
export const readyOrDraft = <Ready extends z.core.$ZodTypeDiscriminable, Draft extends z.core.$ZodTypeDiscriminable>(
  ready: Ready,
  unready: Draft,
) => z.discriminatedUnion('draft', [ready, unready], { error: ({ code }) => (code === 'invalid_union' ? DRAFT : undefined) });

/** A list of which a file with nothing but comments is an empty one. */
export const list = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullable()
    .transform((items) => items ?? []);

/** The paragraphs that something is cited by. */
export const Paragraphs = z.array(z.number().int().positive()).min(1, 'cite at least one paragraph');

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

/** The fields of a figure. */
export const FIGURE = {
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

/** Most facts that answer one question, and that a refusal offers as the nearest. */
export const MOST_FACTS = 4;
export const MOST_NEAREST = 3;

/** The fields of a fact. */
export const FACT = {
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
export const withSpeaker = <Shape extends z.ZodType<{ readonly status: Status; readonly speaker?: string | undefined }>>(shape: Shape) =>
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
export const BlankText = z.strictObject({ zh: blank, en: blank });

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
export const EntityItem = readyOrDraft(ReadyEntity, DraftEntity);
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

export const Concept = z.strictObject({
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

export const Topic = z.strictObject({
  id: TopicId,
  label: Bilingual,
  /** The short summary: leads of the topic, in the order of telling. */
  summary: z.array(FactId).default([]),
  draft,
});
export type Topic = z.infer<typeof Topic>;

const factIds = z.array(FactId).default([]);
export const Claim = z.strictObject({
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

/** The parts of a claim, in the order of the court. */
export const CLAIM_PARTS = ['alleges', 'seeks', 'basis', 'answers', 'outcome'] as const satisfies readonly (keyof Claim)[];
export type ClaimPart = (typeof CLAIM_PARTS)[number];
