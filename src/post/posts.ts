/** Posts of one platform: what moderators do with them, and what they do by themselves once a platform serves them. */
import type { Dossier } from '../dossier/dossier.ts';
import type { Paint } from '../reply/picture.ts';
import type { Ledger } from '../store/store.ts';
import { accountOf, recordOf } from './account.ts';
import { openBook } from './book.ts';
import { isStale } from './correct.ts';
import { deskOf } from './desk.ts';
import type { PostDesk } from './desk.ts';
import { noticeOf } from './notice.ts';
import type { Platform, Standing } from './platform.ts';
import { publisherOf } from './publish.ts';
import type { By, PlatformName, Post, Schedule, Trouble } from './record.ts';
import { openScheduler } from './scheduler.ts';
import type { PostWords } from './words.ts';
import type { AtWork } from './work.ts';

export interface PostsParts {
  readonly ledger: Ledger;
  readonly platform: PlatformName;
  readonly dossier: Dossier;
  /** Draws the pictures of posts; without it there are none. */
  readonly paint?: Paint | undefined;
  /** Where the page of the record is published. */
  readonly site?: string | undefined;
  /** The time of day in milliseconds since 1970. */
  readonly now: () => number;
  readonly report: (error: unknown, what: string) => void;
  /** How often it is looked what is due, in milliseconds. */
  readonly every?: number;
}

export interface Posts {
  /** What somebody may do from where they stand. */
  desk(standing: Standing): PostDesk;
  /** Goes on with what was left, and does from now on what is due. */
  serve(platform: Platform): { readonly stop: () => Promise<void> };
  /** A group has become a supergroup. */
  moved(from: string, to: string, channel: { readonly from: string; readonly to: string }): Promise<void>;
  /** The bot is no longer there: its schedules stop, and whoever made them is told. */
  left(chat: string): Promise<void>;
}

const NO_PICTURES: Paint = async () => undefined;
const EVERY = 15_000;
/** How often it is looked whether posts are still what the record says, and what is old goes. */
const LOOK_EVERY = 60 * 60_000;

/** Makes the posts of a platform. Nothing is done before it is served. */
export function openPosts({ ledger, platform: name, dossier, paint = NO_PICTURES, site, now, report, every = EVERY }: PostsParts): Posts {
  const book = openBook(ledger, name);
  let atWork: AtWork | undefined;
  const note: AtWork['note'] = async (chat, deed, { id, place }, person) =>
    book.note({ at: now(), chat, deed, of: id, label: place.label, record: recordOf(dossier), ...(person !== undefined && { person }) });
  const working = (): AtWork => {
    if (atWork === undefined) throw new Error('posts are not served yet');
    return atWork;
  };

  /** Tells somebody alone. Nobody else hears of it where they cannot be reached: the list shows it. */
  const tell = async (platform: Platform, { person, language }: By, pick: (words: PostWords) => string, why?: Trouble): Promise<void> => {
    try {
      await platform.tell(person, noticeOf(language, pick, why));
    } catch (error) {
      report(error, 'a moderator could not be told');
    }
  };
  const tellOfSchedule = async (
    platform: Platform,
    { by, place, id }: Schedule,
    what: 'stopped' | 'failed' | 'unknown',
    { why, post = id }: { readonly why?: Trouble; readonly post?: string },
  ): Promise<void> => tell(platform, by, ({ notice }) => notice[what](what === 'unknown' ? post : id, place.label), why);

  const recover = async ({ platform, publisher }: AtWork): Promise<void> => {
    for (const { post, outcome, looked } of await publisher.recover()) {
      const { by, id, place } = post;
      if (outcome.kind === 'unknown') {
        await note(place.chat, 'unknown', post);
        await tell(platform, by, ({ notice }) => notice.unknown(id, place.label));
      } else if (outcome.kind === 'sent') {
        await note(place.chat, 'post', post, by.person);
        if (looked) await tell(platform, by, ({ notice }) => notice.found(id, place.label));
      } else if (outcome.kind === 'failed') {
        await note(place.chat, 'failed', post);
        await tell(platform, by, ({ notice }) => notice.failed(id, place.label), outcome.why);
      }
    }
  };

  /** Tells each moderator once of the posts of theirs that say something else than the record. */
  const lookForStale = async ({ platform }: AtWork): Promise<void> => {
    const stale = (await book.posts.all()).filter(({ value }) => isStale(value, dossier));
    const told: Post[] = [];
    for (const { value } of stale) {
      const print = accountOf(dossier, value.content)?.print ?? 'none';
      // Of several processes that look at once, one tells.
      const changed = await book.posts.change(value.run, (post) => (post.told === print ? undefined : { ...post, told: print }));
      if (changed !== undefined) told.push(changed.value);
    }
    for (const posts of Map.groupBy(told, ({ by, place }) => `${by.person} ${place.chat}`).values()) {
      const [first] = posts;
      if (first === undefined) continue;
      const names = posts.map(({ id }) => id).join(', ');
      await tell(platform, first.by, ({ notice }) => notice.stale(names, first.place.label));
    }
  };

  return {
    desk: (standing) => deskOf(standing, working),
    serve(platform) {
      const publisher = publisherOf({ book, platform, dossier, paint, site, now, report });
      const parts: AtWork = { book, platform, publisher, dossier, paint, site, now, note };
      atWork = parts;
      const scheduler = openScheduler({
        book,
        publisher,
        dossier,
        now,
        report,
        note,
        tell: async (schedule, what, detail) => tellOfSchedule(platform, schedule, what, detail),
      });
      let looked = Number.NEGATIVE_INFINITY;
      let stopped = false;
      let timer: NodeJS.Timeout | undefined;
      const look = async (): Promise<void> => {
        try {
          await recover(parts);
          await scheduler.look();
          if (performance.now() - looked > LOOK_EVERY) {
            looked = performance.now();
            await lookForStale(parts);
            await book.sweep(now());
          }
        } catch (error) {
          report(error, 'what is due of the posts could not be done');
        }
      };
      let inHand = Promise.resolve();
      const go = (): void => {
        const looking = async (): Promise<void> => {
          await look();
          // A clock that is set, and what others schedule, is seen by looking again and again.
          if (!stopped) timer = setTimeout(go, every).unref();
        };
        inHand = looking();
      };
      go();
      return {
        async stop() {
          stopped = true;
          clearTimeout(timer);
          await inHand;
          await scheduler.end();
        },
      };
    },
    async moved(from, to, channel) {
      await book.move(from, to, channel);
    },
    async left(chat) {
      for (const { value } of await book.schedules.all()) {
        if (value.place.chat !== chat || value.state !== 'active') continue;
        const stopped = await book.schedules.change(value.id, (schedule) =>
          schedule.state === 'active' ? { ...schedule, state: 'stopped', why: 'gone' } : undefined,
        );
        if (stopped === undefined) continue;
        await note(chat, 'stopped-itself', value);
        if (atWork !== undefined) await tellOfSchedule(atWork.platform, value, 'stopped', { why: 'gone' });
      }
    },
  };
}
