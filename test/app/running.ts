/** The bots of a process, run in this one on the invented dispute. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { runBots } from '../../src/app/run.ts';
import type { BotsOptions } from '../../src/app/run.ts';
import { readConfig } from '../../src/app/config.ts';
import { openLearnt } from '../../src/learning/learnt.ts';
import { createLog } from '../../src/ops/log.ts';
import { CRANES } from '../doubles/cranes.ts';
import { openDiscord } from '../doubles/discord/server.ts';
import { guildIn } from '../doubles/discord/world.ts';
import { openProxy } from '../doubles/proxy.ts';
import { startTelegram } from '../doubles/telegram/driver.ts';

const { dossier, engine } = openLearnt(CRANES);

export interface RunningBots {
  /** All lines of the log so far. */
  readonly lines: () => string;
  /** All that the operator was told so far. */
  readonly told: readonly string[];
  readonly stop: () => void;
  /** The exit code. */
  readonly code: Promise<number>;
  /** Asks the HTTP server: the status and what it says. */
  readonly asks: (path: string) => Promise<{ readonly status: number; readonly body: unknown }>;
}

/** Runs bots as the environment has them, on a state of their own; stopped after the test. Failures are tried again at once. */
export async function runIn(env: Readonly<Record<string, string>>, more: Partial<BotsOptions> = {}): Promise<RunningBots> {
  const state = mkdtempSync(join(tmpdir(), 'exhibit-'));
  const port = await freePort();
  const lines: string[] = [];
  const told: string[] = [];
  const stop = new AbortController();
  const code = runBots({
    config: readConfig({ EXHIBIT_STATE: state, LANG: 'C', PORT: String(port), ...env }),
    dossier,
    understanding: engine,
    log: createLog({ to: { write: (line: string) => void lines.push(line) } }),
    tell: (text) => told.push(text),
    stop: stop.signal,
    stopWithin: () => 9000,
    pauses: { first: 20, longest: 100, steady: 60_000, leave: 2000 },
    ...more,
  });
  onTestFinished(async () => {
    stop.abort();
    await code;
    rmSync(state, { recursive: true, force: true });
  });
  return {
    lines: () => lines.join(''),
    told,
    stop: () => stop.abort(),
    code,
    asks: async (path) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`);
      return { status: response.status, body: await response.json() };
    },
  };
}

/** A local Telegram with a bot, behind a way that can be shut. */
export async function telegramBehindProxy() {
  const telegram = await startTelegram();
  onTestFinished(async () => telegram.close());
  const bot = telegram.addBot('exhibit_bot');
  const proxy = await openProxy(telegram.root);
  onTestFinished(async () => proxy.close());
  const ann = telegram.person('Ann', 'en');
  const alone = telegram.privately(ann, bot);
  return {
    telegram,
    bot,
    proxy,
    env: { TELEGRAM_TOKEN: bot.token, TELEGRAM_API: proxy.root },
    says: (text: string) => telegram.say(alone, ann, text),
    answer: async () => (await alone.sent.next()).text ?? '',
  };
}

/** A local Discord, whose API is behind a way that can be shut. */
export async function discordBehindProxy() {
  const discord = await openDiscord({ guilds: [guildIn('en-US')] });
  onTestFinished(async () => discord.close());
  const api = new URL(discord.api);
  const proxy = await openProxy(api.origin);
  onTestFinished(async () => proxy.close());
  return { discord, proxy, env: { DISCORD_TOKEN: discord.token, DISCORD_API: `${proxy.root}${api.pathname}` } };
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, resolve);
  });
  const address = server.address();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  if (address === null || typeof address === 'string') throw new TypeError('no port');
  return address.port;
}
