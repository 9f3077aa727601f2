/** What a model said as text, read as JSON. */
import type { z } from 'zod';
import { ModelFailure } from './failure.ts';
import { readJson } from './json.ts';

const THINKS = '<think>';
const THOUGHT = '</think>';
const FENCE = '```';

/** The text without what some models wrap it in: their thoughts before, a fence around. No pattern: a long text of the right signs takes one too long. */
function unfenced(text: string): string {
  let spoken = text.trim();
  const thought = spoken.startsWith(THINKS) ? spoken.indexOf(THOUGHT) : -1;
  if (thought >= 0) spoken = spoken.slice(thought + THOUGHT.length).trim();
  if (!spoken.startsWith(FENCE) || !spoken.endsWith(FENCE) || spoken.length < 2 * FENCE.length) return spoken;
  const inside = spoken.slice(FENCE.length, -FENCE.length);
  const line = inside.indexOf('\n');
  // Its first line may name a language.
  return (/^[a-z]{0,10}\s?$/iu.test(inside.slice(0, Math.max(0, line))) ? inside.slice(line + 1) : inside).trim();
}

/**
 * Reads what a model said by a schema.
 * @throws ModelFailure `empty`, `malformed`, or what `faultOf` makes of what does not fit
 */
export function readSaid<Value>(text: string, schema: z.ZodType<Value>, faultOf?: (error: z.ZodError) => ModelFailure): Value {
  const bare = unfenced(text);
  if (bare === '') throw new ModelFailure('empty');
  return readJson(bare, schema, faultOf);
}
