/** The seam to what is kept between two starts. One SQLite file stands behind it, or Redis; both keep these promises. */
import type { z } from 'zod';

/** Something went wrong with what is kept, such as a locked file. Nothing was changed. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/** Values by key, of one kind, read through their schema: what no longer fits it counts as absent. */
export interface Values<Value> {
  /** Undefined where there is none, or where it cannot be read now. Never rejects. */
  get(key: string): Promise<Value | undefined>;
  /** Undefined where there is none. @throws StoreError where it cannot be read now. */
  read(key: string): Promise<Value | undefined>;
  /** Keeps it, for so long where that is given. @throws StoreError when it could not be kept. */
  set(key: string, value: Value, milliseconds?: number): Promise<void>;
  /** @throws StoreError when it could not be deleted. */
  delete(key: string): Promise<void>;
}

export interface Tally {
  readonly key: string;
  readonly times: number;
  /** The time of the last one, in milliseconds since 1970. */
  readonly last: number;
}

/** Counts by key, each in a scope of its own. Each addition is one atomic step, and may reach the disk a second later. */
export interface Tallies {
  /** Counts one. What the file cannot take now goes into it with the next, as long as the process lives. Never rejects. */
  add(scope: string, key: string): Promise<void>;
  /** The most counted, at most `most`; none where they cannot be read now. Never rejects. */
  top(scope: string, most: number): Promise<readonly Tally[]>;
  /** Gives what one scope counts to another, whose own counts of the same keys it replaces. @throws StoreError when it could not. */
  move(from: string, to: string): Promise<void>;
  /** Deletes one key of a scope, or all; returns how many were deleted. @throws StoreError when it could not. */
  remove(scope: string, key?: string): Promise<number>;
}

export interface VoteCount {
  readonly subject: string;
  readonly yes: number;
  readonly no: number;
}

/** Votes: one of each person on each subject in each scope. A later one replaces the one before. */
export interface Votes {
  /** Keeps it. What the file cannot take now goes into it with the next, as long as the process lives. Never rejects. */
  cast(vote: { readonly scope: string; readonly person: string; readonly subject: string; readonly yes: boolean }): Promise<void>;
  /** Gives the votes of one scope to another. @throws StoreError when it could not. */
  move(from: string, to: string): Promise<void>;
  /** The most voted on, at most `most`; none where they cannot be read now. Never rejects. */
  counts(scope: string, most: number): Promise<readonly VoteCount[]>;
  /** Deletes the votes of a person, or all of a scope; returns how many. @throws StoreError when it could not. */
  withdraw(whose: { readonly person: string } | { readonly scope: string }): Promise<number>;
}

/** How often something may be done within some seconds, on a clock that nobody sets. */
export interface LimitRule {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
  /** Whether all processes count together; else each counts what it sees, which costs nothing. */
  readonly shared: boolean;
}

/** `last-word`: the first one over the limit, the only one that is told so. */
export type Taken = 'allowed' | 'last-word' | 'over';

export interface Limit {
  /** Takes one of the points of `key`. Goes on counting in this process where the store cannot. Never rejects. */
  take(key: string): Promise<Taken>;
}

/** What an earlier process took in and did not finish. */
export interface LeftOver {
  readonly key: string;
  readonly body: string;
  /** `taken`: nothing of its answer was sent; `sending`: some or all of it may have been. */
  readonly state: 'taken' | 'sending';
  /** How often it was begun again since: what ends the process each time must not do so for ever. */
  readonly tries: number;
}

/**
 * What came in, from its arrival until its answer was sent: take, send, record. None of it rejects because the file cannot be used now:
 * then it goes on in this process alone, which still knows what it took itself. How long a key is known goes by the time of day, since that has to
 * survive a restart: a clock that is set makes it shorter or longer, but not for the process that took it.
 */
export interface Inbox {
  /** Keeps what came in. `known` where the same key was taken within its `milliseconds` before, by whatever process. On disk when it resolves. */
  take(key: string, body: string, milliseconds: number): Promise<'new' | 'known'>;
  /** From now on its answer may have been sent: after an end without warning it is not done again. */
  sending(key: string): Promise<void>;
  /** Nothing of its answer was sent after all: it may be done again. */
  unsent(key: string): Promise<void>;
  /** It is begun once more, after an earlier process left it: counts as a try. */
  again(key: string): Promise<void>;
  /** This process will not finish it: `leftOver` finds it from now on, in whatever process. */
  release(key: string): Promise<void>;
  /** It is dealt with: its body is deleted, its key stays known. */
  done(key: string): Promise<void>;
  /**
   * What processes that no longer run have left open under keys that begin with `prefix`, in the order of their keys; it is this one's from
   * now on. Where `mine` is given, what it is false for stays as it is, for another process.
   */
  leftOver(prefix: string, mine?: (left: LeftOver) => boolean): Promise<readonly LeftOver[]>;
}

/** What is kept under a key, and how often it was changed: whoever changes it says which state of it was read. */
export interface Entry {
  readonly key: string;
  readonly body: string;
  readonly version: number;
}

/**
 * What several processes change and none may change twice: each step is one atomic one, and goes to disk at once. Unlike the rest, all of it
 * rejects with a StoreError where the store cannot be used now: what is not certain is not done.
 */
export interface Ledger {
  /** This process among all that ever use the store. */
  readonly self: string;
  /** Keeps a new entry. False where the key is taken: of several processes one adds it. */
  add(key: string, body: string): Promise<boolean>;
  get(key: string): Promise<Entry | undefined>;
  /** All whose keys begin with `prefix`, in the order of their keys. */
  list(prefix: string): Promise<readonly Entry[]>;
  /** Puts another body in the place of the one that was read. False where somebody else has changed or removed it since. */
  swap(read: Entry, body: string): Promise<boolean>;
  remove(key: string): Promise<void>;
  /** Whether the process of that name still runs. */
  lives(owner: string): Promise<boolean>;
}

export interface Store {
  /** Where it is kept at this moment: in the file, or only in this process because the file cannot be used. */
  readonly kept: () => 'disk' | 'process';
  readonly values: <Value>(kind: string, schema: z.ZodType<Value>) => Values<Value>;
  readonly tallies: (kind: string) => Tallies;
  readonly votes: Votes;
  readonly limit: (rule: LimitRule) => Limit;
  /**
   * True for the first who asks, for as many milliseconds; false for all others. One atomic step. Where the file cannot tell, this process
   * tells by what it has seen itself where `otherwise` is true; else false. Never rejects.
   */
  readonly claim: (key: string, milliseconds: number, otherwise?: boolean) => Promise<boolean>;
  readonly inbox: Inbox;
  readonly ledger: Ledger;
  /** Writes out what is open and lets the file go. Throws nothing. */
  readonly close: () => void | Promise<void>;
}

/** Told of what went wrong with the store; it is logged there under a reference. */
export type Report = (error: unknown, what: string) => void;
