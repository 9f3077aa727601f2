/** The Telegram bot on an open store and log, each of its seams filled with what is kept and shared, as a supervisor runs it. */
import { z } from 'zod';
import type { Attempt, Bot, End } from './supervisor.ts';
import { saidIn, TelegramFailure } from '../chat/telegram/failure.ts';
import { mayPass, tellFailure } from '../chat/telegram/operator.ts';
import type { Trouble } from '../chat/telegram/operator.ts';
import type { Handler } from '../ops/http.ts';
import { ask } from '../../commands/ask.ts';
import { commands } from '../../commands/index.ts';
import { LIMIT_POINTS, LIMIT_SECONDS } from '../chat/desk/limits.ts';
import { createTelegramBot } from '../chat/telegram/bot.ts';
import type { TelegramBot } from '../chat/telegram/bot.ts';
import type { TelegramLog, TelegramParts } from '../chat/telegram/parts.ts';
import { movedKey } from '../chat/telegram/post/managing.ts';
import { openSentLimit } from '../chat/telegram/sent.ts';
import type { TelegramConfig } from './telegram-config.ts';
import { deskOn, postsOn } from './desk-on.ts';
import type { SharedParts } from './desk-on.ts';
import type { Fields, Log } from '../ops/log.ts';

interface TelegramOnParts extends SharedParts {
  readonly telegram: TelegramConfig;
  /** Whether other processes take updates of the same bot, over the same store. */
  readonly several: boolean;
  /** How long one call may take, in milliseconds, where that is not as usual. */
  readonly callWithin?: number;
  /** So many connections at once, out of this process and into it; the adapter's own number where it is not said. */
  readonly connections?: TelegramParts['connections'];
}

/** Every letter typed after the bot's name sends an inline query: far more of them than of questions. */
const TYPING_POINTS = 120;

/** Makes the bot; nothing is connected before its start. */
export function telegramOn({ telegram, several, callWithin, connections, ...shared }: TelegramOnParts): TelegramBot {
  const { store, log } = shared;
  const clock = (): number => performance.now();
  const limitOf = (points: number) => openSentLimit({ points, seconds: LIMIT_SECONDS, clock });
  const sent = { crowd: limitOf(LIMIT_POINTS.telegram.place), alone: limitOf(LIMIT_POINTS.telegram.alone) };
  // A person may write in chats of several processes; a chat's updates come to one.
  const posts = postsOn(shared, 'telegram');
  const { desk, forgetChat, moveChat } = deskOn(shared, { platform: 'telegram', several, place: sent.crowd, posts });
  const kept = store.values('telegram', z.string());
  const typing = store.limit({ name: 'typing', points: TYPING_POINTS, seconds: LIMIT_SECONDS, shared: false });
  return createTelegramBot({
    token: telegram.token,
    apiRoot: telegram.api,
    delivery: telegram.delivery,
    connections,
    loginWithin: telegram.loginSeconds * 1000,
    ...(callWithin !== undefined && { callWithin }),
    commands,
    ask,
    desk,
    mayType: async (person) => (await typing.take(person)) === 'allowed',
    kept: {
      get: async (key) => kept.get(key),
      set: async (key, value, milliseconds) => orLog(log, 'a note was not kept', kept.set(key, value, milliseconds)),
    },
    inbox: store.inbox,
    posts,
    sent,
    chats: {
      moved: async (from, to) => {
        await orLog(log, 'the settings of a chat did not move along', moveChat(from, to));
        await orLog(log, 'a note was not kept', kept.set(movedKey(numberIn(from)), numberIn(to)));
        await orLog(log, 'the posts of a chat did not move along', posts.moved(from, to, { from: numberIn(from), to: numberIn(to) }));
      },
      left: async (chat) => {
        await orLog(log, 'what is kept of a chat was not deleted', forgetChat(chat));
        await orLog(log, 'the schedules of a chat were not stopped', posts.left(chat));
      },
    },
    log: logFor(log),
    now: Date.now,
    clock,
  });
}

/** The number of a chat in the key that its things are kept under. */
const numberIn = (chat: string): string => chat.slice(chat.lastIndexOf(':') + 1);

/** What goes on beside an answer does not spoil it. */
async function orLog(log: Log, event: string, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    log.trouble(error, event);
  }
}

/** The log as the adapter uses it. */
const logFor = (log: Log): TelegramLog => ({
  info: (event, details) => log.info(event, fieldsOf(details)),
  warn: (event, details) => log.warn(event, fieldsOf(details)),
  fault: (event, error) => log.trouble(error, event),
});

const fieldsOf = (details: Readonly<Record<string, unknown>> = {}): Fields =>
  Object.fromEntries(
    Object.entries(details).map(([name, value]) => [name, typeof value === 'number' || typeof value === 'boolean' ? value : String(value)]),
  );

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
    words: tellFailure(kind, language, said),
    mayPass: mayPass(kind),
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
