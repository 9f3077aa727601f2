/** What files of words are made of: words of both languages, templates, ids. */
import { z } from 'zod';
import { faultIn } from './variants.ts';

const someWords = z.array(z.string().trim().min(1, 'may not be empty'));
/** Words, at least one. */
export const Words = someWords.min(1);
/** Words, maybe none. */
export const words = someWords.default([]);
/** Words of either language, maybe of one alone. */
export const Both = z.strictObject({ en: words, zh: words });
export type Both = z.infer<typeof Both>;

/** Words that are looked for in texts, each maybe written once for several alike: “(which|what) day[s]”. */
export const patterns = z
  .array(
    z
      .string()
      .trim()
      .min(1, 'may not be empty')
      .superRefine((word, context) => {
        const fault = faultIn(word);
        if (fault !== undefined) context.addIssue({ code: 'custom', message: `“${word}” cannot be read: ${fault}` });
      }),
  )
  .default([]);
/** The same of either language. */
export const Patterns = z.strictObject({ en: patterns, zh: patterns });
/** Words of either language, at least one. */
export const inOne = <Shape extends z.ZodType<{ readonly zh: readonly string[]; readonly en: readonly string[] }>>(shape: Shape) =>
  shape.refine(({ zh, en }) => zh.length + en.length > 0, 'give at least one word, in `zh` or `en`');

export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is written in lower case with single hyphens, such as file-suit');

/** Where the words of a template take in a name, and where the label of a concept. */
export const NAME_SLOT = '{name}';
export const CONCEPT_SLOT = '{concept}';

/** Words with slots, each of `slots` once and no other. */
export const template = (...slots: readonly string[]): z.ZodType<string> =>
  z
    .string()
    .trim()
    .refine(
      (text) => slots.every((slot) => text.split(slot).length === 2) && (text.match(/[{}]/gu)?.length ?? 0) === 2 * slots.length,
      `write ${slots.join(' and ')} once each, and no other braces`,
    );
export const templates = (...slots: readonly string[]) =>
  z.strictObject({ zh: z.array(template(...slots)).min(1), en: z.array(template(...slots)).min(1) });
