/** Of a run there is one post, whoever takes whom for gone: publishers on one ledger, on a platform that waits where it is told to. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadDossier } from '../../src/dossier/load.ts';
import { openBook } from '../../src/post/book.ts';
import type { Book } from '../../src/post/book.ts';
import type { Platform } from '../../src/post/platform.ts';
import { publisherOf } from '../../src/post/publish.ts';
import type { Publisher } from '../../src/post/publish.ts';
import type { Message } from '../../src/post/record.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { CRANES } from '../doubles/cranes.ts';
import { RUN } from './channel.ts';

const dossier = loadDossier(CRANES);
/** A gate that whoever comes waits at until it is opened. */
function gate(): { readonly reached: Promise<unknown>; readonly pass: () => Promise<void>; readonly open: () => void } {
  const reached = Promise.withResolvers<true>();
  const opened = Promise.withResolvers<true>();
  return {
    reached: reached.promise,
    pass: async () => {
      reached.resolve(true);
      await opened.promise;
    },
    open: () => opened.resolve(true),
  };
}

/** What stands in a channel, for all who write there. */
interface Channel {
  readonly messages: Message[];
  sent: number;
}

/** A process on the channel; it waits before it looks at its rights, or looks for what it sent, where it is told to. */
const platformIn = (
  channel: Channel,
  waits: { readonly rights?: () => Promise<void>; readonly look?: () => Promise<void> } = {},
): Platform => ({
  name: 'discord',
  find: async () => undefined,
  lacking: async () => {
    await waits.rights?.();
    return undefined;
  },
  pages: () => 1,
  send: async () => {
    channel.sent += 1;
    const message = { channel: '2', id: String(channel.sent) };
    channel.messages.push(message);
    return message;
  },
  look: async () => {
    await waits.look?.();
    return channel.messages[0] ?? 'absent';
  },
  edit: async () => 'done',
  answer: async () => undefined,
  remove: async () => 'done',
  pin: async () => true,
  publishable: async () => false,
  publish: async () => false,
  tell: async () => true,
});

interface Process {
  readonly book: Book;
  readonly publisher: (platform: Platform) => Publisher;
}

/** So many processes on one state file; each takes all others for gone. */
function processes(count: number): readonly Process[] {
  const folder = mkdtempSync(join(tmpdir(), 'exhibit-'));
  const stores = Array.from({ length: count }, (_, place) =>
    openSqliteStore({ path: join(folder, 'exhibit.sqlite'), report: () => undefined, gone: `gone ${place}` }),
  );
  onTestFinished(() => {
    stores.forEach((store) => store.close());
    rmSync(folder, { recursive: true, force: true });
  });
  return stores.map(({ ledger }) => {
    const book = openBook(ledger, 'discord');
    return {
      book,
      publisher: (platform) =>
        publisherOf({ book, platform, dossier, paint: async () => undefined, site: undefined, now: () => 1000, report: () => undefined }),
    };
  });
}

const pair = (): readonly [Process, Process] => {
  const [one, other] = processes(2);
  if (one === undefined || other === undefined) throw new Error('two processes are wanted');
  return [one, other];
};

test('what another has taken over and sent in between is not sent again by whoever had it first', async () => {
  const [one, other] = pair();
  const channel: Channel = { messages: [], sent: 0 };
  const rights = gate();
  const first = one.publisher(platformIn(channel, { rights: rights.pass })).publish(RUN);
  await rights.reached;
  const [recovered] = await other.publisher(platformIn(channel)).recover();
  expect(recovered?.outcome.kind).toBe('sent');
  rights.open();
  expect(await first).toEqual({ kind: 'known' });
  expect(channel.sent).toBe(1);
});

test('two that take each other for gone never send twice: what is in hand is not taken back', async () => {
  const [one, other] = pair();
  const channel: Channel = { messages: [], sent: 0 };
  const [mine, theirs] = [gate(), gate()];
  const here = one.publisher(platformIn(channel, { rights: mine.pass }));
  const first = here.publish(RUN);
  await mine.reached;
  // The other takes it over, and waits as well.
  const second = other.publisher(platformIn(channel, { rights: theirs.pass })).recover();
  await theirs.reached;
  expect((await one.book.posts.get(RUN.run))?.value.owner).toBe(other.book.self);
  // The first looks around meanwhile, and takes the other for gone in turn.
  expect(await here.recover()).toEqual([]);
  mine.open();
  theirs.open();
  expect(await first).toEqual({ kind: 'known' });
  expect((await second).map(({ outcome }) => outcome.kind)).toEqual(['sent']);
  expect(channel.sent).toBe(1);
  expect((await one.book.posts.get(RUN.run))?.value).toMatchObject({ state: 'live', owner: other.book.self, messages: [{ id: '1' }] });
});

test('a post in hand is not taken over by the process that has it', async () => {
  const [one] = pair();
  const channel: Channel = { messages: [], sent: 0 };
  const rights = gate();
  const here = one.publisher(platformIn(channel, { rights: rights.pass }));
  const first = here.publish(RUN);
  await rights.reached;
  expect(await here.recover()).toEqual([]);
  expect((await one.book.posts.get(RUN.run))?.value).toMatchObject({ state: 'claimed', owner: one.book.self });
  rights.open();
  expect((await first).kind).toBe('sent');
  expect(channel.sent).toBe(1);
});

test('what is lost while it is looked for holds up none of the others', async () => {
  const [one, other] = pair();
  const channel: Channel = { messages: [], sent: 0 };
  // Two that a third process left: the first in the middle, the second before it began.
  for (const run of ['a', 'b']) {
    const rights = gate();
    void one.publisher(platformIn(channel, { rights: rights.pass })).publish({ ...RUN, run });
    await rights.reached;
  }
  await one.book.posts.change('a', (post) => ({ ...post, state: 'sending' }));
  const look = gate();
  const recovering = other.publisher(platformIn(channel, { look: look.pass })).recover();
  await look.reached;
  await one.book.posts.change('a', (post) => ({ ...post, owner: 'somebody else' }));
  look.open();
  expect((await recovering).map(({ post, outcome }) => [post.run, outcome.kind])).toEqual([['b', 'sent']]);
  expect(channel.sent).toBe(1);
});
