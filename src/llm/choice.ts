/** What a language model may say: which facts answer, or that none does. One schema for what is asked of it and for what is taken from it. */
import { z } from 'zod';
import { MOST_FACTS } from '../dossier/schema.ts';
import type { FactId } from '../dossier/schema.ts';
import { ModelFailure } from './failure.ts';

/** The facts chosen, the main one first; none where no fact answers. */
export type Choice = readonly FactId[];

/** The schema of a choice among some ids. */
export const choiceSchema = (ids: readonly [FactId, ...FactId[]]) =>
  z.strictObject({ answer: z.enum(['facts', 'none']), facts: z.array(z.enum(ids)).max(MOST_FACTS) });

/**
 * Reads what a model said. What comes out are ids of ours, and nothing that it wrote.
 * @throws ModelFailure `empty`, `malformed`, `wrong-shape`, `unknown-ids` or `too-many-ids`
 */
export function readChoice(text: string, ids: readonly [FactId, ...FactId[]]): Choice {
  const bare = unfenced(text);
  if (bare === '') throw new ModelFailure('empty');
  const read = choiceSchema(ids).safeParse(jsonIn(bare));
  if (!read.success) throw new ModelFailure(faultOf(read.error.issues));
  const { answer, facts } = read.data;
  if (answer === 'none') return [];
  if (facts.length === 0) throw new ModelFailure('wrong-shape');
  return ids.filter((id) => facts.includes(id)).sort((one, other) => facts.indexOf(one) - facts.indexOf(other));
}

const THOUGHTS = /^\s*<think>[\s\S]*?<\/think>/u;
const FENCE = /^```[a-z]*\s*\n?(?<inside>[\s\S]*?)\n?```$/iu;

/** The text without what some models wrap it in: their thoughts before, a fence around. */
function unfenced(text: string): string {
  const spoken = text.replace(THOUGHTS, '').trim();
  return (FENCE.exec(spoken)?.groups?.['inside'] ?? spoken).trim();
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ModelFailure('malformed');
  }
}

function faultOf(
  issues: readonly { readonly code: string; readonly path: readonly PropertyKey[] }[],
): 'too-many-ids' | 'unknown-ids' | 'wrong-shape' {
  if (issues.some(({ code }) => code === 'too_big')) return 'too-many-ids';
  return issues.length > 0 && issues.every(({ code, path }) => code === 'invalid_value' && path[0] === 'facts')
    ? 'unknown-ids'
    : 'wrong-shape';
}
