/** The shape of dossier.yaml. */
import { z } from 'zod';
import { Bilingual, CLAIM_PARTS, draft, FactId, id, OwnUnits, text } from '../schema.ts';

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
export const FilledHead = Head.superRefine((head, context) => {
  for (const field of ['most_asked', 'summary'] as const)
    if (head.draft !== true && head[field].length === 0)
      context.addIssue({ code: 'custom', path: [field], message: 'name at least one fact by its id' });
});
