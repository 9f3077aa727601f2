/**
 * Publishing: claim, send, record, each a step that a crash may fall between. Of a run there is one post, whatever number of processes goes for
 * it; what may have arrived is looked for, and where the platform does not tell it is told as unknown and never sent twice.
 */
import { setTimeout } from 'node:timers/promises';
import type { Dossier } from '../dossier/dossier.ts';
import type { Paint, Sheet } from '../reply/picture.ts';
import { accountOf, marked, placeOf, recordOf, saidOf } from './account.ts';
import type { Account } from './account.ts';
import type { Book, Kept } from './book.ts';
import { Ending, Refused, Unsure } from './platform.ts';
import type { Platform } from './platform.ts';
import { shortName } from './record.ts';
import type { By, Content, Message, Post, Trouble, Wanted } from './record.ts';

/** What is to be posted. */
export interface Run {
  /** Of each run there is one post. */
  readonly run: string;
  readonly wanted: Wanted;
  readonly by: By;
  readonly schedule?: string;
}

export type Outcome =
  | { readonly kind: 'sent' | 'partial' | 'unknown'; readonly post: Post }
  /** Another process posts it, or it was posted. */
  | { readonly kind: 'known' }
  | { readonly kind: 'failed'; readonly why: Trouble };

export interface PublishParts {
  readonly book: Book;
  readonly platform: Platform;
  readonly dossier: Dossier;
  readonly paint: Paint;
  /** Where the page of the record is published. */
  readonly site: string | undefined;
  readonly now: () => number;
  /** Told of what went wrong, for the log. */
  readonly report: (error: unknown, what: string) => void;
}

export interface Publisher {
  /** Rejects with a StoreError where it cannot be claimed: then nothing was sent. */
  publish(run: Run): Promise<Outcome>;
  /** Goes on with what processes that no longer run have left; comes to each with what became of it. */
  recover(): Promise<readonly { readonly post: Post; readonly outcome: Outcome; readonly looked: boolean }[]>;
}

/** What was claimed so long ago and not begun is not begun any more. */
const BEGIN_WITHIN = 30 * 60_000;
/** A message that is surely not there is sent so often. */
const MOST_SENDS = 2;
/** How long it is tried to record what was sent, and the pauses between. */
const RECORD_TRIES = 8;
const RECORD_PAUSE = 500;

/** Somebody else has the post now. */
class Lost extends Error {
  override readonly name = 'Lost';
}

class Undrawn extends Error {
  override readonly name = 'Undrawn';
}

