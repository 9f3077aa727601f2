/** The judge of ../shared/specs, where it is at hand: Discord's own OpenAPI description through ajv. */
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';

const Verdict = z.object({ ok: z.boolean(), errors: z.array(z.string()) });
export type Judge = (method: string, path: string, body: unknown) => z.infer<typeof Verdict>;

const FILE = fileURLToPath(new URL('../../../../shared/specs/judge-discord.mjs', import.meta.url));
const Call = z.custom<(...values: unknown[]) => unknown>((value) => typeof value === 'function');
const Module = z.object({ makeJudge: Call });

/** Loads it; undefined where it is not there. */
export async function loadJudge(): Promise<Judge | undefined> {
  if (!existsSync(FILE)) return undefined;
  const { makeJudge } = Module.parse(await import(pathToFileURL(FILE).href));
  const judge = Call.parse(makeJudge({ strict: true }));
  return (method, path, body) => Verdict.parse(judge(method, path, body));
}
