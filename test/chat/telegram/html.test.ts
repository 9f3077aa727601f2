import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { bold, italic, joined, plain } from '../../../src/chat/telegram/html.ts';
import { findEntities, parseHtml } from '../../doubles/telegram/markup.ts';

const voice = { username: 'exhibit_bot' };
const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
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
    const piece = plain(text, voice);
    expect(parseHtml(piece.html)).toEqual({ text: piece.text, entities: [] });
    expect(piece.text).not.toMatch(/[\p{Cc}\u202A-\u202E]/u);
    expect(piece.text.isWellFormed()).toBe(true);
  });

  test.prop([nasty])('calls nobody but the bot itself', (text) => {
    const piece = plain(text, voice);
    const called = findEntities(piece.text).filter(({ type }) => type === 'mention');
    for (const { offset, length } of called) expect(piece.text.slice(offset, offset + length).toLowerCase()).toBe('@exhibit_bot');
  });

  test.prop([nasty, nasty])('keeps its place among marked-up text', (one, other) => {
    const piece = joined([bold(plain(`x${one}`, voice)), italic(plain(`y${other}`, voice))], '\n');
    const { text, entities } = parseHtml(piece.html);
    expect(text).toBe(piece.text);
    expect(entities.map(({ type, offset }) => [type, offset])).toEqual([
      ['bold', 0],
      ['italic', plain(`x${one}`, voice).text.length + 1],
    ]);
  });
});
