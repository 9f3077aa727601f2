/** Scoring answers against gold questions: the rule that the project's own question set is held to. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Gold = z.object({
  id: z.string(),
  lang: z.enum(['zh', 'zht', 'en', 'mixed', 'other']),
  q: z.string(),
  /** What the same person asked just before, where it is a follow-up. */
  after: z.string().optional(),
  expect: z.enum(['answer', 'abstain', 'either']).default('answer'),
  kind: z.string(),
  paragraphs: z.array(z.number()).default([]),
  must: z.array(z.array(z.string())).default([]),
});
export type Gold = z.infer<typeof Gold>;

/** What came back for a question: the lines of `ask --jsonl`, as far as the score needs them. */
export interface Given {
  readonly status: 'answered' | 'refused';
  readonly text: string;
  readonly paragraphs: readonly number[];
}

/** Reads gold questions, one JSON object a line. Throws on a line that is none. */
export function readGold(path: string | URL): Gold[] {
  return readFileSync(path, 'utf8').split('\n').filter((line) => line !== '').map((line) => Gold.parse(JSON.parse(line)));
}

/** The tune half is looked at while working on the engine and the data; the verify half never is. Split by the id's number. */
export const halfOf = ({ id }: Gold): 'tune' | 'verify' => (Number(id.replace(/\D/gu, '')) % 2 === 1 ? 'tune' : 'verify');

const LONGEST = { zh: 700, en: 1400 };
const MOST_PARAGRAPHS = 6;
const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/(\d),(?=\d{3})/gu, '$1').replace(/[\s*_`~]+/gu, '');

export type Outcome = 'right' | 'wrong answer' | 'false answer' | 'false refusal';

/** How an answer stands to its question: right, wrong, given where the source is silent, or refused where it speaks. */
export function outcomeOf(gold: Gold, given: Given): Outcome {
  if (given.status === 'refused') return gold.expect === 'answer' ? 'false refusal' : 'right';
  if (gold.expect === 'abstain') return 'false answer';
  const han = (given.text.match(/\p{Script=Han}/gu) ?? []).length;
  const chinese = gold.lang === 'zh' || gold.lang === 'zht';
  if ((chinese && han < 4) || (gold.lang === 'en' && han > given.text.length / 3)) return 'wrong answer';
  if (given.text.length > (han > given.text.length / 4 ? LONGEST.zh : LONGEST.en) || given.paragraphs.length > MOST_PARAGRAPHS) return 'wrong answer';
  if (!given.paragraphs.some((number) => gold.paragraphs.includes(number))) return 'wrong answer';
  const text = fold(given.text);
  return gold.must.every((group) => group.some((alternative) => text.includes(fold(alternative)))) ? 'right' : 'wrong answer';
}
