/** What posts need of a platform. Each adapter fulfils it; no type of a platform's library is seen here. */
import type { Sheet } from '../reply/picture.ts';
import type { Reply, ReplyLanguage } from '../reply/reply.ts';
import type { Message, Place, PlatformName } from './record.ts';

/** Somebody who works on posts, and from where. */
export interface Standing {
  /** Under which things are kept of them, such as `discord:1`. */
  readonly person: string;
  readonly language: ReplyLanguage;
  /** The server, group or channel whose posts they work on. */
  readonly chat: string;
  /** Where a post goes unless another place is named. */
  readonly channel: string;
  readonly topic?: string | undefined;
  /** They write for the chat itself, which only its admins may: nobody tells who they are. */
  readonly asChat: boolean;
  /** What they were heard by, where it may be heard again after an end without warning: one draft comes of it. */
  readonly request?: string | undefined;
}

/** Rights that are missing, by their names on the platform. */
export interface Lacking {
  /** Whether the moderator lacks them, or the bot. */
  readonly whose: 'yours' | 'mine';
  readonly rights: Readonly<Record<ReplyLanguage, string>>;
  /** The place is no more, or the bot is not in it. */
  readonly gone?: true;
}

/** What a post asks for besides being written. */
export interface Needing {
  readonly pin: boolean;
  readonly picture: boolean;
}

/** How a message is sent. */
export interface Sending {
  readonly place: Place;
  /** What it says, all of it: the platform lays it out, and takes its page. */
  readonly sheet: Sheet;
  readonly page: number;
  readonly title: string;
  readonly silent: boolean;
  /** The name of the post: it stands in it, and by it what was sent is known again. */
  readonly name: string;
  /** The messages of the post that are there already. */
  readonly before: readonly Message[];
}

/** The platform does not take it, and never will as it is; nothing of it is there. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly why: 'gone' | 'muted' | 'refused' | 'unreachable';
  constructor(why: Refused['why'], cause?: unknown) {
    super(`the post was not taken: ${why}`, { cause });
    this.why = why;
  }
}

/** It may have arrived, and nobody has said so. */
export class Unsure extends Error {
  override readonly name = 'Unsure';
}

/** The bot ends before it is sent: whoever comes next goes on. */
export class Ending extends Error {
  override readonly name = 'Ending';
}

/** What became of a call about a message that is there; `later`: nobody knows, and it may be tried again. */
export type MessageOutcome = 'done' | 'gone' | 'refused' | 'later';

export interface Platform {
  readonly name: PlatformName;
  /** The place of that name in the chat that somebody works on, or the one they stand in; undefined where there is none, or no post can go there. */
  readonly find: (named: string | undefined, standing: Standing) => Promise<Place | undefined>;
  /** What is missing for a post there; undefined where nothing is. Without somebody, what the bot lacks. */
  readonly lacking: (place: Place, standing: Standing | undefined, needing: Needing) => Promise<Lacking | undefined>;
  /** In how many messages it is laid out. */
  readonly pages: (sheet: Sheet) => number;
  /** Sends one message of a post, trying for as long as makes sense. @throws Refused, Unsure */
  readonly send: (sending: Sending) => Promise<Message>;
  /** Looks whether a message that nobody has heard of since is there. */
  readonly look: (sending: Omit<Sending, 'silent'>, since: number) => Promise<Message | 'absent' | 'unknown'>;
  /** Puts another text in the place of a message. */
  readonly edit: (message: Message, sheet: Sheet, page: number) => Promise<MessageOutcome>;
  /** Answers a message of a post; undefined where that cannot be. */
  readonly answer: (message: Message, sheet: Sheet, page: number) => Promise<Message | undefined>;
  readonly remove: (message: Message) => Promise<MessageOutcome>;
  readonly pin: (message: Message) => Promise<boolean>;
  /** Whether what is posted there can be handed on to those who follow the channel. */
  readonly publishable: (place: Place) => Promise<boolean>;
  readonly publish: (message: Message) => Promise<boolean>;
  /** Tells somebody something alone. False where they cannot be reached. */
  readonly tell: (person: string, reply: Reply) => Promise<boolean>;
}
