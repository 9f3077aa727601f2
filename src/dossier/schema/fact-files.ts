/** The shapes of what is written beside facts: how people ask for them, and for what is not told. */
import { z } from 'zod';
import {
  Bilingual,
  BlankText,
  ConceptId,
  FACT,
  FactId,
  FIGURE,
  GapId,
  MOST_FACTS,
  MOST_NEAREST,
  notDraft,
  Paragraphs,
  text,
  withSpeaker,
} from '../schema.ts';

/** Example questions: how people ask for something, in their own words. */
const Asked = z.strictObject({ zh: z.array(text).default([]), en: z.array(text).default([]) });
export type Asked = z.infer<typeof Asked>;
const asked = Asked.default({ zh: [], en: [] });
const askedSomehow = Asked.refine(({ zh, en }) => zh.length + en.length > 0, 'write at least one example, in `zh` or `en`');

/** What people state about a fact, in their own words, by what the record says of it. */
const Stated = z.strictObject({ supported: asked, contradicted: asked, not_in_record: asked });
export type Stated = z.infer<typeof Stated>;
/** What the record may say of a statement. */
export const STATED = ['supported', 'contradicted', 'not_in_record'] as const satisfies readonly (keyof Stated)[];
const NOTHING_ASKED: Asked = { zh: [], en: [] };
const stated = Stated.default({ supported: NOTHING_ASKED, contradicted: NOTHING_ASKED, not_in_record: NOTHING_ASKED });

const alsoNear = z
  .array(FactId)
  .max(MOST_NEAREST - 1, `at most ${MOST_NEAREST - 1} besides the fact itself`)
  .default([]);

/** What people ask close to one fact and the source does not tell. */
const NearMiss = z.strictObject({ id: GapId, missing: Bilingual, also_near: alsoNear, asked });

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

/** One file: a fact, how people ask for it, what they ask close to it that the source does not tell, and what they state about it. */
export const FactFile = withSpeaker(
  z.strictObject({ ...FACT, draft: notDraft, asked, near_misses: z.array(NearMiss).default([]), drafted, stated }),
);
export type FactFile = z.infer<typeof FactFile>;

/** A fact that is still to be written. */
export const DraftFact = z
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
    stated,
  });
export type DraftFact = z.infer<typeof DraftFact>;

/** Examples that several facts answer together, the main one first. */
export const Together = z.strictObject({
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
