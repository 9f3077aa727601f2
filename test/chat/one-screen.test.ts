/** What is read at one glance: both sides of every claim, with five facts a side at most, on one page on both platforms. */
import { describe, expect, test } from 'vitest';
import { answerTo } from '../../commands/context.ts';
import { pageOf } from '../../src/chat/discord/layout.ts';
import { pagesOf } from '../../src/chat/telegram/layout.ts';
import { loadDossier } from '../../src/dossier/load.ts';
import { CardPoint } from '../../src/dossier/schema/card.ts';
import { REPLY_LANGUAGES } from '../../src/reply/reply.ts';
import type { Line } from '../../src/reply/reply.ts';
import { contextIn } from '../doubles/context.ts';
import { CRANES } from '../doubles/cranes.ts';
import { SHIPPED } from '../shipped.ts';

const bot = { username: 'exhibit_bot' };

/** How many facts stand under each heading. */
function underHeadings(lines: readonly Line[]): number[] {
  const counts: number[] = [];
  for (const { kind } of lines) {
    if (kind === 'heading') counts.push(0);
    else if (kind === 'fact' && counts.length > 0) counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
  }
  return counts;
}

describe.each([
  ['the cranes', CRANES],
  ['the shipped dossier', SHIPPED],
])('%s', (_name, folder) => {
  const dossier = loadDossier(folder);
  const claims = [...dossier.claims.keys()];

  test.each(REPLY_LANGUAGES)('both sides stand on one page, in %s', (language) => {
    for (const claim of claims) {
      const { reply } = answerTo(contextIn(language, { dossier }), { kind: 'sides', claim }, language);
      expect(Math.max(...underHeadings(reply.lines))).toBeLessThanOrEqual(5);
      expect({ claim, telegram: pagesOf(reply, bot).length, discord: pageOf(reply, 0, String).of }).toEqual({
        claim,
        telegram: 1,
        discord: 1,
      });
    }
  });

  test.each(REPLY_LANGUAGES)('so does everything that the card says, in %s', (language) => {
    for (const point of CardPoint.options.filter((one) => dossier.card[one] !== undefined)) {
      const { reply } = answerTo(contextIn(language, { dossier }), { kind: 'card', point }, language);
      expect({ point, telegram: pagesOf(reply, bot).length, discord: pageOf(reply, 0, String).of }).toEqual({
        point,
        telegram: 1,
        discord: 1,
      });
      expect(reply.paragraphs.length).toBeLessThanOrEqual(6);
    }
  });
});
