/** What the bot is given to work with: the seams that the rest of Exhibit fills. */
import type { Command } from '../../../commands/definition.ts';
import type { Posts } from '../../post/posts.ts';
import type { Desk } from '../desk/desk.ts';
import type { SentLimit } from './sent.ts';

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
  /** How long one call may take before it counts as failed, in milliseconds. */
  readonly callWithin?: number;
  /** How often a webhook is looked at, in milliseconds, where that is not as usual. */
  readonly lookEvery?: number;
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
  readonly inbox: Inbox;
  /** The posts that moderators make. */
  readonly posts: Pick<Posts, 'serve'>;
  /** What was sent of late to groups and channels, and to private chats. */
  readonly sent: { readonly crowd: SentLimit; readonly alone: SentLimit };
  readonly chats: {
    /** A group has become a supergroup: its settings and schedules belong to `to` now, by the keys of both. Told again where it comes to nothing new. */
    readonly moved: (from: string, to: string) => Promise<void>;
    /** The bot can no longer write there: blocked, removed, or the chat is gone. */
    readonly left: (chat: string) => Promise<void>;
  };
  readonly log: TelegramLog;
  /** The time in milliseconds since 1970: for what has to survive a restart. */
  readonly now: () => number;
  /** Milliseconds on a clock that only goes forward: for all else. */
  readonly clock: () => number;
}

/** What came in and is not dealt with, kept over an end without warning. None of it rejects because it cannot be kept now. */
export interface Inbox {
  /** Keeps what came in; `known` where the same key was taken within `ms` before. Resolves when it is kept. */
  readonly take: (key: string, body: string, ms: number) => Promise<'new' | 'known'>;
  /** From now on its answer may have been sent; and the contrary, where it surely was not. */
  readonly sending: (key: string) => Promise<void>;
  readonly unsent: (key: string) => Promise<void>;
  /** Counts that what an earlier process left is begun once more. */
  readonly again: (key: string) => Promise<void>;
  /** Hands on what is not dealt with. */
  readonly release: (key: string) => Promise<void>;
  readonly done: (key: string) => Promise<void>;
  /** What was handed on, or left by processes that no longer run, in the order of the keys; ours from now on. */
  readonly leftOver: (
    prefix: string,
  ) => Promise<readonly { readonly key: string; readonly body: string; readonly state: 'taken' | 'sending'; readonly tries: number }[]>;
}

/** Where the bot tells what happens. No text of a message, no name and no token is ever passed. */
export interface TelegramLog {
  readonly info: (event: string, details?: Readonly<Record<string, unknown>>) => void;
  readonly warn: (event: string, details?: Readonly<Record<string, unknown>>) => void;
  /** An error that is ours; returns the reference that the user is given. */
  readonly fault: (event: string, error: unknown) => string;
}
