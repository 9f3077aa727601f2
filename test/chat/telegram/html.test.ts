import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { bold, italic, joined, plain } from '../../../src/chat/telegram/html.ts';
import { quoted, unmarked } from '../../../src/reply/quote.ts';
import { complete, findEntities, parseHtml } from '../../doubles/telegram/markup.ts';

const bot = { username: 'exhibit_bot' };
const nasty = fc.oneof(
  // What is marked as somebody's own words has tests of its own.
  fc.string({ unit: 'binary' }).map(unmarked),
  fc
    .array(
      fc.constantFrom(
        '<b>',
        '</b>',
        '&lt;',
        '&',
        '<',
        '>',
        '@ann_person',
        '@exhibit_bot',
        '"',
        '\n',
        '\u202E',
        '\uD800',
        '<a href="x">',
        '&#60;',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

describe('any text', () => {
  test.prop([nasty])('arrives as the reader is to see it, with no markup of its own', (text) => {
    const piece = plain(text, bot);
    expect(parseHtml(piece.html)).toEqual({ text: piece.text, entities: [] });
    expect(piece.text).not.toMatch(/[\p{Cc}\u202A-\u202E]/u);
    expect(piece.text.isWellFormed()).toBe(true);
  });

  test.prop([nasty])('calls nobody but the bot itself', (text) => {
    const piece = plain(text, bot);
    const called = findEntities(piece.text).filter(({ type }) => type === 'mention');
    for (const { offset, length } of called) expect(piece.text.slice(offset, offset + length).toLowerCase()).toBe('@exhibit_bot');
  });

  test.prop([nasty, nasty])('that is somebody’s own words stands in code, and nothing in it is live', (words, before) => {
    const { text, entities } = complete(parseHtml(plain(`${before}${quoted(words)}`, bot).html));
    const [from, to] = [plain(before, bot).text.length, text.length];
    for (const { type, offset, length } of entities) if (type !== 'code') expect(offset + length <= from || offset >= to).toBe(true);
  });

  test.prop([nasty, nasty])('keeps its place among marked-up text', (one, other) => {
    const piece = joined([bold(plain(`x${one}`, bot)), italic(plain(`y${other}`, bot))], '\n');
    const { text, entities } = parseHtml(piece.html);
    expect(text).toBe(piece.text);
    expect(entities.map(({ type, offset }) => [type, offset])).toEqual([
      ['bold', 0],
      ['italic', plain(`x${one}`, bot).text.length + 1],
    ]);
  });
});
