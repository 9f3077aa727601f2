/** Text of a server or a model as a value of a schema: either may send anything. */
import type { z } from 'zod';
import { ModelFailure } from './failure.ts';

/**
 * Reads a text as JSON of a schema.
 * @throws ModelFailure `malformed` where it is no JSON, and what `faultOf` makes of what does not fit
 */
export function readJson<Value>(
  text: string,
  schema: z.ZodType<Value>,
  faultOf: (error: z.ZodError) => ModelFailure = () => new ModelFailure('wrong-shape'),
): Value {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ModelFailure('malformed');
  }
  const read = schema.safeParse(value);
  if (!read.success) throw faultOf(read.error);
  return read.data;
}
