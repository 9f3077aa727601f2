/** What a moderator may do with posts, each time with the rights that they and the bot have at that moment. */
import type { Sheet } from '../reply/picture.ts';
import { accountOf, marked, pictureFor, placeOf } from './account.ts';
import { correctionOf, correctPost, isStale, isThere, withdrawPost } from './correct.ts';
import type { Corrected, Withdrawn } from './correct.ts';
import type { Lacking, Needing, Standing } from './platform.ts';
import type { Outcome } from './publish.ts';
import { draftName, printOf, shortName } from './record.ts';
import type { Audit, Content, Correction, Draft, Mend, Place, Post, Schedule, Terms } from './record.ts';
import { comingOf, misfitOf, nextOf } from './timing.ts';
import type { Misfit } from './timing.ts';
import type { AtWork } from './work.ts';

/** Why something was not done, for whoever wanted it. */
export type Refusal =
  | { readonly kind: 'no-place' | 'no-summary' | 'expired' | 'no-post' }
  | Lack
  | { readonly kind: 'misfit'; readonly misfit: Misfit };

/** Rights that are missing for a post there. */
interface Lack {
  readonly kind: 'lacking';
  readonly place: Place;
  readonly lacking: Lacking;
}

/** What is to be posted, exactly as it will be, and when. */
export interface Preview {
  readonly kind: 'preview';
  readonly draft: Draft;
  readonly sheet: Sheet;
  readonly pages: number;
  /** The next runs of a schedule. */
  readonly coming: readonly number[];
}

/** Posts as they would be corrected, under a name that confirms it; `correction` is undefined where nobody writes their summary any more. */
export interface Correcting {
  readonly kind: 'correcting';
  readonly id: string;
  readonly posts: readonly { readonly post: Post; readonly correction: Correction | undefined }[];
}

/** A post or schedule as the list shows it. */
export interface Listed {
  readonly posts: readonly { readonly post: Post; readonly stale: boolean }[];
  readonly schedules: readonly Schedule[];
}

export interface Asked {
  readonly where: string | undefined;
  readonly content: Content;
  /** With the picture that suits it. */
  readonly picture: boolean;
  readonly pin: boolean;
  readonly silent: boolean;
  readonly terms?: Terms | undefined;
}

/** A change of a draft by a button. */
export type Changed = Partial<Pick<Content, 'length' | 'language'>> & {
  readonly pin?: boolean;
  readonly silent?: boolean;
  readonly picture?: boolean;
};

export interface Posted {
  readonly kind: 'posted';
  readonly draft: Draft;
  readonly outcome: Outcome;
  readonly publishable: boolean;
}
export interface Scheduled {
  readonly kind: 'scheduled';
  readonly schedule: Schedule;
}

export interface PostDesk {
  /** Makes a draft of what is asked for. */
  preview(asked: Asked): Promise<Preview | Refusal>;
  /** A draft as it is now. */
  show(name: string): Promise<Preview | Refusal>;
  change(name: string, changed: Changed): Promise<Preview | Refusal>;
  cancel(name: string): Promise<void>;
  /** Posts a draft, or keeps its schedule; pressed twice it is done once. */
  confirm(name: string): Promise<Posted | Scheduled | Refusal>;
  list(): Promise<Listed>;
  /** What would be corrected of a post, or of all that need it. */
  correcting(name: string | undefined): Promise<Correcting | Refusal>;
  /** The same again, for what was looked at before. */
  look(id: string): Promise<Correcting | Refusal>;
  /** Mends the posts that were looked at so; with how many of them what became. */
  correct(id: string): Promise<{ readonly kind: 'corrected'; readonly outcomes: readonly Corrected[] } | Refusal>;
  withdraw(name: string): Promise<{ readonly kind: 'withdrawn'; readonly how: Withdrawn } | Refusal>;
  stop(name: string): Promise<{ readonly kind: 'stopped' } | Refusal>;
  publish(name: string): Promise<{ readonly kind: 'published'; readonly done: boolean } | Refusal>;
  history(): Promise<readonly Audit[]>;
}

const MOST_COMING = 3;

