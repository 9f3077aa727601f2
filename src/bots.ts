/** The bots of each platform on an open store and log, as a supervisor runs them. */
import { z } from 'zod';
import { ask } from '../commands/ask.ts';
import { commands } from '../commands/index.ts';
import type { Attempt, Bot, End } from './app/supervisor.ts';
import { createDiscordBot } from './chat/discord/bot.ts';
import type { DiscordBot } from './chat/discord/bot.ts';
import type { Failure } from './chat/discord/gateway.ts';
import { mayPass, tellFailure } from './chat/discord/words.ts';
import { saidIn, TelegramFailure } from './chat/telegram/failure.ts';
import { mayPass as mayPassOnTelegram, tellFailure as tellTelegramFailure } from './chat/telegram/operator.ts';
import type { Trouble } from './chat/telegram/operator.ts';
import type { DiscordConfig, TelegramConfig } from './config.ts';
import { deskOn, postsOn } from './desk-on.ts';
import type { SharedParts } from './desk-on.ts';
import type { Handler } from './ops/http.ts';
import { telegramOn } from './telegram-on.ts';

export interface DiscordOnParts extends SharedParts {
  readonly discord: DiscordConfig;
  /** Most connections to Discord's API at once; a number that does for most without it. */
  readonly connections?: number;
}

/** The Discord bot on an open store and log. */
export function discordOn({ discord, connections, ...shared }: DiscordOnParts): DiscordBot {
  const { store, log } = shared;
  // A person may be in servers of several processes, where there are several; a channel is in one.
  const several = shared.several === true || (discord.shards !== 'auto' && discord.shards.length < (discord.shardCount ?? 1));
  const posts = postsOn(shared, 'discord');
  const { desk, forgetChat } = deskOn(shared, { platform: 'discord', several, posts });
  const hashes = store.values('registration', z.string());
  return createDiscordBot({
    settings: { ...discord, connections },
    commands,
    ask,
    desk,
    log,
    hashes,
    inbox: store.inbox,
    posts,
    claim: store.claim,
    forgetChat,
  });
}

/** The Discord bot, for a supervisor. */
export function discordBot(parts: DiscordOnParts): Bot {
  const endOf = (failure: Failure): End => ({ failure, words: tellFailure(failure, parts.language), mayPass: mayPass(failure) });
  return {
    platform: 'Discord',
    patience: parts.discord.loginSeconds * 1000,
    open(): Attempt {
      const bot = discordOn(parts);
      return {
        async start() {
          const started = await bot.start();
          if ('failure' in started) return endOf(started.failure);
          parts.log.info('add it to a server', { invite: started.invite });
          return undefined;
        },
        ended: bot.ended.then((failure) => (failure === undefined ? undefined : endOf(failure))),
        stop: async () => bot.stop(),
      };
    },
  };
}

interface TelegramBotParts extends SharedParts {
  readonly telegram: TelegramConfig;
  readonly connections: { readonly out: number; readonly in: number };
  /** What answers Telegram's calls from now on. */
  readonly calledBy: (webhook: Handler) => void;
  /** Whether the port that the webhook needs cannot be had. */
  readonly portIsTaken: boolean;
}

/** The Telegram bot, for a supervisor. */
export function telegramBot({ calledBy, portIsTaken, ...parts }: TelegramBotParts): Bot {
  const { telegram, language, log } = parts;
  const end = (kind: Trouble, said?: string): End => ({
    failure: kind,
    words: tellTelegramFailure(kind, language, said),
    mayPass: mayPassOnTelegram(kind),
  });
  /** Why it ended, which the log has with its cause; what is a fault of ours goes on to the supervisor, which logs it as one. */
  const orEnd = async (work: () => Promise<undefined>, isStopped: () => boolean): Promise<End | undefined> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof TelegramFailure)) throw error;
      // A start that is broken off fails as well, and nobody has to know why.
      if (!isStopped()) log.trouble(error, 'why the Telegram bot does not serve', { failure: error.kind });
      return end(error.kind, error.kind === 'unauthorised' ? undefined : saidIn(error));
    }
  };
  return {
    platform: 'Telegram',
    patience: telegram.loginSeconds * 1000,
    open(): Attempt {
      // All updates of a bot come to one process as long as its state is one file.
      const bot = telegramOn({ ...parts, several: parts.several === true });
      calledBy(bot.webhook);
      let stopped = false;
      const isStopped = (): boolean => stopped;
      const ended = orEnd(async () => bot.ended, isStopped);
      // Whoever waits for it is told all the same; before it has started nobody does.
      ended.catch(() => undefined);
      return {
        async start() {
          if (telegram.delivery.kind === 'webhook' && portIsTaken) return end('port');
          return orEnd(async () => {
            const { username } = await bot.start();
            log.info('talk to it', { link: `https://t.me/${username}` });
            return undefined;
          }, isStopped);
        },
        ended,
        hindered: () => (bot.deaf() ? 'conflict' : undefined),
        stop: async () => {
          stopped = true;
          return bot.stop();
        },
      };
    },
  };
}
