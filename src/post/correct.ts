/** Correcting and withdrawing: every live post that no longer says what the record says, with a dated note of what changed. */
import type { Dossier } from '../dossier/dossier.ts';
import type { Sheet } from '../reply/picture.ts';
import type { Reply } from '../reply/reply.ts';
import { accountOf, dayOf, LANGUAGES_OF, marked, noteOf, placeOf, recordOf, saidOf } from './account.ts';
import type { Account } from './account.ts';
import type { MessageOutcome, Platform } from './platform.ts';
import { changesBetween } from './stale.ts';
import type { Correction, Message, Post } from './record.ts';
import { postSays } from './words.ts';
import type { AtWork } from './work.ts';

/** What became of a post that was to be corrected. */
export type Corrected = 'edited' | 'answered' | 'gone' | 'same' | 'failed' | 'unwritten';

/** Whether a post is there to be read. */
export const isThere = ({ state }: Pick<Post, 'state'>): boolean => state === 'live' || state === 'partial';

/** Whether a post says, or stands on, something else than the record now has. */
export const isStale = (post: Post, dossier: Dossier): boolean => isThere(post) && accountOf(dossier, post.content)?.print !== post.print;

/** What is to be said of how a post says something else than the record; undefined where its summary is no longer there. */
export function correctionOf(post: Post, { dossier, now }: Pick<AtWork, 'dossier' | 'now'>): Correction | undefined {
  const account = accountOf(dossier, post.content);
  if (account === undefined) return undefined;
  const redrawn = account.pictured !== post.pictured;
  return { at: now(), changes: changesBetween(post.lines, account.lines), ...(redrawn && { picture: true }) };
}

/** Puts what the record says now in the place of what a post says. */
export async function correctPost(
  post: Post,
  { book, platform, dossier, paint, site, now }: Omit<AtWork, 'publisher' | 'note'>,
): Promise<Corrected> {
  const account = accountOf(dossier, post.content);
  const correction = correctionOf(post, { dossier, now });
  if (account === undefined || correction === undefined) return 'unwritten';
  const current = { ...saidOf(account), record: recordOf(dossier) };
  const told = correction.changes.length > 0 || correction.picture === true;
  if (!told && post.state === 'live') {
    await book.posts.change(post.run, (kept) => ({ ...kept, ...current }));
    return 'same';
  }
  const corrections = told ? [...post.corrections, correction] : post.corrections;
  const picture = account.picture && (await paint(account.picture));
  // What shows the old figures is no correction: it is tried again later.
  if (account.picture !== undefined && picture === undefined) return 'failed';
  const { how, messages } = await rewrite(
    post,
    { replies: marked(account, post.id, corrections), picture, place: placeOf(post.content, site) },
    platform,
  );
  // What could not be done now is still to be done.
  if (how !== 'failed')
    await book.posts.change(post.run, (kept) => ({
      ...kept,
      ...current,
      corrections,
      messages: [...messages],
      state: how === 'gone' ? 'withdrawn' : 'live',
    }));
  if (how === 'answered') await answerWith(post, account, platform, correction);
  return how;
}

interface Rewritten {
  readonly how: Exclude<Corrected, 'same' | 'unwritten'>;
  readonly messages: readonly Message[];
}

/** Edits what is there, adds what is more, takes away what is too much. */
async function rewrite(post: Post, sheet: Sheet, platform: Platform): Promise<Rewritten> {
  const pages = platform.pages(sheet);
  const messages: Message[] = [];
  const outcomes = new Set<MessageOutcome>();
  for (const [page, message] of post.messages.entries()) {
    const outcome = page < pages ? await platform.edit(message, sheet, page) : await platform.remove(message);
    outcomes.add(outcome);
    if (outcome !== 'gone' && page < pages) messages.push(message);
  }
  if (outcomes.has('later')) return { how: 'failed', messages: post.messages };
  if (messages.length === 0) return { how: 'gone', messages };
  if (outcomes.has('refused')) return { how: 'answered', messages };
  for (let page = post.messages.length; page < pages; page++) {
    const last = messages.at(-1);
    const added = last && (await platform.answer(last, sheet, page));
    if (added === undefined) return { how: 'failed', messages: post.messages };
    messages.push(added);
  }
  return { how: 'edited', messages };
}

/** A reply to what cannot be edited any more: the note alone, under the name of the post. */
async function answerWith(post: Post, { replies }: Account, platform: Platform, correction: Correction): Promise<void> {
  const [message] = post.messages;
  if (message === undefined) return;
  const notes = replies.map((reply): Reply => ({
    ...reply,
    title: postSays(reply.language, (words) => words.correction),
    lead: noteOf(correction, reply.language),
    lines: [],
    notes: [],
    source: post.id,
  }));
  await platform.answer(message, { replies: notes }, 0);
}

export type Withdrawn = 'done' | 'marked' | 'failed';

/** Takes a post away, or marks it where it cannot be deleted. */
export async function withdrawPost(post: Post, { book, platform, now }: Pick<AtWork, 'book' | 'platform' | 'now'>): Promise<Withdrawn> {
  const day = dayOf(now());
  const left: Message[] = [];
  let how: Withdrawn = 'done';
  for (const message of post.messages) {
    const outcome = await platform.remove(message);
    if (outcome === 'done' || outcome === 'gone') continue;
    left.push(message);
    const marks = [markOf(post, day)];
    const edited = outcome === 'later' ? 'later' : await platform.edit(message, { replies: marks }, 0);
    if (edited === 'done' && how === 'done') how = 'marked';
    if (edited !== 'done' && edited !== 'gone') how = 'failed';
  }
  if (how !== 'failed') {
    const state = how === 'done' ? 'withdrawn' : 'marked';
    await book.posts.change(post.run, (kept) => ({ ...kept, state, messages: left }));
  }
  return how;
}

/** What stands in the place of a post that could not be deleted. */
const markOf = ({ content, id }: Post, day: string): Reply => {
  const languages = LANGUAGES_OF[content.language];
  return {
    language: languages[0],
    kind: 'notice',
    lead: languages.map((one) => postSays(one, (words) => words.withdrawn(day))).join(' '),
    lines: [],
    notes: [],
    source: id,
    actions: [],
    audience: 'everyone',
    facts: [],
    paragraphs: [],
    related: [],
  };
};
