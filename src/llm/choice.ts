/** What a language model may say: which facts answer, or that none does. One schema for what is asked of it and for what is taken from it. */
import { z } from 'zod';
import { MOST_FACTS } from '../dossier/schema.ts';
import type { FactId } from '../dossier/schema.ts';
import { ModelFailure } from './failure.ts';
import { readSaid } from './said.ts';

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
  const { answer, facts } = readSaid(text, choiceSchema(ids), ({ issues }) => new ModelFailure(faultOf(issues)));
  if (answer === 'none') return [];
  if (facts.length === 0) throw new ModelFailure('wrong-shape');
  return ids.filter((id) => facts.includes(id)).sort((one, other) => facts.indexOf(one) - facts.indexOf(other));
}

function faultOf(
  issues: readonly { readonly code: string; readonly path: readonly PropertyKey[] }[],
): 'too-many-ids' | 'unknown-ids' | 'wrong-shape' {
  if (issues.some(({ code }) => code === 'too_big')) return 'too-many-ids';
  return issues.length > 0 && issues.every(({ code, path }) => code === 'invalid_value' && path[0] === 'facts')
    ? 'unknown-ids'
    : 'wrong-shape';
}
