/** The bots of this process: what they share is put together, they are started, and stopped in order. */
import { join } from 'node:path';
import { z } from 'zod';
import { ask } from '../commands/ask.ts';
import type { Understanding } from '../commands/context.ts';
import { commands } from '../commands/index.ts';
import type { Engine } from './answer/understand/engine.ts';
import { fold, foldTerm } from './answer/understand/fold.ts';
import { createDesk, LIMIT_POINTS, LIMIT_SECONDS } from './chat/desk/desk.ts';
import { withoutThinkingTwice } from './chat/desk/understood.ts';
import { createDiscordBot } from './chat/discord/bot.ts';
import type { DiscordBot } from './chat/discord/bot.ts';
import type { Failure } from './chat/discord/gateway.ts';
import { mayPass, tellFailure } from './chat/discord/words.ts';
import type { Config, DiscordConfig } from './config.ts';
import type { Dossier } from './dossier/dossier.ts';
import { createLog } from './ops/log.ts';
import type { Log } from './ops/log.ts';
import { rememberIn } from './remember.ts';
import type { ReplyLanguage } from './reply/reply.ts';
import { openSqliteStore } from './store/sqlite.ts';
import type { Store } from './store/store.ts';

/** What a supervisor may go by: https://man.openbsd.org/sysexits */
const EXIT = { stopped: 0, tryAgain: 75, mendFirst: 78 } as const;

export interface BotsOptions {
  readonly config: Config & { readonly discord: DiscordConfig };
  readonly dossier: Dossier;
  readonly understanding: Pick<Engine, 'understand'>;
  /** Tells the operator something in plain words. */
  readonly tell: (text: string) => Promise<unknown>;
  /** Comes when the bots are to stop. */
  readonly stop: Promise<unknown>;
}

export interface DiscordOnParts {
  readonly dossier: Dossier;
  readonly understanding: Understanding;
  /** Where nothing tells another. */
  readonly language: ReplyLanguage;
  readonly discord: DiscordConfig;
  readonly store: Store;
  readonly log: Log;
}

/** The Discord bot on an open store and log. */
export function discordOn({ dossier, understanding, language, discord, store, log }: DiscordOnParts): DiscordBot {
  const { memoryOf, forgetChat } = rememberIn(store);
  // A person may be in servers of several processes; a channel is in one.
  const limit = (name: keyof typeof LIMIT_POINTS) =>
    store.limit({ name, points: LIMIT_POINTS[name], seconds: LIMIT_SECONDS, shared: name === 'person' });
  const desk = createDesk({
    dossier,
    understanding,
    fold: foldTerm,
    languageOf: (text) => fold(text).language,
    language,
    memoryOf,
    limits: { person: limit('person'), place: limit('place') },
    now: () => performance.now(),
  });
  const hashes = store.values('registration', z.string());
  return createDiscordBot({ settings: discord, commands, ask, desk, log, hashes, claim: store.claim, forgetChat });
}

/** Runs the bots until they are told to stop, or end by themselves; returns the exit code. */
export async function runBots({ config, dossier, understanding, tell, stop }: BotsOptions): Promise<number> {
  const log = createLog({ secrets: [config.discord.token] });
  const store = openSqliteStore({ path: join(config.state, 'exhibit.sqlite'), report: (error, what) => void log.trouble(error, what) });
  try {
    const bot = discordOn({
      dossier,
      understanding: withoutThinkingTwice((question, context) => understanding.understand(question, context)),
      language: config.language,
      discord: config.discord,
      store,
      log,
    });
    const failed = async (failure: Failure): Promise<number> => {
      log.warn('the Discord bot has ended', { failure });
      await tell(tellFailure(failure, config.language));
      return mayPass(failure) ? EXIT.tryAgain : EXIT.mendFirst;
    };
    const stopped = stop.then(() => 'stop' as const);
    const started = await Promise.race([bot.start(), stopped]);
    if (started !== 'stop') {
      if ('failure' in started) return await failed(started.failure);
      log.info('add it to a server', { invite: started.invite });
      const end = await Promise.race([bot.ended, stopped]);
      if (end !== 'stop' && end !== undefined) {
        await bot.stop();
        return await failed(end);
      }
    }
    log.info('stopping');
    await bot.stop();
    log.info('stopped');
    return EXIT.stopped;
  } finally {
    store.close();
  }
}
