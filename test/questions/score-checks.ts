/** Scoring verdicts on messages: the rule that the project's own messages are held to. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { GoldError } from './score.ts';

const VERDICTS = ['supported', 'contradicted', 'mixed', 'not-in-record'] as const;
const GoldCheck = z.object({
  id: z.string(),
  lang: z.enum(['zh', 'zht', 'en', 'mixed']).default('mixed'),
  text: z.string(),
  verdict: z.enum(VERDICTS),
  kind: z.string().default('any'),
  /** Where the record speaks: one of these is cited. */
  paragraphs: z.array(z.number()).default([]),
  /** Groups of words: the reply holds one of each. */
  must: z.array(z.array(z.string())).default([]),
});
export type GoldCheck = z.infer<typeof GoldCheck>;

const WorkedCheck = z.object({
  text: z.string(),
  /** Any of these would be right. */
  verdicts: z.array(z.enum(VERDICTS)).min(1),
  /** What it is an example of. */
  shows: z.string().optional(),
  /** It is known to come out otherwise, and is still to be mended. */
  known_fault: z.boolean().default(false),
});
export type WorkedCheck = z.infer<typeof WorkedCheck>;

/** Messages that were written while checking was: all of them are looked at, and learnt from. */
export const readWorkedChecks = (): WorkedCheck[] =>
  readFileSync(new URL('worked-checks.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line) => (line.trim() === '' ? [] : [WorkedCheck.parse(JSON.parse(line))]));

/** What came back for a message. */
export interface GivenCheck {
  readonly verdict: (typeof VERDICTS)[number];
  readonly text: string;
  readonly paragraphs: readonly number[];
}

/** Reads gold messages, one JSON object a line. @throws GoldError where there is no such file, or one of its lines is none */
export function readChecks(path: string | URL): GoldCheck[] {
  const file = path instanceof URL ? path.pathname : path;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new GoldError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      value = undefined;
    }
    const read = GoldCheck.safeParse(value);
    if (read.success) return [read.data];
    throw new GoldError(`${file}:${at + 1}: ${read.error.issues.map(({ path: field, message }) => [...field, message].join(': ')).join('; ')}`);
  });
}

/** As of the questions: the tune half is looked at, the verify half never is. */
export const checkHalfOf = ({ id }: GoldCheck): 'tune' | 'verify' => (Number(id.replace(/\D/gu, '')) % 2 === 1 ? 'tune' : 'verify');

export const CHECK_OUTCOMES = ['right', 'falsely contradicted', 'wrong verdict', 'wrong fact'] as const;
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/(\d),(?=\d{3})/gu, '$1').replace(/[\s*_`~]+/gu, '');

/** How a verdict stands to its message. What is mixed may be called contradicted: a part of it is. */
export function outcomeOfCheck(gold: GoldCheck, { verdict, text, paragraphs }: GivenCheck): CheckOutcome {
  const isWrong = gold.verdict === 'contradicted' || gold.verdict === 'mixed';
  if ((verdict === 'contradicted' || verdict === 'mixed') && !isWrong) return 'falsely contradicted';
  if (verdict !== gold.verdict && !(gold.verdict === 'mixed' && verdict === 'contradicted')) return 'wrong verdict';
  if (gold.verdict === 'not-in-record') return 'right';
  const folded = fold(text);
  const holds = gold.must.every((group) => group.some((alternative) => folded.includes(fold(alternative))));
  return holds && paragraphs.some((number) => gold.paragraphs.includes(number)) ? 'right' : 'wrong fact';
}
