/** The Discord bot on an open store and log, as a supervisor runs it. */
import { z } from 'zod';
import { ask } from '../../commands/ask.ts';
import { commands } from '../../commands/index.ts';
import type { Attempt, Bot, End } from './supervisor.ts';
import { createDiscordBot } from '../chat/discord/bot.ts';
import type { DiscordBot } from '../chat/discord/bot.ts';
import type { Failure } from '../chat/discord/gateway.ts';
import { mayPass, tellFailure } from '../chat/discord/words.ts';
import type { DiscordConfig } from './discord-config.ts';
import { deskOn, postsOn } from './desk-on.ts';
import type { SharedParts } from './desk-on.ts';

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
