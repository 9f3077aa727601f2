/** What a server said to each question, kept in a file and played again: a run can be repeated without the server. */
import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { FAILURES, ModelFailure } from '../../src/llm/failure.ts';
import type { Model } from '../../src/llm/model.ts';
import type { Prompt } from '../../src/llm/prompt.ts';
import { GoldError } from '../../test/questions/score.ts';

const Line = z.object({
  key: z.string(),
  milliseconds: z.number(),
  text: z.string().optional(),
  failure: z.enum(FAILURES).optional(),
  usage: z.object({ input: z.number(), cached: z.number(), output: z.number() }).optional(),
});
type Line = z.infer<typeof Line>;

/** The same prompt of the same words gets the same answer. */
const keyOf = ({ instructions, record, question }: Prompt): string =>
  createHash('sha256')
    .update(JSON.stringify([instructions, record, question]))
    .digest('hex')
    .slice(0, 32);

/** The model, with all it says written to a file, a line each. */
export function recording(model: Model, path: string): Model {
  const write = (line: Line): void => appendFileSync(path, `${JSON.stringify(line)}\n`);
  return {
    name: model.name,
    async ask(prompt, schema) {
      const begun = performance.now();
      const took = (): number => Math.round(performance.now() - begun);
      try {
        const said = await model.ask(prompt, schema);
        write({ key: keyOf(prompt), milliseconds: took(), text: said.text, ...(said.usage && { usage: said.usage }) });
        return said;
      } catch (error) {
        if (error instanceof ModelFailure) write({ key: keyOf(prompt), milliseconds: took(), failure: error.kind });
        throw error;
      }
    },
  };
}

/** A model that says what stands in the file; `hurry` leaves the waiting out. @throws GoldError where the file cannot be read */
export function replaying(path: string, hurry = false): Model {
  const lines = new Map(linesOf(path).map((line) => [line.key, line]));
  return {
    name: `replay ${path}`,
    async ask(prompt) {
      const line = lines.get(keyOf(prompt));
      // The prompt has changed since: it was never asked.
      if (line === undefined) throw new ModelFailure('unreachable');
      if (!hurry) await wait(line.milliseconds);
      if (line.failure !== undefined || line.text === undefined) throw new ModelFailure(line.failure ?? 'empty');
      return { text: line.text, usage: line.usage };
    },
  };
}

function linesOf(path: string): Line[] {
  try {
    return readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line) => (line === '' ? [] : [Line.parse(JSON.parse(line))]));
  } catch (error) {
    throw new GoldError(`${path} cannot be replayed: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
  }
}
