/** The desk on an open store, with what every platform's bot shares. */
import type { Understanding } from '../../commands/context.ts';
import { commands } from '../../commands/index.ts';
import type { ModelBehind } from '../../commands/planned.ts';
import { fold, foldTerm } from '../answer/understand/read/fold.ts';
import { createDesk } from '../chat/desk/desk.ts';
import { LIMIT_POINTS, LIMIT_SECONDS } from '../chat/desk/limits.ts';
import type { Desk } from '../chat/desk/desk.ts';
import type { Limit } from '../chat/desk/limits.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Log } from '../ops/log.ts';
import { openPosts } from '../post/posts.ts';
import type { Posts } from '../post/posts.ts';
import { rememberIn } from './remember.ts';
import type { Paint } from '../reply/picture.ts';
import type { ReplyLanguage } from '../reply/reply.ts';
import type { Store } from '../store/store.ts';

/** What the bots of a process share. */
export interface SharedParts {
  readonly dossier: Dossier;
  readonly understanding: Understanding;
  /** Whether a folded text asks nothing but whether what it replies to is so. */
  readonly asksWhetherTrue: (folded: string) => boolean;
  /** What chooses facts where the engine finds none. */
  readonly model?: ModelBehind | undefined;
  /** Draws pictures; without it there are none. */
  readonly paint?: Paint | undefined;
  /** Where the page of the record is published. */
  readonly site?: string | undefined;
  /** Where nothing tells another. */
  readonly language: ReplyLanguage;
  readonly store: Store;
  /** Whether other processes may serve the same people over the same store. */
  readonly several?: boolean | undefined;
  readonly log: Log;
  /** The time of day, and how often it is looked what is due of the posts, where they are not as usual. */
  readonly posting?: { readonly now?: () => number; readonly every?: number };
}

/** A desk, and what its memory does when a chat ends or moves. */
export type DeskOn = Omit<ReturnType<typeof rememberIn>, 'memoryOf'> & { readonly desk: Desk };

export interface DeskOptions {
  /** Whose limits hold. */
  readonly platform: keyof typeof LIMIT_POINTS;
  /** A person may be served by several processes over the store; a place is served by one. */
  readonly several: boolean;
  /** What a platform counts in a place by itself; without it, each request there counts. */
  readonly place?: Limit;
  readonly posts: Posts;
}

/** The posts of a platform, on the store. */
export const postsOn = ({ dossier, paint, site, store, log, posting }: SharedParts, platform: DeskOptions['platform']): Posts =>
  openPosts({
    ledger: store.ledger,
    platform,
    dossier,
    paint,
    site,
    now: posting?.now ?? Date.now,
    report: (error, what) => void log.trouble(error, what),
    ...(posting?.every !== undefined && { every: posting.every }),
  });

/** Puts a desk on the store. */
export function deskOn(
  { dossier, understanding, asksWhetherTrue, model, paint, site, language, store }: SharedParts,
  { platform, several, place, posts }: DeskOptions,
): DeskOn {
  const { memoryOf, ...chats } = rememberIn(store, several);
  const limit = (name: 'person' | 'press' | 'place', shared: boolean) =>
    store.limit({ name, points: LIMIT_POINTS[platform][name], seconds: LIMIT_SECONDS, shared });
  const desk = createDesk({
    commands,
    dossier,
    understanding,
    asksWhetherTrue,
    model,
    paint,
    site,
    fold: foldTerm,
    languageOf: (text) => fold(text).language,
    language,
    memoryOf,
    postsOf: (standing) => posts.desk(standing),
    limits: { person: limit('person', several), press: limit('press', several), place: place ?? limit('place', false) },
    now: () => performance.now(),
  });
  return { ...chats, desk };
}
