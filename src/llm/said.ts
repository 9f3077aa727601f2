/** What a model said as text, read as JSON. */
import type { z } from 'zod';
import { ModelFailure } from './failure.ts';

const THOUGHTS = /^\s*<think>[\s\S]*?<\/think>/u;
const FENCE = /^```[a-z]*\s*\n?(?<inside>[\s\S]*?)\n?```$/iu;

/** The text without what some models wrap it in: their thoughts before, a fence around. */
function unfenced(text: string): string {
  const spoken = text.replace(THOUGHTS, '').trim();
  return (FENCE.exec(spoken)?.groups?.['inside'] ?? spoken).trim();
}

/**
 * Reads what a model said by a schema.
 * @throws ModelFailure `empty`, `malformed`, or what `faultOf` makes of what does not fit
 */
export function readSaid<Value>(
  text: string,
  schema: z.ZodType<Value>,
  faultOf: (error: z.ZodError) => ModelFailure = () => new ModelFailure('wrong-shape'),
): Value {
  const bare = unfenced(text);
  if (bare === '') throw new ModelFailure('empty');
  let value: unknown;
  try {
    value = JSON.parse(bare);
  } catch {
    throw new ModelFailure('malformed');
  }
  const read = schema.safeParse(value);
  if (!read.success) throw faultOf(read.error);
  return read.data;
}
