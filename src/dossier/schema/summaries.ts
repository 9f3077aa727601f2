/** The shape of summaries.yaml. */
import { z } from 'zod';
import { Bilingual, FactId, text, TopicId } from '../schema.ts';
import type { Language } from '../schema.ts';

/** Most characters of a line of a summary, so that it fits into any page whole; and of a short summary. */
export const LONGEST_LINE = { zh: 200, en: 420 } as const satisfies Record<Language, number>;
export const LONGEST_SHORT = { zh: 600, en: 1400 } as const satisfies Record<Language, number>;

const SummaryLine = z.strictObject({
  /** What it tells; every figure, name and date of it is theirs. */
  facts: z.array(FactId).min(1, 'name the facts that the line tells'),
  zh: text.max(LONGEST_LINE.zh, `at most ${LONGEST_LINE.zh} characters: make two lines of it`),
  en: text.max(LONGEST_LINE.en, `at most ${LONGEST_LINE.en} characters: make two lines of it`),
});
export type SummaryLine = z.infer<typeof SummaryLine>;
const SummarySection = z.strictObject({ heading: Bilingual, lines: z.array(SummaryLine).min(1) });
export type SummarySection = z.infer<typeof SummarySection>;
const sections = z.array(SummarySection).min(1);

/** An account of a topic, or without one of the whole dispute. */
export const Summary = z.strictObject({ topic: TopicId.optional(), headline: Bilingual, short: sections, full: sections });
export type Summary = z.infer<typeof Summary>;
