/** A whole bot on the local Telegram: the real grammY, commands and engine on a small dossier, and a memory in place of the store. */
import { expect, vi } from 'vitest';
import type { Message, User } from 'grammy/types';
import type { CommandContext } from '../../../commands/context.ts';
import { ask } from '../../../commands/ask.ts';
import type { Command } from '../../../commands/definition.ts';
import { commands } from '../../../commands/index.ts';
import { processMemory } from '../../../commands/memory.ts';
import type { Settings } from '../../../commands/memory.ts';
import { fold, foldTerm } from '../../../src/answer/understand/read/fold.ts';
import { createDesk } from '../../../src/chat/desk/desk.ts';
import { LIMIT_POINTS, LIMIT_SECONDS } from '../../../src/chat/desk/limits.ts';
import type { Desk } from '../../../src/chat/desk/desk.ts';
import type { Taken } from '../../../src/chat/desk/limits.ts';
import { createTelegramBot } from '../../../src/chat/telegram/bot.ts';
import type { TelegramBot } from '../../../src/chat/telegram/bot.ts';
import type { TelegramParts } from '../../../src/chat/telegram/parts.ts';
import { openSentLimit } from '../../../src/chat/telegram/sent.ts';
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

/** Something that came in, and how far it has come. */
interface Kept {
  state: 'taken' | 'sending' | 'done';
  readonly body: string;
  released: boolean;
  tries: number;
}

/** What the bot keeps, told, and did, as tests look at it. */
export interface Memory {
  readonly kept: Map<string, string>;
  /** What came in, by its key. */
  readonly inbox: Map<string, Kept>;
  readonly persons: Map<string, Settings>;
  readonly chats: Map<string, Settings>;
  readonly votes: Vote[];
  readonly moved: [from: string, to: string][];
  readonly left: string[];
  readonly events: string[];
  readonly faults: unknown[];
  allowance: Allowance;
  /** The same for presses. */
  pressing: Allowance;
  /** Nothing can be understood or kept. */
  broken: boolean;
  now: number;
}

const START = Date.UTC(2041, 5, 1);

export const emptyMemory = (): Memory => ({
  kept: new Map(),
  inbox: new Map(),
  persons: new Map(),
  chats: new Map(),
  votes: [],
  moved: [],
  left: [],
  events: [],
  faults: [],
  allowance: 'go',
  pressing: 'go',
  broken: false,
  now: START,
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
    asksWhetherTrue: (folded) => engine.asksWhetherTrue(folded),
    fold: foldTerm,
    languageOf: (text) => fold(text).language,
    language: 'en',
    memoryOf: ({ person, chat }) => ({
      ...processMemory(),
      hasChat: chat !== undefined,
      settings: async (whose) => (whose === 'person' ? memory.persons.get(bare(person)) : memory.chats.get(bare(chat ?? ''))) ?? {},
      change: async (whose, changed) =>
        void (whose === 'person' ? memory.persons.set(bare(person), changed) : memory.chats.set(bare(chat ?? ''), changed)),
      vote: async (fact, helpful) => whole(() => void memory.votes.push({ person: bare(person), fact, helpful })),
    }),
    limits: {
      person: { take: async () => TAKEN[memory.allowance] },
      press: { take: async () => TAKEN[memory.pressing] },
      place: { take: async () => 'allowed' },
    },
    now: () => performance.now(),
  });
}

/** An inbox in a memory: what a bot left open there the next one finds once it was handed on. */
function inboxIn({ inbox }: Memory): TelegramParts['inbox'] {
  const step = (change: (kept: Kept) => void) => async (key: string) => {
    const kept = inbox.get(key);
    if (kept !== undefined) change(kept);
  };
  return {
    take: async (key, body) => {
      if (inbox.has(key)) return 'known';
      inbox.set(key, { state: 'taken', body, released: false, tries: 0 });
      return 'new';
    },
    sending: step((kept) => (kept.state = 'sending')),
    unsent: step((kept) => (kept.state = 'taken')),
    again: step((kept) => (kept.tries += 1)),
    release: step((kept) => (kept.released = true)),
    done: step((kept) => (kept.state = 'done')),
    leftOver: async (prefix) =>
      [...inbox].flatMap(([key, kept]) => {
        const { state, body, tries } = kept;
        if (!kept.released || state === 'done' || !key.startsWith(prefix)) return [];
        kept.released = false;
        return [{ key, body, state, tries }];
      }),
  };
}

/** The bot's parts over a memory. */
export function partsOver(memory: Memory, token: string, apiRoot: string, own: Own = {}): TelegramParts {
  const clock = (): number => performance.now() + memory.now - START;
  const limitOf = (points: number) => openSentLimit({ points, seconds: LIMIT_SECONDS, clock });
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
    posts: { serve: () => ({ stop: async () => undefined }) },
    inbox: inboxIn(memory),
    sent: { crowd: limitOf(LIMIT_POINTS.telegram.place), alone: limitOf(LIMIT_POINTS.telegram.alone) },
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
    clock,
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
        // Alone with somebody an answer does not say to what; that one knows by its words.
        const last =
          place.chat.type === 'private' ? next.text?.includes('What it holds') : next.reply_to_message?.message_id === marker.message_id;
        if (last === true) return said;
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
