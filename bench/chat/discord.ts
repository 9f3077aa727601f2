/** Exhibit as a Discord bot against a bare discord.js bot, on the same local Discord with the same people: throughput, latency, processor time. */
import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ownQuestions, table } from '../quality.ts';
import { mean, median, quantile } from '../measurements.ts';
import { EVERYBODY_ASKS } from './questions.ts';
import { usage } from './usage.ts';
import { Answers, AT_ONCE, COMPLETIONS, deedsFrom, deedsOf, gather, inCrowd } from './crowd.ts';
import type { Crowd, Deed } from './crowd.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BOTS = {
  Exhibit: { script: 'src/main.js', name: 'Exhibit' },
  same: { script: 'bench/chat/bare-discord.ts', name: 'bare discord.js, the same messages' },
  word: { script: 'bench/chat/bare-discord.ts', name: 'bare discord.js, one word' },
} as const;
type Bot = keyof typeof BOTS;
const NAMES: readonly Bot[] = ['Exhibit', 'same', 'word'];

/** More than Exhibit remembers: none is known when it comes again. */
const DIFFERENT = [...new Set(ownQuestions().map(({ q }) => q))];
const MIXES = { repeated: EVERYBODY_ASKS, different: DIFFERENT } as const;
type Mix = keyof typeof MIXES;
const MIX_NAMES: readonly Mix[] = ['repeated', 'different'];

/** So many are sent one after the other while latency is measured. */
const ALONE = 200;

const MEASURES = ['perSecond', 'p50', 'p95', 'p99', 'processor', 'double'] as const;
interface Measured extends Record<(typeof MEASURES)[number], number> {
  /** Milliseconds of processor time per interaction, of the bot and of the local Discord. */
  readonly processor: number;
  readonly double: number;
}

interface Running extends Crowd {
  readonly bot: Bot;
  readonly child: ChildProcess;
  /** For each mix, what is done next. */
  readonly deeds: Readonly<Record<Mix, Iterator<Deed, never>>>;
  readonly stop: () => Promise<void>;
}

