/** A whole bot on the local Telegram: the real grammY, commands and engine on a small dossier, and a memory in place of the store. */
import { expect, vi } from 'vitest';
import type { Message, User } from 'grammy/types';
import type { CommandContext } from '../../../commands/context.ts';
import { ask } from '../../../commands/ask.ts';
import type { Command } from '../../../commands/definition.ts';
import { commands } from '../../../commands/index.ts';
import { processMemory } from '../../../commands/memory.ts';
import type { Settings } from '../../../commands/memory.ts';
import { fold, foldTerm } from '../../../src/answer/understand/fold.ts';
import { createDesk } from '../../../src/chat/desk/desk.ts';
import type { Desk, Taken } from '../../../src/chat/desk/desk.ts';
import { createTelegramBot } from '../../../src/chat/telegram/bot.ts';
import type { TelegramBot } from '../../../src/chat/telegram/bot.ts';
import type { TelegramParts } from '../../../src/chat/telegram/parts.ts';
import { dispute, engine as learnt } from '../../doubles/dispute.ts';
import { startTelegram } from '../../doubles/telegram/driver.ts';
import type { Telegram } from '../../doubles/telegram/driver.ts';
import type { BotState, Place } from '../../doubles/telegram/world.ts';

/** The harbour cranes, and the engine that learnt them. */
export const harbour = dispute;
export const engine = learnt;

export type Allowance = 'go' | 'tell' | 'drop';
const TAKEN = { go: 'allowed', tell: 'last-word', drop: 'over' } as const satisfies Record<Allowance, Taken>;
interface Vote {
  readonly person: string;
  readonly fact: string;
  readonly helpful: boolean;
}

/** What the bot keeps, told, and did, as tests look at it. */
export interface Memory {
  readonly kept: Map<string, string>;
  readonly claims: Set<string>;
  readonly persons: Map<string, Settings>;
  readonly chats: Map<string, Settings>;
  readonly votes: Vote[];
  readonly moved: [from: string, to: string][];
  readonly left: string[];
  readonly events: string[];
  readonly faults: unknown[];
  allowance: Allowance;
  /** Nothing can be understood or kept. */
  broken: boolean;
  now: number;
}

export const emptyMemory = (): Memory => ({
  kept: new Map(),
  claims: new Set(),
  persons: new Map(),
  chats: new Map(),
  votes: [],
  moved: [],
  left: [],
  events: [],
  faults: [],
  allowance: 'go',
  broken: false,
  now: Date.UTC(2041, 5, 1),
});

/** Telegram's own number in a key. */
const bare = (key: string): string => key.replace(/^telegram:(?:chat:)?/u, '');

/** What the desk is given besides the memory, where a test needs its own. */
export interface Own {
  readonly understand?: CommandContext['understanding']['understand'];
  readonly commands?: readonly Command[];
}

/** The desk over a memory. */
function deskOver(
  memory: Memory,
  { understand = (question, asked) => engine.understand(question, asked), commands: all = commands }: Own,
): Desk {
  const whole = async <Value>(value: () => Value): Promise<Value> => {
    if (memory.broken) throw new Error('the store is locked');
    return value();
  };
  return createDesk({
    commands: all,
    dossier: harbour,
    understanding: { understand: async (question, context) => whole(() => understand(question, context)) },
    fold: foldTerm,
    languageOf: (text) => fold(text).language,
    language: 'en',
    memoryOf: ({ person, chat }) => ({
      ...processMemory(),
      hasChat: chat !== undefined,
      settings: async (whose) => (whose === 'person' ? memory.persons.get(bare(person)) : memory.chats.get(bare(chat ?? ''))) ?? {},
      vote: async (fact, helpful) => whole(() => void memory.votes.push({ person: bare(person), fact, helpful })),
    }),
    limits: { person: { take: async () => TAKEN[memory.allowance] }, place: { take: async () => 'allowed' } },
    now: () => performance.now(),
  });
}