/** Makes what publishes on one platform. */
export function publisherOf({ book, platform, dossier, paint, site, now, report }: PublishParts): Publisher {
  const { self } = book;

  /** Changes a post of ours. What was sent has to be recorded: where the store fails for a moment it is tried again. */
  const record = async (run: string, change: Partial<Post>): Promise<Post> => {
    for (let tries = 1; ; tries++) {
      try {
        const kept = await book.posts.change(run, (post) => (post.owner === self ? { ...post, ...change } : undefined));
        if (kept === undefined) throw new Lost('another process has taken the post over');
        return kept.value;
      } catch (error) {
        if (error instanceof Lost || tries === RECORD_TRIES) throw error;
        report(error, 'what was posted could not be recorded yet');
        await setTimeout(RECORD_PAUSE * tries, undefined, { ref: false });
      }
    }
  };
  const fail = async (post: Post, why: Trouble): Promise<Outcome> => {
    if (post.messages.length > 0) return { kind: 'partial', post: await record(post.run, { state: 'partial', why }) };
    await record(post.run, { state: 'failed', why });
    return { kind: 'failed', why };
  };

  /** What is to be posted, without its picture where that cannot be drawn: nothing fails by it. */
  const drawable = async (content: Content): Promise<Content> => {
    const picture = accountOf(dossier, content)?.picture;
    if (picture === undefined || (await paint(picture)) !== undefined) return content;
    const { picture: _undrawn, ...plain } = content;
    return plain;
  };
  /** What is sent. @throws Undrawn where a picture that could be drawn before cannot be drawn any more */
  const sheetOf = async (post: Post, account: Account): Promise<Sheet> => {
    const words = { replies: marked(account, post.id, post.corrections), place: placeOf(post.content, site) };
    if (account.picture === undefined) return words;
    const picture = await paint(account.picture);
    if (picture === undefined) throw new Undrawn('the picture of a post cannot be drawn any more');
    return { ...words, picture };
  };
  const sendingOf = (post: Post, account: Account, sheet: Sheet, page: number) => ({
    place: post.place,
    sheet,
    page,
    title: account.title,
    silent: post.silent,
    name: post.id,
    before: post.messages,
  });

  /** Looks for the message that would come next. A post that cannot be laid out as it was is not looked for. */
  const lookFor = async (post: Post, account: Account): Promise<Message | 'absent' | 'unknown'> => {
    try {
      return await platform.look(sendingOf(post, account, await sheetOf(post, account), post.messages.length), post.at);
    } catch (error) {
      if (!(error instanceof Undrawn)) throw error;
      report(error, 'a post could not be looked for');
      return 'unknown';
    }
  };

  /** One message, found again where it may have arrived. */
  const sendOne = async (post: Post, account: Account, sheet: Sheet): Promise<Message | 'unknown'> => {
    const sending = sendingOf(post, account, sheet, post.messages.length);
    for (let sends = 1; ; sends++) {
      const since = now();
      try {
        return await platform.send(sending);
      } catch (error) {
        if (!(error instanceof Unsure)) throw error;
        report(error, 'nobody knows whether a post arrived');
        const found = await platform.look(sending, since);
        if (found !== 'absent') return found;
        if (sends === MOST_SENDS) throw new Refused('unreachable', error);
      }
    }
  };

  /** Sends what is not there yet, from the message on that comes next. */
  const send = async (claimed: Post, account: Account): Promise<Outcome> => {
    let post = claimed;
    try {
      const sheet = await sheetOf(post, account);
      const lacking = await platform.lacking(post.place, undefined, { pin: false, picture: sheet.picture !== undefined });
      if (lacking !== undefined) return await fail(post, lacking.gone === true ? 'gone' : 'muted');
      // From now on some of it may be there.
      post = await record(post.run, { state: 'sending' });
      const pages = platform.pages(sheet);
      while (post.messages.length < pages) {
        const message = await sendOne(post, account, sheet);
        if (message === 'unknown') return { kind: 'unknown', post: await record(post.run, { state: 'unknown' }) };
        post = await record(post.run, { messages: [...post.messages, message] });
      }
    } catch (error) {
      if (error instanceof Refused) {
        report(error, 'a post was not taken');
        return fail(post, error.why);
      }
      throw error;
    }
    const [first] = post.messages;
    const pinned = post.pin && first !== undefined ? await platform.pin(first) : undefined;
    return { kind: 'sent', post: await record(post.run, { state: 'live', ...(pinned !== undefined && { pinned }) }) };
  };

  /** The runs that this process is sending. */
  const inHand = new Set<string>();
  /** What a fault of ours leaves is known to nobody. */
  const sendSafely = async (post: Post, account: Account): Promise<Outcome> => {
    inHand.add(post.run);
    try {
      return await send(post, account);
    } catch (error) {
      // It is left as it is for whoever has it now, or comes next.
      if (error instanceof Lost || error instanceof Ending) return { kind: 'known' };
      report(error, 'a post was broken off');
      const left = (await book.posts.get(post.run))?.value;
      if (left?.state !== 'sending' || left.owner !== self) throw error;
      return { kind: 'unknown', post: await record(post.run, { state: 'unknown' }) };
    } finally {
      inHand.delete(post.run);
    }
  };

  /** Takes over a post of a process that is gone. Of several that look at once, one takes it. */
  const adopt = async (kept: Kept<Post>): Promise<Post | undefined> => (await book.posts.swap(kept, { ...kept.value, owner: self }))?.value;

  const resume = async (post: Post): Promise<{ outcome: Outcome; looked: boolean }> => {
    const begun = post.state === 'sending';
    const content = begun ? post.content : await drawable(post.content);
    const account = accountOf(dossier, content);
    // What is begun has to end as it was begun: another account would not be the rest of it.
    const same = account !== undefined && (post.messages.length === 0 || account.print === post.print);
    if (begun) {
      const found = account === undefined ? 'unknown' : await lookFor(post, account);
      if (found === 'unknown' || account === undefined || !same) {
        return { outcome: { kind: 'unknown', post: await record(post.run, { state: 'unknown' }) }, looked: true };
      }
      const messages = found === 'absent' ? post.messages : [...post.messages, found];
      return {
        outcome: await sendSafely(await record(post.run, { messages, ...saidOf(account) }), account),
        looked: true,
      };
    }
    if (account === undefined) return { outcome: await fail(post, 'unwritten'), looked: false };
    if (now() - post.at > BEGIN_WITHIN) return { outcome: await fail(post, 'late'), looked: false };
    const fresh = await record(post.run, { content, ...saidOf(account), record: recordOf(dossier) });
    return { outcome: await sendSafely(fresh, account), looked: false };
  };

  return {
    async publish({ run, wanted, by, schedule }) {
      const content = await drawable(wanted.content);
      const account = accountOf(dossier, content);
      if (account === undefined) return { kind: 'failed', why: 'unwritten' };
      const post: Post = {
        ...wanted,
        content,
        id: shortName(run),
        run,
        by,
        at: now(),
        state: 'claimed',
        owner: self,
        ...(schedule !== undefined && { schedule }),
        record: recordOf(dossier),
        ...saidOf(account),
        messages: [],
        corrections: [],
      };
      if (inHand.has(run)) return { kind: 'known' };
      inHand.add(run);
      try {
        return (await book.posts.add(run, post)) ? await sendSafely(post, account) : { kind: 'known' };
      } finally {
        inHand.delete(run);
      }
    },
    async recover() {
      const recovered: { post: Post; outcome: Outcome; looked: boolean }[] = [];
      for (const kept of await book.posts.all()) {
        const { run, state, owner } = kept.value;
        if (state !== 'claimed' && state !== 'sending') continue;
        // What is this process's own and not in hand was broken off, such as by a store that could not be used.
        if (owner !== self && (await book.lives(owner))) continue;
        // What is in hand here is ended by whoever has it, though another took this process for gone in between.
        if (inHand.has(run)) continue;
        try {
          const post = await adopt(kept);
          if (post !== undefined) recovered.push({ post, ...(await resume(post)) });
        } catch (error) {
          // It is left as it is for whoever has it now, or comes next; the others are gone on with.
          if (!(error instanceof Lost || error instanceof Ending)) report(error, 'a post that was left could not be gone on with');
        }
      }
      return recovered;
    },
  };
}
