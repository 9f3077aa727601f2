/** What a process leaves that is killed between the claim of a post and its sending, and between its sending and the record. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { loadDossier } from '../../src/dossier/load.ts';
import { openBook } from '../../src/post/book.ts';
import { publisherOf } from '../../src/post/publish.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { CRANES } from '../doubles/cranes.ts';
import { channelPlatform, messagesIn, RUN } from './channel.ts';

const CHILD = fileURLToPath(new URL('publishing-child.ts', import.meta.url));

test.each([
  ['claimed', 0, false],
  ['sent', 1, true],
] as const)(
  'killed when it has %s the post: another process ends it, and it is there once',
  async (where, already, looked) => {
    const folder = mkdtempSync(join(tmpdir(), 'exhibit-'));
    const [state, channel] = [join(folder, 'exhibit.sqlite'), join(folder, 'channel')];
    const child = spawn(process.execPath, [CHILD, state, channel, where], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'exit');
    const store = openSqliteStore({ path: state, report: () => undefined });
    onTestFinished(() => {
      child.kill('SIGKILL');
      store.close();
      rmSync(folder, { recursive: true, force: true });
    });
    await once(child.stdout, 'data');
    expect(messagesIn(channel)).toHaveLength(already);
    const book = openBook(store.ledger, 'discord');
    const publisher = publisherOf({
      book,
      platform: channelPlatform(channel),
      dossier: loadDossier(CRANES),
      paint: async () => undefined,
      site: undefined,
      now: Date.now,
      report: () => undefined,
    });
    // While it lives the post is its own, and nobody else makes another of the run.
    expect(await publisher.recover()).toEqual([]);
    expect(await publisher.publish(RUN)).toEqual({ kind: 'known' });
    child.kill('SIGKILL');
    await ended;
    const recovered = await publisher.recover();
    expect(recovered.map((one) => [one.outcome.kind, one.looked])).toEqual([['sent', looked]]);
    expect(messagesIn(channel)).toHaveLength(1);
    expect((await book.posts.get(RUN.run))?.value).toMatchObject({ state: 'live', owner: book.self });
    expect(await publisher.recover()).toEqual([]);
  },
  60_000,
);
