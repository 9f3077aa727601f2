/** What the bot is given to work with: the seams that the rest of Exhibit fills. */
import type { Command } from '../../../commands/definition.ts';
import type { Desk } from '../desk/desk.ts';

/** How updates come. */
export type Delivery =
  | { readonly kind: 'polling' }
  /** `url` is what Telegram calls; `secret` comes with each call: 1–256 of A–Z, a–z, 0–9, `_` and `-`. */
  | { readonly kind: 'webhook'; readonly url: string; readonly secret: string };

/** Everything the bot needs. None of it knows Telegram's own types. */
export interface TelegramParts {
  readonly token: string;
  /** The Bot API's address where it is not Telegram's own. */
  readonly apiRoot?: string | undefined;
  readonly delivery: Delivery;
  /** So many connections at once for calls, and from the webhook; more wait. */
  readonly connections?: { readonly out: number; readonly in: number } | undefined;
  /** How long to try to log in, in milliseconds. */
  readonly loginWithin?: number;
  readonly commands: readonly Command[];
  /** Answers a question in free text. */
  readonly ask: Command;
  readonly desk: Desk;
  /** Whether somebody may go on typing an inline query, of which every key sends one. */
  readonly mayType: (person: string) => Promise<boolean>;
  /** Small texts kept over a restart, for `ms` where that is given. */
  readonly kept: {
    readonly get: (key: string) => Promise<string | undefined>;
    readonly set: (key: string, value: string, ms?: number) => Promise<void>;
  };
  /** True for the first that asks for this key within `ms`, in whatever process: atomic. */
  readonly claim: (key: string, ms: number) => Promise<boolean>;
  readonly chats: {
    /** A group has become a supergroup: its settings and schedules belong to `to` now. Told once for each, by the keys of both. */
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
