/** Scoring answers against gold questions: the rule that the project's own question set is held to. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Gold = z.object({
  id: z.string(),
  /** The language that the answer has to be in; any for mixed and other. */
  lang: z.enum(['zh', 'zht', 'en', 'mixed', 'other']).default('mixed'),
  q: z.string(),
  /** What the same person asked just before, where it is a follow-up. */
  after: z.string().optional(),
  expect: z.enum(['answer', 'abstain', 'either']).default('answer'),
  kind: z.string().default('any'),
  /** Where the answer stands: it has to cite one of these. */
  paragraphs: z.array(z.number()).default([]),
  /** The facts that a right answer may show, by id: it shows one of them first, and no other at all. */
  facts: z.array(z.string()).default([]),
  /** Groups of words: the answer holds one of each. */
  must: z.array(z.array(z.string())).default([]),
}).refine(({ expect, paragraphs, facts }) => expect !== 'answer' || paragraphs.length + facts.length > 0, {
  path: ['paragraphs'],
  message: 'what is to be answered says by which `paragraphs` or `facts`; else `expect` is abstain or either',
});
export type Gold = z.infer<typeof Gold>;

/** What came back for a question: the lines of `ask --jsonl`, as far as the score needs them. */
export interface Given {
  readonly status: 'answered' | 'refused';
  readonly text: string;
  readonly paragraphs: readonly number[];
  /** The facts shown, in their order; left out by a peer that knows paragraphs alone. */
  readonly facts?: readonly string[];
}

/** Questions that cannot be scored by: whoever wrote them mends them. */
export class GoldError extends Error {
  override readonly name = 'GoldError';
}

/** Reads gold questions, one JSON object a line. @throws GoldError where there is no such file, or one of its lines is none */
export function readGold(path: string | URL): Gold[] {
  const file = path instanceof URL ? path.pathname : path;
  return textOf(file).split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    const read = Gold.safeParse(jsonIn(line));
    if (read.success) return [read.data];
    const faults = read.error.issues.map(({ path: field, message }) => [...field, message].join(': ')).join('; ');
    throw new GoldError(`${file}:${at + 1}: ${faults}`);
  });
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new GoldError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The value of a line, or undefined where it is not JSON. */
function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
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
  if (gold.facts.length > 0 && !showsOnly(given.facts ?? [], gold.facts)) return 'wrong answer';
  if (gold.facts.length === 0 || gold.paragraphs.length > 0) {
    if (!given.paragraphs.some((number) => gold.paragraphs.includes(number))) return 'wrong answer';
  }
  const text = fold(given.text);
  return gold.must.every((group) => group.some((alternative) => text.includes(fold(alternative)))) ? 'right' : 'wrong answer';
}

/** Whether something is shown, and nothing but what may be. */
const showsOnly = (shown: readonly string[], expected: readonly string[]): boolean =>
  shown.length > 0 && shown.every((fact) => expected.includes(fact));
