/** The Telegram bot on an open store and log: each of its seams filled with what is kept and shared. */
import { z } from 'zod';
import type { Understanding } from '../commands/context.ts';
import { ask } from '../commands/ask.ts';
import { commands } from '../commands/index.ts';
import { fold, foldTerm } from './answer/understand/fold.ts';
import { createDesk, LIMIT_POINTS, LIMIT_SECONDS } from './chat/desk/desk.ts';
import { createTelegramBot } from './chat/telegram/bot.ts';
import type { TelegramBot } from './chat/telegram/bot.ts';
import type { TelegramLog } from './chat/telegram/parts.ts';
import type { TelegramConfig } from './config.ts';
import type { Dossier } from './dossier/dossier.ts';
import type { Fields, Log } from './ops/log.ts';
import { rememberIn } from './remember.ts';
import type { ReplyLanguage } from './reply/reply.ts';
import type { Store } from './store/store.ts';

export interface TelegramOnParts {
  readonly dossier: Dossier;
  readonly understanding: Understanding;
  /** Where nothing tells another. */
  readonly language: ReplyLanguage;
  readonly telegram: TelegramConfig;
  /** Whether other processes take updates of the same bot, over the same store. */
  readonly several: boolean;
  readonly store: Store;
  readonly log: Log;
}

/** Every letter typed after the bot's name sends an inline query: far more of them than of questions. */
const TYPING_POINTS = 120;

/** Makes the bot; nothing is connected before its start. */
export function telegramOn({ dossier, understanding, language, telegram, several, store, log }: TelegramOnParts): TelegramBot {
  const { memoryOf, forgetChat, moveChat } = rememberIn(store, several);
  const kept = store.values('telegram', z.string());
  // A person may write in chats of several processes; a chat's updates come to one.
  const limit = (name: string, points: number, shared = false) => store.limit({ name, points, seconds: LIMIT_SECONDS, shared });
  const typing = limit('typing', TYPING_POINTS);
  const desk = createDesk({
    commands,
    dossier,
    understanding,
    fold: foldTerm,
    languageOf: (text) => fold(text).language,
    language,
    memoryOf,
    limits: { person: limit('person', LIMIT_POINTS.person, several), place: limit('place', LIMIT_POINTS.place) },
    now: () => performance.now(),
  });
  return createTelegramBot({
    token: telegram.token,
    apiRoot: telegram.api,
    delivery: telegram.delivery,
    loginWithin: telegram.loginSeconds * 1000,
    commands,
    ask,
    desk,
    mayType: async (person) => (await typing.take(person)) === 'allowed',
    kept: { get: async (key) => kept.get(key), set: async (key, value, milliseconds) => kept.set(key, value, milliseconds) },
    // Better an update twice than never.
    claim: async (key, milliseconds) => store.claim(key, milliseconds, true),
    chats: { moved: moveChat, left: forgetChat },
    log: logFor(log),
    now: Date.now,
  });
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
