import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { cutAt, partsOf, quoted, unmarked } from '../../src/reply/quote.ts';

const BEGIN = quoted('').charAt(0);
const END = quoted('').charAt(1);
/** What somebody may type to get out of a quotation. */
const typed = fc.string({ unit: fc.constantFrom('a', ' ', '文', '😀', BEGIN, END), maxLength: 20 });

describe('somebody’s own words', () => {
  test.prop([typed, typed, typed])('are told from ours, whatever marks they hold', (words, before, after) => {
    const text = `${unmarked(before)}${quoted(words)}${unmarked(after)}`;
    const parts = partsOf(text);
    expect(parts.map((part) => part.text).join('')).toBe(unmarked(text));
    expect(
      parts
        .filter((part) => part.quoted)
        .map((part) => part.text)
        .join(''),
    ).toBe(unmarked(words));
  });

  test.prop([typed, fc.nat(30)])('stay theirs in both halves of a text that is cut', (words, place) => {
    const text = `ours ${quoted(words)} ours`;
    const halves = cutAt(text, place);
    expect(unmarked(halves.join(''))).toBe(unmarked(text));
    const theirs = halves.flatMap((half) => partsOf(half).filter((part) => part.quoted));
    expect(theirs.map((part) => part.text).join('')).toBe(unmarked(words));
  });
});
