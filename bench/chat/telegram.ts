/** Exhibit as a Telegram bot against bare grammY bots, on the same local Telegram with the same people, by polling and by webhook: throughput, processor time. */
import { spawn } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startTelegram } from '../../test/doubles/telegram/driver.ts';
import { ownQuestions, table } from '../quality.ts';
import { mean, median } from '../measurements.ts';
import { EVERYBODY_ASKS } from './questions.ts';
import { usage } from './usage.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What the engine learns is the same each time. */
const LEARNT = join(ROOT, 'var', 'learnt');
const BOTS = ['Exhibit', 'the same messages', 'echo'] as const;
type Bot = (typeof BOTS)[number];
const WAYS = ['polling', 'webhook'] as const;
type Way = (typeof WAYS)[number];
/** So many that nobody meets the limit of a person while one bot is measured. */
const PEOPLE = 6000;
/** So many wait for an answer at any time. */
const AT_ONCE = 64;
/** So many come before anything is measured: a bot runs for days, not for a second. */
const WARM_UP = 2000;
const MESSAGES = 'messages.json';

const ownSet = (pick: (id: string) => boolean): string[] =>
  [...new Set(ownQuestions().flatMap(({ id, q }) => (pick(id) ? q.trim() : [])))].filter(
    (question) => question !== '' && !question.startsWith('/'),
  );
/**
 * Questions as people ask them: a few that everybody asks; some hundred of the project's own set, which all have been asked before;
 * and the whole set, of which each question is a new one, since more come between than are remembered.
 */
const MIXES = {
  few: EVERYBODY_ASKS,
  hundreds: ownSet((id) => /^[FG]/u.test(id)),
  new: ownSet(() => true),
};
type Mix = keyof typeof MIXES;

interface Measured {
  readonly perSecond: number;
  /** Milliseconds of processor time for one message, of the bot and of the local Telegram with its people. */
  readonly bot: number;
  readonly telegram: number;
}

interface Running {
  readonly child: ChildProcess;
  /** Somebody asks the next question of a mix; comes when it is answered. */
  readonly next: (mix: Mix) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** What Exhibit sent, by question: for the bot that sends the same. */
type Sent = Map<string, { readonly text: unknown; readonly more: Readonly<Record<string, unknown>> }>;

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new TypeError('no port');
  return String(address.port);
}

/** Many at once, until so many are done. */
const crowd = async (count: number, next: () => Promise<void>): Promise<void> => {
  let begun = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (begun++ < count) await next();
    }),
  );
};

function launch(
  kind: Bot,
  port: string | undefined,
  { root, token, folder, state }: Record<'root' | 'token' | 'folder' | 'state', string>,
): ChildProcess {
  const how: SpawnOptions = { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] };
  if (kind !== 'Exhibit')
    return spawn(process.execPath, ['bench/chat/bare-telegram.ts', root, token, ...(port === undefined ? [] : [port])], {
      ...how,
      env: kind === 'echo' ? {} : { BARE_MESSAGES: join(folder, MESSAGES) },
    });
  const webhook = { PORT: port, TELEGRAM_WEBHOOK_URL: `http://127.0.0.1:${port}/telegram`, TELEGRAM_WEBHOOK_SECRET: 'secret' };
  return spawn(process.execPath, [...(process.env['BENCH_PROFILE']?.split(' ') ?? []), 'src/main.js'], {
    ...how,
    env: { TELEGRAM_TOKEN: token, TELEGRAM_API: root, EXHIBIT_STATE: state, LANG: 'C', ...(port !== undefined && webhook) },
  });
}

