/** What the bot is given to work with: the seams that the rest of Exhibit fills. */
import type { CommandContext } from '../../../commands/context.ts';
import type { Command } from '../../../commands/definition.ts';
import type { Reply, ReplyLanguage } from '../../reply/reply.ts';
import type { Asker } from './asker.ts';
import type { Plan } from './callback.ts';

/** How updates come. */
export type Delivery =
  | { readonly kind: 'polling' }
  /** `url` is what Telegram calls; `secret` comes with each call: 1–256 of A–Z, a–z, 0–9, `_` and `-`. */
  | { readonly kind: 'webhook'; readonly url: string; readonly secret: string };

/** What a person or a chat has chosen. */
export interface Preferences {
  readonly language?: ReplyLanguage | undefined;
  /** Answers make no sound. */
  readonly quiet?: boolean | undefined;
}

/** How an asker may go on: freely, with one notice that it was too much, or not at all and without a word. */
export type Allowance = 'go' | 'tell' | 'drop';

/** A vote on an answer, by the facts that it gave. */
export interface Vote {
  readonly asker: Asker;
  readonly facts: Reply['facts'];
  readonly helpful: boolean;
}

/** Everything the bot needs. None of it knows Telegram's own types. */
export interface TelegramParts {
  readonly token: string;
  /** The Bot API's address where it is not Telegram's own. */
  readonly apiRoot?: string | undefined;
  readonly delivery: Delivery;
  /** How long to try to log in, in milliseconds. */
  readonly loginWithin?: number;
  readonly commands: readonly Command[];
  /** What every command is given; language, previous plan and whoever asks come on top. */
  readonly context: CommandContext;
  /** The context of one asker, where a command needs to know more than what stands in `context`. */
  readonly contextFor?:
    | ((asker: Asker & { readonly moderator: () => Promise<boolean> }, context: CommandContext) => Promise<CommandContext>)
    | undefined;
  /** The language that a text with Han characters is written in. */
  readonly languageOf: (text: string) => ReplyLanguage;
  readonly settings: {
    readonly ofPerson: (person: string) => Promise<Preferences>;
    readonly ofChat: (chat: string) => Promise<Preferences>;
  };
  /** The last plan of a person in a chat, while it is fresh. */
  readonly plans: {
    readonly last: (asker: Asker) => Promise<Plan | undefined>;
    readonly keep: (asker: Asker, plan: Plan) => Promise<void>;
  };
  /** Takes one from what a person and a chat may ask; `typing` is an inline query, of which every key sends one. */
  readonly take: (asker: Asker, what: 'question' | 'press' | 'typing') => Promise<Allowance>;
  readonly vote: (vote: Vote) => Promise<void>;
  /** Small texts kept over a restart, for `ms` where that is given. */
  readonly kept: {
    readonly get: (key: string) => Promise<string | undefined>;
    readonly set: (key: string, value: string, ms?: number) => Promise<void>;
  };
  /** True for the first that asks for this key within `ms`, in whatever process: atomic. */
  readonly claim: (key: string, ms: number) => Promise<boolean>;
  readonly chats: {
    /** A group has become a supergroup: its settings and schedules belong to `to` now. Told once for each. */
    readonly moved: (from: string, to: string) => Promise<void>;
    /** The bot can no longer write there: blocked, removed, or the chat is gone. */
    readonly left: (chat: string) => Promise<void>;
  };
  readonly log: TelegramLog;
  /** The time in milliseconds since 1970. */
  readonly now: () => number;
}

/** Where the bot tells what happens. No text of a message, no name and no token is ever passed. */
export interface TelegramLog {
  readonly info: (event: string, details?: Readonly<Record<string, unknown>>) => void;
  readonly warn: (event: string, details?: Readonly<Record<string, unknown>>) => void;
  /** An error that is ours; returns the reference that the user is given. */
  readonly fault: (event: string, error: unknown) => string;
}
