/** What is kept of posts: where they go, what they say, what became of them, who did what. */
import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { TopicId } from '../dossier/schema.ts';
import { REPLY_LANGUAGES } from '../reply/reply.ts';
import { MISSED, Timing } from './timing.ts';

export const PLATFORMS = ['discord', 'telegram'] as const;
export type PlatformName = (typeof PLATFORMS)[number];

/** Where a post goes. */
const Place = z.object({
  /** The server, group or channel whose moderators manage it, as everything of it is kept: `discord:guild:1`, `telegram:chat:-1`. */
  chat: z.string(),
  /** The channel, thread or chat itself, as the platform numbers it. */
  channel: z.string(),
  /** A topic of a forum in it. */
  topic: z.string().optional(),
  /** What people call it. */
  label: z.string(),
});
export type Place = z.infer<typeof Place>;

export const LENGTHS = ['short', 'full'] as const;
export const SPOKEN = ['zh', 'zh-Hant', 'en', 'both'] as const;
/** The languages of a post: one, or Chinese and English together. */
export type Spoken = (typeof SPOKEN)[number];

/** What a post says. */
const Content = z.object({
  topic: TopicId.optional(),
  length: z.enum(LENGTHS),
  language: z.enum(SPOKEN),
  /** A picture that goes with it, by its name. */
  picture: z.string().optional(),
});
export type Content = z.infer<typeof Content>;

/** A post as somebody wants it. */
export const Wanted = z.object({
  place: Place,
  content: Content,
  pin: z.boolean(),
  silent: z.boolean(),
});
export type Wanted = z.infer<typeof Wanted>;

/** Who wants it, and in which language they are told of it. */
const By = z.object({ person: z.string(), language: z.enum(REPLY_LANGUAGES) });
export type By = z.infer<typeof By>;

export const UNCHANGED = ['post', 'skip'] as const;
/** When a schedule runs, and what it does about runs that were missed or would say nothing new. */
export const Terms = z.object({ when: Timing, zone: z.string(), missed: z.enum(MISSED), unchanged: z.enum(UNCHANGED) });
export type Terms = z.infer<typeof Terms>;

/** What somebody looks at before it is posted or scheduled. */
export const Draft = Wanted.extend({ id: z.string(), by: By, at: z.number(), terms: Terms.optional() });
export type Draft = z.infer<typeof Draft>;

/** Posts that somebody looks at before they are corrected, by their runs. */
export const Mend = z.object({ id: z.string(), by: By, at: z.number(), runs: z.array(z.string()) });
export type Mend = z.infer<typeof Mend>;

/**
 * Why something was not posted. `gone`: the channel or the chat is no more, or the bot was removed; `muted`: it may not write there; `refused`:
 * the platform does not take it; `unreachable`: the platform could not be reached in the time that makes sense; `late`: it was not begun in that
 * time; `unwritten`: nobody has written its summary.
 */
export const TROUBLES = ['gone', 'muted', 'refused', 'unreachable', 'late', 'unwritten'] as const;
export type Trouble = (typeof TROUBLES)[number];

export const Schedule = Wanted.extend({
  id: z.string(),
  by: By,
  at: z.number(),
  terms: Terms,
  state: z.enum(['active', 'stopped', 'ended']),
  /** Why it stopped by itself. */
  why: z.enum(TROUBLES).optional(),
  /** The next moment; absent where none comes, and for one that runs when something changes. */
  next: z.number().optional(),
  /** How many runs failed in a row. */
  failures: z.number(),
  /** What was last posted by it, by its fingerprint; and for one that runs on changes all that it need not post. */
  seen: z.array(z.string()),
});
export type Schedule = z.infer<typeof Schedule>;

/** A line as it was posted: its words, and the version of each fact that it stands on. */
export const LineRecord = z.object({ zh: z.string(), en: z.string(), facts: z.record(z.string(), z.string()) });
export type LineRecord = z.infer<typeof LineRecord>;

const Message = z.object({ channel: z.string(), id: z.string() });
/** A message of a post, as the platform numbers it. */
export type Message = z.infer<typeof Message>;

export const Change = z.object({
  was: z.object({ zh: z.string(), en: z.string() }).optional(),
  now: z.object({ zh: z.string(), en: z.string() }).optional(),
});
/** A line that became another, was taken out, or was added. */
export type Change = z.infer<typeof Change>;
export const Correction = z.object({
  at: z.number(),
  changes: z.array(Change),
  /** Its picture became another. */
  picture: z.literal(true).optional(),
});
export type Correction = z.infer<typeof Correction>;

/**
 * `claimed`: nothing was sent; `sending`: some of it may have been; `live`: all of it is there; `partial`: only its first messages are;
 * `unknown`: the process ended while it was sent, and the platform does not tell; `failed`: nothing is there. `withdrawn`: deleted;
 * `marked`: still there, and marked as withdrawn.
 */
export const STATES = ['claimed', 'sending', 'live', 'partial', 'unknown', 'failed', 'withdrawn', 'marked'] as const;
export type State = (typeof STATES)[number];

export const Post = Wanted.extend({
  id: z.string(),
  /** What it is of: the draft that was confirmed, or a schedule's moment. Of each there is one post. */
  run: z.string(),
  by: By,
  at: z.number(),
  state: z.enum(STATES),
  why: z.enum(TROUBLES).optional(),
  /** The process that sends it. */
  owner: z.string(),
  schedule: z.string().optional(),
  /** The record that it was made from, and what it said, by their fingerprints. */
  record: z.string(),
  print: z.string(),
  lines: z.array(LineRecord),
  /** What its picture showed, by its fingerprint. */
  pictured: z.string().optional(),
  messages: z.array(Message),
  pinned: z.boolean().optional(),
  corrections: z.array(Correction),
  /** What the moderators were told that it should say now. */
  told: z.string().optional(),
});
export type Post = z.infer<typeof Post>;

export const DEEDS = [
  'post',
  'schedule',
  'correct',
  'withdraw',
  'stop',
  'publish',
  'failed',
  'unknown',
  'missed',
  'unchanged',
  'stopped-itself',
] as const;
/** One thing that was done, and by whom; by nobody where the program did it itself. */
export const Audit = z.object({
  at: z.number(),
  chat: z.string(),
  person: z.string().optional(),
  deed: z.enum(DEEDS),
  /** The post or schedule. */
  of: z.string(),
  label: z.string(),
  record: z.string(),
});
export type Audit = z.infer<typeof Audit>;

// Without vowels and what looks alike: no word comes of it, and it can be typed.
const LETTERS = '23456789bcdfghjkmnpqrstvwxz';
const LONG = 6;

/** A short name made of a text: always the same of the same, and with a digit in it, so that no topic is called so. */
export function shortName(text: string): string {
  const bytes = createHash('sha256').update(text).digest();
  const letters = [...bytes.subarray(1, LONG)].map((byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
  return `${LETTERS.charAt((bytes[0] ?? 0) % 8)}${letters}`;
}

/** A fingerprint of a text, short enough to be read out. */
export const printOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** A name for a draft: nobody guesses one, and it is short enough for any button. */
export const draftName = (): string => randomBytes(6).toString('hex');
