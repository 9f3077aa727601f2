/** What the adapter is given by the rest. */
import type { Command } from '../../../commands/definition.ts';
import type { Posts } from '../../post/posts.ts';
import type { Desk } from '../desk/desk.ts';
import type { Hashes } from './register.ts';

/** The log, as the adapter uses it. */
export interface Log {
  info(event: string, fields?: Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>): void;
  warn(event: string, fields?: Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>): void;
  /** Logs an error of ours and returns its reference. */
  trouble(
    error: unknown,
    event: string,
    fields?: Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>,
  ): string;
}

export interface DiscordSettings {
  readonly token: string;
  /** The one server to register the commands in; everywhere without it. */
  readonly guildId: string | undefined;
  /** Which shards this process runs: those that Discord recommends, or these. */
  readonly shards: 'auto' | readonly number[];
  /** How many shards there are over all processes. */
  readonly shardCount: number | undefined;
  /** Where Discord's API is: https://discord.com/api, or a stand-in. */
  readonly api: string;
  /** How long a login may take; a connection that was lost may take three times as long to come back. */
  readonly loginSeconds: number;
  /** Most connections to the API at once; a number that does for most without it. */
  readonly connections?: number | undefined;
}

/** What an earlier process took in and did not finish; `sending`: its answer may have been sent. */
export interface LeftOver {
  readonly key: string;
  readonly body: string;
  readonly state: 'taken' | 'sending';
}

/** Keeps what came in until its answer was sent. None of it rejects because it cannot be kept now. */
export interface Inbox {
  take(key: string, body: string, milliseconds: number): Promise<'new' | 'known'>;
  sending(key: string): Promise<void>;
  done(key: string): Promise<void>;
  release(key: string): Promise<void>;
  leftOver(prefix: string, mine: (left: LeftOver) => boolean): Promise<readonly LeftOver[]>;
}

export interface DiscordParts {
  readonly settings: DiscordSettings;
  readonly commands: readonly Command[];
  /** Answers what somebody says to the bot in free text. */
  readonly ask: Command;
  readonly desk: Desk;
  readonly log: Log;
  readonly hashes: Hashes;
  readonly inbox: Inbox;
  /** The posts that moderators make. */
  readonly posts: Pick<Posts, 'serve' | 'left'>;
  /** True for the first who asks within so many milliseconds: for what is told once. */
  readonly claim: (key: string, milliseconds: number) => Promise<boolean>;
  /** The bot was removed from a server: what is kept of it goes. */
  readonly forgetChat: (chat: string) => Promise<void>;
}
