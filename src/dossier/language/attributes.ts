/** What people ask of anybody, from which near misses are made. */
import { z } from 'zod';
import { ENTITY_KINDS } from '../schema.ts';
import { CONCEPT_SLOT, id, NAME_SLOT, template, templates, Words, words } from './words.ts';

/** What is asked of entities of some kinds whatever the dispute: age, founder, share price. */
const Attribute = z.strictObject({
  id,
  of: z.array(z.enum(ENTITY_KINDS)).min(1),
  /** Completes “The article does not say …”. */
  missing: z.strictObject({ zh: template(NAME_SLOT), en: template(NAME_SLOT) }),
  asked: templates(NAME_SLOT),
  /** Words that ask for it: without one of them a question asks for something else. */
  asked_by: z.strictObject({ zh: Words, en: Words }),
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
export const Attributes = z.strictObject({
  attributes: z.array(Attribute).min(1),
  /** How a measured concept of a dossier is asked for. */
  concept: z.strictObject({
    missing: z.strictObject({ zh: template(NAME_SLOT, CONCEPT_SLOT), en: template(NAME_SLOT, CONCEPT_SLOT) }),
    asked: templates(NAME_SLOT, CONCEPT_SLOT),
  }),
});
export type Attributes = z.infer<typeof Attributes>;
