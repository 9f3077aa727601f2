/** The Telegram bot on an open store and log: each of its seams filled with what is kept and shared. */
import { z } from 'zod';
import type { Understanding } from '../commands/context.ts';
import { commands } from '../commands/index.ts';
import type { Memory } from '../commands/memory.ts';
import { fold, foldTerm } from './answer/understand/fold.ts';
import { LIMIT_POINTS, LIMIT_SECONDS } from './chat/desk/desk.ts';
import { createPlans } from './chat/desk/plans.ts';
import type { Asker } from './chat/telegram/asker.ts';
import { createTelegramBot } from './chat/telegram/bot.ts';
import type { TelegramBot } from './chat/telegram/bot.ts';
import type { Allowance, TelegramLog } from './chat/telegram/parts.ts';
import type { TelegramConfig } from './config.ts';
import type { Dossier } from './dossier/dossier.ts';
import type { Fields, Log } from './ops/log.ts';
import { rememberIn } from './remember.ts';
import type { Keys } from './remember.ts';
import type { ReplyLanguage } from './reply/reply.ts';
import type { Store, Taken } from './store/store.ts';

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
const ALLOWANCE = { allowed: 'go', 'last-word': 'tell', over: 'drop' } as const satisfies Record<Taken, Allowance>;

const personKey = (person: string): string => `telegram:${person}`;
const chatKey = (chat: string): string => `telegram:chat:${chat}`;
/** A private chat, and one that is not told of, has no settings and counts of its own. */
const keysOf = ({ person, chat, place }: Asker): Keys => ({
  person: personKey(person),
  chat: place === 'group' || place === 'supergroup' || place === 'channel' ? chatKey(chat) : undefined,
});

/** Makes the bot; nothing is connected before its start. */
export function telegramOn({ dossier, understanding, language, telegram, several, store, log }: TelegramOnParts): TelegramBot {
  const { memoryOf, forgetChat, moveChat } = rememberIn(store, several);
  const plans = createPlans(() => performance.now());
  const kept = store.values('telegram', z.string());
  // A person may write in chats of several processes; a chat's updates come to one.
  const limit = (name: string, points: number, shared = false) => store.limit({ name, points, seconds: LIMIT_SECONDS, shared });
  const limits = {
    person: limit('person', LIMIT_POINTS.person, several),
    place: limit('place', LIMIT_POINTS.place),
    typing: limit('typing', TYPING_POINTS),
  };
  /** What is kept of an asker, with what only this process holds. */
  const memoryFor = (keys: Keys): Memory => {
    const memory = memoryOf(keys);
    return {
      ...memory,
      async forget() {
        plans.forget(keys.person);
        return memory.forget();
      },
    };
  };
  const take = async (asker: Asker, what: 'question' | 'press' | 'typing'): Promise<Allowance> => {
    const { person, chat } = keysOf(asker);
    if (what === 'typing') return ALLOWANCE[await limits.typing.take(person)];
    const own = await limits.person.take(person);
    // A press is answered to one person; a question is answered before everybody.
    return ALLOWANCE[own === 'allowed' && what === 'question' && chat !== undefined ? await limits.place.take(chat) : own];
  };

  return createTelegramBot({
    token: telegram.token,
    apiRoot: telegram.api,
    delivery: telegram.delivery,
    loginWithin: telegram.loginSeconds * 1000,
    commands,
    context: { dossier, understanding, language, fold: foldTerm, memory: memoryOf({ person: '', chat: undefined }), moderator: false },
    contextFor: async (asker, context) => ({ ...context, memory: memoryFor(keysOf(asker)) }),
    languageOf: (text) => fold(text).language,
    settings: {
      ofPerson: async (person) => memoryOf({ person: personKey(person), chat: undefined }).settings('person'),
      ofChat: async (chat) => memoryOf({ person: '', chat: chatKey(chat) }).settings('chat'),
    },
    plans: {
      last: async ({ person, chat }) => plans.last(personKey(person), chat),
      keep: async ({ person, chat }, plan) => plans.remember(personKey(person), chat, plan),
    },
    take,
    async vote({ asker, facts: [first], helpful }) {
      if (first !== undefined) await memoryOf(keysOf(asker)).vote(first, helpful);
    },
    kept: { get: async (key) => kept.get(key), set: async (key, value, milliseconds) => kept.set(key, value, milliseconds) },
    // Better an update twice than never.
    claim: async (key, milliseconds) => store.claim(key, milliseconds, true),
    chats: {
      moved: async (from, to) => moveChat(chatKey(from), chatKey(to)),
      left: async (chat) => forgetChat(chatKey(chat)),
    },
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