/** Starts a bot on a local Discord of its own and lets it answer everything once: a bot runs for days, not for a second. */
async function open(bot: Bot, answers: string): Promise<Running> {
  const crowd = await gather();
  const { discord, does } = crowd;
  const state = mkdtempSync(join(tmpdir(), 'exhibit-bench-'));
  if (bot === 'Exhibit') {
    // It learns before it is measured, as at every start but the first.
    await promisify(execFile)(process.execPath, ['src/main.js', 'ask', 'When is the trial?'], { cwd: ROOT });
    cpSync(join(ROOT, 'var', 'learnt'), join(state, 'learnt'), { recursive: true });
  }
  const child = spawn(process.execPath, [BOTS[bot].script], {
    cwd: ROOT,
    env: {
      DISCORD_TOKEN: discord.token,
      DISCORD_API: discord.api,
      EXHIBIT_STATE: state,
      LANG: 'C',
      ...(bot === 'same' && { BARE_ANSWERS: answers }),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = async (): Promise<void> => {
    const exit = once(child, 'exit');
    child.kill();
    await exit;
    await discord.close();
    rmSync(state, { recursive: true, force: true });
  };
  while (discord.gateway.heard.length === 0) await wait(50);
  await wait(2000);
  const given = new Answers();
  await inCrowd(deedsOf([...EVERYBODY_ASKS, ...DIFFERENT]).values(), async (deed) => does(deed, (body) => given.take(deed, body)));
  if (bot === 'Exhibit') writeFileSync(answers, given.json);
  return { ...crowd, bot, child, stop, deeds: { repeated: deedsFrom(EVERYBODY_ASKS), different: deedsFrom(DIFFERENT) } };
}

/** One slice: many at once, then some one after the other. */
async function measure({ does, child, deeds }: Running, mix: Mix, count: number): Promise<Measured> {
  const next = deeds[mix];
  const [before, double] = [usage(child.pid).processor, process.cpuUsage()];
  const start = performance.now();
  await inCrowd(Iterator.from({ next: () => next.next() }).take(count), does);
  const seconds = (performance.now() - start) / 1000;
  const [processor, { user, system }] = [usage(child.pid).processor - before, process.cpuUsage(double)];
  const alone: number[] = [];
  for (let done = 0; done < ALONE; done++) alone.push(await does(next.next().value));
  return {
    perSecond: count / seconds,
    p50: quantile(alone, 0.5),
    p95: quantile(alone, 0.95),
    p99: quantile(alone, 0.99),
    processor: processor / count,
    double: (user + system) / 1000 / count,
  };
}

/** Processor time is counted in steps of ten milliseconds, too coarse for a single slice. */
const middle = (of: (typeof MEASURES)[number], values: readonly number[]): number =>
  of === 'processor' || of === 'double' ? mean(values) : median(values);

type Slices = Readonly<Record<Bot, Readonly<Record<Mix, Measured[]>>>>;

/** How much better Exhibit is than a bare bot, 1 where it is the same: of throughput as it is, of times the other way round. Slice by slice, the middle one. */
function ratio(slices: Slices, bot: Bot, mix: Mix, of: (typeof MEASURES)[number]): string {
  const [own, other] = [slices.Exhibit[mix].map((one) => one[of]), slices[bot][mix].map((one) => one[of])];
  if (of === 'processor') return (mean(other) / mean(own)).toFixed(2);
  const ratios = own.map((value, slice) => value / (other[slice] ?? Number.NaN));
  return median(of === 'perSecond' ? ratios : ratios.map((one) => 1 / one)).toFixed(2);
}

/** Measures all in turn, a slice each, so that a busy machine is as busy for one as for the other; tells of the medians. */
export async function discordTable(rounds = 9, count = 1200): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'exhibit-bench-'));
  const running: Running[] = [];
  const none = (): Record<Mix, Measured[]> => ({ repeated: [], different: [] });
  const slices = { Exhibit: none(), same: none(), word: none() } satisfies Slices;
  let memory: readonly string[];
  try {
    for (const bot of NAMES) running.push(await open(bot, join(folder, 'answers.json')));
    for (let round = 0; round < rounds; round++)
      for (const mix of MIX_NAMES) for (const one of running) slices[one.bot][mix].push(await measure(one, mix, count));
    memory = running.map(({ bot, child }) => `${BOTS[bot].name} ${usage(child.pid).memory.toFixed(0)} MiB`);
  } finally {
    await Promise.all(running.map(async ({ stop }) => stop()));
    rmSync(folder, { recursive: true });
  }
  const row = (bot: Bot, mix: Mix): string[] => [
    BOTS[bot].name,
    mix,
    ...MEASURES.map((of) =>
      middle(
        of,
        slices[bot][mix].map((one) => one[of]),
      ).toFixed(of === 'perSecond' ? 0 : 2),
    ),
  ];
  const compared = (bot: Bot, mix: Mix): string[] => [
    BOTS[bot].name,
    mix,
    ...(['perSecond', 'p50', 'p95', 'p99', 'processor'] as const).map((of) => ratio(slices, bot, mix, of)),
  ];
  const each = (rows: (bot: Bot, mix: Mix) => string[], bots: readonly Bot[]): string[][] =>
    MIX_NAMES.flatMap((mix) => bots.map((bot) => rows(bot, mix)));
  return [
    table([
      ['Discord', 'questions', 'interactions/s', 'alone p50 ms', 'p95 ms', 'p99 ms', 'processor ms each', 'the local Discord’s'],
      ...each(row, NAMES),
    ]),
    '',
    table([
      ['Exhibit to (goal 0.80, more is better)', 'questions', 'throughput', 'p50', 'p95', 'p99', 'processor'],
      ...each(compared, ['same', 'word']),
    ]),
    '',
    `memory: ${memory.join(', ')}`,
    `${rounds} slices of ${count} in turn, ${AT_ONCE} at once, then ${ALONE} alone; ${COMPLETIONS} of 10 are completions; ${EVERYBODY_ASKS.length} questions repeated, or ${DIFFERENT.length} different`,
  ].join('\n');
}
