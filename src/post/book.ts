/** Posts, schedules, drafts and what was done, in the ledger: read through their shapes, changed by whoever read them last. */
import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import type { Entry, Ledger } from '../store/store.ts';
import { Audit, Draft, Mend, Post, Schedule } from './record.ts';
import type { PlatformName } from './record.ts';

/** Something of the book as it was read. */
export interface Kept<Value> {
  readonly entry: Entry;
  readonly value: Value;
}

const DAY = 24 * 60 * 60_000;
/** How long what was done is kept, a post, and a draft with what is looked at before it is corrected. */
export const KEPT_FOR = { audit: 400 * DAY, post: 400 * DAY, draft: 60 * 60_000 } as const;

/** One kind of things, each by its key. */
export interface Shelf<Value> {
  /** False where the key is taken. */
  add(key: string, value: Value): Promise<boolean>;
  get(key: string): Promise<Kept<Value> | undefined>;
  all(): Promise<readonly Kept<Value>[]>;
  /** Puts another in the place of what was read; undefined where somebody else changed it since. */
  swap(read: Kept<Value>, value: Value): Promise<Kept<Value> | undefined>;
  /** Changes it as it is now, however often others do so; undefined where it is gone, or `change` leaves it as it is. */
  change(key: string, change: (value: Value) => Value | undefined): Promise<Kept<Value> | undefined>;
  remove(key: string): Promise<void>;
}

export interface Book {
  /** By the run that each is of. */
  readonly posts: Shelf<Post>;
  readonly schedules: Shelf<Schedule>;
  readonly drafts: Shelf<Draft>;
  readonly mends: Shelf<Mend>;
  note(audit: Audit): Promise<void>;
  /** What was done in a chat, the latest first. */
  history(chat: string): Promise<readonly Audit[]>;
  /** Gives everything of a chat to the one that it has become. */
  move(from: string, to: string, channel: { readonly from: string; readonly to: string }): Promise<void>;
  /** Deletes what is over and older than it is kept. */
  sweep(now: number): Promise<void>;
  /** This process among all, and whether another still runs. */
  readonly self: string;
  lives(owner: string): Promise<boolean>;
}

/** Others may be quicker so often before something is wrong. */
const MOST_TRIES = 20;

function shelfOf<Schema extends z.ZodType>(ledger: Ledger, prefix: string, schema: Schema): Shelf<z.output<Schema>> {
  type Value = z.output<Schema>;
  const keyOf = (key: string): string => `${prefix}:${key}`;
  /** What another version has written is let be. */
  const read = (entry: Entry): Kept<Value> | undefined => {
    const parsed = schema.safeParse(JSON.parse(entry.body));
    return parsed.success ? { entry, value: parsed.data } : undefined;
  };
  const get = async (key: string): Promise<Kept<Value> | undefined> => {
    const entry = await ledger.get(keyOf(key));
    return entry && read(entry);
  };
  const swap = async ({ entry }: Kept<Value>, value: Value): Promise<Kept<Value> | undefined> => {
    const body = JSON.stringify(value);
    return (await ledger.swap(entry, body)) ? { entry: { ...entry, body, version: entry.version + 1 }, value } : undefined;
  };
  return {
    add: async (key, value) => ledger.add(keyOf(key), JSON.stringify(value)),
    get,
    all: async () => (await ledger.list(`${prefix}:`)).flatMap((entry) => read(entry) ?? []),
    swap,
    async change(key, change) {
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const kept = await get(key);
        const next = kept && change(kept.value);
        if (kept === undefined || next === undefined) return undefined;
        const changed = await swap(kept, next);
        if (changed !== undefined) return changed;
      }
      throw new Error(`${prefix} changes all the time`);
    },
    remove: async (key) => ledger.remove(keyOf(key)),
  };
}

/** Opens what is kept of one platform's posts. All of it rejects with a StoreError where the store cannot be used. */
export function openBook(ledger: Ledger, platform: PlatformName): Book {
  const posts = shelfOf(ledger, `post:${platform}`, Post);
  const schedules = shelfOf(ledger, `schedule:${platform}`, Schedule);
  const drafts = shelfOf(ledger, `draft:${platform}`, Draft);
  const mends = shelfOf(ledger, `mend:${platform}`, Mend);
  let noted = 0;
  const audits = shelfOf(ledger, `audit:${platform}`, Audit);
  return {
    posts,
    schedules,
    drafts,
    mends,
    self: ledger.self,
    lives: async (owner) => ledger.lives(owner),
    note: async (audit) => {
      noted += 1;
      // In the order in which it was done, also within a millisecond.
      const order = `${String(audit.at).padStart(15, '0')}:${String(noted).padStart(9, '0')}`;
      await audits.add(`${order}:${randomBytes(4).toString('hex')}`, audit);
    },
    history: async (chat) =>
      (await audits.all())
        .map(({ value }) => value)
        .filter((one) => one.chat === chat)
        .toReversed(),
    async move(from, to, channel) {
      const movedPlace = <Value extends Post | Schedule | Draft>(value: Value): Value | undefined =>
        value.place.chat === from
          ? {
              ...value,
              place: { ...value.place, chat: to, channel: value.place.channel === channel.from ? channel.to : value.place.channel },
            }
          : undefined;
      for (const { value } of await posts.all()) await posts.change(value.run, movedPlace);
      for (const { value } of await schedules.all()) await schedules.change(value.id, movedPlace);
      for (const { value } of await drafts.all()) await drafts.change(value.id, movedPlace);
      for (const kept of await audits.all()) if (kept.value.chat === from) await audits.swap(kept, { ...kept.value, chat: to });
    },
    async sweep(now) {
      const sweepOf = async (shelf: Pick<Shelf<{ readonly at: number }>, 'all'>, keptFor: number): Promise<void> => {
        for (const { entry, value } of await shelf.all()) if (now - value.at > keptFor) await ledger.remove(entry.key);
      };
      await sweepOf(audits, KEPT_FOR.audit);
      await sweepOf(posts, KEPT_FOR.post);
      await sweepOf(mends, KEPT_FOR.draft);
      await sweepOf(drafts, KEPT_FOR.draft);
    },
  };
}
