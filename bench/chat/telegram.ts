/** Throughput in Telegram: Exhibit against a bare grammY echo bot, each a process of its own, on the same local Telegram. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { startTelegram } from '../../test/doubles/telegram/driver.ts';

const BOT = fileURLToPath(new URL('telegram-bot.ts', import.meta.url));
const SMALL = fileURLToPath(new URL('../../test/doubles/harbour-cranes', import.meta.url));
const PEOPLE = 50;
const WARM_UP = 300;
const MESSAGES = 1000;
const ROUNDS = 3;
/** Milliseconds: none at all, and as over a good line. */
const LATENCIES = [0, 20];
const QUESTIONS = [
  'When is the trial?',
  'How much do they want from Brackenlift in total?',
  'Where is the trial?',
  '什么时候开庭',
  'Who is the judge?',
];

/** Messages answered in a second, by one bot in one round. */
async function round(kind: 'exhibit' | 'echo', way: 'polling' | 'webhook', latency: number, dossier: string): Promise<number> {
  const telegram = await startTelegram({ judging: false, latency });
  const bot = telegram.addBot('bench_bot');
  const child = spawn(process.execPath, [BOT, kind, way, telegram.root, bot.token], {
    env: { ...process.env, BENCH_DOSSIER: dossier },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const chats = Array.from({ length: PEOPLE }, (_, number) => {
    const person = telegram.person(`P${number}`, 'en');
    return { person, place: telegram.privately(person, bot) };
  });
  /** Everybody says something, then everybody the next thing: a crowd does not wait for one to finish. */
  const ask = async (messages: number): Promise<void> => {
    const each = Math.floor(messages / PEOPLE);
    for (let one = 0; one < each; one++)
      for (const [chat, { person, place }] of chats.entries())
        telegram.say(place, person, QUESTIONS[(chat + one) % QUESTIONS.length] ?? '');
    await Promise.all(
      chats.map(async ({ place }) => {
        for (let one = 0; one < each; one++) await place.sent.next();
      }),
    );
  };
  await ask(WARM_UP);
  const start = performance.now();
  await ask(MESSAGES);
  const seconds = (performance.now() - start) / 1000;
  child.kill('SIGTERM');
  await once(child, 'close');
  await telegram.close();
  return MESSAGES / seconds;
}

const median = (values: readonly number[]): number => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** Measures both ways of delivery, with Telegram next door and as far away as it is; a line each. */
export async function telegramThroughput(dossier: string = SMALL): Promise<string> {
  const lines: string[] = [
    '| delivery | a call takes | Exhibit, answers/s | bare grammY echo, answers/s | ratio |',
    '|---|---|---|---|---|',
  ];
  for (const way of ['polling', 'webhook'] as const) {
    for (const latency of LATENCIES) {
      const own: number[] = [];
      const bare: number[] = [];
      for (let one = 0; one < ROUNDS; one++) {
        bare.push(await round('echo', way, latency, dossier));
        own.push(await round('exhibit', way, latency, dossier));
      }
      lines.push(
        `| ${way} | ${latency} ms | ${median(own).toFixed(0)} | ${median(bare).toFixed(0)} | ${(median(own) / median(bare)).toFixed(2)} |`,
      );
    }
  }
  return lines.join('\n');
}