/** The desk of somebody who stands somewhere; `working` gives what it works with at that moment. */
export function deskOf(standing: Standing, working: () => AtWork): PostDesk {
  const { chat, person, language } = standing;
  const by = { person, language };

  const lackingFor = async (place: Place, needing: Needing = { pin: false, picture: false }): Promise<Lack | undefined> => {
    const lacking = await working().platform.lacking(place, standing, needing);
    return lacking && { kind: 'lacking', place, lacking };
  };
  /** What the moderator lacks there. What the bot may do shows when it is done: deleting its own messages takes less. */
  const theirLackFor = async (place: Place): Promise<Lack | undefined> => {
    const lack = await lackingFor(place);
    return lack?.lacking.whose === 'yours' ? lack : undefined;
  };

  const previewOf = async (draft: Draft): Promise<Preview | Refusal> => {
    const { dossier, platform, paint, site, now } = working();
    const account = accountOf(dossier, draft.content);
    if (account === undefined) return { kind: 'no-summary' };
    const { terms } = draft;
    const coming = terms === undefined ? [] : comingOf(terms.when, terms.zone, now(), MOST_COMING);
    // A schedule's first run has its own name, which is known before.
    const run = terms === undefined ? draft.id : `${scheduleOf(draft.id)}.${coming[0] ?? account.print}`;
    const picture = account.picture && (await paint(account.picture));
    const sheet: Sheet = { replies: marked(account, shortName(run), []), picture, place: placeOf(draft.content, site) };
    return { kind: 'preview', draft, sheet, pages: platform.pages(sheet), coming };
  };

  const confirmPost = async (draft: Draft): Promise<Posted> => {
    const { publisher, platform, note } = working();
    const { id: run, place, content, pin, silent } = draft;
    const outcome = await publisher.publish({ run, wanted: { place, content, pin, silent }, by });
    if (outcome.kind === 'sent' || outcome.kind === 'partial') await note(place.chat, 'post', outcome.post, person);
    if (outcome.kind === 'unknown') await note(place.chat, 'unknown', outcome.post, person);
    if (outcome.kind === 'failed') await note(place.chat, 'failed', { id: shortName(run), place }, person);
    return { kind: 'posted', draft, outcome, publishable: outcome.kind === 'sent' && (await platform.publishable(place)) };
  };

  const confirmSchedule = async (draft: Draft, terms: Terms): Promise<Scheduled | Refusal> => {
    const { book, dossier, now, note } = working();
    const misfit = misfitOf(terms.when, terms.zone, now());
    if (misfit !== undefined) return { kind: 'misfit', misfit };
    const account = accountOf(dossier, draft.content);
    if (account === undefined) return { kind: 'no-summary' };
    const next = nextOf(terms.when, terms.zone, now());
    const { place, content, pin, silent } = draft;
    const schedule: Schedule = {
      place,
      content,
      pin,
      silent,
      id: scheduleOf(draft.id),
      by,
      at: now(),
      terms,
      state: 'active',
      ...(next !== undefined && { next }),
      failures: 0,
      // What is there now is no change.
      seen: terms.when.kind === 'change' ? [account.print] : [],
    };
    if (await book.schedules.add(schedule.id, schedule)) await note(place.chat, 'schedule', schedule, person);
    return { kind: 'scheduled', schedule };
  };

  const postsHere = async (): Promise<Post[]> =>
    (await working().book.posts.all()).map(({ value }) => value).filter(({ place }) => place.chat === chat);
  const schedulesHere = async (): Promise<Schedule[]> =>
    (await working().book.schedules.all()).map(({ value }) => value).filter(({ place }) => place.chat === chat);

  return {
    async preview({ where, content: asked, picture, pin, silent, terms }) {
      const { platform, book, dossier, now } = working();
      const content = picture ? { ...asked, picture: pictureFor(dossier, asked) } : asked;
      const place = await platform.find(where, standing);
      if (place === undefined) return { kind: 'no-place' };
      const lacking = await lackingFor(place, { pin, picture });
      if (lacking !== undefined) return lacking;
      const misfit = terms === undefined ? undefined : misfitOf(terms.when, terms.zone, now());
      if (misfit !== undefined) return { kind: 'misfit', misfit };
      const id = standing.request === undefined ? draftName() : printOf(standing.request);
      const draft: Draft = { id, by, at: now(), place, content, pin, silent, ...(terms !== undefined && { terms }) };
      const preview = await previewOf(draft);
      if (preview.kind === 'preview') await book.drafts.add(draft.id, draft);
      return preview;
    },
    async show(name) {
      const kept = await working().book.drafts.get(name);
      if (kept === undefined) return { kind: 'expired' };
      return (await lackingFor(kept.value.place, needingOf(kept.value))) ?? previewOf(kept.value);
    },
    async change(name, { length, language: spoken, picture, pin, silent }) {
      const { book, dossier } = working();
      const contentOf = ({ picture: before, ...content }: Content): Content => {
        const next = { ...content, ...(length !== undefined && { length }), ...(spoken !== undefined && { language: spoken }) };
        return (picture ?? before !== undefined) ? { ...next, picture: pictureFor(dossier, next) } : next;
      };
      const changed = await book.drafts.change(name, (draft) => ({
        ...draft,
        content: contentOf(draft.content),
        ...(pin !== undefined && { pin }),
        ...(silent !== undefined && { silent }),
      }));
      return changed === undefined ? { kind: 'expired' } : previewOf(changed.value);
    },
    cancel: async (name) => working().book.drafts.remove(name),
    async confirm(name) {
      const kept = await working().book.drafts.get(name);
      if (kept === undefined) return { kind: 'expired' };
      const draft = kept.value;
      const lacking = await lackingFor(draft.place, needingOf(draft));
      if (lacking !== undefined) return lacking;
      return draft.terms === undefined ? confirmPost(draft) : confirmSchedule(draft, draft.terms);
    },
    async list() {
      const { dossier } = working();
      const posts = (await postsHere()).toSorted((one, other) => other.at - one.at);
      return { posts: posts.map((post) => ({ post, stale: isStale(post, dossier) })), schedules: await schedulesHere() };
    },
    async correcting(name) {
      const { book, dossier, now } = working();
      const here = (await postsHere()).filter(isThere);
      const chosen = here.filter(name === undefined ? (post) => isStale(post, dossier) : isNamed(name));
      if (name !== undefined && chosen.length === 0) return { kind: 'no-post' };
      const [first] = chosen;
      const lacking = first === undefined || name === undefined ? undefined : await lackingFor(first.place, picturing(first));
      if (lacking !== undefined) return lacking;
      const mend: Mend = { id: draftName(), by, at: now(), runs: chosen.map(({ run }) => run) };
      await book.mends.add(mend.id, mend);
      return correctingOf(mend.id, chosen, { dossier, now });
    },
    async look(id) {
      const { book, dossier, now } = working();
      const mend = await book.mends.get(id);
      if (mend === undefined) return { kind: 'expired' };
      const posts: Post[] = [];
      for (const run of mend.value.runs) {
        const post = (await book.posts.get(run))?.value;
        if (post === undefined || !isThere(post)) continue;
        const lacking = await theirLackFor(post.place);
        if (lacking !== undefined) return lacking;
        posts.push(post);
      }
      return correctingOf(id, posts, { dossier, now });
    },
    async correct(id) {
      const { note, ...work } = working();
      const { book } = work;
      const mend = await book.mends.get(id);
      if (mend === undefined) return { kind: 'expired' };
      const outcomes: Corrected[] = [];
      let missing: Refusal | undefined;
      for (const run of mend.value.runs) {
        const post = (await book.posts.get(run))?.value;
        if (post === undefined || !isThere(post)) continue;
        const lacking = await lackingFor(post.place, picturing(post));
        // One channel where something is missing keeps none of the others as they are.
        if (lacking !== undefined) {
          missing = lacking;
          outcomes.push('failed');
          continue;
        }
        const outcome = await correctPost(post, work);
        if (outcome !== 'failed' && outcome !== 'unwritten') await note(post.place.chat, 'correct', post, person);
        outcomes.push(outcome);
      }
      return missing !== undefined && outcomes.length === 1 ? missing : { kind: 'corrected', outcomes };
    },
    async withdraw(name) {
      const { note, ...work } = working();
      const post = (await postsHere()).find(isNamed(name));
      if (post === undefined) return { kind: 'no-post' };
      const lacking = await theirLackFor(post.place);
      if (lacking !== undefined) return lacking;
      const how = await withdrawPost(post, work);
      if (how !== 'failed') await note(chat, 'withdraw', post, person);
      return { kind: 'withdrawn', how };
    },
    async stop(name) {
      const { book, note } = working();
      const found = (await schedulesHere()).find(isNamed(name));
      if (found === undefined) return { kind: 'no-post' };
      const lacking = await theirLackFor(found.place);
      if (lacking !== undefined) return lacking;
      const stopped = await book.schedules.change(found.id, (schedule) =>
        schedule.state === 'active' ? { ...schedule, state: 'stopped' } : undefined,
      );
      if (stopped !== undefined) await note(chat, 'stop', stopped.value, person);
      return { kind: 'stopped' };
    },
    async publish(name) {
      const { platform, note } = working();
      const post = (await postsHere()).find(isNamed(name));
      if (post === undefined || !isThere(post)) return { kind: 'no-post' };
      const lacking = await lackingFor(post.place);
      if (lacking !== undefined) return lacking;
      const done = await Promise.all(post.messages.map(async (message) => platform.publish(message)));
      const all = done.every(Boolean);
      if (all) await note(chat, 'publish', post, person);
      return { kind: 'published', done: all };
    },
    history: async () => working().book.history(chat),
  };
}

/** Whether something is called so, however that is typed. */
const isNamed = (name: string): ((one: { readonly id: string }) => boolean) => {
  const wanted = name.trim().toLowerCase();
  return ({ id }) => id === wanted;
};

const needingOf = ({ pin, content }: Pick<Draft, 'pin' | 'content'>): Needing => ({ pin, picture: content.picture !== undefined });

const correctingOf = (id: string, posts: readonly Post[], parts: Pick<AtWork, 'dossier' | 'now'>): Correcting => ({
  kind: 'correcting',
  id,
  posts: posts.map((post) => ({ post, correction: correctionOf(post, parts) })),
});

/** What correcting a post needs: it stays pinned as it is. */
const picturing = ({ content }: Pick<Post, 'content'>): Needing => needingOf({ pin: false, content });

/** A schedule's name is that of the draft that was confirmed, made short: pressed twice, it is one. */
const scheduleOf = (draft: string): string => shortName(`schedule ${draft}`);
