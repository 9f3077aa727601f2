/** What a post says, and that it fits whatever was corrected of it. */
import { describe, expect, test } from 'vitest';
import { postBodies, textIn } from '../../src/chat/discord/post/layout.ts';
import { postPages } from '../../src/chat/telegram/layout.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { loadDossier } from '../../src/dossier/load.ts';
import { TopicId } from '../../src/dossier/schema.ts';
import { accountOf, marked, pictureFor } from '../../src/post/account.ts';
import { LENGTHS, SPOKEN } from '../../src/post/record.ts';
import type { Correction } from '../../src/post/record.ts';
import { changed } from '../doubles/changed.ts';
import { CRANES } from '../doubles/cranes.ts';
import { loadedDossier } from '../shipped.ts';

const BOT = { username: 'exhibit_bot' };
const DAY = 24 * 60 * 60_000;
/** As much as can be corrected: long lines, and many of them, day after day. */
const corrections: readonly Correction[] = Array.from({ length: 9 }, (_, day) => ({
  at: Date.parse('2041-06-01T00:00:00Z') + day * DAY,
  changes: Array.from({ length: 8 }, (_line, place) => ({
    was: { zh: `${'旧'.repeat(150)}${place}${'尾'.repeat(49)}`, en: `${'w'.repeat(350)} old ${place} ${'x'.repeat(60)}` },
    now: { zh: `${'旧'.repeat(150)}新${'尾'.repeat(49)}`, en: `${'w'.repeat(350)} new ${'x'.repeat(60)}` },
  })),
}));

describe.each([
  ['the shipped dispute', loadedDossier()],
  ['the invented dispute', loadDossier(CRANES)],
])('%s', (_name, dossier) => {
  const topics = [undefined, ...dossier.topics.keys()];
  test.each(LENGTHS.flatMap((length) => SPOKEN.map((language) => [length, language] as const)))(
    'every account, %s and in %s, fits into messages of both platforms, whole, with its name on each',
    (length, language) => {
      for (const topic of topics) {
        const account = accountOf(dossier, { length, language, ...(topic !== undefined && { topic }) });
        for (const notes of [[], corrections]) {
          const replies = marked(account ?? { replies: [] }, '3bcd4f', notes);
          const lines = replies.flatMap((reply) => reply.lines.flatMap((line) => (line.kind === 'text' ? [line.text] : [])));
          const discord = postBodies({ replies }).map(({ components }) => textIn(components));
          expect(discord.filter((text) => text.length > 3300 || !text.includes('3bcd4f'))).toEqual([]);
          const telegram = postPages(replies, BOT).map(({ text }) => text);
          expect(telegram.filter((text) => text.length > 4096 || !text.includes('3bcd4f'))).toEqual([]);
          expect(lines.length).toBeGreaterThan(0);
          expect(lines.filter((line) => !telegram.some((text) => text.includes(line)))).toEqual([]);
        }
      }
    },
  );
});

test('the picture of an account is of the figures that it tells, those of joined facts too, or a card', () => {
  const shipped = loadedDossier();
  const pictureOfTopic = (topic: string | undefined, length: 'short' | 'full'): string =>
    pictureFor(shipped, { length, language: 'en', ...(topic !== undefined && { topic: TopicId.parse(topic) }) });
  expect(pictureOfTopic(undefined, 'short')).toBe('figure:damages-sought');
  expect(pictureOfTopic('lawsuit', 'full')).toBe('figure:damages-sought');
  expect(pictureOfTopic('valuation', 'short')).toBe('figure:valuation');
  expect(pictureOfTopic('feud', 'short')).toBe('card');
});

test('a long line that changed is shown where it did', () => {
  const [reply] = marked(accountOf(loadDossier(CRANES), { length: 'short', language: 'en' }) ?? { replies: [] }, '3bcd4f', corrections);
  expect(reply?.notes).toHaveLength(2);
  expect(reply?.notes[1]).toMatch(/^Corrected on 9 June 2041: “…w+ old 0 x+” is now “…w+ new x+”; .*; and 6 more\.$/u);
});

test('the fingerprint changes with what is said and with what it stands on, and with nothing else', () => {
  const dossier = loadDossier(CRANES);
  const print = (other: Dossier): string | undefined => accountOf(other, { length: 'short', language: 'en' })?.print;
  expect(print(loadDossier(CRANES))).toBe(print(dossier));
  const of = (was: string, now: string): string | undefined => print(changed(dossier, was, now));
  expect(of('US$48 million', 'US$50 million')).not.toBe(print(dossier));
  // A fact of another topic, on which nothing of it stands.
  expect(of('US$940 million', 'US$950 million')).toBe(print(dossier));
});
