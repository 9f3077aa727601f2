/** The desk on an open store, with what every platform's bot shares. */
import type { Understanding } from '../commands/context.ts';
import { commands } from '../commands/index.ts';
import { fold, foldTerm } from './answer/understand/fold.ts';
import { createDesk, LIMIT_POINTS, LIMIT_SECONDS } from './chat/desk/desk.ts';
import type { Desk } from './chat/desk/desk.ts';
import type { Dossier } from './dossier/dossier.ts';
import type { Log } from './ops/log.ts';
import { rememberIn } from './remember.ts';
import type { ReplyLanguage } from './reply/reply.ts';
import type { Store } from './store/store.ts';

/** What the bots of a process share. */
export interface SharedParts {
  readonly dossier: Dossier;
  readonly understanding: Understanding;
  /** Where nothing tells another. */
  readonly language: ReplyLanguage;
  readonly store: Store;
  readonly log: Log;
}

/** A desk, and what its memory does when a chat ends or moves. */
export type DeskOn = Omit<ReturnType<typeof rememberIn>, 'memoryOf'> & { readonly desk: Desk };

/** Puts a desk on the store. `several`: a person may be served by several processes over it; a place is served by one. */
export function deskOn({ dossier, understanding, language, store }: SharedParts, several: boolean): DeskOn {
  const { memoryOf, ...chats } = rememberIn(store, several);
  const limit = (name: keyof typeof LIMIT_POINTS, shared: boolean) =>
    store.limit({ name, points: LIMIT_POINTS[name], seconds: LIMIT_SECONDS, shared });
  const desk = createDesk({
    commands,
    dossier,
    understanding,
    fold: foldTerm,
    languageOf: (text) => fold(text).language,
    language,
    memoryOf,
    limits: { person: limit('person', several), place: limit('place', false) },
    now: () => performance.now(),
  });
  return { ...chats, desk };
}
