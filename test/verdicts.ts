/** How many calls the platforms' own schemas were asked about in a run of the tests: counted in every process, told at the end. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const Verdict = z.object({ platform: z.string(), judged: z.number() });
export type Verdict = z.infer<typeof Verdict>;

/** Names the file that the counts go to. */
const VARIABLE = 'EXHIBIT_VERDICTS';

/** Counts what one local server has seen. */
export function countVerdicts(verdict: Verdict): void {
  const file = process.env[VARIABLE];
  if (file !== undefined && verdict.judged > 0) appendFileSync(file, `${JSON.stringify(verdict)}\n`);
}

export function setup(): void {
  process.env[VARIABLE] = join(mkdtempSync(join(tmpdir(), 'exhibit-verdicts-')), 'verdicts.jsonl');
  appendFileSync(process.env[VARIABLE], '');
}

export function teardown(): void {
  const file = process.env[VARIABLE];
  if (file === undefined) return;
  const verdicts = readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [Verdict.parse(JSON.parse(line))]));
  rmSync(dirname(file), { recursive: true });
  // What a judge finds wrong fails its test; the number tells that it was asked.
  for (const [platform, all] of Map.groupBy(verdicts, (verdict) => verdict.platform)) {
    const judged = all.reduce((sum, verdict) => sum + verdict.judged, 0);
    process.stdout.write(`${platform}: ${judged} calls judged by the platform's own schema\n`);
  }
}
