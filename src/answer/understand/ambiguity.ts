/** “What is the valuation?” of whom: a figure that the dossier gives of several, asked of nobody. */
import type { FactId } from '../../dossier/schema.ts';
import type { Examined } from './guards.ts';
import type { Question } from './question.ts';

/** Readings whose share of the question differs by less than this are equally good. */
const EQUALLY = 0.03;
const MOST_CHOICES = 4;

/** The facts among which the asker has to choose, one for each of those measured; undefined where one is meant. `sound` is in the order of the scores. */
export function choicesOf(question: Question, sound: readonly Examined[]): FactId[] | undefined {
  if (question.tokens.some(({ kind }) => kind === 'entity') || question.speakers.size > 0) return undefined;
  const best = Math.max(...sound.map(({ coverage }) => coverage));
  const measured = new Map<string, FactId>();
  for (const { evidence, coverage } of sound) {
    if (coverage < best - EQUALLY) continue;
    const figure = evidence.fact.measured.find(({ concept }) => question.concepts.has(concept));
    const [whose, another] = figure?.of ?? [];
    // A figure of several together, or of nobody named, leaves nothing to choose.
    if (whose === undefined || another !== undefined) return undefined;
    if (!measured.has(whose)) measured.set(whose, evidence.fact.id);
  }
  return measured.size > 1 ? [...measured.values()].slice(0, MOST_CHOICES) : undefined;
}
