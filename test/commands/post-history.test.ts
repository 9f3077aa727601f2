/** The history of posts as CSV: all of 400 days can be had, part by part. */
import { expect, test } from 'vitest';
import { historyReply } from '../../commands/post-history.ts';
import type { Audit } from '../../src/post/record.ts';

const DAYS = 400;
const history = Array.from({ length: DAYS }, (_, day): Audit => ({
  at: Date.UTC(2041, 0, 1) + (DAYS - day) * 86_400_000,
  chat: 'discord:guild:1',
  deed: 'post',
  of: `2bcd${day}`,
  label: '#a-channel-with-a-long-name',
  record: 'facd866bc131',
}));
const textOf = (part: string): string =>
  historyReply(history, 'en', part)
    .reply.lines.map((line) => ('text' in line ? line.text : ''))
    .join('\n');

test('each part leads to the next, and all of them hold all that was done', () => {
  const rows = new Set<string>();
  let part: string | undefined = '1';
  let parts = 0;
  while (part !== undefined) {
    const text = textOf(part);
    for (const [row] of text.matchAll(/^\d{4}-.*$/gmu)) rows.add(row);
    part = /export:(?<next>\d+)/u.exec(text)?.groups?.['next'];
    parts += 1;
  }
  expect(rows.size).toBe(DAYS);
  expect(parts).toBeGreaterThan(25);
});

test('what is no part is the first, and what is too much the last', () => {
  expect(textOf('all')).toBe(textOf('1'));
  expect(textOf('0')).toBe(textOf('1'));
  expect(textOf('999')).toMatch(/^(?<part>\d+) of \k<part>$/mu);
  expect(textOf('999')).not.toContain('export:');
});
