/** What words mean, whoever uses them: senses, names, denial, and what is off-topic or in another language. */
import { z } from 'zod';
import { Both, id, inOne, words } from './words.ts';

/** Words that mean the same. */
export const Sense = inOne(
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
export const Names = z.strictObject({ kind: z.enum(NAME_KINDS), names: z.array(inOne(z.strictObject({ en: words, zh: words }))).min(1) });
export type Names = z.infer<typeof Names>;

/** Messages that are off-topic in any dispute, by what they are about. */
export const OffTopic = z.strictObject({ theme: z.string().trim().min(1), messages: words });
export type OffTopic = z.infer<typeof OffTopic>;

/** Words that deny, and those that hold one and deny nothing. */
export const Negation = z.strictObject({ deny: Both, deny_nothing: Both });
export type Negation = z.infer<typeof Negation>;

/** A language that is not read: by what it is known, and how a question in it is told so in its own words. */
export const OtherLanguage = z.strictObject({
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
export const Cantonese = z.strictObject({
  from: z.string().trim().min(1),
  to: z.string().trim().min(1),
  /** Characters right before and right behind it that make it part of another word. */
  not_after: z.string().default(''),
  not_before: z.string().default(''),
  /** Only where a question ends. */
  at_end: z.boolean().default(false),
});
export type Cantonese = z.infer<typeof Cantonese>;

/** A word as it is spelt, and what people type for it. */
export const Spelling = z.strictObject({ to: z.string().trim().min(1), from: words });
