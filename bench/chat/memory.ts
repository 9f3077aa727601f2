/** What both bots in one process take, as `npm start` runs them, against both bare bots in one process that send the same messages. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { startTelegram } from '../../test/doubles/telegram/driver.ts';
import { ownQuestions, table } from '../quality.ts';
import { Answers, deedsOf, gather, inCrowd } from './crowd.ts';
import { usage } from './usage.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BOTS = { exhibit: 'Exhibit', same: 'bare, the same messages', word: 'bare, one word' } as const;
type Bot = keyof typeof BOTS;
const NAMES: readonly Bot[] = ['exhibit', 'same', 'word'];

/** As the manifest starts it: V8's flags and the file. */
const Manifest = z.object({ scripts: z.object({ start: z.string() }) });
const START = Manifest.parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')))
  .scripts.start.split(' ')
  .slice(1);

const QUESTIONS = [...new Set(ownQuestions().map(({ q }) => q.trim()))].filter((question) => question !== '' && !question.startsWith('/'));
/** Each round asks everything once on both platforms. */
const ROUNDS = 3;
const PEOPLE = 1500;
/** By then a start is over, and what it took is given back. */
const STARTED = 8000;

type Folder = Readonly<Record<'answers' | 'messages' | 'state', string>>;

/** The resident memory of one bot in MiB: after its start, and after each round. */
async function measure(bot: Bot, { answers, messages, state }: Folder): Promise<number[]> {
  const { discord, does } = await gather();
  const bodies = new Map<unknown, Readonly<Record<string, unknown>>>();
  const telegram = await startTelegram({
    judging: false,
    onCall: (method, body) => void (method === 'sendMessage' && bodies.set(body['chat_id'], body)),
  });
  const account = telegram.addBot('bench_bot');
  if (bot === 'exhibit') {
    // It learns before it is measured, as at every start but the first.
    await promisify(execFile)(process.execPath, [...START, 'learn'], { cwd: ROOT });
    cpSync(join(ROOT, 'var', 'learnt'), join(state, 'learnt'), { recursive: true });
  }
  const child = spawn(process.execPath, bot === 'exhibit' ? START : ['bench/chat/bare-both.ts', telegram.root, account.token], {
    cwd: ROOT,
    env: {
      DISCORD_TOKEN: discord.token,
      DISCORD_API: discord.api,
      TELEGRAM_TOKEN: account.token,
      TELEGRAM_API: telegram.root,
      EXHIBIT_STATE: state,
      LANG: 'C',
      ...(bot === 'same' && { BARE_ANSWERS: answers, BARE_MESSAGES: messages }),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  while (discord.gateway.heard.length === 0 || !account.queue.polled) await wait(50);
  await wait(STARTED);
  const taken = [usage(child.pid).memory];
  const people = Array.from({ length: PEOPLE }, (_, number) => {
    const person = telegram.person(`P${number}`, 'en');
    return { person, place: telegram.privately(person, account) };
  });
  const given = new Answers();
  const sent = new Map<string, unknown>();
  let turn = 0;
  const say = async (question: string): Promise<void> => {
    const one = people[turn++ % PEOPLE];
    if (one === undefined) throw new RangeError('nobody is there');
    telegram.say(one.place, one.person, question);
    const { chat } = await one.place.sent.next();
    const { text, chat_id: _, reply_parameters: __, ...more } = bodies.get(chat.id) ?? {};
    sent.set(question, { text, more });
  };
  for (let round = 0; round < ROUNDS; round++) {
    await inCrowd(deedsOf(QUESTIONS).values(), async (deed) => does(deed, (body) => given.take(deed, body)));
    await inCrowd(
      QUESTIONS.values().map((text) => ({ kind: 'ask', text })),
      async ({ text }) => say(text),
    );
    taken.push(usage(child.pid).memory);
  }
  if (bot === 'exhibit') {
    writeFileSync(answers, given.json);
    writeFileSync(messages, JSON.stringify([...sent]));
  }
  const exit = once(child, 'exit');
  child.kill();
  await exit;
  await Promise.all([discord.close(), telegram.close()]);
  return taken;
}

/** Measures all, one after the other; a table. */
export async function memoryTable(): Promise<string> {
  const state = mkdtempSync(join(tmpdir(), 'exhibit-bench-'));
  const folder = { state, answers: join(state, 'answers.json'), messages: join(state, 'messages.json') };
  const taken: [Bot, number[]][] = [];
  try {
    for (const bot of NAMES) taken.push([bot, await measure(bot, folder)]);
  } finally {
    rmSync(state, { recursive: true });
  }
  const own = taken.find(([bot]) => bot === 'exhibit')?.[1] ?? [];
  const cells = (bot: Bot, values: readonly number[]): string[] =>
    values.map((mib, at) => `${mib.toFixed(0)}${bot === 'exhibit' ? '' : ` (${((own[at] ?? Number.NaN) / mib).toFixed(2)})`}`);
  return [
    table([
      ['Both bots in one process, MiB', 'after the start', ...Array.from({ length: ROUNDS }, (_, round) => `round ${round + 1}`)],
      ...taken.map(([bot, values]) => [BOTS[bot], ...cells(bot, values)]),
    ]),
    `in brackets Exhibit to it, goal 1.20; ${QUESTIONS.length} different questions a round, on both platforms`,
  ].join('\n');
}
