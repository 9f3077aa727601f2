/** The bots of this process: what they share is put together, they are started, and stopped in order. */
import { join } from 'node:path';
import { z } from 'zod';
import { ask } from '../commands/ask.ts';
import { commands } from '../commands/index.ts';
import type { Engine } from './answer/understand/engine.ts';
import { withoutThinkingTwice } from './chat/desk/understood.ts';
import { createDiscordBot } from './chat/discord/bot.ts';
import type { DiscordBot } from './chat/discord/bot.ts';
import type { Failure } from './chat/discord/gateway.ts';
import { mayPass, tellFailure } from './chat/discord/words.ts';
import { TelegramFailure } from './chat/telegram/failure.ts';
import { mayPass as mayPassOnTelegram, tellFailure as tellTelegramFailure } from './chat/telegram/operator.ts';
import type { Trouble } from './chat/telegram/operator.ts';
import type { Config, DiscordConfig, TelegramConfig } from './config.ts';
import { deskOn } from './desk-on.ts';
import type { SharedParts } from './desk-on.ts';
import type { Dossier } from './dossier/dossier.ts';
import { openHttp } from './ops/http.ts';
import type { HttpServer } from './ops/http.ts';
import { createLog } from './ops/log.ts';
import { openSqliteStore } from './store/sqlite.ts';
import { telegramOn } from './telegram-on.ts';

/** What a supervisor may go by: https://man.openbsd.org/sysexits */
const EXIT = { stopped: 0, tryAgain: 75, mendFirst: 78 } as const;

export interface BotsOptions {
  readonly config: Config;
  readonly dossier: Dossier;
  readonly understanding: Pick<Engine, 'understand'>;
  /** Tells the operator something in plain words. */
  readonly tell: (text: string) => Promise<unknown>;
  /** Comes when the bots are to stop. */
  readonly stop: Promise<unknown>;
}

export interface DiscordOnParts extends SharedParts {
  readonly discord: DiscordConfig;
  /** Most connections to Discord's API at once; a number that does for most without it. */
  readonly connections?: number;
}

/** The Discord bot on an open store and log. */
export function discordOn({ discord, connections, ...shared }: DiscordOnParts): DiscordBot {
  const { store, log } = shared;
  // A person may be in servers of several processes, where there are several; a channel is in one.
  const several = discord.shards !== 'auto' && discord.shards.length < (discord.shardCount ?? 1);
  const { desk, forgetChat } = deskOn(shared, several);
  const hashes = store.values('registration', z.string());
  return createDiscordBot({
    settings: { ...discord, connections },
    commands,
    ask,
    desk,
    log,
    hashes,
    inbox: store.inbox,
    claim: store.claim,
    forgetChat,
  });
}

/** Why a bot has ended, in the operator's words, and whether starting again may mend it. */
interface End {
  readonly failure: string;
  readonly words: string;
  readonly mayPass: boolean;
}

/** A bot of any platform, as a process runs it. */
interface Runner {
  readonly platform: 'Discord' | 'Telegram';
  /** Comes to why it could not start, or to undefined once it serves. */
  start(): Promise<End | undefined>;
  /** Comes when it has ended for good, after it served; undefined after `stop`. */
  readonly ended: Promise<End | undefined>;
  stop(): Promise<void>;
}

function discordRunner(parts: DiscordOnParts): Runner {
  const bot = discordOn(parts);
  const endOf = (failure: Failure): End => ({ failure, words: tellFailure(failure, parts.language), mayPass: mayPass(failure) });
  return {
    platform: 'Discord',
    async start() {
      const started = await bot.start();
      if ('failure' in started) return endOf(started.failure);
      parts.log.info('add it to a server', { invite: started.invite });
      return undefined;
    },
    ended: bot.ended.then((failure) => (failure === undefined ? undefined : endOf(failure))),
    stop: async () => bot.stop(),
  };
}

function telegramRunner(parts: SharedParts & { readonly telegram: TelegramConfig }): Runner {
  const { telegram, language, log } = parts;
  // All updates of a bot come to one process as long as its state is one file.
  const bot = telegramOn({ ...parts, several: false });
  let http: HttpServer | undefined;
  const end = (kind: Trouble): End => ({
    failure: kind,
    words: tellTelegramFailure(kind, language),
    mayPass: mayPassOnTelegram(kind),
  });
  const endOf = (error: unknown): End => {
    if (error instanceof TelegramFailure) return end(error.kind);
    log.trouble(error, 'the Telegram bot failed');
    return end('unreachable');
  };
  const stop = async (): Promise<void> => {
    await bot.stop();
    await http?.close();
  };
  return {
    platform: 'Telegram',
    async start() {
      if (telegram.delivery.kind === 'webhook') {
        const { url, port } = telegram.delivery;
        const report = (error: unknown): void => void log.trouble(error, 'the HTTP server failed');
        try {
          http = await openHttp({ port, paths: { [new URL(url).pathname]: bot.webhook }, report });
        } catch (error) {
          report(error);
          return end('port');
        }
      }
      try {
        const { username } = await bot.start();
        log.info('talk to it', { link: `https://t.me/${username}` });
        return undefined;
      } catch (error) {
        await stop();
        return endOf(error);
      }
    },
    ended: bot.ended.catch(endOf),
    stop,
  };
}

/** Runs one bot until it is told to stop, or ends by itself; returns its exit code. */
async function run(bot: Runner, stopped: Promise<'stop'>, failed: (bot: Runner, end: End) => Promise<number>): Promise<number> {
  const notStarted = await Promise.race([bot.start(), stopped]);
  if (notStarted !== 'stop') {
    if (notStarted !== undefined) return failed(bot, notStarted);
    const end = await Promise.race([bot.ended, stopped]);
    if (end !== 'stop' && end !== undefined) {
      await bot.stop();
      return failed(bot, end);
    }
  }
  await bot.stop();
  return EXIT.stopped;
}

/** Runs the bots until they are told to stop, or all have ended by themselves; returns the exit code. */
export async function runBots({ config, dossier, understanding, tell, stop }: BotsOptions): Promise<number> {
  const { discord, telegram, language } = config;
  const secrets = [discord?.token, telegram?.token, telegram?.delivery.kind === 'webhook' ? telegram.delivery.secret : undefined];
  const log = createLog({ secrets: secrets.flatMap((secret) => secret ?? []) });
  const store = openSqliteStore({ path: join(config.state, 'exhibit.sqlite'), report: (error, what) => void log.trouble(error, what) });
  try {
    const shared: SharedParts = {
      dossier,
      understanding: withoutThinkingTwice((question, context) => understanding.understand(question, context)),
      language,
      store,
      log,
    };
    const bots = [
      ...(discord === undefined ? [] : [discordRunner({ ...shared, discord })]),
      ...(telegram === undefined ? [] : [telegramRunner({ ...shared, telegram })]),
    ];
    // One that fails is no reason for the other to end.
    const failed = async ({ platform }: Runner, { failure, words, mayPass: passes }: End): Promise<number> => {
      log.warn(`the ${platform} bot has ended`, { failure });
      await tell(words);
      return passes ? EXIT.tryAgain : EXIT.mendFirst;
    };
    const stopped = stop.then(() => {
      log.info('stopping');
      return 'stop' as const;
    });
    const codes = await Promise.all(bots.map(async (bot) => run(bot, stopped, failed)));
    if (codes.includes(EXIT.stopped)) {
      log.info('stopped');
      return EXIT.stopped;
    }
    return codes.includes(EXIT.tryAgain) ? EXIT.tryAgain : EXIT.mendFirst;
  } finally {
    store.close();
  }
}
