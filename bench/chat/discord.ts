/** Exhibit as a Discord bot against a bare discord.js bot, on the same local Discord with the same people: throughput, latency, processor time. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Person } from '../../test/doubles/discord/driver.ts';
import { isJson } from '../../test/doubles/discord/rules.ts';
import { openDiscord } from '../../test/doubles/discord/server.ts';
import type { LocalDiscord, Pending } from '../../test/doubles/discord/server.ts';
import { guildIn } from '../../test/doubles/discord/world.ts';
import { table } from '../quality.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BOTS = {
  'one word': 'bench/chat/bare-discord.ts',
  'the same messages': 'bench/chat/bare-discord.ts',
  Exhibit: 'src/main.ts',
} as const;
type Bot = keyof typeof BOTS;
const NAMES: readonly Bot[] = ['Exhibit', 'the same messages', 'one word'];

/** Questions as people ask them, those that are answered and those that are not. */
const QUESTIONS = [
  '马斯克要多少钱',
  'When did Musk sue OpenAI?',
  'Who is the judge?',
  'OpenAI的估值是多少',
  'What does OpenAI say to the lawsuit?',
  'ChatGPT有多少周活跃用户',
  'When will OpenAI be profitable?',
  '微软怎么回应',
  'What is the weather today?',
  'xAI估值',
  'When is the trial?',
  '什麼時候開庭',
];
const PEOPLE = 1200;
const SERVERS = 500;
/** So many are under way at once while throughput is measured. */
const AT_ONCE = 32;
/** So many are sent one after the other while latency is measured. */
const ALONE = 200;
/** So many come before anything is measured: a bot runs for days, not for a second. */
const WARM_UP = 2000;
/** Of ten interactions, so many are completions: people type more than they send. */
const COMPLETIONS = 3;

interface Measured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Milliseconds of processor time per interaction. */
  readonly processor: number;
  readonly memory: number;
}

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.floor(share * (values.length - 1))] ?? 0;

/** Processor time that a process has used, in milliseconds, and its memory in MiB: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function usage({ pid }: ChildProcess): { readonly processor: number; readonly memory: number } {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return { processor: (Number(fields[11]) + Number(fields[12])) * 10, memory: (Number(fields[21]) * 4096) / 2 ** 20 };
  } catch {
    return { processor: Number.NaN, memory: Number.NaN };
  }
}

interface Crowd {
  readonly discord: LocalDiscord;
  /** Sends the next interaction; comes when it is answered, to how long that took. */
  readonly next: () => Promise<number>;
  /** What was answered, by what was asked. */
  readonly messages: Map<string, unknown>;
  readonly choices: Map<string, unknown>;
}

