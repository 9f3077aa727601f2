/** The shape of source.yaml. */
import { z } from 'zod';
import { Bilingual, draft, LANGUAGES, SourceId, When } from '../schema.ts';

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

export const Source = z.strictObject({
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
