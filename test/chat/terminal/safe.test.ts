import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { safeJson, safeText } from '../../../src/chat/terminal/safe.ts';
import { quoted } from '../../../src/reply/quote.ts';

const any = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xff_ff })).map((codes) => String.fromCharCode(...codes)),
);
// oxlint-disable-next-line no-control-regex -- control characters are what must not be there
const STEERING = /[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;

describe('text for a terminal', () => {
  property.prop([any])('holds no control character and no lone surrogate', (text) => {
    expect(safeText(text)).not.toMatch(STEERING);
    expect(safeText(text).isWellFormed()).toBe(true);
  });

  property.prop([any])('is safe once it was made safe', (text) => {
    expect(safeText(safeText(text))).toBe(safeText(text));
  });

  test.each([
    ['clear \u001B[2J\u001B[31mred', 'clear [2J[31mred'],
    ['\u009B31m', '31m'],
    ['\u001B]0;title\u0007', ']0;title'],
    ['one\r\ntwo\tthree', 'one two three'],
    ['\uD83D!', '\uFFFD!'],
    ['abc\u202Etxt', 'abctxt'],
    [`“${quoted('mine')}”`, '“mine”'],
    ['马斯克 👨‍👩‍👧', '马斯克 👨‍👩‍👧'],
  ])('%j shows as %j', (text, shown) => {
    expect(safeText(text)).toBe(shown);
  });
});

describe('JSON for a terminal', () => {
  property.prop([any])('reads back as it was, and holds no control character', (text) => {
    expect(safeJson({ text })).not.toMatch(STEERING);
    expect(JSON.parse(safeJson({ text }))).toEqual({ text });
  });
});
