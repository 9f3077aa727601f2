/** How words bound an amount that they stand beside. */
import { z } from 'zod';
import { Patterns } from './words.ts';

const none = { zh: [], en: [] };
const Beside = z.strictObject({ before: Patterns.default(none), behind: Patterns.default(none) });

export const BoundWords = z.strictObject({
  /** Says which end of a range is meant. */
  top: Patterns,
  peak: Patterns,
  floor: Patterns,
  /** Stands beside an amount and bounds it, though it is not read with it. */
  beside: z.strictObject({ over: Beside, 'at-least': Beside, 'at-most': Beside, under: Beside }),
  /** Says that something may come to more. */
  may: Patterns,
  /** Bounds an amount, as far as it may stand apart from it. */
  bounded: Patterns,
  /** Makes an amount a round one. */
  rounded: Patterns,
});
export type BoundWords = z.infer<typeof BoundWords>;