/** Starts a bot on a local Telegram of its own, and lets it serve until it is warm. */
async function open(kind: Bot, way: Way, folder: string): Promise<Running> {
  const bodies = new Map<unknown, Readonly<Record<string, unknown>>>();
  const sent: Sent = new Map();
  const telegram = await startTelegram({
    judging: false,
    onCall: (method, body) => void (method === 'sendMessage' && bodies.set(body['chat_id'], body)),
  });
  const bot = telegram.addBot('bench_bot');
  const state = join(folder, `${kind} by ${way}`);
  mkdirSync(state);
  if (existsSync(LEARNT)) cpSync(LEARNT, join(state, 'learnt'), { recursive: true });
  const child = launch(kind, way === 'webhook' ? await freePort() : undefined, { root: telegram.root, token: bot.token, folder, state });
  while (!bot.queue.polled && bot.queue.webhookInfo().url === '') await wait(50);
  if (kind === 'Exhibit') cpSync(join(state, 'learnt'), LEARNT, { recursive: true });

  const people = Array.from({ length: PEOPLE }, (_, number) => {
    const person = telegram.person(`P${number}`, 'en');
    return { person, place: telegram.privately(person, bot) };
  });
  const asked = { few: 0, hundreds: 0, new: 0 };
  let turn = 0;
  const next = async (mix: Mix): Promise<void> => {
    const one = people[turn++ % PEOPLE];
    const question = MIXES[mix][asked[mix]++ % MIXES[mix].length];
    if (one === undefined || question === undefined) throw new RangeError('nobody is there');
    telegram.say(one.place, one.person, question);
    const { chat } = await one.place.sent.next();
    if (sent.has(question)) return;
    const { text, chat_id: _, reply_parameters: __, ...more } = bodies.get(chat.id) ?? {};
    sent.set(question, { text, more });
  };
  await crowd(MIXES.new.length, async () => next('new'));
  await crowd(WARM_UP, async () => next('few'));
  if (kind === 'Exhibit') writeFileSync(join(folder, MESSAGES), JSON.stringify([...sent]));
  return {
    child,
    next,
    stop: async () => {
      child.kill();
      await once(child, 'close');
      await telegram.close();
    },
  };
}

/** One slice of one bot. */
async function measure({ next, child }: Running, mix: Mix, count: number): Promise<Measured> {
  const [bot, telegram] = [usage(child.pid), usage(process.pid)];
  const start = performance.now();
  await crowd(count, async () => next(mix));
  const seconds = (performance.now() - start) / 1000;
  return {
    perSecond: count / seconds,
    bot: (usage(child.pid).processor - bot.processor) / count,
    telegram: (usage(process.pid).processor - telegram.processor) / count,
  };
}

/** Measures one way: all bots in turn, a slice each, so that a busy machine is as busy for one as for the other; rows of medians. */
async function rowsOf(way: Way, slices: number, count: number): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'exhibit-bench-'));
  const running: [Bot, Running][] = [];
  try {
    for (const bot of BOTS) running.push([bot, await open(bot, way, folder)]);
    const rows: string[][] = [];
    for (const mix of ['few', 'hundreds', 'new'] as const) {
      const all: Record<Bot, Measured[]> = { Exhibit: [], 'the same messages': [], echo: [] };
      if (mix === 'hundreds') for (const [, { next }] of running) await crowd(MIXES[mix].length, async () => next(mix));
      for (let slice = 0; slice < slices; slice++) for (const [bot, one] of running) all[bot].push(await measure(one, mix, count));
      for (const bot of BOTS) {
        const ratios = all.Exhibit.map(({ perSecond }, slice) => perSecond / (all[bot][slice]?.perSecond ?? Number.NaN));
        rows.push([
          way,
          `${MIXES[mix].length}${mix === 'new' ? ', all new' : ''}`,
          bot === 'Exhibit' ? bot : `bare grammY, ${bot}`,
          median(all[bot].map(({ perSecond }) => perSecond)).toFixed(0),
          bot === 'Exhibit' ? '' : median(ratios).toFixed(2),
          mean(all[bot].map((one) => one.bot)).toFixed(2),
          mean(all[bot].map((one) => one.telegram)).toFixed(2),
        ]);
      }
    }
    return rows;
  } finally {
    await Promise.all(running.map(async ([, { stop }]) => stop()));
    rmSync(folder, { recursive: true });
  }
}

/** Measures both ways of delivery; a table. */
export async function telegramTable(slices = 9, count = 1200): Promise<string> {
  const rows: string[][] = [];
  for (const way of WAYS) rows.push(...(await rowsOf(way, slices, count)));
  return [
    table([['Telegram', 'questions', 'bot', 'answers/s', 'Exhibit to it', 'processor ms each', 'of the local Telegram'], ...rows]),
    `medians of ${slices} slices of ${count} in turn, ${AT_ONCE} at once, ${PEOPLE} people; goal 0.80 to the echo`,
  ].join('\n');
}