async function gather(): Promise<Crowd> {
  const waiting = new Map<string, (one: Pending) => void>();
  const guilds = Array.from({ length: SERVERS }, () => guildIn('en-US'));
  const discord = await openDiscord({ guilds, bare: true, onAnswer: (one) => waiting.get(one.token)?.(one) });
  const people = Array.from({ length: PEOPLE }, (_, place) => new Person(discord, { guild: guilds[place % SERVERS] }));
  let sent = 0;
  const [messages, choices] = [new Map<string, unknown>(), new Map<string, unknown>()];
  const next = async (): Promise<number> => {
    const place = sent++;
    const person = people[place % PEOPLE];
    if (person === undefined) throw new RangeError('nobody is there');
    const question = QUESTIONS[place % QUESTIONS.length] ?? '';
    const start = performance.now();
    const one =
      place % 10 < COMPLETIONS
        ? person.interact(4, {
            id: '1',
            name: 'who',
            type: 1,
            options: [{ name: 'name', type: 3, value: question.slice(0, 2), focused: true }],
          })
        : person.starts('ask', { question });
    return new Promise((resolve) => {
      waiting.set(one.token, () => {
        const data = one.answers[0]?.['data'];
        if (isJson(data) && 'components' in data) messages.set(question, data['components']);
        if (isJson(data) && 'choices' in data) choices.set(question, data['choices']);
        waiting.delete(one.token);
        discord.pending.delete(one.token);
        resolve(performance.now() - start);
      });
    });
  };
  return { discord, next, messages, choices };
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

interface Running extends Crowd {
  readonly child: ChildProcess;
  readonly stop: () => Promise<void>;
}

/** Starts a bot on a local Discord of its own, and lets it serve until it is warm. */
async function open(bot: Bot, file: string): Promise<Running> {
  const crowd = await gather();
  const { discord, next } = crowd;
  const state = mkdtempSync(join(tmpdir(), 'exhibit-bench-'));
  const child = spawn(process.execPath, [BOTS[bot]], {
    cwd: ROOT,
    env: {
      DISCORD_TOKEN: discord.token,
      DISCORD_API: discord.api,
      EXHIBIT_STATE: state,
      LANG: 'C',
      ...(bot === 'the same messages' && { BARE_MESSAGES: file }),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = async (): Promise<void> => {
    child.kill();
    await discord.close();
    rmSync(state, { recursive: true, force: true });
  };
  // The engine learns its examples before the bot connects.
  while (discord.gateway.heard.length === 0) await wait(50);
  await wait(2000);
  for (let warm = 0; warm < WARM_UP; warm++) await next();
  return { ...crowd, child, stop };
}

/** One slice: many at once, then some one after the other. */
async function measure({ next, child }: Running, count: number): Promise<Measured> {
  const before = usage(child);
  const start = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let done = 0; done < count / AT_ONCE; done++) await next();
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  const after = usage(child);
  const alone: number[] = [];
  for (let done = 0; done < ALONE; done++) alone.push(await next());
  return {
    perSecond: count / seconds,
    p50: quantile(alone, 0.5),
    p95: quantile(alone, 0.95),
    p99: quantile(alone, 0.99),
    processor: (after.processor - before.processor) / count,
    memory: after.memory,
  };
}

/** Measures all in turn, a slice each, so that a busy machine is as busy for one as for the other; tells of the medians. */
export async function discordTable(slices = 9, count = 1200): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'exhibit-bench-'));
  const file = join(folder, 'messages.json');
  const running: [Bot, Running][] = [];
  const all: Record<Bot, Measured[]> = { Exhibit: [], 'the same messages': [], 'one word': [] };
  try {
    for (const bot of NAMES) {
      const one = await open(bot, file);
      running.push([bot, one]);
      if (bot !== 'Exhibit') continue;
      const [longest] = [...one.choices.values()].map(listOf).toSorted((some, others) => others.length - some.length);
      writeFileSync(file, JSON.stringify({ messages: [...one.messages.values()], choices: longest ?? [] }));
    }
    for (let slice = 0; slice < slices; slice++) for (const [bot, one] of running) all[bot].push(await measure(one, count));
  } finally {
    await Promise.all(running.map(async ([, { stop }]) => stop()));
    rmSync(folder, { recursive: true });
  }
  const median = (bot: Bot, of: keyof Measured): number =>
    quantile(
      all[bot].map((one) => one[of]),
      0.5,
    );
  const row = (bot: Bot): string[] => [
    bot === 'Exhibit' ? bot : `bare discord.js, ${bot}`,
    median(bot, 'perSecond').toFixed(0),
    ...(['p50', 'p95', 'p99', 'processor'] as const).map((of) => median(bot, of).toFixed(2)),
    median(bot, 'memory').toFixed(0),
  ];
  /** Of the ratios slice by slice, the middle one. */
  const to = (bot: Bot): string =>
    quantile(
      all.Exhibit.map(({ perSecond }, slice) => perSecond / (all[bot][slice]?.perSecond ?? Number.NaN)),
      0.5,
    ).toFixed(2);
  return [
    table([['Discord', 'interactions/s', 'alone p50 ms', 'p95 ms', 'p99 ms', 'processor ms each', 'memory MiB'], ...NAMES.map(row)]),
    `throughput, Exhibit to a bare bot that sends the same messages: ${to('the same messages')} (goal 0.80); to one that sends one word: ${to('one word')}`,
    `${slices} slices of ${count} in turn, ${AT_ONCE} at once, ${COMPLETIONS} of 10 completions, ${QUESTIONS.length} questions`,
  ].join('\n');
}
