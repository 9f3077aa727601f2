/** The judge of ../shared/specs, where it is at hand: Discord's own OpenAPI description through ajv. */
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

interface Verdict {
  readonly ok: boolean;
  readonly errors: readonly string[];
}
export type Judge = (method: string, path: string, body: unknown) => Verdict;

const FILE = fileURLToPath(new URL('../../../../shared/specs/judge-discord.mjs', import.meta.url));

/** Loads it once; undefined where it is not there. */
export async function loadJudge(): Promise<Judge | undefined> {
  if (!existsSync(FILE)) return undefined;
  const module: unknown = await import(pathToFileURL(FILE).href);
  if (typeof module !== 'object' || module === null || !('makeJudge' in module) || typeof module.makeJudge !== 'function')
    throw new TypeError('the judge has changed');
  const judge: unknown = module.makeJudge({ strict: true });
  if (typeof judge !== 'function') throw new TypeError('the judge has changed');
  return (method, path, body) => {
    const verdict: unknown = judge(method, path, body);
    if (typeof verdict !== 'object' || verdict === null || !('ok' in verdict) || !('errors' in verdict) || !Array.isArray(verdict.errors))
      throw new TypeError('the judge has changed');
    return { ok: verdict.ok === true, errors: verdict.errors.map(String) };
  };
}
