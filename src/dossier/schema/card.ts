/** The shape of card.yaml. */
import { z } from 'zod';
import { FactId, text } from '../schema.ts';

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
export const Card = z.preprocess((value) => value ?? {}, z.partialRecord(CardPoint, CardEntry));
export type Card = z.infer<typeof Card>;