/** The bot's parts over a memory. */
export function partsOver(memory: Memory, token: string, apiRoot: string, own: Own = {}): TelegramParts {
  return {
    token,
    apiRoot,
    delivery: { kind: 'polling' },
    loginWithin: 5000,
    commands: own.commands ?? commands,
    ask,
    desk: deskOver(memory, own),
    mayType: async () => memory.allowance === 'go',
    kept: {
      get: (key) => Promise.resolve(memory.kept.get(key)),
      set: (key, value) => {
        memory.kept.set(key, value);
        return Promise.resolve();
      },
    },
    claim: (key) => {
      const first = !memory.claims.has(key);
      memory.claims.add(key);
      return Promise.resolve(first);
    },
    chats: {
      moved: (from, to) => {
        memory.moved.push([bare(from), bare(to)]);
        return Promise.resolve();
      },
      left: (chat) => {
        memory.left.push(bare(chat));
        return Promise.resolve();
      },
    },
    log: {
      info: (event) => memory.events.push(event),
      warn: (event) => memory.events.push(event),
      fault: (_event, error) => {
        memory.faults.push(error);
        return `ref-${memory.faults.length}`;
      },
    },
    now: () => memory.now,
  };
}

export interface House {
  readonly telegram: Telegram;
  readonly bot: BotState;
  readonly memory: Memory;
  readonly running: TelegramBot;
  readonly ann: User;
  /** Ann's private chat with the bot. */
  readonly alone: Place;
  /** Says something and waits for the bot's next message there. */
  readonly asked: (place: Place, person: User, text: string, how?: Parameters<Telegram['say']>[3]) => Promise<Message>;
  /** Waits until the bot has dealt with all that happened in a chat, and gives what it said there that nobody has looked at. */
  readonly silence: (place: Place, person: User) => Promise<readonly Message[]>;
  readonly close: () => Promise<void>;
}

export interface HouseOptions extends Own {
  readonly privacy?: boolean;
  readonly memory?: Memory;
  readonly parts?: (parts: TelegramParts) => TelegramParts;
}

/** Opens a house with the bot running by long polling. `close` fails where a call broke a rule, or the bot met an error of ours. */
export async function openHouse({
  privacy = true,
  memory = emptyMemory(),
  parts = (same) => same,
  ...own
}: HouseOptions = {}): Promise<House> {
  const telegram = await startTelegram();
  const bot = telegram.addBot('exhibit_bot', { privacy });
  const running = createTelegramBot(parts(partsOver(memory, bot.token, telegram.root, own)));
  await running.start();
  const ann = telegram.person('Ann', 'en');
  const asked: House['asked'] = (place, person, text, how) => {
    telegram.say(place, person, text, how);
    return place.sent.next();
  };
  return {
    telegram,
    bot,
    memory,
    running,
    ann,
    alone: telegram.privately(ann, bot),
    asked,
    silence: async (place, person) => {
      const marker = telegram.say(place, person, '/about@exhibit_bot');
      const said: Message[] = [];
      for (;;) {
        const next = await place.sent.next();
        if (next.reply_to_message?.message_id === marker.message_id || place.chat.type === 'private') return said;
        said.push(next);
      }
    },
    close: async () => {
      expect(await running.stop()).toBe(0);
      await telegram.end();
      expect(memory.faults).toEqual([]);
    },
  };
}

/** Waits until something holds: never a fixed time. */
export const until = (holds: () => void): Promise<void> => vi.waitFor(holds, { timeout: 20_000, interval: 5 });

/** The words on the buttons of a message, row by row. */
export const buttonsOf = (message: Message): string[][] =>
  (message.reply_markup?.inline_keyboard ?? []).map((row) => row.map(({ text }) => text));

/** The parts of a message that are marked so. */
export const marked = (message: Message, type: string): string[] =>
  (message.entities ?? [])
    .filter((entity) => entity.type === type)
    .map(({ offset, length }) => (message.text ?? '').slice(offset, offset + length));
