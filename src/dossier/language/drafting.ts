/** What `npm run new` guesses by. */
import { z } from 'zod';
import { ENTITY_KINDS, OwnUnits } from '../schema.ts';
import { Both, words } from './words.ts';

/** By which words a new dossier is guessed at. */
export const DraftingWords = z.strictObject({
  furniture: Both,
  byline: Both,
  abstract: Both,
  abbreviations: words,
  titles: Both,
  saying: z.strictObject({ said: Both, alleged: Both, forecast: Both, reported: Both }),
  citing: Both,
  doing: words,
  between: words,
  before: words,
  nobody: words,
  kinds: z.array(z.strictObject({ kind: z.enum(ENTITY_KINDS), en: words, zh: words })),
  at_places: words,
  people: Both,
  surnames: words,
  /** By which words before an amount it is not exact, and how. */
  exactness: z.strictObject({ about: Both, 'at-least': Both, 'at-most': Both, over: Both, under: Both }),
  /** Currencies, as a dossier declares a unit: whichever an article uses is declared in the dossier begun from it. */
  currencies: OwnUnits,
});
export type DraftingWords = z.infer<typeof DraftingWords>;
