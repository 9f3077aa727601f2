/** Measuring one contestant: answers, refusals, time for a question, time and memory for the index. */
import { z } from 'zod';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { loadDossier } from '../../src/dossier/load.ts';
import { halfOf } from '../../test/questions/score.ts';
import type { Gold } from '../../test/questions/score.ts';
import { SHIPPED } from '../exhibit.ts';
import { ownQuestions } from '../quality.ts';
import { quantile } from '../measurements.ts';
import type { Contestant } from './contestants.ts';
import { Hit } from './peer.ts';
import type { Decider, Find, Ranker } from './peer.ts';
import { REFUSED, replyWith } from './reply.ts';
import { bestThreshold, passes, sharesOf } from './threshold.ts';
import type { Asked, Threshold } from './threshold.ts';

const Times = z.object({ median: z.number(), p99: z.number() });

/** What one contestant achieved; times in milliseconds. */
export const Measurement = z.object({
  right: z.number(),
  refused: z.number(),
  precision: z.number(),
  threshold: z.string(),
  /** From a question to the facts that answer it. */
  find: Times,
  /** From a question to the text of the reply. */
  reply: Times,
  index: z.number(),
  /** What its code and its index add to the heap, in MiB. */
  heap: z.number(),
});
export type Measurement = z.infer<typeof Measurement>;

/** A question of the verify half, asked once, with the time that its facts and its reply took. */
interface Timed extends Asked {
  readonly find: number;
  readonly reply: number;
}

/** Measures one contestant in this process, which has to be one of its own, started with `--expose-gc`. */
export async function measure({ open, examples }: Contestant): Promise<Measurement> {
  const dossier = loadDossier(SHIPPED);
  const golds = ownQuestions().filter(({ kind }) => kind !== 'worked');
  const tune = golds.filter((gold) => halfOf(gold) === 'tune');
  const verify = golds.filter((gold) => halfOf(gold) === 'verify');
  const before = heapUsed();
  const build = await open();
  const start = performance.now();
  const contestant = await build({ dossier, tune, examples });
  const index = performance.now() - start;
  const heap = heapUsed() - before;
  const { timed, threshold } =
    contestant.kind === 'decider' ? await judgeDecider(contestant, tune, verify) : await judgeRanker(contestant, tune, verify, dossier);
  const times = (part: 'find' | 'reply'): z.infer<typeof Times> => {
    const values = timed.map((one) => one[part]);
    return { median: quantile(values, 0.5), p99: quantile(values, 0.99) };
  };
  return { ...sharesOf(timed), threshold, find: times('find'), reply: times('reply'), index, heap: heap / 2 ** 20 };
}

interface Judged {
  readonly timed: readonly Timed[];
  readonly threshold: string;
}

/** Fits the threshold on the tune half, which is the warm-up as well, and asks the verify half once: some peers remember what they were asked. */
async function judgeRanker(
  { find, findUnlearnt, grows }: Ranker,
  tune: readonly Gold[],
  verify: readonly Gold[],
  dossier: Dossier,
): Promise<Judged> {
  const warm = await hitsOfAll(find, tune);
  const hits = findUnlearnt === undefined ? warm : await hitsOfAll(await findUnlearnt(), tune);
  const tried = tune.map((gold, at) => ({ gold, hits: hits[at] ?? [], given: replyWith(hits[at] ?? [], gold.q, dossier) }));
  const threshold = bestThreshold(tried, grows ? ['score', 'score a word'] : ['score']);
  const timed: Timed[] = [];
  for (const gold of verify) {
    const start = performance.now();
    const found = await find(gold.q);
    const middle = performance.now();
    const given = passes(found, gold.q, threshold) ? replyWith(found, gold.q, dossier) : REFUSED;
    timed.push({ gold, given, find: middle - start, reply: performance.now() - start });
  }
  return { timed, threshold: describe(threshold) };
}

/** What is found for each question, made sure to be hits: nobody else checks what the packages return. */
async function hitsOfAll(find: Find, golds: readonly Gold[]): Promise<Hit[][]> {
  const all: Hit[][] = [];
  for (const { q } of golds) all.push(z.array(Hit).parse(await find(q)));
  return all;
}

const describe = ({ scale, least }: Threshold): string => `${least.toPrecision(3)} ${scale === 'score' ? 'in all' : 'a word'}`;

async function judgeDecider({ ask, understand }: Decider, tune: readonly Gold[], verify: readonly Gold[]): Promise<Judged> {
  for (const { q } of tune) await ask(q);
  const asked: (Asked & { reply: number })[] = [];
  for (const gold of verify) {
    const start = performance.now();
    const given = await ask(gold.q);
    asked.push({ gold, given, reply: performance.now() - start });
  }
  for (const { q } of tune) understand(q);
  const timed = asked.map((one) => {
    const start = performance.now();
    understand(one.gold.q);
    return { ...one, find: performance.now() - start };
  });
  return { timed, threshold: 'its own' };
}

/** What is in use after a collection, in bytes. Throws where this process may not collect. */
function heapUsed(): number {
  if (globalThis.gc === undefined) throw new Error('start this process with --expose-gc');
  // The first collection lets go of what the second one frees.
  globalThis.gc();
  globalThis.gc();
  const { heapUsed: own, external } = process.memoryUsage();
  return own + external;
}
